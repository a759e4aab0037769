import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { perSnapshot } from '../../ground/index.ts'
import type { View } from '../../reports/index.ts'

/** An answer as it went out, with the tag by which a client asks whether it still holds. */
interface Kept {
  readonly body: string
  readonly tag: string
}

/** What is kept of one state of the register: so many answers, none longer than this. */
const MOST = 400
const LONGEST = 1 << 20

// With the snapshot goes what was answered of it.
const keptOf = perSnapshot(() => new Map<string, Kept>())

/**
 * Answers what is the same for everybody once a state of the register and a minute of the clock. The tag is of the bytes:
 * whoever has them is told so, and nothing else.
 */
export async function answerOnce(context: Context, view: View, run: () => Promise<unknown>): Promise<Response> {
  const kept = keptOf(view.snapshot)
  const { search, pathname } = new URL(context.req.url)
  const name = `${pathname}${search} ${view.now.slice(0, 16)}`
  let answer = kept.get(name)
  if (!answer) {
    const body = JSON.stringify(await run())
    answer = { body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
    if (kept.size >= MOST) kept.clear()
    if (body.length <= LONGEST) kept.set(name, answer)
  }
  const headers = { etag: answer.tag, 'cache-control': 'no-cache' }
  if (context.req.header('if-none-match') === answer.tag) return context.body(null, 304, headers)
  return context.body(answer.body, 200, { ...headers, 'content-type': 'application/json' })
}
