import { roles, type Role } from '../ground/index.ts'

/** Where a subject stands after its acts. A dispute is no state: it hangs on the subject beside whatever it is. */
export type Status = 'proposed' | 'confirmed' | 'fulfilled' | 'waived' | 'merged' | 'open' | 'settled' | 'revoked'

export { roles, type Role } from '../ground/index.ts'

/** Where a row names states. */
export interface StatesIn {
  readonly table: string
  readonly column: string
}

/** What an act does. */
export interface Kind {
  /** Id kinds of the subjects it may be about; none: any subject. */
  readonly about: readonly string[]
  /** States in which it is possible; `null` is a subject that no act has touched. Absent: in any. */
  readonly from?: readonly (Status | null)[]
  /** The state that it leads to; absent where it changes none. */
  readonly to?: Status
  /** Who may do it, once anybody is appointed. */
  readonly by: readonly Role[]
  /** At least two persons; with a table, of every state that this column of the subject's row names. */
  readonly fourEyes?: true | StatesIn
  /** Tables whose rows enter by this kind (and others that name them) alone, each under its subject. */
  readonly writes?: readonly string[]
  /** Rows in which a state says something for itself: nobody else may say it. */
  readonly speaksFor?: StatesIn
  /** Its body is needed to check others and can never be erased. */
  readonly kept?: true
}

const COMMITMENT = ['com'] as const
const OFFICERS = ['officer', 'confirmer', 'lead'] as const
const DRAFTERS = ['officer', 'confirmer', 'lead', 'secretariat'] as const
const CLOSERS = ['confirmer', 'lead'] as const
const LEADS = ['lead'] as const
/** What the reader of a text proposed is judged by a person, statement by statement. */
const REVIEW = { by: DRAFTERS, writes: ['statements'] } as const
const TOGETHER = {
  by: CLOSERS,
  fourEyes: { table: 'commitments', column: 'parties' },
  writes: ['standings'],
} as const

// Who owes something does not strike it off alone.
const ENDED = { by: CLOSERS, fourEyes: true, writes: ['item-ends'] } as const

/**
 * Every act that an entry can be, with the rules that a replay checks again. Closed: a new act is a line here.
 * Whoever checks a register without this program needs nothing else of it, so the exported bundle carries the table.
 */
