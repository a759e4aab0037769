import { OrtoqError } from '../ground/index.ts'
import {
  endMoment,
  layOver,
  recordsBetween,
  recordsBeyond,
  type RecordTable,
  type Shelf,
  type Store,
} from '../store/index.ts'
import { Rules } from './approval.ts'
import { bodyTextHash, entryFault, leafTextOf, type Recorded } from './entry.ts'
import { Keyring } from './keyring.ts'
import { refusal, statusAfter, type Status } from './kind.ts'
import { leafHash, Tree, type Head } from './log.ts'
import { pagesOf, readRows, toRecorded, type EntryRow } from './rows.ts'

/** Why nothing is written any more, and the first entry that cannot be vouched for where there is one. */
export interface Fault {
  readonly index: number | null
  readonly reason: string
}

export interface Checked {
  readonly tree: Tree
  readonly keyring: Keyring
  readonly rules: Rules
  /** The first thing that does not fit, or null. */
  readonly fault: Fault | null
}

class Broken extends Error {
  readonly index: number | null

  constructor(index: number | null, reason: string) {
    super(reason)
    this.index = index
  }
}

/**
 * Replays a store from its first entry and compares: leaves, bodies, versions, transitions, root, checkpoints,
 * projections, and below them the database itself, all as of one moment: others may write, and a transaction may still
 * end whose writer was killed. Reading only; what is wrong is named and left as it is.
 */
export const checkStore = (store: Store, shelves: readonly Shelf[], options: Options): Promise<Checked> =>
  store.engine.atOnce(store.db, (db) => check({ ...store, db }, shelves, options))

interface Options {
  readonly origin: string
  readonly signatures?: boolean
}

async function check(store: Store, shelves: readonly Shelf[], options: Options): Promise<Checked> {
  const replay = new Replay(options.origin, options.signatures ?? false)
  const laid = new Laid(store, shelves)
  try {
    await readAll(store, replay, laid)
    // What stands beside the log can be unreadable while every entry of it verifies; then no entry is in doubt.
    replay.end(await readable('the head', headOf(store)))
    compareCheckpoints(await readable('the checkpoints', checkpointsOf(store)), replay.tree)
    await readable('the projections', laid.end(replay.tree.size))
    const [below] = await store.engine.inspect(store.db)
    if (below) throw new Broken(null, below)
    return { tree: replay.tree, keyring: replay.keyring, rules: replay.rules, fault: null }
  } catch (error) {
    if (error instanceof OrtoqError) throw error
    const { message } = error as Error
    const index = error instanceof Broken ? error.index : null
    return { tree: replay.tree, keyring: replay.keyring, rules: replay.rules, fault: { index, reason: message } }
  }
}

async function readAll({ db }: Store, replay: Replay, laid: Laid): Promise<void> {
  try {
    for await (const page of pagesOf(db)) {
      await laid.take(page.map((row) => replay.take(row)))
    }
  } catch (error) {
    if (error instanceof Broken) throw error
    await endMoment(db)
    // A page of the database is unreadable: find the first entry on it by asking for one at a time.
    for (let at = replay.tree.size; ; at++) {
      let row: EntryRow | undefined
      try {
        ;[row] = await readRows(db, at, 1)
      } catch (cause) {
        throw new Broken(at, `it cannot be read: ${(cause as Error).message}`)
      }
      if (!row) throw new Broken(at, `the store cannot be read to its end: ${(error as Error).message}`)
      replay.take(row)
    }
  }
}

/** The log's rules, entry by entry. */
class Replay {
  readonly tree = new Tree()
  readonly keyring = new Keyring()
  readonly rules = new Rules()
  readonly #origin: string
  readonly #signatures: boolean
  readonly #standing = new Map<string, { version: number; status: Status | null }>()
  readonly #missing = new Map<number, string>()
  #last = ''
  #seen: Head = { size: 0, root: this.tree.root(0) }

