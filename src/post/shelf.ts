import { sql, type Transaction } from 'kysely'
import type { Clock, Json, Language } from '../ground/index.ts'
import type { Follow } from '../reports/index.ts'
import { fromColumn, toColumn, type Db, type DeliveryTable, type Schema } from '../store/index.ts'
import type { Entered } from './change.ts'

/** A webhook as it stands. */
export interface Hook {
  readonly id: string
  readonly url: string
  /** Base64. */
  readonly secret: string
  readonly follow: Follow
  readonly language: Language
  readonly owner: string
  readonly madeAt: string
}

/** What is due, or what became of it. */
export type Delivery = DeliveryTable

// What is no change to anybody who follows: persons and keys, cases, and the rows of a pack that are no promise and no work.
const told = sql<boolean>`(
  entry.type not like 'key.%' and entry.type not like 'principal.%' and entry.type not like 'case.%'
  and entry.type not in ('body.erased', 'scenario.saved', 'row.stated', 'row.withdrawn')
  or entry.type in ('row.stated', 'row.withdrawn')
  and (entry.subject like 'commitments/%' or entry.subject like 'works/%' or entry.subject like 'milestones/%')
)`

/** Makes a message due for every webhook and entry, in the transaction that records the entries. */
export const fillOutbox =
  (clock: Clock) =>
  async (tx: Transaction<Schema>, from: number, to: number): Promise<void> => {
    await tx
      .insertInto('delivery')
      .columns(['hook', 'idx', 'state', 'attempts', 'next_at'])
      .expression(
        tx
          .selectFrom('hook')
          .innerJoin('entry', (join) => join.onTrue())
          .select(['hook.id', 'entry.idx'])
          .select([sql<'waiting'>`'waiting'`.as('state'), sql<number>`0`.as('attempts')])
          .select(sql<string>`${clock.now()}`.as('next_at'))
          .where('hook.ended', 'is', null)
          .where('entry.idx', '>=', from)
          .where('entry.idx', '<', to)
          .where(told),
      )
      .execute()
  }

const entries = (db: Db) =>
  db
    .selectFrom('entry')
    .leftJoin('body', 'body.idx', 'entry.idx')
    .select(['entry.idx', 'entry.type', 'entry.subject', 'entry.recorded_at', 'entry.leaf', 'entry.entry', 'body.body'])

const entered = (row: Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]): Entered => {
  const { id, acting_for: actingFor } = fromColumn<{ id: string; acting_for: string | null }>(row.entry)
  const { idx: index, type, subject, recorded_at: recordedAt, leaf } = row
  return {
    index,
    id,
    type,
    subject,
    actingFor,
    recordedAt,
    leaf,
    body: row.body === null ? null : fromColumn<Json>(row.body),
  }
}

/** Entries below an index that may be told to who follows, newest first. */
export async function changesBefore(db: Db, before: number, limit: number): Promise<Entered[]> {
  const rows = await entries(db)
    .where('entry.idx', '<', before)
    .where(told)
    .orderBy('entry.idx', 'desc')
    .limit(limit)
    .execute()
  return rows.map(entered)
}

/** Entries from an index to before another that may be told to who follows, newest first. */
export async function changesBetween(db: Db, from: number, to: number): Promise<Entered[]> {
  const rows = await entries(db)
    .where('entry.idx', '>=', from)
    .where('entry.idx', '<', to)
    .where(told)
    .orderBy('entry.idx', 'desc')
    .execute()
  return rows.map(entered)
}

export async function entryAt(db: Db, index: number): Promise<Entered | null> {
  const row = await entries(db).where('entry.idx', '=', index).executeTakeFirst()
  return row ? entered(row) : null
}

export async function addHook(db: Db, { id, url, secret, follow, language, owner, madeAt }: Hook): Promise<void> {
  const row = { id, url, secret, follow: toColumn(follow as Json), language, owner, made_at: madeAt, ended: null }
  await db.insertInto('hook').values(row).execute()
}

/** The webhooks that stand, of one owner or of all. */
export async function hooksOf(db: Db, owner?: string): Promise<Hook[]> {
  let query = db.selectFrom('hook').selectAll().where('ended', 'is', null).orderBy('made_at').orderBy('id')
  if (owner !== undefined) query = query.where('owner', '=', owner)
  return (await query.execute()).map(({ id, url, secret, follow, language, owner: whose, made_at: madeAt }) => ({
    id,
    url,
    secret,
    follow: fromColumn<Follow>(follow),
    language: language as Language,
    owner: whose,
    madeAt,
  }))
}

/** Ends a webhook; what it was still due is given up. Its row stays, for what was sent refers to it. */
export async function endHook(db: Db, id: string, now: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('hook').set({ ended: now, secret: '' }).where('id', '=', id).execute()
    await tx
      .updateTable('delivery')
      .set({ state: 'dead' })
      .where('hook', '=', id)
      .where('state', '=', 'waiting')
      .execute()
  })
}

/** What is due by `now`, oldest first, at most `limit`. */
export const due = (db: Db, now: string, limit: number): Promise<Delivery[]> =>
  db
    .selectFrom('delivery')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('idx')
    .limit(limit)
    .execute()

/** Writes down what came of an attempt. */
export async function settle(
  db: Db,
  { hook, idx }: Pick<Delivery, 'hook' | 'idx'>,
  change: Pick<Delivery, 'state' | 'attempts' | 'outcome'> & { readonly next_at?: string },
): Promise<void> {
  await db.updateTable('delivery').set(change).where('hook', '=', hook).where('idx', '=', idx).execute()
}

/** How many messages of a webhook are in each state, and its newest dead ones with the reason. */
export async function standingOf(
  db: Db,
  hook: string,
): Promise<{ counts: Readonly<Record<Delivery['state'], number>>; dead: Delivery[] }> {
  const rows = await db
    .selectFrom('delivery')
    .select(['state'])
    .select((of) => of.fn.countAll().as('count'))
    .where('hook', '=', hook)
    .groupBy('state')
    .execute()
  const counts = { waiting: 0, done: 0, passed: 0, dead: 0 }
  for (const { state, count } of rows) counts[state] = Number(count)
  const dead = await db
    .selectFrom('delivery')
    .selectAll()
    .where('hook', '=', hook)
    .where('state', '=', 'dead')
    .orderBy('idx', 'desc')
    .limit(20)
    .execute()
  return { counts, dead }
}

/** Makes dead messages of a webhook due again; how many they were. */
export async function revive(db: Db, hook: string, now: string): Promise<number> {
  const result = await db
    .updateTable('delivery')
    .set({ state: 'waiting', attempts: 0, next_at: now })
    .where('hook', '=', hook)
    .where('state', '=', 'dead')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
