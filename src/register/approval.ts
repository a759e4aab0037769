import { canonical, rowsIn, type Json } from '../ground/index.ts'
import type { Entry } from './entry.ts'
import { kindNamed, kinds, type Kind, type StatesIn } from './kind.ts'
import { PACK_KEY, Principals } from './principal.ts'

/** What `act.proposed` lays before others: an act that needs four eyes, with the whole of its body. */
export interface ProposalBody {
  readonly act: string
  readonly body: Json
}

/** An entry with what it says and, once it stands in the log, its leaf. */
export interface Said {
  readonly entry: Entry
  readonly body: Json | null
  readonly leaf?: string
}

interface Bound {
  readonly states: readonly string[]
  /** `pack`: as the pack has it; `proposed`: by a proposal that nobody confirmed; `settled`: by acts of the states. */
  readonly by: 'pack' | 'proposed' | 'settled'
}

interface Proposal {
  readonly subject: string
  readonly act: string
  readonly body: string
  /** Person → state of everybody who stands behind it, the proposer first. */
  readonly backers: ReadonlyMap<string, string | null>
}

/** Acts that leave a subject as it was read, so that what lies before others stays the same. */
const BESIDE = ['act.proposed', 'approval.given', 'statement.anchored']
const places = (of: 'fourEyes' | 'speaksFor'): StatesIn[] =>
  Object.values<Kind>(kinds).flatMap((kind) => (typeof kind[of] === 'object' ? [kind[of]] : []))
/** Rows that bind states: they enter by the pack, by a proposal, or by four eyes. */
const BINDING = new Map(places('fourEyes').map(({ table, column }) => [table, column]))
/** Rows in which each state speaks for itself. */
const OWN_WORD = new Map(places('speaksFor').map(({ table, column }) => [table, column]))
/** Table → the kinds of act by which alone its rows enter. */
const WRITERS = new Map<string, string[]>()
for (const [type, { writes = [] }] of Object.entries<Kind>(kinds))
  for (const table of writes) WRITERS.set(table, [...(WRITERS.get(table) ?? []), type])

/**
 * The rules of who may do what, fed with a log in order: rights by role, and four eyes. A four-eyes act names the leaf
 * of its proposal, says the same as it, and has behind it at least two persons, of every state that it binds. A change
 * of the subject in between ends the proposal: version n approves nothing of version n + 1.
 */
export class Rules {
  readonly principals: Principals
  readonly #open = new Map<string, Proposal>()
  readonly #bySubject = new Map<string, readonly string[]>()
  /** Subject → states of the newest row that names them, and whether a proposal may still write that row. */
  readonly #bound = new Map<string, Bound>()
  readonly #disputes = new Map<string, { readonly about: string; readonly by: string | null }>()

  constructor(principals = new Principals()) {
    this.principals = principals
  }

