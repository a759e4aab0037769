import type { Clause } from '../clause/clause.ts'
import type { Range } from '../clause/range.ts'
import { complementOf } from '../content.ts'
import { isComma } from '../unit.ts'
import { actOf, doingOf } from '../verb/act-of.ts'
import { isAdverb } from '../word.ts'
import type { Telling, Voice } from './telling.ts'
import { saidBy, whoIs } from './who.ts'

const KINDS = new Set(['assessment', 'endorsement', 'expectation'])
// Whom one welcomes is no idea of his.
const GUESTS = /\b(?:guests?|delegation|participants|visitors?|delegates|minister|president|ambassador|colleagues?)\b/

/**
 * "Highly appreciating the level of our ties, we consider …": what somebody values before his own clause begins; false
 * where the sentence does not begin so.
 */
export function readLeading(told: Telling, { from }: Range, clauses: readonly Clause[], voice: Voice): boolean {
  const { units, sentence } = told
  let at = from
  while (at < from + 2 && units[at] && (units[at]!.kind === 'sign' || isAdverb(units[at]!.text))) at++
  const first = units[at]
  if (sentence.signed || first?.kind !== 'word' || !first.text.endsWith('ing')) return false
  const verb = doingOf(first.text)
  if (!verb) return false
  const main = clauses.find(({ place, subject }) => place === 'main' && subject !== null && subject.from > at + 2)
  if (!main?.subject) return false
  const start = main.subject.from
  const comma = units.findLastIndex((unit, index) => index > at + 1 && index < start && isComma(unit))
  if (comma < 0 || start - comma > 4) return false
  const act = actOf(verb, sentence.lower.slice(first.end, units[comma]!.start))
  if (!act?.noun || !KINDS.has(act.noun.kind)) return false
  const tail = act.tail ? (act.tail.exec(sentence.lower.slice(first.end, units[comma]!.start))?.[0].length ?? 0) : 0
  let after = at + 1
  while (after < comma && units[after]!.end <= first.end + tail) after++
  const found = complementOf(units, sentence.lower, act, { from: after, to: comma }, [])
  if (!found || found.frame === 'object') return false
  const who = whoIs(told, main.subject)
  for (const part of found.parts) {
    if (part.to <= part.from || (first.text === 'welcoming' && GUESTS.test(told.text(part)))) continue
    const rule = `en.${found.sense.kind}.${verb}-leading`
    told.push(found.sense, first, told.span(part), who, saidBy(told, who, voice, found.sense), rule)
  }
  return true
}
