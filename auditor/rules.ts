import { jcs, row, type Row } from '../verifier/bytes.ts'
import type { Entry } from '../verifier/entry.ts'

type Place = { table: string; column: string }
/** What kinds.json says of an act. */
export type Kind = Readonly<
  { about: string[]; from?: unknown[]; to?: string; by: string[] } & {
    fourEyes?: true | Place
    speaksFor?: Place
    writes?: string[]
  }
>
type Person = { id: string; state: unknown; role: string; keys: string[]; active: boolean }
type Written = { table: string; key: string; row: Row }

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The rows that an entry writes. */
function rowsOf({ type, subject }: Entry, body: unknown): Written[] {
  const at = subject.indexOf('/')
  if (type.startsWith('row.')) return [{ table: subject.slice(0, at), key: subject.slice(at + 1), row: row(body) }]
  const rows = list(row(body)['rows']).map(row)
  return rows.map((one) => ({ table: String(one['table']), key: String(one['key']), row: row(one['row']) }))
}

/** Who may do what, and what needs two persons, fed with a log in its order. */
export class Rules {
  readonly #kinds: Readonly<Record<string, Kind>>
  readonly #standing = new Map<string, string>()
  readonly #persons = new Map<string, Person>()
  /** Subject → the states that it binds, and by what: the pack, a proposal, or acts of the states. */
  readonly #bound = new Map<string, { states: unknown[]; by: string }>()
  readonly #disputes = new Map<string, { about: string; by: unknown }>()
  /** Leaf of what lies before others → what it is, and person → state of everybody behind it. */
  readonly #open = new Map<string, { subject: string; act: unknown; body: string; behind: Map<string, unknown> }>()

  constructor(kinds: Readonly<Record<string, Kind>>) {
    this.#kinds = kinds
  }

  /** What is wrong with the next entry, or nothing; what is right is taken in. */
  next(entry: Entry, body: unknown, leaf: string): string | undefined {
    const person = this.#owner(entry.author_key)
    const author = person?.active ? person : undefined
    const fault = this.#impossible(entry) ?? this.#fault(entry, body, author)
    if (!fault) this.#take(entry, body, leaf, author)
    return fault
  }

  #impossible({ type, subject }: Entry): string | undefined {
    const { about, from } = this.#kinds[type] ?? { about: ['no such act'] }
    const kind = subject.startsWith('body/') ? 'body' : subject.split(':')[0]!
    if (about.length > 0 && !about.includes(kind)) return 'there is no such act on such a subject'
    return from && !from.includes(this.#standing.get(subject) ?? null) ? 'it is not possible in this state' : undefined
  }

