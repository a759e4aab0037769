import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { OrtoqError } from '../ground/index.ts'

const TEXT = /\.(csv|json|md)$/

/**
 * The files of a pack's folder by their path inside it. A folder without `pack.json` is `pack/not-found`.
 * Only tables, `pack.json` and notes are read; any other file is named with an empty text, so that the check can refuse it.
 * With `only`, the texts of those paths alone are read.
 */
export function readFolder(dir: string, only?: ReadonlySet<string>): Map<string, string> {
  const files = new Map<string, string>()
  const visit = (folder: string) => {
    for (const name of readdirSync(folder).toSorted()) {
      // What an editor or a file browser leaves behind is no part of a pack.
      if (name.startsWith('.')) continue
      const path = join(folder, name)
      if (statSync(path).isDirectory()) visit(path)
      else {
        const inside = relative(dir, path).split(sep).join('/')
        files.set(inside, TEXT.test(name) && (only?.has(inside) ?? true) ? readFileSync(path, 'utf8') : '')
      }
    }
  }
  try {
    visit(dir)
  } catch (cause) {
    throw new OrtoqError('pack/not-found', { dir }, { cause })
  }
  if (!files.has('pack.json')) throw new OrtoqError('pack/not-found', { dir })
  return files
}
