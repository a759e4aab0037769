import {
  groupTag,
  keyPart,
  readCsv,
  Refusal,
  type Cell,
  type Column,
  type Law,
  type LinedRow,
  type PackInfo,
  type Table,
  type Tables,
} from '../ground/index.ts'
import type { Fault } from './fault.ts'
import { readInfo } from './info.ts'

/** A pack without a fault. */
export interface Pack extends Tables {
  readonly info: PackInfo
  readonly tables: readonly Table[]
}

/**
 * Reads the files of a pack (path inside the pack → text) as the tables say.
 * Nothing is repaired: `pack` is null unless there is not one fault.
 */
export function readPack(
  files: ReadonlyMap<string, string>,
  tables: readonly Table[],
  laws: readonly Law[] = [],
): { pack: Pack | null; faults: Fault[] } {
  const faults: Fault[] = []
  const { info, faults: infoFaults } = readInfo(files.get('pack.json') ?? '')
  faults.push(...infoFaults)
  const known = new Set(tables.map((table) => table.file))
  for (const file of files.keys())
    if (!known.has(file) && file !== 'pack.json' && !file.endsWith('.md'))
      faults.push({ file, line: 1, column: '', code: 'unknown-file', reason: 'is no table of a pack' })

  const { tables: all, faults: own } = readTables(files, tables)
  faults.push(...own)
  faults.push(...danglingIds(tables, all))
  // A law may trust its rows only when each of them could be read.
  if (faults.length === 0)
    for (const law of laws)
      faults.push(...law(all).map(({ table, ...at }): Fault => ({ file: table.file, code: 'broken-law', ...at })))
  return { pack: faults.length === 0 && info ? { info, tables, ...all } : null, faults }
}

/** Reads some tables of a pack by themselves: what they refer to in others, and the laws over all, are not asked. */
export function readTables(
  files: ReadonlyMap<string, string>,
  tables: readonly Table[],
): { tables: Tables; faults: Fault[] } {
  const faults: Fault[] = []
  const rows = new Map<string, LinedRow[]>()
  for (const table of tables) {
    const text = files.get(table.file)
    if (text === undefined)
      faults.push({ file: table.file, line: 1, column: '', code: 'missing-file', reason: 'is missing' })
    rows.set(table.name, text === undefined ? [] : readTable(table, text, faults))
  }
  return { tables: { rows: (table) => rows.get(table.name)! as never, all: () => tables }, faults }
}

function readTable(table: Table, text: string, faults: Fault[]): LinedRow[] {
  const [header, ...lines] = readCsv(text)
  const fault = (line: number, column: string, code: Fault['code'], reason: string) =>
    faults.push({ file: table.file, line, column, code, reason })
  if (!header) {
    fault(1, '', 'missing-column', 'has no header')
    return []
  }
  const readers = header.map((cell) => readerOf(table, cell, fault))
  header.forEach(({ text: name }, at) => {
    if (header.findIndex((cell) => cell.text === name) < at)
      fault(1, name, 'duplicate-column', `column “${name}” stands twice`)
  })
  for (const [name, column] of Object.entries(table.columns))
    if (!column.optional && !readers.some((reader) => reader?.field === name))
      fault(1, name, 'missing-column', `column “${name}” is missing`)

  const rows: LinedRow[] = []
  const seen = new Map<string, number>()
  for (const cells of lines) {
    const line = cells[0]!.line
    if (cells.length !== header.length) {
      fault(line, '', 'bad-row', `has ${cells.length} cells where the header has ${header.length}`)
      continue
    }
    const values = readRow(table, cells, readers, fault)
    if (!values) continue
    const key = table.key.map((name) => keyPart(values[name])).join(' ')
    const before = seen.get(key)
    if (before) fault(line, table.key[0]!, 'duplicate-key', `“${key}” stands already on line ${before}`)
    seen.set(key, line)
    const broken = table.check?.(values)
    if (broken) fault(line, broken.column, 'bad-row', broken.reason)
    rows.push({ key, line, values })
  }
  return rows
}

interface Reader {
  readonly field: string
  readonly header: string
  readonly column: Column<unknown>
  readonly tag: string | null
}

type Report = (line: number, column: string, code: Fault['code'], reason: string) => void

function readerOf(table: Table, { text: header, line }: Cell, fault: Report): Reader | null {
  const plain = table.columns[header]
  if (plain && !plain.group) return { field: header, header, column: plain, tag: null }
  for (const [field, column] of Object.entries(table.columns)) {
    const tag = column.group ? groupTag(field, header) : null
    if (tag) return { field, header, column, tag }
  }
  fault(
    line,
    header,
    'unknown-column',
    `column “${header}” is not known; there are ${Object.keys(table.columns).join(', ')}`,
  )
  return null
}

function readRow(table: Table, cells: readonly Cell[], readers: readonly (Reader | null)[], fault: Report) {
  const values: Record<string, unknown> = {}
  for (const [name, column] of Object.entries(table.columns)) values[name] = column.group ? {} : null
  let whole = true
  readers.forEach((reader, at) => {
    if (!reader) return
    const { text, line } = cells[at]!
    if (text !== text.trim()) {
      fault(line, reader.header, 'bad-cell', `“${text}” has spaces around it`)
      whole = false
    } else if (reader.tag) {
      if (text) values[reader.field] = { ...(values[reader.field] as object), [reader.tag]: text }
    } else {
      const value = reader.column.parse(text)
      if (value instanceof Refusal) {
        fault(line, reader.header, text ? 'bad-cell' : 'missing-cell', value.reason)
        whole = false
      } else values[reader.field] = value
    }
  })
  for (const [name, column] of Object.entries(table.columns)) {
    if (!column.group || column.optional || Object.keys(values[name] as object).length > 0) continue
    fault(cells[0]!.line, headerOf(readers, name), 'missing-cell', 'has no text in any language')
    whole = false
  }
  return whole ? values : null
}

const headerOf = (readers: readonly (Reader | null)[], field: string): string =>
  readers.find((reader) => reader?.field === field)?.header ?? field

function danglingIds(tables: readonly Table[], pack: Tables): Fault[] {
  const known = new Set<unknown>()
  for (const table of tables)
    if (table.key.length === 1 && !table.columns[table.key[0]!]!.refers)
      for (const row of pack.rows(table)) known.add(row.values[table.key[0]!])
  return tables.flatMap((table) =>
    Object.entries(table.columns)
      .filter(([, column]) => column.refers)
      .flatMap(([name]) =>
        pack.rows(table).flatMap(({ line, values }) => {
          const given = values[name]
          const ids = Array.isArray(given) ? given : given === null ? [] : [given]
          return ids
            .filter((id) => !known.has(id))
            .map((id): Fault => ({
              file: table.file,
              line,
              column: name,
              code: 'dangling-id',
              reason: `“${id}” stands nowhere in this pack`,
            }))
        }),
      ),
  )
}
