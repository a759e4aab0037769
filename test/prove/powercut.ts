import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Random } from '../../src/ground/index.ts'
import { sqlite } from '../../src/store/index.ts'
import { acksOf, faultsAfter, type Ack } from './check.ts'
import { below, chance, childProgram, Failures, inFolder, type Proof } from './report.ts'

const SECTOR = 512
/** Batches of the recorded run: enough for the log to be brought into the file several times. */
const BATCHES = 260

/** A change of a file's content. An `at` of null writes behind what is there. */
type Change =
  | { readonly act: 'write'; readonly file: string; readonly at: number | null; readonly data: Buffer }
  | { readonly act: 'truncate'; readonly file: string; readonly size: number }

type Act =
  | Change
  | { readonly act: 'create'; readonly file: string }
  | { readonly act: 'sync'; readonly file: string }
  | { readonly act: 'remove'; readonly file: string }
  | { readonly act: 'rename'; readonly file: string; readonly to: string }
  | { readonly act: 'sync-folder' }
  | { readonly act: 'said'; readonly ack: Ack }

/** Records every call by which a writer changes its folder, in the order in which the kernel got them. */
function record(program: string, dir: string): Act[] {
  const trace = join(dir, 'trace')
  const home = join(dir, 'home')
  mkdirSync(home)
  const calls =
    'openat,creat,write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,truncate,unlink,unlinkat,rename,renameat2'
  const options = ['-y', '-xx', '-s', '1000000', '-e', `trace=${calls}`, '-o', trace]
  const argv = [process.execPath, program, 'sqlite', join(home, 'register.sqlite'), String(BATCHES), '4000']
  const run = spawnSync('strace', [...options, ...argv], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) throw new Error(`strace: ${run.error?.message ?? run.stderr}`)
  const acts: Act[] = []
  const seen = new Set<string>()
  for (const line of readFileSync(trace, 'utf8').split('\n')) acts.push(...actsOf(line, home, seen))
  rmSync(trace)
  return acts
}

const unescaped = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
const nameOf = (text: string): string => (text.startsWith('\\x') ? unescaped(text).toString() : text)

function actsOf(line: string, home: string, seen: Set<string>): Act[] {
  const [, call, args = '', result] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line) ?? []
  if (!call || Number(result) < 0) return []
  const path = nameOf(/^\d+<([^>]*)>/.exec(args)?.[1] ?? '')
  const inside = (file: string) => file.startsWith(`${home}/`) && !file.endsWith('-shm')
  const file = basename(path)
  if (call === 'openat' && args.includes('O_CREAT')) {
    const opened = nameOf(/"([^"]*)"/.exec(args)?.[1] ?? '')
    if (!inside(opened) || seen.has(basename(opened))) return []
    seen.add(basename(opened))
    return [{ act: 'create', file: basename(opened) }]
  }
  if (call.startsWith('unlink') || call.startsWith('rename')) {
    const removed = nameOf(/"([^"]*)"/.exec(args)?.[1] ?? '')
    if (!inside(removed)) return []
    seen.delete(basename(removed))
    if (call.startsWith('unlink')) return [{ act: 'remove', file: basename(removed) }]
    const to = nameOf([...args.matchAll(/"([^"]*)"/g)][1]?.[1] ?? '')
    seen.add(basename(to))
    return [{ act: 'rename', file: basename(removed), to: basename(to) }]
  }
  if (call === 'fsync' || call === 'fdatasync')
    return path === home ? [{ act: 'sync-folder' }] : inside(path) ? [{ act: 'sync', file }] : []
  if (call === 'write' && args.startsWith('1<')) {
    const [ack] = acksOf(unescaped(/"([^"]*)"/.exec(args)?.[1] ?? '').toString())
    return ack ? [{ act: 'said', ack }] : []
  }
  if (!inside(path)) return []
  if (call === 'pwrite64') {
    const [, text, at] = /"([^"]*)", \d+, (\d+)$/.exec(args) ?? []
    return [{ act: 'write', file, at: Number(at), data: unescaped(text!) }]
  }
  if (call === 'write') return [{ act: 'write', file, at: null, data: unescaped(/"([^"]*)"/.exec(args)?.[1] ?? '') }]
  if (call === 'ftruncate') return [{ act: 'truncate', file, size: Number(/, (\d+)$/.exec(args)?.[1]) }]
  throw new Error(`a ${call} is not modelled`)
}

interface Disk {
  content: Buffer<ArrayBufferLike>
  pending: Change[]
}

/** A change of a name: it stands for this file from now on, or for none. */
interface Naming {
  readonly name: string
  readonly disk: Disk | null
}

function grown(content: Buffer<ArrayBufferLike>, size: number): Buffer<ArrayBufferLike> {
  if (content.length >= size) return content
  const larger = Buffer.alloc(size)
  larger.set(content)
  return larger
}

function applied(content: Buffer<ArrayBufferLike>, change: Change): Buffer<ArrayBufferLike> {
  if (change.act === 'truncate')
    return change.size <= content.length ? Buffer.from(content.subarray(0, change.size)) : grown(content, change.size)
  const at = change.at ?? content.length
  const whole = grown(content, at + change.data.length)
  whole.set(change.data, at)
  return whole
}

