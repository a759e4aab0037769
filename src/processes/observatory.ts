import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { documentShelf } from '../documents/shelf.ts'
import { flowShelf } from '../flows/shelf.ts'
import { LOCAL, OrtoqError } from '../ground/index.ts'
import type { Clock, Jobs, PackInfo, Random, Snapshot, Viewer } from '../ground/index.ts'
import { jobsHere } from '../jobs/index.ts'
import { fillOutbox } from '../post/shelf.ts'
import { enterPack, readFolder, readPack, type Pack } from '../pack/index.ts'
import { Register, type Sealer } from '../register/index.ts'
import type { View, Waiting } from '../reports/index.ts'
import {
  loadSnapshot,
  lockFolder,
  openStore,
  sqlite,
  type Engine,
  type FolderLock,
  type Store,
} from '../store/index.ts'
import { wayShelf } from '../ways/shelf.ts'
import { wordShelf } from '../words/shelf.ts'
import { workShelf } from '../works/shelf.ts'
import { jobList } from './job-list.ts'
import { ensureLogKeys } from './keys.ts'
import { defaultPack } from './paths.ts'
import { compareKept, sealerOf } from './sealing.ts'
import { packLaws, packTables } from './tables.ts'

/** How entries lie on the tables of all rooms. */
export const shelves = [documentShelf, wordShelf, workShelf, wayShelf, flowShelf]

/** The database of a data folder that keeps its register in SQLite. */
export const registerFile = (dataDir: string): string => join(resolve(dataDir), 'register.sqlite')

export interface ObservatoryOptions {
  readonly dataDir: string
  /** The folder of a pack; without it the one the data folder remembers, and on the first day China–Kyrgyzstan. */
  readonly packDir?: string | undefined
  readonly clock: Clock
  readonly random: Random
  /** Another engine than a SQLite file in the data folder. */
  readonly engine?: Engine
  /** Where long computations run; here, one after the other, when it is left out. */
  readonly jobs?: Jobs
}

/** All rooms over one open store. */
export interface Observatory {
  readonly register: Register
  readonly lock: FolderLock
  /** The data folder. */
  readonly dir: string
  readonly clock: Clock
  readonly random: Random
  readonly jobs: Jobs
  readonly store: Store
  /** Signs checkpoints and knows how far they are sealed; a server starts it, see `startSealing`. */
  readonly sealer: Sealer
  /** Everything as known on that day or at that instant (as it stands now without one), before the local officer or whoever looks. */
  view(known?: string | null, viewer?: Viewer): Promise<View>
  close(): Promise<void>
}

const KEPT_VIEWS = 4
/** Snapshots kept so that what was made of them is carried on through a run of acts. */
const RECENT = 16

/**
 * Takes the data folder, opens the store, checks it from its first entry, enters what is new in the pack.
 * Whatever fails leaves the folder free again. A register that does not verify is opened all the same, to be read.
 */
