import { canAct, isComma, type Unit } from '../unit.ts'
import type { Group } from '../verb/group.ts'
import { coordinators, isAdverb, prepositions } from '../word.ts'
import { antecedent, isClaim, openerIn } from './opener.ts'
import { endsAfter, invertedSubject, isPostposed } from './postposed.ts'
import { lastIndex, type Range } from './range.ts'
import { afterListener, beforeApposition, cleaned, infinitive } from './subject.ts'

/** A finite verb with its subject and its place among the others of the sentence. */
export interface Clause {
  readonly group: Group
  /** Own subject; null where the clause shares the one before. */
  readonly subject: Range | null
  /** Where the clause begins, its coordinator or subordinator included. */
  readonly begin: number
  /**
   * `main`; `content` of the clause `parent` ("that …", or without "that"); `aside`, of which nothing is taken
   * (which, if, because); `postposed`, who says what stands before (", he said").
   */
  readonly place: 'main' | 'content' | 'aside' | 'postposed'
  readonly parent: number
}

/** Words that set one clause against another. */
export const TURNS = new Set(['while', 'whereas', 'whilst', 'although', 'though'])

/** Tells the clauses of a stretch apart: whose subject is whose, and which one stands inside which. */
export function clausesIn(units: readonly Unit[], range: Range, groups: readonly Group[]): Clause[] {
  const clauses: Clause[] = []
  groups.forEach((group, index) => clauses.push(clauseOf(units, range, group, groups[index - 1] ?? null, clauses)))
  return clauses
}

