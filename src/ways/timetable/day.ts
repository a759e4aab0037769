import type { Feed } from '../formats/gtfs.ts'
import { footpaths, type Footpaths } from './footpath.ts'

/** A change at the stop itself that the feed forbids. */
export const NO_CHANGE = 0x3fffffff

/**
 * All trips that run on one service day, in flat arrays, grouped into lines: trips that call at the same stops
 * with the same rules and never overtake each other. Trip numbers rise along a line in the order of departure.
 */
export interface Day {
  readonly feed: Feed
  /** Days since 1970-01-01. */
  readonly day: number
  readonly stops: number
  readonly lines: number
  readonly trips: number
  /** Stop sequence of line l: `lineStop[lineFirst[l] … lineFirst[l + 1] − 1]`. */
  readonly lineFirst: Int32Array
  readonly lineStop: Int32Array
  /** Per stop of a line, bit 0: no boarding, bit 1: no alighting. */
  readonly lineFlags: Uint8Array
  /** Trips of line l: `lineTrip[l] … lineTrip[l + 1] − 1`. */
  readonly lineTrip: Int32Array
  readonly tripLine: Int32Array
  /** The feed's trip behind a trip, and seconds to add to its times. */
  readonly tripSource: Int32Array
  readonly tripShift: Int32Array
  /** First event of a trip; its i-th call is event `tripEvent[t] + i`. */
  readonly tripEvent: Int32Array
  /** Arrival in seconds of the day by event. */
  readonly arrive: Int32Array
  /** Departures by line, stop, trip: the departures of stop i of line l start at `lineColumn[l] + i × trips of l`. */
  readonly lineColumn: Int32Array
  readonly depart: Int32Array
  /** Lines through a stop: entries `stopFirst[s] … stopFirst[s + 1] − 1` of `stopLine` and `stopIndex`. */
  readonly stopFirst: Int32Array
  readonly stopLine: Int32Array
  readonly stopIndex: Int32Array
  readonly walks: Footpaths
  /** How many pairs of consecutive calls there are. */
  readonly connections: number
}

export interface DayOptions {
  /** Also the trips of the day before that run past midnight. True unless said otherwise. */
  readonly nightBefore?: boolean
  /** Also the trips of the next day, for journeys that do not end today. */
  readonly nextDay?: boolean
}

const DAY = 86_400

/** A trip on the way to its line. */
interface Run {
  readonly trip: number
  readonly shift: number
}

/** The timetable of one day (days since 1970-01-01) of a feed. */
export function timetableOf(feed: Feed, day: number, { nightBefore = true, nextDay = false }: DayOptions = {}): Day {
  const runs = runsOf(feed, day, nightBefore, nextDay)
  const lines = linesOf(feed, runs)
  return laidOut(feed, day, lines)
}

function runsOf(feed: Feed, day: number, nightBefore: boolean, nextDay: boolean): Run[] {
  const { trips, services, frequencies } = feed
  const patterns = new Map<number, (typeof frequencies)[number][]>()
  for (const row of frequencies) patterns.set(row.trip, [...(patterns.get(row.trip) ?? []), row])
  const runs: Run[] = []
  const days = [nightBefore ? -1 : 0, 0, nextDay ? 1 : 0].filter((offset, at) => at === 1 || offset !== 0)
  const running = days.map((offset) =>
    Uint8Array.from({ length: services.count }, (_, service) => Number(services.runs(service, day + offset))),
  )
  for (let trip = 0; trip < trips.count; trip++) {
    const [first, last] = [trips.first[trip]!, trips.first[trip + 1]! - 1]
    if (last <= first) continue
    days.forEach((offset, at) => {
      if (!running[at]![trips.service[trip]!]) return
      const begin = trips.depart[first]!
      const rows = patterns.get(trip)
      // A service said only by its headway is read as leaving each headway from the start on.
      const starts = rows ? rows.flatMap(({ start, end, headway }) => departures(start, end, headway)) : [begin]
      for (const start of starts) {
        const shift = offset * DAY + start - begin
        if (trips.arrive[last]! + shift > 0 && (offset >= 0 || trips.arrive[last]! + start - begin > DAY))
          runs.push({ trip, shift })
      }
    })
  }
  return runs
}

function departures(start: number, end: number, headway: number): number[] {
  return Array.from({ length: Math.ceil((end - start) / headway) }, (_, at) => start + at * headway)
}

