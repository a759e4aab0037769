import type { Json } from '../ground/index.ts'
import type { Entry } from './entry.ts'
import { kindNamed, roles, type Role } from './kind.ts'

/** What `principal.appointed` says. No name: that stands in a body which can be erased. */
export interface PrincipalBody {
  /** The state for which the person acts; null for a joint secretariat, an investor, a third auditor. */
  readonly state: string | null
  readonly role: Role
  /** Ids of the keys that are this person's: two accounts of one person are one person. */
  readonly keys: readonly string[]
}

/** Somebody who may act: `id` is the person's, whichever key signs. */
export interface Principal extends PrincipalBody {
  readonly id: string
  readonly active: boolean
}

interface Said {
  readonly entry: Entry
  readonly body: Json | null
}

/** The key by which rows of a pack enter: their author is the pack, no officer and no state. It does nothing else. */
export const PACK_KEY = 'key:pack'
const ROWS = ['row.stated', 'row.withdrawn']

/**
 * Who may act, as the log itself says. Until somebody is appointed there is one local officer, who may do everything
 * and whose acts are sealed by nobody. From the first appointment on each act needs a principal whose role allows it.
 */
export class Principals {
  readonly #persons = new Map<string, Principal>()
  readonly #owners = new Map<string, string>()

  /** True once anybody was appointed. */
  get founded(): boolean {
    return this.#persons.size > 0
  }

  get all(): Principal[] {
    return [...this.#persons.values()]
  }

  /** The person whose key this is, while the person may act. */
  of(key: string): Principal | null {
    const person = this.#persons.get(this.#owners.get(key) ?? '')
    return person?.active ? person : null
  }

  /** Takes in an entry that stands in the log. */
  feed({ entry, body }: Said): void {
    const { subject: id, type } = entry
    if (type === 'principal.appointed') {
      const { state, role, keys } = body as unknown as PrincipalBody
      for (const key of this.#persons.get(id)?.keys ?? []) this.#owners.delete(key)
      for (const key of keys) this.#owners.set(key, id)
      this.#persons.set(id, { id, state, role, keys, active: true })
    }
    const person = type === 'principal.suspended' && this.#persons.get(id)
    if (person) this.#persons.set(id, { ...person, active: false })
  }

  copy(): Principals {
    const copy = new Principals()
    for (const [id, person] of this.#persons) copy.#persons.set(id, person)
    for (const [key, id] of this.#owners) copy.#owners.set(key, id)
    return copy
  }

  /** Why the author of an entry may not do this, or null. Fed entries are what came before it. */
  fault({ entry, body }: Said): string | null {
    if (entry.type === 'principal.appointed') return this.#appointmentFault(entry, body)
    if (!this.founded) return null
    if (entry.author_key === PACK_KEY)
      return ROWS.includes(entry.type) ? null : `${PACK_KEY} states rows and does nothing else`
    // A key comes in before anybody is appointed to it, and gives no right by itself.
    if (entry.type === 'key.added' && entry.subject === entry.author_key) return null
    const author = this.of(entry.author_key)
    if (!author) return `${entry.author_key} is no key of anybody who may act`
    if (!(kindNamed(entry.type)!.by as readonly Role[]).includes(author.role))
      return `${entry.type} is not for the role ${author.role}`
    if (entry.acting_for !== author.state) return `${author.id} does not act for ${entry.acting_for ?? 'nobody'}`
    if (entry.type === 'key.revoked') return this.#revocationFault(entry, author)
    if (entry.type === 'principal.suspended') return this.#suspensionFault(entry, author)
    return null
  }

  #appointmentFault(entry: Entry, body: Json | null): string | null {
    const { state, role, keys } = (body ?? {}) as Partial<PrincipalBody>
    if (!role || !roles.includes(role)) return `“${String(role)}” is no role`
    if (!Array.isArray(keys) || keys.length === 0) return 'a person needs a key'
    if (state === undefined) return 'the state is not said, not even as none'
    if (state === null && ['officer', 'confirmer', 'lead'].includes(role)) return `a ${role} acts for a state`
    const taken = keys.find((key) => (this.#owners.get(key) ?? entry.subject) !== entry.subject)
    if (taken) return `${taken} is another person’s`
    const before = this.#persons.get(entry.subject)
    if (before && before.state !== state) return 'a person does not change sides'
    // The first lead of a state can be appointed by nobody of that state.
    const first = role === 'lead' && !this.all.some((one) => one.state === state && one.role === 'lead')
    if (first) return null
    const author = this.of(entry.author_key)
    if (author?.role !== 'lead') return 'only a lead appoints'
    if (state !== null && author.state !== state) return `${author.id} appoints nobody for ${state}`
    if (entry.acting_for !== author.state) return `${author.id} does not act for ${entry.acting_for ?? 'nobody'}`
    return before?.role === 'lead' && role !== 'lead' ? this.#lastLeadFault(before) : null
  }

  #revocationFault({ subject, author_key: key }: Entry, author: Principal): string | null {
    const owner = this.#persons.get(this.#owners.get(subject) ?? '')
    if (author.keys.includes(subject) || subject === key) return null
    return author.role === 'lead' && owner?.state === author.state ? null : `${subject} is not ${author.id}’s to revoke`
  }

  #suspensionFault({ subject }: Entry, author: Principal): string | null {
    const person = this.#persons.get(subject)
    if (!person) return `${subject} was never appointed`
    if (person.state !== null && person.state !== author.state) return `${subject} acts for another state`
    return person.role === 'lead' ? this.#lastLeadFault(person) : null
  }

  // A state without a lead could be entered by whoever holds the server.
  #lastLeadFault({ id, state }: Principal): string | null {
    const others = this.all.some((one) => one.active && one.id !== id && one.state === state && one.role === 'lead')
    return others ? null : `${state} would be left without a lead`
  }
}
