import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { documentShelf } from '../documents/shelf.ts'
import { flowShelf } from '../flows/shelf.ts'
import { OrtoqError, type Clock, type PackInfo, type Random, type Snapshot } from '../ground/index.ts'
import { enterPack, readFolder, readPack } from '../pack/index.ts'
import { Register } from '../register/index.ts'
import type { View } from '../reports/index.ts'
import { loadSnapshot, lockFolder, openStore, sqlite, type Db, type Engine, type FolderLock } from '../store/index.ts'
import { wayShelf } from '../ways/shelf.ts'
import { wordShelf } from '../words/shelf.ts'
import { workShelf } from '../works/shelf.ts'
import { defaultPack } from './paths.ts'
import { packLaws, packTables } from './tables.ts'

export interface ObservatoryOptions {
  readonly dataDir: string
  /** The folder of a pack; without it the one the data folder remembers, and on the first day China–Kyrgyzstan. */
  readonly packDir?: string | undefined
  readonly clock: Clock
  readonly random: Random
  /** Another engine than a SQLite file in the data folder. */
  readonly engine?: Engine
}

/** All rooms over one open store. */
export interface Observatory {
  readonly register: Register
  readonly lock: FolderLock
  readonly clock: Clock
  /** Everything as known on that day or at that instant; as it stands now without one. */
  view(known?: string | null): Promise<View>
  close(): Promise<void>
}

const KEPT_VIEWS = 4

/** Takes the data folder, opens the store, enters what is new in the pack. Whatever fails leaves the folder free again. */
export async function openObservatory({
  dataDir,
  packDir,
  clock,
  random,
  engine,
}: ObservatoryOptions): Promise<Observatory> {
  const dir = resolve(dataDir)
  const lock = lockFolder(dir)
  try {
    const db = await openStore(engine ?? sqlite(join(dir, 'register.sqlite')))
    try {
      const origin = await remember(db, 'origin', () => `ortoq.local/${Buffer.from(random.bytes(8)).toString('hex')}`)
      const shelves = [documentShelf, wordShelf, workShelf, wayShelf, flowShelf]
      const register = new Register({ db, shelves, clock, random, origin })
      await register.verify()
      const pack = await keepPack(db, register, packDir)
      return observatory(db, register, lock, pack, clock)
    } catch (error) {
      await db.destroy()
      throw error
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function observatory(db: Db, register: Register, lock: FolderLock, pack: PackInfo, clock: Clock): Observatory {
  const snapshots = new Map<number, Promise<Snapshot>>()
  const snapshotAt = (size: number): Promise<Snapshot> => {
    const kept = snapshots.get(size) ?? loadSnapshot(db, size)
    // The one asked for last is dropped last.
    snapshots.delete(size)
    snapshots.set(size, kept)
    for (const old of snapshots.keys()) if (snapshots.size > KEPT_VIEWS) snapshots.delete(old)
    return kept
  }
  return {
    register,
    lock,
    clock,
    view: async (known = null) => ({
      snapshot: await snapshotAt(await register.sizeAsKnown(known ?? undefined)),
      pack,
      known,
      now: clock.now(),
    }),
    close: async () => {
      await db.destroy()
      lock.release()
    },
  }
}

/** Reads a pack folder; the first fault and how many there are is `pack/broken`. */
export function packAt(dir: string) {
  const { pack, faults } = readPack(readFolder(dir), packTables, packLaws)
  const [first] = faults
  if (first || !pack) throw new OrtoqError('pack/broken', { dir, count: faults.length, ...first })
  return pack
}

async function keepPack(db: Db, register: Register, packDir: string | undefined): Promise<PackInfo> {
  const remembered = await meta(db, 'pack.dir')
  const info = await meta(db, 'pack.info')
  const dir = packDir ? resolve(packDir) : (remembered ?? defaultPack)
  // A pack whose folder is gone lives on in the register.
  if (!packDir && info && !existsSync(dir)) return JSON.parse(info) as PackInfo
  const pack = packAt(dir)
  const before = info ? (JSON.parse(info) as PackInfo) : null
  if (before && before.id !== pack.info.id)
    throw new OrtoqError('pack/other-pack', { kept: before.id, given: pack.info.id })
  await enterPack(register, pack)
  await setMeta(db, 'pack.dir', dir)
  await setMeta(db, 'pack.info', JSON.stringify(pack.info))
  return pack.info
}

async function remember(db: Db, name: string, make: () => string): Promise<string> {
  const kept = await meta(db, name)
  if (kept) return kept
  const value = make()
  await setMeta(db, name, value)
  return value
}

async function meta(db: Db, name: string): Promise<string | undefined> {
  return (await db.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst())?.value
}

async function setMeta(db: Db, name: string, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
