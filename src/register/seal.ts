import { OrtoqError, type Clock } from '../ground/index.ts'
import type { Db } from '../store/index.ts'
import { askWitness, WitnessAhead, witnessesByUrl, type Post } from './ask.ts'
import type { SignedCheckpoint } from './bundle.ts'
import type { Fault } from './check.ts'
import type { Tree } from './log.ts'
import { checkpointText, parseCheckpoint, parseNote } from './note.ts'
import { statesOf, type Policy, type PolicyWitness } from './policy.ts'
import type { Register } from './register.ts'

/** How far one state's witness stands behind the log. */
export interface StateSeal {
  readonly state: string
  /** Entries under its newest cosignature; 0 where it never signed. */
  readonly size: number
  /** When it signed, in seconds since 1970; null where it never did. */
  readonly time: number | null
  /** What went wrong when it was last asked, or null. */
  readonly trouble: string | null
}

/** The two answers to a writer, never mixed: what is durable here, and what every state's witness stands behind. */
export interface Seals {
  readonly recorded: number
  /** Entries under a cosignature of every state of the policy; 0 where the policy names none. */
  readonly sealed: number
  readonly states: readonly StateSeal[]
  /** Seconds since anybody outside last signed a checkpoint; null where nobody ever did. */
  readonly outsideAge: number | null
}

interface SealerParts {
  readonly register: Register
  readonly db: Db
  /** Signs the text of a checkpoint with the log's own keys, an Ed25519 one first, at a time in seconds since 1970. */
  readonly sign: (text: string, time: number) => string | Promise<string>
  readonly policy: Policy
  readonly clock: Clock
  readonly post: Post
  /** Keeps the newest checkpoint beside the database, where a restored old database does not bring back an old one. */
  readonly keep: (note: string) => void | Promise<void>
}

/** Signs checkpoints of a log and brings them to the witnesses. */
export class Sealer {
  readonly #parts: SealerParts
  readonly #troubles = new Map<string, string>()
  /** Witnesses that have answered since this sealer was made. */
  readonly #heard = new Set<string>()

  constructor(parts: SealerParts) {
    this.#parts = parts
  }

  get policy(): Policy {
    return this.#parts.policy
  }

  /** The log's checkpoint over all that is committed now, stored before anybody sees it; null while the log is empty. */
  async checkpoint(): Promise<SignedCheckpoint | null> {
    const { register, db, sign, clock, keep } = this.#parts
    if (register.fault) throw new OrtoqError('register/read-only', { ...register.fault })
    const tree = await register.tree()
    const { size } = tree
    if (size === 0) return null
    const kept = await checkpointAt(db, size)
    if (kept) return kept
    const text = checkpointText(register.origin, size, tree.root(size))
    const note = `${text}\n${await sign(text, secondsOf(clock))}`
    // Another server of the same log may have been first; then its checkpoint, which says the same, is the one.
    await db
      .insertInto('checkpoint')
      .values({ size, made_at: clock.now(), note })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const stored = (await checkpointAt(db, size))!
    await keep(stored.note)
    return stored
  }

