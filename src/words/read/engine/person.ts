import type { Id, Span, StateId } from '../../../ground/index.ts'
import type { Named } from '../grammar.ts'
import { stateByKin } from './kin.ts'
import { asksHere } from './interviewer.ts'
import { inState, namedAs, type Here } from './named.ts'
import { slugOfRole, titleKey, type Piece } from './piece.ts'
import type { Scene } from './scene.ts'
import { fits } from './sparing.ts'

/** A person named in the text: of which state and body, and which office the text gives him from here on. */
export function introduced(piece: Piece, here: Here): Named {
  const { lower, scene, grammar } = here
  const id = piece.id!
  const { title } = piece
  const placed = piece.open ? placeBefore(here, piece.start) : null
  const heads = placed ? null : headed(title && title.end < piece.end ? title.end + 1 : piece.start, here)
  const words = piece.open ? lower.slice(Math.max(0, piece.start - 60), piece.start) : ''
  const firm =
    isOf(grammar.officials?.firm, words) ||
    (grammar.ownCompany === true &&
      title !== null &&
      isOf(grammar.officials?.firm, `${lower.slice(title.start, title.end)} `)) ||
    (Boolean(piece.open) && isOf(grammar.officials?.behind, lower.slice(piece.end, piece.end + 60)))
  const himself = title !== null && grammar.officials?.himself?.test(lower.slice(title.start, title.end)) === true
  const official = (title !== null && !himself) || firm || isOf(grammar.officials?.state, words)
  const state =
    piece.state ??
    title?.state ??
    scene.figure(id).state ??
    placed?.state ??
    (grammar.kin && official && piece.open && !firm ? scene.kin(id) : null) ??
    (title?.candidates.length === 1 ? title.candidates[0]!.state : null) ??
    stateByKin(
      (official && piece.open ? stateNear(here, piece.start) : null) ??
        (title ? ministryOf(title, scene) : null) ??
        (official && !firm ? scene.home : null) ??
        (title ? scene.near : null),
      id,
      piece.open ? grammar.kinOf : undefined,
      scene.around,
    )
  const own = piece.open ? piece.body : null
  const speaks = title && !title.state && titleKey(title) === 'spokesperson' && scene.publisher?.startsWith('org:')
  // "Представитель пограничной службы …" speaks for the service; one of a ministry for the state.
  const office = ofItsOwn(title?.body ?? null)
  const town =
    title && title.means?.is === 'office' && /^(?:deputy-)?mayor$/.test(title.means.slug) ? cityHall(here) : null
  // "The Customs Service says … Deputy head Samat Turgunbaev offered": of the body of which the text has just spoken.
  const seat =
    grammar.seats && !firm && title && !title.state && OF_ANY_BODY.test(titleKey(title))
      ? spokenOfAny(here, title.start)
      : null
  const body =
    own ??
    placed?.body ??
    office ??
    heads ??
    town ??
    (grammar.seats && !title?.state && (firm || speaks)
      ? spokenOf(here, title && title.start < piece.start ? title.end : piece.start)
      : null) ??
    seat ??
    (firm || speaks ? scene.publisher : null)
  const of = state ?? (own && scene.stateOf(own))
  scene.meet({ ids: [id], state: of, gender: piece.gender, type: piece.type }, body, official || own !== null)
  if (asksHere(lower, piece.start)) scene.interviewers.add(id)
  if (title?.means?.is === 'person') scene.install(wordKey(lower.slice(title.start, title.end)), id)
  if (title) {
    if (!himself && !usurps(title, id, scene)) for (const key of titleKeys(title)) scene.install(key, id)
  } else installed(piece, id, here)
  return inState(namedAs(piece, [id], piece.type, piece.how === 'surname' ? 'surname' : 'explicit'), state)
}

// Bodies that speak for themselves, and for no state.
const ofItsOwn = (body: Id | null): Id | null =>
  body && !/ministry|mfa|cabinet|government|parliament|state-council/.test(body) ? body : null

