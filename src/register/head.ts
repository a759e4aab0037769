import type { Transaction } from 'kysely'
import { canonical } from '../ground/index.ts'
import { fromColumn, question, type Schema } from '../store/index.ts'
import { Frontier } from './log.ts'

const HEAD_ROW = 1

/** Size and root of the log; no row where nothing is recorded. */
export const headRow = question((db) => db.selectFrom('head').select(['size', 'root']).where('id', '=', HEAD_ROW))

const frontierRow = question((db) => db.selectFrom('head').selectAll().where('id', '=', HEAD_ROW))

/** The right edge of the tree as the store keeps it; that of an empty tree where nothing is recorded. */
export async function readFrontier(tx: Transaction<Schema>): Promise<Frontier> {
  const [row] = await frontierRow(tx)
  return new Frontier(row?.size, row ? fromColumn<string[]>(row.frontier) : [])
}

/** Puts the head and the right edge of the tree in the place of those that stood. */
export async function keepFrontier(tx: Transaction<Schema>, frontier: Frontier): Promise<void> {
  const head = { id: HEAD_ROW, ...frontier.head, frontier: canonical(frontier.roots) }
  await tx
    .insertInto('head')
    .values(head)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(head))
    .execute()
}
