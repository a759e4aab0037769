import {
  absent,
  confidence,
  confidenceOrAssumed,
  date,
  integer,
  matching,
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
  key: ['series', 'period', 'speaker', 'source', 'said', 'low'],
  columns: {
    series: ref('series'),
    period: period(),
    /** Bounds; equal for a single figure. A reported zero is 0; both are empty where nothing was reported or it was withheld. */
    low: maybe(number()),
    high: maybe(number()),
    /** `not-reported`: the reporter gave no figure; `suppressed`: it withheld one. Neither is a zero. */
    status: oneOf('reported', 'derived', 'provisional', 'forecast', 'goal', 'peak', 'not-reported', 'suppressed'),
    /** Who says so, where it is not the series' reporter itself. */
    speaker: maybe(text()),
    /** The vintage: when it was said. A later one of the same speaker revises an earlier one and both are kept. */
    said: maybe(date()),
    /** Per cent on the like period before, where the source says so; against what exactly stands in the note. */
    growth: absent(number()),
    source: ref('source'),
    confidence: confidence(),
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
      'excise',
      'fee',
      'broker',
      'form',
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
    /** Codes of the Harmonized System that the rule is about, by their beginning, parted by spaces. */
    hs: absent(matching<string>(/^\d{2,10}( \d{2,10})*$/, 'codes of the Harmonized System')),
    /** Only for goods that originate there. */
    origin: absent(ref('state', 'org')),
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
    confidence: confidence(),
    note: maybe(text()),
  },
})

const hsCode = () => matching<string>(/^\d{2}(\d{2}){0,4}$/, 'a code of the Harmonized System')
const edition = () => oneOf('2012', '2017', '2022')

/** Goods that this partnership trades, as people call them, with the code to look rules up by. */
export const goodsTable = table({
  name: 'goods',
  file: 'flows/goods.csv',
  key: ['id'],
  columns: {
    id: ownId('goods'),
    /** By its beginning, in the edition of 2022; empty where the pack does not say it. */
    hs: maybe(hsCode()),
    /** What the studies of time and trade part goods by. */
    class: oneOf('parts', 'vehicle', 'capital', 'consumer', 'food', 'material'),
    from: maybe(ref('state')),
    to: maybe(ref('state')),
    name: names(),
    /** What a tonne is worth, for turning freight into a share of the value; empty: unknown. */
    valueLow: maybe(number({ min: 0 })),
    valueHigh: maybe(number({ min: 0 })),
    valueUnit: maybe(unit()),
    /** How the value was come by. */
    basis: names(),
    source: ref('source'),
    confidence: confidenceOrAssumed(),
    note: maybe(text()),
  },
})

