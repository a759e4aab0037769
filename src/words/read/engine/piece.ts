import type { Id, StateId } from '../../../ground/index.ts'
import type { MentionType } from '../../statement.ts'
import type { Grammar, Meaning, OpenName } from '../grammar.ts'
import type { Match } from './lexicon.ts'
import type { Candidate, Known } from './names.ts'
import type { Scene } from './scene.ts'

/** A name, or a word that stands for one, before it is known whom it means. */
export interface Piece {
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

/** A name of the pack as it stands in the text. */
export function pieceOf(match: Match<Known>, scene: Scene, lower: string, grammar: Grammar): Piece {
  return missionOf(knownPiece(match, scene, lower, grammar), scene, lower, grammar)
}

/** A piece with some of it changed. All pieces have their fields in one order: code that meets one shape of object is fast. */
export const changed = (piece: Piece, to: Partial<Piece>): Piece => ({
  start: to.start ?? piece.start,
  end: to.end ?? piece.end,
  id: to.id === undefined ? piece.id : to.id,
  type: to.type ?? piece.type,
  how: to.how ?? piece.how,
  state: to.state === undefined ? piece.state : to.state,
  gender: piece.gender,
  capitalOf: piece.capitalOf,
  means: to.means === undefined ? piece.means : to.means,
  also: to.also ?? piece.also,
  candidates: to.candidates ?? piece.candidates,
  direct: to.direct ?? piece.direct,
  open: piece.open,
  body: to.body ?? piece.body,
  title: to.title ?? piece.title,
})

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
    body: rest.find((value) => value.means?.is === 'body' && value.means.generic) ?? null,
  }
}

function knownPiece({ start, end, values }: Match<Known>, scene: Scene, lower: string, grammar: Grammar): Piece {
  const { capital, people, candidates, also, direct, means, ...one } = meaningOf(values)
  // "Завод" is the one of which the text has spoken, and "заводы" are things.
  const single =
    grammar.recalls && one.body && one.single.type === 'class' && !/[иы]$/.test(lower.slice(start, end))
      ? one.body
      : one.single
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
function missionOf(piece: Piece, scene: Scene, lower: string, { mission }: Grammar): Piece {
  if (!mission || piece.type !== 'role' || !piece.state || !lower.startsWith(mission, piece.end)) return piece
  return changed(piece, {
    end: piece.end + mission.length,
    id: embassyId(piece.state, scene),
    type: 'organisation',
    how: 'explicit',
    candidates: [],
    means: null,
    also: [],
  })
}

/** An embassy has the state that sends it and, where the text has one other, the one it is in. */
export function embassyId(state: string, scene: Scene): Id {
  const own: Id = `org:${codeOf(state)}-embassy`
  const host = scene.isKnown(own) ? null : scene.other(state as StateId)
  return host ? `${own}-${codeOf(host)}` : own
}

/** Somebody of that surname whom the text has introduced, where it has not named the one of the pack. */
function namesakeOf(id: Id | null, surname: string, scene: Scene, grammar: Grammar): Id | null {
  if (scene.people.some((person) => person.id === id)) return null
  const slug = grammar.transliterate(surname.replace(/'s?$/, ''))
  // As the pack spells it: "japarov".
  const own = grammar.recalls ? /-[a-z]{4,}$/.exec(id ?? '')?.[0] : undefined
  const like = ({ id: other }: { id: Id }) =>
    other.startsWith(`per:${slug}-`) ||
    (other.startsWith('per:') && (other.endsWith(`-${slug}`) || (own !== undefined && other.endsWith(own))))
  return scene.people.findLast(like)?.id ?? null
}

/** A name that the pack lacks. */
export const openPiece = ({ start, end, id, type, gender, direct, how, body }: OpenName): Piece => ({
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

/** The letters of a state inside the ids of what belongs to it. */
export const codeOf = (state: string) => state.slice(state.indexOf(':') + 1).toLowerCase()

/** A state or the adjective made of it. */
export const isState = (piece: Piece) => piece.type === 'state' || piece.type === 'state-adjective'

/** A word for an office, of which it is not yet known whose. */
export const isTitle = (piece: Piece) =>
  piece.id === null && ((piece.type === 'role' && piece.candidates.length > 0) || piece.means?.is === 'office')

/** A body that the pack lacks and of which no state is known. */
export const isOpenBody = (piece: Piece) => piece.open && piece.type === 'organisation' && piece.state === null

/** The title of an office by which the text goes on: the word itself, or what the pack calls it. */
export const titleKey = (title: Piece): string =>
  title.means?.is === 'office'
    ? title.means.slug.replace(/^(ambassador)-[a-z]{2}$/, '$1')
    : slugOfRole(title.candidates[0]?.id ?? '')

/** An office without its state. */
export const slugOfRole = (id: string) => id.replace(/^role:(?:[a-z]{2}-)?/, '')
