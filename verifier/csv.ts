import { jcs, utf8 } from './bytes.ts'
import type { Said } from './verify.ts'

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const ENTRY = 'type subject version author_key acting_for valid_from valid_to'.split(' ')

/** The tables of a bundle, made from its entries: all of them, and the rows of each table as they stand at the end. */
export function csvTables(said: readonly Said[]): Map<string, Uint8Array> {
  const all = said.map(({ index, entry, recordedAt, leaf }) => {
    const told: Row = { ...entry, version: entry.expected_version + 1 }
    return [index, recordedAt, ...ENTRY.map((name) => told[name]), leaf]
  })
  const files = new Map([['csv/entries.csv', csv([['index', 'recorded_at', ...ENTRY, 'leaf'], ...all])]])
  const tables = new Map<string, Map<string, Row>>()
  const put = (table: unknown, key: unknown, row: unknown) => {
    if (typeof table !== 'string' || typeof key !== 'string' || !/^[a-z][a-z0-9-]{0,60}$/.test(table)) return
    const rows = tables.get(table) ?? new Map<string, Row>()
    tables.set(table, rows)
    if (isRow(row)) rows.set(key, row)
    else rows.delete(key)
  }
  for (const { entry, body } of said) {
    const at = entry.subject.indexOf('/')
    const row = entry.type === 'row.stated' ? body : null
    if (entry.type.startsWith('row.')) put(entry.subject.slice(0, at), entry.subject.slice(at + 1), row)
    else if (isRow(body) && Array.isArray(body['rows']))
      for (const change of body['rows'] as unknown[])
        if (isRow(change)) put(change['table'], change['key'], change['row'])
  }
  for (const [table, rows] of tables) {
    const columns = [...new Set([...rows.values()].flatMap((row) => Object.keys(row)))].toSorted()
    const lines = [...rows.keys()].toSorted().map((key) => [key, ...columns.map((name) => rows.get(key)![name])])
    files.set(`csv/table/${table}.csv`, csv([['key', ...columns], ...lines]))
  }
  return files
}

const csv = (lines: readonly (readonly unknown[])[]): Uint8Array =>
  utf8(lines.map((line) => `${line.map(cell).join(',')}\n`).join(''))

// What a spreadsheet would run as a formula carries an apostrophe, unless it is a number.
function cell(value: unknown): string {
  const plain = typeof value === 'string' ? value : jcs(value ?? '').replace(/^""$/, '')
  const safe = /^[=+\-@\t\r]/.test(plain) && !/^-?\d+(\.\d+)?$/.test(plain) ? `'${plain}` : plain
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
