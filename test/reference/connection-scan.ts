/** A call of a trip as the reference reads it: seconds, and whether anybody may board or alight. */
export interface Call {
  readonly stop: number
  readonly arrive: number
  readonly depart: number
  readonly board: boolean
  readonly alight: boolean
}

export interface ScanFeed {
  readonly stops: number
  readonly trips: readonly (readonly Call[])[]
  readonly walks: readonly { readonly from: number; readonly to: number; readonly seconds: number }[]
  /** Seconds of a change at the stop itself; Infinity where it is forbidden. */
  readonly change: readonly number[]
}

/**
 * All pairs [arrival, changes] that none beats, by scanning every connection of every trip once a round:
 * no lines, no sorting, no pruning, nothing shared with the planner under test. One walk between two rides at most.
 */
export function scan(feed: ScanFeed, from: number, to: number, depart: number): [number, number][] {
  let ready = new Float64Array(feed.stops).fill(Infinity)
  ready[from] = depart
  for (const walk of feed.walks)
    if (walk.from === from) ready[walk.to] = Math.min(ready[walk.to]!, depart + walk.seconds)
  let best = ready[to]!
  const found: [number, number][] = best < Infinity ? [[best, 0]] : []
  for (let round = 0; ; round++) {
    const aboard = new Float64Array(feed.stops).fill(Infinity)
    for (const trip of feed.trips) {
      let on = false
      for (const { stop, arrive, depart: leaves, board, alight } of trip) {
        if (on && alight && arrive < aboard[stop]!) aboard[stop] = arrive
        if (board && ready[stop]! <= leaves) on = true
      }
    }
    let arrival = aboard[to]!
    const next = ready.slice()
    aboard.forEach((time, stop) => (next[stop] = Math.min(next[stop]!, time + feed.change[stop]!)))
    for (const walk of feed.walks) {
      const time = aboard[walk.from]! + walk.seconds
      next[walk.to] = Math.min(next[walk.to]!, time)
      if (walk.to === to) arrival = Math.min(arrival, time)
    }
    if (arrival < best) {
      best = arrival
      if (round === 0) found.length = 0
      found.push([arrival, round])
    }
    if (next.every((time, stop) => time === ready[stop])) return found.toReversed()
    ready = next
  }
}
