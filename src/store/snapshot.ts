import type { RowOf, Snapshot, Table } from '../ground/index.ts'
import type { Db } from './engines/engine.ts'
import { fromColumn } from './json.ts'

/** A row as it stands and the entry that said so; a withdrawn one keeps its place without a row. */
interface Kept {
  readonly row: unknown
  readonly entry: number
}

type Tables = Map<string, Map<string, Kept>>

/** What lies behind a snapshot, for the one that follows it. */
const behind = new WeakMap<Snapshot, { readonly tables: Tables; readonly lists: Map<string, unknown[]> }>()

/** Beyond so many entries it costs as much to follow the changes as to read everything. */
const FOLLOWED = 5000

/** Reads every record as the first `size` entries leave it; after an earlier snapshot of the same log only what changed. */
export async function loadSnapshot(db: Db, size: number, before?: Snapshot): Promise<Snapshot> {
  return before && before.size <= size && size - before.size <= FOLLOWED
    ? follow(db, size, before)
    : readWhole(db, size)
}

async function readWhole(db: Db, size: number): Promise<Snapshot> {
  const found = await db
    .selectFrom('record')
    .select(['tbl', 'key', 'body', 'seq'])
    // A row that was stated again keeps the place that it had at first.
    .select((record) =>
      record
        .selectFrom('record as first')
        .select((of) => of.fn.min('first.seq').as('seq'))
        .whereRef('first.tbl', '=', 'record.tbl')
        .whereRef('first.key', '=', 'record.key')
        .as('first'),
    )
    .where('seq', '<', size)
    .where((where) => where.or([where('until_seq', 'is', null), where('until_seq', '>=', size)]))
    .orderBy('first')
    .orderBy('tbl')
    .orderBy('key')
    .execute()
  const tables: Tables = new Map()
  for (const { tbl, key, body, seq } of found) {
    let table = tables.get(tbl)
    if (!table) tables.set(tbl, (table = new Map()))
    table.set(key, { row: fromColumn<unknown>(body), entry: Number(seq) })
  }
  return snapshotOver(size, tables, new Map())
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
  const old = behind.get(before)!
  const [tables, lists] = [new Map(old.tables), new Map(old.lists)]
  const changed = new Map<string, Set<string>>()
  for (const { tbl, key, body, seq } of found) {
    let keys = changed.get(tbl)
    if (!keys) {
      changed.set(tbl, (keys = new Set()))
      tables.set(tbl, new Map(tables.get(tbl)))
      lists.delete(tbl)
    }
    keys.add(key)
    // A key that a map has keeps its place in it.
    tables.get(tbl)!.set(key, { row: fromColumn<unknown>(body), entry: Number(seq) })
  }
  return snapshotOver(size, tables, lists, { before: new WeakRef(before), changed })
}

function snapshotOver(
  size: number,
  tables: Tables,
  lists: Map<string, unknown[]>,
  since?: NonNullable<Snapshot['since']>,
): Snapshot {
  const listOf = (name: string): unknown[] => {
    let list = lists.get(name)
    if (!list) {
      list = [...(tables.get(name)?.values() ?? [])].flatMap(({ row }) => (row === null ? [] : [row]))
      lists.set(name, list)
    }
    return list
  }
  const keptOf = (table: Table, key: string): Kept | undefined => {
    const kept = tables.get(table.name)?.get(key)
    return kept?.row === null ? undefined : kept
  }
  const snapshot: Snapshot = {
    size,
    rows: <T extends Table>(table: T) => listOf(table.name) as RowOf<T>[],
    row: <T extends Table>(table: T, key: string) => keptOf(table, key)?.row as RowOf<T> | undefined,
    entryOf: (table, key) => keptOf(table, key)?.entry,
    ...(since ? { since } : {}),
  }
  behind.set(snapshot, { tables, lists })
  return snapshot
}
