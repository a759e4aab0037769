import type { CompiledQuery, Transaction } from 'kysely'
import { canonical, lastDay, isPartialDate, OrtoqError } from '../ground/index.ts'
import type { Clock, Instant, Random, StateId } from '../ground/index.ts'
import { clearRecords, fromColumn, putRecords, type Schema, type Shelf, type Store } from '../store/index.ts'
import { Rules } from './approval.ts'
import { checkStore } from './check.ts'
import { bodyHash, compose, entryFault, leafOf, type Composed, type Draft, type Recorded } from './entry.ts'
import { Keyring } from './keyring.ts'
import { kindNamed, refusal, statusAfterAll, type Status } from './kind.ts'
import { Frontier, Tree, type Head } from './log.ts'
import {
  insertEntries,
  pagesOf,
  readEntries,
  readNamed,
  readNewest,
  readOf,
  readRowsOf,
  standingOf,
  toRecorded,
} from './rows.ts'
import type { PublicKey } from './signature.ts'

export interface RegisterParts {
  readonly store: Store
  readonly shelves: readonly Shelf[]
  readonly clock: Clock
  readonly random: Random
  /** The name of this log. */
  readonly origin: string
  /** What else is written in the transaction that records entries from the first of these indexes to before the second. */
  readonly beside?: (tx: Transaction<Schema>, from: number, to: number) => Promise<void>
}

/** Why nothing is written any more, and the first entry that cannot be vouched for where there is one. */
export interface Fault {
  readonly index: number | null
  readonly reason: string
}

/** Thrown where an act's author signs what it says: the entry as it has to be signed. Nothing is recorded. */
export class NeedsSignature extends Error {
  readonly composed: Composed

  constructor(composed: Composed) {
    super(`${composed.entry.author_key} has to sign`)
    this.composed = composed
  }
}

const HEAD_ROW = 1
const ERASED = 'body.erased'
/** The index of the entry whose body a tombstone is about. */
const bodyOf = (subject: string): number => Number(subject.slice('body/'.length))
/** Below this many free bytes nothing is written, so that what is there can still be read, moved and closed. */
const FLOOR_BYTES = 256 * 1024 * 1024

/** The append-only record of who said what; every projection follows from it. */
export class Register {
  readonly #parts: RegisterParts
  #tree = new Tree()
  #keyring = new Keyring()
  #rules = new Rules()
  #fault: Fault | null = null
  #erasures = 0
  #headQuery: CompiledQuery<Head> | undefined

  constructor(parts: RegisterParts) {
    this.#parts = parts
  }

  get origin(): string {
    return this.#parts.origin
  }

  /** What keeps the register from being written to, or null. */
  get fault(): Fault | null {
    return this.#fault
  }

  /** Grows whenever a body was erased: what was read before may hold it still. */
  get erasures(): number {
    return this.#erasures
  }

  /** From now on the register is read only; the first reason given stands. */
  stop(fault: Fault): void {
    this.#fault ??= fault
  }

