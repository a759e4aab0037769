import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { OrtoqError } from '../../ground/index.ts'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** What a browser may do with a page and an answer of this server. No script, style or frame but its own; no device. */
export const headers = (origin: string | null): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
    referrerPolicy: 'no-referrer',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // Said over https alone: on this machine it would lock other programs of localhost out.
    strictTransportSecurity: origin?.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: {
      camera: [],
      geolocation: [],
      microphone: [],
      payment: [],
      usb: [],
      publickeyCredentialsGet: ['self'],
    },
  })

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
    // A browser that says nothing of the origin still says from where it was sent.
    const site = context.req.header('sec-fetch-site')
    if (writes && (site === 'cross-site' || site === 'same-site'))
      throw new OrtoqError('doors/wrong-origin', { origin: site })
    await next()
  }
