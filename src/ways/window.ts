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
 * Who leaves a little later arrives as before as long as there is a wait to take it from, then as much later, until a step
 * on the way is missed altogether. Only the last moment of such a calm can be better than all before it: just then a step
 * is reached as it opens, or just before it shuts, and nothing is waited for up to that step. So the moments worth trying
 * are the latest departures that reach a gate or a service when it opens or shuts, and the two ends of the window.
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

/** The latest departures of a window that reach something on the way as it opens or shuts: a gate, or a service that leaves. */
function latestDepartures(
  net: Compiled,
  query: Omit<Query, 'depart' | 'arrive' | 'notBefore'>,
  [from, until]: Window,
): Set<EpochMinutes> {
  const arrivals = paretoPaths(net, { ...query, depart: until }).map(({ arrive }) => arrive)
  // What opens or shuts after the last of the best arrivals of the window is met by nobody.
  const limit = arrivals.length > 0 ? Math.max(...arrivals) : until + HORIZON
  const [ahead, behind] = [boundTo(net, 'time', 1, query.to, false), boundTo(net, 'time', 1, query.from, true)]
  const met = new Map<number, Set<EpochMinutes>>()
  net.arcs.forEach(({ from: tail, to: head }, arc) => {
    const calendar = net.waits[arc]
    if (!calendar || !(behind[tail]! < Infinity) || !(ahead[head]! < Infinity)) return
    const edges = met.get(tail) ?? new Set()
    met.set(tail, edges)
    const first = from + behind[tail]!
    for (let open = calendar.next(first, limit); open <= limit;) {
      const shuts = calendar.until(open, limit)
      edges.add(open)
      if (shuts < limit) edges.add(shuts)
      open = calendar.next(shuts + TICK, limit)
    }
  })
  const departures = new Set<EpochMinutes>()
  for (const [tail, edges] of met)
    for (const arrive of edges) {
      if (tail === query.from) departures.add(arrive)
      else
        for (const { depart } of paretoPaths(net, { ...query, to: tail, arrive, notBefore: from }))
          departures.add(depart)
    }
  return new Set([...departures].filter((moment) => moment >= from && moment <= until))
}

const endOf = (path: Path, depart: EpochMinutes): EpochMinutes =>
  path.reduce((at, arc) => arcEnd(arc, at, 'earliest') ?? Infinity, depart)
