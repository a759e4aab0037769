import type { RowOf, Table } from './table.ts'

/** All rows of all tables as the first `size` entries of the register leave them. Never changes. */
export interface Snapshot {
  readonly size: number
  /** In the order in which they were first stated. */
  rows<T extends Table>(table: T): readonly RowOf<T>[]
  row<T extends Table>(table: T, key: string): RowOf<T> | undefined
  /** Index of the entry that said a row as it stands; absent where no register holds the rows. */
  entryOf?(table: Table, key: string): number | undefined
  /** How it came out of an earlier one, so that only what changed is made again; absent where it was read whole. */
  readonly since?: {
    readonly before: WeakRef<Snapshot>
    /** Keys of the rows that were stated or withdrawn in between, by table. */
    readonly changed: Changed
  }
}

export type Changed = ReadonlyMap<string, ReadonlySet<string>>

/** What was made of an earlier snapshot, and what has changed since. */
export interface Earlier<R> {
  readonly snapshot: Snapshot
  readonly value: R
  readonly changed: Changed
}

/**
 * Remembers what a function makes of a snapshot for as long as the snapshot lives. `next` makes it out of what was made
 * of the snapshot before, with the same result; where it cannot, it answers null.
 */
export function perSnapshot<R>(
  make: (snapshot: Snapshot) => R,
  next?: (snapshot: Snapshot, earlier: Earlier<R>) => R | null,
): (snapshot: Snapshot) => R {
  const made = new WeakMap<Snapshot, { readonly value: R }>()
  // Snapshots of which nothing was made are passed over, and what changed on the way is taken together.
  const fromEarlier = (snapshot: Snapshot): R | null => {
    const changed = new Map<string, Set<string>>()
    for (let at: Snapshot | undefined = snapshot; at?.since;) {
      for (const [table, keys] of at.since.changed) {
        const all = changed.get(table) ?? new Set()
        for (const key of keys) all.add(key)
        changed.set(table, all)
      }
      at = at.since.before.deref()
      const kept: { readonly value: R } | undefined = at && made.get(at)
      if (at && kept) return next!(snapshot, { snapshot: at, value: kept.value, changed })
    }
    return null
  }
  return (snapshot) => {
    let kept = made.get(snapshot)
    if (!kept) {
      const value = (next && fromEarlier(snapshot)) ?? make(snapshot)
      made.set(snapshot, (kept = { value }))
    }
    return kept.value
  }
}
