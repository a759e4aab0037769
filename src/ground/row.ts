import type { Table } from './table.ts'

/** The entry types by which rows of a table are stated and taken back. */
export const ROW_STATED = 'row.stated'
export const ROW_WITHDRAWN = 'row.withdrawn'

/** The subject under which a row of a table is entered. */
export const rowSubject = (table: string | Table, key: string): string =>
  `${typeof table === 'string' ? table : table.name}/${key}`
