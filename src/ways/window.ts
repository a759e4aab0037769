import type { EpochMinutes } from '../ground/index.ts'
import { TICK } from './calendar.ts'
import { boundTo, COSTS, leastMinutes, type Compiled } from './compiled.ts'
import { calendarOf } from './gate.ts'
import type { Arc } from './network.ts'
import { arcEnd, HORIZON, onTick, paretoPaths, type Found, type Path, type Query } from './search.ts'
import { departuresOf } from './timetable.ts'

/** The latest moment to be ready for a path that still ends by `arrive`, by the kindest figures. */
export function latestStart(path: Path, arrive: EpochMinutes): EpochMinutes {
  return path.reduceRight((at, arc) => latestReady(arc, at - leastMinutes(arc)), arrive)
}

function latestReady(arc: Arc, start: EpochMinutes): EpochMinutes {
  if (arc.timetable) return departuresOf(arc.timetable).last(start)
  return arc.gate ? calendarOf(arc.gate, 'earliest').last(start) : start
}

type Window = readonly [from: EpochMinutes, until: EpochMinutes]

/**
 * The best of a window of departures: options that no other beats in arrival, door-to-door time and the other criteria;
 * no moment of the window has a better one. Each leaves as late as its arrival allows.
 *
 * Who leaves a little later arrives a little later, until the first step on the way that is missed altogether: only just
 * before such a moment can a journey be shorter than at all moments before it. Nothing is waited for up to the step that
 * is missed, or leaving later would not matter. So the moments worth trying are the latest departures that reach a
 * shutting gate, or a service that leaves, and the two ends of the window.
 */
export function paretoInWindow(
  net: Compiled,
  query: Omit<Query, 'depart' | 'arrive' | 'notBefore'>,
  [from, until]: Window,
): Found[] {
  const others = COSTS.filter((name) => query.criteria.includes(name))
  const vectorOf = ({ arrive, depart, costs }: Found) => [arrive, arrive - depart, ...others.map((name) => costs[name])]
  const last = onTick(until)
  const all = new Map<string, { found: Found; vector: readonly number[] }>()
  // Until the first path loses its arrival the set stays the same: nothing new can be found before.
  let same = -Infinity
  const moments = [onTick(from), ...latestDepartures(net, query, [onTick(from), last]), last]
  for (const depart of moments.toSorted((a, b) => a - b)) {
    if (depart <= same) continue
    const set = paretoPaths(net, { ...query, depart })
    const latest = set.map(({ path, arrive }) => Math.min(latestStart(path, arrive), last))
    same = Math.min(Infinity, ...latest)
    set.forEach((found, at) => {
      const moved = latest[at]! > depart && endOf(found.path, latest[at]!) === found.arrive
      const one = moved ? { ...found, depart: latest[at]! } : found
      const vector = vectorOf(one)
      const key = vector.join(' ')
      if (!all.has(key)) all.set(key, { found: one, vector })
    })
  }
  const kept = [...all.values()].toSorted((a, b) => a.found.arrive - b.found.arrive)
  return kept.flatMap(({ found, vector }) =>
    kept.some((other) => other.vector !== vector && other.vector.every((value, c) => value <= vector[c]!))
      ? []
      : [found],
  )
}

/** The departures of a window just before something on the way is missed: that a gate shuts, or that a service leaves. */
function latestDepartures(
  net: Compiled,
  query: Omit<Query, 'depart' | 'arrive' | 'notBefore'>,
  [from, until]: Window,
): Set<EpochMinutes> {
  const arrivals = paretoPaths(net, { ...query, depart: until }).map(({ arrive }) => arrive)
  // What is missed after the last of the best arrivals of the window is missed by nobody.
  const limit = arrivals.length > 0 ? Math.max(...arrivals) : until + HORIZON
  const [ahead, behind] = [boundTo(net, 'time', 1, query.to, false), boundTo(net, 'time', 1, query.from, true)]
  const missed = new Map<number, Set<EpochMinutes>>()
  net.arcs.forEach(({ from: tail, to: head }, arc) => {
    const calendar = net.waits[arc]
    if (!calendar || !(behind[tail]! < Infinity) || !(ahead[head]! < Infinity)) return
    const ends = missed.get(tail) ?? new Set()
    missed.set(tail, ends)
    const first = from + behind[tail]!
    for (let open = calendar.next(first, limit); open <= limit;) {
      const shuts = calendar.until(open, limit)
      if (shuts < limit) ends.add(shuts)
      open = calendar.next(shuts + TICK, limit)
    }
  })
  const departures = new Set<EpochMinutes>()
  for (const [tail, ends] of missed)
    for (const arrive of ends) {
      if (tail === query.from) departures.add(arrive)
      else
        for (const { depart } of paretoPaths(net, { ...query, to: tail, arrive, notBefore: from }))
          departures.add(depart)
    }
  return new Set([...departures].filter((moment) => moment >= from && moment <= until))
}

const endOf = (path: Path, depart: EpochMinutes): EpochMinutes =>
  path.reduce((at, arc) => arcEnd(arc, at, 'earliest') ?? Infinity, depart)
