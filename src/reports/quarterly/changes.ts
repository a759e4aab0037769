import { documentTable, sourceById, type DocumentRow } from '../../documents/index.ts'
import { observationTable, seriesById, vintageOf, type Observed, type SeriesRow } from '../../flows/index.ts'
import { firstDay, type PartialDate } from '../../ground/index.ts'
import { milestoneTable, workById, type MilestoneRow, type WorkRow } from '../../works/index.ts'
import { isWithin, type Seen } from './seen.ts'

/** What was said since the last report, or happened in the quarter: each once, in the order of its day. */
export type Change =
  | { readonly kind: 'document'; readonly on: string; readonly document: DocumentRow }
  | { readonly kind: 'step'; readonly on: string; readonly work: WorkRow; readonly row: MilestoneRow }
  | { readonly kind: 'figure'; readonly on: string; readonly series: SeriesRow; readonly row: Observed }

/** What changed. A step that happened long before and was only now read of is no change. */
export function changesAt({ now, last, quarter }: Seen): Change[] {
  const earlier = new Set<unknown>([...last.rows(milestoneTable), ...last.rows(observationTable)])
  const inQuarter = (date: string): boolean => isWithin(firstDay(date), { ...quarter, to: quarter.closing })
  const saidOn = (said: PartialDate | null, source: string) => said ?? sourceById(now, source)?.date
  const documents = now
    .rows(documentTable)
    .filter(({ date, standing }) => standing !== 'expected' && isWithin(firstDay(date), quarter))
    .map((document): Change => ({ kind: 'document', on: document.date, document }))
  const steps = now.rows(milestoneTable).flatMap((row): Change[] => {
    const work = workById(now, row.work)
    if (!work || earlier.has(row)) return []
    if (row.kind === 'actual') return inQuarter(row.date) ? [{ kind: 'step', on: row.date, work, row }] : []
    return [{ kind: 'step', on: saidOn(row.said, row.source) ?? row.date, work, row }]
  })
  const figures = now.rows(observationTable).flatMap((row): Change[] => {
    const series = seriesById(now, row.series)
    if (!series || row.low === null || row.high === null || earlier.has(row)) return []
    const recent = firstDay(row.period) >= `${Number(quarter.from.slice(0, 4)) - 1}-01-01`
    return recent ? [{ kind: 'figure', on: vintageOf(now, row) ?? row.period, series, row: row as Observed }] : []
  })
  return [...documents, ...steps, ...figures].toSorted((a, b) =>
    firstDay(a.on) < firstDay(b.on) ? -1 : firstDay(a.on) > firstDay(b.on) ? 1 : 0,
  )
}
