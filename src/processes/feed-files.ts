import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInflateRaw } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { OrtoqError } from '../ground/index.ts'
import type { FeedFiles } from '../ways/index.ts'

/** The files of a feed that is open until it is closed. */
export interface OpenFeed extends FeedFiles {
  close(): void
}

// A national feed has a few dozen files and a few gigabytes; more is an archive made to do harm.
const MOST_ENTRIES = 2000
const PIECE = 1 << 18
const MOST_BYTES = 8 * 2 ** 30

/** Opens a feed, a zip or a folder of .txt files; `ways/feed-not-found` for anything else. Files in a folder of the zip are found too. */
export async function openFeed(path: string): Promise<OpenFeed> {
  const failed = (cause: unknown, name = '') =>
    cause instanceof OrtoqError
      ? cause
      : new OrtoqError('ways/feed-not-found', { path: `${path}${name}`, reason: reasonOf(cause) }, { cause })
  let zip: ZipFile | null = null
  try {
    if (statSync(path).isDirectory()) {
      const names = readdirSync(path).filter((name) => name.endsWith('.txt'))
      return { names, read: (name) => createReadStream(join(path, name)), close: () => {} }
    }
    zip = await openPromise(path, { lazyEntries: true, autoClose: false })
    return feedIn(zip, await entriesOf(zip, path), failed)
  } catch (cause) {
    zip?.close()
    throw failed(cause)
  }
}

function feedIn(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  failed: (cause: unknown, name: string) => OrtoqError,
): OpenFeed {
  return {
    names: [...entries.keys()],
    async *read(name) {
      try {
        yield* contents(zip, entries.get(name)!)
      } catch (cause) {
        throw failed(cause, ` (${name})`)
      }
    },
    close: () => zip.close(),
  }
}

// yauzl inflates in pieces of 16 kB; larger ones halve the time of a large feed. Its check of the size is made here then.
async function* contents(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.compressionMethod !== 8) return yield* await zip.openReadStreamPromise(entry)
  const raw = await zip.openReadStreamPromise(entry, { decompress: false, decrypt: null, start: null, end: null })
  const inflate = createInflateRaw({ chunkSize: PIECE })
  raw.on('error', (error) => inflate.destroy(error))
  let size = 0
  for await (const piece of raw.pipe(inflate)) {
    size += (piece as Uint8Array).length
    if (size > entry.uncompressedSize) break
    yield piece as Uint8Array
  }
  if (size !== entry.uncompressedSize) throw new Error(`has ${size} bytes where ${entry.uncompressedSize} were said`)
}

async function entriesOf(zip: ZipFile, path: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const refuse = (reason: string) => new OrtoqError('ways/feed-not-found', { path, reason })
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(entry.fileName.lastIndexOf('/') + 1)
    bytes += entry.uncompressedSize
    if (zip.entryCount > MOST_ENTRIES || bytes > MOST_BYTES) throw refuse('is too large')
    if (!name.endsWith('.txt')) continue
    if (entries.has(name)) throw refuse(`has ${name} twice`)
    entries.set(name, entry)
  }
  return entries
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
