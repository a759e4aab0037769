import type { Id, Language, Names, StateId } from '../../../ground/index.ts'
import type { AliasRow, BodyRow, PersonRow, RoleRow, StateRow, TermRow, ThemeRow, ThemeWordRow } from '../../table.ts'
import type { MentionType } from '../../statement.ts'
import type { Grammar, Meaning, NameKind } from '../grammar.ts'
import { fold } from './fold.ts'
import { Lexicon, type Entry, type Source } from './lexicon.ts'
import { worldNames, type WorldNames } from './world.ts'

/** What a pack tells a reader: names, offices and themes. Other rooms' things come as `others`. */
export interface PackNames {
  readonly states: readonly StateRow[]
  readonly people: readonly PersonRow[]
  readonly roles: readonly RoleRow[]
  readonly terms: readonly TermRow[]
  readonly bodies: readonly BodyRow[]
  readonly aliases: readonly AliasRow[]
  readonly themes: readonly ThemeRow[]
  readonly themeWords: readonly ThemeWordRow[]
  /** Places, regions, works and documents. */
  readonly others: readonly NamedThing[]
  /** States outside of the pack: their names are theirs, and nothing else is known of them. */
  readonly world: readonly StateId[]
}

export interface NamedThing {
  readonly id: Id
  readonly names: Names
  readonly state: StateId | null
}

/** What one form stands for. */
export interface Known {
  readonly id: Id | null
  readonly type: MentionType | 'class'
  readonly how: 'explicit' | 'short-name' | 'surname' | 'abbreviation' | 'role' | 'pronoun' | 'collective'
  readonly state: StateId | null
  readonly gender: 'm' | 'f' | null
  /** The capital that stands for its state when it acts. */
  readonly capitalOf: StateId | null
  readonly means: Meaning | null
  /** Offices or bodies of the pack that this may mean, depending on the state beside it or on the context. */
  readonly candidates: readonly Candidate[]
  /** Written in its dictionary form: it may be the subject. Languages that do not bend names say so always. */
  readonly direct: boolean
  /** The English name of a state or place: ids of bodies that bear it are made of it. */
  readonly english?: string | undefined
}

export interface Candidate {
  readonly id: Id
  readonly state: StateId | null
}

const TYPES: Readonly<Record<string, MentionType | 'class'>> = {
  state: 'state',
  per: 'person',
  role: 'role',
  org: 'organisation',
  fmt: 'format',
  prog: 'programme',
  proj: 'project',
  line: 'project',
  doc: 'document',
  docset: 'document',
  port: 'port',
  city: 'place',
  place: 'place',
  region: 'place',
  regions: 'place',
  group: 'group',
  class: 'class',
}

/** The type under which an id is mentioned. */
export const typeOfId = (id: string): MentionType | 'class' => TYPES[id.slice(0, id.indexOf(':'))] ?? 'group'

const KINDS: Partial<Record<string, NameKind>> = {
  state: 'state',
  per: 'person',
  city: 'place',
  place: 'place',
  port: 'place',
}

type Given = Pick<Known, 'id' | 'type' | 'how'> & Partial<Known>

const NOBODY: Known['candidates'] = []

// All have their fields in one order: code that meets one shape of object is fast.
const known = (one: Given): Known => ({
  id: one.id,
  type: one.type,
  how: one.how,
  state: one.state ?? null,
  gender: one.gender ?? null,
  capitalOf: one.capitalOf ?? null,
  means: one.means ?? null,
  candidates: one.candidates ?? NOBODY,
  direct: one.direct ?? true,
  english: one.english,
})

/** The same in a form that is no subject. */
const oblique = (one: Known): Known => known({ ...one, direct: false })

/** Every form of every name of the pack in one language, with the words by which the language itself refers to them. */
export function nameLexicon(pack: PackNames, grammar: Grammar): Lexicon<Known> {
  return new Lexicon(new Sources(pack, grammar).list, grammar.spaced)
}

// «Ош» is a city and "ош" is not; of "Кабинет министров" a text may write either.
const cased = (name: string): boolean => /^\P{L}*\p{Lu}[^ ]*(?:$| \P{Ll})/u.test(name)

/**
 * What the names of a pack stand for in one language, in the order of the pack. Each part of it is written down by a small
 * method: one generator over all of them took longer to compile than it ran.
 */