function clauseOf(
  units: readonly Unit[],
  range: Range,
  group: Group,
  prev: Group | null,
  clauses: readonly Clause[],
): Clause {
  const start = prev ? prev.to : range.from
  const at = clauses.length - 1
  let end = group.from
  while (end > start && units[end - 1]!.kind === 'word' && isAdverb(units[end - 1]!.text)) end--
  const last = end > start ? units[end - 1]! : null
  const shares = (begin: number): Clause => ({ group, subject: null, begin, ...placeAmong(group, clauses, null) })
  const absolute = group.participial
    ? units.findLastIndex(({ text }, at) => at >= start && at < end && text === 'with')
    : -1
  if (absolute >= 0)
    return { group, subject: { from: absolute + 1, to: end }, begin: absolute, place: 'main', parent: -1 }
  if (group.participial && prev) return { group, subject: null, begin: end - 1, place: 'main', parent: -1 }
  // «…,» said Hald: the stretch begins after the mark that closed the quotation.
  const mark = units[group.from - 1]
  const inverted = invertedSubject(units, range, group, last ?? (mark?.text === '»' ? mark : null), prev !== null)
  if (inverted) return { group, subject: inverted, begin: end - (last ? 1 : 0), place: 'postposed', parent: -1 }
  const related =
    clauses.length === 1 && clauses[0]!.place === 'aside' ? relatedTo(units, range, clauses[0]!, last, end) : null
  if (related) return { group, subject: related, begin: range.from, place: 'main', parent: -1 }
  // "Reports that camps are being closed are unfounded": the second verb is the reports'.
  const [claimed] = clauses
  if (clauses.length === 1 && !last && claimed!.place === 'aside' && isClaim(units, claimed!.begin))
    return { group, subject: { from: range.from, to: claimed!.begin }, begin: range.from, place: 'main', parent: -1 }
  if (prev && (!last || coordinators.has(last.text) || isComma(last))) {
    let begin = Math.max(start, end - 1)
    if (begin > start && isComma(units[begin - 1])) begin--
    if (last && isComma(last) && end - 1 > start) {
      const held = heldApart(units, start, end - 1)
      if (held) return { group, subject: held, begin: held.from - 1, place: 'aside', parent: at }
      const apposed = beforeApposition(units, start, end - 1)
      if (apposed) return owned(apposed.subject, apposed.begin)
    }
    return shares(begin)
  }
  if (clauses.length === 1 && claimed!.place === 'aside' && isClaim(units, claimed!.begin))
    return { group, subject: { from: range.from, to: claimed!.begin }, begin: range.from, place: 'main', parent: -1 }
  const opener = openerIn(units, start, end, prev)
  if (opener) {
    const { index, word } = opener
    if (word === 'that') {
      if (index === end - 1) return { group, subject: null, begin: index, place: 'aside', parent: at }
      const subject = cleaned(units, index + 1, end)
      const joined = coordinators.has(units[index - 1]?.text ?? '')
      const parent = joined ? parentOfContent(clauses) : at
      return { group, subject, begin: joined ? index - 1 : index, place: 'content', parent }
    }
    // "When the minister announced that the bank was ready, the hall applauded": his own act.
    if (/^(?:when|as|after|once)$/.test(word) && clauses.length === 0 && index - start < 2 && tells(group))
      return { group, subject: cleaned(units, index + 1, end), begin: index, place: 'main', parent: -1 }
    // "I thought of it in May, when the ministry announced that …": an act of its own.
    if (word === 'when' && index > start && isComma(units[index - 1]) && tells(group) && canAct(units[end - 1]!))
      return { group, subject: cleaned(units, index + 1, end), begin: index - 1, place: 'main', parent: -1 }
    // "…, under which": its preposition stands with it.
    if (units[index]!.text === ';')
      return { group, subject: cleaned(units, index + 1, end), begin: index, place: 'main', parent: -1 }
    if (TURNS.has(word) || word === ';' || word === ':' || word === '-')
      return owned(cleaned(units, index + 1, end), units[index]!.text === 'which' ? index - 1 : index)
    // "A law, which my ministry will submit in March": whoever stands before the verb does it.
    const own =
      word === 'which' &&
      isComma(units[index - 1]) &&
      !isComma(units[index + 1]) &&
      index < end - 1 &&
      (group.act || group.modal) &&
      !group.passive
        ? cleaned(units, index + 1, end)
        : null
    if (own && (canAct(units[own.to - 1]!) || PERSONAL.has(units[own.to - 1]!.text)))
      return { group, subject: own, begin: index - 1, ...placeAmong(group, clauses, units[own.from]!) }
    const teller =
      (word === 'who' || (word === 'which' && binds(group) && index > start + 1 && isBody(units, index - 2))) &&
      (index >= end - 2 || (index >= end - 3 && units.slice(index + 1, end).some(({ kind }) => kind === 'date'))) &&
      (group.act || group.modal)
        ? antecedent(units, start, index)
        : null
    if (teller) return { group, subject: teller, begin: index - 1, ...placeAmong(group, clauses, units[teller.from]!) }
    return { group, subject: cleaned(units, index + 1, end), begin: index, place: 'aside', parent: at }
  }
  if (!prev) {
    const second = secondSubject(units, start, end)
    if (second) return { group, subject: second, begin: second.from - 2, place: 'main', parent: -1 }
    const subject = cleaned(units, start, end)
    // "The situation you describe …": a clause inside the subject of the next verb.
    if (isContact(units, start, end))
      return { group, subject: { from: end - 1, to: end }, begin: end - 1, place: 'aside', parent: -1 }
    return {
      group,
      subject,
      begin: start,
      place: isPostposed(units, range, group, subject, start) ? 'postposed' : 'main',
      parent: -1,
    }
  }
  const comma = lastIndex(units, start, end, (unit) => isComma(unit) || unit.text === '»')
  const and = lastIndex(units, start, end, (unit) => coordinators.has(unit.text))
  if (comma >= start && comma > and && group.act?.speech && endsAfter(units, range, group))
    return { group, subject: cleaned(units, comma + 1, end), begin: comma, place: 'postposed', parent: -1 }
  const takesClause = Boolean(prev.act?.that || prev.act?.object) && !prev.passive
  // "Pledged $25 million and Kyrgyzstan will contribute 5": so much, and a clause of its own.
  const sum = and > start && (units[start]!.kind === 'number' || /^[$€¥£]$/.test(units[start]!.text))
  // "Proposed a joint plant and we said that": a clause of its own.
  const anew = and === end - 2 && and > start && PERSONAL.has(units[end - 1]!.text)
  if (takesClause && comma < start && !sum && !anew && !infinitive(units, start, end)) {
    const told = prev.act?.object ? afterListener(units, start, end) : start
    return { group, subject: cleaned(units, told, end), begin: told, place: 'content', parent: at }
  }
  if (and >= start) return owned(cleaned(units, and + 1, end), isComma(units[and - 1]) ? and - 1 : and)
  if (comma >= start) return owned(cleaned(units, comma + 1, end), comma)
  // A relative clause without its pronoun, or a verb that only looks finite.
  return { group, subject: cleaned(units, start, end), begin: start, place: 'aside', parent: at }

  function owned(subject: Range, begin: number): Clause {
    // "I appreciate that …, and I would ask …": he goes on himself.
    const content = clauses.at(-1)
    const head = content?.place === 'content' ? clauses[content.parent] : undefined
    const own = units[subject.from]?.text ?? ''
    // "When he announced that …, the hall applauded": past what he announced.
    const [opening] = clauses
    if (
      content?.place === 'content' &&
      isComma(units[begin]) &&
      opening?.place === 'main' &&
      /^(?:when|as|after|once)$/.test(units[opening.begin]!.text) &&
      opening.subject !== null &&
      opening.subject.from > opening.begin
    )
      return { group, subject, begin, place: 'main', parent: -1 }
    if (
      head?.subject &&
      head.place === 'main' &&
      /^(?:i|we)$/.test(own) &&
      // "Passengers told us that …, and we have listened"
      (units[head.subject.to - 1]?.text === own || isComma(units[begin]))
    )
      return { group, subject, begin, place: 'main', parent: -1 }
    return { group, subject, begin, ...placeAmong(group, clauses, units[subject.from] ?? null) }
  }
}

