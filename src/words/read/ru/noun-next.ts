import { nounReading, type Act } from './lexicon/index.ts'
import type { Clause, Parsed } from './clause.ts'
import type { Predicate } from './predicate.ts'
import { quick } from '../engine/quick.ts'

// Nouns that somebody expresses; "поддержка" and "понимание" may as well be what he is grateful for.
const EXPRESSED = quick(
  /^(?:(?:готовност|решимост|необходимост|целесообразност|важност|значимост|уверенност|убежденност|заинтересованност|благодарност|признательност|обеспокоенност|озабоченност|приверженност)ь|надежд[уа]|намерение|пожелание|сожаление|стремление|удовлетворение)$/,
)
const AND = /^(?:и|,|также)$/
const ADJECTIVE = /(?:ую|юю|ое|ее)$/

/** The noun that the same verb carries behind "и": "выразил благодарность за помощь и надежду на встречу". */
export function nounNext(
  { tokens, shielded }: Parsed,
  clause: Clause,
  { act, at: verb, to, noun, negated }: Predicate,
): { readonly act: Act; readonly at: number; readonly and: number } | null {
  if (act === null || noun === null || noun < verb || negated) return null
  for (let at = to + 1; at < clause.to; at++) {
    if (shielded[at] || !EXPRESSED.test(tokens[at]!.text)) continue
    const adjective = ADJECTIVE.test(tokens[at - 1]!.text) ? 1 : 0
    let and = at - 1 - adjective
    if (and <= to || !AND.test(tokens[and]!.text)) continue
    const found = nounReading(tokens[at]!.text, 'выразил')
    if (!found) continue
    while (and > to && /^(?:и|а|,|также)$/.test(tokens[and - 1]!.text)) and--
    return { act: found.act, at, and }
  }
  return null
}
