import type { Span } from '../../../ground/index.ts'
import { caseOf, namedIn, subjectsIn, togetherIn } from './subject.ts'
import { after, trim } from './stretch.ts'
import type { Walk } from './walk.ts'

/** What remains of a segment after its subject and what sets the scene. */
export function contentIn(walk: Walk, segment: Span): Span {
  const { lower } = walk.sentence
  const [first, last] = togetherIn(walk, subjectsIn(walk, segment))
  if (!first || !last) return lastClause(walk, segment)
  const behind = after(lower, segment, last.end)
  // "Бул сунушту биз колдойбуз": whoever acts stands beside the verb.
  const before = behind.end - behind.start < 2 ? trim(lower, { start: segment.start, end: first.start }) : behind
  return lastClause(walk, before)
}

/** The last clause of a stretch: what stands before it after a converb or a setting is another one. */
export function lastClause(walk: Walk, span: Span): Span {
  const { lower } = walk.sentence
  const words = lower.slice(span.start, span.end)
  const opening =
    /^(?:,? ?(?:өз кезегинде|ошондой эле|ошону менен катар|мындан тышкары|болсо|ал эми|бирок|жана|дагы|ошондо|ал жерде|андан соң|бул багытта),? )+/u.exec(
      words,
    )
  let from = span.start + (opening?.[0].length ?? 0)
  const parts =
    /^.*(?:[ыиуүаеоө]п|кийин|менен бирге|катары|жыйынтыгында|соңунда|алкагында|учурунда|келип|барып|(?<![а-яөүң])(?:кет|кел|бол|бер|ал|өт|тур|кал|жүр|чык|сал|кой|башта)[дт][ыиуү]), (?=.{6,}$)/u.exec(
      lower.slice(from, span.end),
    )
  if (parts) from += parts[0].length
  return { start: from, end: span.end }
}

/** What one thanks for, without whom one thanks: «кытай тарапка колдоосу үчүн ыраазычылык». */
export function withoutReceiver(walk: Walk, content: Span): Span {
  const { lower } = walk.sentence
  const receiver = namedIn(walk, content).findLast(
    (named) => named.end >= content.end - 1 && caseOf(walk, named) === 'dative',
  )
  const span =
    receiver && receiver.start - content.start > 12
      ? trim(lower, { start: content.start, end: receiver.start })
      : content
  const [head] = namedIn(walk, span)
  // «кытай тарапка колдоосу үчүн»: whom one thanks stands first.
  if (head && head.start - span.start < 14 && caseOf(walk, head) === 'dative' && span.end - head.end > 5)
    return withoutSake(walk, trim(lower, { start: head.end, end: span.end }))
  return withoutSake(walk, span)
}

function withoutSake(walk: Walk, span: Span): Span {
  const { lower } = walk.sentence
  const sake = / үчүн$/u.exec(lower.slice(span.start, span.end))
  return sake ? { start: span.start, end: span.end - sake[0].length } : span
}

/** Infinitives coordinated under one predicate: курууга жана берүүгө. */
export function infinitivesIn(walk: Walk, content: Span): Span[] {
  const { lower } = walk.sentence
  const parts: Span[] = []
  let from = content.start
  const joint = /(?:,| жана| ошондой эле| анан) /gu
  joint.lastIndex = content.start
  // "түзүү жана алмашуу боюнча": what it is about needs no postposition.
  const about = /(?<=[уоүө]) (?:боюнча|жөнүндө|тууралуу)$/u.exec(lower.slice(from, content.end))
  const end = content.end - (about?.[0].length ?? 0)
  const part = lower.slice(0, end)
  const form = INFINITIVE.exec(part.slice(content.start))?.[1]
  for (let match = joint.exec(part); match; match = joint.exec(part)) {
    const before = INFINITIVE.exec(part.slice(from, match.index))
    if (!before || !form || ((before[1] ?? '').length === 0) !== (form.length === 0)) continue
    parts.push({ start: from, end: match.index })
    from = match.index + match[0].length
  }
  parts.push({ start: from, end })
  return parts.map((one) => trim(lower, one)).filter((one) => one.end > one.start)
}

/** What is denied, without the words for who spread it: «Интернетте тараган «…» деген кабар туура эмес». */
export function rumourIn(walk: Walk, segment: Span): Span {
  const words = walk.sentence.lower.slice(segment.start, segment.end)
  const called = / деген (?:маалымат|кабар|сөз|имиш|билдирүү|ушак)[а-яөүң]*$/u.exec(words)
  if (!called) return segment
  const told = words.slice(0, called.index)
  const quoted = /«[^«»]*»$/u.exec(told)
  const spread = /^[^«»]*?(?<![а-яөүң])(?:тараган|таркаган|жазылган|чыккан|айтылган|жарыяланган) /u.exec(told)
  return { start: segment.start + (quoted?.index ?? spread?.[0].length ?? 0), end: segment.start + called.index }
}

const INFINITIVE = /(?:[уоөү]у|үү|оо|өө|уу|ыш|иш|уш|үш)(го|га|гө|ге|ну|нү|ны|ни|ына|ын|у|ү|ы|и)?$/u
