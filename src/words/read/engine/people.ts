import type { Id, StateId } from '../../../ground/index.ts'
import type { RoleRow } from '../../table.ts'
import type { Named } from '../grammar.ts'
import type { PackNames } from './names.ts'
import { covers, indexOf, stateInSlug, type PackIndex } from './pack-index.ts'
import { MOST, Officers } from './remembered.ts'

/** Somebody of whom the text has spoken. */
export interface Figure {
  readonly id: Id
  readonly state: StateId | null
  readonly gender: 'm' | 'f' | null
  /** The body or region for which a person speaks, where the text says so. */
  readonly body: Id | null
  /** He holds an office: what he promises binds his body or his state. */
  readonly official?: boolean
}

/** Of whom a text has spoken, who holds which office, and who speaks for which state, as the text and the pack tell. */
export class People {
  /** The states that the text is about, in the order of the pack. */
  parties: readonly StateId[] = []
  /** Whose voice the next words are. */
  speaker: Figure | null = null
  /** Whoever speaks through all of the text: no "he" in it. */
  author: Id | null = null
  subject: readonly Figure[] = []
  /** The text calls its states sides: "she" is the side that acted last. */
  sides = false
  protected readonly pack: PackNames
  protected readonly index: PackIndex
  readonly #date: string | null
  #people: readonly Figure[] = []
  protected readonly officers = new Officers()
  readonly #figures = new Map<string, Figure>()

  constructor(pack: PackNames, date: string | null) {
    this.pack = pack
    this.index = indexOf(pack)
    this.#date = date
  }

  /** All states of the partnership, however few of them the text is about. */
  get every(): readonly StateId[] {
    return this.pack.states.filter(({ role }) => role === 'party').map(({ id }) => id as StateId)
  }

  /** Who holds this office in a state, or the office itself where nobody is known to. */
  officeIn(state: StateId, slug: string): Id {
    const id = `role:${codeOf(state)}-${slug}` as const
    const role = this.roleUnder(id)
    const officer = this.officer(id) ?? (role ? this.holder(role) : null)
    return officer ?? id
  }

  /** Somebody said "we" before the text told for which state he speaks, and for whom it told so later. */
  unsure = false
  /** The person or body named last. */
  protected latest: Id | null = null
  readonly #told = new Map<Id, Map<StateId, number>>()