// "Those who spread this rumour should look for work", "the situation you describe does exist": whose verb the second is.
function relatedTo(
  units: readonly Unit[],
  range: Range,
  { begin, group }: Clause,
  last: Unit | null,
  end: number,
): Range | null {
  // "As to the data on which payouts depend, China has promised": a phrase before the sentence.
  const first = units[range.from]!
  const comma = lastIndex(units, group.to, end, isComma)
  if (
    comma > 0 &&
    first.kind === 'word' &&
    (prepositions.has(first.text) || LED.test(first.text)) &&
    units[range.from + 1]!.text !== 'for' &&
    comma < end - 1
  )
    return cleaned(units, comma + 1, end)
  if (last && (isComma(last) || coordinators.has(last.text))) return null
  const opens = units[begin]?.text ?? ''
  if (!(opens === 'who' || opens === 'which' || CONTACT.has(opens))) return null
  if (begin <= range.from || isComma(units[begin - 1])) return null
  const { from } = cleaned(units, range.from, begin)
  return from < begin ? { from, to: end } : null
}
const LED = /^(?:as|concerning|regarding|considering|given)$/

// "The situation you", "those we": a noun and the pronoun of a clause about it.
function isContact(units: readonly Unit[], start: number, end: number): boolean {
  const [noun, pronoun] = [units[end - 2], units[end - 1]]
  if (!noun || !pronoun || end - start < 3 || end - start > 6 || !CONTACT.has(pronoun.text)) return false
  if (!/^(?:the|those|these|all)$/.test(units[start]!.text) || noun.kind !== 'word' || TIMES.test(noun.text))
    return false
  return !isAdverb(noun.text) && !coordinators.has(noun.text) && !prepositions.has(noun.text)
}
const TIMES = /^(?:day|week|month|year|time|morning|evening|night|moment|spring|summer|autumn|winter|hour|minute)s?$/
const CONTACT = new Set(['you', 'we', 'they', 'i', 'he', 'she'])

