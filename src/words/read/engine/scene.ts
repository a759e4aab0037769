import type { Id, StateId } from '../../../ground/index.ts'
import type { RoleRow } from '../../table.ts'
import type { Named, SceneView } from '../grammar.ts'
import type { View } from './earlier.ts'
import type { PackNames } from './names.ts'
import { covers, indexOf, stateInSlug, type PackIndex } from './pack-index.ts'
import { Bodies, MOST, Officers, type NamedBody } from './remembered.ts'

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

/**
 * What a reader remembers between sentences: the two sides, who spoke last, who was the subject,
 * which offices and bodies were named. Roles resolve by the text itself first, then by the terms of office at its date.
 */
export class Scene implements SceneView {
  /** The states that the text is about, in the order of the pack. */
  parties: readonly StateId[] = []
  /** The two of them of which it speaks most: "both sides" in a text that lists more. */
  pair: readonly StateId[] = []
  /** Whose voice the next words are. */
  speaker: Figure | null = null
  /** The speaker goes on in an open quotation. */
  quoting = false
  /** Whoever speaks through all of the text: no "he" in it. */
  author: Id | null = null
  subject: readonly Figure[] = []
  #side: Id | null = null
  /** The state or body that the last sentence was about. */
  topic: Id | null = null
  readonly #pack: PackNames
  readonly #index: PackIndex
  readonly #date: string | null
  #people: readonly Figure[] = []
  readonly #bodies = new Bodies()
  readonly #officers = new Officers()
  readonly #figures = new Map<string, Figure>()
  document: Id | null = null
  /** Bodies that a paper names as its sides, where these are no states: two cities, a bank and a firm. */
  signatories: readonly Id[] = []
  /** Who met last: "the ministers agreed". */
  participants: readonly Id[] = []
  /** The text speaks of one state: "the sides" are those who met. */
  alone = false
  /** States that acted together last, where one of them is no side of the text: "the two countries". */
  between: readonly StateId[] = []
  /** The text names each of its parties; else one of them is only supposed. */
  partiesNamed = true
  /** The firms or towns that signed or agreed last: "the partners". */
  partners: readonly Id[] = []
  /** Two firms or towns that the paragraph, or the line above it, names together: "the companies", "the sides". */
  pairHere: readonly Id[] = []
  /** The state of which the text spoke last, by its name or by a body or officer of it. */
  near: StateId | null = null
  /** Whose the companies, the investors of the text are, where it has said so. */
  readonly groups = new Map<string, Id>()
  /** The body named first: a release begins with who publishes it. */
  publisher: Id | null = null
  /** Bodies that issue the text in their own name, and so mean themselves by "we". */
  issuers: readonly Id[] = []
  /** The state whose ministry or office publishes the text, where its head says so. */
  home: StateId | null = null
  /** The text calls its states sides: "she" is the side that acted last. */
  sides = false
  /** A head, a dateline or the first body says so; else it is only named most. */
  homeIsSure = false

  constructor(pack: PackNames, date: string | null) {
    this.#pack = pack
    this.#index = indexOf(pack)
    this.#date = date
  }

  /** Notes who acted: the state for which a spokesman speaks where no word says so. */
  act(ids: readonly Id[]): void {
    if (ids.length === 1 && ids[0]!.startsWith('state:')) this.#side = ids[0]!
  }

  /** Notes states that acted together. */
  actTogether(states: readonly StateId[]): void {
    this.between = states.some(
      (state) => !this.parties.includes(state) && !this.#pack.states.some(({ id }) => id === state),
    )
      ? states
      : []
  }

  /** All states of the partnership, however few of them the text is about. */
  get every(): readonly StateId[] {
    return this.#pack.states.filter(({ role }) => role === 'party').map(({ id }) => id as StateId)
  }

