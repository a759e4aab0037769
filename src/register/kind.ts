/** Where a subject stands after its acts. A dispute is no state: it hangs on the subject beside whatever it is. */
export type Status = 'proposed' | 'confirmed' | 'fulfilled' | 'waived' | 'merged' | 'open' | 'settled' | 'revoked'

/** What an act does. */
export interface Kind {
  /** Id kinds of the subjects it may be about; none: any subject. */
  readonly about: readonly string[]
  /** States in which it is possible; `null` is a subject that no act has touched. Absent: in any. */
  readonly from?: readonly (Status | null)[]
  /** The state that it leads to; absent where it changes none. */
  readonly to?: Status
  /** At least two persons, and both states where the subject is joint. */
  readonly fourEyes?: true
  /** Its body is needed to check others and can never be erased. */
  readonly kept?: true
}

const COMMITMENT = ['com'] as const

/**
 * Every act that an entry can be, with the rules that a replay checks again. Closed: a new act is a line here.
 * Whoever checks a register without this program needs nothing else of it, so the exported bundle carries the table.
 */
export const kinds = {
  'row.stated': { about: [] },
  'row.withdrawn': { about: [] },
  'document.received': { about: ['doc'] },
  'document.replaced': { about: ['doc'] },
  'statement.proposed': { about: ['stm'], from: [null], to: 'proposed' },
  'statement.rejected': { about: ['stm'], from: ['proposed'], to: 'settled' },
  'statement.anchored': { about: ['stm', 'com'] },
  'commitment.proposed': { about: COMMITMENT, from: [null, 'proposed'], to: 'proposed' },
  // Each side confirms for itself, so it happens more than once.
  'commitment.confirmed': { about: COMMITMENT, from: [null, 'proposed', 'confirmed'], to: 'confirmed' },
  'commitment.redated': { about: COMMITMENT, from: [null, 'confirmed'], fourEyes: true },
  'commitment.reassigned': { about: COMMITMENT, from: [null, 'confirmed'], fourEyes: true },
  'commitment.test-changed': { about: COMMITMENT, from: [null, 'confirmed'], fourEyes: true },
  'commitment.fulfilled': { about: COMMITMENT, from: [null, 'confirmed'], to: 'fulfilled', fourEyes: true },
  'commitment.waived': { about: COMMITMENT, from: [null, 'confirmed'], to: 'waived', fourEyes: true },
  'commitment.merged': { about: COMMITMENT, from: [null, 'proposed', 'confirmed'], to: 'merged', fourEyes: true },
  'commitment.reopened': { about: COMMITMENT, from: ['fulfilled', 'waived'], to: 'confirmed', fourEyes: true },
  'commitment.evidenced': { about: COMMITMENT },
  'dispute.raised': { about: [] },
  'dispute.ended': { about: [] },
  'approval.given': { about: [] },
  'work.updated': { about: ['proj'] },
  'work.status': { about: ['proj'] },
  'work.milestone': { about: ['proj'] },
  'scenario.saved': { about: ['scenario'] },
  'case.opened': { about: ['case'], from: [null], to: 'open' },
  'case.updated': { about: ['case'], from: ['open'] },
  'case.settled': { about: ['case'], from: ['open'], to: 'settled', fourEyes: true },
  'case.reopened': { about: ['case'], from: ['settled'], to: 'open', fourEyes: true },
  'meeting.planned': { about: ['meet'], from: [null, 'proposed'], to: 'proposed' },
  'meeting.held': { about: ['meet'], from: [null, 'proposed'], to: 'confirmed' },
  'meeting.minuted': { about: ['meet'], from: ['confirmed'] },
  'key.added': { about: ['key'], from: [null], to: 'confirmed', kept: true },
  'key.revoked': { about: ['key'], from: ['confirmed'], to: 'revoked', kept: true },
  'body.erased': { about: ['body'], from: [null], to: 'settled', fourEyes: true, kept: true },
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
