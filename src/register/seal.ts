import { OrtoqError, type Clock } from '../ground/index.ts'
import type { Db } from '../store/index.ts'
import type { SignedCheckpoint } from './bundle.ts'
import { checkpointText, isBy, parseCheckpoint, parseNote, parseSignatures, verifyLine } from './note.ts'
import { statesOf, type Policy, type PolicyWitness } from './policy.ts'
import type { Register } from './register.ts'
import { witnessRequest } from './witness.ts'

/** Sends a request to a witness; what does not answer within a few seconds throws. */
export type Post = (url: string, body: string) => Promise<{ readonly status: number; readonly body: string }>

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
    const witnesses = this.#parts.policy.witnesses.filter(({ url }) => url !== null)
    // The keys of one witness share its address and answer together.
    const byUrl = new Map<string, PolicyWitness[]>()
    for (const witness of witnesses) byUrl.set(witness.url!, [...(byUrl.get(witness.url!) ?? []), witness])
    await Promise.all([...byUrl].map(([url, keys]) => this.#ask(url, keys, checkpoint)))
  }

  /** How far the log is sealed, from what is stored. */
  async seals(): Promise<Seals> {
    const { register, db, clock, policy } = this.#parts
    return sealsOf(db, policy, (await register.head()).size, secondsOf(clock), this.#troubles)
  }

  async #ask(url: string, witnesses: readonly PolicyWitness[], checkpoint: SignedCheckpoint): Promise<void> {
    const state = witnesses[0]!.state
    try {
      const signed = await newestBy(
        this.#parts.db,
        witnesses.map(({ key }) => key.name),
      )
      const age = secondsOf(this.#parts.clock) - (signed?.signed_at ?? 0)
      if (signed?.size === checkpoint.size && age < REFRESH_SECONDS) return
      await this.#submit(url, witnesses, checkpoint, signed?.size ?? 0, true)
      this.#troubles.delete(state)
    } catch (error) {
      this.#troubles.set(state, (error as Error).message)
    }
  }

  async #submit(
    url: string,
    witnesses: readonly PolicyWitness[],
    { size, note }: SignedCheckpoint,
    old: number,
    again: boolean,
  ): Promise<void> {
    const { register, post } = this.#parts
    const tree = await register.tree()
    const answer = await post(`${url}/add-checkpoint`, witnessRequest(old, tree.consistency(old, size), note))
    if (answer.status === 409 && again) {
      const theirs = Number(answer.body.trim())
      if (!Number.isSafeInteger(theirs) || theirs < 0) throw new Error('answers 409 without a size')
      if (theirs > size) {
        // Entries may have come in since this checkpoint; only beyond all of them is something missing here.
        if (theirs > tree.size)
          register.stop({ index: tree.size, reason: `a witness has seen ${theirs} entries: this is an old backup` })
        throw new Error(`has signed ${theirs} entries already`)
      }
      return this.#submit(url, witnesses, { size, note }, theirs, false)
    }
    if (answer.status !== 200) throw new Error(`answers ${answer.status}: ${answer.body.trim().slice(0, 200)}`)
    await this.#keep(witnesses, { size, note }, answer.body)
  }

  async #keep(witnesses: readonly PolicyWitness[], { size, note }: SignedCheckpoint, lines: string): Promise<void> {
    const checkpoint = parseCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1))!
    let kept = 0
    for (const signature of parseSignatures(lines) ?? []) {
      const witness = witnesses.find(({ key }) => isBy(key, signature))
      const verified = witness && verifyLine(witness.key, checkpoint, signature)
      if (!verified) continue
      await this.#parts.db
        .insertInto('cosignature')
        .values({ size, witness: signature.name, signed_at: verified.time, line: signature.line })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      kept++
    }
    if (kept === 0) throw new Error('answers without a signature of its key')
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
