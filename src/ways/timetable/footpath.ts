import type { Feed } from '../formats/gtfs.ts'
import { greatCircle } from '../geo.ts'
import { NO_CHANGE } from './day.ts'

/** Walks between stops in seconds, and what a change at the stop itself costs. */
export interface Footpaths {
  /** Walks from stop s: entries `first[s] … first[s + 1] − 1` of `to` and `seconds`. */
  readonly first: Int32Array
  readonly to: Int32Array
  readonly seconds: Int32Array
  /** Seconds between two rides at one stop; `NO_CHANGE` where the feed forbids it. */
  readonly change: Int32Array
}

// 3.5 feet a second. @see Manual on Uniform Traffic Control Devices (FHWA, 2009), section 4E.06
const METRES_A_SECOND = 1.0668

/**
 * The walks of a feed: rows of transfers.txt as given and not closed under joining, a row of a station for all its
 * platforms, and between platforms of one station where no row speaks of them. Rows without a time count the distance.
 */
export function footpaths(feed: Feed): Footpaths {
  const { stops, transfers } = feed
  const count = stops.ids.length
  const platforms = new Map<number, number[]>()
  stops.parent.forEach((parent, stop) => {
    if (parent >= 0 && stops.kind[stop] === 0) platforms.set(parent, [...(platforms.get(parent) ?? []), stop])
  })
  const placesOf = (stop: number): readonly number[] =>
    stops.kind[stop] === 1 ? [...(platforms.get(stop) ?? []), stop] : [stop]
  const change = new Int32Array(count)
  const walks: Map<number, number>[] = Array.from({ length: count }, () => new Map())
  const exact = new Set<number>()
  // Rows of single platforms after those of whole stations, so that they have the last word.
  const rank = (stop: number) => (stops.kind[stop] === 1 ? 0 : 1)
  const rows = transfers.toSorted((a, b) => rank(a.from) + rank(a.to) - rank(b.from) - rank(b.to))
  for (const { from, to, type, seconds } of rows)
    for (const a of placesOf(from))
      for (const b of placesOf(to)) {
        const time = type === 3 ? NO_CHANGE : seconds >= 0 ? seconds : a === b ? 0 : onFoot(feed, a, b)
        if (a === b) change[a] = time
        else walks[a]!.set(b, time)
        exact.add(a * count + b)
      }
  for (const group of platforms.values())
    for (const a of group)
      for (const b of group) if (a !== b && !exact.has(a * count + b)) walks[a]!.set(b, onFoot(feed, a, b))
  const first = new Int32Array(count + 1)
  const [to, time]: [number[], number[]] = [[], []]
  walks.forEach((from, stop) => {
    for (const [other, seconds] of from)
      if (seconds < NO_CHANGE) {
        to.push(other)
        time.push(seconds)
      }
    first[stop + 1] = to.length
  })
  return { first, to: Int32Array.from(to), seconds: Int32Array.from(time), change }
}

function onFoot({ stops }: Feed, a: number, b: number): number {
  const km = greatCircle({ lat: stops.lat[a]!, lon: stops.lon[a]! }, { lat: stops.lat[b]!, lon: stops.lon[b]! })
  return Math.ceil((km * 1000) / METRES_A_SECOND)
}
