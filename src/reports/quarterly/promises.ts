import { documentById } from '../../documents/index.ts'
import { daysBetween, firstDay, lastDay, type PartialDate } from '../../ground/index.ts'
import { commitmentTable, disputeTable, standingTable, type CommitmentRow, type DisputeRow } from '../../words/index.ts'
import {
  milestoneTable,
  milestonesOf,
  overdueSteps,
  worksAnswering,
  type MilestoneRow,
  type WorkRow,
} from '../../works/index.ts'
import { isWithin, type Seen } from './seen.ts'

/** A promise whose day has changed: by an act of those whom it binds, or by a new word about the work that answers it. */
export interface Moved {
  readonly promise: CommitmentRow
  readonly work: WorkRow | null
  readonly was: MilestoneRow | null
  readonly now: MilestoneRow | null
  /** The act of the sides. */
  readonly on: PartialDate | null
}

/** A promise that was closed by those whom it binds, or of which a work reports the last step. */
export interface Done {
  readonly promise: CommitmentRow
  readonly work: WorkRow | null
  readonly step: MilestoneRow | null
  readonly on: PartialDate
}

/** A promise whose own day, or that of a step of the work that answers it, has passed without word that it is kept. */
export interface Late {
  readonly promise: CommitmentRow
  readonly work: WorkRow | null
  readonly step: MilestoneRow | null
  readonly due: PartialDate
  readonly days: number
}

export interface Promises {
  /** Made by the end of the quarter and not closed. */
  readonly open: readonly CommitmentRow[]
  readonly fresh: readonly CommitmentRow[]
  readonly moved: readonly Moved[]
  readonly done: readonly Done[]
  readonly late: readonly Late[]
  readonly disputed: readonly { readonly promise: CommitmentRow; readonly dispute: DisputeRow }[]
}

/** Steps after which what was promised is there. */
const LAST_STEPS: readonly string[] = [
  'opening',
  'completion',
  'operation',
  'resumption',
  'round-the-clock',
  'in-force',
]

const CLOSED = ['fulfilled', 'waived', 'merged']

/** Where the promises stood at the end of the quarter. */
export function promisesAt({ now, last, quarter }: Seen): Promises {
  const made = now
    .rows(commitmentTable)
    .filter(({ document }) => firstDay(documentById(now, document)!.date) <= quarter.to)
  const standing = (id: string) => {
    const row = now.row(standingTable, id)
    return row && firstDay(row.on) <= quarter.to ? row : undefined
  }
  const open = made.filter(({ id }) => !CLOSED.includes(standing(id)?.status ?? ''))
  const earlier = new Set(last.rows(milestoneTable))
  return {
    open,
    fresh: made.filter(({ document }) => isWithin(firstDay(documentById(now, document)!.date), quarter)),
    moved: open.flatMap((promise): Moved[] => {
      const act = standing(promise.id)
      if (act?.status === 'redated' && isWithin(firstDay(act.on), quarter))
        return [{ promise, work: null, was: null, now: null, on: act.on }]
      return worksAnswering(now, promise.id).flatMap(({ work }) =>
        movedSteps(milestonesOf(now, work.id), earlier).map((steps) => ({ promise, work, ...steps, on: null })),
      )
    }),
    done: made.flatMap((promise): Done[] => {
      const act = standing(promise.id)
      if (act?.status === 'fulfilled' && isWithin(firstDay(act.on), quarter))
        return [{ promise, work: null, step: null, on: act.on }]
      return worksAnswering(now, promise.id).flatMap(({ work }) =>
        milestonesOf(now, work.id)
          .filter(
            ({ kind, step, date }) =>
              kind === 'actual' && LAST_STEPS.includes(step) && isWithin(firstDay(date), quarter),
          )
          .map((step) => ({ promise, work, step, on: step.date })),
      )
    }),
    late: open.flatMap((promise): Late[] => {
      const { due } = promise
      if (due && lastDay(due) <= quarter.to)
        return [{ promise, work: null, step: null, due, days: daysBetween(lastDay(due), quarter.to) }]
      return worksAnswering(now, promise.id).flatMap(({ work }) =>
        overdueSteps(now, work.id, quarter.to).map(({ row, days }) => ({
          promise,
          work,
          step: row,
          due: row.until ?? row.date,
          days,
        })),
      )
    }),
    disputed: now
      .rows(disputeTable)
      .filter(({ on, ended }) => firstDay(on) <= quarter.to && (!ended || firstDay(ended) > quarter.to))
      .flatMap((dispute) => {
        const promise = now.row(commitmentTable, dispute.about)
        return promise ? [{ promise, dispute }] : []
      }),
  }
}

/** Dates of a step that were first said since the last report, each with the one that had been said last before it. */
function movedSteps(rows: readonly MilestoneRow[], earlier: ReadonlySet<MilestoneRow>) {
  return rows
    .filter((row) => row.kind === 'forecast' && !earlier.has(row))
    .flatMap((now) => {
      const was = rows
        // A first date was said before any newer one, however vaguely its day is known.
        .filter(
          (row) => row.step === now.step && (row.kind === 'baseline' || (row.kind === 'forecast' && earlier.has(row))),
        )
        .toSorted((a, b) => (a.said ?? '').localeCompare(b.said ?? ''))
        .at(-1)
      return was && was.date !== now.date ? [{ was, now }] : []
    })
}

/** The promises of a list, each once. */
export const promisesIn = (rows: readonly { readonly promise: CommitmentRow }[]): string[] => [
  ...new Set(rows.map(({ promise }) => promise.id)),
]
