import type { Json } from './canonical.ts'
import type { RowOf, Table } from './table.ts'

/** The entry types by which rows of a table are stated and taken back. */
export const ROW_STATED = 'row.stated'
export const ROW_WITHDRAWN = 'row.withdrawn'

/** The subject under which a row of a table is entered. */
export const rowSubject = (table: string | Table, key: string): string =>
  `${typeof table === 'string' ? table : table.name}/${key}`

/** A row that an act says anew; null takes it back. */
export interface RowChange {
  readonly table: string
  readonly key: string
  readonly row: Json
}

/** The row of a table as an act changes it, under the key that the table declares. */
export function rowChange<T extends Table>(table: T, row: RowOf<T>): RowChange {
  return { table: table.name, key: rowKey(table, row), row: row as Json }
}

/** The key under which a table holds a row. */
export function rowKey<T extends Table>(table: T, row: RowOf<T>): string {
  const values = row as Readonly<Record<string, unknown>>
  return table.key.map((name) => keyPart(values[name])).join(' ')
}

/** How one column enters the key of its row. */
export const keyPart = (value: unknown): string => (Array.isArray(value) ? value.join('+') : String(value ?? ''))

/** The rows that the body of an act changes; none where the body is not of that kind. */
export function rowsIn(body: Json): readonly RowChange[] {
  if (body === null || typeof body !== 'object' || !('rows' in body)) return []
  return body.rows as unknown as readonly RowChange[]
}
