import type { Transaction } from 'kysely'
import { OrtoqError } from '../ground/index.ts'
import type { StateId } from '../ground/index.ts'
import type { Schema } from '../store/index.ts'
import type { Rules } from './approval.ts'
import { rulesAfter, sizeAsKnown } from './as-known.ts'
import { checkStore, type Fault } from './check.ts'
import { enter, refuseForged } from './enter.ts'
import { compose, type Composed, type Draft, type Recorded } from './entry.ts'
import { isTombstone } from './erasure.ts'
import { Follower } from './follower.ts'
import { keepFrontier } from './head.ts'
import { statusAfterAll, type Status } from './kind.ts'
import { layAll } from './lay.ts'
import { Frontier, type Head, type Tree } from './log.ts'
import type { RegisterParts } from './parts.ts'
import { insertEntries, readEntries, readNamed, readNewest, readOf, readRowsOf, standingOf } from './rows.ts'
import type { PublicKey } from './signature.ts'
import { write } from './write.ts'

/** The append-only record of who said what; every projection follows from it. */
export class Register {
  readonly #parts: RegisterParts
  readonly #log: Follower
  #fault: Fault | null = null
  #erasures = 0

  constructor(parts: RegisterParts) {
    this.#parts = parts
    this.#log = new Follower(parts.store.engine)
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
    await this.#log.sync(this.#parts.store.db)
    return this.#compose(draft, await this.head())
  }

  /** Records entries that their authors composed and signed, under the same rules as `append`. */
  async record(composed: readonly Composed[]): Promise<Recorded[]> {
    if (composed.length === 0) return []
    return this.#settle(
      await this.#write(async (tx) => {
        await this.#log.sync(tx)
        composed.forEach((one) => refuseForged(one, this.origin, this.#log))
        return this.#enter(tx, () => composed)
      }),
    )
  }

  // What was erased is gone from the rows; now from the pages of the file and from what was read before.
  async #settle(recorded: Recorded[]): Promise<Recorded[]> {
    if (recorded.some(isTombstone)) {
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
      await keepFrontier(tx, frontier)
      await layAll(tx, this.#parts.shelves)
    })
    return this.head()
  }

  /** Size and root of the log as it stands. */
  async head(): Promise<Head> {
    return (await this.#log.head(this.#parts.store.db)) ?? new Frontier().head
  }

  /** The tree over all entries; it only ever grows. */
  async tree(): Promise<Tree> {
    await this.#log.sync(this.#parts.store.db)
    return this.#log.tree
  }

  /** How many entries had been recorded by the end of `known` (an instant, or a date in UTC); all of them without it. */
  async sizeAsKnown(known?: string): Promise<number> {
    if (!known) return (await this.head()).size
    return sizeAsKnown(this.#parts.store.db, known)
  }

  /** Who may act, what lies before others, and what states have settled: as the whole log says. */
  async rules(): Promise<Rules> {
    await this.#log.sync(this.#parts.store.db)
    return this.#log.rules
  }

  /** The rules as the first `size` entries leave them. */
  async rulesAt(size: number): Promise<Rules> {
    await this.#log.sync(this.#parts.store.db)
    if (size >= this.#log.tree.size) return this.#log.rules
    return rulesAfter(this.#parts.store.db, size)
  }

  /** The public half of a key that may sign now; null for one that was never added or was revoked. */
  async publicKey(key: string): Promise<PublicKey | null> {
    await this.#log.sync(this.#parts.store.db)
    return this.#log.keyring.publicKey(key)
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
    await this.#write((tx) => layAll(tx, this.#parts.shelves))
    return this.head()
  }

  /**
   * Recomputes every leaf, every body's hash, the tree and the projections. The first entry that does not fit is named
   * and the register becomes read only; nothing is ever repaired.
   */
  async verify(options: { readonly signatures?: boolean } = {}): Promise<{ head: Head; fault: Fault | null }> {
    const { store, shelves, origin } = this.#parts
    const { tree, keyring, rules, fault } = await checkStore(store, shelves, { origin, ...options })
    this.#log.tree = tree
    this.#log.keyring = keyring
    this.#log.rules = rules
    if (fault) this.stop(fault)
    return { head: { size: tree.size, root: tree.root() }, fault }
  }

  #compose(draft: Draft, seen: Head): Composed {
    const { random, origin } = this.#parts
    const salt = Buffer.from(random.bytes(32)).toString('hex')
    const id = `entry:${Buffer.from(random.bytes(12)).toString('hex')}`
    // Whoever is appointed acts for one state, said or not.
    const actingFor =
      draft.actingFor ?? (this.#log.rules.principals.of(draft.author)?.state as StateId | undefined) ?? null
    const entry = compose({ ...draft, actingFor }, { origin, id, seen, salt })
    return { entry, sig: null, body: draft.body, salt }
  }

  async #write<T>(work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> {
    if (this.#fault) throw new OrtoqError('register/read-only', { ...this.#fault })
    return write(this.#parts.store, work, (reason) => this.stop({ index: null, reason }))
  }

  async #enter(tx: Transaction<Schema>, make: (seen: Head) => readonly Composed[]): Promise<Recorded[]> {
    return enter(tx, this.#parts, this.#log, make)
  }
}
