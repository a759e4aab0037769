import { canonical, type Instant, type Json } from '../ground/index.ts'
import { fromColumn, question, type Db, type Schema } from '../store/index.ts'
import type { Transaction } from 'kysely'
import type { Entry, Recorded } from './entry.ts'
import type { Signature } from './signature.ts'

// Eight parameters a row; a statement of a few hundred rows is compiled once and used again.
const BATCH = 250
/** How many entries are held in memory at a time when all are read. */
const PAGE = 1000

export async function insertEntries(tx: Transaction<Schema>, recorded: readonly Recorded[]): Promise<void> {
  for (let at = 0; at < recorded.length; at += BATCH) {
    const batch = recorded.slice(at, at + BATCH)
    await tx
      .insertInto('entry')
      .values(
        batch.map(({ index, entry, sig, recordedAt, leaf }) => ({
          idx: index,
          type: entry.type,
          subject: entry.subject,
          version: entry.expected_version + 1,
          recorded_at: recordedAt,
          entry: canonical(entry as unknown as Json),
          sig: sig && canonical(sig as unknown as Json),
          leaf,
        })),
      )
      .execute()
    const bodies = batch.flatMap(({ index, salt, body }) =>
      salt === null ? [] : { idx: index, salt, body: canonical(body) },
    )
    if (bodies.length > 0) await tx.insertInto('body').values(bodies).execute()
  }
}

const entryRows = (db: Db) =>
  db
    .selectFrom('entry')
    .leftJoin('body', 'body.idx', 'entry.idx')
    .select(['entry.idx', 'entry.type', 'entry.subject', 'entry.version', 'entry.entry', 'entry.sig'])
    .select(['entry.recorded_at', 'entry.leaf', 'body.body', 'body.salt'])

/** An entry as its row in the store, texts not yet parsed. */
export type EntryRow = Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number]

/** Rows in the order of the log from the first number, at most as many as the second says. */
export const readRows: (db: Db, from: number, limit: number) => Promise<EntryRow[]> = question((db) =>
  entryRows(db).where('entry.idx', '>=', 0).orderBy('entry.idx').limit(1),
)

/** Entries in the order of the log from `from`, at most `limit`. */
export const readEntries = async (db: Db, from: number, limit: number): Promise<Recorded[]> =>
  (await readRows(db, from, limit)).map(toRecorded)

/** All entries from `from`, page by page. */
export async function* pagesOf(db: Db, from = 0): AsyncGenerator<EntryRow[]> {
  for (let at = from; ; at += PAGE) {
    const page = await readRows(db, at, PAGE)
    if (page.length > 0) yield page
    if (page.length < PAGE) return
  }
}

const rowsAbout = question((db) => entryRows(db).where('subject', '=', '').orderBy('entry.idx'))

export const readOf = async (db: Db, subject: string): Promise<Recorded[]> =>
  (await rowsAbout(db, subject)).map(toRecorded)

/** Every entry about the rows of a record: `commitments/com:x` for `com:x`, and what has it as the first part of its key. */
export async function readRowsOf(db: Db, id: string): Promise<Recorded[]> {
  const plain = id.replaceAll(/[%_\\]/g, '')
  const rows = await entryRows(db)
    .where((where) => where.or([where('subject', 'like', `%/${plain}`), where('subject', 'like', `%/${plain} %`)]))
    .orderBy('entry.idx')
    .execute()
  return rows
    .map(toRecorded)
    .filter(({ entry: { subject } }) => subject.slice(subject.indexOf('/') + 1).split(' ')[0] === id)
}

/** The entry of a leaf hash or of an id, which stands in its text only. */
export async function readNamed(db: Db, id: string): Promise<Recorded[]> {
  const rows = await entryRows(db)
    .where((where) =>
      where.or([where('leaf', '=', id), where('entry.entry', 'like', `%"id":"${id.replaceAll(/[%_"\\]/g, '')}"%`)]),
    )
    .execute()
  return rows.map(toRecorded).filter(({ entry, leaf }) => entry.id === id || leaf === id)
}

/** The newest entry of each subject that has one of these types, oldest first. */
export async function readNewest(db: Db, types: readonly string[]): Promise<Recorded[]> {
  const rows = await entryRows(db)
    .where('entry.type', 'in', types)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('entry as later')
            .select('later.idx')
            .whereRef('later.subject', '=', 'entry.subject')
            .whereRef('later.version', '>', 'entry.version'),
        ),
      ),
    )
    .orderBy('entry.idx')
    .execute()
  return rows.map(toRecorded)
}

/** What an entry and its body say once their texts are parsed. */
export function toRecorded(row: EntryRow): Recorded {
  return {
    index: row.idx,
    entry: fromColumn<Entry>(row.entry),
    sig: row.sig === null ? null : fromColumn<Signature>(row.sig),
    recordedAt: row.recorded_at as Instant,
    leaf: row.leaf,
    body: row.body === null ? null : fromColumn<Json>(row.body),
    salt: row.salt,
  }
}

/** How many entries each of these subjects has, and the types of its acts, oldest first. */
export async function standingOf(db: Db, subjects: readonly string[]): Promise<Map<string, string[]>> {
  const standing = new Map<string, string[]>()
  const wanted = [...new Set(subjects)]
  for (let at = 0; at < wanted.length; at += PAGE) {
    const rows = await db
      .selectFrom('entry')
      .select(['subject', 'type'])
      .where('subject', 'in', wanted.slice(at, at + PAGE))
      .orderBy('idx')
      .execute()
    for (const { subject, type } of rows) {
      const types = standing.get(subject)
      if (types) types.push(type)
      else standing.set(subject, [type])
    }
  }
  return standing
}
