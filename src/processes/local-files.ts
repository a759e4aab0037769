import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { OrtoqError } from '../ground/index.ts'

/** The text of a file of the command line; `doors/no-file` where it cannot be read. */
export function textFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new OrtoqError('doors/no-file', { path, reason: cause instanceof Error ? cause.message : '' }, { cause })
  }
}

/** Writes a whole file, and the folders that lead to it; `doors/no-write` where that fails. */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    makeFolder(dirname(path))
    writeFileSync(path, content)
  } catch (cause) {
    throw new OrtoqError('doors/no-write', { path, reason: cause instanceof Error ? cause.message : '' }, { cause })
  }
}

/** Seconds of processor time that this process has used. */
export function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

// Node's own way to make all of them at once never ends where the system answers that there is no such place (/proc).
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
