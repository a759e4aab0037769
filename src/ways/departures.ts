import type { EpochMinutes, PlaceId, Snapshot } from '../ground/index.ts'
import { bordersOf } from './option.ts'
import { prepared, type RouteQuery } from './route.ts'
import { reliability } from './reliability.ts'
import { asItIs, type Scenario } from './scenario.ts'
import { paretoPaths, type Found } from './search.ts'

const WORLDS = 100

/** What leaving at one moment is worth: the soonest way and the cheapest; null where nothing is found. */
export interface Departure {
  readonly at: EpochMinutes
  readonly soonest: Glimpse | null
  readonly cheapest: Glimpse | null
}

/** A way in short: when it arrives, what it costs in the middle, and where it crosses borders. */
export interface Glimpse {
  readonly arrive: EpochMinutes
  /** Minutes to the door in half of the simulated worlds; null where too few end. */
  readonly half: number | null
  readonly cost: number
  readonly over: readonly PlaceId[]
}

/**
 * The soonest and the cheapest way for each of `count` departures, `step` minutes apart, by the kindest figures:
 * how a week of departures differs, for choosing one to plan in full.
 */
export function departuresFrom(
  snapshot: Snapshot,
  query: Pick<RouteQuery, 'from' | 'to' | 'load' | 'cargo'>,
  [first, step, count]: readonly [EpochMinutes, number, number],
  scenario: Scenario = asItIs,
): Departure[] {
  const ready = prepared(snapshot, query, scenario)
  return Array.from({ length: count }, (_, index): Departure => {
    const at = first + index * step
    if (!ready) return { at, soonest: null, cheapest: null }
    const { net, from, to } = ready
    const set = paretoPaths(net, { from, to, load: query.load, depart: at, criteria: ['time', 'cost'] })
    const least = (of: (found: Found) => number): Glimpse | null => {
      if (set.length === 0) return null
      const { arrive, path, costs } = set.reduce((best, one) => (of(one) < of(best) ? one : best))
      return {
        arrive,
        half: reliability(path, at, null, WORLDS).p50,
        cost: costs.cost,
        over: bordersOf(ready.network, path).map(({ place }) => place),
      }
    }
    return { at, soonest: least(({ arrive }) => arrive), cheapest: least(({ costs }) => costs.cost) }
  })
}
