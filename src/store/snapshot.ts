import type { RowOf, Snapshot, Table } from '../ground/index.ts'
import type { Db } from './engines/engine.ts'
import { fromColumn } from './json.ts'

/** The rows of one table. Places are never taken back, so snapshots that follow each other share the list of them. */
interface Rows {
  /** Undefined where a row was withdrawn. */
  readonly rows: readonly unknown[]
  readonly entries: readonly number[]
  /** Key → place. It also holds places that only a later snapshot has. */
  readonly places: Map<string, number>
  list?: readonly unknown[]
}

/** A snapshot that can be carried on by what was recorded after it. */
interface Kept extends Snapshot {
  readonly tables: ReadonlyMap<string, Rows>
}

interface Change {
  readonly tbl: string
  readonly key: string
  readonly body: unknown
  readonly seq: number
}

/** Reads every record as the first `size` entries leave it. */
export async function loadSnapshot(db: Db, size: number): Promise<Snapshot> {
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
  return over(size, carried(new Map(), found))
}

/**
 * The snapshot after `before`, from what was recorded in between: rows that nobody touched are the same objects. Of
 * every snapshot only one may be carried on so, for both know the places of their rows by one list.
 */
export async function carryOn(db: Db, before: Snapshot, size: number): Promise<Snapshot> {
  const changes = await db
    .selectFrom('record')
    .select(['tbl', 'key', 'body', 'seq'])
    .where('seq', '>=', before.size)
    .where('seq', '<', size)
    .orderBy('seq')
    .orderBy('tbl')
    .orderBy('key')
    .execute()
  return over(size, carried((before as Kept).tables, changes))
}

function carried(before: ReadonlyMap<string, Rows>, changes: readonly Change[]): Map<string, Rows> {
  const tables = new Map(before)
  const open = new Map<string, { rows: unknown[]; entries: number[]; places: Map<string, number> }>()
  for (const { tbl, key, body, seq } of changes) {
    let table = open.get(tbl)
    if (!table) {
      const old = before.get(tbl)
      table = { rows: [...(old?.rows ?? [])], entries: [...(old?.entries ?? [])], places: old?.places ?? new Map() }
      open.set(tbl, table)
      tables.set(tbl, table)
    }
    let place = table.places.get(key)
    if (place === undefined) table.places.set(key, (place = table.rows.length))
    table.rows[place] = fromColumn<unknown>(body as string) ?? undefined
    table.entries[place] = Number(seq)
  }
  return tables
}

const over = (size: number, tables: ReadonlyMap<string, Rows>): Kept => ({
  size,
  tables,
  rows: <T extends Table>({ name }: T) => {
    const table = tables.get(name)
    if (!table) return []
    return (table.list ??= table.rows.filter((row) => row !== undefined)) as readonly RowOf<T>[]
  },
  row: <T extends Table>({ name }: T, key: string) => {
    const table = tables.get(name)
    return table?.rows[table.places.get(key) ?? -1] as RowOf<T> | undefined
  },
  entryOf: ({ name }, key) => {
    const table = tables.get(name)
    const place = table?.places.get(key)
    return place === undefined || table!.rows[place] === undefined ? undefined : table!.entries[place]
  },
})
