import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { OrtoqError } from '../ground/index.ts'

/** Who holds a data folder, and where it answers if it is a server. */
export interface Holder {
  readonly pid: number
  /** Start time of the process since boot, and the boot: a reused pid is not the same holder. */
  readonly born: string
  readonly address: string | null
}

export interface FolderLock {
  /** Says where the holder answers, so that commands talk to it instead of opening the store. */
  announce(address: string): void
  release(): void
}

const NAME = 'ortoq.lock'

/**
 * Takes the folder for this process, or says who has it (`store/in-use`).
 * A lock is taken over only from a holder that is dead; the takeover itself is atomic.
 */
export function lockFolder(dir: string): FolderLock {
  const file = join(dir, NAME)
  const self = { pid: process.pid, born: birthOf(process.pid) ?? '', address: null }
  const own = `${file}.${process.pid}`
  try {
    makeFolder(dir)
    write(own, self)
  } catch (cause) {
    throw new OrtoqError('store/folder-unwritable', { dir, reason: (cause as Error).message }, { cause })
  }
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        linkSync(own, file)
        break
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
        const holder = holderOf(dir)
        if (holder || attempt > 3) throw new OrtoqError('store/in-use', { dir, pid: holder?.pid ?? '?' })
        removeDead(file)
      }
    }
  } finally {
    rmSync(own, { force: true })
  }
  return {
    announce: (address) => {
      write(own, { ...self, address })
      renameSync(own, file)
    },
    release: () => {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}

/** The living process that holds the folder, or null. */
export function holderOf(dir: string): Holder | null {
  const holder = readHolder(join(dir, NAME))
  return holder && birthOf(holder.pid) === holder.born ? holder : null
}

// Two processes may find the same dead lock: only the one whose rename succeeds may remove it.
function removeDead(file: string): void {
  const grave = `${file}.dead.${process.pid}`
  try {
    renameSync(file, grave)
  } catch {
    return
  }
  const holder = readHolder(grave)
  if (holder && birthOf(holder.pid) === holder.born) {
    // A living process had taken it in between; give it back.
    try {
      linkSync(grave, file)
    } catch {
      // A third process has it now; both it and the first one will find their pid missing and stop.
    }
  }
  rmSync(grave, { force: true })
}

// Not `recursive: true`: on a file system that answers ENOENT for ever, such as /proc, it never returns.
function makeFolder(dir: string): void {
  if (existsSync(dir)) return
  if (dirname(dir) !== dir) makeFolder(dirname(dir))
  mkdirSync(dir)
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

function write(file: string, holder: Holder): void {
  const handle = openSync(file, 'w', 0o600)
  writeSync(handle, JSON.stringify(holder))
  fsyncSync(handle)
  closeSync(handle)
}

/** A text that no other process on this machine, past or future, shares; null when no such process lives. */
function birthOf(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null
  }
  try {
    // Field 22 of /proc/pid/stat; the name in field 2 may hold spaces, so count from its closing bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`
  } catch {
    return 'alive'
  }
}
