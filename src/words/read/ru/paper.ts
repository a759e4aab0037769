import type { Span } from '../../../ground/index.ts'
import type { Sentence } from '../grammar.ts'
import type { Clause, Parsed } from './clause.ts'
import { trimmed } from './content.ts'
import type { Predicate } from './predicate.ts'
import { isAdverb, PREPOSITIONS } from './word.ts'

const PAPER =
  /^(?:соглашени[ея]|протокол[аы]?|меморандум[аы]?|договор[аы]?|план[аы]?|деклараци[июя]|документ(?:а|ы|ов)?|программ[ауы]|контракт[аы]?|заявлени[ея]|коммюнике|конвенци[июя]|устав|ряд[а]?|пакет[а]?|акт[аы]?|хартия|хартию|итогов\p{L}+|совместн\p{L}+|дорожн\p{L}+|межправительственн\p{L}+|меморандума|письм[оа]|пакт)$/u

/** Signed papers, each by itself; `part` where they are items of a sum ("14 документов, в том числе …"). */
export function papersOf(
  sentence: Sentence,
  { tokens, shielded }: Parsed,
  clause: Clause,
  predicate: Predicate,
): { span: Span; part: boolean }[] {
  const end = clause.cut ?? clause.end
  let from = predicate.to
  while (from < clause.to && (isAdverb(tokens[from]!.text) || tokens[from]!.kind === 'sign')) from++
  const behind = range(from, clause.to).filter((at) => isPaper(at))
  const first = behind[0] ?? -1
  if (first < 0) {
    // The papers stand before the verb: "соглашение подписала …", "Соглашение подписано".
    const before = range(clause.from, predicate.at).filter((at) => isPaper(at))
    if (before.length) {
      const span = trimmed(sentence, tokens[before[0]!]!.start, tokens[predicate.at]!.start)
      return span ? [{ span, part: false }] : []
    }
    const span = from < clause.to && !predicate.passive ? trimmed(sentence, tokens[from]!.start, end) : null
    return span ? [{ span, part: false }] : []
  }
  // "Подписали с коллегами протокол": with whom is no part of it.
  if (PREPOSITIONS.has(tokens[from]!.text)) from = leading(first)
  // Another paper after a comma or "и" begins a record of its own.
  const starts = [from]
  let listed = -1
  for (let at = from + 1; at < clause.to; at++) {
    if (
      /^в том числе$/.test(
        tokens
          .slice(at, at + 3)
          .map(({ text }) => text)
          .join(' '),
      )
    ) {
      listed = starts.length
      starts.push(at + 3)
      at += 3
      continue
    }
    if (shielded[at] || !isPaper(at)) continue
    const lead = leadOf(at)
    if (lead !== null && lead > starts.at(-1)!) starts.push(lead)
  }
  return starts.flatMap((start, which) => {
    const next = starts[which + 1]
    const span = trimmed(sentence, tokens[start]?.start ?? end, next === undefined ? end : tokens[next]!.start)
    const cut = span && {
      start: span.start,
      end:
        span.start +
        sentence.lower.slice(span.start, span.end).replace(/(?:,? в том числе|,? а также|,| и){1,4}$/, '').length,
    }
    return cut && cut.end > cut.start ? [{ span: cut, part: listed >= 0 && which >= listed }] : []
  })

  function isPaper(at: number): boolean {
    return (
      !shielded[at] &&
      (PAPER.test(tokens[at]!.text) || (tokens[at]!.kind === 'number' && PAPER.test(tokens[at + 1]?.text ?? '')))
    )
  }
  function leading(at: number): number {
    let lead = at
    while (lead > from && /(?:ый|ий|ое|ее|ую|юю|ая|ые|ие|ого|его|ных|ной)$/.test(tokens[lead - 1]!.text)) lead--
    return lead
  }
  // The first word of a coordinated paper, with its adjectives: what directly follows a comma, "и" or "а также".
  function leadOf(at: number): number | null {
    const lead = leading(at)
    const before = tokens[lead - 1]?.text
    return before === 'и' || before === ',' || before === 'также' ? lead : null
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