  /**
   * Records acts, all or none, in one durable transaction with their projections.
   * An act on a version that is no longer the newest is `register/version-conflict`; nothing is recorded then.
   * Where the author has a key, `NeedsSignature` holds the entry that it has to sign; several at once are refused then,
   * for whoever signs would sign one of them and believe that it was all.
   */
  async append(drafts: readonly Draft[]): Promise<Recorded[]> {
    if (drafts.length === 0) return []
    return this.#settle(
      await this.#write((tx) => this.#enter(tx, (seen) => drafts.map((draft) => this.#compose(draft, seen)))),
    )
  }

  /** What the author of an act signs: the entry as it would be recorded now. It stays valid until its subject changes. */
  async prepare(draft: Draft): Promise<Composed> {
    await this.#sync(this.#parts.store.db)
    return this.#compose(draft, await this.head())
  }

  /** Records entries that their authors composed and signed, under the same rules as `append`. */
  async record(composed: readonly Composed[]): Promise<Recorded[]> {
    if (composed.length === 0) return []
    return this.#settle(
      await this.#write(async (tx) => {
        await this.#sync(tx)
        composed.forEach((one) => this.#refuseForged(one))
        return this.#enter(tx, () => composed)
      }),
    )
  }

  // What was erased is gone from the rows; now from the pages of the file and from what was read before.
  async #settle(recorded: Recorded[]): Promise<Recorded[]> {
    if (recorded.some(({ entry }) => entry.type === ERASED)) {
      this.#erasures++
      await this.#parts.store.engine.forget(this.#parts.store.db)
    }
    return recorded
  }

  /**
   * Deletes the body of an entry for good, with everything that was laid from it. Leaf, tree and signatures stay and
   * verify; a tombstone says who erased it, why and by which law. Any other way of entering the tombstone does the same.
   */
  async erase(index: number, draft: Pick<Draft, 'author' | 'body' | 'actingFor' | 'approves'>): Promise<Recorded> {
    const subject = `body/${index}`
    const expectedVersion = await this.versionOf(subject)
    const [tombstone] = await this.append([{ type: 'body.erased', subject, expectedVersion, ...draft }])
    return tombstone!
  }

  /** Takes in the whole log of a bundle that verified, into a register that holds nothing: same leaves, same root. */
  async take(entries: readonly Recorded[]): Promise<Head> {
    await this.#write(async (tx) => {
      if ((await tx.selectFrom('head').select('size').executeTakeFirst())?.size)
        throw new OrtoqError('store/not-empty', { dir: this.origin })
      const frontier = new Frontier()
      for (const { leaf } of entries) frontier.add(leaf)
      await insertEntries(tx, entries)
      await this.#setHead(tx, frontier)
      await this.#layAll(tx)
    })
    return this.head()
  }

  /** Size and root of the log as it stands. */
  async head(): Promise<Head> {
    return (await this.#headIn(this.#parts.store.db)) ?? new Frontier().head
  }

  /** The tree over all entries; it only ever grows. */
  async tree(): Promise<Tree> {
    await this.#sync(this.#parts.store.db)
    return this.#tree
  }

  /** How many entries had been recorded by the end of `known` (an instant, or a date in UTC); all of them without it. */
  async sizeAsKnown(known?: string): Promise<number> {
    if (!known) return (await this.head()).size
    const row = await this.#parts.store.db
      .selectFrom('entry')
      .select('idx')
      .where('recorded_at', '<=', lastInstant(known))
      .orderBy('recorded_at', 'desc')
      .orderBy('idx', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ? row.idx + 1 : 0
  }

  /** Who may act, what lies before others, and what states have settled: as the whole log says. */
  async rules(): Promise<Rules> {
    await this.#sync(this.#parts.store.db)
    return this.#rules
  }

  /** The rules as the first `size` entries leave them. */
  async rulesAt(size: number): Promise<Rules> {
    await this.#sync(this.#parts.store.db)
    if (size >= this.#tree.size) return this.#rules
    const rules = new Rules()
    for await (const page of pagesOf(this.#parts.store.db))
      for (const row of page) {
        if (row.idx >= size) return rules
        rules.feed(toRecorded(row))
      }
    return rules
  }

  /** The public half of a key that may sign now; null for one that was never added or was revoked. */
  async publicKey(key: string): Promise<PublicKey | null> {
    await this.#sync(this.#parts.store.db)
    return this.#keyring.publicKey(key)
  }

  /** How many entries the subject has. */
  async versionOf(subject: string): Promise<number> {
    return (await standingOf(this.#parts.store.db, [subject])).get(subject)?.length ?? 0
  }

  /** Where the subject stands by its acts; null where none has touched it. */
  async statusOf(subject: string): Promise<Status | null> {
    return statusAfterAll((await standingOf(this.#parts.store.db, [subject])).get(subject) ?? [])
  }

  /** Entries in the order of the log, from `from`, at most `limit`. */
  async entries(from = 0, limit = 100): Promise<Recorded[]> {
    return readEntries(this.#parts.store.db, from, limit)
  }

  /** The entry at that place of the log, or of that id; `register/not-found` otherwise. */
  async entry(index: number): Promise<Recorded> {
    const [found] = await readEntries(this.#parts.store.db, index, 1)
    if (found?.index !== index) throw new OrtoqError('register/not-found', { id: index })
    return found
  }

  /** The entry of that id or leaf hash, alone; none where there is no such one. */
  async named(id: string): Promise<Recorded[]> {
    return readNamed(this.#parts.store.db, id)
  }

  /** Every entry about one subject, oldest first. */
  async entriesOf(subject: string): Promise<Recorded[]> {
    return readOf(this.#parts.store.db, subject)
  }

  /** Every entry about the rows of a record that a pack or an act states, oldest first. */
  async rowsOf(id: string): Promise<Recorded[]> {
    return readRowsOf(this.#parts.store.db, id)
  }

  /** The newest entry of each subject that has one of these types, oldest first. */
  async newest(types: readonly string[]): Promise<Recorded[]> {
    return readNewest(this.#parts.store.db, types)
  }

  /** Empties every projection and lays all entries on the shelves again, in one transaction. */
  async rebuild(): Promise<Head> {
    await this.#write((tx) => this.#layAll(tx))
    return this.head()
  }

  /**
   * Recomputes every leaf, every body's hash, the tree and the projections. The first entry that does not fit is named
   * and the register becomes read only; nothing is ever repaired.
   */
  async verify(options: { readonly signatures?: boolean } = {}): Promise<{ head: Head; fault: Fault | null }> {
    const { store, shelves, origin } = this.#parts
    const { tree, keyring, rules, fault } = await checkStore(store, shelves, { origin, ...options })
    this.#tree = tree
    this.#keyring = keyring
    this.#rules = rules
    if (fault) this.stop(fault)
    return { head: { size: tree.size, root: tree.root() }, fault }
  }

  #compose(draft: Draft, seen: Head): Composed {
    const { random, origin } = this.#parts
    const salt = Buffer.from(random.bytes(32)).toString('hex')
    const id = `entry:${Buffer.from(random.bytes(12)).toString('hex')}`
    // Whoever is appointed acts for one state, said or not.
    const actingFor = draft.actingFor ?? (this.#rules.principals.of(draft.author)?.state as StateId | undefined) ?? null
    const entry = compose({ ...draft, actingFor }, { origin, id, seen, salt })
    return { entry, sig: null, body: draft.body, salt }
  }

  #refuseForged({ entry, sig, body, salt }: Composed): void {
    const bad = (reason: string): never => {
      throw new OrtoqError('register/bad-entry', { subject: entry.subject, reason })
    }
    const malformed = entryFault(entry)
    if (malformed) bad(malformed)
    if (entry.origin !== this.origin) bad(`it was made for the log ${entry.origin}`)
    if (!/^[0-9a-f]{64}$/.test(salt)) bad('the salt is not 32 bytes in hex')
    if (bodyHash(salt, body) !== entry.body_hash) bad('the body is not the one that the entry names')
    const { seen } = entry
    if (seen.size > this.#tree.size || this.#tree.root(seen.size) !== seen.root)
      bad('it was made upon a log that is not this one')
    const fault = this.#keyring.fault({ entry, sig, body })
    if (fault) bad(fault)
  }

  async #write<T>(work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> {
    const { db, engine } = this.#parts.store
    if (this.#fault) throw new OrtoqError('register/read-only', { ...this.#fault })
    const free = engine.free()
    if (free !== null && free < FLOOR_BYTES) throw new OrtoqError('store/disk-full', { free, floor: FLOOR_BYTES })
    try {
      return await db.transaction().execute(async (tx) => {
        await engine.sequence(tx)
        return work(tx)
      })
    } catch (error) {
      const reason = (error as Error).message
      if (error instanceof OrtoqError) throw error
      if (/database or disk is full|no space left/i.test(reason))
        throw new OrtoqError('store/disk-full', { free: engine.free() ?? 0, floor: FLOOR_BYTES }, { cause: error })
      // After a failed sync nobody knows what the disk holds, and a second sync may succeed without writing.
      if (/disk I\/O error/i.test(reason)) {
        this.stop({ index: null, reason })
        throw new OrtoqError('store/failed-sync', { reason }, { cause: error })
      }
      throw error
    }
  }

  async #enter(tx: Transaction<Schema>, make: (seen: Head) => readonly Composed[]): Promise<Recorded[]> {
    const row = await tx.selectFrom('head').selectAll().where('id', '=', HEAD_ROW).executeTakeFirst()
    const frontier = new Frontier(row?.size, row ? fromColumn<string[]>(row.frontier) : [])
    const seen = frontier.head
    await this.#sync(tx)
    const composed = make(seen)
    const standing = await standingOf(
      tx,
      composed.map(({ entry }) => entry.subject),
    )
    const recordedAt = await laterOf(tx, seen.size, this.#parts.clock.now())
    for (const { entry } of composed) await this.#refuseErasure(tx, entry)
    // Acts that enter together may rest on each other; what is not recorded in the end must leave no trace.
    const rules = composed.length > 1 ? this.#rules.copy() : this.#rules
    const recorded = composed.map(({ entry, sig, body, salt }, at): Recorded => {
      allow(entry, standing)
      const reason = rules.fault({ entry, body })
      if (reason) throw new OrtoqError('register/not-allowed', { type: entry.type, subject: entry.subject, reason })
      if (sig === null && this.#keyring.publicKey(entry.author_key)) {
        const unsigned = 'it makes several entries, and its author signs one at a time'
        if (composed.length === 1) throw new NeedsSignature(composed[at]!)
        throw new OrtoqError('register/not-allowed', { type: entry.type, subject: entry.subject, reason: unsigned })
      }
      const leaf = leafOf(entry, sig, recordedAt)
      if (composed.length > 1) rules.feed({ entry, body, leaf })
      frontier.add(leaf)
      return { index: seen.size + at, entry, sig, recordedAt, leaf, body, salt }
    })
    await insertEntries(tx, recorded)
    await this.#setHead(tx, frontier)
    for (const shelf of this.#parts.shelves) await putRecords(tx, shelf.lay(recorded))
    await this.#forgetBodies(tx, recorded)
    await this.#parts.beside?.(tx, seen.size, seen.size + recorded.length)
    return recorded
  }

  async #forgetBodies(tx: Transaction<Schema>, recorded: readonly Recorded[]): Promise<void> {
    const erased = recorded.filter(({ entry }) => entry.type === ERASED).map(({ entry }) => bodyOf(entry.subject))
    if (erased.length === 0) return
    for (const index of erased) await tx.deleteFrom('body').where('idx', '=', index).execute()
    await this.#layAll(tx)
  }

  async #refuseErasure(tx: Transaction<Schema>, { type, subject }: Composed['entry']): Promise<void> {
    if (type !== ERASED) return
    const index = bodyOf(subject)
    const [erased] = Number.isSafeInteger(index) ? await readEntries(tx, index, 1) : []
    if (!erased || erased.index !== index) throw new OrtoqError('register/not-found', { id: index })
    const kept = kindNamed(erased.entry.type)?.kept
    const reason = kept ? 'others are checked with this body' : 'it is erased already'
    if (kept || erased.body === null) throw new OrtoqError('register/impossible-act', { type, subject, reason })
  }

  async #setHead(tx: Transaction<Schema>, frontier: Frontier): Promise<void> {
    const head = { id: HEAD_ROW, ...frontier.head, frontier: canonical(frontier.roots) }
    await tx
      .insertInto('head')
      .values(head)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(head))
      .execute()
  }

  async #layAll(tx: Transaction<Schema>): Promise<void> {
    await clearRecords(tx)
    for await (const page of pagesOf(tx)) {
      const batch = page.map(toRecorded)
      for (const shelf of this.#parts.shelves) await putRecords(tx, shelf.lay(batch))
    }
  }

  // Every question begins with it, so it is put into words once.
  async #headIn(db: Transaction<Schema> | Store['db']): Promise<Head | undefined> {
    this.#headQuery ??= db.selectFrom('head').select(['size', 'root']).where('id', '=', HEAD_ROW).compile()
    return (await db.executeQuery(this.#headQuery)).rows[0]
  }

  // Another server may have added entries since this one looked.
  async #sync(db: Transaction<Schema> | Store['db']): Promise<void> {
    const { size } = (await this.#headIn(db)) ?? { size: 0 }
    if (this.#tree.size >= size) return
    for await (const page of pagesOf(db, this.#tree.size))
      for (const row of page) {
        if (row.idx >= size) return
        // Two that sync at once read the same page; what the other took in meanwhile is not taken in twice.
        if (row.idx < this.#tree.size) continue
        const recorded = toRecorded(row)
        this.#keyring.feed(recorded)
        this.#rules.feed(recorded)
        this.#tree.add(row.leaf)
      }
  }
}

function allow(entry: Composed['entry'], standing: Map<string, string[]>): void {
  const { type, subject, expected_version: expected } = entry
  const types = standing.get(subject) ?? []
  if (types.length !== expected)
    throw new OrtoqError('register/version-conflict', { subject, expected, actual: types.length })
  const reason = refusal(type, subject, statusAfterAll(types))
  if (reason) throw new OrtoqError('register/impossible-act', { type, subject, reason })
  standing.set(subject, [...types, type])
}

// A clock that was set back must not put an entry before the one it follows.
async function laterOf(db: Transaction<Schema>, size: number, now: Instant): Promise<Instant> {
  if (size === 0) return now
  const last = await db
    .selectFrom('entry')
    .select('recorded_at')
    .where('idx', '=', size - 1)
    .executeTakeFirstOrThrow()
  return last.recorded_at > now ? (last.recorded_at as Instant) : now
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** The last instant, in UTC, that a date or an instant with its zone covers. */
export function lastInstant(known: string): Instant {
  if (isPartialDate(known)) return `${lastDay(known)}T23:59:59.999Z`
  const instant = INSTANT.test(known) ? Date.parse(known) : Number.NaN
  if (Number.isNaN(instant)) throw new OrtoqError('ground/bad-date', { text: known })
  return new Date(instant).toISOString() as Instant
}
