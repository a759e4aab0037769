import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { OrtoqError } from '../ground/index.ts'

/** A file that is there whole or not at all: it grows under another name and takes its own at the end. */
export function fileWriter(path: string): { write(text: string): void; close(): void; drop(): void } {
  const part = `${path}.part`
  const written = <T>(step: () => T): T => {
    try {
      return step()
    } catch (cause) {
      rmSync(part, { force: true })
      throw new OrtoqError('doors/no-file', { path, reason: (cause as Error).message }, { cause })
    }
  }
  const handle = written(() => openSync(part, 'w'))
  let open = true
  const shut = (): void => {
    if (open) closeSync(handle)
    open = false
  }
  return {
    write: (text) => void writeSync(handle, text),
    close: () => {
      shut()
      written(() => renameSync(part, path))
    },
    drop: () => {
      shut()
      rmSync(part, { force: true })
    },
  }
}