class Sources {
  readonly list: (Entry<Known> | Source<Known>)[] = []
  readonly #pack: PackNames
  readonly #grammar: Grammar
  readonly #tag: string
  readonly #stateOf = new Map<string, StateId | null>()
  readonly #shortened = new Map<string, Candidate[]>()

  constructor(pack: PackNames, grammar: Grammar) {
    this.#pack = pack
    this.#grammar = grammar
    this.#tag = grammar.tag
    for (const state of pack.states) this.#state(state)
    const own = new Set(pack.aliases.flatMap(({ language, name }) => (language === this.#tag ? name : [])))
    const abroad = worldNames(grammar.tag as Language)
    for (const state of pack.world) this.#abroad(state, abroad(state), own)
    for (const person of pack.people) this.#person(person)
    for (const { id, name, state } of pack.bodies) this.#thing(id, name, state as StateId | null)
    for (const { id, names, state } of pack.others) this.#thing(id, names, state)
    for (const { id, state } of pack.roles) this.#stateOf.set(id, state as StateId | null)
    this.#aliases()
    for (const [head, candidates] of this.#shortened)
      this.#write(head, 'phrase', known({ id: null, type: 'organisation', how: 'short-name', candidates }))
    this.#titles()
    for (const reference of grammar.references) this.#reference(reference)
  }

  #write(name: string | undefined, kind: NameKind, value: Known): void {
    if (name) this.list.push(new NameSource(name, kind, value, this.#grammar))
  }

  #state({ id, name }: StateRow): void {
    const state = id as StateId
    this.#stateOf.set(id, state)
    this.#write(name[this.#tag], 'state', known({ id, type: 'state', how: 'explicit', state, english: name.en }))
  }

  // What the pack calls by a name is meant by it.
  #abroad(id: StateId, { names, adjectives, sides }: WorldNames, own: ReadonlySet<string>): void {
    const one = { id, how: 'explicit', state: id } as const
    for (const name of names)
      if (!own.has(name)) {
        const kind = /^[\p{Lu}.]+$/u.test(name) ? 'abbreviation' : 'state'
        this.#write(name, kind, known({ ...one, type: 'state', english: name }))
      }
    for (const name of adjectives)
      if (!own.has(name)) this.#write(name, 'adjective', known({ ...one, type: 'state-adjective' }))
    for (const name of sides) if (!own.has(name)) this.#write(name, 'phrase', known({ ...one, type: 'collective' }))
  }

  #person({ id, name, surname, state, gender }: PersonRow): void {
    this.#stateOf.set(id, state as StateId)
    const tag = this.#tag
    const person = { id, type: 'person', state: state as StateId, gender } as const
    this.#write(name[tag], 'person', known({ ...person, how: 'explicit' }))
    if (surname[tag] !== name[tag]) this.#write(surname[tag], 'surname', known({ ...person, how: 'surname' }))
  }

  #thing(id: Id, names: Names, state: StateId | null): void {
    this.#stateOf.set(id, state)
    const type = typeOfId(id)
    const english = type === 'place' || type === 'port' ? names.en : undefined
    const name = names[this.#tag]
    this.#write(name, kindOfName(id), known({ id, type, how: 'explicit', state, english }))
    if (type === 'organisation') this.#shorten(name, { id, state })
  }

  #aliases(): void {
    const { states, others, people, aliases } = this.#pack
    const englishOf = new Map<string, string | undefined>(states.map(({ id, name }) => [id, name.en]))
    for (const { id, names } of others) englishOf.set(id, /^(?:place|port)$/.test(typeOfId(id)) ? names.en : undefined)
    const genderOf = new Map<string, Known['gender']>(people.map(({ id, gender }) => [id, gender]))
    for (const alias of aliases)
      if (alias.language === this.#tag) this.#alias(alias, genderOf.get(alias.id) ?? null, englishOf.get(alias.id))
  }

  #alias({ id, name, use, forms }: AliasRow, gender: Known['gender'], english: string | undefined): void {
    const value = known({
      id,
      type: use === 'adjective' ? 'state-adjective' : use === 'side' ? 'collective' : typeOfId(id),
      how: use === 'short' || use === 'capital' ? 'short-name' : use === 'abbreviation' ? 'abbreviation' : 'explicit',
      state: this.#stateOf.get(id) ?? null,
      capitalOf: use === 'capital' ? (id as StateId) : null,
      gender,
      english,
    })
    if (use === 'people') {
      const people = `group:${id.slice(id.indexOf(':') + 1).toLowerCase()}-people` as const
      this.#write(name, 'phrase', known({ ...value, id: people, type: 'group' }))
      return
    }
    const kind = use === 'adjective' ? 'adjective' : use === 'abbreviation' ? 'abbreviation' : kindOfName(id)
    this.#write(name, kind, value)
    if (value.type === 'organisation') this.#shorten(name, { id, state: value.state })
    for (const form of forms?.split('|') ?? [])
      this.list.push({ form: fold(form.trim()).lower, value: oblique(value), capital: cased(name) })
  }

  // "Министерство … Китая": a text may leave the state out.
  #shorten(name: string | undefined, candidate: Candidate): void {
    const head = name && this.#grammar.headOfTitle(fold(name).text, stateForms(this.#pack, this.#grammar))
    if (head) addTo(this.#shortened, head, candidate)
  }

  // A title as the pack has it, and its head alone: "председатель КНР", "председатель".
  #titles(): void {
    const heads = new Map<string, Candidate[]>()
    const forms = stateForms(this.#pack, this.#grammar)
    for (const role of this.#pack.roles) {
      const title = role.title[this.#tag]
      if (!title) continue
      const own: Candidate = { id: role.id, state: role.state as StateId | null }
      this.#write(title, 'title', known({ ...own, type: 'role', how: 'role', candidates: [own] }))
      const head = this.#grammar.headOfTitle(fold(title).text, forms)
      if (head) addTo(heads, head, own)
    }
    for (const [head, candidates] of heads)
      this.#write(head, 'title', known({ id: null, type: 'role', how: 'role', candidates }))
  }

  #reference({ forms, type, means, direct = [] }: Grammar['references'][number]): void {
    const how = type === 'pronoun' ? 'pronoun' : type === 'collective' ? 'collective' : 'role'
    const value = known({ id: null, type, how, means })
    const bent = oblique(value)
    for (const [at, form] of forms.entries())
      this.list.push({ form, value: at === 0 || direct.includes(form) ? value : bent, capital: false })
  }
}

class NameSource implements Source<Known> {
  readonly begins: string
  readonly #kind: NameKind
  readonly #value: Known
  readonly #grammar: Grammar

