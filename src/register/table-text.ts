import { canonical, writeCsv, type Json } from '../ground/index.ts'
import type { Entry } from './entry.ts'

/** What the plain tables are made from. */
export interface Told {
  readonly index: number
  readonly entry: Entry
  readonly recordedAt: string
  readonly leaf: string
  /** Null once erased. */
  readonly body: Json | null
}

const TABLE = /^[a-z][a-z0-9-]{0,60}$/

/**
 * A register for people who read spreadsheets: one table of all entries, and one for each table of rows as they stand.
 * They lie beside a bundle and not in it: they follow from the entries, and prove nothing.
 */
export function tableTexts(told: readonly Told[]): Map<string, string> {
  const head = 'index recorded_at type subject version author_key acting_for valid_from valid_to leaf'.split(' ')
  const entries = told.map(({ index, recordedAt, entry, leaf }) => {
    const { type, subject, expected_version: version, author_key: author, acting_for: side } = entry
    return [index, recordedAt, type, subject, version + 1, author, side, entry.valid_from, entry.valid_to, leaf]
  })
  const texts = new Map([['entries.csv', writeCsv([head, ...entries])]])
  for (const [table, rows] of [...standing(told)].toSorted(byName)) texts.set(`table/${table}.csv`, rowsText(rows))
  return texts
}

/** The newest row under each key of each table; a row that was taken back or erased stands nowhere. */
function standing(told: readonly Told[]): Map<string, Map<string, Json>> {
  const tables = new Map<string, Map<string, Json>>()
  const state = (table: unknown, key: unknown, row: Json) => {
    if (typeof table !== 'string' || typeof key !== 'string' || !TABLE.test(table)) return
    const rows = tables.get(table) ?? new Map<string, Json>()
    tables.set(table, rows)
    if (isObject(row)) rows.set(key, row)
    else rows.delete(key)
  }
  for (const { entry, body } of told) {
    const slash = entry.subject.indexOf('/')
    const [table, key] = [entry.subject.slice(0, slash), entry.subject.slice(slash + 1)]
    if (entry.type === 'row.stated') state(table, key, body)
    else if (entry.type === 'row.withdrawn') state(table, key, null)
    else if (isObject(body) && Array.isArray(body['rows']))
      for (const change of body['rows'] as Json[])
        if (isObject(change)) state(change['table'], change['key'], change['row'] ?? null)
  }
  return tables
}

function rowsText(rows: ReadonlyMap<string, Json>): string {
  const members = new Set<string>()
  for (const row of rows.values()) for (const name of Object.keys(row as object)) members.add(name)
  const columns = [...members].toSorted()
  const lines = [...rows]
    .toSorted(byName)
    .map(([key, row]) => [key, ...columns.map((name) => cell((row as { [name: string]: Json })[name] ?? null))])
  return writeCsv([['key', ...columns], ...lines])
}

const cell = (value: Json): string | null =>
  value === null ? null : typeof value === 'string' ? value : canonical(value)

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
