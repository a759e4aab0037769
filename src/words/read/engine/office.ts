import type { Id, StateId } from '../../../ground/index.ts'
import type { Meaning, Named } from '../grammar.ts'
import { inState, namedAs } from './named.ts'
import { changed, codeOf, titleKey, type Piece } from './piece.ts'
import type { Scene } from './scene.ts'

/** Who holds the office that a title means; the office itself where nobody is known to. */
export function holderOf(title: Piece, scene: Scene, lower: string): Named | null {
  const house = title.means?.is === 'office' && title.state === null ? title.means.house : undefined
  const keeper = house ? scene.keeperOf(house) : null
  const piece = keeper ? changed(title, { state: keeper }) : title
  const key = titleKey(piece)
  const of = piece.candidates.filter((one) => piece.state === null || one.state === piece.state)
  const as = (id: Id, state: StateId | null): Named => {
    const named = inState(namedAs(piece, [id], 'role', 'role'), state)
    scene.meet(named)
    return named
  }
  // The one transport minister of the pack may be a neighbour's, and the text speak of its own.
  const foreign = !piece.state && of[0]?.state && !scene.parties.includes(of[0].state) && piece.means?.is === 'office'
  if (of.length === 1 && !foreign) return as(scene.officer(of[0]!.id) ?? scene.holder(of[0]!), of[0]!.state)
  if (piece.state === null) {
    // "The deputy premier", whatever his government calls him: the one who spoke last, else the one named last.
    const deputy =
      key === 'deputy-prime-minister'
        ? [scene.speaker, ...scene.subject, ...scene.people.toReversed()].find(
            (one) => one?.id.startsWith('per:') && scene.isDeputy(one.id),
          )
        : undefined
    if (deputy) return as(deputy.id, deputy.state)
    const officers = of.flatMap(({ id }) => scene.officer(id) ?? [])
    // Of two presidents in one text "the president" is the one who spoke, else the one at home.
    const officer =
      officers.find((id) => scene.subject.some((one) => one.id === id)) ??
      officers.find((id) => scene.stateOf(id) === scene.home) ??
      officers[0] ??
      ((of.length === 0 || key === 'ambassador') &&
      !(piece.means?.is === 'office' && severalLead(piece.means.rank, scene))
        ? scene.officer(key)
        : null)
    if (officer) return as(officer, scene.figure(officer).state)
    const mine = of.filter(({ state }) => state !== null && scene.parties.includes(state))
    const spoken =
      mine.find((one) => scene.people.some(({ id }) => scene.holder(one) === id)) ??
      (mine.length === 1 ? mine[0] : undefined)
    if (spoken) return as(scene.holder(spoken), spoken.state)
  }
  if (piece.means?.is === 'office') return office(piece, piece.means, scene, as, lower)
  const state = piece.state ?? null
  return state ? as(`role:${codeOf(state)}-${key}`, state) : null
}

/** Offices of which a state has one. */
const OF_HOME = /minister$|^(?:parliament-)?speaker$|^ombudsman$|^security-council-secretary$/
const OF_ANYTHING = /^deputy-(?:head|chairman|director)$/

// Of two premiers "the premier" is the one named last, and not the one whose name stood beside his title.
const severalLead = (rank: 'head' | 'government' | undefined, scene: Scene): boolean =>
  rank !== undefined && scene.heads(rank).filter((id) => scene.people.some((one) => one.id === id)).length > 1

function office(
  { state, end }: Piece,
  { slug, rank, tail }: Extract<Meaning, { is: 'office' }>,
  scene: Scene,
  as: (id: Id, state: StateId | null) => Named,
  lower: string,
): Named | null {
  if (tail && !state) return null
  if (rank) {
    const leaders = scene.heads(rank)
    const own =
      leaders.find((id) => (state ? scene.stateOf(id) === state : scene.subject.some((one) => one.id === id))) ??
      (state ? undefined : leaders.find((id) => id === scene.speaker?.id))
    // Without a state: whoever leads one of the parties, or else any state of whose leader the text
    // spoke last, its own before another's.
    const any = own || state ? leaders : [...leaders, ...scene.heads(rank, scene.others)]
    const spoken = scene.people.filter(({ id }) => any.includes(id))
    const last = own ?? (spoken.findLast((one) => one.state === scene.home) ?? spoken.at(-1))?.id
    if (last && (own || !state)) return as(last, scene.stateOf(last))
    if (state) {
      const role = scene.roleOf(state, rank)
      if (role) return as(scene.holder(role), state)
    }
  }
  const officer = scene.officer(slug)
  if (officer && (!state || scene.figure(officer).state === state)) return as(officer, scene.figure(officer).state)
  // "The Chinese minister": whoever of that state was named last and holds such an office as far as the pack knows.
  const held =
    state && slug === 'minister'
      ? scene.people.findLast((one) => one.state === state && scene.isMinister(one.id))
      : undefined
  if (held) return as(held.id, state)
  // "The Kyrgyz minister", where the last minister named is another state's.
  const theirs = state ? scene.people.findLast((one) => one.state === state && scene.holds(slug, one.id)) : undefined
  if (theirs) return as(theirs.id, state)
  if (state) {
    const role = scene.roleUnder(`role:${codeOf(state)}-${slug}`)
    const id = role ? (scene.officer(role.id) ?? scene.holder(role)) : (`role:${codeOf(state)}-${slug}` as const)
    scene.install(slug, id)
    return as(id, state)
  }
  const met = scene.people.findLast(({ id }) => id.startsWith('role:') && id.includes(`-${slug}`))
  if (met) return as(met.id, met.state)
  // "The foreign ministry's spokesperson": of the ministry that the text has named, or that publishes it; "the deputy
  // minister": of the state that publishes.
  const body = /^(.+)-spokesperson$/.exec(slug)?.[1]
  const own = body
    ? (scene.stateOfBody(body) ?? scene.home ?? scene.keeperOf(body))
    : OF_HOME.test(slug)
      ? ((slug.endsWith('speaker') ? scene.stateOfBody('parliament') : null) ?? scene.home)
      : null
  if (own) {
    const role = slug === 'deputy-prime-minister' ? scene.roleUnder(`role:${codeOf(own)}-${slug}`) : undefined
    return as(role?.id ?? `role:${codeOf(own)}-${slug}`, own)
  }
  const alone = !/^ (?:of|for|at) /.test(lower.slice(end, end + 5))
  // "The deputy chairman", where the text has introduced one with all that he is of.
  const deputy = OF_ANYTHING.test(slug) && alone ? scene.deputy : null
  if (deputy?.startsWith('per:')) return as(deputy, scene.figure(deputy).state)
  // "Its spokesperson": of whatever side the text has just spoken.
  return as(`role:${slug}`, scene.subject.length === 1 ? scene.subject[0]!.state : null)
}
