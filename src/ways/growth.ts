import type { Jobs, Snapshot } from '../ground/index.ts'
import { linesWithStops } from './capacity/index.ts'
import { flightCandidates } from './growth/flight.ts'
import { lineCandidates } from './growth/line.ts'
import { portCandidates, type FlowAt } from './growth/port.ts'
import { middleOf, WORLDS, type Candidate, type GrowthPoint } from './growth/step.ts'
import { ordinaryWeekOf, WEEK_DAYS } from './ordinary-week.ts'
import { asItIs } from './scenario.ts'
import { spread } from './simulate/index.ts'
import { placeTable } from './table.ts'

export type { FlowAt } from './growth/port.ts'
export type { GrowthPoint, Overload, StepKind } from './growth/step.ts'

export interface Growth {
  readonly points: readonly GrowthPoint[]
  readonly worlds: number
  /** What queues were followed for from an empty gate, in every world, before and after: so many days from the first on. */
  readonly queues: { readonly first: string; readonly days: number }
  /** The first of the list where less flows than in the middle of what is taken as given, and where more does. */
  readonly firstWhere: { readonly less: number | null; readonly more: number | null }
}

/**
 * Ranks single improvements by what they are worth in a year for what they cost, where somebody says a cost, and by their
 * worth alone where not. In each world every improvement is tried alone on the same luck, so that an order may turn round
 * from world to world; how far it does is part of the answer. Queues are followed from an empty gate over the week that
 * stands for the year, so that the answer is the same on whatever day of the year it is asked. Where more comes than can
 * pass the effect is that of a queue which begins anew every week, and no steady one.
 */
export async function growthPoints(
  jobs: Jobs,
  snapshot: Snapshot,
  flowAt: FlowAt,
  year: number,
  seed: number,
): Promise<Growth> {
  const scenario = asItIs
  const ports = await Promise.all(
    snapshot.rows(placeTable).map((place) => portCandidates(jobs, snapshot, scenario, place, flowAt, year, seed)),
  )
  const flows = Array.from({ length: WORLDS }, (_, world) =>
    ports.reduce((sum, { flow }) => sum + (flow[world] ?? 0), 0),
  )
  const candidates = [
    ...ports.flatMap((port) => port.candidates),
    ...flightCandidates(snapshot, scenario),
    ...linesWithStops(snapshot).flatMap((line) => lineCandidates(snapshot, scenario, line)),
  ]
  return { ...ranked(candidates, flows), queues: { first: ordinaryWeekOf(year), days: WEEK_DAYS } }
}

function ranked(candidates: readonly Candidate[], flows: readonly number[]): Omit<Growth, 'queues'> {
  const comparable = candidates.filter(({ values, overloaded }) => values !== null && !endless(overloaded))
  // Worth for cost comes first: where all that can be compared have a cost; else worth alone, or the two could not be mixed.
  const costed = comparable.length > 0 && comparable.every(({ cost }) => cost !== null)
  const scores = comparable.map(({ values, cost }) =>
    values!.map((value) => (costed ? value / middleOf(cost!) : value)),
  )
  const places = scores.map(() => Array.from({ length: WORLDS }, () => 0))
  for (let world = 0; world < WORLDS; world++)
    scores
      .map((score, at) => ({ at, score: score[world]! }))
      .toSorted((a, b) => b.score - a.score || a.at - b.at)
      .forEach(({ at }, place) => (places[at]![world] = place + 1))
  const points = candidates.map((one): { readonly point: GrowthPoint; readonly order: number } => {
    const at = comparable.indexOf(one)
    const { effects, values, ...rest } = one
    return {
      point: {
        ...rest,
        effect: spread(effects),
        value: values && spread(values),
        mean: values && mean(values),
        helps: share(effects, (effect) => effect > 0),
        perCost: values && one.cost ? spread(values.map((value) => value / middleOf(one.cost!))) : null,
        rank: at < 0 ? null : spread(places[at]!),
        first: at < 0 ? 0 : share(places[at]!, (place) => place === 1),
      },
      // What cannot be compared stands at the end, by its size.
      order: at < 0 ? mean(effects) * 1e-9 : mean(scores[at]!),
    }
  })
  const sorted = points.toSorted((a, b) => b.order - a.order)
  const median = spread(flows).mid
  const firstIn = (use: (flow: number) => boolean): number | null => {
    const worlds = flows.flatMap((flow, world) => (use(flow) ? [world] : []))
    if (worlds.length === 0 || scores.length === 0) return null
    const sums = scores.map((score) => worlds.reduce((sum, world) => sum + score[world]!, 0))
    const best = comparable[sums.indexOf(Math.max(...sums))]!
    return sorted.findIndex(
      ({ point: { kind, at, side } }) => kind === best.kind && at === best.at && side === best.side,
    )
  }
  return {
    points: sorted.map(({ point }) => point),
    worlds: WORLDS,
    firstWhere: { less: firstIn((flow) => flow <= median), more: firstIn((flow) => flow > median) },
  }
}

// What a queue without a steady state costs in most worlds hangs on how long it is followed: beside worths of a year that
// do not, any place would be as right as another.
const endless = (overloaded: Candidate['overloaded']): boolean => (overloaded?.before.share ?? 0) > 0.5

const share = (values: readonly number[], holds: (value: number) => boolean): number =>
  values.filter(holds).length / values.length
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
