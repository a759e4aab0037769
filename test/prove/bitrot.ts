import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { verify } from '../../verifier/verify.ts'
import { seededRandom, stoppedClock, type Random } from '../../src/ground/index.ts'
import { Register, verifyBundle, type Fault } from '../../src/register/index.ts'
import { openStore, sqlite, type Store } from '../../src/store/index.ts'
import { historyOf } from '../history.ts'
import { below, chance, Failures, inFolder, type Proof } from './report.ts'
import { proofShelf } from './shelf.ts'

const registerOver = (store: Store) =>
  new Register({
    store,
    shelves: [proofShelf],
    clock: stoppedClock('2031-01-01T00:00:00.000Z'),
    random: seededRandom(1),
    origin: 'prove',
  })

/** Makes a register of about 64 KB, closes it, and answers its file and what it says. */
async function smallStore(
  dir: string,
): Promise<{ file: Buffer; sum: Buffer; log: string; said: string; older: Buffer }> {
  const path = join(dir, 'register.sqlite')
  let older = Buffer.alloc(0)
  for (const part of [0, 1]) {
    const store = await openStore(sqlite(path))
    const register = registerOver(store)
    await register.append(
      Array.from({ length: 7 }, (_, at) => ({
        type: 'row.stated' as const,
        subject: `places/place:${part}-${at}`,
        body: { id: `place:${part}-${at}`, name: 'Торугарт '.repeat(40) },
        expectedVersion: 0,
        author: 'key:local',
      })),
    )
    await store.close()
    if (part === 0) older = readFileSync(path)
  }
  const store = await openStore(sqlite(path))
  const [log, said] = [await logOf(store), await told(store)]
  await store.close()
  return { file: readFileSync(path), sum: readFileSync(`${path}.sum`), log, said, older }
}

const logOf = async (store: Store): Promise<string> => JSON.stringify(await registerOver(store).entries(0, 1000))

const told = async (store: Store): Promise<string> =>
  JSON.stringify([
    await logOf(store),
    await store.db.selectFrom('record').selectAll().orderBy('seq').orderBy('tbl').orderBy('key').execute(),
  ])

type Outcome =
  | { readonly seen: 'refused' }
  | { readonly seen: 'fault'; readonly fault: Fault; readonly log: string }
  | { readonly seen: 'unseen'; readonly said: string }