/** A folder on a disk: what the programs see, and what would be left of it. */
class Folder {
  readonly #current = new Map<string, Disk>()
  readonly #durable = new Map<string, Disk>()
  #namings: Naming[] = []

  take(act: Act): void {
    if (act.act === 'said') return
    if (act.act === 'sync-folder') {
      settle(this.#durable, this.#namings)
      this.#namings = []
      return
    }
    if (act.act === 'create') return this.#name(act.file, { content: Buffer.alloc(0), pending: [] })
    if (act.act === 'remove') return this.#name(act.file, null)
    const disk = this.#current.get(act.file)!
    if (act.act === 'rename') {
      this.#name(act.file, null)
      this.#name(act.to, disk)
    } else if (act.act === 'sync') {
      for (const one of disk.pending) disk.content = applied(disk.content, one)
      disk.pending = []
    } else disk.pending.push(act)
  }

  #name(file: string, disk: Disk | null): void {
    if (disk) this.#current.set(file, disk)
    else this.#current.delete(file)
    this.#namings.push({ name: file, disk })
  }

  /** What the power may leave if it goes now: what was synced, and of the rest any part in any order. */
  left(random: Random): Map<string, Buffer<ArrayBufferLike>> {
    const names = new Map(this.#durable)
    // Names that were not synced: as many as a journal had got to, or any of them.
    const journal = below(random, this.#namings.length + 1)
    const ordered = random.next() < 0.5
    settle(
      names,
      this.#namings.filter((_, at) => (ordered ? at < journal : random.next() < 0.5)),
    )
    // Mostly some writes arrive and some not; now and then none at all or all of them.
    const share = [0, 1, random.next(), random.next()][below(random, 4)]!
    return new Map([...names].map(([file, disk]) => [file, leftOf(disk, share, random)]))
  }
}

function settle(durable: Map<string, Disk>, namings: readonly Naming[]): void {
  for (const { name, disk } of namings)
    if (disk) durable.set(name, disk)
    else durable.delete(name)
}

function leftOf({ content, pending }: Disk, share: number, random: Random): Buffer<ArrayBufferLike> {
  let left: Buffer<ArrayBufferLike> = Buffer.from(content)
  const order = random.next() < 0.5 ? pending : pending.toSorted(() => random.next() - 0.5)
  for (const change of order) {
    const fate = random.next()
    if (change.act === 'truncate' || fate < share * 0.7) {
      if (fate < share) left = applied(left, change)
    } else if (fate < share && change.at !== null)
      for (let at = 0; at < change.data.length; at += SECTOR)
        if (random.next() < 0.5)
          left = applied(left, { ...change, at: change.at + at, data: change.data.subarray(at, at + SECTOR) })
  }
  return left
}

/** Acknowledgements before which the log was not synced since the one before. */
function unsynced(acts: readonly Act[]): { acks: number; syncs: number; bare: number } {
  let [acks, syncs, bare, since] = [0, 0, 0, 0]
  for (const act of acts)
    if (act.act === 'sync') {
      syncs++
      since++
    } else if (act.act === 'said') {
      acks++
      if (since === 0) bare++
      since = 0
    }
  return { acks, syncs, bare }
}

/** Records a run with strace and cuts the power at any point of it. */
export const powercut: Proof = {
  about:
    'power cuts: unsynced bytes dropped, torn or reordered; nothing acknowledged is lost; a sync before each acknowledgement',
  short: 150,
  run: async ({ seed, n }) => {
    if (spawnSync('strace', ['-V']).status !== 0)
      return { tried: {}, found: {}, failures: [], skipped: ['strace is not installed'] }
    const failures = new Failures()
    const program = childProgram('writer')
    return inFolder(
      async (dir) => {
        const acts = record(program, dir)
        const { acks, syncs, bare } = unsynced(acts)
        failures.check(acks === BATCHES, () => `${acks} of ${BATCHES} batches were acknowledged`)
        failures.check(bare === 0, () => `${bare} batches were acknowledged without a sync`)
        let [lost, unopened] = [0, 0]
        const folder = new Folder()
        const said: Ack[] = []
        let at = 0
        const cuts = Array.from({ length: n }, (_, trial) => ({
          trial,
          cut: below(chance(seed, trial), acts.length + 1),
        }))
        for (const { trial, cut } of cuts.toSorted((a, b) => a.cut - b.cut)) {
          for (; at < cut; at++) {
            const act = acts[at]!
            folder.take(act)
            if (act.act === 'said') said.push(act.ack)
          }
          const home = join(dir, `cut-${trial}`)
          mkdirSync(home)
          for (const [file, content] of folder.left(chance(seed + 1, trial))) writeFileSync(join(home, file), content)
          try {
            const { faults } = await faultsAfter(sqlite(join(home, 'register.sqlite')), said)
            if (faults.length > 0) lost++
            for (const fault of faults) failures.add(`cut ${trial} after act ${cut}: ${fault}`)
          } catch (error) {
            unopened++
            failures.add(`cut ${trial} after act ${cut}: ${(error as Error).message}`)
          }
          rmSync(home, { recursive: true })
        }
        const tried = { cuts: n, 'acts recorded': acts.length, 'batches acknowledged': acks }
        return { tried, found: { lost, unopened, syncs, 'acknowledged without a sync': bare }, failures: failures.list }
      },
      { memory: true },
    )
  },
}
