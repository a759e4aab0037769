import { convert, daysBetween, firstDay, lastDay, measureOf, type Id, type Snapshot } from '../ground/index.ts'
import { observationsOf, seriesTable, type ObservationRow, type SeriesRow } from '../flows/index.ts'
import { figure, type Figure, type Piece } from '../ways/index.ts'

const COUNTED: Readonly<Record<Piece, readonly string[]>> = {
  vehicle: ['vehicle', 'truck', 'car', 'trip', 'crossing'],
  person: ['person', 'passenger', 'crossing'],
  train: ['train'],
}
const MEASURES: Readonly<Record<Piece, SeriesRow['measure']>> = {
  vehicle: 'vehicles',
  person: 'persons',
  train: 'count',
}

/** Counts older than this beside the newest are history and no rivals of it. */
const OLD = 366
/** A shorter period says nothing of an ordinary day. */
const SHORT = 28

/**
 * How many pass a port in an ordinary day, both ways together: the envelope of what the newest counts say, since there is
 * no count of who goes from where to where. Without counts what the pack claims as its load; null where nobody counts.
 */
export function flowAt(snapshot: Snapshot, port: Id, piece: Piece): Figure | null {
  const counts = snapshot
    .rows(seriesTable)
    .filter((series) => series.at === port && series.measure === MEASURES[piece] && both(series))
    .flatMap((series) =>
      observationsOf(snapshot, series.id).flatMap((row) => {
        const perDay = dailyOf(series, row, piece)
        return perDay && series.product === null ? [{ ...perDay, end: lastDay(row.period), source: row.source }] : []
      }),
    )
  const newest = counts.reduce((latest, { end }) => (end > latest ? end : latest), '')
  const kept = counts.filter(({ end }) => daysBetween(end, newest) < OLD)
  if (kept.length === 0) return figure(snapshot, [port], 'load', `${piece}/d`)
  return {
    low: Math.min(...kept.map(({ low }) => low)),
    high: Math.max(...kept.map(({ high }) => high)),
    unit: `${piece}/d`,
    sources: [...new Set(kept.map(({ source }) => source))],
    assumed: false,
  }
}

const both = ({ flow }: SeriesRow): boolean => flow === 'both' || flow === 'level'

function dailyOf(
  { unit, flow }: SeriesRow,
  { period, low: least, high: most, status }: ObservationRow,
  piece: Piece,
): { low: number; high: number } | null {
  if (status !== 'reported' && status !== 'derived' && status !== 'provisional') return null
  // A side left open says “at least” or “at most” that much.
  const [low, high] = [least ?? most, most ?? least]
  if (low === null || high === null) return null
  const { dimension } = measureOf(unit)
  const [counted, per] = dimension.split('/')
  if (!COUNTED[piece].includes(counted!)) return null
  if (per === 'time') return { low: convert(low, unit, `${counted}/d`), high: convert(high, unit, `${counted}/d`) }
  const days = daysBetween(firstDay(period), lastDay(period)) + 1
  return flow === 'level' || days < SHORT ? null : { low: low / days, high: high / days }
}
