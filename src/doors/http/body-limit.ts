import type { MiddlewareHandler } from 'hono'
import { OrtoqError } from '../../ground/index.ts'

/**
 * Refuses a body of more bytes with `doors/too-large`: one that says its size before it is read, any other at the byte
 * that is too many. Nothing is gathered here, and a question without a body costs nothing.
 */
export const bodyWithin = (limit: number): MiddlewareHandler => {
  const tooLarge = () => new OrtoqError('doors/too-large', { limit })
  return async (context, next) => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD') return next()
    const said = context.req.header('content-length')
    const chunked = context.req.header('transfer-encoding') !== undefined
    if (said !== undefined && !chunked) {
      if (Number(said) > limit) throw tooLarge()
      return next()
    }
    const { body } = context.req.raw
    if (!body) return next()
    let size = 0
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        size += chunk.length
        if (size > limit) out.error(tooLarge())
        else out.enqueue(chunk)
      },
    })
    context.req.raw = new Request(context.req.raw, { body: body.pipeThrough(counted), duplex: 'half' } as RequestInit)
    return next()
  }
}
