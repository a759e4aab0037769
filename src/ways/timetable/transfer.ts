import { GrowingInts } from '../formats/growing.ts'
import { NO_CHANGE, type Day } from './day.ts'

const LATE = 0x7fffffff

/** For each event of a day the boardings after alighting there that can be of use; see `transfersOf`. */
export interface Transfers {
  /** Transfers after event e: entries `first[e] … first[e + 1] − 1`. */
  readonly first: Int32Array
  readonly trip: Int32Array
  /** The call of that trip at which it is boarded. */
  readonly index: Int32Array
}

/** The first trip of the line that leaves its i-th stop at `time` or later, as a number within the line; its trip count if none. */
export function firstTrip(day: Day, line: number, index: number, time: number): number {
  const trips = day.lineTrip[line + 1]! - day.lineTrip[line]!
  const column = day.lineColumn[line]! + index * trips
  const { depart } = day
  let [low, high] = [0, trips]
  while (low < high) {
    const middle = (low + high) >> 1
    if (depart[column + middle]! < time) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * All changes between trips that an earliest arrival with fewest changes may need, found once for the day:
 * the first trip of each line from each stop in reach, less those after which no stop is reached sooner
 * than by staying aboard or by another change that is kept.
 * @see Witt, "Trip-Based Public Transit Routing", ESA 2015, algorithms 1 and 3
 */
export function transfersOf(day: Day): Transfers {
  const { lines, lineFirst, lineStop, lineFlags, lineTrip, lineColumn, tripEvent } = day
  const { arrive, depart, stopFirst, stopLine, stopIndex, walks } = day
  const { change } = walks
  const counts = new Int32Array(arrive.length + 1)
  const [keptTrip, keptIndex] = [new GrowingInts(), new GrowingInts()]
  const events = new GrowingInts()
  // Best arrival (on foot or aboard) and best readiness to board, by stop, for those aboard the trip in hand.
  const [arrival, ready] = [new Int32Array(day.stops), new Int32Array(day.stops)]
  // Per line: the trip (a number within the line, its trip count for none) and call that an earlier candidate reached,
  // beyond which nothing new can come.
  const [seenTrip, seenIndex] = [new Int32Array(lines), new Int32Array(lines)]
  const tripsOf = Int32Array.from({ length: lines }, (_, l) => lineTrip[l + 1]! - lineTrip[l]!)

  // True when being at the stop by train at that time makes something sooner.
  const improve = (stop: number, time: number): boolean => {
    let better = false
    if (time < arrival[stop]!) {
      arrival[stop] = time
      better = true
    }
    const boarding = change[stop] === NO_CHANGE ? LATE : time + change[stop]!
    if (boarding < ready[stop]!) {
      ready[stop] = boarding
      better = true
    }
    for (let w = walks.first[stop]!; w < walks.first[stop + 1]!; w++) {
      const [other, there] = [walks.to[w]!, time + walks.seconds[w]!]
      if (there < arrival[other]!) {
        arrival[other] = there
        better = true
      }
      if (there < ready[other]!) {
        ready[other] = there
        better = true
      }
    }
    return better
  }

  for (let line = 0; line < lines; line++) {
    const from = lineFirst[line]!
    const length = lineFirst[line + 1]! - from
    for (let trip = lineTrip[line]!; trip < lineTrip[line + 1]!; trip++) {
      arrival.fill(LATE)
      ready.fill(LATE)
      seenTrip.set(tripsOf)
      for (let i = length - 1; i > 0; i--) {
        const event = tripEvent[trip]! + i
        if (lineFlags[from + i]! & 2) continue
        const time = arrive[event]!
        const stop = lineStop[from + i]!
        improve(stop, time)
        const walksFrom = walks.first[stop]!
        for (let w = walksFrom - 1; w < walks.first[stop + 1]!; w++) {
          const here = w < walksFrom
          if (here && change[stop] === NO_CHANGE) continue
          const boarding = here ? time + change[stop]! : time + walks.seconds[w]!
          const other = here ? stop : walks.to[w]!
          for (let k = stopFirst[other]!; k < stopFirst[other + 1]!; k++) {
            const [target, j] = [stopLine[k]!, stopIndex[k]!]
            const start = lineFirst[target]!
            const last = lineFirst[target + 1]! - start - 1
            if (j === last || lineFlags[start + j]! & 1) continue
            const trips = lineTrip[target + 1]! - lineTrip[target]!
            const column = lineColumn[target]! + j * trips
            // Most often the trip is the one that a stop further on reached as well, so that one is tried first.
            const seen = seenTrip[target]!
            let found = seen
            if (seen > 0 && depart[column + seen - 1]! >= boarding) found = firstTrip(day, target, j, boarding)
            else if (seen === trips || seenIndex[target]! <= j) continue
            else if (depart[column + seen]! < boarding) found = firstTrip(day, target, j, boarding)
            if (found === trips) continue
            const next = lineTrip[target]! + found
            // Staying aboard is never worse than boarding this trip or a later one of the line further on.
            if (target === line && next >= trip && j >= i) continue
            const until = found < seen ? last : seenIndex[target]!
            if (found <= seen) {
              seenTrip[target] = found
              seenIndex[target] = j
            }
            let keep = false
            const call = tripEvent[next]!
            for (let stopAt = j + 1; stopAt <= until; stopAt++)
              if (!(lineFlags[start + stopAt]! & 2) && improve(lineStop[start + stopAt]!, arrive[call + stopAt]!))
                keep = true
            if (!keep) continue
            events.push(event)
            keptTrip.push(next)
            keptIndex.push(j)
            counts[event + 1]!++
          }
        }
      }
    }
  }
  for (let e = 0; e < arrive.length; e++) counts[e + 1]! += counts[e]!
  const place = counts.slice()
  const [trip, index] = [new Int32Array(events.length), new Int32Array(events.length)]
  for (let k = 0; k < events.length; k++) {
    const at = place[events.at(k)]!++
    trip[at] = keptTrip.at(k)
    index[at] = keptIndex.at(k)
  }
  return { first: counts, trip, index }
}