export async function openObservatory({
  dataDir,
  packDir,
  clock,
  random,
  engine,
  jobs = jobsHere(jobList),
}: ObservatoryOptions): Promise<Observatory> {
  const dir = resolve(dataDir)
  const lock = lockFolder(dir)
  try {
    const store = await openStore(engine ?? sqlite(registerFile(dir)))
    try {
      const origin = await originOf(store, random)
      const register = new Register({ store, shelves, clock, random, origin, beside: fillOutbox(clock) })
      await register.verify()
      await compareKept(dir, register)
      ensureLogKeys(dir, origin, random)
      const sealer = once(() => sealerOf(dir, { register, store, clock, random, jobs }))
      const pack = await keepPack(store, register, packDir)
      return observatory({ store, register, lock, dir, clock, random, jobs }, sealer, pack)
    } catch (error) {
      await store.close()
      throw error
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

// Keys are unfolded by who seals, which takes longer than most questions.
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

type Parts = Omit<Observatory, 'sealer' | 'view' | 'close'>

function observatory(parts: Parts, sealer: () => Sealer, pack: PackInfo): Observatory {
  const { store, register, lock, clock, jobs } = parts
  const snapshots = new Map<string, Promise<Snapshot>>()
  const recent: Snapshot[] = []
  // The newest one that is not newer than what is asked for; the rest of the way is followed.
  const after = async (size: number): Promise<Snapshot> => {
    const sizes = [...snapshots.keys()].map((name) => Number(name.slice(name.indexOf('/') + 1)))
    const nearest = Math.max(-1, ...sizes.filter((one) => one < size))
    const before = await snapshots.get(`${register.erasures}/${nearest}`)?.catch(() => undefined)
    const snapshot = await loadSnapshot(store.db, size, before)
    // They share their rows, so that keeping some more of them costs little.
    if (before) recent.push(snapshot)
    if (recent.length > RECENT) recent.shift()
    return snapshot
  }
  const snapshotAt = (size: number): Promise<Snapshot> => {
    // What was read before an erasure may still hold what was erased.
    const name = `${register.erasures}/${size}`
    for (const old of snapshots.keys())
      if (!old.startsWith(`${register.erasures}/`)) {
        snapshots.delete(old)
        recent.length = 0
      }
    const kept = snapshots.get(name) ?? after(size)
    // The one asked for last is dropped last.
    snapshots.delete(name)
    snapshots.set(name, kept)
    kept.catch(() => snapshots.delete(name))
    for (const old of snapshots.keys()) if (snapshots.size > KEPT_VIEWS) snapshots.delete(old)
    return kept
  }
  return {
    ...parts,
    get sealer() {
      return sealer()
    },
    view: async (known = null, viewer = LOCAL) => ({
      snapshot: await snapshotAt(await register.sizeAsKnown(known ?? undefined)),
      pack,
      known,
      viewer,
      now: clock.now(),
      at: async (day) => snapshotAt(await register.sizeAsKnown(day)),
      waiting: async () => waitingIn(register, sealer(), await register.sizeAsKnown(known ?? undefined)),
      jobs,
    }),
    close: async () => {
      try {
        await store.close()
      } finally {
        lock.release()
      }
    },
  }
}

/** How many unsealed acts are shown one by one. */
const SHOWN = 50
/** Entries read back from the end of a log to find them; a pack's rows may be thousands. */
const LOOKED_AT = 1000

/** What the first `size` entries leave waiting. */
async function waitingIn(register: Register, sealer: Sealer, size: number): Promise<Waiting> {
  const [{ sealed }, rules] = [await sealer.seals(), await register.rulesAt(size)]
  const from = Math.max(sealed, size - LOOKED_AT, 0)
  const newest = size > from ? await register.entries(from, size - from) : []
  return {
    recorded: size,
    sealed: Math.min(sealed, size),
    unsealed: newest
      .filter(({ entry }) => !entry.type.startsWith('row.'))
      .slice(-SHOWN)
      .toReversed()
      .map(({ index, entry, recordedAt }) => ({
        index,
        type: entry.type,
        subject: entry.subject,
        author: entry.author_key,
        recordedAt,
      })),
    proposals: rules.open().map((one) => ({ ...one, needed: rules.boundBy(one.subject) })),
  }
}

/** The log's own name, made once and kept with the log. */
async function originOf(store: Store, random: Random): Promise<string> {
  const kept = await meta(store, 'origin')
  if (kept) return kept
  const origin = `ortoq.local/${Buffer.from(random.bytes(8)).toString('hex')}`
  await setMeta(store, 'origin', origin)
  return origin
}

/** The pack in a folder; its faults are `pack/broken`. */
export const packAt = (dir: string): Pack => packIn(dir, readFolder(dir))

/** The pack in these files; the first fault and how many there are is `pack/broken`. */
function packIn(dir: string, files: ReadonlyMap<string, string>): Pack {
  const { pack, faults } = readPack(files, packTables, packLaws)
  const [first] = faults
  if (first || !pack) throw new OrtoqError('pack/broken', { dir, count: faults.length, ...first })
  return pack
}

async function keepPack(store: Store, register: Register, packDir: string | undefined): Promise<PackInfo> {
  const remembered = await meta(store, 'pack.dir')
  const info = await meta(store, 'pack.info')
  const dir = packDir ? resolve(packDir) : (remembered ?? defaultPack)
  // A pack whose folder is gone lives on in the register, and so does one that can no longer be entered.
  if (info && ((!packDir && !existsSync(dir)) || register.fault)) return JSON.parse(info) as PackInfo
  const files = readFolder(dir)
  // The same files read by the same tables are what was entered before.
  const edition = editionOf(files)
  if (info && (await meta(store, 'pack.edition')) === edition) {
    await setMeta(store, 'pack.dir', dir)
    return JSON.parse(info) as PackInfo
  }
  const pack = packIn(dir, files)
  const before = info ? (JSON.parse(info) as PackInfo) : null
  if (before && before.id !== pack.info.id)
    throw new OrtoqError('pack/other-pack', { kept: before.id, given: pack.info.id })
  if (register.fault) return pack.info
  await enterPack(register, pack)
  await setMeta(store, 'pack.dir', dir)
  await setMeta(store, 'pack.info', JSON.stringify(pack.info))
  await setMeta(store, 'pack.edition', edition)
  return pack.info
}

/** One hash over the files of a pack and the declarations that read them. */
function editionOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify(packTables))
  for (const [path, text] of files) hash.update(`\0${path}\0${text}`)
  return hash.digest('hex')
}

/** A fact about a data folder itself. */
export async function meta({ db }: Store, name: string): Promise<string | undefined> {
  return (await db.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst())?.value
}

export async function setMeta(store: Store, name: string, value: string): Promise<void> {
  if ((await meta(store, name)) === value) return
  await store.db
    .insertInto('meta')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
