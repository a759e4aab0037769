import type { RowOf, Snapshot, Table } from '../ground/index.ts'
import type { Db } from './engines/engine.ts'
import { fromColumn } from './json.ts'

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
  const tables = new Map<string, Map<string, unknown>>()
  const entries = new Map<string, Map<string, number>>()
  for (const { tbl, key, body, seq } of found) {
    const row = fromColumn<unknown>(body)
    if (row === null) continue
    let table = tables.get(tbl)
    if (!table) {
      tables.set(tbl, (table = new Map()))
      entries.set(tbl, new Map())
    }
    table.set(key, row)
    entries.get(tbl)!.set(key, Number(seq))
  }
  const lists = new Map([...tables].map(([name, rows]) => [name, [...rows.values()]]))
  return {
    size,
    rows: <T extends Table>(table: T) => (lists.get(table.name) ?? []) as RowOf<T>[],
    row: <T extends Table>(table: T, key: string) => tables.get(table.name)?.get(key) as RowOf<T> | undefined,
    entryOf: (table, key) => entries.get(table.name)?.get(key),
  }
}
