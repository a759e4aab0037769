import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { Basis, Reads, watched } from '../../ground/index.ts'
import type { View } from '../../reports/index.ts'

/** An answer as it went out, with the tag by which a client asks whether it still holds, and what it rests on. */
interface Kept {
  readonly body: Uint8Array<ArrayBuffer>
  readonly tag: string
  readonly basis: Basis
  /** The minute for which it was made; null where it does not look at the clock. */
  readonly minute: string | null
}

/** So many bytes of answers are kept, and none that is longer than this. */
const MOST = 32 << 20
const LONGEST = 1 << 20
/** So many questions are remembered that were asked once. */
const ASKED_ONCE = 10_000

const utf8 = new TextEncoder()

/**
 * Answers that are the same for everybody, each kept for as long as the tables stand that it was made from: an entry
 * that touches none of them leaves it as it is, tag and all. What looks at the clock is made anew every minute. Only
 * what was asked before is kept: somebody who leafs through everything once takes no room from what many ask.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, Kept>()
  readonly #askedOnce = new Set<string>()
  #size = 0

  /** The tag is of the bytes: whoever has them is told so, and nothing else. */
  async answer(context: Context, view: View, run: (view: View) => Promise<unknown>): Promise<Response> {
    const { search, pathname } = new URL(context.req.url)
    const name = `${pathname}${search}`
    const kept = this.#kept.get(name)
    const answer = kept && stands(kept, view) ? kept : await made(view, run)
    this.#keep(name, answer)
    const headers = { etag: answer.tag, 'cache-control': 'no-cache' }
    if (context.req.header('if-none-match') === answer.tag) return context.body(null, 304, headers)
    return context.body(answer.body, 200, { ...headers, 'content-type': 'application/json' })
  }

  // The one asked for longest ago goes first.
  #keep(name: string, answer: Kept): void {
    const old = this.#kept.get(name)
    if (!old && !this.#askedOnce.delete(name)) return this.#remember(name)
    this.#size -= old?.body.length ?? 0
    this.#kept.delete(name)
    if (answer.body.length > LONGEST) return
    this.#kept.set(name, answer)
    this.#size += answer.body.length
    for (const [old, { body }] of this.#kept) {
      if (this.#size <= MOST) return
      this.#kept.delete(old)
      this.#size -= body.length
    }
  }

  #remember(name: string): void {
    this.#askedOnce.add(name)
    if (this.#askedOnce.size > ASKED_ONCE) this.#askedOnce.delete(this.#askedOnce.keys().next().value!)
  }
}

const minuteOf = ({ now }: View): string => now.slice(0, 16)

const stands = ({ basis, minute }: Kept, asked: View): boolean =>
  basis.standsIn(asked.snapshot) && (minute === null || minute === minuteOf(asked))

async function made(view: View, run: (view: View) => Promise<unknown>): Promise<Kept> {
  const reads = new Reads()
  let timed = false
  const watching: View = {
    ...view,
    snapshot: watched(view.snapshot, reads),
    get now() {
      timed = true
      return view.now
    },
    // What other days knew, and what waits, is not in the tables.
    at: (known) => {
      reads.untold = true
      return view.at(known)
    },
    waiting: () => {
      reads.untold = true
      return view.waiting()
    },
  }
  // As bytes, once: a text would be turned into them again each time that it is sent.
  const body = utf8.encode(JSON.stringify(await run(watching)))
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { body, tag, basis: new Basis(view.snapshot, reads), minute: timed ? minuteOf(view) : null }
}
