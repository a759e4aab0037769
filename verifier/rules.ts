import { jcs } from './bytes.ts'
import type { Entry } from './verify.ts'

type Row = Readonly<Record<string, unknown>>
type Place = { table: string; column: string }
/** A line of kinds.json. */
export type Kind = {
  about: string[]
  from?: unknown[]
  to?: string
  by: string[]
  fourEyes?: true | Place
  speaksFor?: Place
  writes?: string[]
}
type Person = { id: string; state: unknown; role: string; keys: string[]; active: boolean }
type Proposal = { subject: string; act: unknown; body: string; behind: Map<string, unknown> }

const row = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})
const list = (value: unknown): Row[] => (Array.isArray(value) ? value.map(row) : [])
const named = (value: unknown): unknown[] | undefined => (Array.isArray(value) ? value : undefined)
const split = (text: string): [string, string] => [text.slice(0, text.indexOf('/')), text.slice(text.indexOf('/') + 1)]

/** Who may do what, and what needs two persons: a function that answers what is wrong with the next entry, or nothing. */
export function rules(
  kinds: Readonly<Record<string, Kind>>,
): (entry: Entry, body: unknown, leaf: string) => string | undefined {
  const places = (of: 'fourEyes' | 'speaksFor') =>
    new Map(
      Object.values(kinds).flatMap((kind) =>
        typeof kind[of] === 'object' ? [[kind[of].table, kind[of].column] as const] : [],
      ),
    )
  const owned = new Set(Object.values(kinds).flatMap(({ writes = [] }) => writes))
  const [binding, ownWord] = [places('fourEyes'), places('speaksFor')]
  const persons = new Map<string, Person>()
  const bound = new Map<string, { states: unknown[]; by: string }>()
  const disputes = new Map<string, { about: unknown; by: string | undefined }>()
  const open = new Map<string, Proposal>()
  const all = () => [...persons.values()]
  const owner = (key: unknown) => all().find(({ keys }) => keys.includes(String(key)))
  const leads = (state: unknown) => all().filter((one) => one.role === 'lead' && one.state === state)
  const lastLead = ({ id, state, role }: Person) =>
    role === 'lead' && !leads(state).some((one) => one.active && one.id !== id)
  const bindsIn = (body: unknown, subject: string) =>
    list(row(body)['rows'])
      .flatMap((one) =>
        one['key'] === subject && binding.has(String(one['table']))
          ? [named(row(one['row'])[binding.get(String(one['table']))!])]
          : [],
      )
      .find((states) => states)

  function appoints(entry: Entry, body: Row, author: Person | undefined): string | undefined {
    const before = persons.get(entry.subject)
    const keys = named(body['keys']) ?? []
    if (!kinds['key.added']!.by.includes(String(body['role'])) || keys.length === 0 || body['state'] === undefined)
      return 'nobody is appointed'
    if (body['state'] === null && ['officer', 'confirmer', 'lead'].includes(String(body['role'])))
      return 'a side is missing'
    if (keys.some((key) => (owner(key)?.id ?? entry.subject) !== entry.subject)) return 'a key is another person’s'
    if (before && before.state !== body['state']) return 'a person changes sides'
    if (body['role'] === 'lead' && leads(body['state']).length === 0) return
    const may =
      author?.role === 'lead' &&
      [null, author.state].includes(body['state'] as null) &&
      entry['acting_for'] === author.state
    if (!may) return 'only a lead of the side appoints'
    return before && body['role'] !== 'lead' && lastLead(before) ? 'the last lead leaves' : undefined
  }

  function rowsFault(entry: Entry, body: unknown): string | undefined {
    const { type, subject } = entry
    if (type.startsWith('row.')) {
      const [table, key] = split(subject)
      const pack = entry.author_key === 'key:pack' && bound.get(key)?.by !== 'settled'
      return owned.has(table) || ownWord.has(table) || (binding.has(table) && !pack)
        ? 'such a row enters by acts'
        : undefined
    }
    const free =
      kinds[type]!.fourEyes || (type === 'commitment.proposed' && (bound.get(subject)?.by ?? 'proposed') === 'proposed')
    const bad = list(row(body)['rows']).some((one) => {
      const table = String(one['table'])
      const own = ownWord.get(table)
      if (own && (kinds[type]!.speaksFor?.table !== table || row(one['row'])[own] !== entry['acting_for'])) return true
      if (owned.has(table) && !(one['key'] === subject && kinds[type]!.writes?.includes(table))) return true
      return binding.has(table) && !(one['key'] === subject && free)
    })
    return bad ? 'a row in it needs others' : undefined
  }

  function fault(entry: Entry, body: unknown, author: Person | undefined): string | undefined {
    const { type, subject, author_key: key } = entry
    if (type === 'principal.appointed') return appoints(entry, row(body), author)
    if (persons.size === 0) return
    const own = type === 'key.added' && subject === key
    if (key === 'key:pack') return type.startsWith('row.') ? rowsFault(entry, body) : 'the pack states rows'
    if (!own && (!author || !kinds[type]!.by.includes(author.role) || entry['acting_for'] !== author.state))
      return 'its author may not'
    if (
      type === 'key.revoked' &&
      !author!.keys.includes(subject) &&
      !(author!.role === 'lead' && owner(subject)?.state === author!.state)
    )
      return 'the key is not the author’s to revoke'
    const person = type === 'principal.suspended' && persons.get(subject)
    if (person === undefined || (person && ((person.state ?? author!.state) !== author!.state || lastLead(person))))
      return 'nobody to suspend'
    if (rowsFault(entry, body)) return rowsFault(entry, body)
    const four = (act: string) =>
      act === 'dispute.ended' ? disputes.get(subject)?.by !== author?.id : kinds[act]?.fourEyes !== undefined
    if (type === 'act.proposed') return four(String(row(body)['act'])) ? undefined : 'it needs no proposal'
    if (type !== 'approval.given' && !four(type)) return
    const proposal = open.get(String(entry['approves']))
    if (proposal?.subject !== subject) return 'no such proposal stands'
    if (type === 'approval.given') return proposal.behind.has(author!.id) ? 'one person approves once' : undefined
    const behind = new Map(proposal.behind).set(author!.id, author!.state)
    const joint = typeof kinds[type]!.fourEyes === 'object' || type === 'dispute.ended'
    const about = String(disputes.get(subject)?.about ?? subject)
    const states = joint ? [...(bound.get(about)?.states ?? []), ...(bindsIn(body, subject) ?? [])] : []
    const agreed = proposal.act === type && proposal.body === jcs(body) && behind.size > 1
    return agreed && states.every((state) => [...behind.values()].includes(state))
      ? undefined
      : 'not enough stand behind it'
  }

  function take(entry: Entry, body: unknown, leaf: string): void {
    const { type, subject } = entry
    const founded = persons.size > 0
    if (type === 'principal.appointed') persons.set(subject, { ...(body as Person), id: subject, active: true })
    if (type === 'principal.suspended' && persons.has(subject)) persons.get(subject)!.active = false
    const [table, key] = split(subject)
    const states =
      type === 'row.stated' ? binding.has(table) && named(row(body)[binding.get(table)!]) : bindsIn(body, subject)
    const by = type === 'commitment.proposed' ? 'proposed' : 'settled'
    if (type === 'row.stated') states && bound.set(key, { states, by: 'pack' })
    else if (states) bound.set(subject, { states, by })
    else if (bound.has(subject) && (kinds[type]!.speaksFor || kinds[type]!.fourEyes)) bound.get(subject)!.by = by
    if (!founded && persons.size === 0) return
    const person = owner(entry.author_key)
    const author = person?.active ? person : undefined
    if (type === 'dispute.raised') disputes.set(subject, { about: row(body)['about'], by: author?.id })
    if (!['act.proposed', 'approval.given', 'statement.anchored'].includes(type))
      for (const [name, proposal] of open) if (proposal.subject === subject) open.delete(name)
    if (!author) return
    const { act, body: said } = row(body)
    if (type === 'act.proposed')
      open.set(leaf, { subject, act, body: jcs(said), behind: new Map([[author.id, author.state]]) })
    if (type === 'approval.given') open.get(String(entry['approves']))?.behind.set(author.id, author.state)
  }

  return (entry, body, leaf) => {
    const person = owner(entry.author_key)
    const found = fault(entry, body, person?.active ? person : undefined)
    if (!found) take(entry, body, leaf)
    return found
  }
}
