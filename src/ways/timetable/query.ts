import { Bounds } from './bound.ts'
import { clock } from '../formats/gtfs.ts'
import type { Day } from './day.ts'
import { firstTrip, transfersOf, type Transfers } from './transfer.ts'

/** A stop and the seconds it takes to get there from the door, or from there to it. */
export interface Access {
  readonly stop: number
  readonly seconds: number
}

/** One ride of a journey: calls are indexes along the trip, times are seconds of the day. */
export interface Ride {
  readonly trip: number
  readonly from: number
  readonly to: number
}

/** An arrival that no other beats with as few changes. No rides: on foot all the way. */
export interface Journey {
  readonly arrive: number
  readonly transfers: number
  readonly rides: readonly Ride[]
}

const LATE = 0x7fffffff

/**
 * Answers queries on one day's timetable: all pairs of arrival and number of changes that none beats, exactly.
 * At most one walk at the start, between two rides and at the end. Made once a day of a feed, asked many times.
 * @see Witt, "Trip-Based Public Transit Routing", ESA 2015, algorithm 2
 */
export class Planner {
  readonly day: Day
  readonly #transfers: Transfers
  readonly #bounds: Bounds
  // What each trip's earliest reached call is in the query in hand.
  readonly #reached: Int32Array
  readonly #length: Int32Array
  // Segments of the queue: a trip from one call until another, the segment before it and the call where that is left.
  #trip = new Int32Array(4096)
  #from = new Int32Array(4096)
  #until = new Int32Array(4096)
  #parent = new Int32Array(4096)
  #alight = new Int32Array(4096)
  #size = 0
  // Calls from which the target is reached, chained by line.
  readonly #targetOf: Int32Array
  #targetIndex: number[] = []
  #targetSeconds: number[] = []
  #targetNext: number[] = []

  constructor(day: Day) {
    this.day = day
    this.#transfers = transfersOf(day)
    this.#bounds = new Bounds(day)
    this.#length = Int32Array.from({ length: day.trips }, (_, t) => day.tripEvent[t + 1]! - day.tripEvent[t]!)
    this.#reached = new Int32Array(day.trips)
    this.#targetOf = new Int32Array(day.lines).fill(-1)
  }

  /** How many changes between trips are kept for the day. */
  get transfers(): number {
    return this.#transfers.trip.length
  }

  /** Journeys from any of the sources to any of the targets for somebody ready at `depart` (seconds of the day), soonest first. */
  journeys(sources: readonly Access[], targets: readonly Access[], depart: number): Journey[] {
    const { day } = this
    const { lineFirst, lineStop, tripLine, tripEvent, arrive, walks } = day
    const bound = this.#boundTo(targets)
    const { first, trip: transferTrip, index: transferIndex } = this.#transfers
    const touched = this.#markTargets(targets)
    this.#reached.set(this.#length)
    this.#size = 0
    const found: Journey[] = []
    let best = LATE

    // On foot: standing still, or a single walk.
    for (const source of sources)
      for (const target of targets) {
        if (source.stop === target.stop) best = Math.min(best, depart + source.seconds + target.seconds)
        for (let w = walks.first[source.stop]!; w < walks.first[source.stop + 1]!; w++)
          if (walks.to[w] === target.stop)
            best = Math.min(best, depart + source.seconds + walks.seconds[w]! + target.seconds)
      }
    let onFoot = best
    if (best < LATE) found.push({ arrive: best, transfers: 0, rides: [] })

    for (const { stop, seconds } of sources) {
      this.#boardAt(stop, depart + seconds)
      for (let w = walks.first[stop]!; w < walks.first[stop + 1]!; w++)
        this.#boardAt(walks.to[w]!, depart + seconds + walks.seconds[w]!)
    }

    let begin = 0
    for (let round = 0; begin < this.#size; round++) {
      const end = this.#size
      let [bestSegment, bestCall] = [-1, 0]
      for (let s = begin; s < end; s++) {
        const trip = this.#trip[s]!
        const from = this.#from[s]!
        const event = tripEvent[trip]!
        for (let k = this.#targetOf[tripLine[trip]!]!; k >= 0; k = this.#targetNext[k]!) {
          const call = this.#targetIndex[k]!
          if (call <= from) continue
          const time = arrive[event + call]! + this.#targetSeconds[k]!
          if (time < best) {
            best = time
            bestSegment = s
            bestCall = call
          }
        }
      }
      if (bestSegment >= 0) {
        if (onFoot < LATE && round === 0) found.pop()
        onFoot = LATE
        found.push({ arrive: best, transfers: round, rides: this.#rides(bestSegment, bestCall) })
      }
      for (let s = begin; s < end; s++) {
        const trip = this.#trip[s]!
        const event = tripEvent[trip]!
        const until = event + this.#until[s]!
        const calls = lineFirst[tripLine[trip]!]! - event
        for (let e = event + this.#from[s]! + 1; e <= until; e++) {
          if (arrive[e]! >= best) break
          if (arrive[e]! + bound[lineStop[calls + e]!]! >= best) continue
          for (let k = first[e]!; k < first[e + 1]!; k++)
            this.#enqueue(transferTrip[k]!, transferIndex[k]!, s, e - event)
        }
      }
      begin = end
    }
    for (const line of touched) this.#targetOf[line] = -1
    return found.toReversed()
  }

  /** A ride in the feed's own names, with its clock times. */
  describe({ trip, from, to }: Ride) {
    const { feed, lineFirst, lineStop, tripLine, tripSource, tripEvent, arrive, lineColumn, lineTrip, depart } =
      this.day
    const line = tripLine[trip]!
    const source = tripSource[trip]!
    const stop = (call: number) => feed.stops.ids[lineStop[lineFirst[line]! + call]!]!
    const trips = lineTrip[line + 1]! - lineTrip[line]!
    return {
      trip: feed.trips.id(source),
      route: feed.routes.ids[feed.trips.route[source]!]!,
      from: stop(from),
      to: stop(to),
      depart: clock(depart[lineColumn[line]! + from * trips + trip - lineTrip[line]!]!),
      arrive: clock(arrive[tripEvent[trip]! + to]!),
    }
  }

  #boundTo(targets: readonly Access[]): Int32Array {
    if (targets.length === 1 && targets[0]!.seconds === 0) return this.#bounds.to(targets[0]!.stop)
    const least = new Int32Array(this.day.stops).fill(LATE >> 1)
    for (const { stop, seconds } of targets) {
      const bound = this.#bounds.to(stop)
      for (let s = 0; s < least.length; s++) least[s] = Math.min(least[s]!, bound[s]! + seconds)
    }
    return least
  }

  #markTargets(targets: readonly Access[]): number[] {
    const { day } = this
    const { stopFirst, stopLine, stopIndex, lineFirst, lineFlags } = day
    const touched: number[] = []
    this.#targetIndex = []
    this.#targetSeconds = []
    this.#targetNext = []
    const mark = (stop: number, seconds: number) => {
      for (let k = stopFirst[stop]!; k < stopFirst[stop + 1]!; k++) {
        const [line, index] = [stopLine[k]!, stopIndex[k]!]
        if (lineFlags[lineFirst[line]! + index]! & 2) continue
        this.#targetNext.push(this.#targetOf[line]!)
        this.#targetOf[line] = this.#targetIndex.push(index) - 1
        this.#targetSeconds.push(seconds)
        touched.push(line)
      }
    }
    for (const { stop, seconds } of targets) {
      mark(stop, seconds)
      const into = this.#walksInto()
      for (let w = into.first[stop]!; w < into.first[stop + 1]!; w++) mark(into.from[w]!, into.seconds[w]! + seconds)
    }
    return touched
  }