// "Exports continue, and we will publish the figures": the subject after the verb that nobody knows.
function secondSubject(units: readonly Unit[], start: number, end: number): Range | null {
  const at = end - 1
  const pronoun = units[at]
  return at - 2 > start &&
    pronoun &&
    PERSONAL.has(pronoun.text) &&
    coordinators.has(units[at - 1]!.text) &&
    (isComma(units[at - 2]) ||
      // "It's our fault and we'll correct it"
      (units[at - 1]!.text === 'and' &&
        units.slice(start, at).some(({ text }) => /^(?:'s|is|'re|are|was|were|'m|am)$/.test(text))))
    ? { from: at, to: end }
    : null
}
const PERSONAL = new Set(['we', 'he', 'she', 'they', 'it', 'i'])

// "He said that A would come, and thanked B": the second verb belongs to "he" again.
function placeAmong(group: Group, clauses: readonly Clause[], subject: Unit | null): Pick<Clause, 'place' | 'parent'> {
  const before = clauses.at(-1)
  if (!before || before.place !== 'content') {
    if (before?.place === 'aside') return placeAmong(group, clauses.slice(0, -1), subject)
    return { place: 'main', parent: -1 }
  }
  const inside = { place: 'content', parent: before.parent } as const
  const head = clauses[before.parent]
  if (!head) return { place: 'main', parent: -1 }
  if (group.modal) return inside
  const leaves =
    group.act !== null &&
    // "said that A had no plans but was willing": what he is goes on.
    !(group.lemma === 'be' && before.group.lemma !== 'be' && group.form === before.group.form) &&
    group.form === head.group.form &&
    !(group.form === before.group.form && subject !== null && !canAct(subject))
  return leaves
    ? { place: head.place === 'content' ? 'content' : 'main', parent: head.place === 'content' ? head.parent : -1 }
    : inside
}

// "… once Sluice Works, the lock operator, had hired pilots": a clause whose subject stands before an apposition.
function heldApart(units: readonly Unit[], start: number, close: number): Range | null {
  const open = lastIndex(units, start, close, isComma)
  if (open < 0 || close - open > 8) return null
  for (let at = open - 1; at > start && open - at < 8; at--) {
    const { text, kind } = units[at]!
    if (kind === 'sign') return null
    if (kind === 'word' && HOLDS.has(text)) return open > at + 1 ? { from: at + 1, to: open } : null
  }
  return null
}
const HOLDS = new Set('once if when until unless because since after before while'.split(' '))

// "Announced that", "promised to": a past act that a clause of time may hold.
const tells = ({ act, form, passive, modal, negated }: Group): boolean =>
  act !== null &&
  form === 'past' &&
  !passive &&
  modal === null &&
  !negated &&
  ((act.speech === true && act.that !== undefined) || act.to?.kind === 'commitment' || act.noun?.kind === 'signature')

const parentOfContent = (clauses: readonly Clause[]): number =>
  clauses.findLast(({ place }) => place === 'content')?.parent ?? clauses.length - 1

/** The last unit of the clause's own words, before the next clause that does not stand inside it. */
export function endOf(clauses: readonly Clause[], index: number, range: Range): number {
  for (let next = index + 1; next < clauses.length; next++)
    if (!isInside(clauses, next, index)) return clauses[next]!.begin
  return range.to
}

function isInside(clauses: readonly Clause[], inner: number, outer: number): boolean {
  for (let at = inner; at >= 0;) {
    if (at === outer) return true
    const { place, parent } = clauses[at]!
    if (place !== 'content' && place !== 'aside') return false
    at = parent
  }
  return false
}

// "…, which has offered to take half of the risk": a promise of whoever stands before the comma.
const binds = ({ act, modal, passive, lemma }: Group): boolean =>
  modal
    ? (modal === 'will' || modal === 'shall') && !passive && lemma !== 'be' && lemma !== 'have'
    : act?.to?.kind === 'commitment' || act?.to?.kind === 'agreement'

// "Yinshan Solar of Hohhot, which …": the firm, and not the town.
const isBody = (units: readonly Unit[], at: number): boolean =>
  canAct(units[at]!) ||
  (/^(?:of|from|in)$/.test(units[at - 1]?.text ?? '') && units[at - 2] !== undefined && canAct(units[at - 2]!))
