import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { OrtoqError } from '../ground/index.ts'

/** A file that is there whole or not at all: it grows under another name and takes its own at the end. */
export function fileWriter(path: string): { write(text: string): void; close(): void; drop(): void } {
  const part = `${path}.part`
  let handle: number
  try {
    handle = openSync(part, 'w')
  } catch (cause) {
    throw new OrtoqError('doors/no-file', { path, reason: (cause as Error).message }, { cause })
  }
  return {
    write: (text) => void writeSync(handle, text),
    close: () => {
      closeSync(handle)
      renameSync(part, path)
    },
    drop: () => {
      closeSync(handle)
      rmSync(part, { force: true })
    },
  }
}
