import { setImmediate } from 'node:timers/promises'
import { Basis, canonical, Reads, watched, type Json, type Language, type Snapshot } from '../ground/index.ts'
import { changeOf, type Change, type Entered } from '../post/index.ts'
import { changesBefore, changesBetween } from '../post/shelf.ts'
import type { Follow } from '../reports/index.ts'
import type { Db } from '../store/index.ts'

/** A feed holds so many changes, looked for among so many of the newest that are told at all. */
const IN_FEED = 50
const LOOKED_AT = 5000
/** So many are looked at before others have their turn. */
const PAGE = 250
const KEPT = 500
/** Beyond so many new entries a feed is looked for anew. */
const FOLLOWED = 1000

/** What somebody follows, as far as it was looked for. */
interface Tail {
  readonly size: number
  readonly basis: Basis
  readonly changes: readonly Change[]
  /** Indices of the entries that were looked at, newest first. */
  readonly looked: readonly number[]
}

/**
 * The newest changes that somebody follows. While the tables stand by which an entry is followed, only the entries are
 * looked at that are new.
 */
export class FeedTails {
  readonly #db: Db
  readonly #tails = new Map<string, Tail>()
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(db: Db) {
    this.#db = db
  }

  /** The changes as a snapshot has them, newest first. */
  async changes(snapshot: Snapshot, follow: Follow, language: Language): Promise<readonly Change[]> {
    const name = canonical({ follow, language } as unknown as Json)
    // Who asks for what is being looked for waits for it, and has little left to look at then.
    const turn = (this.#turns.get(name) ?? Promise.resolve()).then(() => this.#newest(name, snapshot, follow, language))
    const over = turn.then(
      () => undefined,
      () => undefined,
    )
    this.#turns.set(name, over)
    try {
      return (await turn).changes
    } finally {
      if (this.#turns.get(name) === over) this.#turns.delete(name)
    }
  }

  async #newest(name: string, snapshot: Snapshot, follow: Follow, language: Language): Promise<Tail> {
    const kept = this.#tails.get(name)
    const tail =
      (kept && (await this.#carried(kept, snapshot, follow, language))) ??
      (await this.#looked(snapshot, follow, language))
    if (tail.size >= (kept?.size ?? 0)) {
      this.#tails.delete(name)
      this.#tails.set(name, tail)
      for (const old of this.#tails.keys()) if (this.#tails.size > KEPT) this.#tails.delete(old)
    }
    return tail
  }

  async #carried(kept: Tail, snapshot: Snapshot, follow: Follow, language: Language): Promise<Tail | null> {
    const { size } = snapshot
    if (size < kept.size || size - kept.size > FOLLOWED || !kept.basis.standsIn(snapshot)) return null
    if (size === kept.size) return kept
    const reads = new Reads()
    const page = await changesBetween(this.#db, kept.size, size)
    const fresh = changesOf(watched(snapshot, reads), page, follow, language)
    const looked = [...page.map(({ index }) => index), ...kept.looked].slice(0, LOOKED_AT)
    const oldest = looked.at(-1) ?? 0
    const changes = [...fresh, ...kept.changes].filter(({ index }) => index >= oldest).slice(0, IN_FEED)
    for (const table of kept.basis.tables) reads.tables.add(table)
    return { size, basis: new Basis(snapshot, reads), changes, looked }
  }

  async #looked(snapshot: Snapshot, follow: Follow, language: Language): Promise<Tail> {
    const reads = new Reads()
    const changes: Change[] = []
    const looked: number[] = []
    let before = snapshot.size
    while (looked.length < LOOKED_AT && changes.length < IN_FEED) {
      const page = await changesBefore(this.#db, before, PAGE)
      changes.push(...changesOf(watched(snapshot, reads), page, follow, language))
      looked.push(...page.map(({ index }) => index))
      if (page.length < PAGE) break
      before = page.at(-1)!.index
      await setImmediate()
    }
    return { size: snapshot.size, basis: new Basis(snapshot, reads), changes: changes.slice(0, IN_FEED), looked }
  }
}

const changesOf = (snapshot: Snapshot, page: readonly Entered[], follow: Follow, language: Language): Change[] =>
  page.flatMap((entered) => changeOf(snapshot, entered, follow, language) ?? [])
