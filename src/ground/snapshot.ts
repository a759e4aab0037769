import type { RowOf, Table } from './table.ts'

/** All rows of all tables as the first `size` entries of the register leave them. Never changes. */
export interface Snapshot {
  readonly size: number
  /** In the order in which they were first stated. */
  rows<T extends Table>(table: T): readonly RowOf<T>[]
  row<T extends Table>(table: T, key: string): RowOf<T> | undefined
  /** Index of the entry that said a row as it stands; absent where no register holds the rows. */
  entryOf?(table: Table, key: string): number | undefined
  /** Where it stands among other snapshots of its log; absent where no register holds the rows. */
  readonly history?: History
}

/** A snapshot among those of the same log, so that what was made of one is carried on to another. */
export interface History {
  /** The same object for all snapshots that can be compared. */
  readonly log: object
  /** Index of the newest entry that touched a table, -1 where none did: where it is the same, so is every row. */
  touched(table: string): number
  /** The place of a row among all rows of its table, withdrawn ones too. */
  placeOf(table: string, key: string): number | undefined
  /** Keys of the rows that are not the same in another snapshot of the log, by table. */
  changedFrom(other: Snapshot): Changed
}

export type Changed = ReadonlyMap<string, ReadonlySet<string>>

/** What a computation read of a snapshot. */
export class Reads {
  readonly tables = new Set<string>()
  readonly #taken = new WeakSet<Reads>()
  /** True where not all that it rests on is known: nothing made of it outlives the snapshot. */
  untold = false

  /** Takes over what a part of the computation read. */
  take(part: Reads): void {
    if (this.#taken.has(part)) return
    this.#taken.add(part)
    for (const table of part.tables) this.tables.add(table)
    if (part.untold) this.untold = true
  }
}

/** What a thing rests on that was made of a snapshot, without the snapshot itself. */
export class Basis {
  readonly #log: object | undefined
  readonly #size: number
  readonly #untold: boolean
  /** The newest entry that had touched each table. */
  readonly #touched = new Map<string, number>()

  constructor({ history, size }: Snapshot, reads: Reads) {
    this.#log = history?.log
    this.#size = size
    // Not what was read itself: what rests on it may be kept by the thousand.
    this.#untold = reads.untold
    for (const table of history ? reads.tables : []) this.#touched.set(table, history!.touched(table))
  }

  /** The tables that were read. */
  get tables(): Iterable<string> {
    return this.#touched.keys()
  }

