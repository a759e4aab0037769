import { crc32 } from 'node:zlib'
import { OrtoqError } from '../ground/index.ts'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { limits } from './format.ts'
import { decode } from './txt.ts'

const ENCRYPTED = 1
const SYMLINK = 0o120000

/**
 * One part of a zip archive as text; null when it has no such part. Sizes are judged as declared before anything is unpacked
 * and counted again while it streams; doubled names, paths that climb and links are refused.
 */
export async function unzip(bytes: Uint8Array, wanted: string): Promise<string | null> {
  const zip = await open(bytes)
  const found = await entryNamed(zip, wanted, bytes.length)
  if (!found) return null
  const chunks: Buffer[] = []
  let size = 0
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(found, (error, opened) => (error ? reject(broken(error)) : resolve(opened))),
  )
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length
      if (size > limits.bytesUnpacked || size > found.compressedSize * limits.ratio + 65_536) throw bomb()
      chunks.push(chunk as Buffer)
    }
  } catch (error) {
    throw error instanceof OrtoqError ? error : broken(error as Error)
  }
  const unpacked = Buffer.concat(chunks)
  if (crc32(unpacked) !== found.crc32) throw new OrtoqError('documents/broken', { reason: 'CRC-32' })
  return decode(unpacked)
}

const bomb = () => new OrtoqError('documents/archive-bomb', { limit: limits.bytesUnpacked, ratio: limits.ratio })
const broken = (cause: Error) => new OrtoqError('documents/broken', { reason: cause.message }, { cause })

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) =>
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(broken(error)) : resolve(zip))),
  )
}

function entryNamed(zip: ZipFile, wanted: string, packed: number): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const names = new Set<string>()
    let unpacked = 0
    let found: Entry | null = null
    zip.on('error', (error: Error) => reject(broken(error)))
    zip.on('end', () => resolve(found))
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize
      if (names.size >= limits.parts || unpacked > limits.bytesUnpacked || unpacked > packed * limits.ratio + 65_536)
        return reject(bomb())
      if (names.has(entry.fileName))
        return reject(new OrtoqError('documents/broken', { reason: `“${entry.fileName}” twice` }))
      if (((entry.externalFileAttributes >>> 16) & 0o170000) === SYMLINK)
        return reject(new OrtoqError('documents/broken', { reason: 'symlink' }))
      if (entry.generalPurposeBitFlag & ENCRYPTED) return reject(new OrtoqError('documents/encrypted'))
      names.add(entry.fileName)
      if (entry.fileName === wanted) found = entry
      zip.readEntry()
    })
    zip.readEntry()
  })
}
