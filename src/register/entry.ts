import { canonical, isId, isPartialDate, OrtoqError } from '../ground/index.ts'
import type { Instant, Json, PartialDate, StateId } from '../ground/index.ts'
import { sha256 } from './hash.ts'
import { kindNamed, type EntryType } from './kind.ts'
import { leafHash, type Head } from './log.ts'
import type { Signature } from './signature.ts'

/** An act that somebody wants to enter: who says what about which subject, seen in which version. */
export interface Draft {
  /** What is done, `room.act`: one of the kinds of the register. */
  readonly type: EntryType
  /** The record that the act is about; all entries of one subject are versions of it. */
  readonly subject: string
  readonly body: Json
  /** How many entries the subject had when the author looked; another number is a conflict. */
  readonly expectedVersion: number
  readonly author: string
  readonly actingFor?: StateId | null
  /** When what is said holds; not when it was said. */
  readonly validFrom?: PartialDate | null
  readonly validTo?: PartialDate | null
  /** Leaf hash (hex) of the proposal that this act approves: the version that was read and no other. */
  readonly approves?: string
  /** Id of the entry that this one puts right. */
  readonly corrects?: string
}

/** What goes into the leaf: everything but the body, which stands behind its salted hash. */
export interface Entry {
  readonly v: 1
  /** The log's own name: an entry cannot be replayed in another log. */
  readonly origin: string
  readonly type: string
  readonly id: string
  readonly subject: string
  readonly expected_version: number
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly author_key: string
  readonly acting_for: string | null
  /** The head of the log that the author saw, which bounds back-dating. */
  readonly seen: Head
  readonly approves?: string
  readonly corrects?: string
  readonly body_hash: string
}

/** An entry that its author has composed, and signed where the author has a key, before it is recorded. */
export interface Composed {
  readonly entry: Entry
  readonly sig: Signature | null
  readonly body: Json
  /** 32 random bytes, hex. */
  readonly salt: string
}

/** An entry as the log holds it. */
export interface Recorded {
  readonly index: number
  readonly entry: Entry
  readonly sig: Signature | null
  readonly recordedAt: Instant
  readonly leaf: string
  /** Null once erased. */
  readonly body: Json | null
  readonly salt: string | null
}

const BODY_DOMAIN = 'ortoq/body/v1\n'
/** A leaf has to fit behind the two bytes of its length in a tile. @see https://c2sp.org/tlog-tiles */
export const LEAF_BYTES = 65_535
/** Larger things enter by their hash. */
export const BODY_BYTES = 1_048_576

/** SHA-256 over a domain line, the salt and the canonical body: without the salt a short body cannot be guessed. */
export const bodyHash = (salt: string, body: Json): string => bodyTextHash(salt, canonical(body))

// 32 bytes in the one way to write them: a decoder takes capitals and a digit too many as well, and a changed store would pass.
const SALT = /^[0-9a-f]{64}$/

/** The same over a body that is canonical text already; of a salt that is written otherwise, the hash of nothing. */
export const bodyTextHash = (salt: string, text: string): string =>
  SALT.test(salt) ? sha256(BODY_DOMAIN, Buffer.from(salt, 'hex'), text) : ''

/** Turns a draft into the entry that is signed and hashed; what could never be recorded is refused here. */
export function compose(draft: Draft, at: { origin: string; id: string; seen: Head; salt: string }): Entry {
  const text = canonical(draft.body)
  const bytes = Buffer.byteLength(text)
  if (bytes > BODY_BYTES)
    throw new OrtoqError('register/entry-too-long', { subject: draft.subject, bytes, limit: BODY_BYTES })
  const entry: Entry = {
    v: 1,
    origin: at.origin,
    type: draft.type,
    id: at.id,
    subject: draft.subject,
    expected_version: draft.expectedVersion,
    valid_from: draft.validFrom ?? null,
    valid_to: draft.validTo ?? null,
    author_key: draft.author,
    acting_for: draft.actingFor ?? null,
    seen: at.seen,
    ...(draft.approves === undefined ? {} : { approves: draft.approves }),
    ...(draft.corrects === undefined ? {} : { corrects: draft.corrects }),
    body_hash: bodyTextHash(at.salt, text),
  }
  const fault = entryFault(entry)
  if (fault) throw new OrtoqError('register/bad-entry', { subject: draft.subject, reason: fault })
  return entry
}

