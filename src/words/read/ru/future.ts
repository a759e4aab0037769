import type { Token } from '../grammar.ts'
import { isTurned } from './behind.ts'
import type { Clause } from './clause.ts'
import { contentsOf, trimmed, type Content } from './content.ts'
import { isDoneByPublisher } from './impersonal.ts'
import type { Predicate } from './predicate.ts'
import { onlyAdverbs, type Subject } from './subject.ts'
import { NEGATION, type Walk } from './walk.ts'
import { isAdverb, PREPOSITIONS } from './word.ts'

/** What a bare future promises: from the verb on, or the whole clause of a passive. */
export function promisedBy(walk: Walk, clause: Clause, predicate: Predicate, subject: Subject | null): Content[] {
  const { tokens } = walk.parsed
  // "Не допустим, чтобы груз стоял": what is not allowed is no purpose.
  const end = predicate.deed === 'допустить' ? clause.end : (clause.cut ?? clause.end)
  const whole = (start: number): Content[] => {
    const span = trimmed(walk.sentence, start, end)
    return span ? [{ span, negated: predicate.negated, date: null, frame: 'object' }] : []
  }
  if (predicate.passive) {
    // "До 1 апреля будет создана страница": what will be done stands behind; else the clause says it whole.
    const leads =
      PREPOSITIONS.has(tokens[clause.from]!.text) || onlyAdverbs(tokens, clause.from, tokens[predicate.at]!.start)
    const behind = leads && predicate.to < clause.to ? whole(tokens[predicate.to]!.start) : []
    return behind.length ? behind : whole(clause.start)
  }
  // "Ни одного сома мы брать не станем": what is said of it stands before.
  const turned = predicate.feature === 'will' && predicate.to - predicate.at > 1
  if (turned && predicate.negated && (predicate.we || predicate.i)) return whole(clause.start)
  // "Первый агрегат мы пустим в третьем квартале": what is promised stands before who promises it.
  const verb = predicate.at - (predicate.negated && NEGATION.test(tokens[predicate.at - 1]?.text ?? '') ? 1 : 0)
  const mine = predicate.we && verb - 1 > clause.from && tokens[verb - 1]!.text === 'мы'
  if (
    mine &&
    !PREPOSITIONS.has(tokens[clause.from]!.text) &&
    !onlyAdverbs(tokens, clause.from, tokens[verb - 1]!.start)
  )
    return whole(clause.start)
  // "Строительство завода продолжит «Гуанси Шугар»": who does it stands last.
  const last = subject?.names[0]?.start ?? (subject?.who.is === 'phrase' ? subject.who.span.start : -1)
  if (last >= tokens[predicate.to - 1]!.end && aheadOf(walk, clause, predicate)) return whole(clause.start)
  // "Запчасти завод закупит сам", "экспорт увеличим уже осенью": behind the verb only when, where and how.
  const next = tokens[predicate.to]
  const loose = predicate.to >= clause.to || !next || isLoose(next)
  const amid =
    subject?.who.is === 'phrase' && !subject.who.elided && last > clause.start + 3 && last < tokens[predicate.at]!.start
  if (loose && (amid || predicate.we) && isTurned(tokens, clause, predicate) && aheadOf(walk, clause, predicate))
    return whole(clause.start)
  const shift = predicate.negated && NEGATION.test(tokens[predicate.at - 1]?.text ?? '') ? 1 : 0
  const start = tokens[predicate.at - shift]!.start
  // "Средств на бетон не дадим", "каждое обращение проверим": nothing stands behind.
  if (predicate.we && predicate.to >= clause.to && (predicate.negated || aheadOf(walk, clause, predicate)))
    return whole(clause.start)
  // "Ведомство | исключений для ночных смен не сделает": what is not done stands before it.
  const inner = subject?.who.is === 'phrase' && last >= clause.start ? subject.who.span.end : clause.start
  const left = tokens.slice(predicate.to, clause.to).every(({ kind }) => kind === 'sign')
    ? leftOf(walk, inner, clause, verb)
    : null
  if (left !== null) return whole(left)
  if (isDoneByPublisher(walk, clause, predicate, subject)) return whole(clause.start)
  if (predicate.feature !== 'will') return whole(start)
  // "Будут поощрять …, открывать … и проводить …": an act each.
  const [first, ...rest] = contentsOf(walk.sentence, walk.parsed, clause, predicate.at, ['infinitive'])
  if (!first || rest.length === 0) return whole(start)
  return [{ ...first, span: { start, end: first.span.end }, negated: predicate.negated }, ...rest]
}

// "Землю мы предоставим", "каждое обращение проверим": words before the verb that are neither adverbs, nor a time or place, nor who does it.
function aheadOf({ parsed: { tokens, shielded } }: Walk, { from }: Clause, { at }: Predicate): boolean {
  let first = from
  while (first < at && (shielded[first] || passes(tokens[first]!))) first++
  return first < at && !PREPOSITIONS.has(tokens[first]!.text) && !onlyAdverbs(tokens, first, tokens[at]!.start)
}
// Where what stands between who acts and the last verb of a clause begins; null where it is no thing.
function leftOf({ parsed: { tokens } }: Walk, start: number, { from }: Clause, verb: number): number | null {
  let first = tokens.findIndex(
    (token, at) => at >= from && token.start >= start && token.kind !== 'sign' && !LEADS.test(token.text),
  )
  if (first < from || first >= verb) return null
  while (first < verb && isAdverb(tokens[first]!.text)) first++
  if (first >= verb || PREPOSITIONS.has(tokens[first]!.text) || NO_THING.test(tokens[first]!.text)) return null
  return tokens[first]!.start
}
const isLoose = (token: Token): boolean =>
  token.kind === 'sign' ||
  isAdverb(token.text) ||
  PREPOSITIONS.has(token.text) ||
  /^(?:сам|сама|само|сами|осенью|весной|зимой|летом|поровну|пополам|вместе)$/.test(token.text)
const NO_THING = /^(?:это|этого|этому|его|ее|их|ему|ей|им|нам|вам|мне|ничего|так|же|однако|»)$/
const passes = (token: Token): boolean => token.kind === 'sign' || token.text === 'мы' || LEADS.test(token.text)
const LEADS = /^(?:и|а|но|то|тогда|поэтому|уже|еще|скоро)$/
