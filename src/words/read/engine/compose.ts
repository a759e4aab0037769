import type { Id, StateId } from '../../../ground/index.ts'
import type { MentionType } from '../../statement.ts'
import type { Grammar, Meaning, Named, OpenName } from '../grammar.ts'
import type { Match } from './lexicon.ts'
import type { Candidate, Known } from './names.ts'
import type { Scene } from './scene.ts'

/** A name, or a word that stands for one, before it is known whom it means. */
interface Piece {
  start: number
  end: number
  id: Id | null
  type: MentionType | 'class'
  how: Known['how']
  state: StateId | null
  gender: 'm' | 'f' | null
  capitalOf: StateId | null
  means: Meaning | null
  /** What else the same letters may mean: "стороны" is the sides, or of the side. */
  also: readonly Meaning[]
  candidates: readonly Candidate[]
  direct: boolean
  open: boolean
  /** The body whose office a title is: it has been named as well. */
  body: Id | null
  /** The title that stands before or after a person. */
  title: Piece | null
}

/**
 * Puts together what stands side by side ("the Kyrgyz" + "side", "minister of transport of" + state, title + person)
 * and finds out whom each word means at this point of the text.
 */
export function namesIn(
  { text, lower }: { text: string; lower: string },
  matches: readonly Match<Known>[],
  open: readonly OpenName[],
  grammar: Grammar,
  scene: Scene,
): Named[] {
  const pieces: Piece[] = [
    ...matches.map((match) => missionOf(pieceOf(match, scene, lower, grammar), lower, grammar)),
    ...open.map(openPiece),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
  for (const piece of pieces) if (piece.type === 'person') piece.start = withInitials(text, piece.start)
  for (const { id, surname, gender } of open)
    if (surname) learn(scene, grammar, { id, surname, gender: gender ?? null })
  joinAll(pieces, text, lower, grammar)
  shareSides(pieces, lower)
  const named: Named[] = []
  for (const piece of pieces) {
    const one = resolve(piece, lower, scene, named, grammar)
    if (!one) continue
    named.push(one)
    if (one.state) scene.near = one.state
  }
  return named
}

// «А. Касымалиев», «С. Н. Иванов»: initials belong to the name.
function withInitials(text: string, start: number): number {
  const before = /(?:^|[^\p{L}])((?:\p{Lu}\. ?){1,2})$/u.exec(text.slice(Math.max(0, start - 8), start))
  return before ? start - before[1]!.length : start
}

function learn(
  scene: Scene,
  grammar: Grammar,
  { id, surname, gender }: { id: Id; surname: string; gender: 'm' | 'f' | null },
) {
  grammar.forms(surname, 'surname').forEach((form, at) => {
    if (!scene.surnames.has(form)) scene.surnames.set(form, { id, direct: at === 0, gender })
  })
}

const meanings = new WeakMap<readonly Known[], ReturnType<typeof meaningIn>>()
/** What a form means whatever the text around it, found once a form. */
function meaningOf(values: readonly Known[]): ReturnType<typeof meaningIn> {
  let meaning = meanings.get(values)
  if (!meaning) meanings.set(values, (meaning = meaningIn(values)))
  return meaning
}
function meaningIn(values: readonly Known[]) {
  const capital = values.find((value) => value.capitalOf)
  const rest = values.filter((value) => !value.capitalOf)
  return {
    capital,
    people: rest.filter((value) => value.type === 'person'),
    candidates: rest.flatMap((value) => (value.id === null ? value.candidates : [])),
    also: rest.flatMap((value) => value.means ?? []),
    means: rest.find((value) => value.means)?.means ?? null,
    direct: values.some((value) => value.direct),
    single: rest.find((value) => value.id !== null && value.type !== 'class') ?? rest[0] ?? capital!,
  }
}

function pieceOf({ start, end, values }: Match<Known>, scene: Scene, lower: string, grammar: Grammar): Piece {
  const { capital, people, candidates, also, direct, single, means } = meaningOf(values)
  const known =
    people.length > 1 ? (people.find((value) => scene.people.some(({ id }) => id === value.id)) ?? people[0]!) : single
  const namesake = known.how === 'surname' ? namesakeOf(known.id, lower.slice(start, end), scene, grammar) : null
  return {
    start,
    end,
    id: namesake ?? known.id,
    type: known.type,
    how: known.how,
    state: known.state,
    gender: known.gender,
    capitalOf: capital?.capitalOf ?? null,
    means: known.means ?? means,
    also,
    candidates: known.candidates.length ? known.candidates : candidates,
    direct,
    open: false,
    body: null,
    title: null,
  }
}

// 大使|馆: the house of an envoy is no envoy.
function missionOf(piece: Piece, lower: string, { mission }: Grammar): Piece {
  if (!mission || piece.type !== 'role' || !piece.state || !lower.startsWith(mission, piece.end)) return piece
  const end = piece.end + mission.length
  return {
    ...piece,
    end,
    id: `org:${codeOf(piece.state)}-embassy`,
    type: 'organisation',
    how: 'explicit',
    candidates: [],
    means: null,
    also: [],
  }
}

/** Somebody of that surname whom the text has introduced, where it has not named the one of the pack. */
function namesakeOf(id: Id | null, surname: string, scene: Scene, grammar: Grammar): Id | null {
  if (scene.people.some((person) => person.id === id)) return null
  const slug = grammar.transliterate(surname.replace(/'s?$/, ''))
  const like = ({ id: other }: { id: Id }) =>
    other.startsWith(`per:${slug}-`) || (other.startsWith('per:') && other.endsWith(`-${slug}`))
  return scene.people.findLast(like)?.id ?? null
}

const openPiece = ({ start, end, id, type, gender, direct, how, body }: OpenName): Piece => ({
  start,
  end,
  id,
  type,
  how: how ?? 'explicit',
  state: null,
  gender: gender ?? null,
  capitalOf: null,
  means: null,
  also: [],
  candidates: [],
  direct: direct ?? true,
  open: true,
  body: body ?? null,
  title: null,
})

function joinAll(pieces: Piece[], text: string, lower: string, grammar: Grammar): void {
  for (let at = 0; at + 1 < pieces.length;) {
    const [a, b, c] = [pieces[at]!, pieces[at + 1]!, pieces[at + 2]]
    // "spokesman of the Chinese ministry": the adjective belongs to what follows.
    const inner = b.type === 'state-adjective' && c && c.start - b.end <= 1 && wantsState(c)
    const joined = inner && !isState(a) ? null : join(a, b, text, lower, grammar)
    if (joined) {
      pieces.splice(at, 2, joined)
      // What was joined may itself join with the piece before: a state with its title, then with the person.
      if (at > 0) at--
    } else at++
  }
}

// "Арантийская и Борлийская Стороны": one noun for both.
function shareSides(pieces: Piece[], lower: string): void {
  for (let at = pieces.length - 2; at >= 0; at--) {
    const [a, b] = [pieces[at]!, pieces[at + 1]!]
    if (a.type === 'state-adjective' && b.means?.is === 'side' && b.state && JOINED.test(lower.slice(a.end, b.start)))
      pieces[at] = { ...b, start: a.start, end: a.end, state: a.state }
  }
}
const JOINED = /^(?:, | и | and | жана | менен )$/

const isState = (piece: Piece) => piece.type === 'state' || piece.type === 'state-adjective'
const isTitle = (piece: Piece) =>
  piece.id === null && ((piece.type === 'role' && piece.candidates.length > 0) || piece.means?.is === 'office')
const wantsState = (piece: Piece) =>
  piece.id === null &&
  piece.state === null &&
  (isTitle(piece) ||
    piece.candidates.length > 0 ||
    ['side', 'body', 'group', 'country'].includes(piece.means?.is ?? ''))

function join(a: Piece, b: Piece, text: string, lower: string, grammar: Grammar): Piece | null {
  const gap = lower.slice(a.end, b.start)
  const near = gap === '' || gap === ' '
  // 中国驻吉尔吉斯斯坦大使馆
  if (a.state && isState(a) && isState(b) && grammar.posted?.test(gap)) return { ...a, end: b.end }
  // 两国外长, 大使馆发言人
  if (!grammar.spaced && gap === '' && isTitle(b) && b.state === null) {
    if (a.id === null && a.means?.is === 'parties') return { ...a, end: b.end }
    const body = a.type === 'organisation' ? bodySlug(a) : null
    if (body && a.state && b.means?.is === 'office' && b.means.slug === 'spokesperson')
      return { ...b, start: a.start, state: a.state, candidates: [], means: officeOf(b.means, body) }
  }
  // "Xinjiang companies", "companies from Aksu"
  if (a.type === 'place' && a.state && near && b.means?.is === 'group' && b.state === null)
    return { ...b, start: a.start, state: a.state }
  if (a.means?.is === 'group' && a.state === null && b.type === 'place' && b.state && grammar.from?.test(gap))
    return { ...a, end: b.end, state: b.state }
  // "Chinese ambassador to Kyrgyzstan": the second state only says where.
  if (a.state && b.type === 'state' && (isTitle(a) || a.type === 'role') && grammar.accredited?.test(gap))
    return { ...a, end: b.end }
  // "Cymeria's foreign minister, Aron Pell,"
  if (isPersonal(b) && (isTitle(a) || a.type === 'role') && grammar.apposed?.test(gap + lower.slice(b.end, b.end + 1)))
    return entitled(a, b)
  if (b.start < a.end || gap.length > 12) return null
  // "корпорация «…»": the word for any body is part of its name.
  if (isGeneric(a) && isOpenBody(b) && /^ ?«?$/.test(gap)) return { ...b, start: a.start, state: a.state ?? b.state }
  if (!near && !(grammar.joins?.test(gap) ?? false)) return null
  const side = b.id === null && b.state === null ? b.also.find(({ is }) => is === 'side') : undefined
  if (isState(a) && side) return { ...b, start: a.start, state: a.state, means: side }
  // "the Chinese companies" are many; "the company" alone may be one that was named.
  if (grammar.stateFirst && a.means?.is === 'country' && b.means?.is === 'group') return null
  const group = b.id === null && b.state === null ? b.also.find(({ is }) => is === 'group') : undefined
  if (isState(a) && group) return { ...b, start: a.start, state: a.state, type: 'group', means: group, candidates: [] }
  if (isState(a) && wantsState(b) && tailOf(b) === null) return { ...b, start: a.start, state: a.state }
  if (!grammar.stateFirst && wantsState(a) && isState(b) && a.means?.is !== 'side') {
    const tail = tailOf(a)
    const after = tail?.exec(lower.slice(b.end, b.end + 24))
    if (tail && after?.index !== 0 && b.type !== 'state') return null
    return { ...a, end: b.end + (after?.[0].length ?? 0), state: b.state }
  }
  if (isState(a) && near && isOpenBody(b))
    return a.type === 'state' &&
      /\p{L}$/u.test(lower.slice(a.start, a.end)) &&
      !lower.slice(a.start, a.end).endsWith("'s")
      ? // "Aranta Southern Airlines": the state's name is part of the firm's.
        { ...b, start: a.start, id: `org:${grammar.transliterate(lower.slice(a.start, a.end))}-${b.id!.slice(4)}` }
      : ofState(b, a, { start: a.start })
  if (!grammar.stateFirst && isOpenBody(a) && isState(b) && (grammar.owned?.test(gap) ?? near))
    return ofState(a, b, { end: b.end })
  if (isOpenBody(b) && a.type === 'organisation' && a.open) return null
  // "глава борлийского правительства"
  if (isTitle(a) && tailOf(a) && b.state && near && /^(?:government|cabinet|state-council)$/.test(bodySlug(b) ?? ''))
    return { ...a, end: b.end, state: b.state, means: { is: 'office', slug: 'prime-minister', rank: 'government' } }
  const its = grammar.owned ? grammar.owned.test(gap) : near && !b.direct
  if (isTitle(a) && a.state === null && b.state && tailOf(a) === null && !grammar.stateFirst && its) {
    const body = bodySlug(b)
    if (body && /^(?:government|cabinet|state-council)$/.test(body) && a.means?.is === 'office' && a.means.rank)
      return { ...a, end: b.end, state: b.state }
    if (body && !/^(?:government|cabinet|state-council|parliament)$/.test(body))
      return {
        ...a,
        end: b.end,
        state: b.state,
        candidates: [],
        means: officeOf(a.means, body),
        body: b.id ?? `org:${codeOf(b.state)}-${body}`,
      }
  }
  if (near && isPersonal(b) && (isTitle(a) || a.type === 'role') && tailOf(a) === null) return entitled(a, b)
  // "Rena Kolt of Aranta"
  if (isPersonal(a) && a.state === null && b.type === 'state' && grammar.owned?.test(gap))
    return { ...a, end: b.end, state: b.state }
  if (near && isPersonal(a) && grammar.titleAfter && (isTitle(b) || b.type === 'role'))
    return { ...a, end: b.end, type: 'person+role', title: b, state: a.state ?? b.state }
  if (isState(a) && near && b.type === 'person+role' && b.title && b.title.state === null)
    return { ...b, start: a.start, state: a.state, title: { ...b.title, state: a.state } }
  if (isState(a) && near && a.type === 'state-adjective' && isState(b) && a.state === b.state)
    return { ...b, start: a.start }
  return null
}

const tailOf = ({ means, state }: Piece): RegExp | null =>
  means?.is === 'office' && state === null ? (means.tail ?? null) : null
// The ministry or service that a piece names, without its state.
const bodySlug = ({ id, means }: Piece): string | null =>
  id?.startsWith('org:') ? id.replace(/^org:(?:[a-z]{2}-)?/, '') : means?.is === 'body' ? means.slug : null
// A spokesman is one of his body; a minister is one of his state.
const officeOf = (means: Meaning | null, body: string): Meaning | null => {
  if (means?.is !== 'office') return { is: 'office', slug: `${body}-head` }
  if (means.slug === 'spokesperson') return { ...means, slug: `${body}-spokesperson` }
  // The head of a bank is no head of state.
  return means.rank ? { is: 'office', slug: `${body}-head` } : means
}
const isGeneric = ({ means, id }: Piece) => id === null && means?.is === 'body' && means.generic === true
const isOpenBody = (piece: Piece) => piece.open && piece.type === 'organisation' && piece.state === null
// "Veterinary Service of Kyrgyzstan": national bodies carry their state first.
const ofState = (body: Piece, { state }: Piece, ends: Partial<Piece>): Piece => ({
  ...body,
  ...ends,
  state,
  id: state && `org:${codeOf(state)}-${body.id!.slice(4)}`,
})
// A title and the person who bears it are one name.
const entitled = (title: Piece, person: Piece): Piece => ({
  ...person,
  start: title.start,
  type: 'person+role',
  title,
  state: person.state ?? title.state,
  direct: title.direct && person.direct,
})
const isPersonal = (piece: Piece) => piece.type === 'person' && piece.id !== null

// "Agency director Bostonov": the body before the words for whoever heads it.
function headed(start: number, before: readonly Named[], lower: string, { heads }: Grammar): Id | null {
  const body = before.findLast(({ type }) => type === 'organisation')
  return heads && body && heads.before.test(lower.slice(body.end, start)) ? (body.ids[0] ?? null) : null
}

// "Bostonov, director of the agency".
function headOf(
  body: Id,
  start: number,
  before: readonly Named[],
  scene: Scene,
  lower: string,
  { heads }: Grammar,
): void {
  const person = before.at(-1)
  if (heads && person && person.type.startsWith('person') && heads.after.test(lower.slice(person.end, start)))
    scene.meet(person, body)
}

function resolve(piece: Piece, lower: string, scene: Scene, before: readonly Named[], grammar: Grammar): Named | null {
  const text = lower.slice(piece.start, piece.end)
  const office = piece.body && !piece.open ? piece : piece.title
  if (office?.body) scene.name(office.body, lower.slice(office.start, office.end), office.state)
  const done: Done = (ids, type, how) => namedAs(piece, ids, type, how)
  if (piece.type === 'person' || piece.type === 'person+role') {
    const id = piece.id!
    const placed = piece.open ? placeBefore(before, piece.start) : null
    const heads = placed
      ? null
      : headed(piece.title && piece.title.end < piece.end ? piece.title.end + 1 : piece.start, before, lower, grammar)
    const own = piece.title && piece.title.candidates.length === 1 ? piece.title.candidates[0]!.state : null
    const words = piece.open ? lower.slice(Math.max(0, piece.start - 60), piece.start) : ''
    const firm = grammar.officials?.firm.test(words) ?? false
    const official = piece.title !== null || firm || (grammar.officials?.state.test(words) ?? false)
    const state =
      piece.state ??
      piece.title?.state ??
      scene.figure(id).state ??
      placed?.state ??
      own ??
      (official && piece.open ? stateNear(before, piece.start) : null) ??
      (piece.title ? ministryOf(piece.title, scene) : null) ??
      (official && !firm ? scene.home : null) ??
      (piece.title ? scene.near : null)
    const body = (piece.open ? piece.body : null) ?? placed?.body ?? heads ?? (firm ? scene.publisher : null)
    scene.meet(
      { ids: [id], state: state ?? (body && scene.stateOf(body)), gender: piece.gender, type: piece.type },
      body,
      official || (piece.open && piece.body !== null),
    )
    if (piece.title) for (const key of titleKeys(piece.title)) scene.install(key, id)
    const office = piece.title ? undefined : before.findLast(({ type }) => type === 'role')?.ids[0]
    const role = before.findLast(({ type }) => type === 'role')
    if (
      office &&
      role &&
      /^[^,.;:«»()—-]{2,45}$/.test(lower.slice(role.end, piece.start)) &&
      office.startsWith('role:')
    )
      scene.install(slugOfRole(office), id)
    return inState(done([id], piece.type, piece.how === 'surname' ? 'surname' : 'explicit'), state)
  }
  // 委员会主席 is no head of state.
  if (
    !grammar.spaced &&
    piece.means?.is === 'office' &&
    piece.means.rank &&
    !piece.state &&
    /[会院局协团司]$/.test(lower.slice(Math.max(0, piece.start - 1), piece.start))
  )
    return null
  if (piece.means?.is === 'office' && piece.means.slug === 'head' && piece.state === null) {
    // "The director": whoever was named as the head of a body; "director of …" belongs to what follows.
    const head = /^ (?:of|at|for) /.test(lower.slice(piece.end, piece.end + 5))
      ? null
      : scene.people.findLast(({ body }) => body !== null)
    return head ? inState(done([head.id], 'role', 'role'), head.state) : null
  }
  // 陕西省数据局负责人: an office that the pack lacks, of a body that it may lack as well.
  if (piece.open && piece.type === 'role' && piece.body) {
    const state = scene.stateOf(piece.body)
    scene.meet({ ids: [piece.id!], state, gender: null, type: 'role' }, piece.body, true)
    scene.name(piece.body, text, state)
    return inState(done([piece.id!], 'role', 'role'), state)
  }
  if ((piece.type === 'role' && piece.means?.is !== 'person') || isTitle(piece)) return role(piece, scene, done)
  if (piece.id !== null) {
    if (isOpenBody(piece) && piece.how === 'short-name') piece.id = ofWhom(piece.id, before, scene)
    if (piece.type === 'organisation' || piece.type === 'format') scene.name(piece.id, text, piece.state)
    if (piece.type === 'organisation') headOf(piece.id, piece.start, before, scene, lower, grammar)
    if (piece.type === 'document') scene.document = piece.id
    return done([piece.id], piece.type, piece.how)
  }
  const one = piece.candidates.length
    ? organisation(piece, text, scene, done, lower, grammar)
    : piece.means && stands(piece, piece.means, text, scene, before, done, lower, grammar)
  if (one?.type === 'organisation' && one.ids[0]) headOf(one.ids[0], piece.start, before, scene, lower, grammar)
  return one
}

// "Energy minister Ibraev" after "the Ministry of Energy of Kyrgyzstan".
function ministryOf(title: Piece, scene: Scene): StateId | null {
  const field = /^(?:deputy-)?([a-z]+)-minister$/.exec(titleKey(title))?.[1]
  return field && field !== 'prime' ? scene.stateOfMinistry(field) : null
}

// "представитель … в Ошской области Эльчибек Маматов": where he is from, and for which region he speaks.
function placeBefore(before: readonly Named[], start: number): { state: StateId | null; body: Id | null } | null {
  const last = before.findLast(
    (one) =>
      one.end <= start && start - one.end < 4 && (one.state !== null || /^(?:region|org):/.test(one.ids[0] ?? '')),
  )
  const [id] = last?.ids ?? []
  return last ? { state: last.state, body: id && /^(?:region|org):/.test(id) ? id : null } : null
}

// "китайскую делегацию — помощник министра Хуан Синь": of the state of which the sentence spoke just before.
const stateNear = (before: readonly Named[], start: number): StateId | null => {
  const last = before.at(-1)
  return last && start - last.end < 45 && /^(?:state|organisation|group|collective)/.test(last.type) ? last.state : null
}

// "The tax service": the one named before, or of the state of which the text speaks.
function ofWhom(id: Id, before: readonly Named[], scene: Scene): Id {
  const slug = id.slice(4)
  const known = scene.bodies.findLast((body) => body.id.endsWith(`-${slug}`) || body.id === id)
  if (known) return known.id
  const state = before.findLast((one) => one.state)?.state ?? scene.home ?? scene.speaker?.state ?? scene.near
  return state ? `org:${codeOf(state)}-${slug}` : id
}

type Done = (ids: readonly Id[], type: MentionType | 'class', how: Named['how']) => Fresh
/** A name that nobody else holds yet. */
type Fresh = { -readonly [K in keyof Named]: Named[K] }

// Every name is made here, with all its fields at once and in one order: it is what a reading makes most of.
const namedAs = (piece: Piece, ids: readonly Id[], type: MentionType | 'class', how: Named['how']): Fresh => ({
  start: piece.start,
  end: piece.end,
  state: piece.state,
  capitalOf: piece.capitalOf,
  gender: piece.gender,
  direct: piece.direct,
  means: piece.means ?? undefined,
  open: piece.open,
  ids,
  type,
  how,
})

function inState(named: Fresh, state: StateId | null): Fresh {
  named.state = state
  return named
}

// Which ministry of that name: the state's beside it, the one named before, the publisher's own.
function organisation(
  piece: Piece,
  text: string,
  scene: Scene,
  done: Done,
  lower: string,
  grammar: Grammar,
): Named | null {
  const of = piece.candidates.filter(({ state }) => piece.state === null || state === piece.state)
  const named = scene.bodyLike((id) => of.some((one) => one.id === id))
  const chosen =
    of.find(({ id }) => id === named) ??
    (of.length === 1 ? of[0] : undefined) ??
    of.find(({ state }) => state !== null && (state === scene.home || state === scene.subject[0]?.state))
  if (!chosen) return piece.means ? stands(piece, piece.means, text, scene, [], done, lower, grammar) : null
  scene.name(chosen.id, text, chosen.state)
  return inState(done([chosen.id], 'organisation', piece.state ? 'explicit' : 'short-name'), chosen.state)
}

const slugOfRole = (id: string) => id.replace(/^role:(?:[a-z]{2}-)?/, '')
const titleKey = (title: Piece): string =>
  title.means?.is === 'office' ? title.means.slug : slugOfRole(title.candidates[0]?.id ?? '')
// A title of the pack is known by its offices, another one by its word.
const titleKeys = (title: Piece): string[] => {
  const of = title.candidates.filter(({ state }) => title.state === null || state === title.state)
  return of.length ? of.map(({ id }) => id) : [titleKey(title)]
}

function role(piece: Piece, scene: Scene, done: Done): Named | null {
  const key = titleKey(piece)
  const of = piece.candidates.filter((one) => piece.state === null || one.state === piece.state)
  const as = (id: Id, state: StateId | null): Named => {
    const named = inState(done([id], 'role', 'role'), state)
    scene.meet(named)
    return named
  }
  // The one transport minister of the pack may be a neighbour's, and the text speak of its own.
  const foreign = !piece.state && of[0]?.state && !scene.parties.includes(of[0].state) && piece.means?.is === 'office'
  if (of.length === 1 && !foreign) return as(scene.holder(of[0]!), of[0]!.state)
  if (piece.state === null) {
    const officer =
      of.map(({ id }) => scene.officer(id)).find((one) => one !== null) ?? (of.length === 0 ? scene.officer(key) : null)
    if (officer) return as(officer, scene.figure(officer).state)
    const mine = of.filter(({ state }) => state !== null && scene.parties.includes(state))
    const spoken =
      mine.find((one) => scene.people.some(({ id }) => scene.holder(one) === id)) ??
      (mine.length === 1 ? mine[0] : undefined)
    if (spoken) return as(scene.holder(spoken), spoken.state)
  }
  if (piece.means?.is === 'office') return office(piece, piece.means, scene, as)
  const state = piece.state ?? null
  return state ? as(`role:${codeOf(state)}-${key}`, state) : null
}

function office(
  { state }: Piece,
  { slug, rank, tail }: Extract<Meaning, { is: 'office' }>,
  scene: Scene,
  as: (id: Id, state: StateId | null) => Named,
): Named | null {
  if (tail && !state) return null
  if (rank) {
    const leaders = scene.heads(rank)
    const own = leaders.find((id) => (state ? scene.stateOf(id) === state : scene.subject.some((one) => one.id === id)))
    // Without a state: whoever leads one of the parties, or any state of whose leader the text spoke last.
    const any = own || state ? leaders : [...leaders, ...scene.heads(rank, scene.others)]
    const last = own ?? scene.people.findLast(({ id }) => any.includes(id))?.id
    if (last && (own || !state)) return as(last, scene.stateOf(last))
    if (state) {
      const role = scene.roleOf(state, rank)
      if (role) return as(scene.holder(role), state)
    }
  }
  const officer = scene.officer(slug)
  if (officer && (!state || scene.figure(officer).state === state)) return as(officer, scene.figure(officer).state)
  if (state) {
    const role = scene.roleUnder(`role:${codeOf(state)}-${slug}`)
    const id = role ? scene.holder(role) : (`role:${codeOf(state)}-${slug}` as const)
    scene.install(slug, id)
    return as(id, state)
  }
  // "The foreign ministry's spokesperson": of the ministry that the text has named, or that publishes it.
  const met = scene.people.findLast(({ id }) => id.startsWith('role:') && id.includes(`-${slug}`))
  if (met) return as(met.id, met.state)
  const body = /^(.+)-spokesperson$/.exec(slug)?.[1]
  const own = body ? (scene.stateOfBody(body) ?? scene.home ?? scene.keeperOf(body)) : null
  if (own) return as(`role:${codeOf(own)}-${slug}`, own)
  // "Its spokesperson": of whatever side the text has just spoken.
  return as(`role:${slug}`, scene.subject.length === 1 ? scene.subject[0]!.state : null)
}

const codeOf = (state: string) => state.slice(state.indexOf(':') + 1).toLowerCase()

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

function stands(
  piece: Piece,
  means: Meaning,
  text: string,
  scene: Scene,
  before: readonly Named[],
  done: Done,
  lower: string,
  grammar: Grammar,
): Named | null {
  switch (means.is) {
    case 'parties':
      return done(
        means.pair
          ? scene.pair
          : means.many
            ? scene.many(means.many)
            : means.every && scene.parties.length < 3
              ? scene.every
              : scene.parties,
        'collective',
        'collective',
      )
    case 'offices':
      return done(
        (means.many ? scene.many(means.many) : scene.parties).map((state) => scene.officeIn(state, means.slug)),
        'collective',
        'collective',
      )
    case 'heads':
      return done(scene.heads(means.rank), 'collective', 'collective')
    case 'side': {
      const { state } = piece
      return state ? inState(done([state], 'collective', 'explicit'), state) : null
    }
    case 'country': {
      if (piece.state) return { ...done([piece.state], 'state', 'explicit'), state: piece.state }
      // "She said that her country …": hers, and not of who spoke before.
      const hers = /^(?:ее|его|сво|her |his )/.test(text)
        ? before.findLast(({ type }) => /^person|role/.test(type))
        : undefined
      const own = hers?.state ?? scene.speaker?.state ?? scene.subject[0]?.state ?? null
      const state =
        means.whose === 'other' ? scene.other(own) : (before.findLast((one) => one.type === 'state')?.state ?? own)
      const chosen = means.whose === 'own' ? own : state
      return chosen ? inState(done([chosen], 'state', 'contextual'), chosen) : null
    }
    case 'person': {
      const person = scene.person(means.gender, means.things)
      return person ? { ...done([person.id], 'pronoun', 'pronoun'), state: person.state, gender: person.gender } : null
    }
    case 'participants': {
      // "The ministers" are not the presidents who met.
      const leaders = /^министр|^ministers/.test(text) && scene.participants.some((id) => scene.leads(id))
      if (leaders) return done(scene.parties, 'collective', 'collective')
      return done(scene.participants.length > 1 ? scene.participants : scene.parties, 'collective', 'collective')
    }
    case 'it': {
      const topic = scene.topic ?? scene.subject.find(({ id }) => !/^(?:per|role):/.test(id))?.id
      return topic ? done([topic], 'pronoun', 'pronoun') : null
    }
    case 'they': {
      // "asked its partners, and they promised": the many of whom the sentence has just spoken.
      const many = before.findLast(({ type }) => type === 'group')
      if (many && scene.subject.length < 2) return done(many.ids, 'pronoun', 'pronoun')
      return scene.subject.length
        ? done(
            scene.subject.map(({ id }) => id),
            'pronoun',
            'pronoun',
          )
        : done(scene.parties, 'pronoun', 'pronoun')
    }
    case 'we': {
      const side = scene.sideOfSpeaker()
      return done(side ? [side] : [], 'pronoun', 'pronoun')
    }
    case 'body': {
      const fits = (id: string, words: string) => means.like.test(id) || means.like.test(words)
      const subject = scene.subject.find(({ id }) => id.startsWith('org:') && fits(id, ''))
      const officer = before.findLast(({ type }) => type.startsWith('person'))?.ids[0]
      const mine = (officer && scene.figure(officer).body) ?? scene.speaker?.body
      // "The pipeline company" is none that was named without its pipeline.
      const kind =
        means.generic && !piece.state
          ? grammar.qualified?.exec(lower.slice(Math.max(0, piece.start - 24), piece.start))?.[1]
          : null
      if (kind) {
        const like = scene.bodies.findLast(
          (body) => fits(body.id, body.text) && (body.id.includes(kind) || body.text.includes(kind)),
        )
        return like ? done([like.id], 'organisation', 'short-name') : null
      }
      const exact = means.generic ? null : scene.bodyNamed(text)
      // "По словам министра …, ведомство": his own.
      const minister = before.some(({ type }) => type === 'person+role')
      const his =
        minister && means.generic && /^(?:ministry|agency)$/.test(means.slug) ? scene.ministryOfSpeaker() : null
      const known =
        his ??
        exact ??
        subject?.id ??
        (means.generic && mine && fits(mine, '') ? mine : scene.bodyLike(fits, lastWord(text)))
      if (piece.state) {
        const { state } = piece
        const its = means.generic
          ? scene.bodyLike((one, words) => scene.stateOf(one as Id) === state && fits(one, words))
          : null
        if (its) return done([its], 'organisation', 'short-name')
        const id: Id = `org:${codeOf(state)}-${means.slug}`
        scene.name(id, `${means.slug} ${text}`, state)
        return { ...done([id], 'organisation', 'explicit'), open: !scene.isKnown(id) }
      }
      if (known) return done([known], 'organisation', 'short-name')
      if (means.generic) {
        const own = /^(?:ministry|agency)$/.test(means.slug) ? scene.ministryOfSpeaker() : null
        if (own) return { ...done([own], 'organisation', 'short-name'), open: !scene.isKnown(own) }
        const only = scene.onlyBody(means.like)
        if (only) return done([only], 'organisation', 'short-name')
        const group = piece.also.find(({ is }) => is === 'group')
        return group ? stands(piece, group, text, scene, before, done, lower, grammar) : null
      }
      const near = before.findLast(({ state }) => state)?.state
      const sent = means.slug === 'embassy' ? (scene.speaker?.state ?? near) : null
      const home =
        sent ??
        scene.home ??
        scene.keeperOf(means.slug) ??
        scene.speaker?.state ??
        near ??
        scene.subject[0]?.state ??
        scene.near
      const id: Id = home ? `org:${codeOf(home)}-${means.slug}` : `org:${means.slug}`
      scene.name(id, `${means.slug} ${text}`, home)
      return { ...done([id], 'organisation', 'short-name'), open: !scene.isKnown(id) }
    }
    case 'group': {
      if (grammar.papers?.test(lower.slice(piece.end, piece.end + 16))) return null
      // "губернатор … Ван Вэйчжун и делегация": of the state named just before.
      const near = means.slug === 'delegation' ? before.at(-1) : undefined
      const of =
        piece.state ?? (near && !near.type.startsWith('person') && piece.start - near.end < 60 ? near.state : null)
      const known = of ? null : scene.groups.get(means.slug)
      const definite = grammar.definite?.test(lower.slice(Math.max(0, piece.start - 5), piece.start)) ?? false
      const id: Id = of ? `group:${codeOf(of)}-${means.slug}` : (definite && known) || `group:${means.slug}`
      if (of) scene.groups.set(means.slug, id)
      return done([id], 'group', 'explicit')
    }
    case 'office':
      return null
  }
}