  #fault(entry: Entry, body: unknown, author: Person | undefined): string | undefined {
    const { type, subject } = entry
    if (type === 'principal.appointed')
      return this.#appoints(entry, row(body), author) ? undefined : 'nobody is appointed so'
    if (this.#persons.size === 0) return
    if (!this.#mayDo(entry, author)) return 'its author may not'
    if (!rowsOf(entry, body).every((one) => this.#mayWrite(one, entry))) return 'a row in it needs others'
    if (type === 'act.proposed')
      return this.#needsFour(String(row(body)['act']), subject, author) ? undefined : 'it needs no proposal'
    if (type !== 'approval.given' && !this.#needsFour(type, subject, author)) return
    const proposal = this.#open.get(String(entry['approves']))
    if (proposal?.subject !== subject) return 'no such proposal stands'
    if (type === 'approval.given') return proposal.behind.has(author!.id) ? 'one person approves once' : undefined
    const behind = new Map(proposal.behind).set(author!.id, author!.state)
    const joint = typeof this.#kinds[type]!.fourEyes === 'object' || type === 'dispute.ended'
    const bound = this.#bound.get(this.#disputes.get(subject)?.about ?? subject)?.states ?? []
    const states = joint ? [...bound, ...(this.#binds(entry, body)?.states ?? [])] : []
    const agreed = proposal.act === type && proposal.body === jcs(body) && behind.size > 1
    const all = [...behind.values()]
    return agreed && states.every((state) => all.includes(state)) ? undefined : 'not enough stand behind it'
  }

  #appoints({ subject, acting_for: side }: Entry, { role, state, keys }: Row, author: Person | undefined): boolean {
    const before = this.#persons.get(subject)
    const sided = ['officer', 'confirmer', 'lead'].includes(String(role))
    if (!this.#kinds['key.added']!.by.includes(String(role)) || list(keys).length === 0) return false
    if (state === undefined || (state === null && sided) || (before && before.state !== state)) return false
    if (list(keys).some((key) => (this.#owner(key)?.id ?? subject) !== subject)) return false
    // The first lead of a state can be appointed by nobody of that state.
    if (role === 'lead' && !this.#leads(state).length) return true
    if (author?.role !== 'lead' || author.state !== side || (state !== null && state !== side)) return false
    return role === 'lead' || !before || !this.#isLastLead(before)
  }

  #mayDo({ type, subject, author_key: key, acting_for: side }: Entry, author: Person | undefined): boolean {
    if (key === 'key:pack') return type.startsWith('row.')
    if (type === 'key.added' && subject === key) return true
    if (!author || !this.#kinds[type]!.by.includes(author.role) || side !== author.state) return false
    if (type === 'key.revoked')
      return author.keys.includes(subject) || (author.role === 'lead' && this.#owner(subject)?.state === side)
    const person = this.#persons.get(subject)
    if (type !== 'principal.suspended') return true
    return person !== undefined && [null, side].includes(person.state as null) && !this.#isLastLead(person)
  }

  #mayWrite({ table, key, row: written }: Written, { type, subject, author_key, acting_for: side }: Entry): boolean {
    const kind = this.#kinds[type]!
    const by = this.#bound.get(key)?.by
    const own = this.#columns('speaksFor').get(table)
    if (own && (kind.speaksFor?.table !== table || written[own] !== side)) return false
    const owned = Object.values(this.#kinds).some(({ writes = [] }) => writes.includes(table))
    if (owned && !(key === subject && kind.writes?.includes(table))) return false
    if (!this.#columns('fourEyes').has(table)) return true
    if (type.startsWith('row.')) return author_key === 'key:pack' && by !== 'settled'
    const free = type === 'commitment.proposed' && (by ?? 'proposed') === 'proposed'
    return key === subject && (kind.fourEyes !== undefined || free)
  }

  #take(entry: Entry, body: unknown, leaf: string, author: Person | undefined): void {
    const { type, subject } = entry
    const { to } = this.#kinds[type]!
    if (to) this.#standing.set(subject, to)
    if (type === 'principal.appointed') this.#persons.set(subject, { ...(body as Person), id: subject, active: true })
    const person = type === 'principal.suspended' && this.#persons.get(subject)
    if (person) person.active = false
    const binds = this.#binds(entry, body)
    const before = this.#bound.get(subject)
    if (binds) this.#bound.set(binds.key, binds)
    else if (before && (this.#kinds[type]!.speaksFor || this.#kinds[type]!.fourEyes)) before.by = 'settled'
    if (this.#persons.size === 0) return
    const { act, body: said, about } = row(body)
    if (type === 'dispute.raised') this.#disputes.set(subject, { about: String(about), by: author?.id })
    if (!['act.proposed', 'approval.given', 'statement.anchored'].includes(type))
      for (const [name, proposal] of this.#open) if (proposal.subject === subject) this.#open.delete(name)
    if (!author) return
    const behind = new Map([[author.id, author.state]])
    if (type === 'act.proposed') this.#open.set(leaf, { subject, act, body: jcs(said), behind })
    if (type === 'approval.given') this.#open.get(String(entry['approves']))?.behind.set(author.id, author.state)
  }

  /** The states that an entry binds to its subject. */
  #binds(entry: Entry, body: unknown): { key: string; states: unknown[]; by: string } | undefined {
    const stated = entry.type === 'row.stated'
    for (const { table, key, row: written } of rowsOf(entry, body)) {
      const states = written[this.#columns('fourEyes').get(table) ?? '']
      const by = stated ? 'pack' : entry.type === 'commitment.proposed' ? 'proposed' : 'settled'
      if ((stated || key === entry.subject) && Array.isArray(states)) return { key, states, by }
    }
    return
  }

  #needsFour(act: string, subject: string, author: Person | undefined): boolean {
    if (act === 'dispute.ended') return this.#disputes.get(subject)?.by !== author?.id
    return this.#kinds[act]?.fourEyes !== undefined
  }

  #columns(of: 'fourEyes' | 'speaksFor'): Map<string, string> {
    const places = Object.values(this.#kinds).flatMap((kind) => (typeof kind[of] === 'object' ? [kind[of]] : []))
    return new Map(places.map(({ table, column }) => [table, column]))
  }

  #owner(key: unknown): Person | undefined {
    return [...this.#persons.values()].find(({ keys }) => keys.includes(String(key)))
  }

  #leads(state: unknown): Person[] {
    return [...this.#persons.values()].filter((one) => one.role === 'lead' && one.state === state)
  }

  #isLastLead({ id, state, role }: Person): boolean {
    return role === 'lead' && !this.#leads(state).some((one) => one.active && one.id !== id)
  }
}
