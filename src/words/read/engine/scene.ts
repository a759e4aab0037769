import type { Id, StateId } from '../../../ground/index.ts'
import type { SceneView } from '../grammar.ts'
import type { View } from './earlier.ts'
import type { PackNames } from './names.ts'
import { People } from './people.ts'
import { Bodies, type NamedBody } from './remembered.ts'
import { quick } from './quick.ts'

/**
 * What a reader remembers between sentences: the two sides, who spoke last, who was the subject,
 * which offices and bodies were named. Roles resolve by the text itself first, then by the terms of office at its date.
 */
export class Scene extends People implements SceneView {
  /** The two of them of which it speaks most: "both sides" in a text that lists more. */
  pair: readonly StateId[] = []
  /** The states of the pack that the text names. */
  named: readonly StateId[] = []
  /** The speaker goes on in an open quotation. */
  quoting = false
  #side: Id | null = null
  /** The state or body that the last sentence was about. */
  topic: Id | null = null
  /** Many of whom the sentence before spoke last. */
  crowd: Id | null = null
  readonly #bodies = new Bodies()
  document: Id | null = null
  /** Bodies that a paper names as its sides, where these are no states: two cities, a bank and a firm. */
  signatories: readonly Id[] = []
  /** Who met last: "the ministers agreed". */
  participants: readonly Id[] = []
  /** Those who met, as the heading of a report says. */
  met: readonly Id[] = []
  /** The text speaks of one state: "the sides" are those who met. */
  alone = false
  /** States that acted together last, where one of them is no side of the text: "the two countries". */
  between: readonly StateId[] = []
  /** The text names each of its parties; else one of them is only supposed. */
  partiesNamed = true
  /** The firms or towns that signed or agreed last: "the partners". */
  partners: readonly Id[] = []
  /** Of these the ones that are meant by "the sides", until states act together. */
  contractors: readonly Id[] = []
  /** Two firms or towns that the paragraph, or the line above it, names together: "the companies", "the sides". */
  pairHere: readonly Id[] = []
  /** The body or the state of the capital that the last sentence named last. */
  there: Id | null = null
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
  /** The one party whose script the text is in. */
  native: StateId | null = null
  /** A head, a dateline or the first body says so; else it is only named most. */
  homeIsSure = false

  /** Notes who acted: the state for which a spokesman speaks where no word says so. */
  act(ids: readonly Id[]): void {
    if (ids.length === 1 && ids[0]!.startsWith('state:')) this.#side = ids[0]!
  }

  /** States of a text have acted together: below they are "the sides" again. */
  #stateActed = false

