import { sql, type Transaction } from 'kysely'
import type { Json } from '../ground/index.ts'
import type { Db } from './engines/engine.ts'
import { fromColumn, toColumn } from './json.ts'
import type { Schema } from './schema.ts'

/** A change of one record by one entry; a `null` body withdraws it. */
export interface RecordChange {
  readonly table: string
  readonly key: string
  readonly seq: number
  /** True when the record may have stood before, so that what stood has to be closed. */
  readonly again: boolean
  readonly body: Json
}

// SQLite allows 32,766 parameters a statement, PostgreSQL 65,535; five are used a row.
const BATCH = 2000

/** Lays changes over the records: what stood is closed at the change's entry, never overwritten. */
export async function putRecords(tx: Transaction<Schema>, changes: readonly RecordChange[]): Promise<void> {
  for (const change of changes.filter(({ again }) => again))
    await tx
      .updateTable('record')
      .set({ until_seq: change.seq })
      .where('tbl', '=', change.table)
      .where('key', '=', change.key)
      .where('until_seq', 'is', null)
      .where('seq', '<', change.seq)
      .execute()
  for (let at = 0; at < changes.length; at += BATCH) {
    const rows = changes
      .slice(at, at + BATCH)
      .map(({ table, key, seq, body }) => ({ tbl: table, key, seq, until_seq: null, body: toColumn(body) }))
    await tx.insertInto('record').values(closeRepeated(rows)).execute()
  }
}

// Within one batch a later change of the same record closes the earlier one before either is stored.
function closeRepeated<R extends { tbl: string; key: string; seq: number; until_seq: number | null }>(rows: R[]): R[] {
  const last = new Map<string, R>()
  for (const row of rows) {
    const before = last.get(`${row.tbl} ${row.key}`)
    if (before) before.until_seq = row.seq
    last.set(`${row.tbl} ${row.key}`, row)
  }
  return rows
}

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
  await sql`delete from record`.execute(tx)
}

/** All projections as text, ordered: two registers with the same entries give the same bytes. */
export async function dumpRecords(db: Db): Promise<string> {
  const rows = await db.selectFrom('record').selectAll().orderBy('seq').orderBy('tbl').orderBy('key').execute()
  return rows.map((row) => toColumn({ ...row })).join('\n')
}
