import type { Id, Names, StateId } from '../../../ground/index.ts'
import type { AliasRow, BodyRow, PersonRow, RoleRow, StateRow, TermRow, ThemeRow, ThemeWordRow } from '../../table.ts'
import type { MentionType } from '../../statement.ts'
import type { Grammar, Meaning, NameKind } from '../grammar.ts'
import { fold } from './fold.ts'
import { Lexicon, type Entry, type Source } from './lexicon.ts'
import type { WorldState } from './world.ts'

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
  readonly world: readonly WorldState[]
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
  return new Lexicon(sourcesOf(pack, grammar), grammar.spaced)
}

// «Ош» is a city and "ош" is not; of "Кабинет министров" a text may write either.
const cased = (name: string): boolean => /^\P{L}*\p{Lu}[^ ]*(?:$| \P{Ll})/u.test(name)

function* sourcesOf(pack: PackNames, grammar: Grammar): Iterable<Entry<Known> | Source<Known>> {
  const tag = grammar.tag
  const stateOf = new Map<string, StateId | null>()
  const englishOf = new Map([
    ...pack.states.map(({ id, name }) => [id, name.en] as const),
    ...pack.others.map(({ id, names }) => [id, /^(?:place|port)$/.test(typeOfId(id)) ? names.en : undefined] as const),
  ])
  const genderOf = new Map<string, Known['gender']>(pack.people.map(({ id, gender }) => [id, gender]))
  function* write(name: string | undefined, kind: NameKind, value: Known): Iterable<Source<Known>> {
    if (!name) return
    yield {
      begins: name,
      entries: () => {
        const plain = fold(name).text
        const bent = oblique(value)
        const capital = cased(plain)
        return grammar
          .forms(plain, kind)
          .map((form, at): Entry<Known> => ({ form, value: at === 0 ? value : bent, capital }))
      },
    }
  }
  const shortened = new Map<string, Candidate[]>()

  for (const { id, name } of pack.states) {
    stateOf.set(id, id as StateId)
    const state = id as StateId
    yield* write(name[tag], 'state', known({ id, type: 'state', how: 'explicit', state, english: name.en }))
  }
  const own = new Set(pack.aliases.flatMap(({ language, name }) => (language === tag ? name : [])))
  for (const one of pack.world)
    // What the pack calls by a name is meant by it.
    yield* abroad(one, tag, (name, ...rest) => (name && own.has(name) ? [] : write(name, ...rest)))
  for (const { id, name, surname, state, gender } of pack.people) {
    stateOf.set(id, state as StateId)
    const person = { id, type: 'person', state: state as StateId, gender } as const
    yield* write(name[tag], 'person', known({ ...person, how: 'explicit' }))
    if (surname[tag] !== name[tag]) yield* write(surname[tag], 'surname', known({ ...person, how: 'surname' }))
  }
  for (const { id, names, state } of [
    ...pack.bodies.map(({ id, name, state }) => ({ id, names: name as Names, state })),
    ...pack.others,
  ]) {
    stateOf.set(id, state as StateId | null)
    const type = typeOfId(id)
    const english = type === 'place' || type === 'port' ? names.en : undefined
    const value = known({ id, type, how: 'explicit', state: state as StateId | null, english })
    yield* write(names[tag], kindOfName(id), value)
    if (value.type === 'organisation') shorten(shortened, names[tag], { id, state: value.state }, pack, grammar)
  }
  for (const { id, state } of pack.roles) stateOf.set(id, state as StateId | null)
  for (const { id, language, name, use, forms } of pack.aliases) {
    if (language !== tag) continue
    const value = known({
      id,
      type: use === 'adjective' ? 'state-adjective' : use === 'side' ? 'collective' : typeOfId(id),
      how: use === 'short' || use === 'capital' ? 'short-name' : use === 'abbreviation' ? 'abbreviation' : 'explicit',
      state: stateOf.get(id) ?? null,
      capitalOf: use === 'capital' ? (id as StateId) : null,
      gender: genderOf.get(id) ?? null,
      english: englishOf.get(id),
    })
    if (use === 'people') {
      const people = `group:${id.slice(id.indexOf(':') + 1).toLowerCase()}-people` as const
      yield* write(name, 'phrase', known({ ...value, id: people, type: 'group' }))
      continue
    }
    const kind = use === 'adjective' ? 'adjective' : use === 'abbreviation' ? 'abbreviation' : kindOfName(id)
    yield* write(name, kind, value)
    if (value.type === 'organisation') shorten(shortened, name, { id, state: value.state }, pack, grammar)
    for (const form of forms?.split('|') ?? [])
      yield { form: fold(form.trim()).lower, value: oblique(value), capital: cased(name) }
  }
  for (const [head, candidates] of shortened)
    yield* write(head, 'phrase', known({ id: null, type: 'organisation', how: 'short-name', candidates }))
  yield* titles(pack, grammar, write)
  for (const { forms, type, means, direct = [] } of grammar.references) {
    const how = type === 'pronoun' ? 'pronoun' : type === 'collective' ? 'collective' : 'role'
    const value = known({ id: null, type, how, means })
    const bent = oblique(value)
    for (const [at, form] of forms.entries())
      yield { form, value: at === 0 || direct.includes(form) ? value : bent, capital: false }
  }
}

function* abroad({ id, names, adjectives, sides }: WorldState, tag: string, write: Write): Iterable<Source<Known>> {
  const one = { id, how: 'explicit', state: id } as const
  for (const name of names.get(tag) ?? []) {
    const kind = /^[\p{Lu}.]+$/u.test(name) ? 'abbreviation' : 'state'
    yield* write(name, kind, known({ ...one, type: 'state', english: name }))
  }
  for (const name of adjectives.get(tag) ?? [])
    yield* write(name, 'adjective', known({ ...one, type: 'state-adjective' }))
  for (const name of sides.get(tag) ?? []) yield* write(name, 'phrase', known({ ...one, type: 'collective' }))
}

const kindOfName = (id: string): NameKind => KINDS[id.slice(0, id.indexOf(':'))] ?? 'phrase'

// "Министерство … Китая": a text may leave the state out.
function shorten(
  into: Map<string, Candidate[]>,
  name: string | undefined,
  candidate: Candidate,
  pack: PackNames,
  grammar: Grammar,
) {
  const head = name && grammar.headOfTitle(fold(name).text, stateForms(pack, grammar))
  if (head) into.set(head, [...(into.get(head) ?? []), candidate])
}

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

type Write = (name: string | undefined, kind: NameKind, value: Known) => Iterable<Source<Known>>

// A title as the pack has it, and its head alone: "председатель КНР", "председатель".
function* titles(pack: PackNames, grammar: Grammar, write: Write): Iterable<Source<Known>> {
  const heads = new Map<string, Candidate[]>()
  const forms = stateForms(pack, grammar)
  for (const role of pack.roles) {
    const title = role.title[grammar.tag]
    if (!title) continue
    const own: Candidate = { id: role.id, state: role.state as StateId | null }
    yield* write(title, 'title', known({ ...own, type: 'role', how: 'role', candidates: [own] }))
    const head = grammar.headOfTitle(fold(title).text, forms)
    if (head) heads.set(head, [...(heads.get(head) ?? []), own])
  }
  for (const [head, candidates] of heads)
    yield* write(head, 'title', known({ id: null, type: 'role', how: 'role', candidates }))
}
