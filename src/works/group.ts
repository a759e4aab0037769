import { perSnapshot, type RowOf, type Snapshot, type Table } from '../ground/index.ts'

/** The rows of a table by one of their columns, built once a snapshot: thousands of works ask for their own. */
export function groupedBy<T extends Table>(
  table: T,
  column: keyof RowOf<T> & string,
): (snapshot: Snapshot, key: string) => readonly RowOf<T>[] {
  const groups = perSnapshot((snapshot: Snapshot) => {
    const found = new Map<unknown, RowOf<T>[]>()
    for (const row of snapshot.rows(table)) {
      const group = found.get(row[column])
      if (group) group.push(row)
      else found.set(row[column], [row])
    }
    return found
  })
  return (snapshot, key) => groups(snapshot).get(key) ?? []
}