  constructor(origin: string, signatures: boolean) {
    this.#origin = origin
    this.#signatures = signatures
  }

  take(row: EntryRow): Recorded {
    try {
      return this.#take(row)
    } catch (error) {
      if (error instanceof Broken) throw error
      // A row whose columns are not even of their types, as a page of another table gives.
      throw new Broken(this.tree.size, `it cannot be read: ${(error as Error).message}`)
    }
  }

  #take(row: EntryRow): Recorded {
    const index = row.idx
    const size = this.tree.size
    if (index !== size) throw new Broken(size, index > size ? 'it is missing' : `entry ${index} stands in its place`)
    if (leafHash(leafTextOf(row.entry, row.sig, row.recorded_at)) !== row.leaf)
      throw new Broken(index, 'its hash differs from its text')
    const recorded = parse(row)
    const fault = this.#faultOf(row, recorded)
    if (fault) throw new Broken(index, fault)
    this.#last = row.recorded_at
    this.tree.add(row.leaf)
    return recorded
  }

  #faultOf(row: EntryRow, recorded: Recorded): string | null {
    const { entry, body } = recorded
    const fault = entryFault(entry)
    if (fault) return fault
    if (entry.origin !== this.#origin) return `it was made for the log ${entry.origin}`
    if (row.recorded_at < this.#last) return 'it is dated before the entry that it follows'
    if (row.type !== entry.type || row.subject !== entry.subject || row.version !== entry.expected_version + 1)
      return 'its row differs from its text'
    if (row.body === null || row.salt === null) this.#missing.set(row.idx, `body/${row.idx}`)
    else if (bodyTextHash(row.salt, row.body) !== entry.body_hash) return 'its body differs from its hash'
    if (entry.type === 'body.erased') this.#missing.delete(Number(entry.subject.slice('body/'.length)))
    const { seen } = entry
    if (seen.size > this.tree.size || this.#rootAt(seen.size) !== seen.root) return 'it was made upon another log'
    const standing = this.#standing.get(entry.subject) ?? { version: 0, status: null }
    if (standing.version !== entry.expected_version) return `it follows version ${standing.version} of ${entry.subject}`
    const refused = refusal(entry.type, entry.subject, standing.status)
    if (refused) return `${entry.type} is not possible: ${refused}`
    this.#standing.set(entry.subject, {
      version: standing.version + 1,
      status: statusAfter(entry.type, standing.status),
    })
    const unsigned = this.#signatures || recorded.sig === null || entry.type === 'key.added'
    const forged = unsigned ? this.keyring.fault({ entry, sig: recorded.sig, body }) : null
    const forbidden = forged ?? this.rules.fault({ entry, body })
    this.keyring.feed(recorded)
    this.rules.feed(recorded)
    return forbidden
  }

  // Entries that entered together saw the same log.
  #rootAt(size: number): string {
    if (this.#seen.size !== size) this.#seen = { size, root: this.tree.root(size) }
    return this.#seen.root
  }

  end(head: { size: number; root: string } | undefined): void {
    for (const index of this.#missing.keys()) throw new Broken(index, 'its body is gone and no tombstone says why')
    const { size } = this.tree
    const expected = head ?? { size: 0, root: this.tree.root(0) }
    if (expected.size !== size)
      throw new Broken(Math.min(size, expected.size), `the head says ${expected.size} entries`)
    if (expected.root !== this.tree.root()) throw new Broken(Math.max(size - 1, 0), 'the root differs')
  }
}

/** The newest row of a record: which entry said it, and which one the store says replaced it. */
interface Standing {
  readonly tbl: string
  readonly key: string
  readonly seq: number
  /** Undefined where the row itself is missing. */
  readonly until: number | null | undefined
}

/**
 * The projections as the entries make them, held against those that stand, a page at a time: of what was compared only
 * the newest row of each record is kept, for the entry that will replace it is not yet known.
 */
