import { serve, type ServerType } from '@hono/node-server'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { httpApp, type Asset } from '../doors/http/index.ts'
import { OrtoqError } from '../ground/index.ts'
import { readDocument } from './document-reader.ts'
import type { Observatory } from './observatory.ts'
import { webFolder } from './paths.ts'

/** Until principals exist nobody but this machine may ask. */
const LOOPBACKS = ['127.0.0.1', '::1']

/** Serves the observatory on loopback, IPv4 and IPv6, until `stop`. `doors/port-taken` when somebody else listens. */
export async function serveObservatory(
  observatory: Observatory,
  { port, version, note }: { port: number; version: string; note: (error: unknown) => string },
): Promise<{ address: string; stop(): Promise<void> }> {
  const app = httpApp({
    version,
    note,
    register: observatory.register,
    asset: assetFrom(webFolder),
    document: readDocument,
    view: (known) => observatory.view(known),
  })
  const servers: ServerType[] = []
  try {
    for (const hostname of LOOPBACKS) {
      const server = await listen(app.fetch, hostname, servers[0] ? portOf(servers[0]) : port)
      if (server) servers.push(server)
    }
  } catch (error) {
    await Promise.all(servers.map(close))
    throw error
  }
  const address = `http://localhost:${portOf(servers[0]!)}`
  observatory.lock.announce(address)
  return { address, stop: async () => void (await Promise.all(servers.map(close))) }
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  hostname: string,
  port: number,
): Promise<ServerType | null> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 is served over IPv4 alone.
      if (hostname.includes(':') && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')) resolve(null)
      else if (error.code === 'EADDRINUSE') reject(new OrtoqError('doors/port-taken', { port }))
      else reject(error)
    })
  })
}

const portOf = (server: ServerType): number => (server.address() as { port: number }).port

const close = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

/** Files of a folder by path, each read once. */
function assetFrom(folder: string): (path: string) => Asset | null {
  const kept = new Map<string, Asset | null>()
  return (path) => {
    const found = kept.get(path)
    if (found !== undefined) return found
    const file = normalize(join(folder, path))
    const type = TYPES[extname(file)]
    const inside = file.startsWith(folder) && type !== undefined && existsSync(file)
    const asset = inside
      ? { bytes: new Uint8Array(readFileSync(file)), type, immutable: path.startsWith('/assets/') }
      : null
    if (inside) kept.set(path, asset)
    return asset
  }
}
