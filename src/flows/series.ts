import { firstDay, type SeriesId, type Snapshot } from '../ground/index.ts'
import { observationTable, seriesTable, type ObservationRow, type SeriesRow } from './table.ts'

export const seriesById = (snapshot: Snapshot, id: string): SeriesRow | undefined => snapshot.row(seriesTable, id)

/** The observations of a series in the order of their time; rivals about one period stand beside each other. */
export const observationsOf = (snapshot: Snapshot, series: SeriesId): readonly ObservationRow[] =>
  snapshot
    .rows(observationTable)
    .filter((row) => row.series === series)
    .toSorted((a, b) =>
      firstDay(a.period) < firstDay(b.period) ? -1 : firstDay(a.period) > firstDay(b.period) ? 1 : 0,
    )