function linesOf(feed: Feed, runs: readonly Run[]): Run[][] {
  const { first, stop, flags, arrive, depart } = feed.trips
  const groups = new Map<number, Run[][]>()
  const patternOf = new Map<number, number>()
  // Trips of one pattern share a hash; equality is checked before they are put together.
  const same = (a: number, b: number): boolean => {
    const [p, q] = [first[a]!, first[b]!]
    const length = first[a + 1]! - p
    if (first[b + 1]! - q !== length) return false
    for (let k = 0; k < length; k++) if (stop[p + k] !== stop[q + k] || flags[p + k] !== flags[q + k]) return false
    return true
  }
  for (const run of runs) {
    let hash = patternOf.get(run.trip)
    if (hash === undefined) {
      hash = 17
      for (let k = first[run.trip]!; k < first[run.trip + 1]!; k++)
        hash = (Math.imul(hash, 31) + stop[k]! * 4 + flags[k]!) | 0
      patternOf.set(run.trip, hash)
    }
    let patterns = groups.get(hash)
    if (!patterns) groups.set(hash, (patterns = []))
    const fitting = patterns.find(([one]) => same(one!.trip, run.trip))
    if (fitting) fitting.push(run)
    else patterns.push([run])
  }
  const follows = (a: Run, b: Run): boolean => {
    const [p, q] = [first[a.trip]!, first[b.trip]!]
    const shift = b.shift - a.shift
    for (let k = first[a.trip + 1]! - p - 1; k >= 0; k--)
      if (depart[p + k]! > depart[q + k]! + shift || arrive[p + k]! > arrive[q + k]! + shift) return false
    return true
  }
  const lines: Run[][] = []
  for (const patterns of groups.values())
    for (const pattern of patterns) {
      const begin = (run: Run) => depart[first[run.trip]!]! + run.shift
      const chains: Run[][] = []
      for (const run of pattern.toSorted((a, b) => begin(a) - begin(b))) {
        const chain = chains.find((one) => follows(one.at(-1)!, run))
        if (chain) chain.push(run)
        else chains.push([run])
      }
      lines.push(...chains)
    }
  return lines
}

function laidOut(feed: Feed, day: number, runs: readonly Run[][]): Day {
  const { first, stop, flags, arrive, depart } = feed.trips
  const lines = runs.length
  const [lineFirst, lineTrip, lineColumn] = [
    new Int32Array(lines + 1),
    new Int32Array(lines + 1),
    new Int32Array(lines + 1),
  ]
  runs.forEach((line, l) => {
    const length = first[line[0]!.trip + 1]! - first[line[0]!.trip]!
    lineFirst[l + 1] = lineFirst[l]! + length
    lineTrip[l + 1] = lineTrip[l]! + line.length
    lineColumn[l + 1] = lineColumn[l]! + length * line.length
  })
  const [trips, events] = [lineTrip[lines]!, lineColumn[lines]!]
  const [lineStop, lineFlags] = [new Int32Array(lineFirst[lines]!), new Uint8Array(lineFirst[lines]!)]
  const [tripLine, tripSource, tripShift] = [new Int32Array(trips), new Int32Array(trips), new Int32Array(trips)]
  const tripEvent = new Int32Array(trips + 1)
  const [arrives, departs] = [new Int32Array(events), new Int32Array(events)]
  const stops = feed.stops.ids.length
  const stopFirst = new Int32Array(stops + 1)
  runs.forEach((line, l) => {
    const length = lineFirst[l + 1]! - lineFirst[l]!
    const pattern = first[line[0]!.trip]!
    for (let i = 0; i < length; i++) {
      lineStop[lineFirst[l]! + i] = stop[pattern + i]!
      lineFlags[lineFirst[l]! + i] = flags[pattern + i]!
      stopFirst[stop[pattern + i]! + 1]!++
    }
    line.forEach(({ trip, shift }, k) => {
      const t = lineTrip[l]! + k
      tripLine[t] = l
      tripSource[t] = trip
      tripShift[t] = shift
      const event = lineColumn[l]! + k * length
      tripEvent[t] = event
      for (let i = 0; i < length; i++) {
        arrives[event + i] = arrive[first[trip]! + i]! + shift
        departs[lineColumn[l]! + i * line.length + k] = depart[first[trip]! + i]! + shift
      }
    })
  })
  tripEvent[trips] = events
  for (let s = 0; s < stops; s++) stopFirst[s + 1]! += stopFirst[s]!
  const next = stopFirst.slice()
  const [stopLine, stopIndex] = [new Int32Array(lineStop.length), new Int32Array(lineStop.length)]
  for (let l = 0; l < lines; l++)
    for (let k = lineFirst[l]!; k < lineFirst[l + 1]!; k++) {
      const at = next[lineStop[k]!]!++
      stopLine[at] = l
      stopIndex[at] = k - lineFirst[l]!
    }
  return {
    feed,
    day,
    stops,
    lines,
    trips,
    lineFirst,
    lineStop,
    lineFlags,
    lineTrip,
    tripLine,
    tripSource,
    tripShift,
    tripEvent,
    arrive: arrives,
    lineColumn,
    depart: departs,
    stopFirst,
    stopLine,
    stopIndex,
    walks: footpaths(feed),
    connections: events - trips,
  }
}
