import type { Transaction } from 'kysely'
import { canonical, OrtoqError, type Clock, type Instant, type Json, type Random } from '../ground/index.ts'
import { clearRecords, fromColumn, type Db, type Schema, type Shelf } from '../store/index.ts'
import { enter, leafOf, type Draft, type Entry, type Recorded } from './entry.ts'
import { Frontier, type Head } from './log.ts'

export interface RegisterParts {
  readonly db: Db
  readonly shelves: readonly Shelf[]
  readonly clock: Clock
  readonly random: Random
  /** The name of this log. */
  readonly origin: string
}

const HEAD_ROW = 1
// Four rows of parameters have to stay below SQLite's 32,766.
const BATCH = 1000

/** The append-only record of who said what; every projection follows from it. */
export class Register {
  readonly #parts: RegisterParts

  constructor(parts: RegisterParts) {
    this.#parts = parts
  }

  get origin(): string {
    return this.#parts.origin
  }

  /**
   * Records acts, all or none, in one durable transaction with their projections.
   * An act on a version that is no longer the newest is `register/version-conflict`; nothing is recorded then.
   */
  async append(drafts: readonly Draft[]): Promise<Recorded[]> {
    if (drafts.length === 0) return []
    const { db, shelves, clock, random, origin } = this.#parts
    return db.transaction().execute(async (tx) => {
      const row = await tx.selectFrom('head').selectAll().where('id', '=', HEAD_ROW).executeTakeFirst()
      const frontier = new Frontier(row?.size, row ? fromColumn<string[]>(row.frontier) : [])
      const seen = frontier.head
      const versions = await versionsOf(tx, drafts)
      const recordedAt = await laterOf(tx, seen.size, clock.now())
      const recorded = drafts.map((draft, at): Recorded => {
        const actual = versions.get(draft.subject) ?? 0
        if (actual !== draft.expectedVersion)
          throw new OrtoqError('register/version-conflict', {
            subject: draft.subject,
            expected: draft.expectedVersion,
            actual,
          })
        versions.set(draft.subject, actual + 1)
        const salt = Buffer.from(random.bytes(32)).toString('hex')
        const id = `entry:${Buffer.from(random.bytes(12)).toString('hex')}`
        const entry = enter(draft, { origin, id, seen, salt })
        const leaf = leafOf(entry, null, recordedAt)
        frontier.add(leaf)
        return { index: seen.size + at, entry, sig: null, recordedAt, leaf, body: draft.body, salt }
      })
      await insert(tx, recorded)
      const head = { id: HEAD_ROW, ...frontier.head, frontier: canonical(frontier.roots) }
      await tx
        .insertInto('head')
        .values(head)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(head))
        .execute()
      for (const shelf of shelves) await shelf.put(tx, recorded)
      return recorded
    })
  }

  /** Size and root of the log as it stands. */
  async head(): Promise<Head> {
    const row = await this.#parts.db
      .selectFrom('head')
      .select(['size', 'root'])
      .where('id', '=', HEAD_ROW)
      .executeTakeFirst()
    return row ?? new Frontier().head
  }

  /** How many entries had been recorded by the end of `known` (an instant or a day, UTC); all of them without it. */
  async sizeAsKnown(known?: string): Promise<number> {
    if (!known) return (await this.head()).size
    const until = known.length === 10 ? `${known}T23:59:59.999Z` : known
    const { db } = this.#parts
    const row = await db
      .selectFrom('entry')
      .select('idx')
      .where('recorded_at', '<=', until)
      .orderBy('recorded_at', 'desc')
      .orderBy('idx', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ? row.idx + 1 : 0
  }

  /** How many entries the subject has. */
  async versionOf(subject: string): Promise<number> {
    return (await versionsOf(this.#parts.db, [{ subject }])).get(subject) ?? 0
  }

  /** Entries in the order of the log, from `from`, at most `limit`. */
  async entries(from = 0, limit = 100): Promise<Recorded[]> {
    return read(this.#parts.db, from, limit)
  }

  /** Every entry about one subject, oldest first. */
  async entriesOf(subject: string): Promise<Recorded[]> {
    const rows = await entryRows(this.#parts.db).where('subject', '=', subject).orderBy('entry.idx').execute()
    return rows.map(toRecorded)
  }

  /** The newest entry of each subject that has one of these types, oldest first. */
  async newest(types: readonly string[]): Promise<Recorded[]> {
    const rows = await entryRows(this.#parts.db)
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

  /** Empties every projection and lays all entries on the shelves again, in one transaction. */
  async rebuild(): Promise<Head> {
    const { db, shelves } = this.#parts
    await db.transaction().execute(async (tx) => {
      await clearRecords(tx)
      for (let from = 0; ; from += BATCH) {
        const batch = await read(tx, from, BATCH)
        for (const shelf of shelves) await shelf.put(tx, batch)
        if (batch.length < BATCH) break
      }
    })
    return this.head()
  }

  /**
   * Recomputes every leaf and the root. Names the first entry that does not fit, and never repairs anything:
   * `register/broken-log`.
   */
  async verify(): Promise<Head> {
    const frontier = new Frontier()
    for (let from = 0; ; from += BATCH) {
      const batch = await read(this.#parts.db, from, BATCH)
      for (const { index, entry, sig, recordedAt, leaf } of batch) {
        if (index !== frontier.head.size) broken(index, 'an entry is missing before it')
        if (leafOf(entry, sig, recordedAt) !== leaf) broken(index, 'its hash differs from its text')
        frontier.add(leaf)
      }
      if (batch.length < BATCH) break
    }
    const head = await this.head()
    if (frontier.head.size !== head.size) broken(frontier.head.size, `the head says ${head.size} entries`)
    if (frontier.head.root !== head.root) broken(head.size - 1, 'the root differs')
    return head
  }
}

function broken(index: number, reason: string): never {
  throw new OrtoqError('register/broken-log', { index, reason })
}

async function versionsOf(db: Db, drafts: readonly { subject: string }[]): Promise<Map<string, number>> {
  const subjects = [...new Set(drafts.map((draft) => draft.subject))]
  const versions = new Map<string, number>()
  for (let at = 0; at < subjects.length; at += BATCH) {
    const rows = await db
      .selectFrom('entry')
      .select((select) => ['subject', select.fn.max('version').as('version')])
      .where('subject', 'in', subjects.slice(at, at + BATCH))
      .groupBy('subject')
      .execute()
    for (const { subject, version } of rows) versions.set(subject, version)
  }
  return versions
}

// A clock that was set back must not put an entry before the one it follows.
async function laterOf(db: Db, size: number, now: Instant): Promise<Instant> {
  if (size === 0) return now
  const last = await db
    .selectFrom('entry')
    .select('recorded_at')
    .where('idx', '=', size - 1)
    .executeTakeFirstOrThrow()
  return last.recorded_at > now ? (last.recorded_at as Instant) : now
}

async function insert(tx: Transaction<Schema>, recorded: readonly Recorded[]): Promise<void> {
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
          sig,
          leaf,
        })),
      )
      .execute()
    await tx
      .insertInto('body')
      .values(batch.map(({ index, salt, body }) => ({ idx: index, salt: salt!, body: canonical(body) })))
      .execute()
  }
}

const entryRows = (db: Db) =>
  db
    .selectFrom('entry')
    .leftJoin('body', 'body.idx', 'entry.idx')
    .select(['entry.idx', 'entry.entry', 'entry.sig', 'entry.recorded_at', 'entry.leaf', 'body.body', 'body.salt'])

async function read(db: Db, from: number, limit: number): Promise<Recorded[]> {
  const rows = await entryRows(db).where('entry.idx', '>=', from).orderBy('entry.idx').limit(limit).execute()
  return rows.map(toRecorded)
}

function toRecorded(row: Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number]): Recorded {
  return {
    index: row.idx,
    entry: fromColumn<Entry>(row.entry),
    sig: row.sig,
    recordedAt: row.recorded_at as Instant,
    leaf: row.leaf,
    body: row.body === null ? null : fromColumn<Json>(row.body),
    salt: row.salt,
  }
}
