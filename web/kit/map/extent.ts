import { about } from '../about.svelte.ts'
import type { Atlas } from './standing.ts'
import type { Position } from './world.ts'

/** The corridor: the places of the smallest party's land and of what lies just round it. */
export function corridorExtent({ places }: Atlas): Position[] {
  const parties = about()!.states.filter(({ role }) => role === 'party')
  const size = ({ box }: (typeof parties)[number]) => (box.east - box.west) * (box.north - box.south)
  const smallest = parties.toSorted((a, b) => size(a) - size(b))[0]!.box
  const inside = places.filter(
    ({ lon, lat }) =>
      lon > smallest.west - 1 && lon < smallest.east + 1 && lat > smallest.south - 1 && lat < smallest.north + 1,
  )
  return (inside.length > 1 ? inside : places).map(({ lon, lat }) => [lon, lat])
}
