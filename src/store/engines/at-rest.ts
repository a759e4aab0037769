import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder, writeDurably } from './durable.ts'

const sumFile = (file: string): string => `${file}.sum`

/** Leaves the SHA-256 of a closed database beside it: SQLite's pages carry no checksums of their own. */
export function leaveSum(file: string): void {
  writeDurably(sumFile(file), `${digest(file)}\n`)
}

/** What is wrong with a file since it was closed, or null. A store that was not closed properly has no sum to differ. */
export function checkSum(file: string): string | null {
  if (!existsSync(sumFile(file))) return null
  if (!existsSync(file)) return 'the database file is gone since it was closed'
  // The power went while it was being closed: the sum came onto the disk before the log left it.
  if (hasLog(file)) return null
  return readFileSync(sumFile(file), 'utf8') === `${digest(file)}\n`
    ? null
    : 'the database file has changed since it was closed'
}

/** True when commits stand in the write-ahead log; a reader may leave an empty one. */
export const hasLog = (file: string): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/** From here on the file changes, so its sum must not outlive a crash. */
export function breakSum(file: string): void {
  if (!existsSync(sumFile(file))) return
  rmSync(sumFile(file))
  syncFolder(dirname(file))
}

function digest(file: string): string {
  const hash = createHash('sha256')
  const block = Buffer.allocUnsafe(1 << 20)
  const handle = openSync(file, 'r')
  try {
    for (let read = readSync(handle, block); read > 0; read = readSync(handle, block))
      hash.update(block.subarray(0, read))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}
