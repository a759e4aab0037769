import type { MiddlewareHandler } from 'hono'
import { OrtoqError, type Clock } from '../../ground/index.ts'

/** So many at once, refilled at so many a minute. */
export interface Rate {
  readonly burst: number
  readonly perMinute: number
}

const MOST_CALLERS = 10_000

/** Refuses with `doors/too-many` whoever asks faster than this; callers are told apart by `nameOf`. */
export function limited(
  clock: Clock,
  { burst, perMinute }: Rate,
  nameOf: Parameters<MiddlewareHandler>[0] extends infer C ? (context: C) => string : never,
): MiddlewareHandler {
  const buckets = new Map<string, { left: number; at: number }>()
  return async (context, next) => {
    const now = Date.parse(clock.now())
    const name = nameOf(context)
    const { left, at } = buckets.get(name) ?? { left: burst, at: now }
    const full = Math.min(burst, left + ((now - at) / 60_000) * perMinute)
    if (full < 1) throw new OrtoqError('doors/too-many', { seconds: Math.ceil(((1 - full) * 60) / perMinute) })
    // The one seen longest ago goes: a flood of names frees nobody from a limit that he is under.
    buckets.delete(name)
    if (buckets.size >= MOST_CALLERS) buckets.delete(buckets.keys().next().value!)
    buckets.set(name, { left: full - 1, at: now })
    await next()
  }
}