// "Tez Air is in no hurry, chief executive Deng Yue said": the body of which the text has just spoken.
function spokenOf({ before, scene, grammar, lower }: Here, start: number): Id | null {
  // "Plant director Hou Bin": of the plant that the text has named.
  const kind = grammar.headOfKind?.exec(lower.slice(Math.max(0, start - 44), start))?.[1]
  const like = kind && scene.bodies.findLast(({ id, text }) => id.includes(kind) || text.includes(kind))
  if (like) return like.id
  // "«Южному курьеру» рассказал директор": to whom it is told is not of whom it is.
  const told = (one: Named) =>
    grammar.toWhom !== undefined && (!one.direct || grammar.toWhom.test(lower.slice(one.start, one.end)))
  const own = before.slice(-NEAR).findLast((one) => one.type === 'organisation' && isFirm(one.ids[0]) && !told(one))
  return own?.ids[0] ?? (isFirm(scene.topic) ? scene.topic : null)
}
const OF_ANY_BODY = /^(?:deputy-(?:head|director|chairman)|head|spokesperson)$/
const spokenOfAny = ({ before, scene }: Here, start: number): Id | null => {
  const own = before.slice(-NEAR).findLast((one) => one.type === 'organisation' && one.end <= start)?.ids[0]
  return own ?? (scene.topic?.startsWith('org:') ? scene.topic : null)
}
/** A body of no state and of no members. */
export const isFirm = (id: Id | null | undefined): boolean => id?.startsWith('org:') === true && !OF_STATE.test(id)
/** Names back in a sentence, beyond which nobody is meant. */
const NEAR = 12
const OF_STATE =
  /ministry|mfa$|mofcom$|ndrc$|gac$|cabinet|government|parliament|state-council|embassy|customs|border-service|union|association|federation|committee|commission|court|council|police|prosecutor|inspectorate/

// The mayor's office or town hall that the text has named.
const cityHall = ({ scene, grammar }: Here): Id | null =>
  grammar.seats ? (scene.bodies.findLast(({ id }) => TOWN_HALL.test(id))?.id ?? null) : null
const TOWN_HALL = /^org:.*(?:city-hall|town-hall|mayors-office|municipality|city-administration)$/

// "На встрече с президентом | Ван Сяохуэй заявил": the president is he whom the text has named, and not who stands beside the word.
const usurps = ({ means, state, direct }: Piece, id: Id, scene: Scene): boolean => {
  if (means?.is !== 'office' || !means.rank || state || direct) return false
  const leaders = scene.heads(means.rank)
  return !leaders.includes(id) && leaders.some((leader) => scene.people.some((one) => one.id === leader))
}

/** Who was called an expert, a deputy: by the beginning of the word, as its end bends. */
export const wordKey = (word: string): string => `as ${word.slice(0, Math.max(5, word.length - 2))}`

const isOf = (officials: RegExp | undefined, words: string): boolean =>
  officials !== undefined && fits(officials, words)

// "The ambassador of Aranta in Borlia, as she calls herself, Rena Kolt": the office named just before.
function installed({ start }: Piece, id: Id, { before, lower, scene }: Here): void {
  const role = before.findLast(({ type }) => type === 'role')
  const [office] = role?.ids ?? []
  if (role && office?.startsWith('role:') && /^[^,.;:«»()—-]{2,45}$/.test(lower.slice(role.end, start)))
    scene.install(slugOfRole(office), id)
}

/** "Asan Bekov, deputy minister of transport of Aranta, …": the title behind the commas is his. */
export function borneBy(title: Piece, { before, lower, scene, grammar: { bears } }: Here): Named | null {
  const person = bears ? before.slice(-NEAR).findLast(({ type }) => type.startsWith('person')) : undefined
  const [id] = person?.ids ?? []
  if (!person || !id || title.start - person.end > MOST_TITLES) return null
  if (!bears!.before.test(lower.slice(person.end, title.start))) return null
  if (!bears!.after.test(lower.slice(title.end, title.end + MOST_TITLES))) return null
  const state = title.state ?? person.state
  scene.meet({ ids: [id], state, gender: null, type: 'person' }, ofItsOwn(title.body), true)
  for (const key of titleKeys(title)) scene.install(key, id)
  return inState(namedAs(title, [id], 'role', 'role'), state)
}
const MOST_TITLES = 110

