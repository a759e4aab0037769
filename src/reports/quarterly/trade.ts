import { observationsOf, seriesTable, type Observed, type SeriesRow } from '../../flows/index.ts'
import { convert, firstDay, lastDay, type StateId } from '../../ground/index.ts'
import type { Seen } from './seen.ts'

/** What one side reports of its whole trade with another, in its own name. */
export interface TradeSeries {
  readonly series: SeriesRow & { readonly reporterState: StateId }
  readonly rows: readonly Observed[]
}

/** Two reports of one flow in one time: what the one sends is what the other gets. */
export interface TradeGap {
  readonly flow: 'export' | 'turnover'
  /** The side that sends, or for turnover the first of the two. */
  readonly a: { readonly series: SeriesRow; readonly row: Observed }
  readonly b: { readonly series: SeriesRow; readonly row: Observed }
  /** The second less the first, in the unit of the first. */
  readonly low: number
  readonly high: number
}

export interface Trade {
  readonly series: readonly TradeSeries[]
  readonly gaps: readonly TradeGap[]
}

const FLOWS: readonly string[] = ['turnover', 'export', 'import']
const REAL: readonly string[] = ['reported', 'derived', 'provisional']
const YEARS = 5

/** The trade of the sides with each other over the last years, as both of each two report it. */
export function tradeAt({ now, parties, quarter }: Seen): Trade {
  const sides = new Set<string>(parties.map(({ id }) => id))
  const since = String(Number(quarter.to.slice(0, 4)) - YEARS + 1)
  const series = now.rows(seriesTable).flatMap((row): TradeSeries[] => {
    const { measure, flow, reporterState, partner, product, at } = row
    if (measure !== 'trade' || !FLOWS.includes(flow) || product !== null || at !== null) return []
    if (!reporterState || !sides.has(reporterState) || !partner || !sides.has(partner)) return []
    const rows = observationsOf(now, row.id).filter(
      ({ status, period, speaker }) =>
        REAL.includes(status) && speaker === null && lastDay(period) >= since && firstDay(period) <= quarter.to,
    )
    return rows.length > 0 ? [{ series: { ...row, reporterState }, rows }] : []
  })
  return { series, gaps: series.flatMap((one) => gapsOf(one, series)) }
}

function gapsOf(one: TradeSeries, all: readonly TradeSeries[]): TradeGap[] {
  const { flow, reporterState, partner, unit } = one.series
  if (flow !== 'export' && flow !== 'turnover') return []
  const mirrored = flow === 'export' ? 'import' : 'turnover'
  return (
    all
      .filter(
        ({ series }) =>
          series.flow === mirrored && series.reporterState === partner && series.partner === reporterState,
      )
      // The two turnovers are one pair, told once.
      .filter(({ series }) => flow === 'export' || one.series.id < series.id)
      .flatMap((other) =>
        one.rows.flatMap((a) =>
          other.rows
            .filter((b) => firstDay(a.period) === firstDay(b.period) && lastDay(a.period) === lastDay(b.period))
            .map((b): TradeGap => {
              const inUnit = (value: number) => convert(value, other.series.unit, unit)
              return {
                flow,
                a: { series: one.series, row: a },
                b: { series: other.series, row: b },
                low: inUnit(b.low) - a.high,
                high: inUnit(b.high) - a.low,
              }
            }),
        ),
      )
  )
}
