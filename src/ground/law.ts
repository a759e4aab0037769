import type { RowOf, Table } from './table.ts'

/** A row of a pack file with the line it stands on. */
export interface LinedRow<T extends Table = Table> {
  readonly key: string
  readonly line: number
  readonly values: RowOf<T>
}

/** All rows of a pack under check. */
export interface Tables {
  rows<T extends Table>(table: T): readonly LinedRow<T>[]
  all(): readonly Table[]
}

/** A row that breaks a law, with the column at fault and the reason. */
export interface Breach {
  readonly table: Table
  readonly line: number
  readonly column: string
  readonly reason: string
}

/** What holds over several rows at once, such as "a port of entry lies in its states". Run when each row could be read. */
export type Law = (tables: Tables) => Breach[]