  /** The so many states of which the text speaks: its own sides, those of the pack, the members of a format that it names. */
  many(count: number): readonly StateId[] {
    if (this.parties.length === count) return this.parties
    const formats = this.#bodies.list
      .filter(({ id }) => id.startsWith('fmt:'))
      .flatMap(({ id }) => this.#pack.bodies.find((body) => body.id === id)?.members ?? [])
    const named = this.#pack.states.map(({ id }) => id as StateId).filter((id) => formats.includes(id))
    return [this.parties, this.every, named].find((states) => states.length === count) ?? this.parties
  }

  /** Who holds this office in a state, or the office itself where nobody is known to. */
  officeIn(state: StateId, slug: string): Id {
    const id = `role:${codeOf(state)}-${slug}` as const
    const role = this.roleUnder(id)
    const officer = this.officer(id) ?? (role ? this.holder(role) : null)
    return officer ?? id
  }

  /** The states of the pack of which the text does not speak as its parties. */
  get others(): readonly StateId[] {
    return this.#pack.states.map(({ id }) => id as StateId).filter((id) => !this.parties.includes(id))
  }

  get speaking(): boolean {
    return this.quoting
  }

  /** Somebody said "we" before the text told for which state he speaks, and for whom it told so later. */
  unsure = false
  /** The person or body named last. */
  #latest: Id | null = null
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

  /** The one party that has a body of this kind in the pack. */
  keeperOf(slug: string): StateId | null {
    const keepers = this.parties.filter((state) => this.isKnown(`org:${codeOf(state)}-${slug}`))
    return keepers.length === 1 ? keepers[0]! : null
  }

  /** The body that was named by these very words, of those that fit. */
  bodyNamed(words: string, fits: (id: string, text: string) => boolean = () => true): Id | null {
    return this.#bodies.by(words, fits)
  }

  /** The body that was named by these words and no others, of those that fit. */
  bodyOnly(words: string, fits: (id: string, text: string) => boolean): Id | null {
    return this.#bodies.only(words, fits)
  }

  /** Bodies that the text has named. */
  get bodies(): readonly NamedBody[] {
    return this.#bodies.list
  }

  /** He leads one of the parties or its government. */
  leads(id: Id): boolean {
    return this.heads('head').includes(id) || this.heads('government').includes(id)
  }

  /** He holds an office under a leader, as far as the pack knows. */
  serves(id: Id): boolean {
    return this.#pack.roles.some(
      (role) => role.rank !== 'head' && role.rank !== 'government' && this.holder(role) === id,
    )
  }

