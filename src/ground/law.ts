import { firstDay, lastDay } from './date.ts'
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

/** A law about one row of one table at a time: what is wrong with the row, by column and reason, or null. */
export const rowLaw =
  <T extends Table>(
    table: T,
    wrong: (values: RowOf<T>, tables: Tables) => { readonly column: string; readonly reason: string } | null,
  ): Law =>
  (tables) =>
    tables.rows(table).flatMap(({ line, values }) => {
      const found = wrong(values, tables)
      return found ? [{ table, line, ...found }] : []
    })

/** A row that ends before it begins; either end may be open. */
export const endsFirst = (
  values: Readonly<Record<string, unknown>>,
  from = 'from',
  to = 'to',
): { column: string; reason: string } | null => {
  const [first, last] = [values[from], values[to]] as [string | null, string | null]
  return first !== null && last !== null && lastDay(last) < firstDay(first)
    ? { column: to, reason: `${last} is before ${first}` }
    : null
}

/** The first id of a chain of parents that leads back to where it began; null where none does. */
export function circle(start: string, parents: (id: string) => readonly string[]): string | null {
  const seen = new Set<string>()
  const visit = (id: string): string | null => {
    for (const parent of parents(id)) {
      if (parent === start) return id
      if (seen.has(parent)) continue
      seen.add(parent)
      const found = visit(parent)
      if (found) return found
    }
    return null
  }
  return visit(start)
}