class Laid {
  readonly #store: Store
  readonly #shelves: readonly Shelf[]
  readonly #standing = new Map<string, Standing>()
  #first: Place | null = null
  #unread: unknown = null
  #size = 0

  constructor(store: Store, shelves: readonly Shelf[]) {
    this.#store = store
    this.#shelves = shelves
  }

  async take(batch: readonly Recorded[]): Promise<void> {
    const [from, to] = [this.#size, this.#size + batch.length]
    this.#size = to
    if (this.#unread !== null) return
    const expected = this.#shelves.flatMap((shelf) => layOver(new Map(), shelf.lay(batch))).toSorted(inOrder)
    try {
      this.#compare(expected, await recordsBetween(this.#store.db, from, to))
    } catch (error) {
      await endMoment(this.#store.db)
      // What the entries themselves say comes first.
      this.#unread = error
    }
  }

  /** Fails with the first record that the entries do not make; also with one that stands beyond all of them. */
  async end(size: number): Promise<void> {
    if (this.#unread !== null) throw this.#unread
    for (const one of this.#standing.values()) if (one.until !== null && one.until !== undefined) this.#differs(one)
    for (const row of await recordsBeyond(this.#store.db, size)) this.#differs(row)
    if (this.#first === null) return
    const { tbl, key, seq } = this.#first
    throw new Broken(seq, `the record ${tbl}/${key} is not what the entries say`)
  }

  #compare(expected: readonly RecordTable[], actual: readonly RecordTable[]): void {
    let at = 0
    for (const should of expected) {
      while (at < actual.length && inOrder(actual[at]!, should) < 0) this.#differs(actual[at++]!)
      const does = at < actual.length && inOrder(actual[at]!, should) === 0 ? actual[at++] : undefined
      const { tbl, key, seq } = should
      // A name whose cell says that it is bytes compares as equal and is not.
      if (does?.body !== should.body || does.tbl !== tbl || does.key !== key) this.#differs(should)
      const name = `${tbl}/${key}`
      const before = this.#standing.get(name)
      if (before && before.until !== undefined && before.until !== seq) this.#differs(before)
      this.#standing.set(name, { tbl, key, seq, until: does?.until_seq })
    }
    for (; at < actual.length; at++) this.#differs(actual[at]!)
  }

  #differs({ tbl, key, seq }: Place): void {
    if (this.#first === null || inOrder({ tbl, key, seq }, this.#first) < 0) this.#first = { tbl, key, seq }
  }
}

type Place = Pick<RecordTable, 'tbl' | 'key' | 'seq'>

function parse(row: EntryRow): Recorded {
  try {
    return toRecorded(row)
  } catch {
    throw new Broken(row.idx, 'its body is not JSON')
  }
}

const inOrder = (a: Place, b: Place): number => a.seq - b.seq || compare(a.tbl, b.tbl) || compare(a.key, b.key)

// By code points, as both engines compare bytes; for rows of one entry only.
const compare = (a: string, b: string): number => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)))

const headOf = ({ db }: Store) => db.selectFrom('head').select(['size', 'root']).executeTakeFirst()

const checkpointsOf = ({ db }: Store) => db.selectFrom('checkpoint').select(['size', 'note']).orderBy('size').execute()

async function readable<T>(what: string, reading: Promise<T>): Promise<T> {
  return reading.catch((cause: unknown) => {
    if (cause instanceof Broken) throw cause
    throw new Broken(null, `${what} cannot be read: ${(cause as Error).message}`)
  })
}

function compareCheckpoints(kept: Awaited<ReturnType<typeof checkpointsOf>>, tree: Tree): void {
  let agreed = 0
  for (const { size, note } of kept) {
    const root = note.split('\n')[2]
    if (size > tree.size) throw new Broken(tree.size, `a checkpoint over ${size} entries was signed`)
    if (root !== Buffer.from(tree.root(size), 'hex').toString('base64'))
      throw new Broken(agreed, `the checkpoint over ${size} entries has another root`)
    agreed = size
  }
}
