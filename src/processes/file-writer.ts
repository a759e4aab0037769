import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { OrtoqError } from '../ground/index.ts'

/** A file that is there whole or not at all: it grows under another name and takes its own at the end. */
export function fileWriter(path: string): { write(text: string): void; close(): void; drop(): void } {
  const part = `${path}.part`
  const refused = (cause: unknown) =>
    new OrtoqError('doors/no-file', { path, reason: (cause as Error).message }, { cause })
  let handle: number
  try {
    handle = openSync(part, 'w')
  } catch (cause) {
    throw refused(cause)
  }
  let open = true
  const shut = (): void => {
    if (open) closeSync(handle)
    open = false
  }
  return {
    write: (text) => void writeSync(handle, text),
    close: () => {
      shut()
      try {
        renameSync(part, path)
      } catch (cause) {
        rmSync(part, { force: true })
        throw refused(cause)
      }
    },
    drop: () => {
      shut()
      rmSync(part, { force: true })
    },
  }
}
