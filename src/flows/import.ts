import {
  firstDay,
  isPartialDate,
  isPeriod,
  isUnit,
  lastDay,
  OrtoqError,
  readCsv,
  type Cell,
  type Names,
  type Period,
  type Snapshot,
  type SourceId,
} from '../ground/index.ts'
import { periodOfSdmx } from './formats/sdmx-csv.ts'
import { seriesById } from './series.ts'
import { seriesTable, type ObservationRow, type SeriesRow } from './table.ts'

/** How the columns of a file become observations. Kept with what was imported by it. */
export interface ImportMap {
  /** Where the file is published. */
  readonly source: string
  /** The day or month of publication; without it the vintage is the day of import. */
  readonly said: string | null
  readonly confidence: ObservationRow['confidence']
  /** One series for all rows, or the column that names it. */
  readonly series: { readonly id: string } | { readonly column: string; readonly prefix: string }
  /** What a series that is not yet known is about, by its id. */
  readonly declare: Readonly<Record<string, Omit<SeriesRow, 'id'>>>
  readonly columns: {
    readonly period: string
    readonly value: string | null
    readonly low: string | null
    readonly high: string | null
    readonly status: string | null
    readonly speaker: string | null
    readonly said: string | null
    readonly note: string | null
  }
  /** Words of the status column for ours. */
  readonly statuses: Readonly<Record<string, ObservationRow['status']>>
  /** Rows that are taken: those whose columns hold these words. */
  readonly where: Readonly<Record<string, string>>
  readonly decimal: '.' | ','
}

const STATUSES: readonly ObservationRow['status'][] = [
  'reported',
  'derived',
  'provisional',
  'forecast',
  'goal',
  'peak',
  'not-reported',
  'suppressed',
]

/** SDMX codes of OBS_STATUS that files bring along. */
const SDMX: Readonly<Record<string, ObservationRow['status']>> = {
  A: 'reported',
  E: 'derived',
  I: 'derived',
  P: 'provisional',
  F: 'forecast',
  O: 'not-reported',
  M: 'not-reported',
  L: 'not-reported',
  Q: 'suppressed',
}

/** Statuses of what has happened: it cannot be told before it began. */
const PAST: readonly ObservationRow['status'][] = ['reported', 'derived', 'provisional', 'peak', 'suppressed']

/** Nets, gaps and progress may be below zero; what is counted, weighed or sold may not. */
const neverBelowZero = ({ measure, flow }: Pick<SeriesRow, 'measure' | 'flow'>): boolean =>
  measure === 'trade' ? flow !== 'both' && flow !== 'level' : !['investment', 'progress', 'count'].includes(measure)

type Loose = Readonly<Record<string, unknown>>

const bad = (reason: string) => new OrtoqError('flows/bad-map', { reason })

