import { serve, type ServerType } from '@hono/node-server'
import { OrtoqError } from '../ground/index.ts'

/**
 * A connection on which nobody asks is kept for longer than browsers and proxies keep theirs, commonly a minute: where
 * the server is the first to close, a question that is under way just then is lost.
 */
const KEEP_ALIVE_MS = 75_000

/** Listens on an address; null where the machine has no IPv6. `doors/port-taken` when somebody else listens. */
export function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  hostname: string,
  port: number,
): Promise<ServerType | null> {
  return new Promise((resolve, reject) => {
    const options = { keepAliveTimeout: KEEP_ALIVE_MS }
    const server = serve({ fetch, hostname, port, serverOptions: options }, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 is served over IPv4 alone.
      if (hostname.includes(':') && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')) resolve(null)
      else if (error.code === 'EADDRINUSE') reject(new OrtoqError('doors/port-taken', { port }))
      else reject(error)
    })
  })
}

export const portOf = (server: ServerType): number => (server.address() as { port: number }).port

/** Ends when the last answer has gone out. */
export const close = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
