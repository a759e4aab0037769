import { perTables, type Snapshot } from './snapshot.ts'
import type { RowOf, Table } from './table.ts'

/**
 * What a function makes of each row of a table, in the order of the rows. It follows the log: after an entry only the
 * rows are made again that it changed. The function looks at the row alone.
 */
export function perRow<T extends Table, V>(table: T, make: (row: RowOf<T>) => V): (snapshot: Snapshot) => readonly V[] {
  return perTables(
    (snapshot) => snapshot.rows(table).map(make),
    (snapshot, { snapshot: before, value, changed }) => {
      const keys = [...(changed.get(table.name) ?? [])]
      const [old, gone] = [before.rows(table), new Set(keys.map((key) => before.row(table, key)))]
      const made = new Set(keys.map((key) => snapshot.row(table, key)))
      let at = 0
      return snapshot.rows(table).map((row) => {
        if (made.has(row)) return make(row)
        while (gone.has(old[at])) at++
        return value[at++]!
      })
    },
  )
}
