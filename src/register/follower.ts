import type { Db, Engine } from '../store/index.ts'
import { Rules } from './approval.ts'
import { headRow } from './head.ts'
import { Keyring } from './keyring.ts'
import { Tree, type Head } from './log.ts'
import { pagesOf, toRecorded } from './rows.ts'

/** What the entries come to, as far as this process has read them: their tree, the signing keys and the rules. */
export class Follower {
  tree = new Tree()
  keyring = new Keyring()
  rules = new Rules()
  readonly #engine: Engine
  #last: { readonly mark: string; readonly head: Head | undefined } | null = null

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** The head in the store; undefined where nothing is recorded. */
  async head(db: Db): Promise<Head | undefined> {
    // Every question begins with it. What a transaction sees may yet come to nothing.
    const mark = db.isTransaction ? null : this.#engine.mark()
    if (mark !== null && mark === this.#last?.mark) return this.#last.head
    const [head] = await headRow(db)
    // Taken before the head was read: where nothing was written since, nothing was written in between.
    if (mark !== null) this.#last = { mark, head }
    return head
  }

  /** Reads on to the head: another server may have added entries since this one looked. */
  async sync(db: Db): Promise<void> {
    const { size } = (await this.head(db)) ?? { size: 0 }
    if (this.tree.size >= size) return
    for await (const page of pagesOf(db, this.tree.size))
      for (const row of page) {
        if (row.idx >= size) return
        // Two that sync at once read the same page; what the other took in meanwhile is not taken in twice.
        if (row.idx < this.tree.size) continue
        const recorded = toRecorded(row)
        this.keyring.feed(recorded)
        this.rules.feed(recorded)
        this.tree.add(row.leaf)
      }
  }
}
