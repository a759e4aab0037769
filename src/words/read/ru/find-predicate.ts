import type { Token } from '../grammar.ts'
import { isKnownVerb } from './lexicon/index.ts'
import { AGAINST } from './idiom.ts'
import { bare, type Predicate } from './predicate.ts'
import { predicateAt } from './predicate-at.ts'

/** The first predicate among tokens [from, to) that no inner clause hides. */
export function findPredicate(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  from: number,
  to: number,
  gerund = false,
): Predicate | null {
  let fallback: Predicate | null = null
  for (let at = from; at < to; at++) {
    if (shielded[at] || tokens[at]!.kind !== 'word') continue
    const found = predicateAt(tokens, shielded, at, from, to, gerund)
    if (!found) continue
    if (found.act || found.feature !== 'other') return found
    // A verb that is no act: the clause has its predicate, unless what we saw only looked like one.
    if (found.deed !== null) return found
    fallback ??= found
    if (isKnownVerb(tokens[at]!.text)) return fallback
  }
  return fallback ?? against(tokens, shielded, from, to)
}

// "Аранта по-прежнему против строительства": no verb, and yet somebody stands against something.
function against(tokens: readonly Token[], shielded: readonly boolean[], from: number, to: number): Predicate | null {
  // Near its subject only; a long sentence is not searched again for each of its clauses.
  let at = from + 1
  while (at < Math.min(to - 1, from + 7) && tokens[at]!.text !== 'против') at++
  if (at >= Math.min(to - 1, from + 7) || shielded[at] || tokens[at + 1]!.kind !== 'word') return null
  return bare(at, AGAINST, 'other', { negated: tokens[at - 1]!.text === 'не' })
}
