import type { Snapshot } from '../../ground/index.ts'
import { standingOf } from '../series.ts'
import type { ObservationRow, SeriesRow } from '../table.ts'

/** What leaves: series with their observations as known on a day, and by which question they were chosen. */
export interface Leaving {
  readonly series: readonly SeriesRow[]
  readonly observations: readonly ObservationRow[]
  /** Addresses and publishers of the sources that are named, by id. */
  readonly sources: ReadonlyMap<string, { readonly address: string | null; readonly publisher: string }>
  readonly query: string
  readonly knownOn: string
  readonly licence: string
}

/** The observations of series as published by a day, earlier vintages too: a revision never hides what it revised. */
export const leavingObservations = (
  snapshot: Snapshot,
  series: readonly SeriesRow[],
  day: string | null,
): ObservationRow[] =>
  series.flatMap(({ id }) => {
    const { standing, revised, uncertain } = standingOf(snapshot, id, day)
    return day === null ? [...revised, ...standing, ...uncertain] : [...revised, ...standing]
  })
