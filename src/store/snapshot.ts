import { othersTurn, PersistentMap, type Changed, type RowOf, type Snapshot, type Table } from '../ground/index.ts'
import type { Db } from './engines/engine.ts'
import { fromColumn } from './json.ts'

/** A row as it stands and the entry that said so; a withdrawn one keeps its place without a row. */
interface Kept {
  readonly row: unknown
  readonly entry: number
}

/** One table as some entries leave it. */
interface Laid {
  readonly kept: PersistentMap<Kept>
  /** Index of the newest entry that touched it. */
  readonly touched: number
  /** Its rows in order, once somebody asks. */
  list?: readonly unknown[]
}

type Tables = ReadonlyMap<string, Laid>

/** What lies behind a snapshot, for those that follow it and those that are compared with it. */
const behind = new WeakMap<Snapshot, { readonly log: object; readonly tables: Tables }>()

/** Beyond so many entries it costs as much to follow the changes as to read everything. */
const FOLLOWED = 5000

/** Reads every record as the first `size` entries leave it; after an earlier snapshot of the same log only what changed. */
export async function loadSnapshot(db: Db, size: number, before?: Snapshot): Promise<Snapshot> {
  return before && before.size <= size && size - before.size <= FOLLOWED
    ? follow(db, size, before)
    : readWhole(db, size)
}

/** So many entries are taken in before others have their turn: a long log is read while its server answers. */
const PAGE = 500

interface Read {
  readonly tbl: string
  readonly key: string
  /** Undefined for what no longer stands: it only tells the place, which a row that is stated again keeps. */
  readonly body: string | undefined
  readonly seq: number
}

async function readWhole(db: Db, size: number): Promise<Snapshot> {
  let tables: Tables = new Map()
  for (let from = 0; from < size; from += PAGE) {
    const found = await db
      .selectFrom('record')
      .select(['tbl', 'key', 'body', 'seq', 'until_seq'])
      .where('seq', '>=', from)
      .where('seq', '<', Math.min(from + PAGE, size))
      .orderBy('seq')
      .orderBy('tbl')
      .orderBy('key')
      .execute()
    const stands = (until: number | null) => until === null || Number(until) >= size
    tables = laidOver(
      tables,
      found.map(({ until_seq: until, ...read }) => (stands(until) ? read : { ...read, body: undefined })),
    )
    await othersTurn()
  }
  return snapshotOver(size, tables, {})
}

/** The snapshot after an earlier one: tables that nobody touched are the very same, and so are their rows. */
async function follow(db: Db, size: number, before: Snapshot): Promise<Snapshot> {
  const found = await db
    .selectFrom('record')
    .select(['tbl', 'key', 'body', 'seq'])
    .where('seq', '>=', before.size)
    .where('seq', '<', size)
    .orderBy('seq')
    .orderBy('tbl')
    .orderBy('key')
    .execute()
  const { log, tables } = behind.get(before)!
  return snapshotOver(size, laidOver(tables, found), log)
}

function laidOver(tables: Tables, found: readonly Read[]): Tables {
  const changes = new Map<string, { readonly kept: Map<string, Kept | undefined>; touched: number }>()
  for (const { tbl, key, body, seq } of found) {
    let change = changes.get(tbl)
    if (!change) changes.set(tbl, (change = { kept: new Map(), touched: -1 }))
    change.kept.set(key, body === undefined ? undefined : { row: fromColumn<unknown>(body), entry: Number(seq) })
    change.touched = Math.max(change.touched, Number(seq))
  }
  const laid = new Map(tables)
  for (const [name, { kept, touched }] of changes) {
    const before = tables.get(name)
    laid.set(name, { kept: (before?.kept ?? PersistentMap.of<Kept>([])).with(kept), touched })
  }
  return laid
}

const without = new Map<string, readonly unknown[]>()

// A table without rows is one and the same list too, and no other table's: what is made of rows is kept by their list.
function emptyList(table: string): readonly unknown[] {
  let list = without.get(table)
  if (!list) without.set(table, (list = []))
  return list
}

function listOf(laid: Laid): readonly unknown[] {
  if (!laid.list) {
    const list: unknown[] = []
    laid.kept.forEach(({ row }) => void (row !== null && list.push(row)))
    laid.list = list
  }
  return laid.list
}

function snapshotOver(size: number, tables: Tables, log: object): Snapshot {
  const keptOf = (table: Table, key: string): Kept | undefined => {
    const kept = tables.get(table.name)?.kept.get(key)
    return kept?.row === null ? undefined : kept
  }
  const snapshot: Snapshot = {
    size,
    rows: <T extends Table>(table: T) => {
      const laid = tables.get(table.name)
      return (laid ? listOf(laid) : emptyList(table.name)) as RowOf<T>[]
    },
    row: <T extends Table>(table: T, key: string) => keptOf(table, key)?.row as RowOf<T> | undefined,
    entryOf: (table, key) => keptOf(table, key)?.entry,
    history: {
      log,
      touched: (table) => tables.get(table)?.touched ?? -1,
      placeOf: (table, key) => tables.get(table)?.kept.place(key),
      changedFrom: (other) => changedBetween(tables, behind.get(other)!.tables),
    },
  }
  behind.set(snapshot, { log, tables })
  return snapshot
}

function changedBetween(some: Tables, others: Tables): Changed {
  const changed = new Map<string, ReadonlySet<string>>()
  for (const name of new Set([...some.keys(), ...others.keys()])) {
    const [one, other] = [some.get(name)?.kept, others.get(name)?.kept]
    if (one === other) continue
    // Where one of them has no such table yet, or a table of its own, every row may differ.
    const keys = (one && other && one.changedFrom(other)) ?? new Set([...(one?.keys ?? []), ...(other?.keys ?? [])])
    if (keys.size > 0) changed.set(name, keys)
  }
  return changed
}
