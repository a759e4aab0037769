import type { Id, StateId } from '../../../ground/index.ts'

/** Of more people or bodies at a time no text speaks; a list of thousands must not make each word look at all of them. */
export const MOST = 300

/** A body that a text has named, and the words in lower case with which it did. */
export interface NamedBody {
  readonly id: Id
  readonly text: string
  readonly state: StateId | null
}

/** The bodies that a text has named, the last one last. */
export class Bodies {
  #list: readonly NamedBody[] = []

  get list(): readonly NamedBody[] {
    return this.#list
  }

  name(id: Id, text: string, state: StateId | null): void {
    // Named again, a body is the last one named and still stands in the list once. A new list each time: whoever
    // holds the old one sees the bodies as they were then.
    const others = this.#list.filter((body) => body.id !== id || body.text !== text)
    this.#list = [...(others.length < MOST ? others : others.slice(1)), { id, text, state }]
  }

  /** Spoken of again: the last one named. */
  touch(id: Id): void {
    const at = this.#list.findLastIndex((body) => body.id === id)
    if (at < 0 || at === this.#list.length - 1) return
    this.#list = [...this.#list.slice(0, at), ...this.#list.slice(at + 1), this.#list[at]!]
  }

  /** The one that was named by these very words, of those that fit. */
  by(words: string, fits: (id: string, text: string) => boolean): Id | null {
    const stem = words.length > 8 ? words.slice(0, -2) : words
    return this.#list.findLast(({ id, text }) => text.includes(stem) && fits(id, text))?.id ?? null
  }

  /** The one that was named by these words and no others. */
  only(words: string, fits: (id: string, text: string) => boolean): Id | null {
    return (
      this.#list.findLast(({ id, text }) => (text === words || text.endsWith(` ${words}`)) && fits(id, text))?.id ??
      null
    )
  }

  /** The last one that fits: by the word itself in its name, else by id or by the words with which it was named. */
  like(like: (id: string, text: string) => boolean, word?: string): Id | null {
    // Endings bend: "служба", "службой".
    const stem = word && word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word
    const byWord = stem && this.#list.findLast(({ id, text }) => text.includes(stem) && like(id, text))
    return (byWord || this.#list.findLast(({ id, text }) => like(id, text)))?.id ?? null
  }

  /** The state whose ministry of this field the text has named. */
  stateOfMinistry(field: string): StateId | null {
    const like = new RegExp(`^org:[a-z]{2}-(?:${field}-ministry|ministry-of-${field})$`)
    return this.#list.findLast(({ id, state }) => state && like.test(id))?.state ?? null
  }

  /** The state whose body of this kind was named last. */
  stateOf(slug: string): StateId | null {
    return this.#list.findLast(({ id, state }) => state && id.endsWith(`-${slug}`))?.state ?? null
  }
}

/** Who was introduced in a text under which title. */
export class Officers {
  readonly #by = new Map<string, Id>()
  readonly #all = new Set<string>()
  readonly #deputies = new Set<Id>()

  install(office: string, person: Id): void {
    // "The minister" is the last minister of whatever it was, "the deputy minister" the last deputy.
    // An envoy's office ends with the state to which he is sent: "ambassador-kg".
    const last = /([a-z]{3,40})(?:-[a-z]{2})?$/.exec(office)?.[1] ?? office
    const deputy = office.startsWith('deputy-') ? [`deputy-${last}`] : []
    // A vice-governor is no governor.
    const second = /(?:^|[:-])deputy-/.test(office)
    this.#deputies.delete(person)
    if (second) this.#deputies.add(person)
    // Beside a minister his colleague's deputy is none.
    const taken = second && this.#by.has(last) && !this.#deputies.has(this.#by.get(last)!)
    const plain = taken || /(?:^|-)vice-/.test(office) ? [] : [last]
    for (const key of [office, ...plain, ...deputy]) {
      this.#by.set(key, person)
      this.#all.add(`${key} ${person}`)
    }
  }

  /** Whoever was introduced last as somebody's deputy. */
  get deputy(): Id | null {
    return [...this.#deputies].at(-1) ?? null
  }

  under(office: string): Id | null {
    return this.#by.get(office) ?? null
  }

  /** This person was introduced under this title, whoever else was after him. */
  holds(office: string, person: Id): boolean {
    if (!this.#all.has(`${office} ${person}`)) return false
    const now = this.#by.get(office)
    return !this.#deputies.has(person) || office.includes('deputy') || now === undefined || this.#deputies.has(now)
  }

  has(person: Id): boolean {
    // What somebody is called by, an expert or a guest, is no office.
    for (const [key, one] of this.#by) if (one === person && !key.startsWith('as ')) return true
    return false
  }

  /** The field of the ministry whose minister this person is; null for a deputy, a prime minister or nobody's minister. */
  ministryOf(person: Id): string | null {
    for (const [office, holder] of this.#by) {
      const of = holder === person && /^(?:role:[a-z]{2}-)?(?:deputy-)?([a-z-]+)-minister$/.exec(office)?.[1]
      if (of && of !== 'deputy' && of !== 'prime') return of
    }
    return null
  }
}
