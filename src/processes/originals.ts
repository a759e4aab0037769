import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { OrtoqError } from '../ground/index.ts'
import { readDocument } from './document-reader.ts'
import type { Originals } from '../documents/index.ts'

/** The bytes of documents in a data folder, each under its hash: the same bytes lie there once. */
export function originalsIn(dataDir: string): Originals {
  const pathOf = (hash: string) => join(resolve(dataDir), 'originals', hash.slice(0, 2), hash)
  return {
    async take(handed) {
      // What cannot be read is refused before a byte of it is kept.
      const { format, text } = await readDocument(handed)
      const sha256 = createHash('sha256').update(handed.bytes).digest('hex')
      keep(pathOf(sha256), handed.bytes)
      return { sha256, format, text }
    },
    async bytes(sha256) {
      const path = pathOf(sha256)
      if (!/^[0-9a-f]{64}$/.test(sha256) || !existsSync(path)) return null
      const bytes = readFileSync(path)
      const found = createHash('sha256').update(bytes).digest('hex')
      if (found !== sha256) throw new OrtoqError('documents/broken', { reason: `sha256 ${found}` })
      return new Uint8Array(bytes)
    },
  }
}

// A file that is there whole or not at all, and is on the disk before an entry names it.
function keep(path: string, bytes: Uint8Array): void {
  if (existsSync(path)) return
  mkdirSync(join(path, '..'), { recursive: true })
  const part = `${path}.part`
  const handle = openSync(part, 'w')
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, path)
}