const HASH = /^[0-9a-f]{64}$/
const MEMBERS = new Set(
  ['v', 'origin', 'type', 'id', 'subject', 'expected_version', 'valid_from', 'valid_to', 'author_key'].concat([
    'acting_for',
    'seen',
    'approves',
    'corrects',
    'body_hash',
  ]),
)

/** What keeps a value from being an entry of version 1, or null. Nothing may stand in it that is not of the format. */
export function entryFault(entry: Entry): string | null {
  const member = Object.keys(entry).find((name) => !MEMBERS.has(name))
  if (member) return `“${member}” is no member of an entry`
  if (entry.v !== 1) return `version ${String(entry.v)} is not known`
  if (typeof entry.origin !== 'string' || entry.origin === '') return 'origin is missing'
  if (!kindNamed(entry.type)) return `there is no act “${entry.type}”`
  if (typeof entry.id !== 'string' || !isId(entry.id, 'entry')) return `“${entry.id}” is not an id of an entry`
  // A line break or an invisible letter would let one subject pass for another.
  if (typeof entry.subject !== 'string' || !/^[^\p{C}]{1,400}$/u.test(entry.subject)) return 'subject is not a name'
  if (!Number.isSafeInteger(entry.expected_version) || entry.expected_version < 0)
    return 'expected_version is not a count'
  for (const name of ['valid_from', 'valid_to'] as const) {
    const date = entry[name]
    if (date !== null && (typeof date !== 'string' || !isPartialDate(date)))
      return `${name} “${String(date)}” is not a date`
  }
  if (typeof entry.author_key !== 'string' || !isId(entry.author_key, 'key')) return 'author_key is not the id of a key'
  if (entry.acting_for !== null && (typeof entry.acting_for !== 'string' || !isId(entry.acting_for, 'state')))
    return 'acting_for is not a state'
  const seen = entry.seen as Head | null | undefined
  if (
    !seen ||
    Object.keys(seen).length !== 2 ||
    !Number.isSafeInteger(seen.size) ||
    seen.size < 0 ||
    !HASH.test(seen.root)
  )
    return 'seen is not a head of a log'
  if (entry.approves !== undefined && !HASH.test(entry.approves)) return 'approves is not a leaf hash'
  if (entry.corrects !== undefined && !isId(entry.corrects, 'entry')) return 'corrects is not the id of an entry'
  if (!HASH.test(entry.body_hash)) return 'body_hash is not a hash'
  return null
}

/** What the leaf hashes: the canonical text of entry, signature and the server's time. */
export const leafText = (entry: Entry, sig: Signature | null, recordedAt: string): string =>
  leafTextOf(canonical(entry as unknown as Json), sig && canonical(sig as unknown as Json), recordedAt)

/** The same from parts that are canonical text already; the members stand in the order of their names. */
export const leafTextOf = (entry: string, sig: string | null, recordedAt: string): string =>
  `{"entry":${entry},"recorded_at":${JSON.stringify(recordedAt)},"sig":${sig ?? 'null'}}`

/** The RFC 6962 leaf hash of an entry with its signature and the server's time. */
export function leafOf(entry: Entry, sig: Signature | null, recordedAt: Instant): string {
  const text = leafText(entry, sig, recordedAt)
  const bytes = Buffer.byteLength(text)
  if (bytes > LEAF_BYTES)
    throw new OrtoqError('register/entry-too-long', { subject: entry.subject, bytes, limit: LEAF_BYTES })
  return leafHash(text)
}
