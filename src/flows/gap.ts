import { convert, firstDay, lastDay, OrtoqError, type Id, type Snapshot, type StateId } from '../ground/index.ts'
import { newestRate } from '../ways/index.ts'
import { cents, type Cents } from './cents.ts'
import { waterfall, type Cell, type Evidence, type Waterfall } from './mirror.ts'
import { standingOf, vintageOf, hasFigure, type Observed } from './series.ts'
import {
  causeTable,
  cellTable,
  correlationTable,
  seriesTable,
  type CauseRow,
  type CellRow,
  type SeriesRow,
} from './table.ts'

/** What one side says of a flow in a period, with where. */
export interface Side {
  readonly state: StateId
  readonly reporter: string
  /** The series, or null where it is summed from cells. */
  readonly series: Id<'series'> | null
  readonly amount: Cents
  readonly confidence: string
  readonly sources: readonly Id[]
  /** When the figure was said, where that is known. */
  readonly vintage: string | null
  readonly note: string | null
}

/** Two reports of one flow in one period, and the gap between them taken apart. */
export interface Comparison {
  /** As the first state sees it: what it sends, what it gets, or both together. */
  readonly flow: 'export' | 'import' | 'turnover'
  readonly period: string
  readonly currency: string
  readonly exporter: Side
  readonly importer: Side
  readonly waterfall: Waterfall
  /** Rows of what is known of the causes. */
  readonly causes: readonly CauseRow[]
}

/** A figure that has no counterpart for the same time on the other side. */
export interface Lonely {
  readonly side: Side
  readonly flow: SeriesRow['flow']
  readonly period: string
  readonly currency: string
  readonly why: 'no-counterpart' | 'other-period' | 'low-confidence'
}

/** Everything two states say of their trade in a year. */
export interface Gaps {
  readonly comparisons: readonly Comparison[]
  readonly lonely: readonly Lonely[]
}

const MIRRORED = { export: 'import', import: 'export', turnover: 'turnover' } as const

/**
 * The gaps of a year between two reporters: from cells by month and product where both sides have them, else from the
 * figures they publish for the same period. Figures of unlike periods are never compared.
 */
export function gapsOf(snapshot: Snapshot, a: StateId, b: StateId, year: number): Gaps {
  if (a === b) throw new OrtoqError('flows/same-state', { state: a.slice(6) })
  const fine = (['export', 'import'] as const).flatMap((flow) => fromCells(snapshot, a, b, year, flow) ?? [])
  const [mine, theirs] = [figuresOf(snapshot, a, b, year), figuresOf(snapshot, b, a, year)]
  const comparisons: Comparison[] = [...fine]
  const lonely: Lonely[] = []
  const met = new Set<Figure>()
  for (const one of mine) {
    const wanted = MIRRORED[one.flow]
    const pairs = theirs.filter(({ flow, period }) => flow === wanted && samePeriod(period, one.period))
    for (const other of pairs) {
      met.add(one).add(other)
      const [sends, gets] = one.flow === 'import' ? [other, one] : [one, other]
      comparisons.push({
        flow: one.flow,
        period: one.period,
        currency: one.currency,
        exporter: sends.side,
        importer: gets.side,
        waterfall: ofTotals(sends.side.amount, gets.side.amount),
        causes: [],
      })
    }
  }
  for (const [own, others] of [
    [mine, theirs],
    [theirs, mine],
  ] as const)
    for (const one of own)
      if (!met.has(one)) {
        const some = others.some(({ flow }) => flow === MIRRORED[one.flow])
        lonely.push({ ...one, why: some ? 'other-period' : 'no-counterpart' })
      }
  return { comparisons, lonely }
}

interface Figure {
  readonly flow: 'export' | 'import' | 'turnover'
  readonly period: string
  readonly currency: string
  readonly side: Side
}

const samePeriod = (a: string, b: string): boolean => firstDay(a) === firstDay(b) && lastDay(a) === lastDay(b)

/** What a state publishes of its whole trade with another within a year, in the reporter's own name. */
function figuresOf(snapshot: Snapshot, state: StateId, partner: StateId, year: number): Figure[] {
  return snapshot.rows(seriesTable).flatMap((series): Figure[] => {
    const { flow, measure, reporterState, product, at } = series
    if (measure !== 'trade' || reporterState !== state || series.partner !== partner || product || at) return []
    if (flow !== 'export' && flow !== 'import' && flow !== 'turnover') return []
    return standingOf(snapshot, series.id)
      .standing.filter(hasFigure)
      .filter((row) => row.speaker === null && row.status !== 'goal' && row.status !== 'forecast')
      .filter(({ period }) => firstDay(period).startsWith(`${year}-`) && lastDay(period).startsWith(`${year}-`))
      .map((row) => ({
        flow,
        period: row.period,
        currency: currencyOf(series),
        side: sideOf(snapshot, series, row, state),
      }))
  })
}

const currencyOf = ({ unit }: SeriesRow): string => unit.slice(-3)

