import type { Span } from '../../../ground/index.ts'
import type { Clause } from './clause.ts'
import { contentsOf, trimmed, type Content } from './content.ts'
import type { Predicate } from './predicate.ts'
import { onlyAdverbs, type Subject } from './subject.ts'
import { SO } from './turn.ts'
import type { Walk } from './walk.ts'
import { PREPOSITIONS } from './word.ts'

/** "Новость встретили с одобрением", "отнеслись к расчетам скептически": what is taken, without how. */
export function takenOf(walk: Walk, clause: Clause, predicate: Predicate, subject: Subject | null): Content[] {
  const { sentence, parsed } = walk
  const { tokens } = parsed
  const to = contentsOf(sentence, parsed, clause, predicate.to, ['+к'])
  if (to.length) return to
  let end = predicate.to
  while (end < clause.to && tokens[end]!.text !== 'с' && tokens[end]!.kind === 'word') end++
  const how = end === predicate.to + 1 && SO.test(tokens[predicate.to]!.text)
  if (end > predicate.to && !how && !onlyAdverbs(tokens, predicate.to, tokens[end - 1]!.end))
    return objectAt(trimmed(sentence, tokens[predicate.to]!.start, tokens[end - 1]!.end))
  const own = subject?.names.findLast(({ end: last }) => last <= tokens[predicate.at]!.start)
  const start = own ? Math.max(own.end, clause.start) : clause.start
  let from = tokens.findIndex((token) => token.start >= start)
  let last = predicate.at
  const withIt = (at: number) => tokens[at - 1]?.text === 'с'
  while (last > from && (withIt(last - 1) || tokens[last - 1]!.text === 'с' || tokens[last - 1]!.kind === 'sign'))
    last--
  for (let at = last - 1; at > from; at--) if (/^ко?$/.test(tokens[at]!.text) && !parsed.shielded[at]) from = at
  if (/^ко?$/.test(tokens[from]?.text ?? '')) from++
  return from < last ? objectAt(trimmed(sentence, tokens[from]!.start, tokens[last - 1]!.end)) : []
}

/** What is needed, in short adjectives. */
export const NEEDED = /^(?:необходим[аы]?|нуж(?:ен|на|ны))$/

/** "Льготный период необходим: хотя бы на полгода": what is needed stands before. */
export function neededBefore(
  { sentence, parsed: { tokens } }: Walk,
  clause: Clause,
  { at }: Predicate,
): Content | null {
  if (onlyAdverbs(tokens, clause.from, tokens[at]!.start) || PREPOSITIONS.has(tokens[clause.from]!.text)) return null
  if (/^(?:нам|мне|им|ему|ей|вам)$/.test(tokens[clause.from]!.text)) return null
  const next = tokens[at + 1]
  const span = trimmed(
    sentence,
    clause.start,
    next && next.kind === 'word' ? (clause.cut ?? clause.end) : tokens[at]!.end,
  )
  return span && { span, negated: false, date: null, frame: 'object' }
}

/** A word that only points to the clause behind it. */
export const POINTS = /^(?:то|том|того|тем|тому)$/

/** "… на том, чтобы данные хранились здесь", "… в том, что субсидия не поступила". */
export function aimOf(walk: Walk, clause: Clause, { frame }: Content): Content | null {
  const { lower } = walk.sentence
  if (clause.cut !== null) {
    const lead = /^чтобы (?:и )?/.exec(lower.slice(clause.cut))?.[0].length ?? 0
    const span = lead ? trimmed(walk.sentence, clause.cut + lead, clause.end) : null
    return span && { span, negated: false, date: null, frame }
  }
  const { clauses } = walk.parsed
  const under = clauses[clauses.indexOf(clause) + 1]
  if (!under || under.level !== clause.level + 1 || under.link !== 'that') return null
  const span = trimmed(walk.sentence, under.start, under.cut ?? under.end)
  return span && { span, negated: false, date: null, frame }
}

const objectAt = (span: Span | null): Content[] => (span ? [{ span, negated: false, date: null, frame: 'object' }] : [])
