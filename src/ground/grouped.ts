import { PersistentMap } from './persistent.ts'
import { rowKey } from './row.ts'
import { perTables, type Earlier, type Snapshot } from './snapshot.ts'
import type { RowOf, Table } from './table.ts'

type Groups<R> = PersistentMap<readonly R[]>

/**
 * The rows of a table by the value of a column, or by each of its values where it holds several, in the order of the
 * table. It follows the log: after an entry only the groups are made again that it touches.
 */
export function groupedBy<T extends Table>(
  table: T,
  column: keyof RowOf<T> & string,
): (snapshot: Snapshot, key: string) => readonly RowOf<T>[] {
  const keysOf = (row: RowOf<T>): readonly string[] => {
    const value: unknown = row[column]
    if (value === null || value === undefined) return []
    return Array.isArray(value) ? [...new Set(value as string[])] : [String(value)]
  }
  const groups = perTables((snapshot) => grouped(snapshot.rows(table), keysOf), follow)

  function follow(snapshot: Snapshot, { snapshot: before, value, changed }: Earlier<Groups<RowOf<T>>>) {
    const touched = new Map<string, RowOf<T>[]>()
    const groupOf = (key: string): RowOf<T>[] => {
      let group = touched.get(key)
      if (!group) touched.set(key, (group = [...(value.get(key) ?? [])]))
      return group
    }
    const place = (row: RowOf<T>): number => snapshot.history!.placeOf(table.name, rowKey(table, row))!
    for (const key of changed.get(table.name) ?? []) {
      const [old, row] = [before.row(table, key), snapshot.row(table, key)]
      const [left, entered] = [old ? keysOf(old) : [], row ? keysOf(row) : []]
      for (const one of left) {
        const group = groupOf(one)
        const at = group.indexOf(old!)
        if (row && entered.includes(one)) group[at] = row
        else group.splice(at, 1)
      }
      for (const one of entered) if (!left.includes(one)) insert(groupOf(one), row!, place)
    }
    return value.with(touched)
  }

  return (snapshot, key) => groups(snapshot).get(key) ?? NONE
}

const NONE: readonly never[] = []

function grouped<R>(rows: readonly R[], keysOf: (row: R) => readonly string[]): Groups<R> {
  const found = new Map<string, R[]>()
  for (const row of rows)
    for (const key of keysOf(row)) {
      const group = found.get(key)
      if (group) group.push(row)
      else found.set(key, [row])
    }
  return PersistentMap.of(found)
}

// Most rows are the newest of their group.
function insert<R>(group: R[], row: R, place: (row: R) => number): void {
  const at = place(row)
  let [low, high] = group.length === 0 || place(group.at(-1)!) < at ? [group.length, group.length] : [0, group.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (place(group[middle]!) < at) low = middle + 1
    else high = middle
  }
  group.splice(low, 0, row)
}
