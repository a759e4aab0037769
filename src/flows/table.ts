import {
  absent,
  date,
  maybe,
  names,
  number,
  oneOf,
  ownId,
  period,
  ref,
  table,
  text,
  unit,
  type RowOf,
} from '../ground/index.ts'

/** A figure that one reporter gives again and again. Trade without a reporter does not exist. */
export const seriesTable = table({
  name: 'series',
  file: 'flows/series.csv',
  key: ['id'],
  columns: {
    id: ownId('series'),
    /** `level`: a stock or a rate, which is not summed over time. */
    measure: oneOf(
      'trade',
      'freight',
      'vehicles',
      'persons',
      'flights',
      'time',
      'cost',
      'speed',
      'investment',
      'stock',
      'parcels',
      'progress',
      'count',
    ),
    flow: oneOf('turnover', 'export', 'import', 'both', 'out', 'in', 'level'),
    reporter: text(),
    reporterState: maybe(ref('state')),
    partner: maybe(ref('state', 'fmt')),
    /** Where it is measured, for ports and lines. */
    at: maybe(ref('port', 'city', 'place', 'line', 'proj', 'region', 'state')),
    mode: maybe(oneOf('road', 'rail', 'air')),
    product: maybe(text()),
    unit: unit(),
    /** What exactly is counted, in a few words for each language. */
    name: names(),
    /** Series that count differently are never added, whatever their unit. */
    basis: maybe(text()),
  },
})

/** What a series said of one period; rivals and revisions are rows of their own. */
export const observationTable = table({
  name: 'observations',
  file: 'flows/observations.csv',
  key: ['series', 'period', 'speaker', 'source', 'low'],
  columns: {
    series: ref('series'),
    period: period(),
    /** Bounds; equal for a single figure. */
    low: number(),
    high: number(),
    status: oneOf('reported', 'derived', 'provisional', 'forecast', 'goal', 'peak'),
    /** Who says so, where it is not the series' reporter itself. */
    speaker: maybe(text()),
    said: maybe(date()),
    /** Per cent on the like period before, where the source says so; against what exactly stands in the note. */
    growth: absent(number()),
    source: ref('source'),
    confidence: oneOf('high', 'medium', 'low'),
    note: maybe(text()),
  },
})

/** Duties, taxes, thresholds and procedures with the time in which they hold. Never code. */
export const ruleTable = table({
  name: 'rules',
  file: 'rules.csv',
  key: ['id'],
  columns: {
    id: ownId('rule'),
    kind: oneOf(
      'vat',
      'tariff',
      'fee',
      'parcel-limit',
      'parcel-weight',
      'parcel-duty',
      'procedure',
      'convention',
      'quota',
      'case-clock',
    ),
    state: maybe(ref('state', 'org')),
    goods: maybe(text()),
    low: maybe(number()),
    high: maybe(number()),
    unit: maybe(unit()),
    /** Least amount, where the rule has one: `2 EUR/kg`. */
    minimum: maybe(number()),
    minimumUnit: maybe(unit()),
    base: maybe(oneOf('whole', 'excess', 'customs-value', 'mass')),
    from: maybe(date()),
    to: maybe(date()),
    standing: oneOf('in-force', 'announced', 'requested', 'draft', 'ended', 'unknown'),
    name: names(),
    act: maybe(text()),
    source: ref('source'),
    confidence: oneOf('high', 'medium', 'low'),
    note: maybe(text()),
  },
})

export type SeriesRow = RowOf<typeof seriesTable>
export type ObservationRow = RowOf<typeof observationTable>
export type RuleRow = RowOf<typeof ruleTable>

export const flowTables = [seriesTable, observationTable, ruleTable] as const
