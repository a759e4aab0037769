import type { Id, Jobs, Snapshot, StateId } from '../../ground/index.ts'
import type { Scenario } from '../scenario.ts'
import { Histogram } from './histogram.ts'
import { intervalOf, type Interval } from './interval.ts'
import { portPlan, type GroundedPlan, type PortAsk } from './port-plan.ts'
import type { PortPlan, PortWorld } from './port.ts'
import type { PortSpent } from './port-spent.ts'
import { warmUp } from './warm-up.ts'

/** The middle of many worlds and the bounds that nine of ten lie between. */
export interface Spread {
  readonly low: number
  readonly mid: number
  readonly high: number
}

/** What the worlds of one scenario say together. Means and waits are of the worlds with a steady state alone. */
export interface PortSummary {
  /** Vehicles a day: what comes and what can pass. */
  readonly flow: Spread
  readonly capacity: Spread
  readonly load: Spread
  /** Share of the worlds in which more comes than can pass: there the queue has no mean. */
  readonly overloaded: number
  /** By how many vehicles the queue grows a day in those worlds; null where there are none. */
  readonly growth: Spread | null
  /** The step that is narrowest in most worlds. */
  readonly narrowest: PortWorld['narrowest']
  readonly queue: { readonly mean: Spread; readonly most: Spread } | null
  readonly ways: readonly {
    readonly id: Id
    readonly from: StateId
    readonly to: StateId
    /** Minutes until being let in, and until being out; null without a steady world. */
    readonly wait: Interval | null
    readonly dwell: Interval | null
    readonly p50: number | null
    readonly p90: number | null
    readonly p95: number | null
  }[]
}

/** With less without, world by world: the same vehicles with the same luck. Over the worlds steady in both. */
export interface PortChange {
  readonly id: Id
  readonly worlds: number
  readonly wait: Interval
  readonly dwell: Interval
}

export interface PortStudy {
  readonly grounded: GroundedPlan
  readonly warmUp: number
  readonly worlds: number
  readonly without: PortSummary
  readonly with: PortSummary | null
  readonly change: readonly PortChange[]
}

/** Worlds in one message to a thread. */
const TOGETHER = 8
const PILOT = 16

/**
 * Runs a place through many worlds, without works and with them. How many days at the start do not count is found by
 * MSER on the first worlds; both scenarios leave out the same days.
 */
export async function studyPort(
  jobs: Jobs,
  snapshot: Snapshot,
  ask: Omit<PortAsk, 'warmUp'>,
  worlds: number,
  base: Scenario,
  changed: Scenario | null,
): Promise<PortStudy> {
  const scenarios = [base, ...(changed ? [changed] : [])]
  const starts = await Promise.all(
    scenarios.map(async (scenario) => {
      const { plan } = portPlan(snapshot, scenario, { ...ask, warmUp: 0 })
      return warmUpDays(await runWorlds(jobs, plan, Math.min(PILOT, worlds)))
    }),
  )
  const days = Math.max(...starts)
  const [grounded, ...others] = scenarios.map((scenario) => portPlan(snapshot, scenario, { ...ask, warmUp: days })) as [
    GroundedPlan,
    ...GroundedPlan[],
  ]
  const before = await runWorlds(jobs, grounded.plan, worlds)
  const after = others[0] ? await runWorlds(jobs, others[0].plan, worlds) : null
  return {
    grounded,
    warmUp: days,
    worlds,
    without: summary(grounded.plan, before),
    with: after && summary(others[0]!.plan, after),
    change: after ? changeOf(grounded.plan, before, after) : [],
  }
}

/** Every world of a plan, on whatever threads there are. */
export const runWorlds = (jobs: Jobs, plan: PortPlan, worlds: number): Promise<PortWorld[]> =>
  inParts(jobs, 'port-worlds', plan, worlds)

/** The time spent in every world of a plan. */
export const timeSpent = (jobs: Jobs, plan: PortPlan, worlds: number): Promise<PortSpent[]> =>
  inParts(jobs, 'port-spent', plan, worlds)

async function inParts<O>(jobs: Jobs, job: string, plan: PortPlan, worlds: number): Promise<O[]> {
  const parts = Array.from({ length: Math.ceil(worlds / TOGETHER) }, (_, at) => ({
    plan,
    from: at * TOGETHER,
    to: Math.min(worlds, (at + 1) * TOGETHER),
  }))
  return (await jobs.map<(typeof parts)[number], O[]>(job, parts)).flat()
}

// Days whose mean waits, over the steady worlds, are still those of an empty start.
function warmUpDays(worlds: readonly PortWorld[]): number {
  const steady = worlds.filter(({ load }) => load < 1)
  if (steady.length === 0) return 0
  const days = steady[0]!.daily.map((_, day) => steady.reduce((sum, { daily }) => sum + daily[day]!, 0) / steady.length)
  return warmUp(days) ?? Math.floor(days.length / 2)
}

function summary({ ways }: PortPlan, worlds: readonly PortWorld[]): PortSummary {
  const steady = worlds.filter(({ load }) => load < 1)
  const over = worlds.filter(({ load }) => load >= 1)
  const looked = worlds.filter(({ narrowest }) => narrowest === 'inspection').length
  return {
    flow: spread(worlds.map(({ flow }) => flow)),
    capacity: spread(worlds.map(({ capacity }) => capacity)),
    load: spread(worlds.map(({ load }) => load)),
    overloaded: over.length / worlds.length,
    growth: over.length === 0 ? null : spread(over.map(({ flow, capacity }) => flow - capacity)),
    narrowest: looked * 2 > worlds.length ? 'inspection' : 'lanes',
    queue:
      steady.length === 0
        ? null
        : { mean: spread(steady.map(({ queue }) => queue.mean)), most: spread(steady.map(({ queue }) => queue.most)) },
    ways: ways.map(({ id, from, to }, way) => {
      const dwells = new Histogram()
      for (const world of steady) dwells.merge(world.ways[way]!.dwells)
      const over = (of: (one: PortWorld['ways'][number]) => number) =>
        steady.length === 0 ? null : intervalOf(steady.map((world) => of(world.ways[way]!)))
      return {
        id,
        from,
        to,
        wait: over(({ wait }) => wait),
        dwell: over(({ dwell }) => dwell),
        p50: dwells.quantile(0.5),
        p90: dwells.quantile(0.9),
        p95: dwells.quantile(0.95),
      }
    }),
  }
}

/** The difference that works make, pair by pair of worlds. */
export function changeOf({ ways }: PortPlan, before: readonly PortWorld[], after: readonly PortWorld[]): PortChange[] {
  const pairs = before.flatMap((one, world) =>
    one.load < 1 && after[world]!.load < 1 ? [[one, after[world]!] as const] : [],
  )
  if (pairs.length === 0) return []
  return ways.map(({ id }, way) => ({
    id,
    worlds: pairs.length,
    wait: intervalOf(pairs.map(([a, b]) => b.ways[way]!.wait - a.ways[way]!.wait)),
    dwell: intervalOf(pairs.map(([a, b]) => b.ways[way]!.dwell - a.ways[way]!.dwell)),
  }))
}

/** Median and the bounds of nine worlds in ten. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { low: at(0.05), mid: at(0.5), high: at(0.95) }
}
