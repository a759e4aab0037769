import type { Span } from '../../../ground/index.ts'
import type { Sentence, Who } from '../grammar.ts'
import type { Clause } from './clause.ts'
import { trimmed, type Content } from './content.ts'
import type { Act } from './lexicon/index.ts'
import type { Predicate } from './predicate.ts'
import { canAct } from './inverted.ts'
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
  const rest = sentence.lower.slice(from, clause.end)
  if (!rest.includes(' - ')) return []
  const gap = GAP.exec(rest)
  if (!gap) return namedGap(sentence, from, clause.end)
  const at = from + gap.index + gap[0].indexOf(gap[1]!)
  const state = sentence.names.find(({ start }) => start === at)?.state
  const span = state ? trimmed(sentence, from + gap.index + gap[0].length, clause.end) : null
  return span && state ? [{ who: { is: 'ids', ids: [state] }, span }] : []
}

const ADDRESSED =
  /, а (?:[а-я]+(?:ых|их|ым|им|ой|ому|ему|ого|его) )?[а-я-]+(?:ам|ям|ов|ев|ей|у|ю|а|я|е)(?: [а-я-]+){0,3} - (?=(?:не )?(?:[а-я]+(?:но|ки) )?[а-я]+(?:ть|ти|чь)(?:ся)? )/

/** "Призвал журналистов проверять факты, а читателей - не поддаваться": the same act, and others who should do it. */
export function addressedGap({ sentence }: Walk, clause: Clause, contents: readonly Content[]): Span | null {
  const last = contents.at(-1)
  if (last?.frame !== 'infinitive') return null
  const from = Math.max(last.span.start, clause.start)
  const rest = sentence.lower.slice(from, sentence.end)
  const gap = rest.includes(' - ') ? ADDRESSED.exec(rest) : null
  return gap && from + gap.index >= last.span.end - 1
    ? trimmed(sentence, from + gap.index + gap[0].length, sentence.end)
    : null
}

const BEHIND = /^ - (?:в свою очередь,? )?(?=(?:не )?(?:[а-я]+(?:но|ки) )?[а-я]+(?:ть|ти|чь)(?:ся)? )/

// "Министерство взялось составить план, посольство - найти подрядчика", "…, мы - делиться графиком".
function namedGap(sentence: Sentence, from: number, end: number): { who: Who; span: Span }[] {
  const { lower, names } = sentence
  for (const one of names) {
    if (one.start <= from || one.end >= end || !one.direct) continue
    if (!/[,;] (?:а )?$/.test(lower.slice(Math.max(0, one.start - 4), one.start))) continue
    const dash = BEHIND.exec(lower.slice(one.end, Math.min(end, one.end + 60)))
    const span = dash && trimmed(sentence, one.end + dash[0].length, end)
    if (!span) continue
    const who: Who = one.means?.is === 'we' ? { is: 'side-of-speaker' } : { is: 'names', names: [one] }
    if (one.means?.is === 'we' || (canAct(one) && one.ids.length > 0)) return [{ who, span }]
  }
  return []
}