  /**
   * Asks every witness that has not signed the newest checkpoint to do so. What one of them refuses is kept as its
   * trouble. A witness that has seen more of this log than there is means that an old backup runs here: the register
   * then becomes read only.
   */
  async seal(): Promise<void> {
    const checkpoint = await this.checkpoint()
    if (!checkpoint) return
    await Promise.all(witnessesByUrl(this.#parts.policy).map((keys) => this.#ask(keys, checkpoint)))
  }

  /** How far the log is sealed, from what is stored. */
  async seals(): Promise<Seals> {
    const { register, db, clock, policy } = this.#parts
    return sealsOf(db, policy, (await register.head()).size, secondsOf(clock), this.#troubles)
  }

  async #ask(witnesses: readonly PolicyWitness[], checkpoint: SignedCheckpoint): Promise<void> {
    const { state, url } = witnesses[0]!
    const { db, clock, register, post } = this.#parts
    const { size } = checkpoint
    try {
      const signed = await newestOf(db, witnesses)
      const age = secondsOf(clock) - (signed?.signed_at ?? 0)
      // What is stored here may be an old backup, so each is asked once before what it signed is believed.
      if (this.#heard.has(url!) && signed?.size === size && age < REFRESH_SECONDS) return
      const tree = await register.tree()
      for (const { signature, time } of await askWitness({ post, tree }, witnesses, checkpoint, signed?.size ?? 0))
        await db
          .insertInto('cosignature')
          .values({ size, witness: signature.name, signed_at: time, line: signature.line })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      this.#heard.add(url!)
      this.#troubles.delete(state)
    } catch (error) {
      this.#troubles.set(state, (error as Error).message)
      if (!(error instanceof WitnessAhead)) return
      // Entries may have come in since this checkpoint; only beyond all of them is something missing here.
      const fault = oldBackup(await register.tree(), error)
      if (fault) register.stop(fault)
    }
  }
}

/** A log that does not grow is signed again this often, so that the age of the last signature says that it is watched. */
const REFRESH_SECONDS = 3600

const secondsOf = (clock: Clock): number => Math.floor(Date.parse(clock.now()) / 1000)

/** The stored checkpoint over that many entries with all cosignatures known, or null. */
export async function checkpointAt(db: Db, size: number): Promise<SignedCheckpoint | null> {
  const row = await db.selectFrom('checkpoint').select('note').where('size', '=', size).executeTakeFirst()
  if (!row) return null
  const lines = await db
    .selectFrom('cosignature')
    .select(['witness', 'line', 'signed_at'])
    .where('size', '=', size)
    .orderBy('witness')
    .orderBy('signed_at')
    .orderBy('line')
    .execute()
  return { size, note: row.note + lines.map(({ line }) => line).join('') }
}

/** The newest stored checkpoint with all cosignatures known, or null before the first. */
export async function newestCheckpoint(db: Db): Promise<SignedCheckpoint | null> {
  const row = await db.selectFrom('checkpoint').select('size').orderBy('size', 'desc').limit(1).executeTakeFirst()
  return row ? checkpointAt(db, row.size) : null
}

/** Every stored checkpoint, oldest first, with its cosignatures. */
export async function allCheckpoints(db: Db): Promise<SignedCheckpoint[]> {
  const rows = await db.selectFrom('checkpoint').select('size').orderBy('size').execute()
  const found: SignedCheckpoint[] = []
  for (const { size } of rows) found.push((await checkpointAt(db, size))!)
  return found
}

/** Stores a checkpoint that came from elsewhere with the signatures under it: the log's own and its witnesses'. */
export async function keepCheckpoint(db: Db, { size, note }: SignedCheckpoint, now: string): Promise<void> {
  const { text, signatures } = parseNote(note)!
  const own = signatures.filter(({ name }) => name === parseCheckpoint(text)!.origin)
  const bare = `${text}\n${own.map(({ line }) => line).join('')}`
  await db.insertInto('checkpoint').values({ size, made_at: now, note: bare }).execute()
  for (const { name, value, line } of signatures.filter((one) => !own.includes(one)))
    await db
      .insertInto('cosignature')
      .values({ size, witness: name, signed_at: Number(value.readBigUInt64BE()), line })
      .execute()
}

const newestOf = (db: Db, witnesses: readonly PolicyWitness[]) =>
  newestBy(
    db,
    witnesses.map(({ key }) => key.name),
  )

async function newestBy(db: Db, names: readonly string[]): Promise<{ size: number; signed_at: number } | undefined> {
  return db
    .selectFrom('cosignature')
    .select(['size', 'signed_at'])
    .where('witness', 'in', names)
    .orderBy('size', 'desc')
    .orderBy('signed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What witnesses have against a log. */
export interface Troubles {
  /** By state. */
  readonly troubles: ReadonlyMap<string, string>
  /** Why nothing should be written to it, or null. */
  readonly fault: Fault | null
}

const oldBackup = (tree: Tree, { size }: WitnessAhead): Fault | null =>
  size > tree.size ? { index: tree.size, reason: `a witness has seen ${size} entries: this is an old backup` } : null

/**
 * What each state's witness has against the newest stored checkpoint: that it does not answer, that it has signed
 * another log or more of this one. It is asked as the sealer asks it; what it signs is kept by nobody.
 */
export async function troublesOf(db: Db, tree: Tree, policy: Policy, post: Post): Promise<Troubles> {
  const troubles = new Map<string, string>()
  let fault: Fault | null = null
  const checkpoint = await newestCheckpoint(db)
  if (!checkpoint || checkpoint.size > tree.size) return { troubles, fault }
  const ask = async (witnesses: readonly PolicyWitness[]) => {
    try {
      await askWitness({ post, tree }, witnesses, checkpoint, (await newestOf(db, witnesses))?.size ?? 0)
    } catch (error) {
      troubles.set(witnesses[0]!.state, (error as Error).message)
      if (error instanceof WitnessAhead) fault ??= oldBackup(tree, error)
    }
  }
  await Promise.all(witnessesByUrl(policy).map(ask))
  return { troubles, fault }
}

/** How far a log is sealed by the states of a policy. */
export async function sealsOf(
  db: Db,
  policy: Policy,
  recorded: number,
  now: number,
  troubles: ReadonlyMap<string, string> = new Map(),
): Promise<Seals> {
  const states: StateSeal[] = []
  for (const state of statesOf(policy)) {
    const names = policy.witnesses.filter((witness) => witness.state === state).map(({ key }) => key.name)
    const newest = await newestBy(db, names)
    states.push({
      state,
      size: newest?.size ?? 0,
      time: newest?.signed_at ?? null,
      trouble: troubles.get(state) ?? null,
    })
  }
  const times = states.flatMap(({ time }) => time ?? [])
  return {
    recorded,
    sealed: states.length === 0 ? 0 : Math.min(...states.map(({ size }) => size)),
    states,
    outsideAge: times.length === 0 ? null : Math.max(0, now - Math.max(...times)),
  }
}