export const kinds = {
  'row.stated': { about: [], by: LEADS },
  'row.withdrawn': { about: [], by: LEADS },
  'document.received': { about: ['doc'], by: DRAFTERS, writes: ['received'] },
  'document.replaced': { about: ['doc'], by: DRAFTERS },
  // What was rejected may be proposed after all.
  'statement.proposed': { about: ['stm'], from: [null, 'settled'], to: 'proposed', ...REVIEW },
  'statement.corrected': { about: ['stm'], from: ['proposed', 'merged'], ...REVIEW },
  'statement.rejected': { about: ['stm'], from: [null, 'proposed', 'merged'], to: 'settled', ...REVIEW },
  // It says again, or is, what a commitment of the register says.
  'statement.anchored': { about: ['stm'], from: [null, 'proposed', 'merged'], to: 'merged', ...REVIEW },
  'commitment.proposed': {
    about: COMMITMENT,
    from: [null, 'proposed'],
    to: 'proposed',
    by: DRAFTERS,
    writes: ['groundings'],
  },
  // Each side confirms for itself, so it happens more than once.
  'commitment.confirmed': {
    about: COMMITMENT,
    from: [null, 'proposed', 'confirmed'],
    to: 'confirmed',
    by: CLOSERS,
    speaksFor: { table: 'confirmations', column: 'state' },
  },
  'commitment.redated': { about: COMMITMENT, from: [null, 'confirmed'], ...TOGETHER },
  'commitment.reassigned': { about: COMMITMENT, from: [null, 'confirmed'], ...TOGETHER },
  'commitment.test-changed': { about: COMMITMENT, from: [null, 'confirmed'], ...TOGETHER },
  'commitment.fulfilled': { about: COMMITMENT, from: [null, 'confirmed'], to: 'fulfilled', ...TOGETHER },
  'commitment.waived': { about: COMMITMENT, from: [null, 'confirmed'], to: 'waived', ...TOGETHER },
  'commitment.merged': { about: COMMITMENT, from: [null, 'proposed', 'confirmed'], to: 'merged', ...TOGETHER },
  'commitment.reopened': { about: COMMITMENT, from: ['fulfilled', 'waived'], to: 'confirmed', ...TOGETHER },
  'commitment.evidenced': { about: COMMITMENT, by: DRAFTERS },
  'dispute.raised': { about: ['dispute'], from: [null], to: 'open', by: OFFICERS, writes: ['disputes'] },
  // By whoever raised it, or by two persons of every state that the disputed thing binds.
  'dispute.ended': { about: ['dispute'], from: ['open'], to: 'settled', by: OFFICERS, writes: ['disputes'] },
  // A four-eyes act laid before others; its body holds the act and its body, so that all see the same.
  'act.proposed': { about: [], by: OFFICERS, kept: true },
  'approval.given': { about: [], by: CLOSERS },
  'work.updated': { about: ['proj'], by: DRAFTERS },
  'work.status': { about: ['proj'], by: DRAFTERS },
  'work.milestone': { about: ['proj'], by: DRAFTERS },
  // A dated notice that one side shuts a port, or that it does not after all.
  'port.closed': { about: ['port'], by: DRAFTERS },
  'scenario.saved': { about: ['scenario'], by: DRAFTERS },
  // About the package itself; each of its works has an entry of its own.
  'work.imported': { about: [], by: DRAFTERS },
  'work.merged': { about: ['proj', 'ent'], by: CLOSERS, fourEyes: true },
  'work.split': { about: ['proj', 'ent'], by: CLOSERS, fourEyes: true },
  'case.opened': { about: ['case'], from: [null], to: 'open', by: [...OFFICERS, 'investor'] },
  'case.updated': { about: ['case'], from: ['open'], by: [...OFFICERS, 'investor'] },
  'case.settled': { about: ['case'], from: ['open'], to: 'settled', by: CLOSERS, fourEyes: true },
  'case.reopened': { about: ['case'], from: ['settled'], to: 'open', by: CLOSERS, fourEyes: true },
  // Calling and changing alike; a cancelled meeting stays in the calendars as cancelled.
  'meeting.planned': { about: ['meet'], from: [null, 'proposed'], to: 'proposed', by: DRAFTERS },
  'meeting.agenda': { about: ['meet'], from: [null, 'proposed'], by: DRAFTERS },
  'meeting.papered': { about: ['meet'], by: DRAFTERS },
  'meeting.held': { about: ['meet'], from: [null, 'proposed'], to: 'confirmed', by: DRAFTERS },
  'report.worded': { about: ['report'], by: DRAFTERS, fourEyes: true, writes: ['wordings'] },
  'meeting.cancelled': { about: ['meet'], from: [null, 'proposed'], to: 'settled', by: DRAFTERS },
  'meeting.minuted': { about: ['meet'], from: [null, 'confirmed'], by: DRAFTERS },
  'item.set': { about: ['item'], from: [null], to: 'open', by: DRAFTERS },
  'item.changed': { about: ['item'], from: [null, 'open'], by: DRAFTERS },
  'item.done': { about: ['item'], from: [null, 'open'], to: 'settled', ...ENDED },
  'item.waived': { about: ['item'], from: [null, 'open'], to: 'waived', ...ENDED },
  'item.reopened': { about: ['item'], from: ['settled', 'waived'], to: 'open', ...ENDED },
  'key.added': { about: ['key'], from: [null], to: 'confirmed', by: roles, kept: true },
  'key.revoked': { about: ['key'], from: ['confirmed'], to: 'revoked', by: roles, kept: true },
  'principal.appointed': {
    about: ['person'],
    from: [null, 'confirmed', 'revoked'],
    to: 'confirmed',
    by: LEADS,
    kept: true,
  },
  'principal.suspended': { about: ['person'], from: ['confirmed'], to: 'revoked', by: LEADS, kept: true },
  'body.erased': { about: ['body'], from: [null], to: 'settled', by: LEADS, fourEyes: true, kept: true },
} as const satisfies Readonly<Record<string, Kind>>

export type EntryType = keyof typeof kinds

/** The rules of an act, or undefined where there is no such act. */
export const kindNamed = (type: string): Kind | undefined =>
  Object.hasOwn(kinds, type) ? kinds[type as EntryType] : undefined

/** Why this act is not possible on a subject that stands so, or null when it is. */
export function refusal(type: string, subject: string, status: Status | null): string | null {
  const kind = kindNamed(type)
  if (!kind) return `there is no act “${type}”`
  // Bodies are numbered by the log itself, all else has an id with a kind.
  const about = subject.startsWith('body/') ? 'body' : subject.slice(0, subject.indexOf(':'))
  if (kind.about.length > 0 && !kind.about.includes(about)) return `${type} is not about ${subject}`
  if (kind.from && !kind.from.includes(status)) return `it stands at ${status ?? 'nothing'}`
  return null
}

/** Where the subject stands after the act. */
export const statusAfter = (type: string, status: Status | null): Status | null => kindNamed(type)?.to ?? status

/** Where a subject stands after its acts in order; null where none has touched it. */
export const statusAfterAll = (types: readonly string[]): Status | null =>
  types.reduce<Status | null>((status, type) => statusAfter(type, status), null)
