import { firstDay } from '../../ground/index.ts'
import {
  costSlipsOf,
  countedIn,
  milestonesOf,
  overdueSteps,
  slipsOf,
  workClaimTable,
  workTable,
  type CostSlip,
  type MilestoneRow,
  type Slip,
  type WorkRow,
} from '../../works/index.ts'
import { isWithin, type Seen } from './seen.ts'

export interface Works {
  /** Those that totals count. */
  readonly counted: readonly WorkRow[]
  /** How many of the counted stand where, the most frequent first. */
  readonly standings: readonly (readonly [status: WorkRow['status'], works: readonly string[]])[]
  readonly happened: readonly {
    readonly work: WorkRow
    readonly row: MilestoneRow
    readonly baseline: MilestoneRow | null
  }[]
  /** Steps with a first date and a newer one. */
  readonly slips: readonly (Slip & { readonly work: WorkRow })[]
  readonly overdue: readonly { readonly work: WorkRow; readonly row: MilestoneRow; readonly days: number }[]
  /** Sums said anew since the last report, or in it. */
  readonly costs: readonly (CostSlip & { readonly work: WorkRow })[]
  /** Works without any date, and without any sum, that somebody said. */
  readonly undated: readonly string[]
  readonly unpriced: readonly string[]
}

/** Planned and actual of all works at the end of the quarter. A record merged into another is told by the other. */
export function worksAt({ now, quarter }: Seen): Works {
  const rows = now.rows(workTable).filter((work) => countedIn(now, work).rule !== 'duplicate')
  const counted = rows.filter((work) => countedIn(now, work).counted)
  const standings = new Map<WorkRow['status'], string[]>()
  for (const { id, status } of counted) standings.set(status, [...(standings.get(status) ?? []), id])
  const priced = new Set(
    now.rows(workClaimTable).flatMap(({ subject, property }) => (property === 'cost' ? [subject] : [])),
  )
  const of = <T>(list: (work: WorkRow) => readonly T[]) =>
    rows.flatMap((work) => list(work).map((one) => ({ ...one, work })))
  return {
    counted,
    standings: [...standings].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)),
    happened: rows.flatMap((work) => {
      const all = milestonesOf(now, work.id)
      return all
        .filter(({ kind, date }) => kind === 'actual' && isWithin(firstDay(date), quarter))
        .map((row) => ({
          work,
          row,
          baseline: all.find(({ kind, step }) => kind === 'baseline' && step === row.step) ?? null,
        }))
    }),
    slips: of(({ id }) => slipsOf(now, id)).toSorted((a, b) => b.days[1] - a.days[1]),
    overdue: of(({ id }) => overdueSteps(now, id, quarter.to)).toSorted((a, b) => b.days - a.days),
    costs: of(({ id }) => costSlipsOf(now, id)),
    undated: counted.flatMap(({ id }) => (milestonesOf(now, id).length === 0 ? [id] : [])),
    unpriced: counted.flatMap(({ id }) => (priced.has(id) ? [] : [id])),
  }
}
