import type { MiddlewareHandler } from 'hono'
import { OrtoqError } from '../../ground/index.ts'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Lets in only requests that were meant for this machine: a name that some page made point here is refused
 * (DNS rebinding), and so is a write that another site's page sends.
 */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  if (!LOOPBACK.test(host)) throw new OrtoqError('doors/wrong-origin', { origin: host })
  const origin = context.req.header('origin')
  const writes = context.req.method !== 'GET' && context.req.method !== 'HEAD'
  if (writes && origin !== undefined && origin !== `http://${host}`)
    throw new OrtoqError('doors/wrong-origin', { origin })
  await next()
}