  constructor(name: string, kind: NameKind, value: Known, grammar: Grammar) {
    this.begins = name
    this.#kind = kind
    this.#value = value
    this.#grammar = grammar
  }

  entries(): Entry<Known>[] {
    const plain = fold(this.begins).text
    const value = this.#value
    const bent = oblique(value)
    const capital = cased(plain)
    return this.#grammar.forms(plain, this.#kind).map((form, at) => ({ form, value: at === 0 ? value : bent, capital }))
  }
}

const addTo = (into: Map<string, Candidate[]>, head: string, one: Candidate): void => {
  const kept = into.get(head)
  if (kept) kept.push(one)
  else into.set(head, [one])
}

const kindOfName = (id: string): NameKind => KINDS[id.slice(0, id.indexOf(':'))] ?? 'phrase'

const stateFormsKept = new WeakMap<PackNames, Map<string, ReadonlySet<string>>>()
/** All forms of all states' names in a language. */
export function stateForms(pack: PackNames, grammar: Grammar): ReadonlySet<string> {
  let kept = stateFormsKept.get(pack)
  if (!kept) stateFormsKept.set(pack, (kept = new Map()))
  let forms = kept.get(grammar.tag)
  if (!forms) {
    const all = new Set<string>()
    const add = (name: string | undefined, kind: NameKind) => {
      if (name) for (const form of grammar.forms(fold(name).text, kind)) all.add(form)
    }
    for (const { name } of pack.states) add(name[grammar.tag], 'state')
    for (const { id, language, name, use } of pack.aliases)
      if (language === grammar.tag && id.startsWith('state:') && use !== 'side' && use !== 'capital')
        add(name, use === 'adjective' ? 'adjective' : use === 'abbreviation' ? 'abbreviation' : 'state')
    kept.set(grammar.tag, (forms = all))
  }
  return forms
}