/** Opens a file as a server would and says whether it noticed anything. */
async function look(dir: string, file: Buffer, sum: Buffer | null): Promise<Outcome> {
  mkdirSync(dir)
  try {
    writeFileSync(join(dir, 'register.sqlite'), file)
    if (sum) writeFileSync(join(dir, 'register.sqlite.sum'), sum)
    let store: Store
    try {
      store = await openStore(sqlite(join(dir, 'register.sqlite')))
    } catch {
      return { seen: 'refused' }
    }
    try {
      const { fault } = await registerOver(store).verify()
      if (!fault) return { seen: 'unseen', said: await told(store) }
      return { seen: 'fault', fault, log: await logOf(store).catch(() => 'unreadable') }
    } finally {
      await store.close().catch(() => undefined)
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Damage that is more than one byte: zeros, a cut, two pages exchanged, an older file in place of the newer. */
function largerDamage(file: Buffer, older: Buffer, random: Random): [string, Buffer][] {
  const PAGE = 4096
  const pages = file.length / PAGE
  const page = (at: number) => file.subarray(at * PAGE, (at + 1) * PAGE)
  const zeroed = Buffer.from(file)
  zeroed.fill(0, PAGE * below(random, pages), PAGE * pages)
  const swapped = Buffer.from(file)
  const [a, b] = [1 + below(random, pages - 1), 1 + below(random, pages - 1)]
  swapped.set(page(a), b * PAGE)
  swapped.set(page(b), a * PAGE)
  const cut = file.subarray(0, below(random, file.length))
  return (
    [
      ['zeros', zeroed],
      ['pages swapped', swapped],
      ['cut', cut],
      ['an older file', older],
    ] as [string, Buffer][]
  ).filter(([, damaged]) => !damaged.equals(file))
}

// The library lets go of a file when the statements on it are collected: what is small is so seldom, and never within one
// turn of the main loop.
const COLLECT_AFTER = 100
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
async function letGo(): Promise<void> {
  collect()
  await new Promise((resolve) => setImmediate(resolve))
}

/** Flips a bit in bytes of a small store and of every exported file. `n` is how many bytes of each; 0 takes every byte. */
export const bitrot: Proof = {
  about:
    'bit rot in a 64 KB store and in every exported file: noticed, the first bad index named, never served as verified',
  short: 250,
  run: async ({ seed, n }) => {
    const failures = new Failures()
    const found: Record<string, number> = {}
    const count = (name: string) => void (found[name] = (found[name] ?? 0) + 1)
    const places = (length: number): number[] => {
      const step = n === 0 ? 1 : Math.max(1, length / n)
      return Array.from({ length: Math.floor(length / step) }, (_, at) => Math.floor(at * step))
    }
    let [storeBytes, bundleBytes] = [0, 0]
    await inFolder(
      async (dir) => {
        const { file, sum, log, said, older } = await smallStore(dir)
        const bytes = places(file.length)
        storeBytes = bytes.length
        // One at a time: every byte's damaged file at once would be gigabytes.
        function* damages(): Generator<[string, Buffer]> {
          for (const at of bytes) {
            const rotten = Buffer.from(file)
            rotten[at]! ^= 1 << below(chance(seed, at), 8)
            yield [`byte ${at}`, rotten]
          }
          for (let trial = 0; trial < Math.min(bytes.length, 100); trial++)
            yield* largerDamage(file, older, chance(seed, -trial - 1))
        }
        let looked = 0
        for (const [name, rotten] of damages()) {
          if (looked++ % COLLECT_AFTER === 0) await letGo()
          const closed = await look(join(dir, 'at-rest'), rotten, sum)
          count(closed.seen === 'unseen' ? 'store at rest: unseen' : 'store at rest: noticed')
          if (closed.seen === 'refused') count('store at rest: not opened')
          else if (closed.seen === 'fault' && closed.fault.index !== null) count('store at rest: first bad index named')
          else if (name === 'an older file') count('store at rest: an older file, noticed')
          // Where no entry is named, none may be harmed.
          else if (closed.seen === 'fault') {
            const harmless = closed.log === log
            if (harmless) count('store at rest: noticed, no entry harmed')
            failures.check(harmless, () => `${name} of a closed store: ${closed.fault.reason}, and no index named`)
          }
          failures.check(closed.seen !== 'unseen', () => `${name} of a closed store: unseen`)
          // After a crash no sum stands beside the file; then what is unseen must also be without effect.
          const crashed = await look(join(dir, 'crashed'), rotten, null)
          count(crashed.seen === 'unseen' ? 'store after a crash: unseen' : 'store after a crash: noticed')
          if (crashed.seen === 'unseen' && name !== 'an older file')
            failures.check(crashed.said === said, () => `${name} after a crash: something else is served as verified`)
        }
      },
      { memory: true },
    )
    const history = await historyOf(seed, 6)
    const files = await history.bundle()
    await history.close()
    for (const [path, bytes] of files)
      for (const at of places(bytes.length)) {
        const rotten = Uint8Array.from(bytes)
        rotten[at]! ^= 1 << below(chance(seed, at), 8)
        const changed = new Map(files).set(path, rotten)
        bundleBytes++
        for (const [who, verdict] of [
          ['first', verifyBundle(changed)],
          ['second', verify(changed)],
        ] as const) {
          failures.check(!verdict.ok, () => `${who} verifier: ${path} byte ${at}: unseen`)
          if (!verdict.ok) count(`bundle, ${who} verifier: noticed`)
          const inLog = path.startsWith('tile/entries') || path === 'bodies.jsonl'
          if (inLog)
            failures.check(verdict.firstBad !== undefined, () => `${who} verifier: ${path} byte ${at}: no index named`)
        }
      }
    return {
      tried: {
        'bytes of the store': storeBytes,
        'bytes of the bundle': bundleBytes,
        'files of the bundle': files.size,
      },
      found,
      failures: failures.list,
    }
  },
}
