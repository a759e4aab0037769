import type { EpochMinutes } from '../ground/index.ts'
import { arcEnd, onTick, paretoPaths, type Found, type Path, type Query } from './search.ts'
import { leastMinutes, type Compiled } from './compiled.ts'
import { calendarOf } from './gate.ts'
import type { Arc } from './network.ts'
import { departuresOf } from './timetable.ts'

/** The latest moment to be ready for a path that still ends by `arrive`, by the kindest figures. */
export function latestStart(path: Path, arrive: EpochMinutes): EpochMinutes {
  return path.reduceRight((at, arc) => latestReady(arc, at - leastMinutes(arc)), arrive)
}

function latestReady(arc: Arc, start: EpochMinutes): EpochMinutes {
  if (arc.timetable) return departuresOf(arc.timetable).last(start)
  return arc.gate ? calendarOf(arc.gate, 'earliest').last(start) : start
}

/**
 * The best of a window of departures: options that no other beats in arrival, door-to-door time and the other criteria.
 * Departures are tried at every `step` of the window; each path found then leaves as late as its arrival allows.
 */
export function paretoInWindow(
  net: Compiled,
  query: Omit<Query, 'depart' | 'arrive'>,
  [from, until]: readonly [EpochMinutes, EpochMinutes],
  step: number,
): Found[] {
  const all = new Map<string, Found>()
  for (let depart = from; depart <= until;) {
    const set = paretoPaths(net, { ...query, depart })
    let soonest = Infinity
    for (const found of set) {
      const latest = Math.min(onTick(latestStart(found.path, found.arrive)), until)
      soonest = Math.min(soonest, latest)
      const moved =
        latest > found.depart && endOf(found.path, latest) === found.arrive ? { ...found, depart: latest } : found
      all.set(`${moved.path.map(({ id, from: node }) => `${id} ${node}`).join(' ')} ${moved.arrive}`, moved)
    }
    // Until the first path loses its arrival the set stays the same: nothing new can be found before.
    depart = Math.max(depart + step, Math.floor(soonest / step) * step)
    if (set.length === 0 && depart > until) break
  }
  const found = [...all.values()].toSorted((a, b) => a.arrive - b.arrive)
  return found.filter((one) => !found.some((other) => other !== one && beats(other, one)))
}

function beats(a: Found, b: Found): boolean {
  const pairs = [
    [a.arrive, b.arrive],
    [a.arrive - a.depart, b.arrive - b.depart],
    [a.costs.cost, b.costs.cost],
    [a.costs.co2, b.costs.co2],
    [a.costs.transfers, b.costs.transfers],
  ] as const
  return pairs.every(([x, y]) => x <= y) && pairs.some(([x, y]) => x < y)
}

const endOf = (path: Path, depart: EpochMinutes): EpochMinutes =>
  path.reduce((at, arc) => arcEnd(arc, at, 'earliest') ?? Infinity, depart)
