import {
  convert,
  daysBetween,
  firstDay,
  lastDay,
  type PartialDate,
  type Snapshot,
  type SourceId,
  type WorkId,
} from '../ground/index.ts'
import type { MilestoneRow, WorkClaimRow } from './table.ts'
import { claimsOf, milestonesOf } from './work.ts'

/** How far a step has moved from the date first promised. */
export interface Slip {
  readonly step: string
  readonly baseline: MilestoneRow
  /** What happened, or else the date said last. */
  readonly newest: MilestoneRow
  /** Days from the baseline to the newest date; an interval where one of them is no single day. */
  readonly days: readonly [least: number, most: number]
  readonly verdict: 'late' | 'early' | 'on-time' | 'open'
}

/** How a sum that was said for one scope has moved since it was first said. */
export interface CostSlip {
  readonly scope: string | null
  readonly baseline: WorkClaimRow
  readonly newest: WorkClaimRow
  /** Share of the first figure: 0.16 is 16 % more. */
  readonly share: readonly [least: number, most: number]
}

const saidOn = ({ said, date }: MilestoneRow): string => (said ? lastDay(said) : firstDay(date))

/** Slips of every step that has a baseline and something newer. Rival forecasts stay in the milestones; the newest said counts. */
export function slipsOf(snapshot: Snapshot, work: WorkId): Slip[] {
  const steps = new Map<string, MilestoneRow[]>()
  for (const row of milestonesOf(snapshot, work)) steps.set(row.step, [...(steps.get(row.step) ?? []), row])
  return [...steps].flatMap(([step, rows]) => {
    const byDay = rows.toSorted((a, b) => saidOn(a).localeCompare(saidOn(b)))
    const baseline = byDay.find(({ kind }) => kind === 'baseline')
    const newest = rows.find(({ kind }) => kind === 'actual') ?? byDay.findLast(({ kind }) => kind === 'forecast')
    if (!baseline || !newest) return []
    const days = between(baseline, newest)
    return [{ step, baseline, newest, days, verdict: verdictOf(days) }]
  })
}

function between(from: MilestoneRow, to: MilestoneRow): readonly [number, number] {
  const [earliest, latest] = [firstDay(to.date), lastDay(to.until ?? to.date)]
  return [daysBetween(lastDay(from.until ?? from.date), earliest), daysBetween(firstDay(from.date), latest)]
}

function verdictOf([least, most]: readonly [number, number]): Slip['verdict'] {
  if (least > 0) return 'late'
  if (most < 0) return 'early'
  return least === 0 && most === 0 ? 'on-time' : 'open'
}

/** Steps whose newest date has passed without anybody saying that they happened. */
export function overdueSteps(snapshot: Snapshot, work: WorkId, today: string): { row: MilestoneRow; days: number }[] {
  const rows = milestonesOf(snapshot, work)
  const met = new Set(rows.flatMap(({ kind, step }) => (kind === 'actual' ? [step] : [])))
  const newest = new Map<string, MilestoneRow>()
  for (const row of rows.toSorted((a, b) => saidOn(a).localeCompare(saidOn(b))))
    if (row.kind !== 'actual' && !met.has(row.step)) newest.set(row.step, row)
  return [...newest.values()].flatMap((row) => {
    const days = daysBetween(lastDay(row.until ?? row.date), today)
    return days > 0 ? [{ row, days }] : []
  })
}

/** Steps that come after the agreement about a work: they are what it agrees on. */
const AFTER_SIGNATURE = ['start-of-works', 'launch', 'asphalt', 'completion', 'opening', 'operation', 'modernisation']

/** True for a step that somebody dates wholly before the day of the agreement, though it can only follow it. */
export const isBeforeSignature = (
  { step, date, until }: Pick<MilestoneRow, 'step' | 'date' | 'until'>,
  signed: PartialDate,
): boolean => AFTER_SIGNATURE.includes(step) && lastDay(until ?? date) < firstDay(signed)

const when = ({ said, period }: WorkClaimRow): PartialDate | null => said ?? (period as PartialDate | null)

/** Sums said again for the same scope and currency: the first against the last. Another scope is another sum. */
export function costSlipsOf(snapshot: Snapshot, work: WorkId): CostSlip[] {
  const scopes = new Map<string, WorkClaimRow[]>()
  for (const row of claimsOf(snapshot, work))
    if (row.property === 'cost' && when(row) && row.low !== null && row.high !== null) {
      const name = `${row.scope ?? ''}/${row.unit.slice(-3)}`
      scopes.set(name, [...(scopes.get(name) ?? []), row])
    }
  return [...scopes.values()].flatMap((rows) => {
    const [first, ...later] = rows.toSorted((a, b) => lastDay(when(a)!).localeCompare(lastDay(when(b)!)))
    const last = later.at(-1)
    if (!first || !last || lastDay(when(first)!) === lastDay(when(last)!)) return []
    const [low, high] = [convert(last.low!, last.unit, first.unit), convert(last.high!, last.unit, first.unit)]
    const share = [low / first.high! - 1, high / first.low! - 1] as const
    return [{ scope: first.scope, baseline: first, newest: last, share }]
  })
}

/** The sources that a slip rests on: the document that named the baseline, and the newest word. */
export const sourcesOfSlip = ({ baseline, newest }: Slip | CostSlip): readonly SourceId[] => [
  baseline.source,
  newest.source,
]
