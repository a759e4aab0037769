import type { Context, MiddlewareHandler } from 'hono'
import { OrtoqError } from '../../ground/index.ts'

/** Up to so many times the limit a refused body is read to its end. */
const LISTENS_TO = 2

/**
 * Refuses a body of more bytes with `doors/too-large`. Nothing is gathered here, and a question without a body costs
 * nothing. What is a little too large is read to its end and thrown away: a connection that closes on somebody who is
 * still sending takes the refusal with it. What says that it is far too large is refused before it is read.
 */
export const bodyWithin = (limit: number): MiddlewareHandler => {
  const tooLarge = () => new OrtoqError('doors/too-large', { limit })
  return async (context, next) => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD') return next()
    const said = context.req.header('content-length')
    const chunked = context.req.header('transfer-encoding') !== undefined
    if (said !== undefined && !chunked) {
      if (Number(said) <= limit) return next()
      if (Number(said) <= LISTENS_TO * limit) await thrownAway(context)
      throw tooLarge()
    }
    const { body } = context.req.raw
    if (!body) return next()
    let size = 0
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        size += chunk.length
        if (size <= limit) out.enqueue(chunk)
        else if (size > LISTENS_TO * limit) out.error(tooLarge())
      },
      flush(out) {
        if (size > limit) out.error(tooLarge())
      },
    })
    context.req.raw = new Request(context.req.raw, { body: body.pipeThrough(counted), duplex: 'half' } as RequestInit)
    return next()
  }
}

async function thrownAway(context: Context): Promise<void> {
  const reader = context.req.raw.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) continue
}