  #into: { readonly first: Int32Array; readonly from: Int32Array; readonly seconds: Int32Array } | null = null

  #walksInto() {
    if (this.#into) return this.#into
    const { walks, stops } = this.day
    const first = new Int32Array(stops + 1)
    for (const to of walks.to) first[to + 1]!++
    for (let s = 0; s < stops; s++) first[s + 1]! += first[s]!
    const next = first.slice()
    const [from, seconds] = [new Int32Array(walks.to.length), new Int32Array(walks.to.length)]
    for (let s = 0; s < stops; s++)
      for (let w = walks.first[s]!; w < walks.first[s + 1]!; w++) {
        const at = next[walks.to[w]!]!++
        from[at] = s
        seconds[at] = walks.seconds[w]!
      }
    return (this.#into = { first, from, seconds })
  }

  #boardAt(stop: number, time: number): void {
    const { stopFirst, stopLine, stopIndex, lineFirst, lineFlags, lineTrip } = this.day
    for (let k = stopFirst[stop]!; k < stopFirst[stop + 1]!; k++) {
      const [line, index] = [stopLine[k]!, stopIndex[k]!]
      const at = lineFirst[line]! + index
      if (at + 1 === lineFirst[line + 1]! || lineFlags[at]! & 1) continue
      const found = firstTrip(this.day, line, index, time)
      if (found < lineTrip[line + 1]! - lineTrip[line]!) this.#enqueue(lineTrip[line]! + found, index, -1, 0)
    }
  }

  #enqueue(trip: number, index: number, parent: number, alight: number): void {
    const reached = this.#reached
    const before = reached[trip]!
    if (before <= index) return
    if (this.#size === this.#trip.length) this.#grow()
    const s = this.#size++
    this.#trip[s] = trip
    this.#from[s] = index
    this.#until[s] = before < this.#length[trip]! ? before : before - 1
    this.#parent[s] = parent
    this.#alight[s] = alight
    // Who is on this trip has no need of a later one of the line.
    const end = this.day.lineTrip[this.day.tripLine[trip]! + 1]!
    for (let later = trip; later < end && reached[later]! > index; later++) reached[later] = index
  }

  #grow(): void {
    this.#trip = larger(this.#trip)
    this.#from = larger(this.#from)
    this.#until = larger(this.#until)
    this.#parent = larger(this.#parent)
    this.#alight = larger(this.#alight)
  }

  #rides(segment: number, call: number): Ride[] {
    const rides: Ride[] = []
    let to = call
    for (let s = segment; s >= 0; s = this.#parent[s]!) {
      rides.push({ trip: this.#trip[s]!, from: this.#from[s]!, to })
      to = this.#alight[s]!
    }
    return rides.toReversed()
  }
}

function larger(old: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * old.length)
  grown.set(old)
  return grown
}
