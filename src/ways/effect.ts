import { parseMoment, perSnapshot, type Id, type Snapshot, type WorkId } from '../ground/index.ts'
import { placeById } from './place.ts'
import { route, type Option, type Routes } from './route.ts'
import { asItIs, scenarioOf, type Scenario } from './scenario.ts'
import { journeyTable, type JourneyRow } from './table.ts'

/** One of the fixed journeys without and with the works. */
export interface JourneyEffect {
  readonly journey: JourneyRow
  readonly without: Routes
  readonly with: Routes
  /** The soonest option that takes what the works made; null where none of the best does. */
  readonly through: Option | null
  /** With minus without, for the soonest options and for the cheapest; null where a side has no way at all. */
  readonly change: {
    readonly minutesLow: number | null
    readonly minutesHigh: number | null
    readonly costMid: number | null
  }
}

/**
 * What the works change for every journey of the pack, all else left as it is:
 * the same departure (local at each origin), the same figures, once without the works and once with them finished on that day.
 */
export function effectOnJourneys(
  snapshot: Snapshot,
  works: readonly WorkId[],
  depart: string,
  scenario: Scenario = scenarioOf(snapshot, works),
): JourneyEffect[] {
  const [before, after] = [outcomesOf(snapshot, depart, asItIs), outcomesOf(snapshot, depart, scenario)]
  return snapshot.rows(journeyTable).map((journey, at) => {
    const [without, outcome] = [before[at]!, after[at]!]
    return { journey, without, with: outcome, through: throughWorks(outcome), change: changeOf(without, outcome) }
  })
}

interface Outcomes {
  readonly scenario: Scenario
  readonly depart: string
  /** By the order of the journeys. */
  readonly routes: readonly Routes[]
}

/** Years of a slider in which the same works are open have the same ways, and all are compared with those as it is. */
const MOST_KEPT = 8
const outcomes = perSnapshot((): Outcomes[] => [])

function outcomesOf(snapshot: Snapshot, depart: string, scenario: Scenario): readonly Routes[] {
  const kept = outcomes(snapshot)
  const at = kept.findIndex((one) => one.scenario === scenario && one.depart === depart)
  const [known] = at < 0 ? [{ scenario, depart, routes: routed(snapshot, depart, scenario) }] : kept.splice(at, 1)
  // What was asked for last goes last.
  if (kept.push(known!) > MOST_KEPT) kept.shift()
  return known!.routes
}

const routed = (snapshot: Snapshot, depart: string, scenario: Scenario): Routes[] =>
  snapshot.rows(journeyTable).map(({ from, to, load, amount }) => {
    const moment = parseMoment(depart, placeById(snapshot, from)!.zone)
    const kind = load === 'people' ? 'people' : 'goods'
    return route(snapshot, { from, to, depart: moment, all: true, worlds: 100, load: { kind, amount } }, scenario)
  })

/** Links, ports and services that a scenario touches. */
export function targetsOf({ opened, closed, hours, figures }: Scenario): Id[] {
  return [
    ...new Set([
      ...opened.keys(),
      ...closed,
      ...[...hours.keys(), ...figures.keys()].map((key) => key.split(' ')[0] as Id),
    ]),
  ]
}

const throughWorks = (outcome: Routes): Option | null =>
  (outcome.found ? outcome.options.find(({ legs }) => legs.some(({ work }) => work !== null)) : null) ?? null

function changeOf(without: Routes, after: Routes): JourneyEffect['change'] {
  if (!without.found || !after.found) return { minutesLow: null, minutesHigh: null, costMid: null }
  const [a, b] = [without.options, after.options]
  return {
    minutesLow: best(b, (option) => option.minutes.low) - best(a, (option) => option.minutes.low),
    minutesHigh: best(b, (option) => option.minutes.high) - best(a, (option) => option.minutes.high),
    costMid: best(b, (option) => option.costUsd.mid) - best(a, (option) => option.costUsd.mid),
  }
}

const best = (options: readonly Option[], of: (option: Option) => number): number => Math.min(...options.map(of))