function sideOf(snapshot: Snapshot, series: SeriesRow, row: Observed, state: StateId): Side {
  const amount = convert((row.low + row.high) / 2, series.unit, currencyOf(series))
  return {
    state,
    reporter: series.reporter,
    series: series.id,
    amount: cents(amount),
    confidence: row.confidence,
    sources: [row.source],
    vintage: vintageOf(snapshot, row),
    note: row.note,
  }
}

const total = (value: Cents): Cell => ({
  month: '2000-01',
  arrived: null,
  product: '',
  edition: '2022',
  mode: null,
  value: value / 100,
  kg: null,
  count: null,
  spread: null,
})

/** Two totals and nothing else: all causes stay one. */
function ofTotals(exporter: Cents, importer: Cents): Waterfall {
  const nothing: Evidence = { margins: new Map(), lags: new Map(), transit: [], correlations: [] }
  return { ...waterfall(2000, [total(exporter)], [total(importer)], nothing), products: [] }
}

const side = (state: StateId, rows: readonly CellRow[], amount: Cents): Side => ({
  state,
  reporter: state.slice(6),
  series: null,
  amount,
  confidence: rows.every(({ confidence }) => confidence === 'high') ? 'high' : 'medium',
  sources: [...new Set(rows.map(({ source }) => source))],
  vintage: null,
  note: null,
})

function fromCells(
  snapshot: Snapshot,
  a: StateId,
  b: StateId,
  year: number,
  flow: 'export' | 'import',
): Comparison | null {
  const [from, to] = flow === 'export' ? [a, b] : [b, a]
  const of = (reporter: StateId, partner: StateId, way: CellRow['flow']) =>
    snapshot
      .rows(cellTable)
      .filter((row) => row.reporter === reporter && row.partner === partner && row.flow === way)
      .filter(({ month, arrived }) => [month, arrived].some((one) => one !== null && nearYear(one, year)))
  const [sent, came] = [of(from, to, 'export'), of(to, from, 'import')]
  if (!sent.some(inYear(year)) || !came.some(inYear(year))) return null
  const currency = came[0]!.currency
  const known = snapshot
    .rows(causeTable)
    .filter(({ exporter, importer }) => exporter === from && importer === to)
    .filter((row) => firstDay(row.from) <= `${year}-12-31` && `${year}-01-01` <= lastDay(row.to))
  const cellsOf = (rows: readonly CellRow[]) => rows.map((row) => cellOf(snapshot, row, currency))
  const found = waterfall(year, cellsOf(sent), cellsOf(came), evidenceOf(snapshot, known, currency))
  return {
    flow,
    period: String(year),
    currency,
    exporter: side(from, sent, found.exporter),
    importer: side(to, came, found.importer),
    waterfall: found,
    causes: known,
  }
}

const inYear =
  (year: number) =>
  ({ month }: CellRow): boolean =>
    month.startsWith(`${year}-`)

// What left in the last months of the year before may arrive in this one.
const nearYear = (month: string, year: number): boolean => month >= `${year - 1}-11` && month <= `${year}-12`

function cellOf(snapshot: Snapshot, row: CellRow, currency: string): Cell {
  const { month, arrived, product, edition, mode, value, kg, count, spread } = row
  const rate = row.currency === currency ? 1 : crossRate(snapshot, row.currency, currency)
  return { month, arrived, product, edition, mode, value: value * rate, kg, count, spread }
}

/** How much of one currency another is worth, at the middle of the newest rates; `flows/no-rate` where one is missing. */
export function crossRate(snapshot: Snapshot, from: string, to: string): number {
  const dollars = (currency: string): number => {
    if (currency === 'USD') return 1
    const rate = newestRate(snapshot, currency)
    if (!rate) throw new OrtoqError('flows/no-rate', { currency, to: currency === from ? to : from, known: 'USD' })
    return (rate.low + rate.high) / 2
  }
  return dollars(from) / dollars(to)
}

const bounds = (row: CauseRow, unit: string) => ({
  low: convert(row.low, row.unit, unit),
  high: convert(row.high, row.unit, unit),
})

const share = (row: CauseRow) => ({ low: bounds(row, '%').low / 100, high: bounds(row, '%').high / 100 })

function evidenceOf(snapshot: Snapshot, rows: readonly CauseRow[], currency: string): Evidence {
  const of = (cause: CauseRow['cause']) => rows.filter((row) => row.cause === cause)
  return {
    margins: new Map(of('margin').map((row) => [row.mode, share(row)])),
    lags: new Map(of('lag').map((row) => [row.lag!, share(row)])),
    transit: of('transit').map((row) => {
      const rate = crossRate(snapshot, row.unit.slice(-3), currency)
      const { low, high } = bounds(row, row.unit.slice(-3))
      return {
        product: row.product ?? '',
        value: { low: low * rate, high: high * rate },
        kg:
          row.product === null || row.kgLow === null || row.kgHigh === null
            ? null
            : { low: row.kgLow, high: row.kgHigh },
      }
    }),
    correlations: snapshot.rows(correlationTable),
  }
}
