import type { Who } from '../../grammar.ts'
import { TITLES } from '../aside.ts'
import type { Range } from '../clause/range.ts'
import { headOf } from '../clause/subject.ts'
import { canAct, isPossessive, type Unit } from '../unit.ts'
import { auxiliaries, prepositions } from '../word.ts'
import { isAllSides } from './sides.ts'
import type { Telling } from './telling.ts'
import { quick } from '../../engine/quick.ts'

/** "by the sides", "between A and B". */
export function agentIn(told: Telling, { from, to }: Range): Range | null {
  for (let at = from; at < to; at++) {
    const { text, kind } = told.units[at]!
    if (kind !== 'word' || (text !== 'by' && text !== 'between')) continue
    let end = at + 1
    while (
      end < to &&
      !(
        told.units[end]!.kind === 'word' &&
        prepositions.has(told.units[end]!.text) &&
        told.units[end]!.text !== 'of'
      ) &&
      told.units[end]!.kind !== 'date'
    )
      end++
    const range = { from: at + 1, to: end }
    if (told.units.slice(range.from, range.to).some(canAct)) return range
  }
  return null
}

/** Whether a subject is somebody who can act; if so, "it" may mean him from here on. */
export function isCapable(told: Telling, subject: Range): boolean {
  const head = headNoun(told.units, headOf(told.units, subject))
  const units = told.units.slice(head.from, head.to)
  const able =
    units.some((unit) => canAct(unit) && !OBJECTS.has(unit.text) && !isPossessiveOf(unit, units)) ||
    (units.length === 1 && units[0]!.text === 'it' && told.able !== null) ||
    units.some(({ text }) => ['i', 'we', 'they', 'he', 'she'].includes(text)) ||
    ACTING.test(units.at(-1)?.text ?? '') ||
    (told.sentence.signed && (units.some(isTown) || isAllSides(told, told.text(head))))
  if (able && units[0]?.text !== 'it') told.able = subject
  return able
}

// "Osh shall bear the cost": a town that is a side of the paper.
const isTown = ({ named }: Unit): boolean => named?.type === 'place' && named.ids[0]?.startsWith('city:') === true

/** Only people in the plural, of whom nobody can be held to anything. */
export function isCrowd(told: Telling, subject: Range): boolean {
  const names = told.names(told.span(subject))
  return names.length > 0 && names.every(({ type }) => type === 'group')
}

/** Whoever says that something will be done is a state or a body: it does it. */
export function isBody(told: Telling, who: Who): boolean {
  const names = who.is === 'phrase' ? told.names(who.span) : []
  return (
    names.length > 0 &&
    names.every(
      ({ type, ids }) =>
        ['state', 'collective', 'organisation'].includes(type) || (type === 'group' && ids[0]?.endsWith('-delegation')),
    )
  )
}

/** A person, an office or a pronoun. */
export function isPersonal(told: Telling, subject: Range): boolean {
  return (
    told.units
      .slice(subject.from, subject.to)
      .some(({ named }) => named !== null && ['person', 'person+role', 'role'].includes(named.type)) ||
    told.units[subject.from]?.named?.type === 'pronoun'
  )
}

/** A pronoun that points to a thing or to a sentence. */
export function isPronoun(told: Telling, { from, to }: Range): boolean {
  return to - from === 1 && ['this', 'it', 'that', 'these', 'which'].includes(told.units[from]!.text)
}

/** "Nobody", "no fee", "neither side". */
export function isNobody(told: Telling, subject: Range | null): boolean {
  return (
    subject !== null &&
    /^(?:no|neither|none|nobody|nothing|not|hardly|scarcely)\b/.test(told.units[subject.from]?.text ?? '')
  )
}

/** "Not everybody", "not all the deputies". */
export const isNotAll = ({ units }: Telling, { from }: Range): boolean =>
  NOT_ALL.test(`${units[from - 1]?.text} ${units[from]?.text}`)
const NOT_ALL = quick(/^not (?:every[a-z]*|all|an?|one|many|both)$/)

// Before these a name is another one's.
const NO_TITLE = new Set(['and', 'or', 'the', 'a', 'an', 'to', 'that', 'who', 'which', 'as'])

/** The noun of a phrase with the names that are it: without "of …", "in …" after a head of its own. */
export function headNoun(units: readonly Unit[], range: Range): Range {
  const { to } = range
  let from = afterAmount(units, range)
  // "The director of the agency Ermek Dzhumaliev".
  const person = units.findIndex(({ named }, at) => at > from && at < to && named?.type === 'person')
  if (
    person > 0 &&
    !units
      .slice(from, person)
      .some(({ text, named }) => text === 'and' || text === ',' || named?.type === 'person+role') &&
    units.slice(from, person).some(({ text, named }) => TITLES.test(text) || named?.type === 'role') &&
    (units[person - 1]!.kind === 'name' ||
      (units[person - 1]!.kind === 'word' &&
        !prepositions.has(units[person - 1]!.text) &&
        !NO_TITLE.has(units[person - 1]!.text)))
  )
    // "The director of the agency Askat Asanov and Li Tao": whoever stands behind him as well.
    return { from: person, to: /^(?:and|,)$/.test(units[person + 1]?.text ?? '') ? to : person + 1 }
  for (let at = from; at < to; at++) {
    const unit = units[at]!
    if (
      at > from &&
      unit.kind === 'word' &&
      prepositions.has(unit.text) &&
      !(unit.text === 'of' && belongs(units, from, at))
    )
      return { from, to: at }
    if (at > from && unit.kind === 'word' && (unit.text === 'who' || unit.text === 'which' || unit.text === 'there'))
      return { from, to: at }
    if (isPossessive(unit) && at < to - 1 && unit.kind === 'name' && units.slice(at + 1, to).some((one) => canAct(one)))
      from = at + 1
  }
  return { from, to }
}

