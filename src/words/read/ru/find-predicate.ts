import type { Token } from '../grammar.ts'
import { isKnownVerb } from './lexicon/index.ts'
import { AGAINST, FOR, NOT_AGAINST } from './idiom.ts'
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
  const favoured = favour(tokens, from, to)
  if (favoured >= 0 && !shielded[favoured]) return bare(favoured, FOR, 'ready')
  // Near its subject only; a long sentence is not searched again for each of its clauses.
  let at = from + 1
  while (at < Math.min(to, from + 7) && tokens[at]!.text !== 'против') at++
  if (at >= Math.min(to, from + 7) || shielded[at]) return null
  // "Минфин пока против."
  if (at + 1 >= to || tokens[at + 1]!.kind !== 'word') return bare(at, AGAINST, 'ready')
  const not = tokens[at - 1]!.text === 'не'
  return bare(at, not ? NOT_AGAINST : AGAINST, 'other')
}

const HOLDER = /^(?:я|мы|он|она|они|руками|только|целиком|полностью|всецело|обеими|однозначно|категорически)$/
// "Я двумя руками за", "мы за честную торговлю"; "он за рулем", "я за хлебом" tell where and what for.
function favour(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < Math.min(to, from + 7); at++) {
    if (tokens[at]!.text !== 'за' || !HOLDER.test(tokens[at - 1]!.text)) continue
    const next = at + 1 < to ? tokens[at + 1]! : null
    return next === null || next.kind === 'sign' || !PLACED.test(next.text) ? at : -1
  }
  return -1
}
const PLACED =
  /(?:ом|ем|ой|ей|ами|ями|ью|ым|им)$|^(?:это|него|нее|них|год|час|день|неделю|месяц|городом|рубеж|границу|границей|\d.*)$/
