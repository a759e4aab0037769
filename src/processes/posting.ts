import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../ground/index.ts'
import { changeOf, hookUrl, messageText, nextTry, signedHeaders } from '../post/index.ts'
import { due, endHook, entryAt, hooksOf, settle, type Delivery, type Hook } from '../post/shelf.ts'
import type { View } from '../reports/index.ts'
import type { Db } from '../store/index.ts'
import type { Send } from './hook-send.ts'

const BATCH = 200
const PAUSE_MS = 1000
const GONE = 410

export interface PostingParts {
  readonly db: Db
  readonly clock: Clock
  view(): Promise<View>
  /** The address under which readers reach the observatory. */
  readonly base: string
  readonly send: Send
}

/**
 * Sends what is due now; how many messages were looked at. Each webhook's messages go one after the other, webhooks side
 * by side. A message is written down as sent after its receiver has answered, so one that was under way when the power
 * went is sent again under the same id.
 */
export async function deliverDue(parts: PostingParts): Promise<number> {
  const { db, clock } = parts
  const waiting = await due(db, clock.now(), BATCH)
  if (waiting.length === 0) return 0
  const hooks = new Map((await hooksOf(db)).map((hook) => [hook.id, hook]))
  const view = await parts.view()
  const byHook = new Map<string, Delivery[]>()
  for (const delivery of waiting) byHook.set(delivery.hook, [...(byHook.get(delivery.hook) ?? []), delivery])
  await Promise.all(
    [...byHook].map(async ([id, deliveries]) => {
      const hook = hooks.get(id)
      for (const delivery of deliveries) if (hook && !(await deliver(parts, view, hook, delivery))) break
    }),
  )
  return waiting.length
}

/** False where the webhook is no longer to be told anything in this round. */
async function deliver(parts: PostingParts, view: View, hook: Hook, delivery: Delivery): Promise<boolean> {
  const { db, clock, base } = parts
  const entered = await entryAt(db, delivery.idx)
  const change = entered && changeOf(view.snapshot, entered, hook.follow, hook.language)
  if (!change) {
    await settle(db, delivery, { state: 'passed', attempts: delivery.attempts, outcome: null })
    return true
  }
  const attempts = delivery.attempts + 1
  const { ok, status, outcome } = await attempt(
    parts,
    hook,
    `${hook.id}.${delivery.idx}`,
    messageText(change, base, hook.language),
  )
  if (ok) await settle(db, delivery, { state: 'done', attempts, outcome })
  else if (status === GONE) await endHook(db, hook.id, clock.now())
  else {
    const next = nextTry(attempts, Date.parse(clock.now()))
    if (next === null) await settle(db, delivery, { state: 'dead', attempts, outcome })
    else await settle(db, delivery, { state: 'waiting', attempts, outcome, next_at: next })
  }
  // A receiver that is down is not asked a hundred times a round; what comes after waits for its own turn.
  return ok
}

/** One attempt to tell a webhook something; never throws. */
export async function attempt(
  { clock, send }: Pick<PostingParts, 'clock' | 'send'>,
  hook: Pick<Hook, 'url' | 'secret'>,
  id: string,
  body: string,
): Promise<{ ok: boolean; status: number | null; outcome: string }> {
  try {
    const time = Math.floor(Date.parse(clock.now()) / 1000)
    const status = await send(hookUrl(hook.url, true), signedHeaders({ id, time, body }, hook.secret), body)
    const ok = status >= 200 && status < 300
    const outcome = status >= 300 && status < 400 ? `${status}: a redirect is not followed` : String(status)
    return { ok, status, outcome }
  } catch (error) {
    const { name, message } = error as Error
    return {
      ok: false,
      status: null,
      outcome: name === 'TimeoutError' || name === 'AbortError' ? 'no answer in time' : message.slice(0, 200),
    }
  }
}

/** Sends again and again until stopped; stopping waits for what is under way. */
export function startPosting(parts: PostingParts, { pause = PAUSE_MS } = {}): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      // A store that cannot be read now is asked again; what was due stays due.
      const looked = await deliverDue(parts).catch(() => 0)
      if (looked < BATCH) await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