  /** What lies before others about a subject and still stands: leaves, with the act and who is behind it. */
  openOn(subject: string): { leaf: string; act: string; backers: string[] }[] {
    return (this.#bySubject.get(subject) ?? []).map((leaf) => {
      const { act, backers } = this.#open.get(leaf)!
      return { leaf, act, backers: [...backers.keys()] }
    })
  }

  /** Everything that lies before others and still stands, by leaf. */
  open(): { leaf: string; subject: string; act: string; backers: string[] }[] {
    return [...this.#open].map(([leaf, { subject, act, backers }]) => ({
      leaf,
      subject,
      act,
      backers: [...backers.keys()],
    }))
  }

  /** The states without whose people a four-eyes act about this subject cannot be done. */
  boundBy(subject: string): readonly string[] {
    const dispute = this.#disputes.get(subject)
    return this.#bound.get(dispute?.about ?? subject)?.states ?? []
  }

  /** True where this person's word is the last that a proposal waits for. */
  suffices(leaf: string, author: string): boolean {
    const proposal = this.#open.get(leaf)
    const person = this.principals.of(author)
    if (!proposal || !person) return false
    const { subject, act, body } = proposal
    const entry = { type: act, subject, author_key: author, acting_for: person.state, approves: leaf } as Entry
    return this.#fourEyesFault(entry, JSON.parse(body) as Json) === null
  }

  copy(): Rules {
    const copy = new Rules(this.principals.copy())
    for (const [leaf, proposal] of this.#open) copy.#open.set(leaf, proposal)
    for (const [subject, leaves] of this.#bySubject) copy.#bySubject.set(subject, leaves)
    for (const [subject, bound] of this.#bound) copy.#bound.set(subject, bound)
    for (const [subject, dispute] of this.#disputes) copy.#disputes.set(subject, dispute)
    return copy
  }

  /** Takes in an entry that stands in the log. */
  feed(said: Said): void {
    const { entry, body, leaf } = said
    this.principals.feed(said)
    this.#feedBound(entry, body)
    if (!this.principals.founded) return
    const { type, subject } = entry
    const author = this.principals.of(entry.author_key)
    if (type === 'dispute.raised')
      this.#disputes.set(subject, { about: String((body as { about?: Json })?.about), by: author?.id ?? null })
    if (!BESIDE.includes(type)) this.#close(subject)
    if (!author) return
    if (type === 'act.proposed' && leaf) {
      const { act, body: proposed } = body as unknown as ProposalBody
      const backers = new Map([[author.id, author.state]])
      this.#open.set(leaf, { subject, act, body: canonical(proposed), backers })
      this.#bySubject.set(subject, [...(this.#bySubject.get(subject) ?? []), leaf])
    }
    const proposal = type === 'approval.given' && this.#open.get(entry.approves!)
    if (proposal)
      this.#open.set(entry.approves!, {
        ...proposal,
        backers: new Map(proposal.backers).set(author.id, author.state),
      })
  }

  /** Why an entry may not stand, or null. Fed entries are what came before it. */
  fault({ entry, body }: Said): string | null {
    const refused =
      this.principals.fault({ entry, body }) ?? (this.principals.founded ? this.#rowFault(entry, body) : null)
    if (refused || !this.principals.founded || entry.type === 'principal.appointed') return refused
    if (entry.type === 'act.proposed') {
      const { act } = (body ?? {}) as Partial<ProposalBody>
      return this.#needsFour(String(act), entry) ? null : `“${String(act)}” is no act that needs four eyes`
    }
    if (entry.type === 'approval.given') return this.#approvalFault(entry)
    return this.#needsFour(entry.type, entry) ? this.#fourEyesFault(entry, body) : null
  }

  #needsFour(type: string, entry: Entry): boolean {
    if (type === 'dispute.ended')
      return this.#disputes.get(entry.subject)?.by !== this.principals.of(entry.author_key)?.id
    return kindNamed(type)?.fourEyes !== undefined
  }

  #approvalFault({ approves, subject, author_key: key }: Entry): string | null {
    const proposal = this.#open.get(approves ?? '')
    if (proposal?.subject !== subject) return 'it approves no proposal that stands'
    return proposal.backers.has(this.principals.of(key)!.id) ? 'one person approves once' : null
  }

  #fourEyesFault(entry: Entry, body: Json | null): string | null {
    const proposal = this.#open.get(entry.approves ?? '')
    if (proposal?.subject !== entry.subject) return 'it carries out no proposal that stands'
    if (proposal.act !== entry.type || proposal.body !== canonical(body)) return 'it is not what was proposed'
    const author = this.principals.of(entry.author_key)!
    const backers = new Map(proposal.backers).set(author.id, author.state)
    if (backers.size < 2) return 'it needs a second person'
    const joint = typeof kindNamed(entry.type)?.fourEyes === 'object' || entry.type === 'dispute.ended'
    const states = joint ? [...this.boundBy(entry.subject), ...(statesIn(body, entry.subject) ?? [])] : []
    const missing = states.find((state) => ![...backers.values()].includes(state))
    return missing ? `nobody of ${missing} stands behind it` : null
  }

  #close(subject: string): void {
    for (const leaf of this.#bySubject.get(subject) ?? []) this.#open.delete(leaf)
    this.#bySubject.delete(subject)
  }

  /** True where states have acted on a subject, so that a newer pack no longer changes it. */
  isSettled(subject: string): boolean {
    return this.principals.founded && this.#bound.get(subject)?.by === 'settled'
  }

  #feedBound({ type, subject }: Entry, body: Json | null): void {
    if (type === 'row.stated') {
      const [table, key] = [subject.slice(0, subject.indexOf('/')), subject.slice(subject.indexOf('/') + 1)]
      const states = statesOf(table, body)
      if (states) this.#bound.set(key, { states, by: 'pack' })
      return
    }
    const states = statesIn(body, subject)
    const by = type === 'commitment.proposed' ? 'proposed' : 'settled'
    const before = this.#bound.get(subject)
    if (states) this.#bound.set(subject, { states, by })
    else if (before && (kindNamed(type)?.speaksFor || kindNamed(type)?.fourEyes))
      this.#bound.set(subject, { ...before, by })
  }

  // An act that may be done alone must not carry, among its rows, what needs others.
  #rowFault({ type, subject, acting_for: side, author_key: key }: Entry, body: Json | null): string | null {
    if (type === 'row.stated' || type === 'row.withdrawn') {
      const [table, row] = [subject.slice(0, subject.indexOf('/')), subject.slice(subject.indexOf('/') + 1)]
      if (OWN_WORD.has(table) || WRITERS.has(table)) return `${table} is said by acts of the states`
      if (!BINDING.has(table)) return null
      if (key !== PACK_KEY) return `a row of ${table} enters by an act of its own`
      return this.#bound.get(row)?.by === 'settled' ? `${row} was settled by acts of the states` : null
    }
    const kind = kindNamed(type)!
    const proposable = type === 'commitment.proposed' && (this.#bound.get(subject)?.by ?? 'proposed') === 'proposed'
    for (const { table, key, row } of rowsOf(body)) {
      const own = OWN_WORD.get(table)
      if (own && (kind.speaksFor?.table !== table || (row as Record<string, Json> | null)?.[own] !== side))
        return `nobody says ${table} for another state`
      const writers = WRITERS.get(table)
      if (writers && !(key === subject && writers.includes(type))) return `${table}/${key} is not written by ${type}`
      if (BINDING.has(table) && !(key === subject && (kind.fourEyes || proposable)))
        return `${table}/${key} is not changed by ${type}`
    }
    return null
  }
}

// What a stranger's bundle holds need not be of any shape.
const rowsOf = (body: Json | null) => {
  const rows = rowsIn(body)
  return Array.isArray(rows) ? rows.filter((row) => typeof row === 'object' && row !== null) : []
}

/** The states that a row binds; null where its table binds nobody. */
function statesOf(table: string, row: Json | null): readonly string[] | null {
  const column = BINDING.get(table)
  const states = column === undefined ? null : (row as Record<string, Json> | null)?.[column]
  return Array.isArray(states) ? (states as string[]) : null
}

/** The states that an act's own rows bind anew to its subject: who is newly bound agrees as well. */
const statesIn = (body: Json | null, subject: string): readonly string[] | null =>
  rowsOf(body).reduce<readonly string[] | null>(
    (found, { table, key, row }) => found ?? (key === subject ? statesOf(table, row) : null),
    null,
  )