// "Пограничной службы | ГКНБ": the body that is a part of the other one.
const partOf = (whole: Named, before: readonly Named[]): Named =>
  (whole.type === 'organisation' &&
    whole.how !== 'explicit' &&
    before.findLast(({ type, end }) => type === 'organisation' && end + 1 === whole.start)) ||
  whole

// "Agency director Bostonov": the body before the words for whoever heads it.
function headed(start: number, { before, lower, grammar, scene }: Here): Id | null {
  const { heads } = grammar
  const last = before.findLast(({ type }) => type === 'organisation')
  const body = last && partOf(last, before)
  if (heads && body && heads.before.test(lower.slice(body.end, start))) return body.ids[0] ?? null
  // "Its chair, Saltanat Beisenova"
  const its = heads?.its?.test(lower.slice(Math.max(0, start - 60), start)) ? (body?.ids[0] ?? scene.topic) : null
  return its?.startsWith('org:') ? its : null
}

/** "Bostonov, director of the agency": the person before a body may head it. */
export function headOf(
  body: Id,
  { start, end }: Span,
  { before, scene, lower, grammar: { heads, behalf } }: Here,
): void {
  const person = before.at(-1)?.type === 'role' ? before.at(-2) : before.at(-1)
  if (heads && person?.type.startsWith('person')) {
    const between = lower.slice(person.end, start)
    const behind =
      heads.behind?.before.test(between) === true && heads.behind.after.test(lower.slice(end, end + MOST_BEHIND))
    if (behind || heads.after.test(between)) scene.meet(person, body)
  }
  // "On behalf of Osh State University I bid you welcome": whoever speaks, speaks for it.
  const { speaker } = scene
  if (behalf && speaker && scene.speaking && behalf.test(lower.slice(Math.max(0, start - MOST_BEHIND), start))) {
    scene.meet({ ids: [speaker.id], state: null, gender: null, type: 'person' }, body, true)
    scene.speaker = scene.figure(speaker.id)
  }
}
const MOST_BEHIND = 40

// "Energy minister Ibraev" after "the Ministry of Energy of Kyrgyzstan".
function ministryOf(title: Piece, scene: Scene): StateId | null {
  const field = /^(?:deputy-)?([a-z]+)-minister$/.exec(titleKey(title))?.[1]
  return field && field !== 'prime' ? scene.stateOfMinistry(field) : null
}

// "представитель … в Ошской области Эльчибек Маматов": where he is from, and for which region he speaks.
function placeBefore({ before, lower }: Here, start: number): { state: StateId | null; body: Id | null } | null {
  const last = before.findLast(
    (one) =>
      one.end <= start &&
      start - one.end < 4 &&
      lower[one.end] !== ASIDE &&
      (one.state !== null || /^(?:region|org):/.test(one.ids[0] ?? '')),
  )
  const [id] = (last && partOf(last, before).ids) ?? []
  return last ? { state: last.state, body: id && /^(?:region|org):/.test(id) ? id : null } : null
}

// "китайскую делегацию — помощник министра Хуан Синь": of the state of which the sentence spoke just before.
const stateNear = ({ before, lower }: Here, start: number): StateId | null => {
  const last = before.at(-1)
  return last &&
    start - last.end < 45 &&
    lower[last.end] !== ASIDE &&
    /^(?:state|organisation|group|collective)/.test(last.type)
    ? last.state
    : null
}

// "In Sochi (Russia), Prime Minister Isakov": where the town lies.
const ASIDE = ')'

// A title of the pack is known by its offices, another one by its word.
const titleKeys = (title: Piece): string[] => {
  const of = title.candidates.filter(({ state }) => title.state === null || state === title.state)
  return of.length ? of.map(({ id }) => id) : [titleKey(title)]
}
