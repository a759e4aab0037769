import type { Transaction } from 'kysely'
import { OrtoqError, type Instant } from '../ground/index.ts'
import type { Schema } from '../store/index.ts'
import { bodyHash, entryFault, leafOf, type Composed, type Recorded } from './entry.ts'
import { forgetBodies, refuseErasure } from './erasure.ts'
import type { Follower } from './follower.ts'
import { keepFrontier, readFrontier } from './head.ts'
import { refusal, statusAfterAll } from './kind.ts'
import { lay } from './lay.ts'
import type { Head } from './log.ts'
import type { RegisterParts } from './parts.ts'
import { insertEntries, standingOf } from './rows.ts'

/** Thrown where an act's author signs what it says: the entry as it has to be signed. Nothing is recorded. */
export class NeedsSignature extends Error {
  readonly composed: Composed

  constructor(composed: Composed) {
    super(`${composed.entry.author_key} has to sign`)
    this.composed = composed
  }
}

/** Refuses an entry composed elsewhere that is malformed, not made for this log as it stands, or not signed as it must be. */
export function refuseForged({ entry, sig, body, salt }: Composed, origin: string, log: Follower): void {
  const bad = (reason: string): never => {
    throw new OrtoqError('register/bad-entry', { subject: entry.subject, reason })
  }
  const malformed = entryFault(entry)
  if (malformed) bad(malformed)
  if (entry.origin !== origin) bad(`it was made for the log ${entry.origin}`)
  if (!/^[0-9a-f]{64}$/.test(salt)) bad('the salt is not 32 bytes in hex')
  if (bodyHash(salt, body) !== entry.body_hash) bad('the body is not the one that the entry names')
  const { seen } = entry
  if (seen.size > log.tree.size || log.tree.root(seen.size) !== seen.root)
    bad('it was made upon a log that is not this one')
  const fault = log.keyring.fault({ entry, sig, body })
  if (fault) bad(fault)
}

/** Records what is made upon the head as it stands, with its projections, if every rule allows all of it. */
export async function enter(
  tx: Transaction<Schema>,
  parts: RegisterParts,
  log: Follower,
  make: (seen: Head) => readonly Composed[],
): Promise<Recorded[]> {
  const frontier = await readFrontier(tx)
  const seen = frontier.head
  await log.sync(tx)
  const composed = make(seen)
  const standing = await standingOf(
    tx,
    composed.map(({ entry }) => entry.subject),
  )
  const recordedAt = await laterOf(tx, seen.size, parts.clock.now())
  for (const { entry } of composed) await refuseErasure(tx, entry)
  // Acts that enter together may rest on each other; what is not recorded in the end must leave no trace.
  const rules = composed.length > 1 ? log.rules.copy() : log.rules
  const recorded = composed.map(({ entry, sig, body, salt }, at): Recorded => {
    allow(entry, standing)
    const reason = rules.fault({ entry, body })
    if (reason) throw new OrtoqError('register/not-allowed', { type: entry.type, subject: entry.subject, reason })
    if (sig === null && log.keyring.publicKey(entry.author_key)) {
      const unsigned = 'it makes several entries, and its author signs one at a time'
      if (composed.length === 1) throw new NeedsSignature(composed[at]!)
      throw new OrtoqError('register/not-allowed', { type: entry.type, subject: entry.subject, reason: unsigned })
    }
    const leaf = leafOf(entry, sig, recordedAt)
    if (composed.length > 1) rules.feed({ entry, body, leaf })
    frontier.add(leaf)
    return { index: seen.size + at, entry, sig, recordedAt, leaf, body, salt }
  })
  await insertEntries(tx, recorded)
  await keepFrontier(tx, frontier)
  await lay(tx, parts.shelves, recorded)
  await forgetBodies(tx, parts.shelves, recorded)
  await parts.beside?.(tx, seen.size, seen.size + recorded.length)
  return recorded
}

function allow(entry: Composed['entry'], standing: Map<string, string[]>): void {
  const { type, subject, expected_version: expected } = entry
  const types = standing.get(subject) ?? []
  if (types.length !== expected)
    throw new OrtoqError('register/version-conflict', { subject, expected, actual: types.length })
  const reason = refusal(type, subject, statusAfterAll(types))
  if (reason) throw new OrtoqError('register/impossible-act', { type, subject, reason })
  standing.set(subject, [...types, type])
}

// A clock that was set back must not put an entry before the one it follows.
async function laterOf(db: Transaction<Schema>, size: number, now: Instant): Promise<Instant> {
  if (size === 0) return now
  const last = await db
    .selectFrom('entry')
    .select('recorded_at')
    .where('idx', '=', size - 1)
    .executeTakeFirstOrThrow()
  return last.recorded_at > now ? (last.recorded_at as Instant) : now
}
