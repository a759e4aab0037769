import type { GeoPath } from 'd3-geo'
import { about } from '../about.svelte.ts'
import { nameOf } from '../tongue.svelte.ts'
import type { World } from './world.ts'

export interface StateName {
  readonly id: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly party: boolean
}

/** Names of the states whose land is large enough on the sheet to carry one. */
export function stateNames(
  world: World,
  path: GeoPath,
  { width, height }: { width: number; height: number },
): StateName[] {
  return (about()?.states ?? []).flatMap(({ id, name, role }) => {
    const land = world.land(id)
    if (!land) return []
    const [x, y] = path.centroid(land)
    const seen = path.area(land) > 9000 && x > 60 && x < width - 60 && y > 20 && y < height - 30
    return seen ? [{ id, name: nameOf(name).toLocaleUpperCase(), x, y, party: role === 'party' }] : []
  })
}
