import { observationsOf, seriesTable, type Observed, type SeriesRow } from '../../flows/index.ts'
import { firstDay, lastDay, type RowOf, type Snapshot } from '../../ground/index.ts'
import { hourTable, placeTable, serviceTable } from '../../ways/index.ts'
import type { Seen } from './seen.ts'

export type HourRow = RowOf<typeof hourTable>
export type PlaceRow = RowOf<typeof placeTable>
export type ServiceRow = RowOf<typeof serviceTable>

/** What a series says of the time that the quarter's report is about: the newest figure, and rivals of the same time. */
export interface Reading {
  readonly series: SeriesRow
  readonly rows: readonly Observed[]
}

export interface Ports {
  /** Ports of entry between the sides, with the hours of each side that hold at the end of the quarter. */
  readonly ports: readonly {
    readonly place: PlaceRow
    readonly hours: readonly HourRow[]
    readonly counts: readonly Reading[]
  }[]
  readonly flights: readonly ServiceRow[]
  /** Announced and not known to fly. */
  readonly announced: readonly ServiceRow[]
}

const MEASURES: readonly string[] = ['vehicles', 'persons', 'freight']
const REAL: readonly string[] = ['reported', 'derived', 'provisional', 'peak']

/** The ways over the shared border at the end of the quarter. */
export function portsAt(seen: Seen): Ports {
  const { now, quarter, parties } = seen
  const sides = new Set<string>(parties.map(({ id }) => id))
  const flights = now
    .rows(serviceTable)
    .filter(({ mode, ends }) => mode === 'air' && !(ends && lastDay(ends) < quarter.to))
  const joins = ({ from, to }: ServiceRow): boolean => {
    const [a, b] = [from, to].map((id) => now.row(placeTable, id)?.states.find((state) => sides.has(state)))
    return a !== undefined && b !== undefined && a !== b
  }
  return {
    ports: now
      .rows(placeTable)
      .filter(({ kind, states }) => kind === 'port-of-entry' && states.filter((state) => sides.has(state)).length > 1)
      .map((place) => ({
        place,
        hours: now
          .rows(hourTable)
          .filter(
            ({ port, from, to }) =>
              port === place.id && firstDay(from) <= quarter.to && !(to && lastDay(to) < quarter.to),
          ),
        counts: now
          .rows(seriesTable)
          .filter(({ at, measure, product }) => at === place.id && MEASURES.includes(measure) && product === null)
          .flatMap((series) => readingOf(now, series, quarter.to)),
      })),
    flights: flights.filter((row) => row.status === 'existing' && joins(row)),
    announced: flights.filter((row) => row.status === 'planned' && joins(row)),
  }
}

/** The newest figures of a series that speak of a time begun by that day; none where it says nothing. */
export function readingOf(snapshot: Snapshot, series: SeriesRow, day: string): Reading[] {
  const rows = observationsOf(snapshot, series.id).filter(
    ({ status, period }) => REAL.includes(status) && firstDay(period) <= day,
  )
  const newest = rows.reduce((last, { period }) => (lastDay(period) > last ? lastDay(period) : last), '')
  const kept = rows.filter(({ period }) => lastDay(period) === newest)
  return kept.length > 0 ? [{ series, rows: kept }] : []
}
