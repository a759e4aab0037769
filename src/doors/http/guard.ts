import type { MiddlewareHandler } from 'hono'
import { OrtoqError } from '../../ground/index.ts'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Lets in only requests that were meant for this server: a name that some page made point here is refused
 * (DNS rebinding), and so is a write that another site's page sends. `origin` is the server's public address.
 */
export const meantForUs =
  (origin: string | null): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? ''
    const own = origin !== null && host === new URL(origin).host
    if (!own && !LOOPBACK.test(host)) throw new OrtoqError('doors/wrong-origin', { origin: host })
    const sender = context.req.header('origin')
    const writes = context.req.method !== 'GET' && context.req.method !== 'HEAD'
    if (writes && sender !== undefined && sender !== (own ? origin : `http://${host}`))
      throw new OrtoqError('doors/wrong-origin', { origin: sender })
    await next()
  }