/** Reads a map; `flows/bad-map` with what is wrong. */
export function readImportMap(text: string): ImportMap {
  let given: Loose
  try {
    given = JSON.parse(text) as Loose
  } catch (cause) {
    throw bad((cause as Error).message)
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw bad('JSON {…}')
  const known = ['source', 'said', 'confidence', 'series', 'declare', 'columns', 'statuses', 'where', 'decimal']
  const strange = Object.keys(given).find((name) => !known.includes(name))
  if (strange) throw bad(`“${strange}”: ${known.join(', ')}`)
  const textOf = (from: Loose, name: string): string | null => {
    const value = from[name]
    if (value === undefined || value === null) return null
    if (typeof value !== 'string' || value === '') throw bad(`“${name}”: text`)
    return value
  }
  const object = (name: string): Loose => {
    const value = given[name] ?? {}
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(`“${name}”: {…}`)
    return value as Loose
  }
  const source = textOf(given, 'source')
  if (!source || !/^https?:\/\/\S+$/.test(source)) throw bad('“source”: https://…')
  const said = textOf(given, 'said')
  if (said !== null && !isPartialDate(said)) throw bad(`“said”: ${said}`)
  const confidence = textOf(given, 'confidence') ?? 'medium'
  if (!['high', 'medium', 'low'].includes(confidence)) throw bad('“confidence”: high | medium | low')
  const columns = object('columns')
  const period = textOf(columns, 'period')
  if (!period) throw bad('“columns.period”')
  const column = (name: string) => textOf(columns, name)
  if (!column('value') && !(column('low') && column('high'))) throw bad('“columns.value”, or “low” and “high”')
  const series = object('series')
  const [id, named] = [textOf(series, 'id'), textOf(series, 'column')]
  if ((id === null) === (named === null)) throw bad('“series”: {"id": …} | {"column": …}')
  const decimal = textOf(given, 'decimal') ?? '.'
  if (decimal !== '.' && decimal !== ',') throw bad('“decimal”: "." | ","')
  const statuses = object('statuses')
  for (const [word, status] of Object.entries(statuses))
    if (!STATUSES.includes(status as ObservationRow['status'])) throw bad(`“statuses.${word}”: ${STATUSES.join(' | ')}`)
  return {
    source,
    said,
    confidence: confidence as ObservationRow['confidence'],
    series: id !== null ? { id } : { column: named!, prefix: textOf(series, 'prefix') ?? '' },
    declare: object('declare') as ImportMap['declare'],
    columns: {
      period,
      value: column('value'),
      low: column('low'),
      high: column('high'),
      status: column('status'),
      speaker: column('speaker'),
      said: column('said'),
      note: column('note'),
    },
    statuses: statuses as ImportMap['statuses'],
    where: object('where') as ImportMap['where'],
    decimal,
  }
}

/** What a file says by a map: observations, and series that are new. */
export interface Imported {
  readonly observations: readonly ObservationRow[]
  readonly series: readonly SeriesRow[]
}

/** Reads a CSV or SDMX-CSV by its map. One bad cell refuses all, with its line and column: half a file is no file. */
export function readImport(snapshot: Snapshot, text: string, map: ImportMap, source: SourceId, on: string): Imported {
  const [header = [], ...rows] = readCsv(text)
  if (header.every((cell) => cell.text.trim() === '')) throw new OrtoqError('flows/nothing-to-import', { name: '' })
  // SDMX-CSV may write a code with its name: `FREQ: Frequency`.
  const names = header.map((cell) => cell.text.trim().split(':')[0]!.trim())
  const at = (name: string): number => {
    const found = names.indexOf(name)
    if (found < 0) throw new OrtoqError('flows/bad-import-line', { line: 1, column: name, reason: names.join(', ') })
    return found
  }
  const places = Object.fromEntries(
    Object.entries(map.columns).flatMap(([field, name]) => (name === null ? [] : [[field, at(name)]])),
  ) as Partial<Record<keyof ImportMap['columns'], number>>
  const wanted = Object.entries(map.where).map(([name, word]) => [at(name), word] as const)
  const named = 'column' in map.series ? at(map.series.column) : -1
  const fresh = new Map<string, SeriesRow>()
  const observations: ObservationRow[] = []
  const given = new Map<string, { readonly line: number; readonly row: ObservationRow }>()
  for (const row of rows) {
    if (row.length === 1 && row[0]!.text.trim() === '') continue
    if (wanted.some(([column, word]) => codeIn(row[column]) !== word)) continue
    const id = 'id' in map.series ? map.series.id : `${map.series.prefix}${codeIn(row[named])}`
    const series = seriesNamed(snapshot, id, map, fresh, row[0]!.line)
    const read = observationIn(row, places, names, map, series, source, on)
    // One source that says two things of one period at one time speaks of two things: the map forgets a column.
    const key = JSON.stringify([read.series, read.period, read.speaker, read.said, read.status === 'goal'])
    const first = given.get(key)
    if (first && (first.row.low !== read.low || first.row.high !== read.high))
      throw new OrtoqError('flows/bad-import-line', {
        line: row[0]!.line,
        column: map.columns.period,
        reason: `${read.period}: ${first.row.low ?? '–'} ≠ ${read.low ?? '–'} (${first.line}); “where”, “series.column”`,
      })
    if (!first) given.set(key, { line: row[0]!.line, row: read })
    observations.push(read)
  }
  if (observations.length === 0) throw new OrtoqError('flows/nothing-to-import', { name: '' })
  return { observations, series: [...fresh.values()] }
}

const codeIn = (cell: Cell | undefined): string => (cell?.text ?? '').trim()

function seriesNamed(
  snapshot: Snapshot,
  id: string,
  map: ImportMap,
  fresh: Map<string, SeriesRow>,
  line: number,
): SeriesRow {
  const known = seriesById(snapshot, id) ?? fresh.get(id)
  if (known) return known
  const declared = map.declare[id]
  if (!declared) throw new OrtoqError('flows/bad-import-line', { line, column: 'series', reason: `${id}: declare` })
  const row: Record<string, unknown> = { id }
  for (const [name, column] of Object.entries(seriesTable.columns)) {
    if (name === 'id') continue
    const value = (declared as Loose)[name]
    if (column.group) {
      if (typeof value !== 'object' || value === null)
        throw new OrtoqError('flows/bad-map', { reason: `declare.${id}.${name}: {"en": …}` })
      row[name] = value as Names
      continue
    }
    const read = column.parse(value === undefined || value === null ? '' : String(value)) as unknown
    if (read !== null && typeof read === 'object' && 'reason' in read)
      throw new OrtoqError('flows/bad-map', { reason: `declare.${id}.${name}: ${String(read.reason)}` })
    row[name] = read
  }
  if (!/^series:[A-Za-z0-9][A-Za-z0-9.+_-]*$/.test(id) || !isUnit(String(row['unit'])))
    throw new OrtoqError('flows/bad-map', { reason: `declare.${id}` })
  const series = row as unknown as SeriesRow
  fresh.set(id, series)
  return series
}

function observationIn(
  row: readonly Cell[],
  places: Partial<Record<keyof ImportMap['columns'], number>>,
  names: readonly string[],
  map: ImportMap,
  { id: series, measure, flow }: SeriesRow,
  source: SourceId,
  on: string,
): ObservationRow {
  const line = row[0]!.line
  const bad = (field: keyof ImportMap['columns'], reason: string) =>
    new OrtoqError('flows/bad-import-line', { line, column: names[places[field] ?? 0] ?? field, reason })
  const cell = (field: keyof ImportMap['columns']): string => {
    const place = places[field]
    return place === undefined ? '' : codeIn(row[place])
  }
  const number = (field: 'value' | 'low' | 'high'): number | null => {
    const text = cell(field)
    if (text === '') return null
    const plain = map.decimal === ',' ? text.replaceAll('.', '').replace(',', '.') : text
    const value = Number(plain)
    if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(plain) || !Number.isFinite(value)) throw bad(field, `“${text}” ≠ 0–9`)
    if (value < 0 && neverBelowZero({ measure, flow })) throw bad(field, `“${text}” < 0 (${measure})`)
    return value
  }
  const period = periodOfSdmx(cell('period'))
  if (!isPeriod(period)) throw bad('period', `“${cell('period')}”: 2030, 2030-Q2, 2030-06, 2030-06-30, …/…`)
  const value = number('value')
  const [low, high] = [number('low') ?? value, number('high') ?? value]
  const word = cell('status')
  const status =
    word === ''
      ? low === null
        ? 'not-reported'
        : 'reported'
      : (map.statuses[word] ?? SDMX[word] ?? STATUSES.find((one) => one === word))
  if (!status) throw bad('status', `“${word}”: ${STATUSES.join(', ')}`)
  const silent = status === 'not-reported' || status === 'suppressed'
  if (silent !== (low === null))
    throw bad(places.value === undefined ? 'low' : 'value', silent ? `${status}: “${cell('value')}”` : `${status}: “”`)
  if (low !== null && high !== null && low > high) throw bad('low', `${low} > ${high}`)
  const said = cell('said') || map.said || on
  if (!isPartialDate(said)) throw bad('said', `“${said}”`)
  if (PAST.includes(status) && firstDay(period) > lastDay(said)) throw bad('period', `${status}: ${period} > ${said}`)
  return {
    series,
    period: period as Period,
    low,
    high,
    status,
    speaker: cell('speaker') || null,
    said,
    growth: null,
    source,
    confidence: map.confidence,
    note: cell('note') || null,
  }
}
