import { canonical, OrtoqError, type Instant, type Json, type PartialDate, type StateId } from '../ground/index.ts'
import { sha256 } from './hash.ts'
import { leafHash, type Head } from './log.ts'

/** An act that somebody wants to enter: who says what about which subject, seen in which version. */
export interface Draft {
  /** `room.act`, such as `work.updated`. */
  readonly type: string
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
  readonly body_hash: string
}

/** An entry as the log holds it. */
export interface Recorded {
  readonly index: number
  readonly entry: Entry
  readonly sig: string | null
  readonly recordedAt: Instant
  readonly leaf: string
  /** Null once erased. */
  readonly body: Json | null
  readonly salt: string | null
}

const BODY_DOMAIN = 'ortoq/body/v1\n'
const LIMIT_BYTES = 65_535

/** SHA-256 over a domain line, the salt and the canonical body: without the salt a short body cannot be guessed. */
export function bodyHash(salt: string, body: Json): string {
  return sha256(BODY_DOMAIN, Buffer.from(salt, 'hex'), canonical(body))
}

/** Turns a draft into the entry that is hashed and, once keys exist, signed. */
export function enter(draft: Draft, at: { origin: string; id: string; seen: Head; salt: string }): Entry {
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
    body_hash: bodyHash(at.salt, draft.body),
  }
  const bytes = Buffer.byteLength(canonical(entry as unknown as Json))
  if (bytes > LIMIT_BYTES)
    throw new OrtoqError('register/entry-too-long', { subject: draft.subject, bytes, limit: LIMIT_BYTES })
  return entry
}

/** The RFC 6962 leaf hash of an entry with its signature and the server's time. */
export function leafOf(entry: Entry, sig: string | null, recordedAt: Instant): string {
  return leafHash(canonical({ entry, sig, recorded_at: recordedAt } as unknown as Json))
}
