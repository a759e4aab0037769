import { OrtoqError, slugOf, type Id, type PlaceId, type Snapshot, type StateId } from '../ground/index.ts'
import { exactly, times, travelTime } from './figure-sum.ts'
import { greatCircle, type Position } from './geo.ts'
import { modes } from './modes/index.ts'
import type { Arc, Network } from './network.ts'
import { ridePrices, type Ask } from './network-price.ts'
import { placeTable } from './table.ts'

/** A point on the map instead of a place of the pack. */
export type Pin = Position

const NEAREST = 3
const FARTHEST_KM = 200

/**
 * The network with pins joined to the doors near them, and the nodes that the two ends of a query stand for. No road to
 * a pin is known: it is as much longer than the straight line as the pack assumes (`detour` of its roads), and is driven
 * at the speed and the price of the roads there.
 */
export function pinned(
  snapshot: Snapshot,
  ask: Ask,
  network: Network,
  from: PlaceId | Pin,
  to: PlaceId | Pin,
): { network: Network; from: number | undefined; to: number | undefined } {
  if (typeof from === 'string' && typeof to === 'string')
    return { network, from: network.door(from), to: network.door(to) }
  const nodes = [...network.nodes]
  const arcs: Arc[] = [...network.arcs]
  const pins = new Map<PlaceId, string>()
  const join = (end: PlaceId | Pin, outward: boolean): number | undefined => {
    if (typeof end === 'string') return network.door(end)
    const near = doorsNear(snapshot, network, end)
    if (near.length === 0) return undefined
    const place = pinId(end)
    pins.set(place, near[0]!.zone)
    const node = nodes.push({ place, layer: 'door', state: nodes[near[0]!.door]!.state }) - 1
    for (const { door, km } of near) {
      const arc = accessArc(ask, outward ? [node, door] : [door, node], nodes[door]!.state, km)
      if (arc) arcs.push(arc)
    }
    return node
  }
  const ends = { from: join(from, true), to: join(to, false) }
  const outgoing: number[][] = nodes.map(() => [])
  arcs.forEach((arc, at) => outgoing[arc.from]!.push(at))
  return { network: { ...network, nodes, arcs, outgoing, pins }, ...ends }
}

/** The place that stands for a pin in an answer. */
export const pinId = ({ lat, lon }: Pin): PlaceId => `place:pin.${lat.toFixed(4)}_${lon.toFixed(4)}`

/** Reads `39.47,75.99`; null for a text that is no pair of numbers, `ways/bad-point` for a pair outside the globe. */
export function readPin(text: string): Pin | null {
  const match = /^\s*(-?\d{1,4}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,4}(?:\.\d+)?)\s*$/.exec(text)
  if (!match) return null
  const [lat, lon] = [Number(match[1]), Number(match[2])]
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon }
  throw new OrtoqError('ways/bad-point', { point: text.trim() })
}

function doorsNear(snapshot: Snapshot, network: Network, pin: Pin) {
  return snapshot
    .rows(placeTable)
    .flatMap((place) => {
      const door = place.kind === 'city' ? network.door(place.id) : undefined
      const km: number = greatCircle(pin, place)
      return door === undefined || km > FARTHEST_KM ? [] : [{ door, km, zone: place.zone }]
    })
    .toSorted((a, b) => a.km - b.km)
    .slice(0, NEAREST)
}

function accessArc(ask: Ask, [from, to]: readonly [number, number], state: StateId, straight: number): Arc | null {
  const roads: Id[] = [`mode:road.${slugOf(state)}`, 'mode:road']
  const [detour, speed] = [ask(roads, 'detour', '%'), ask(roads, 'speed', 'km/h')]
  if (!detour || !speed) return null
  const km = times(detour, exactly(straight / 100, 'km'), 'km')
  return {
    id: detour.sources[0] ?? roads[0]!,
    kind: 'access',
    from,
    to,
    mode: 'road',
    carries: 'both',
    km,
    minutes: travelTime(km, speed),
    ...ridePrices(ask, modes.road, roads, km),
    gate: null,
    timetable: null,
    work: null,
  }
}
