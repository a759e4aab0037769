import type { Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import type { Clause } from './clause.ts'
import { trimmed, type Content } from './content.ts'
import type { Act } from './lexicon/index.ts'
import type { Predicate } from './predicate.ts'
import type { Walk } from './walk.ts'

/** "Китайской стороной будет построен мост, а кыргызской - проложена дорога": "will be" and "side" are said once. */
export function gapOf({ sentence, parsed, voice }: Walk, at: number): { act: Act; who: Who; span: Span } | null {
  const { clauses, tokens } = parsed
  const [before, clause] = [clauses[at - 1]?.predicate, clauses[at]!]
  const { predicate } = clause
  if (!before?.act || before.feature !== 'will' || !before.passive || before.act.kind !== 'commitment') return null
  if (!predicate?.passive || predicate.act || voice.by || clause.level > 0) return null
  const half = sentence.names.find(
    ({ type, start, end }) => type === 'state-adjective' && start >= clause.start && end <= tokens[predicate.at]!.start,
  )
  const span = trimmed(sentence, clause.start, clause.cut ?? clause.end)
  if (!span || !half?.state || !sentence.lower.slice(half.start, half.end).endsWith('ой')) return null
  return { act: before.act, who: { is: 'ids', ids: [half.state] }, span }
}

const GAP = /, (?:а )?([а-я-]+(?:ая|ой))(?: сторон(?:а|ой))? - (?=[а-я]+(?:ть|ти|чь)(?:ся)? )/

/** "Кыргызской стороной предложено провести учения, китайской - создать базу": the same of another side. */
export function othersOf(
  { sentence }: Walk,
  clause: Clause,
  { to }: Predicate,
  contents: readonly Content[],
): { who: Who; span: Span }[] {
  const last = contents.at(-1)
  if (last?.frame !== 'infinitive') return []
  const from = Math.max(last.span.end - 1, sentence.tokens[to - 1]!.end)
  const gap = GAP.exec(sentence.lower.slice(from, clause.end))
  if (!gap) return []
  const at = from + gap.index + gap[0].indexOf(gap[1]!)
  const state = sentence.names.find(({ start }) => start === at)?.state
  const span = state ? trimmed(sentence, from + gap.index + gap[0].length, clause.end) : null
  return span && state ? [{ who: { is: 'ids', ids: [state] }, span }] : []
}
