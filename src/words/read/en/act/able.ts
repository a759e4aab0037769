import type { Who } from '../../grammar.ts'
import { TITLES } from '../aside.ts'
import type { Range } from '../clause/range.ts'
import { headOf } from '../clause/subject.ts'
import { canAct, isPossessive, type Unit } from '../unit.ts'
import { prepositions } from '../word.ts'
import { isAllSides } from './sides.ts'
import type { Telling } from './telling.ts'

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
  return names.length > 0 && names.every(({ type }) => ['state', 'collective', 'organisation'].includes(type))
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

/** The noun of a phrase with the names that are it: without "of …", "in …" after a head of its own. */
export function headNoun(units: readonly Unit[], range: Range): Range {
  let { from } = range
  const { to } = range
  // "The director of the agency Ermek Dzhumaliev".
  const person = units.findIndex(({ named }, at) => at > from && at < to && named?.type === 'person')
  if (
    person > 0 &&
    units.slice(from, person).some(({ text, named }) => TITLES.test(text) || named?.type === 'role') &&
    units[person - 1]!.kind === 'name'
  )
    return { from: person, to: person + 1 }
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

// "The government of Borlia", "each of the sides": who is meant stands after "of".
const belongs = (units: readonly Unit[], from: number, at: number): boolean =>
  /^(?:governments?|side|sides|people|peoples|leadership|authorities|republic|government's|both|each|all|some|representatives?|heads?|leaders?|presidents?|foreign|ministers?|ministry|one|half|state|cabinet|delegations?)$/.test(
    units[at - 1]?.text ?? '',
  ) && at > from

const isPossessiveOf = (unit: Unit, units: readonly Unit[]): boolean => isPossessive(unit) && unit !== units.at(-1)

const ACTING =
  /^(?:councils?|courts?|consulates?|embassy|hospitals?|unions?|associations?|federations?|inspectorates?|institutes?|builders|guests|visitors|hosts|rescuers|lenders|creditors|depositors|shareholders|auditors|members|deputies|engineers|specialists|doctors|teachers|minist(?:er|ry)s?|presidents?|leaders?|delegations?|officials?|parliaments?|committees?|compan(?:y|ies)|firms?|experts?|authorit(?:y|ies)|governments?|railways|customs|regulators?|banks?|coordinators|commission|agency|agencies|administration|universit(?:y|ies)|carriers?|operators?|contractors?|investors?|airlines?|services)$/

// "Vessels failing them": who is acted upon does not act.
const OBJECTS = new Set(['them', 'him', 'us', 'me', 'her'])