// "More than a hundred representatives", "a number of companies": how many they are, before who they are.
function afterAmount(units: readonly Unit[], { from, to }: Range): number {
  let at = from
  if (MORE.test(units[at]?.text ?? '') && /^(?:than|least|most|to|many)$/.test(units[at + 1]?.text ?? ''))
    at += units[at + 2]?.text === 'as' ? 3 : 2
  const article = ARTICLE.test(units[at]?.text ?? '') ? at + 1 : at
  const amount = COUNTED.test(units[article]?.text ?? '') ? article : article + 1
  if (units[amount + 1]?.text === 'of' && COUNTED.test(units[amount]?.text ?? '') && amount + 2 < to) at = amount + 2
  return at < to ? at : from
}
const ARTICLE = quick(/^(?:an?|the)$/)
const MORE = quick(/^(?:more|less|fewer|at|up|as)$/)
const COUNTED = quick(
  /^(?:number|group|dozens?|scores?|hundreds|thousands|majority|range|series|handful|couple|part|bulk|rest|variety|pool|team)$/,
)

// "The government of Borlia", "each of the sides": who is meant stands after "of".
const belongs = (units: readonly Unit[], from: number, at: number): boolean =>
  (at > from && OFFICE_OF.test(units[at - 1]!.text) && /^(?:press|information)$/.test(units[at - 2]?.text ?? '')) ||
  (at > from && /^(?:press|information) (?:service|office|centre|center|department)$/.test(units[at - 1]!.text)) ||
  (at > from && units[at - 1]!.named?.type === 'organisation' && isBodyAfter(units, at)) ||
  (/^(?:governments?|side|sides|people|peoples|leadership|authorities|republic|government's|both|each|all|some|representatives?|heads?|leaders?|presidents?|foreign|ministers?|ministry|one|half|state|cabinet|delegations?)$/.test(
    units[at - 1]?.text ?? '',
  ) &&
    at > from &&
    !(/^(?:representatives|delegates)$/.test(units[at - 1]!.text) && ofMany(units, at)))

const OFFICE_OF = quick(/^(?:service|office|centre|center|department)$/)

const RANK = quick(/^(?:province|region|oblast|city|prefecture|district|county)$/)

// "The department of Gansu and the ministry": a name before and behind a place.
const isBodyAfter = (units: readonly Unit[], of: number): boolean => {
  const place = units[of + 1]?.text === 'the' ? of + 2 : of + 1
  const and = RANK.test(units[place + 1]?.text ?? '') ? place + 2 : place + 1
  const other = units[and + 1]?.text === 'the' ? and + 2 : and + 1
  return units[place]?.kind === 'name' && units[and]?.text === 'and' && units[other]?.kind === 'name'
}

// "Representatives of textile companies": of many, none of whom has a name.
function ofMany(units: readonly Unit[], of: number): boolean {
  for (let at = of + 1; at < units.length && at - of < 9; at++) {
    const { named, kind, text } = units[at]!
    if (named && /^(?:organisation|state|person|person\+role|collective|format)$/.test(named.type)) return false
    if (named?.type === 'group') return true
    if (kind === 'sign' || (kind === 'word' && (prepositions.has(text) || auxiliaries.has(text)))) return true
  }
  return true
}

const isPossessiveOf = (unit: Unit, units: readonly Unit[]): boolean => isPossessive(unit) && unit !== units.at(-1)

const ACTING =
  /^(?:councils?|courts?|consulates?|embassy|hospitals?|unions?|associations?|federations?|inspectorates?|institutes?|builders|guests|visitors|hosts|rescuers|lenders|creditors|depositors|shareholders|auditors|members|deputies|engineers|specialists|doctors|teachers|minist(?:er|ry)s?|presidents?|leaders?|delegations?|officials?|parliaments?|committees?|compan(?:y|ies)|firms?|experts?|authorit(?:y|ies)|governments?|railways|customs|regulators?|banks?|coordinators|commission|agency|agencies|administration|universit(?:y|ies)|carriers?|operators?|contractors?|investors?|airlines?|services|representatives?|chambers?|enterprises|entrepreneurs|businesses|organi[sz]ations?|delegates|secretariat|corporation|consortium|holding|producers|manufacturers|exporters|importers|suppliers|processors|negotiators|lawmakers|partners|municipalit(?:y|ies)|ventures?|employers?|tenants?|lessees?|licensees?|concessionaires?|developers?|manufacturers?|sellers?|buyers?|owners?|organi[sz]ers?|sponsors?|donors?|landlords?|insurers?|brokers?|prosecutors?|police|department|bureau|directorate|foundation|opposition|chairman|chairwoman|director|rector|head|chief|governor|mayor|secretary|manager|speaker|ombudsman|dean|spokesperson|spokesman|spokeswoman|general)$/

// "Vessels failing them": who is acted upon does not act.
const OBJECTS = new Set(['them', 'him', 'us', 'me', 'her'])