  /** He is a minister, as far as the pack knows. */
  isMinister(id: Id): boolean {
    return this.#pack.roles.some(
      (role) => role.id.endsWith('-minister') && !role.id.includes('deputy') && this.holder(role) === id,
    )
  }

  /** He is second in a government, by the text or as far as the pack knows. */
  isDeputy(id: Id): boolean {
    return this.#pack.roles.some((role) => DEPUTY.test(role.id) && (this.officer(role.id) ?? this.holder(role)) === id)
  }

  /** What an earlier reading of the text found out about its speakers. */
  recall(learned: ReadonlyMap<Id, StateId>): void {
    for (const [id, state] of learned) this.#figures.set(id, { ...this.figure(id), state })
  }

  /** Forgets the speaker: a new paragraph in the narrator's voice does not go on quoting. */
  endSpeech(): void {
    this.quoting = false
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
      this.#latest = id
      // A new list each time: whoever holds the old one sees the people as they were then.
      const others = this.#people.filter((person) => person.id !== id)
      this.#people = [...(others.length < MOST ? others : others.slice(1)), figure]
    }
  }

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

  /** What a grammar may see of it now. */
  get view(): View {
    const { speaking, people, bodies, surnameList, signatories } = this
    return { speaking, people, bodies, surnames: surnameList, learned: surnameList.length, signatories }
  }

  /** A body that was named; `text` is how, in lower case. */
  name(id: Id, text: string, state: StateId | null): void {
    this.#latest = id
    this.#bodies.name(id, text, state)
    // "Минэнерго" at the head, "министерство энергетики КР" below: one body, and now its state is known.
    const plain = /^org:[a-z]{2}-(.+)$/.exec(id)
    if (!this.publisher || (plain && this.publisher === `org:${plain[1]}`)) this.publisher = id
  }

  /** A body of which the text speaks again by a common word is the last one named. */
  touch(id: Id): void {
    this.#latest = id
    this.#bodies.touch(id)
  }

  /** A region that was named: "the province" below. */
  region(id: Id, text: string, state: StateId | null): void {
    this.#bodies.name(id, text, state)
  }

  /** The state whose ministry of this field the text has named. */
  stateOfMinistry(field: string): StateId | null {
    return this.#bodies.stateOfMinistry(field)
  }

  /** The state whose body of this kind the text has named. */
  stateOfBody(slug: string): StateId | null {
    return this.#bodies.stateOf(slug)
  }

  /** The last body that fits: by the word itself in its name, else by id or by the words with which it was named. */
  bodyLike(like: (id: string, text: string) => boolean, word?: string): Id | null {
    return this.#bodies.like(like, word)
  }

  /** The one body of the pack, or of a state in it, whose id fits; null where there are several. */
  onlyBody(like: RegExp, state: StateId | null = null): Id | null {
    const fitting = this.#pack.bodies.filter(
      (body) => body.id.startsWith('org:') && like.test(body.id) && (state === null || body.state === state),
    )
    return fitting.length === 1 ? fitting[0]!.id : null
  }

  /** What a guess about somebody's state is checked with. */
  get around(): { readonly pack: PackNames; readonly parties: readonly StateId[] } {
    return { pack: this.#pack, parties: this.parties }
  }

  /** A person was introduced under this title. */
  install(office: string, person: Id): void {
    this.#officers.install(office, person)
  }

  /** The ministry of the minister who speaks, or who was named last: "the ministry" in his mouth. */
  ministryOfSpeaker(byOffice = false): Id | null {
    for (const who of [this.speaker, ...this.#people.slice(-8).toReversed()]) {
      const field =
        who?.state && (this.#officers.ministryOf(who.id) ?? OFFICE_OF_FIELD.exec(byOffice ? who.id : '')?.[1])
      if (field) return `org:${codeOf(who.state)}-${field === 'foreign' ? 'mfa' : `${field}-ministry`}`
    }
    return null
  }

  /** Of what this person was introduced as the minister: "energy-minister". */
  ministerOf(person: Id): string | null {
    const field = this.#officers.ministryOf(person)
    return field && `${field}-minister`
  }

  /** This person was introduced under this title. */
  holds(office: string, person: Id): boolean {
    return this.#officers.holds(office, person)
  }

  /** Who was introduced under this title in the text. */
  officer(office: string): Id | null {
    // Of two ministers in one text "the minister" is the one of whom it goes on speaking.
    const [own] = this.subject
    if (own?.id.startsWith('per:') && this.subject.length === 1 && this.#officers.holds(office, own.id)) return own.id
    return this.#officers.under(office)
  }

  /** The last person named, of that gender where one is asked for; whoever was the subject comes first. */
  person(gender: 'm' | 'f' | null, things = false): Figure | null {
    const fits = (one: Figure) =>
      /^(?:per|role):/.test(one.id) &&
      one.id !== this.author &&
      !this.interviewers.has(one.id) &&
      (gender === null || one.gender === null || one.gender === gender)
    const subject = this.subject.find(fits)
    if (this.subject.length === 1 && subject) return subject
    const [thing] = this.subject
    if (
      things &&
      thing &&
      this.subject.length === 1 &&
      ((thing.id.startsWith('org:') && (gender !== null || this.#latest === thing.id)) ||
        (this.sides && thing.id.startsWith('state:')))
    )
      return thing
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
    const terms = this.#index.terms.get(role.id) ?? []
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
        const roles = this.#pack.roles.filter((role) => role.state === state && role.rank === one)
        // Whom the text introduces under the title holds it there, whoever does today.
        const held = roles.map((role) => this.officer(role.id) ?? this.holder(role))
        if (held[0]) return [held[0]]
      }
      const named =
        rank === 'head'
          ? this.#people.findLast((one) => one.state === state && this.#officers.holds('president', one.id))
          : undefined
      return named ? [named.id] : []
    })
  }

  /** The state or body that "we" stands for in the mouth of who speaks. */
  sideOfSpeaker(): Id | null {
    if (!this.speaker) return null
    if (!this.speaker.body && !this.speaker.state && /^(?:per|role):/.test(this.speaker.id)) this.unsure = true
    // A body that speaks means itself by "we".
    if (this.speaker.id.startsWith('org:')) return this.#standsFor(this.speaker.id)
    // A spokesman whose state no word names speaks for the side of which he spoke last.
    return (
      (this.speaker.body && this.#standsFor(this.speaker.body)) ??
      this.speaker.state ??
      (this.speaker.official && this.home ? this.home : null) ??
      (this.#isNobody(this.speaker.id) && !this.speaker.official ? null : this.#side) ??
      (this.speaker.official ? (this.home ?? this.publisher) : null) ??
      this.speaker.id
    )
  }

  // A villager who says "we" speaks for no state.
  #isNobody(id: Id): boolean {
    return id.startsWith('per:') && !this.#officers.has(id)
  }

  /** Whom a promise of this person binds: the state or body whose office he holds, else himself. */
  boundBy(id: Id): Id {
    // A delegation has the powers of its state.
    const of = id.startsWith('role:') ? this.figure(id).body : null
    if (of) return this.#standsFor(of)
    if (LOCAL.test(id)) return id
    if (id.startsWith('role:') || /^group:[a-z]{2}-delegation$/.test(id)) return this.stateOf(id) ?? id
    if (/^org:[a-z]{2}-embassy/.test(id)) return this.#standsFor(id)
    if (!id.startsWith('per:')) return id
    const figure = this.figure(id)
    if (figure.body?.startsWith('org:') && !/parliament|universit|academy|institut/.test(figure.body))
      return this.#standsFor(figure.body)
    const official = this.#index.officials.has(id) || this.#officers.has(id)
    if (
      !figure.body &&
      ['mayor', 'governor', 'akim', 'oblast-envoy'].some((office) => this.#officers.holds(office, id))
    )
      return id
    return official || figure.official ? (figure.body ?? figure.state ?? id) : id
  }

  // An embassy and a government speak for their state, other bodies for themselves.
  #standsFor(body: Id): Id {
    return /embassy|cabinet|government|state-council/.test(body) ? (this.stateOf(body) ?? body) : body
  }

  /** The one party whose people bear names that end as this one does: an official Bakyt Sydykov beside Sadyr Japarov. */
  kin(id: Id): StateId | null {
    const { endings } = this.#index
    const ends = endings.get(id.slice(-2)) ?? endings.get(id.slice(-3, -1)) ?? []
    const own = this.parties.filter((party) => ends.includes(party))
    return own.length === 1 && this.parties.length > 1 ? own[0]! : null
  }

  /** The party of most of those whom the text has named; null where it has two of as many. */
  mostlyKin(): StateId | null {
    const count = new Map<StateId, number>()
    for (const { id, state } of this.#people) {
      const of = state ?? this.kin(id)
      if (of && this.parties.includes(of)) count.set(of, (count.get(of) ?? 0) + 1)
    }
    const [first, second] = [...count].toSorted((a, b) => b[1] - a[1])
    return first && first[1] > (second?.[1] ?? 0) ? first[0] : null
  }

  roleOf(state: StateId, rank: RoleRow['rank']): RoleRow | undefined {
    return this.#pack.roles.find((role) => role.state === state && role.rank === rank)
  }

  roleById(id: string): RoleRow | undefined {
    return this.#index.roles.get(id)
  }

  /** The one office of the pack under this id, or that goes on after it: "ambassador" of one state in another. */
  roleUnder(id: string): RoleRow | undefined {
    const exact = this.roleById(id)
    if (exact) return exact
    const longer = this.#pack.roles.filter((role) => role.id.startsWith(`${id}-`))
    if (longer.length > 0) return longer.length === 1 ? longer[0] : undefined
    // A deputy premier is called by what the head of his government is.
    const of = /^(role:[a-z]{2})-deputy-prime-minister$/.exec(id)?.[1]
    const deputies = of ? this.#pack.roles.filter((role) => role.id.startsWith(`${of}-`) && DEPUTY.test(role.id)) : []
    return deputies.length === 1 ? deputies[0] : undefined
  }

  isKnown(id: string): boolean {
    return this.#index.ids.has(id)
  }

  /** The party that is not this one, where there are two. */
  other(state: StateId | null): StateId | null {
    return this.parties.length === 2 && state ? (this.parties.find((one) => one !== state) ?? null) : null
  }

  #genderOf(id: Id): Figure['gender'] {
    return this.#index.genders.get(id) ?? null
  }

  stateOf(id: Id): StateId | null {
    if (id.startsWith('state:')) return id as StateId
    const kept = this.#figures.get(id)?.state
    if (kept) return kept
    return this.#ownState(id)
  }

  // What the pack says, whatever the text does.
  #ownState(id: Id): StateId | null {
    return this.#index.states.get(id) ?? stateInSlug(this.#pack, id)
  }
}

/** Who heads a town or a region binds himself, and no state. */
const LOCAL = /^role:(?:[a-z-]+-)?(?:mayor|governor|akim|oblast-envoy)$/
const DEPUTY = /-(?:deputy-(?:cabinet-chair|premier|head-of-government)|vice-premier)$/

/** A minister of a field who has no name in the text. */
const OFFICE_OF_FIELD = /^role:[a-z]{2}-(?:deputy-)?([a-z-]+)-minister$/

const codeOf = (state: StateId): string => state.slice(6).toLowerCase()
