import type { RowOf, Table } from './table.ts'

/** All rows of all tables as the first `size` entries of the register leave them. Never changes. */
export interface Snapshot {
  readonly size: number
  /** In the order in which they were first stated. */
  rows<T extends Table>(table: T): readonly RowOf<T>[]
  row<T extends Table>(table: T, key: string): RowOf<T> | undefined
  /** Index of the entry that said a row as it stands; absent where no register holds the rows. */
  entryOf?(table: Table, key: string): number | undefined
}

/** Remembers what a function makes of a snapshot for as long as the snapshot lives. */
export function perSnapshot<R>(make: (snapshot: Snapshot) => R): (snapshot: Snapshot) => R {
  const made = new WeakMap<Snapshot, { readonly value: R }>()
  return (snapshot) => {
    let kept = made.get(snapshot)
    if (!kept) made.set(snapshot, (kept = { value: make(snapshot) }))
    return kept.value
  }
}
