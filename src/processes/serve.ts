import type { ServerType } from '@hono/node-server'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { httpApp, type Asset, type Backstage } from '../doors/http/index.ts'
import { OrtoqError } from '../ground/index.ts'
import { evidenceOf, newestCheckpoint } from '../register/index.ts'
import { invited, redeem } from './invite.ts'
import { documentDesk } from './document-desk.ts'
import type { Observatory } from './observatory.ts'
import { close, listen, portOf } from './listen.ts'
import { allowedIn, sendChecked, type Send } from './hook-send.ts'
import { webFolder } from './paths.ts'
import { postRoom } from './post-room.ts'
import { startPosting } from './posting.ts'
import { startSealing } from './sealing.ts'

/** Until principals exist nobody but this machine may ask. */
const LOOPBACKS = ['127.0.0.1', '::1']
const LOOPBACK = /^(localhost|127\.0\.0\.1|::1)$/

export interface Serving {
  readonly port: number
  readonly version: string
  readonly note: (error: unknown) => string
  /** Another address to listen on than loopback; only where persons are appointed. */
  readonly host?: string | undefined
  /** The address under which people reach the server, such as `https://observatory.example`. */
  readonly origin?: string | undefined
}

/** Everything the HTTP door needs of an open observatory. */
export const backstageOf = (
  observatory: Observatory,
  { version, note, origin }: Pick<Serving, 'version' | 'note' | 'origin'>,
): Backstage => {
  const { register, clock, random, sealer, store, dir } = observatory
  const desk = documentDesk(dir)
  return {
    post: postRoom(observatory, sendOf(observatory)),
    version,
    note,
    register,
    clock,
    random,
    origin: origin ?? null,
    asset: assetFrom(webFolder),
    originals: desk,
    document: desk.read,
    view: (known, viewer) => observatory.view(known, viewer),
    invited: (code) => invited(dir, code, clock),
    redeem: (code) => redeem(dir, code, clock),
    seals: () => sealer.seals(),
    evidence: async (subject, entries, only) => {
      const checkpoint = await newestCheckpoint(store.db)
      if (!checkpoint) return null
      const tree = await register.tree()
      return evidenceOf(subject, entries, { origin: register.origin, tree, checkpoint, policy: sealer.policy }, only)
    },
    checkpoint: async () => (await newestCheckpoint(store.db))?.note ?? null,
  }
}

// Until somebody is appointed this machine is its officer's own, and may be told of changes; it is asked at each sending,
// for the first appointment ends that at once.
const sendOf =
  ({ register, dir }: Observatory): Send =>
  async (url, headers, body) => {
    const { founded } = (await register.rules()).principals
    return sendChecked(allowedIn(dir, !founded))(url, headers, body)
  }

/** Serves the observatory until `stop`, and has it sealed. `doors/port-taken` when somebody else listens. */
export async function serveObservatory(
  observatory: Observatory,
  serving: Serving,
): Promise<{ address: string; stop(): Promise<void> }> {
  const { port, host, origin } = serving
  // Behind a proxy, too, the one local officer would be whoever comes.
  const outside = [host, origin && new URL(origin).hostname].find((name) => name && !LOOPBACK.test(name))
  if (outside) {
    const { founded } = (await observatory.register.rules()).principals
    if (!founded || !origin) throw new OrtoqError('doors/not-loopback', { host: outside })
  }
  const app = httpApp(backstageOf(observatory, serving))
  const servers: ServerType[] = []
  const sealing = startSealing(observatory.sealer)
  try {
    // An old backup takes no act: its witnesses say that it is one before anybody is let in.
    if (observatory.sealer.policy.witnesses.length > 0) await sealing.begun
    for (const hostname of host ? [host] : LOOPBACKS) {
      const server = await listen(app.fetch, hostname, servers[0] ? portOf(servers[0]) : port)
      if (server) servers.push(server)
    }
  } catch (error) {
    await Promise.all([sealing.stop(), ...servers.map(close)])
    throw error
  }
  const address = `http://localhost:${portOf(servers[0]!)}`
  observatory.lock.announce(address)
  const { store, clock } = observatory
  const base = origin ?? address
  const posting = startPosting({ db: store.db, clock, base, send: sendOf(observatory), view: () => observatory.view() })
  const stop = async () => {
    await Promise.all(servers.map(close))
    await Promise.all([sealing.stop(), posting.stop()])
  }
  return { address, stop }
}

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