/** What goods may enter a state under which paper, as far as somebody says so. */
export const accessTable = table({
  name: 'access',
  file: 'flows/access.csv',
  key: ['id'],
  columns: {
    id: ownId('access'),
    from: ref('state'),
    to: ref('state'),
    hs: maybe(matching<string>(/^\d{2,10}( \d{2,10})*$/, 'codes of the Harmonized System')),
    kind: oneOf('protocol', 'registration', 'certificate', 'quota', 'free'),
    /** `signed` is not yet in force, `draft` and `talks` open no market. */
    standing: oneOf('in-force', 'signed', 'draft', 'talks', 'requested', 'ended'),
    since: maybe(date()),
    name: names(),
    /** What the exporter has to have or do, in words. */
    needs: names(),
    document: maybe(ref('doc')),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** Trade of one month by product and mode as one side reports it: what a gap between two reporters is taken apart by. */
export const cellTable = table({
  name: 'cells',
  file: 'flows/cells.csv',
  key: ['reporter', 'partner', 'flow', 'month', 'arrived', 'product', 'mode', 'source'],
  columns: {
    reporter: ref('state'),
    partner: ref('state'),
    flow: oneOf('export', 'import'),
    month: matching<string>(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month: 2030-06'),
    /** Month in which goods that left were seen to arrive, where the exporter knows it. */
    arrived: maybe(matching<string>(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month: 2030-06')),
    product: hsCode(),
    edition: edition(),
    mode: maybe(oneOf('road', 'rail', 'air')),
    /** CIF holds freight and insurance up to the importer's border, FOB does not. */
    basis: oneOf('fob', 'cif'),
    value: number({ min: 0 }),
    currency: matching<string>(/^[A-Z]{3}$/, 'an ISO 4217 code'),
    kg: maybe(number({ min: 0 })),
    /** Declarations in the cell, and the spread of their prices as a share of the mean: for honest intervals. */
    count: maybe(integer({ min: 1 })),
    spread: maybe(number({ min: 0 })),
    said: maybe(date()),
    source: ref('source'),
    confidence: confidenceOrAssumed(),
  },
})

/** What is known of the causes of a gap, as intervals; a cause without a row is never given a percentage. */
export const causeTable = table({
  name: 'causes',
  file: 'flows/causes.csv',
  key: ['exporter', 'importer', 'cause', 'product', 'mode', 'lag', 'from', 'source'],
  columns: {
    exporter: ref('state'),
    importer: ref('state'),
    /** `margin`: freight and insurance on top of FOB; `lag`: share that arrives so many months later; `transit`: goods that go on. */
    cause: oneOf('margin', 'lag', 'transit'),
    product: maybe(hsCode()),
    mode: maybe(oneOf('road', 'rail', 'air')),
    lag: maybe(integer({ min: 0, max: 2 })),
    low: number({ min: 0 }),
    high: number({ min: 0 }),
    unit: unit(),
    /** Mass of goods in transit, beside their value. */
    kgLow: maybe(number({ min: 0 })),
    kgHigh: maybe(number({ min: 0 })),
    from: date(),
    to: date(),
    source: ref('source'),
    confidence: confidenceOrAssumed(),
    note: maybe(text()),
  },
})

/** How a code of one edition of the Harmonized System is divided among codes of another; the weights of a code sum to 1. */
export const correlationTable = table({
  name: 'correlations',
  file: 'flows/correlations.csv',
  key: ['fromEdition', 'fromCode', 'toEdition', 'toCode'],
  columns: {
    fromEdition: edition(),
    fromCode: hsCode(),
    toEdition: edition(),
    toCode: hsCode(),
    weight: number({ min: 0, max: 1 }),
    source: ref('source'),
  },
})

/** What published studies say about time, trade cost and trade: intervals with where and on what they were estimated. */
export const studyTable = table({
  name: 'studies',
  file: 'flows/studies.csv',
  key: ['id'],
  columns: {
    id: ownId('study'),
    /** `day-cost`: a day in transit as a share of value; `elasticity`: per cent of trade for a per cent of cost; brackets: the most a whole programme gives. */
    kind: oneOf('day-cost', 'elasticity', 'time-bracket', 'cost-bracket', 'trade-bracket'),
    /** Goods that it finds the most sensitive, parted by spaces. */
    most: maybe(matching<string>(/^[a-z]+( [a-z]+)*$/, 'classes of goods')),
    low: number({ min: 0 }),
    high: number({ min: 0 }),
    unit: unit(),
    name: names(),
    /** On what it was estimated, so that its use elsewhere is seen to be an assumption. */
    scope: names(),
    source: ref('source'),
    confidence: confidence(),
  },
})

/** States that are one customs territory, with the time: between them no duty is asked. */
export const unionTable = table({
  name: 'unions',
  file: 'flows/unions.csv',
  key: ['union', 'state'],
  columns: {
    union: ref('org', 'fmt'),
    state: ref('state'),
    from: maybe(date()),
    to: maybe(date()),
    source: ref('source'),
  },
})

/** How the columns of a file were read when it was imported. Never part of a pack: only acts say it. */
export const importMapTable = table({
  name: 'import-maps',
  file: '',
  key: ['sha256'],
  columns: {
    /** Of the file that was read. */
    sha256: matching<string>(/^[0-9a-f]{64}$/, 'a SHA-256'),
    file: text(),
    map: text(),
    rows: integer({ min: 0 }),
    on: text(),
    source: ref('source'),
  },
})

export type SeriesRow = RowOf<typeof seriesTable>
export type ObservationRow = RowOf<typeof observationTable>
export type RuleRow = RowOf<typeof ruleTable>

export type GoodsRow = RowOf<typeof goodsTable>
export type AccessRow = RowOf<typeof accessTable>
export type CellRow = RowOf<typeof cellTable>
export type CauseRow = RowOf<typeof causeTable>
export type CorrelationRow = RowOf<typeof correlationTable>
export type StudyRow = RowOf<typeof studyTable>
export type ImportMapRow = RowOf<typeof importMapTable>

export const flowTables = [
  seriesTable,
  observationTable,
  ruleTable,
  goodsTable,
  accessTable,
  cellTable,
  causeTable,
  correlationTable,
  studyTable,
  unionTable,
] as const
