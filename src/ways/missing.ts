import type { PlaceId, Snapshot } from '../ground/index.ts'
import type { Gap, Network } from './network.ts'
import { carriesLoad, type Load } from './search.ts'
import { linkTable, serviceTable } from './table.ts'

/**
 * The fewest pieces of the map, not open today, over which one node would be reached from another, in the order of the
 * way; empty where no such pieces are known. At the ends of a missing piece every layer of the place is taken to be
 * joined to it: how its trains would be loaded there nobody has said.
 */
export function missingBetween(snapshot: Snapshot, network: Network, from: number, to: number, load: Load): Gap[] {
  const { nodes, arcs, outgoing } = network
  const at = new Map<PlaceId, number[]>()
  nodes.forEach(({ place }, node) => {
    const known = at.get(place)
    if (known) known.push(node)
    else at.set(place, [node])
  })
  const ahead = missingFrom(snapshot, network, load)
  // A place that only missing pieces lead to has no node, and stands for itself.
  type Spot = number | PlaceId
  const over = new Map<Spot, readonly Gap[]>([[from, []]])
  const left = new Set<PlaceId>()
  // Ring by ring: first all that is reached over no missing piece, then over one, and so on.
  let ring: Spot[] = [from]
  while (ring.length > 0) {
    const ends: [PlaceId, readonly Gap[]][] = []
    for (const spot of ring) {
      const so = over.get(spot)!
      if (spot === to) return [...so]
      const place = typeof spot === 'number' ? nodes[spot]!.place : spot
      if (!left.has(place)) for (const { gap, to: end } of ahead.get(place) ?? []) ends.push([end, [...so, gap]])
      left.add(place)
      if (typeof spot !== 'number') continue
      for (const arc of outgoing[spot]!) {
        const next = arcs[arc]!.to
        if (!carriesLoad(arcs[arc]!, load.kind) || over.has(next)) continue
        over.set(next, so)
        ring.push(next)
      }
    }
    ring = []
    for (const [place, so] of ends)
      for (const spot of at.get(place) ?? [place]) {
        if (over.has(spot)) continue
        over.set(spot, so)
        ring.push(spot)
      }
  }
  return []
}

interface Step {
  readonly gap: Gap
  readonly to: PlaceId
}

/** What is missing for a load, by the place it would begin at: a piece of line both ways, a service one. */
function missingFrom(snapshot: Snapshot, network: Network, load: Load): ReadonlyMap<PlaceId, readonly Step[]> {
  const ahead = new Map<PlaceId, Step[]>()
  const join = (a: PlaceId, step: Step) => {
    const known = ahead.get(a)
    if (known) known.push(step)
    else ahead.set(a, [step])
  }
  for (const gap of network.gaps) {
    const link = snapshot.row(linkTable, gap.id)
    const carries = (link ?? snapshot.row(serviceTable, gap.id))?.carries
    if (carries !== 'both' && carries !== load.kind) continue
    join(gap.from, { gap, to: gap.to })
    if (link) join(gap.to, { gap, to: gap.from })
  }
  return ahead
}
