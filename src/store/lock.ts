import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { OrtoqError } from '../ground/index.ts'
import { syncFolder, writeDurably } from './engines/durable.ts'

/** Who holds a data folder, and where it answers if it is a server. */
export interface Holder {
  readonly pid: number
  readonly address: string | null
}

export interface FolderLock {
  /** Says where the holder answers, so that commands talk to it instead of opening the store. */
  announce(address: string): void
  release(): void
}

const LOCK = 'ortoq.lock'
const HOLDER = 'ortoq.holder'
// A command that only asks who holds the folder has the lock for an instant; that must not refuse a server.
const PATIENCE_MS = 200

/**
 * Takes the folder for this process, or says who has it (`store/in-use`).
 * The lock is the kernel's, taken through SQLite: it ends with its process however that ends, a holder that only
 * pauses keeps it, and there is no stale lock to judge or to take over.
 */
export function lockFolder(dir: string): FolderLock {
  try {
    makeFolder(dir)
  } catch (cause) {
    throw new OrtoqError('store/folder-unwritable', { dir, reason: (cause as Error).message }, { cause })
  }
  refuseNetwork(dir)
  const held = take(dir, PATIENCE_MS)
  if (!held) throw new OrtoqError('store/in-use', { dir, pid: readHolder(dir)?.pid ?? '?' })
  const say = (address: string | null) => writeDurably(join(dir, HOLDER), JSON.stringify({ pid: process.pid, address }))
  let released = false
  // The lock ends with its object, so it must not be collected while nobody happens to hold on to it.
  holding.add(held)
  try {
    say(null)
  } catch (cause) {
    letGo(held)
    throw new OrtoqError('store/folder-unwritable', { dir, reason: (cause as Error).message }, { cause })
  }
  return {
    announce: say,
    release: () => {
      if (released) return
      released = true
      // While the lock is still held nobody else's word can stand there.
      rmSync(join(dir, HOLDER), { force: true })
      letGo(held)
    },
  }
}

const holding = new Set<DatabaseSyncInstance>()

function letGo(held: DatabaseSyncInstance): void {
  holding.delete(held)
  held.close()
}

/** The living process that holds the folder, or null. */
export function holderOf(dir: string): Holder | null {
  const holder = readHolder(dir)
  if (!holder) return null
  const free = take(dir, 0)
  free?.close()
  return free ? null : holder
}

function makeFolder(dir: string): void {
  if (existsSync(dir)) return
  // Not `recursive: true`: on a file system that answers ENOENT for ever, such as /proc, it never returns.
  if (dirname(dir) !== dir) makeFolder(dirname(dir))
  mkdirSync(dir, { mode: 0o700 })
  // A new folder is only safe once the folder above it knows its name.
  syncFolder(dirname(dir))
}

function take(dir: string, patience: number): DatabaseSyncInstance | null {
  let lock: DatabaseSyncInstance | null = null
  try {
    lock = new DatabaseSync(join(dir, LOCK), { timeout: patience })
    lock.exec('begin exclusive')
    return lock
  } catch (cause) {
    lock?.close()
    const reason = (cause as Error).message
    if (/locked|busy/i.test(reason)) return null
    throw new OrtoqError('store/folder-unwritable', { dir, reason }, { cause })
  }
}

function readHolder(dir: string): Holder | null {
  try {
    return JSON.parse(readFileSync(join(dir, HOLDER), 'utf8')) as Holder
  } catch {
    return null
  }
}

// NFS, SMB 1, SMB 2, CIFS: locks and syncs mean something else there. @see linux/magic.h, statfs(2)
const NETWORK = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42])

function refuseNetwork(dir: string): void {
  const { type } = statfsSync(dir)
  if (NETWORK.has(type >>> 0)) throw new OrtoqError('store/network-folder', { dir })
}