  /** For which state each speaker spoke most often, where that is plain and the pack does not say so by itself. */
  get learned(): ReadonlyMap<Id, StateId> {
    return new Map(
      [...this.#told].flatMap(([person, states]): [Id, StateId][] => {
        const [first, second] = [...states].toSorted((a, b) => b[1] - a[1])
        const plain = first && (!second || first[1] > second[1])
        return plain && first[0] !== this.#ownState(person) ? [[person, first[0]]] : []
      }),
    )
  }

  /** He leads one of the parties or its government. */
  leads(id: Id): boolean {
    return this.heads('head').includes(id) || this.heads('government').includes(id)
  }

  /** He holds an office under a leader, as far as the pack knows. */
  serves(id: Id): boolean {
    return this.pack.roles.some(
      (role) => role.rank !== 'head' && role.rank !== 'government' && this.holder(role) === id,
    )
  }

  /** He is a minister, as far as the pack knows. */
  isMinister(id: Id): boolean {
    return this.pack.roles.some(
      (role) => role.id.endsWith('-minister') && !role.id.includes('deputy') && this.holder(role) === id,
    )
  }

  /** He is second in a government, by the text or as far as the pack knows. */
  isDeputy(id: Id): boolean {
    return this.pack.roles.some((role) => DEPUTY.test(role.id) && (this.officer(role.id) ?? this.holder(role)) === id)
  }

  /** What an earlier reading of the text found out about its speakers. */
  recall(learned: ReadonlyMap<Id, StateId>): void {
    for (const [id, state] of learned) this.#figures.set(id, { ...this.figure(id), state })
  }

  figure(id: Id): Figure {
    return this.#figures.get(id) ?? { id, state: this.stateOf(id), gender: this.#genderOf(id), body: null }
  }

  meet(named: Pick<Named, 'ids' | 'state' | 'gender' | 'type'>, body: Id | null = null, official = false): void {
    for (const id of named.ids) {
      if (!id.startsWith('per:') && !id.startsWith('role:')) continue
      const before = this.#figures.get(id)
      const figure: Figure = {
        id,
        state: named.state ?? before?.state ?? this.stateOf(id),
        gender: named.gender ?? before?.gender ?? this.#genderOf(id),
        body: body ?? before?.body ?? null,
        official: official || (before?.official ?? false),
      }
      this.#figures.set(id, figure)
      this.#met.set(id, (this.#met.get(id) ?? 0) + 1)
      this.latest = id
      // A new list each time: whoever holds the old one sees the people as they were then.
      const others = this.#people.filter((person) => person.id !== id)
      this.#people = [...(others.length < MOST ? others : others.slice(1)), figure]
    }
  }

  /** Whom the text has named most often so far, of those who do not ask in it; the first of several. */
  get foremost(): Figure | null {
    let [most, best]: [number, Id | null] = [1, null]
    for (const [id, times] of this.#met)
      if (times > most && id.startsWith('per:') && !this.interviewers.has(id)) [most, best] = [times, id]
    return best && this.figure(best)
  }
  readonly #met = new Map<Id, number>()

  /** A speaker of whom no state is known, and who tells what this state wants, speaks for it. */
  speaksFor(person: Id, state: StateId, sure = false): void {
    const figure = this.figure(person)
    if (!/^(?:per|role):/.test(person)) return
    const told = this.#told.get(person) ?? new Map<StateId, number>()
    this.#told.set(person, told.set(state, (told.get(state) ?? 0) + 1))
    if ((figure.state && !sure) || !person.startsWith('per:')) return
    this.#figures.set(person, { ...figure, state })
    if (this.speaker?.id === person) this.speaker = { ...figure, state }
  }
  /** Those who ask in it, where the text says so. */
  readonly interviewers = new Set<Id>()
  /** Surnames of people whom the pack lacks, by every form. */
  readonly surnames = new Map<string, { id: Id; direct: boolean; gender: 'm' | 'f' | null }>()
  /** The same in the order in which the text taught them. */
  readonly surnameList: string[] = []

  /** A form of the surname of somebody whom the pack lacks; the first one who bears it keeps it. */
  learn(form: string, one: { id: Id; direct: boolean; gender: 'm' | 'f' | null }): void {
    if (this.surnames.has(form)) return
    this.surnames.set(form, one)
    this.surnameList.push(`${form} ${one.id} ${one.direct} ${one.gender}`)
  }

  /** A person was introduced under this title. */
  install(office: string, person: Id): void {
    this.officers.install(office, person)
  }

  /** Of what this person was introduced as the minister: "energy-minister". */
  ministerOf(person: Id): string | null {
    const field = this.officers.ministryOf(person)
    return field && `${field}-minister`
  }

  /** This person was introduced under this title. */
  holds(office: string, person: Id): boolean {
    return this.officers.holds(office, person)
  }

  /** Whoever was introduced last as somebody's deputy. */
  get deputy(): Id | null {
    return this.officers.deputy
  }

  /** Who was introduced under this title in the text. */
  officer(office: string): Id | null {
    // Of two ministers in one text "the minister" is the one of whom it goes on speaking.
    const [own] = this.subject
    if (own?.id.startsWith('per:') && this.subject.length === 1 && this.officers.holds(office, own.id)) return own.id
    return this.officers.under(office)
  }

  /** The last person named, of that gender where one is asked for; whoever was the subject comes first. */
  person(gender: 'm' | 'f' | null, things = false): Figure | null {
    const fits = (one: Figure) =>
      /^(?:per|role):/.test(one.id) &&
      one.id !== this.author &&
      !this.interviewers.has(one.id) &&
      (gender === null || one.gender === null || one.gender === gender)
    const subject = this.subject.find(fits)
    if (this.subject.length <= 2 && subject) return subject
    const [thing] = this.subject
    if (
      things &&
      thing &&
      this.subject.length === 1 &&
      ((thing.id.startsWith('org:') && (gender !== null || this.latest === thing.id)) ||
        (gender === 'f' && DELEGATION.test(thing.id)) ||
        (this.sides && thing.id.startsWith('state:')))
    )
      return thing
    // "Представитель «Куна» Лю Цзинь напомнил, что компания … Она намерена": no man is "she", and his company is.
    if (
      things &&
      gender === 'f' &&
      this.subject.length === 1 &&
      thing?.gender === 'm' &&
      thing.body?.startsWith('org:')
    )
      return this.figure(thing.body)
    // A name that tells no gender is a man's more often: "she" is whoever is known to be one.
    const she = gender === 'f' ? this.#people.findLast((one) => one.gender === 'f' && fits(one)) : undefined
    return she ?? this.#people.findLast(fits) ?? subject ?? null
  }

  /** Everybody whom the text has named so far, the last one last. */
  get people(): readonly Figure[] {
    return this.#people
  }

  /** Who holds an office: a holder whom the text names, else the one at the text's date, else the office itself. */
  holder(role: { readonly id: Id }): Id {
    const terms = this.index.terms.get(role.id) ?? []
    const named = this.#people.findLast(({ id }) => terms.some((term) => term.person === id))
    if (named && !this.#date) return named.id
    const date = this.#date
    if (!date) return role.id
    const holds = terms.filter((term) => covers(term, date))
    if (named && holds.some((term) => term.person === named.id)) return named.id
    return holds.length === 1 ? holds[0]!.person : (named?.id ?? holds.at(-1)?.person ?? role.id)
  }

  /** The leaders of the parties. */
  heads(rank: 'head' | 'government', of: readonly StateId[] = this.parties): Id[] {
    const asked = [rank, rank === 'head' ? 'government' : 'head'] as const
    return of.flatMap((state) => {
      for (const one of asked) {
        const roles = this.pack.roles.filter((role) => role.state === state && role.rank === one)
        // Whom the text introduces under the title holds it there, whoever does today.
        const held = roles.map((role) => {
          const officer = this.officer(role.id)
          // "President Asan Asanov": of his own state, and of no other.
          return officer && (this.figure(officer).state ?? state) === state ? officer : this.holder(role)
        })
        if (held[0]) return [held[0]]
        const title = one === 'head' ? 'president' : 'prime-minister'
        const named =
          one === rank || roles.length === 0
            ? this.#people.findLast((person) => person.state === state && this.officers.holds(title, person.id))
            : undefined
        if (named) return [named.id]
      }
      return []
    })
  }

  /** The one party whose people bear names that end as this one does: an official Bakyt Sydykov beside Sadyr Japarov. */
  kin(id: Id): StateId | null {
    const { endings } = this.index
    const ends = endings.get(id.slice(-2)) ?? endings.get(id.slice(-3, -1)) ?? []
    const own = this.parties.filter((party) => ends.includes(party))
    return own.length === 1 && this.parties.length > 1 ? own[0]! : null
  }

  /** The party of most of those whom the text has named, by so many more than of the next; null where there is none. */
  mostlyKin(by = 1): StateId | null {
    const count = new Map<StateId, number>()
    for (const { id, state } of this.#people) {
      const of = state ?? this.kin(id)
      if (of && this.parties.includes(of)) count.set(of, (count.get(of) ?? 0) + 1)
    }
    const [first, second] = [...count].toSorted((a, b) => b[1] - a[1])
    return first && first[1] >= (second?.[1] ?? 0) + by ? first[0] : null
  }

  roleOf(state: StateId, rank: RoleRow['rank']): RoleRow | undefined {
    return this.pack.roles.find((role) => role.state === state && role.rank === rank)
  }

  roleById(id: string): RoleRow | undefined {
    return this.index.roles.get(id)
  }

  /** The one office of the pack under this id, or that goes on after it: "ambassador" of one state in another. */
  roleUnder(id: string): RoleRow | undefined {
    const exact = this.roleById(id)
    if (exact) return exact
    const longer = this.pack.roles.filter((role) => role.id.startsWith(`${id}-`))
    if (longer.length > 0) return longer.length === 1 ? longer[0] : undefined
    // A deputy premier is called by what the head of his government is.
    const of = /^(role:[a-z]{2})-deputy-prime-minister$/.exec(id)?.[1]
    const deputies = of ? this.pack.roles.filter((role) => role.id.startsWith(`${of}-`) && DEPUTY.test(role.id)) : []
    return deputies.length === 1 ? deputies[0] : undefined
  }

  isKnown(id: string): boolean {
    return this.index.ids.has(id)
  }

  #genderOf(id: Id): Figure['gender'] {
    return this.index.genders.get(id) ?? null
  }

  stateOf(id: Id): StateId | null {
    if (id.startsWith('state:')) return id as StateId
    const kept = this.#figures.get(id)?.state
    if (kept) return kept
    return this.#ownState(id)
  }

  // What the pack says, whatever the text does.
  #ownState(id: Id): StateId | null {
    return this.index.states.get(id) ?? stateInSlug(this.pack, id)
  }
}

const DEPUTY = /-(?:deputy-(?:cabinet-chair|premier|head-of-government)|vice-premier)$/
const DELEGATION = /^group:.*delegation$/
const codeOf = (state: StateId): string => state.slice(6).toLowerCase()
