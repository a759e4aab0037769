import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { OrtoqError } from '../ground/index.ts'

/** The text files of a pack's folder by their path inside it. A folder without `pack.json` is `pack/not-found`. */
export function readFolder(dir: string): Map<string, string> {
  const files = new Map<string, string>()
  const visit = (folder: string) => {
    for (const name of readdirSync(folder).toSorted()) {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) visit(path)
      else if (/\.(csv|json|md)$/.test(name))
        files.set(relative(dir, path).split(sep).join('/'), readFileSync(path, 'utf8'))
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
