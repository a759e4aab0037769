import type { Transaction } from 'kysely'
import type { Json } from '../ground/index.ts'
import type { Db } from './engines/engine.ts'
import { fromColumn, toColumn } from './json.ts'
import type { RecordTable, Schema } from './schema.ts'

/** A change of one record by one entry; a `null` body withdraws it. */
export interface RecordChange {
  readonly table: string
  readonly key: string
  readonly seq: number
  /** True when the record may have stood before, so that what stood has to be closed. */
  readonly again: boolean
  readonly body: Json
}

// SQLite allows 32,766 parameters a statement, PostgreSQL 65,535; five are used a row. Beyond some hundred rows a
// statement gains nothing and only grows the text that is compiled.
const BATCH = 250

/** Lays changes, in the order of the log, over the records: what stood is closed at the change's entry, never overwritten. */
export async function putRecords(tx: Transaction<Schema>, changes: readonly RecordChange[]): Promise<void> {
  const rows = layOver(new Map(), changes)
  // Only the first change of a record within this call can meet an older one in the table.
  const met = new Set<string>()
  for (const { table, key, seq, again } of changes) {
    const name = nameOf(table, key)
    if (met.has(name)) continue
    met.add(name)
    if (!again) continue
    await tx
      .updateTable('record')
      .set({ until_seq: seq })
      .where('tbl', '=', table)
      .where('key', '=', key)
      .where('until_seq', 'is', null)
      .execute()
  }
  for (let at = 0; at < rows.length; at += BATCH)
    await tx
      .insertInto('record')
      .values(rows.slice(at, at + BATCH))
      .execute()
}

/** The rows that changes make; `standing` keeps the last row of each record from one call to the next. */
export function layOver(standing: Map<string, RecordTable>, changes: readonly RecordChange[]): RecordTable[] {
  return changes.map(({ table, key, seq, body }) => {
    const row: RecordTable = { tbl: table, key, seq, until_seq: null, body: toColumn(body) }
    const before = standing.get(nameOf(table, key))
    if (before) before.until_seq = seq
    standing.set(nameOf(table, key), row)
    return row
  })
}

// No table's name has a slash.
const nameOf = (table: string, key: string): string => `${table}/${key}`

/** Everything that was ever said in a record, oldest first, with the index of its entry. */
export async function historyOf(db: Db, table: string, key: string): Promise<{ seq: number; body: Json }[]> {
  const rows = await db
    .selectFrom('record')
    .select(['seq', 'body'])
    .where('tbl', '=', table)
    .where('key', '=', key)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, body }) => ({ seq, body: fromColumn<Json>(body) }))
}

/** Empties the projections; the log stays. */
export async function clearRecords(tx: Transaction<Schema>): Promise<void> {
  await tx.deleteFrom('record').execute()
}

/** All projections, ordered: two registers with the same entries give the same rows. */
export const allRecords = (db: Db): Promise<RecordTable[]> =>
  db.selectFrom('record').selectAll().orderBy('seq').orderBy('tbl').orderBy('key').execute()

/** The projections of the entries from one index to before another, in the same order. */
export const recordsBetween = (db: Db, from: number, to: number): Promise<RecordTable[]> =>
  db
    .selectFrom('record')
    .selectAll()
    .where('seq', '>=', from)
    .where('seq', '<', to)
    .orderBy('seq')
    .orderBy('tbl')
    .orderBy('key')
    .execute()

/** The first projection that no entry of a log of that size makes: none where all is as it should be. */
export const recordsBeyond = (db: Db, size: number): Promise<RecordTable[]> =>
  db
    .selectFrom('record')
    .selectAll()
    .where((where) => where.or([where('seq', '<', 0), where('seq', '>=', size)]))
    .orderBy('seq')
    .orderBy('tbl')
    .orderBy('key')
    .limit(1)
    .execute()

/** All projections as text: two registers with the same entries give the same bytes. */
export async function dumpRecords(db: Db): Promise<string> {
  return (await allRecords(db)).map((row) => toColumn({ ...row })).join('\n')
}
