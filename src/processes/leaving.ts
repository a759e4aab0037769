import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { OrtoqError, type Clock, type Random } from '../ground/index.ts'
import {
  allCheckpoints,
  bundleFiles,
  checkpointsOfBundle,
  entriesOfBundle,
  keepCheckpoint,
  Register,
  tableTexts,
  verifyBundle,
  type Kept,
  type Policy,
  type Verdict,
} from '../register/index.ts'
import { lockFolder, openStore, sqlite, writeDurably, type Store } from '../store/index.ts'
import { meta, registerFile, setMeta, shelves } from './observatory.ts'

/** Writes a bundle of the register into a new folder. Answers how many entries it holds and how many came later. */
export async function exportBundle(
  out: string,
  { store, origin, policy }: { readonly store: Store; readonly origin: string; readonly policy: Policy },
): Promise<{ readonly size: number; readonly later: number; readonly files: number }> {
  if (existsSync(out) && readdirSync(out).length > 0) throw new OrtoqError('register/folder-not-empty', { dir: out })
  const checkpoints = await allCheckpoints(store.db)
  const newest = checkpoints.at(-1)
  if (!newest) throw new OrtoqError('register/no-checkpoint', {})
  const unused = { clock: { now: () => refuse() }, random: { next: () => refuse(), bytes: () => refuse() } }
  const register = new Register({ store, shelves, origin, ...unused })
  // Where a witness answers is the operator's business; whose key it has is everybody's.
  const keys = {
    logs: policy.logs.map(({ key }) => ({ key, url: null })),
    witnesses: policy.witnesses.map(({ state, key }) => ({ state, key, url: null })),
  }
  const entries = await register.entries(0, newest.size)
  const files = bundleFiles({ origin, entries, checkpoints, policy: keys })
  for (const [path, bytes] of files) {
    const file = join(out, ...path.split('/'))
    mkdirSync(dirname(file), { recursive: true })
    writeDurably(file, bytes, 0o644)
  }
  return { size: newest.size, later: (await register.head()).size - newest.size, files: files.size }
}

/** Writes the register as tables for spreadsheets into a new folder. They prove nothing; the bundle does. */
export async function exportTables(out: string, register: Register): Promise<void> {
  if (existsSync(out) && readdirSync(out).length > 0) throw new OrtoqError('register/folder-not-empty', { dir: out })
  const { size } = await register.head()
  for (const [path, text] of tableTexts(await register.entries(0, size))) {
    const file = join(out, ...path.split('/'))
    mkdirSync(dirname(file), { recursive: true })
    writeDurably(file, Buffer.from(text), 0o644)
  }
}

function refuse(): never {
  throw new Error('an export makes nothing')
}

/**
 * Every file of a bundle's folder by its path in it. Anything that is neither file nor folder does not belong.
 * `store/no-register` where the folder holds nothing of a bundle, and so is another folder than was meant.
 */
export function readBundle(dir: string): Map<string, Uint8Array> {
  if (!['bundle.json', 'checkpoint', 'bodies.jsonl', 'tile'].some((name) => existsSync(join(dir, name))))
    throw new OrtoqError('store/no-register', { file: join(dir, 'bundle.json') })
  const files = new Map<string, Uint8Array>()
  const visit = (folder: string, path: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const [file, name] = [join(folder, entry.name), path + entry.name]
      if (entry.isDirectory()) visit(file, `${name}/`)
      // A link's target is no part of what is signed.
      else files.set(name, entry.isFile() ? readFileSync(file) : Buffer.from('not a file'))
    }
  }
  visit(dir, '')
  return files
}

/** Checks the bundle in a folder, against keys and checkpoints that were kept elsewhere where there are any. */
export const verifyFolder = (dir: string, kept: Kept = {}): Verdict => verifyBundle(readBundle(dir), kept)

/** A consistent copy of a register in one file, made while it may be in use, and read again from its first entry. */
export async function backup(
  dataDir: string,
  file: string,
): Promise<{ readonly size: number; readonly bytes: number }> {
  const folder = dirname(resolve(file))
  if (!existsSync(folder)) throw new OrtoqError('doors/no-write', { path: file, reason: `ENOENT ${folder}` })
  const store = await openStore(sqlite(registerFile(dataDir), { readOnly: true }))
  try {
    await store.engine.backup(store.db, resolve(file))
  } finally {
    await store.close()
  }
  const { size } = await examine(file)
  return { size, bytes: statSync(file).size }
}

/**
 * Puts a backup or a bundle into a new data folder. Keys are in neither: bring `log.key`, or the log cannot go on
 * under its name. Where the newest kept checkpoint lies there too, an old backup will be recognised at the start.
 */
export async function restore(
  from: string,
  dataDir: string,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): Promise<{ readonly size: number }> {
  const dir = resolve(dataDir)
  if (existsSync(registerFile(dir))) throw new OrtoqError('store/not-empty', { dir })
  if (!existsSync(from)) throw new OrtoqError('store/no-register', { file: from })
  const lock = lockFolder(dir)
  try {
    if (statSync(from).isDirectory()) return await takeIn(from, registerFile(dir), { clock, random })
    const { size } = await examine(from)
    // Through the database itself and not byte by byte: what arrives is whole or not there.
    const store = await openStore(sqlite(from, { readOnly: true }))
    try {
      await store.engine.backup(store.db, registerFile(dir))
    } finally {
      await store.close()
    }
    return { size }
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '.sum']) rmSync(registerFile(dir) + end, { force: true })
    throw error
  } finally {
    lock.release()
  }
}

async function takeIn(
  from: string,
  file: string,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): Promise<{ size: number }> {
  const files = readBundle(from)
  const verdict = verifyBundle(files)
  if (!verdict.ok) throw new OrtoqError('register/broken-bundle', { dir: from, reason: verdict.reason })
  const store = await openStore(sqlite(file))
  try {
    await setMeta(store, 'origin', verdict.origin)
    const register = new Register({ store, shelves, clock, random, origin: verdict.origin })
    await register.take(entriesOfBundle(files))
    for (const checkpoint of checkpointsOfBundle(files)) await keepCheckpoint(store.db, checkpoint, clock.now())
    const { fault } = await register.verify({ signatures: true })
    if (fault) throw new OrtoqError('register/read-only', { ...fault })
  } finally {
    await store.close()
  }
  return { size: verdict.size }
}

/** Reads a stored register from its first entry to its last; what does not verify is refused. */
async function examine(file: string): Promise<{ size: number }> {
  const store = await openStore(sqlite(resolve(file), { readOnly: true }))
  try {
    const origin = (await meta(store, 'origin')) ?? ''
    const unused = { clock: { now: () => refuse() }, random: { next: () => refuse(), bytes: () => refuse() } }
    const { head, fault } = await new Register({ store, shelves, origin, ...unused }).verify()
    if (fault) throw new OrtoqError('register/read-only', { ...fault })
    return { size: head.size }
  } finally {
    await store.close()
  }
}
