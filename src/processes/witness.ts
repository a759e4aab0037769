import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { OrtoqError, type Clock, type Random } from '../ground/index.ts'
import { addCheckpoint, checkKeyName, parsePolicy, parseVkey, vkey, WITNESS_BODY_BYTES } from '../register/index.ts'
import type { Head, SignerKey, VerifierKey, Witness } from '../register/index.ts'
import { lockFolder, writeDurably } from '../store/index.ts'
import { makeKeys, readKeys } from './keys.ts'

const KEYS = 'witness.key'
const LOGS = 'logs'
const STATE = 'state'

/** Makes the folder of a state's witness: its own keys, and the logs that it watches. Answers its public keys. */
export function initWitness(dir: string, name: string, logs: readonly string[], random: Random): string[] {
  const keys = logs.map(parseVkey)
  checkKeyName(name)
  const lock = lockFolder(dir)
  try {
    const made = makeKeys(join(dir, KEYS), name, ['cosigner', 'quantum'], random)
    mkdirSync(join(dir, STATE), { mode: 0o700 })
    writeDurably(join(dir, LOGS), `${keys.map((key) => `log ${vkey(key)}\n`).join('')}quorum none\n`)
    return made.map(vkey)
  } finally {
    lock.release()
  }
}

/** A witness over its folder. What it keeps of a log is one file, replaced whole and synced before anything is signed. */
export function openWitness(dir: string): Witness & { close(): void } {
  // A mistyped folder is not made, and one that has lost a part is not taken for whole.
  for (const missing of [KEYS, LOGS, STATE])
    if (!existsSync(join(dir, missing))) throw new OrtoqError('register/no-witness', { dir, missing })
  const lock = lockFolder(dir)
  try {
    const signers: SignerKey[] = readKeys(join(dir, KEYS))
    const logs = new Map<string, VerifierKey[]>()
    for (const { key } of parsePolicy(readFileSync(join(dir, LOGS), 'utf8')).logs)
      logs.set(key.name, [...(logs.get(key.name) ?? []), key])
    const fileOf = (origin: string) =>
      join(dir, STATE, `${createHash('sha256').update(origin).digest('hex').slice(0, 32)}.json`)
    return {
      signers,
      logs,
      recall: (origin) => {
        const file = fileOf(origin)
        if (!existsSync(file)) return null
        // A file that cannot be read is no empty memory: it throws, and nothing is signed.
        const { size, root } = JSON.parse(readFileSync(file, 'utf8')) as Head
        if (!Number.isSafeInteger(size) || !/^[0-9a-f]{64}$/.test(root)) throw new Error(`${file} is damaged`)
        return { size, root }
      },
      persist: (origin, { size, root }, note) =>
        writeDurably(fileOf(origin), `${JSON.stringify({ origin, size, root, note })}\n`),
      close: () => lock.release(),
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

export interface WitnessServing {
  readonly clock: Clock
  readonly port: number
  readonly host?: string
  /** Told to whoever runs the witness why something was not signed that its storage should have allowed. */
  readonly note?: (error: unknown) => void
}

/** Serves a witness over HTTP: `POST /add-checkpoint`, and its public keys at `/`. Nothing else. */
export async function serveWitness(
  witness: Witness,
  { clock, port, host = '127.0.0.1', note }: WitnessServing,
): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string) => {
      response.writeHead(status, {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
      })
      response.end(body)
    }
    const text = 'text/plain; charset=utf-8'
    if (request.method === 'GET' && request.url === '/')
      return answer(200, text, witness.signers.map((key) => `${vkey(key)}\n`).join(''))
    if (request.method !== 'POST' || request.url !== '/add-checkpoint') return answer(404, text, 'no such page\n')
    bodyOf(request)
      .then((body) => {
        if (body === null) return answer(400, text, 'the request is too long\n')
        const { status, type, body: said } = addCheckpoint(witness, body, Math.floor(Date.parse(clock.now()) / 1000))
        answer(status, type, said)
      })
      // Whatever broke, nothing was signed.
      .catch((error: unknown) => {
        note?.(error)
        answer(500, text, 'the witness cannot keep what it would sign\n')
      })
  })
  server.requestTimeout = 10_000
  await listening(server, port, host)
  const { port: actual } = server.address() as AddressInfo
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new OrtoqError('doors/port-taken', { port }) : error),
    )
    server.listen(port, host, resolve)
  })
}

/** The whole body as UTF-8, or null where it is longer than any honest one. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > WITNESS_BODY_BYTES) return null
    parts.push(part)
  }
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(Buffer.concat(parts))
}
