import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Reads } from '../doors/cli/index.ts'
import { OrtoqError, type Snapshot, type Table } from '../ground/index.ts'
import { readFolder, readInfo, readTables } from '../pack/index.ts'
import { namedThings, namingTables } from '../reports/index.ts'
import { openStore, type Engine } from '../store/index.ts'
import { packNames, readerOf, type Reader } from '../words/index.ts'
import { readDocument } from './document-reader.ts'
import { meta, registerFile } from './observatory.ts'
import { defaultPack } from './paths.ts'

/**
 * Documents and a reader for the `read` command. It looks at the pack alone and leaves the register in peace:
 * a server may have the data folder meanwhile.
 */
export const reading = (engine: (dir: string, readOnly: boolean) => Engine): Reads => ({
  bytes,
  async document(path) {
    const read = bytes(path)
    const { text } = await readDocument({ name: basename(path), bytes: read })
    return { text, sha256: createHash('sha256').update(read).digest('hex') }
  },
  async reader(flags) {
    return readerOfPack(flags['pack'] ?? (await rememberedPack(flags['data'] ?? '.ortoq', engine)) ?? defaultPack)
  },
})

function bytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new OrtoqError('doors/no-file', { path, reason: cause instanceof Error ? cause.message : '' }, { cause })
  }
}

/**
 * A reader over the names of a pack folder. The other tables are left alone, which halves what one reading takes:
 * whether all of a pack is in order, `pack check` says.
 */
export function readerOfPack(dir: string): Reader {
  const files = readFolder(dir, new Set(['pack.json', ...namingTables.map(({ file }) => file)]))
  const { tables, faults } = readTables(files, namingTables)
  const all = [...readInfo(files.get('pack.json')!).faults, ...faults]
  if (all[0]) throw new OrtoqError('pack/broken', { dir, count: all.length, ...all[0] })
  const rows: Pick<Snapshot, 'rows'> = {
    rows: <T extends Table>(table: T) => tables.rows(table).map(({ values }) => values) as never,
  }
  return readerOf(packNames(rows, namedThings(rows)))
}

async function rememberedPack(
  dataDir: string,
  engine: (dir: string, readOnly: boolean) => Engine,
): Promise<string | null> {
  if (!process.env['ORTOQ_POSTGRES'] && !existsSync(registerFile(resolve(dataDir)))) return null
  const store = await openStore(engine(dataDir, true))
  try {
    const dir = await meta(store, 'pack.dir')
    return dir && existsSync(dir) ? dir : null
  } finally {
    await store.close()
  }
}
