import { firstDay, lastDay, perTables, type SeriesId, type Snapshot } from '../ground/index.ts'
import { sourceById } from '../documents/index.ts'
import { observationTable, seriesTable, type ObservationRow, type SeriesRow } from './table.ts'

/** An observation that has a figure. */
export type Observed = ObservationRow & { readonly low: number; readonly high: number }

export const seriesById = (snapshot: Snapshot, id: string): SeriesRow | undefined => snapshot.row(seriesTable, id)

const bySeries = perTables((snapshot: Snapshot): ReadonlyMap<string, readonly ObservationRow[]> => {
  const all = new Map<string, ObservationRow[]>()
  for (const row of snapshot.rows(observationTable)) {
    const list = all.get(row.series)
    if (list) list.push(row)
    else all.set(row.series, [row])
  }
  for (const [series, rows] of all) all.set(series, rows.toSorted(byTime))
  return all
})

const byTime = (a: ObservationRow, b: ObservationRow): number =>
  compare(firstDay(a.period), firstDay(b.period)) || compare(a.said ?? '', b.said ?? '')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Everything a series ever said, silences and revisions too, in the order of the time it speaks of. */
export const statementsOf = (snapshot: Snapshot, series: SeriesId): readonly ObservationRow[] =>
  bySeries(snapshot).get(series) ?? []

/** The figures of a series in the order of their time; rivals about one period stand beside each other, silences are left out. */
export const observationsOf = (snapshot: Snapshot, series: SeriesId): readonly Observed[] =>
  statementsOf(snapshot, series).filter(hasFigure)

export const hasFigure = (row: ObservationRow): row is Observed => row.low !== null && row.high !== null

/** What stands on a day: of each speaker and period the newest vintage; two of one vintage are rivals and both stand. */
export interface Standing {
  readonly standing: readonly ObservationRow[]
  /** Earlier vintages of what stands: kept, and shown as revised. */
  readonly revised: readonly ObservationRow[]
  /** Rows that may have been said only after the day, or whose day of saying nobody gives. */
  readonly uncertain: readonly ObservationRow[]
}

/**
 * The observations of a series as published by the end of `day` (all of them without one).
 * A vintage that is exact only to its year counts from the last day of that year: nothing is known too early.
 */
export function standingOf(snapshot: Snapshot, series: SeriesId, day: string | null = null): Standing {
  const uncertain: ObservationRow[] = []
  const newest = new Map<string, ObservationRow[]>()
  const revised: ObservationRow[] = []
  for (const row of statementsOf(snapshot, series)) {
    const vintage = vintageOf(snapshot, row)
    if (day !== null) {
      if (vintage === null || (firstDay(vintage) <= day && day < lastDay(vintage))) {
        uncertain.push(row)
        continue
      }
      if (firstDay(vintage) > day) continue
    }
    const key = `${row.period} ${row.speaker ?? ''} ${row.status === 'goal' ? 'goal' : ''}`
    const kept = newest.get(key)
    const later = kept ? compare(orderOf(snapshot, row), orderOf(snapshot, kept[0]!)) : 1
    if (!kept || later > 0) {
      revised.push(...(kept ?? []))
      newest.set(key, [row])
    } else if (later === 0) kept.push(row)
    else revised.push(row)
  }
  return { standing: [...newest.values()].flat().toSorted(byTime), revised, uncertain }
}

/** When a figure was said: its own date, else that of the source; null where neither is known. */
export const vintageOf = (snapshot: Snapshot, row: ObservationRow): string | null =>
  row.said ?? sourceById(snapshot, row.source)?.date ?? null

// A year says less than a day of it: whoever names the day is taken to have spoken later.
const orderOf = (snapshot: Snapshot, row: ObservationRow): string => {
  const vintage = vintageOf(snapshot, row)
  return vintage === null ? '' : firstDay(vintage)
}
