import type { Sense, Who } from '../../grammar.ts'
import { type Clause, endOf } from '../clause/clause.ts'
import type { Range } from '../clause/range.ts'
import { AGREEMENT, STATEMENT } from '../lexicon/index.ts'
import { isComma } from '../unit.ts'
import { isCapable, isNobody } from './able.ts'
import { fit, isShared } from './agreement.ts'
import type { Telling, Voice } from './telling.ts'
import { addresseeIn, saidBy, whoIs } from './who.ts'

/** A clause that an attitude takes as its content: "hopes that …", "agreed that …". */
export function readThat(
  told: Telling,
  clause: Clause,
  child: Clause,
  clauses: readonly Clause[],
  at: number,
  range: Range,
  sense: Sense,
  who: Who,
  voice: Voice,
): void {
  const from = child.subject?.from ?? child.group.from
  const content = told.trimmed(from, endOf(clauses, at, range))
  if (content.to <= content.from) return
  // "Suggested that the sides expand trade, speed up construction and open a bank": each verb is a content.
  const parts = thatsIn(told, content).flatMap((part) =>
    LISTED.has(sense.kind) && part.to > child.group.to ? verbsIn(told, part, child.group.to) : [part],
  )
  // "We agreed that each side would appoint …": both did.
  if (sense === AGREEMENT && who.is !== 'phrase' && child.subject && BOTH.test(told.text(child.subject)))
    who = { is: 'parties' }
  if (isShared(told, sense, who, clause.subject, clause.group.lemma)) who = { is: 'parties', ours: true }
  const addressee = sense.kind === 'expectation' || sense.kind === 'call' ? addresseeIn(told, child.subject) : null
  const negated = clause.group.negated && sense.kind !== 'statement' && sense.polarity !== 'denial'
  // "Another official promises that …": what anybody promises, nobody does.
  if (sense.kind === 'commitment' && clause.subject && ANYBODY.test(told.text(clause.subject))) sense = STATEMENT
  // "Assured depositors that their money was safe": what is so, and no promise.
  if (sense.kind === 'commitment' && /^(?:assure|guarantee)$/.test(clause.group.lemma) && isSo(child)) sense = STATEMENT
  // "Agreed that the road was ready": what they hold.
  if (sense === AGREEMENT && clause.group.lemma === 'agree' && isSo(child)) sense = STATEMENT
  // "Promised that the railway would bring prosperity": what comes of a thing, and nobody does.
  if (sense.kind === 'commitment' && child.subject && BRINGS.test(child.group.lemma) && !isCapable(told, child.subject))
    sense = STATEMENT
  const real = clause.group.negated
    ? { ...STATEMENT, polarity: negated ? ('denial' as const) : ('positive' as const) }
    : sense
  const promised =
    real.kind === 'commitment' &&
    child.subject &&
    !OF_HIMSELF.test(told.text(child.subject)) &&
    isCapable(told, child.subject)
      ? whoIs(told, child.subject)
      : who
  const polarity =
    real.kind === 'commitment' && (child.group.negated || isNobody(told, child.subject)) ? 'negated-act' : real.polarity
  for (const part of parts)
    told.push(
      { ...fit(told, real, who), polarity },
      clause.group,
      told.span(part),
      promised,
      saidBy(told, who, voice, real),
      `en.${real.kind}.${clause.group.lemma}-that`,
      addressee,
    )
}

const isSo = ({ group }: Clause): boolean =>
  group.modal === null && (group.lemma === 'be' || group.lemma === 'have') && !group.act && !group.passive

/** "Another official", "every week some minister": nobody in particular. */
export const ANYBODY =
  /^(?:every [a-z]+ )?(?:another|every|any|some|many|various|most) |^(?:everyone|everybody|all (?:of )?(?:the )?(?:politicians|candidates|parties|governments|ministers|officials|mayors)|ministers|politicians|officials|presidents|governments|companies|candidates|leaders|investors|firms|mayors|deputies|contractors|governors|bureaucrats|banks)$/
const BRINGS =
  /^(?:bring|boost|benefit|change|transform|grow|flourish|prosper|pay|last|shorten|strengthen|attract|increase|rise|fall|improve|help|spur|stimulate)$/
const LISTED = new Set(['call', 'agreement'])
function verbsIn(told: Telling, part: Range, from: number): Range[] {
  if (from <= part.from || from >= part.to) return [part]
  const [first, ...more] = told.verbPhrases(from, part.to)
  return first ? [{ from: part.from, to: first.to }, ...more] : [part]
}
// Whoever promises, by a pronoun.
const OF_HIMSELF = /^(?:it|they|he|she|we|i)$/
const BOTH = /^(?:each|either|neither|both|the (?:two )?(?:sides|parties|countries|ministries|governments))\b/

/** "That A … and that B …": two contents. */
export function thatsIn(told: Telling, content: Range): Range[] {
  const parts: Range[] = []
  let { from } = content
  for (let at = from + 1; at < content.to - 2; at++) {
    const [sign, next] = [told.units[at]!, told.units[at + 1]!]
    if (
      next.text !== 'that' ||
      next.kind !== 'word' ||
      !(sign.text === 'and' || sign.text === 'but' || (isComma(sign) && from < at - 2))
    )
      continue
    parts.push(told.trimmed(from, at))
    from = at + 2
  }
  return [...parts, from === content.from ? content : told.trimmed(from, content.to)].filter(
    (part) => part.to > part.from,
  )
}
