import {
  convert,
  daysBetween,
  firstDay,
  lastDay,
  measureOf,
  perTables,
  type PortId,
  type SourceId,
} from '../ground/index.ts'
import { observationTable, seriesTable, type ObservationRow, type SeriesRow } from './table.ts'

/** What passed a port in a year, as the newest count of its kind lets one reckon. */
export interface PortCount {
  readonly port: PortId
  readonly measure: 'freight' | 'vehicles' | 'persons'
  /** Both ways together, or one of them. */
  readonly flow: 'both' | 'out' | 'in'
  /** Tonnes, vehicles or people. */
  readonly perYear: { readonly low: number; readonly high: number }
  /** The most vehicles or people on one day, where somebody says so. */
  readonly peakPerDay: number | null
  readonly period: string
  readonly sources: readonly SourceId[]
}

const MEASURES = ['freight', 'vehicles', 'persons'] as const
const YEAR = 365.25
const RECENT = 731

/**
 * The count of each kind at each port, stretched to a year; what was only forecast or wished for is no count. Of the counts
 * of the last two years the largest is taken: a smaller one counted coaches, or a part of the port.
 */
export const portCounts = perTables((snapshot): readonly PortCount[] => {
  const counted = new Map<string, PortCount[]>()
  const peaks = new Map<string, { most: number; source: SourceId }>()
  for (const row of snapshot.rows(observationTable)) {
    const series = snapshot.row(seriesTable, row.series)
    if (!series || !isCount(series)) continue
    const key = `${series.at} ${series.measure}`
    if (row.status === 'peak') {
      const most = inBase(row, series)?.[0] ?? 0
      if (most > (peaks.get(key)?.most ?? 0)) peaks.set(key, { most, source: row.source })
    } else if (row.status === 'reported' || row.status === 'derived') {
      const count = yearly(row, series)
      if (count) counted.set(key, [...(counted.get(key) ?? []), count])
    }
  }
  return [...counted].map(([key, all]) => {
    const newest = all.reduce((last, { period }) => (lastDay(period) > last ? lastDay(period) : last), '')
    const recent = all.filter(({ period }) => daysBetween(lastDay(period), newest) <= RECENT)
    const count = recent.reduce((most, one) => (one.perYear.low > most.perYear.low ? one : most))
    const peak = peaks.get(key)
    return peak ? { ...count, peakPerDay: peak.most, sources: [...count.sources, peak.source] } : count
  })
})

function isCount({ at, measure, mode, product }: SeriesRow): boolean {
  return (
    at !== null &&
    at.startsWith('port:') &&
    product === null &&
    mode !== 'rail' &&
    (MEASURES as readonly string[]).includes(measure)
  )
}

function yearly(row: ObservationRow, series: SeriesRow): PortCount | null {
  const range = inBase(row, series)
  const days = daysBetween(firstDay(row.period), lastDay(row.period)) + 1
  // A level is said by the day already, whatever the stretch that it was seen in.
  const years = series.flow === 'level' ? 1 / YEAR : days / YEAR
  if (!range || !(years > 0)) return null
  const [low, high] = range
  return {
    port: series.at as PortId,
    measure: series.measure as PortCount['measure'],
    flow: series.flow === 'out' || series.flow === 'in' ? series.flow : 'both',
    perYear: { low: low / years, high: high / years },
    peakPerDay: null,
    period: row.period,
    sources: [row.source],
  }
}

// Tonnes for freight; vehicles, trips and crossings are one each; null where nothing was reported.
function inBase({ low, high }: ObservationRow, { measure, unit }: SeriesRow): readonly [number, number] | null {
  if (low === null || high === null) return null
  const amount = unit.split('/')[0]!
  if (measure === 'freight') return [convert(low, amount, 't'), convert(high, amount, 't')]
  const { factor } = measureOf(amount)
  return [low * factor, high * factor]
}