  /** True where another snapshot of the same log has all that was read as it was. */
  standsIn({ history, size }: Snapshot): boolean {
    if (!history || history.log !== this.#log) return false
    if (size === this.#size) return true
    if (this.#untold) return false
    for (const [table, touched] of this.#touched) if (history.touched(table) !== touched) return false
    return true
  }
}

const behind = new WeakMap<Snapshot, { readonly snapshot: Snapshot; readonly reads: Reads }>()

/** The same snapshot; what is read of it is noted in `reads`. */
export function watched(given: Snapshot, reads: Reads): Snapshot {
  const snapshot = plain(given)
  const watching: Snapshot = {
    get size() {
      reads.untold = true
      return snapshot.size
    },
    rows: (table) => {
      reads.tables.add(table.name)
      return snapshot.rows(table)
    },
    row: (table, key) => {
      reads.tables.add(table.name)
      return snapshot.row(table, key)
    },
    entryOf: (table, key) => {
      reads.tables.add(table.name)
      return snapshot.entryOf?.(table, key)
    },
    ...(snapshot.history ? { history: snapshot.history } : {}),
  }
  behind.set(watching, { snapshot, reads })
  return watching
}

/** What was made of another snapshot of the same log, and the rows that differ. */
export interface Earlier<R> {
  readonly snapshot: Snapshot
  readonly value: R
  readonly changed: Changed
}

interface Made<R> {
  readonly value: R
  readonly reads: Reads
}

/** Beyond so many changed rows it costs as much to follow them as to make everything anew. */
const FOLLOWED = 2000

type Next<R> = (snapshot: Snapshot, earlier: Earlier<R>) => R | null

/**
 * Remembers what a function makes of a snapshot for as long as the snapshot lives. `next` makes it out of what was made
 * of another snapshot of the log, with the same result; where it cannot, it answers null.
 */
export function perSnapshot<R>(make: (snapshot: Snapshot) => R, next?: Next<R>): (snapshot: Snapshot) => R {
  const memory = new Memory(next, false)
  return (snapshot) => (memory.of(snapshot) ?? memory.keep(snapshot, make)).value
}

/**
 * Remembers what a function makes of a snapshot for as long as the tables that it read stand, from one snapshot of the
 * log to the next. What is made must not look at the snapshot later, and nobody may change it.
 */
export function perTables<R>(make: (snapshot: Snapshot) => R, next?: Next<R>): (snapshot: Snapshot) => R {
  const memory = new Memory(next, true)
  return (snapshot) => (memory.of(snapshot) ?? memory.keep(snapshot, make)).value
}

/** The same for what takes so long to make anew that others need their turn meanwhile; who asks at once waits for one. */
export function perTablesSlowly<R, H>(
  make: (snapshot: Snapshot, how: H) => Promise<R>,
  next: Next<R>,
): (snapshot: Snapshot, how: H) => Promise<R> {
  const memory = new Memory(next, true)
  const making = new WeakMap<object, Promise<unknown>>()
  return async (given, how) => {
    const log = given.history?.log ?? given
    for (;;) {
      const kept = memory.of(given)
      if (kept) return kept.value
      const others = making.get(log)
      if (!others) break
      await others.catch(() => undefined)
    }
    const reads = new Reads()
    const work = make(watched(given, reads), how)
    making.set(log, work)
    try {
      const value = await work
      return memory.keep(given, () => value, reads).value
    } finally {
      making.delete(log)
    }
  }
}

/** What was made of snapshots, by the snapshot and, of each log, the newest: who asks seldom need not begin anew. */
class Memory<R> {
  readonly #made = new WeakMap<Snapshot, Made<R>>()
  readonly #newest = new WeakMap<
    object,
    { readonly snapshot: Snapshot; readonly kept: Made<R>; readonly basis: Basis }
  >()
  readonly #next: Next<R> | undefined
  readonly #carried: boolean

  constructor(next: Next<R> | undefined, carried: boolean) {
    this.#next = next
    this.#carried = carried
  }

  /** What was made of the snapshot, or is carried on to it; null where it has to be made. */
  of(given: Snapshot): Made<R> | null {
    const snapshot = plain(given)
    const kept = this.#made.get(snapshot)
    if (kept) {
      behind.get(given)?.reads.take(kept.reads)
      return kept
    }
    const carried = this.#fromEarlier(snapshot)
    return carried && this.#put(given, carried)
  }

  /** Makes it; `reads` is what was read on the way, where that is over. */
  keep(given: Snapshot, make: (snapshot: Snapshot) => R, reads = new Reads()): Made<R> {
    const value = make(watched(given, reads))
    return this.#put(given, made(value, reads))
  }

  #put(given: Snapshot, kept: Made<R>): Made<R> {
    const snapshot = plain(given)
    this.#made.set(snapshot, kept)
    const { history, size } = snapshot
    if (history && (this.#carried || this.#next) && size >= (this.#newest.get(history.log)?.snapshot.size ?? 0))
      this.#newest.set(history.log, { snapshot, kept, basis: new Basis(snapshot, kept.reads) })
    behind.get(given)?.reads.take(kept.reads)
    return kept
  }

  #fromEarlier(snapshot: Snapshot): Made<R> | null {
    const last = snapshot.history && this.#newest.get(snapshot.history.log)
    if (!last) return null
    if (this.#carried && last.basis.standsIn(snapshot)) return last.kept
    if (!this.#next) return null
    const changed = snapshot.history!.changedFrom(last.snapshot)
    let count = 0
    for (const keys of changed.values()) count += keys.size
    if (count > FOLLOWED) return null
    const reads = new Reads()
    const value = this.#next(watched(snapshot, reads), { snapshot: last.snapshot, value: last.kept.value, changed })
    if (value === null) return null
    reads.take(last.kept.reads)
    return made(value, reads)
  }
}

function made<R>(value: R, reads: Reads): Made<R> {
  // What reads nothing is filled by others later, and a function may read when it is called.
  if (reads.tables.size === 0 || typeof value === 'function') reads.untold = true
  return { value, reads }
}

const plain = (given: Snapshot): Snapshot => behind.get(given)?.snapshot ?? given