  /** A new paragraph: where states have acted together before, "the sides" are these. */
  turn(): void {
    this.between = []
    if (this.#stateActed) this.contractors = []
  }

  /** Notes states that acted together. */
  actTogether(states: readonly StateId[]): void {
    this.#stateActed = true
    this.contractors = []
    this.between = states.some(
      (state) => !this.parties.includes(state) && !this.pack.states.some(({ id }) => id === state),
    )
      ? states
      : []
  }

  /** The so many states of which the text speaks: its own sides, those of the pack, the members of a format that it names. */
  many(count: number): readonly StateId[] {
    if (this.parties.length === count) return this.parties
    const formats = this.#bodies.list
      .filter(({ id }) => id.startsWith('fmt:'))
      .flatMap(({ id }) => this.pack.bodies.find((body) => body.id === id)?.members ?? [])
    const named = this.pack.states.map(({ id }) => id as StateId).filter((id) => formats.includes(id))
    return [this.parties, this.every, named, this.named].find((states) => states.length === count) ?? this.parties
  }

  /** The states of the pack of which the text does not speak as its parties. */
  get others(): readonly StateId[] {
    return this.pack.states.map(({ id }) => id as StateId).filter((id) => !this.parties.includes(id))
  }

  get speaking(): boolean {
    return this.quoting
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

  /** Forgets the speaker: a new paragraph in the narrator's voice does not go on quoting. */
  endSpeech(): void {
    this.quoting = false
  }

  /** What a grammar may see of it now. */
  get view(): View {
    const { speaking, people, bodies, surnameList, signatories, home } = this
    return { speaking, people, bodies, surnames: surnameList, learned: surnameList.length, signatories, home }
  }

  /** A body that was named; `text` is how, in lower case. */
  name(id: Id, text: string, state: StateId | null): void {
    this.latest = id
    this.#bodies.name(id, text, state)
    // "Минэнерго" at the head, "министерство энергетики КР" below: one body, and now its state is known.
    const plain = /^org:[a-z]{2}-(.+)$/.exec(id)
    if (!this.publisher || (plain && this.publisher === `org:${plain[1]}`)) this.publisher = id
  }

  /** A body of which the text speaks again by a common word is the last one named. */
  touch(id: Id): void {
    this.latest = id
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
    const fitting = this.pack.bodies.filter(
      (body) => body.id.startsWith('org:') && like.test(body.id) && (state === null || body.state === state),
    )
    return fitting.length === 1 ? fitting[0]!.id : null
  }

  /** What a guess about somebody's state is checked with. */
  get around(): { readonly pack: PackNames; readonly parties: readonly StateId[] } {
    return { pack: this.pack, parties: this.parties }
  }

  /** The ministry of the minister who speaks, or who was named last: "the ministry" in his mouth. */
  ministryOfSpeaker(byOffice = false): Id | null {
    for (const who of [this.speaker, ...this.people.slice(-8).toReversed()]) {
      const field =
        who?.state && (this.officers.ministryOf(who.id) ?? OFFICE_OF_FIELD.exec(byOffice ? who.id : '')?.[1])
      if (field) return `org:${codeOf(who.state)}-${field === 'foreign' ? 'mfa' : `${field}-ministry`}`
    }
    return null
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
    return id.startsWith('per:') && !this.officers.has(id)
  }

  /** Whom a promise of this person binds: the state or body whose office he holds, else himself. */
  boundBy(id: Id): Id {
    // A delegation has the powers of its state.
    const of = id.startsWith('role:') ? (this.figure(id).body ?? this.#headedBy(id)) : null
    if (of) return this.#standsFor(of)
    if (LOCAL.test(id)) return id
    if (id.startsWith('role:') || DELEGATION.test(id)) return this.stateOf(id) ?? id
    if (EMBASSY.test(id)) return this.#standsFor(id)
    if (!id.startsWith('per:')) return id
    const figure = this.figure(id)
    if (figure.body?.startsWith('org:') && !/parliament|universit|academy|institut/.test(figure.body))
      return this.#standsFor(figure.body)
    const official = this.index.officials.has(id) || this.officers.has(id)
    if (
      !figure.body &&
      [
        'mayor',
        'governor',
        'akim',
        'oblast-envoy',
        'vice-mayor',
        'vice-governor',
        'deputy-mayor',
        'deputy-governor',
      ].some((office) => this.officers.holds(office, id))
    )
      return id
    return official || figure.official ? (figure.body ?? figure.state ?? id) : id
  }

  /** "role:kg-tax-service-head", of a service that the text has named. */
  #headedBy(id: Id): Id | null {
    const cut = id.lastIndexOf('-')
    const body = `org:${id.slice(5, cut)}`
    return cut > 5 ? (this.bodies.find((one) => one.id === body)?.id ?? null) : null
  }

  // An embassy and a government speak for their state, other bodies for themselves.
  #standsFor(body: Id): Id {
    return /embassy|cabinet|government|state-council/.test(body) ? (this.stateOf(body) ?? body) : body
  }

  /** The party that is not this one, where there are two. */
  other(state: StateId | null): StateId | null {
    return this.parties.length === 2 && state ? (this.parties.find((one) => one !== state) ?? null) : null
  }
}

/** Who heads a town or a region binds himself, and no state. */
const LOCAL = quick(/^role:(?:[a-z-]+-)?(?:mayor|governor|akim|oblast-envoy)$/)
const DELEGATION = quick(/^group:[a-z]{2}-delegation$/)
const EMBASSY = quick(/^org:[a-z]{2}-embassy/)

/** A minister of a field who has no name in the text. */
const OFFICE_OF_FIELD = /^role:[a-z]{2}-(?:deputy-)?([a-z-]+)-minister$/

const codeOf = (state: StateId): string => state.slice(6).toLowerCase()
