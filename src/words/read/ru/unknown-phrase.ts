import { contains, type Span } from '../../../ground/index.ts'
import type { Sentence, Token } from '../grammar.ts'
import { headOf } from './body-slug.ts'
import type { Clause } from './clause.ts'
import { isAdverb, isGerund, PREPOSITIONS } from './word.ts'

/** Words before the predicate that are neither adverbs nor led by a preposition: somebody or something without a name. */
export function unknownPhrase({ dates }: Sentence, tokens: readonly Token[], clause: Clause, at: number): Span | null {
  let from = clause.from
  // "Прощаясь, гости пригласили": what is done meanwhile is nobody.
  if (isGerund(tokens[from]!.text)) {
    const comma = tokens.findIndex(({ text }, index) => index > from && index < at && text === ',')
    if (comma < 0) return null
    from = comma + 1
  }
  const dated = (token: Token) => dates.some((date) => contains(date, token))
  while (
    from < at &&
    (tokens[from]!.kind === 'sign' ||
      isAdverb(tokens[from]!.text) ||
      /^(?:и|хотя|позднее|позже|раньше)$/.test(tokens[from]!.text) ||
      (tokens[from]!.text === 'тем' && tokens[from + 1]?.text === 'временем') ||
      (tokens[from]!.text === 'временем' && tokens[from - 1]?.text === 'тем') ||
      dated(tokens[from]!))
  )
    from++
  if (from >= at || PREPOSITIONS.has(tokens[from]!.text)) return null
  let to = at
  // "Администрация, со своей стороны, …"
  const aside = tokens.findIndex(
    (token, index) =>
      index > from &&
      index < at &&
      /^(?:со?|в)$/.test(token.text === ',' ? (tokens[index + 1]?.text ?? '') : token.text) &&
      /^(?:своей|свою|другой)$/.test(tokens[index + (token.text === ',' ? 2 : 1)]?.text ?? '') &&
      /^(?:стороны|очередь)$/.test(tokens[index + (token.text === ',' ? 3 : 2)]?.text ?? ''),
  )
  if (aside > 0) to = aside
  while (
    to > from &&
    (isAdverb(tokens[to - 1]!.text) ||
      (tokens[to - 1]!.kind === 'sign' && tokens[to - 1]!.text !== '»') ||
      /^был[аои]?$/.test(tokens[to - 1]!.text))
  )
    to--
  // "Выпускникам лицея завод оплатит учебу": whom it is for stands first.
  const near = tokens[at - 1]!
  if (/(?:ам|ям)$/.test(tokens[from]!.text) && at - 1 > from && headOf(near)?.direct)
    return { start: near.start, end: near.end }
  // "Энергетикам поручено", "что …": whom it is told is no subject.
  const head = tokens[from]!.text
  // "Что сделку одобряет": what it is done to.
  if (to > from && to - from <= 2 && /[а-я]{3}[ую]$/.test(tokens[to - 1]!.text) && /[ую]$/.test(head)) return null
  if (to <= from || /(?:ам|ям|ами|ями|ах|ях)$/.test(head) || NO_SUBJECT.test(head)) return null
  // "Малообеспеченным семьям поставит", "исключений не сделает": what only an object is.
  if (!tokens[from]!.capital && OBJECT.test(head)) return null
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end }
}

const NO_SUBJECT =
  /^(?:что|чтобы|если|ранее|это|так|там|тут|здесь|ей|ему|им|нам|вам|мне|его|ее|их|нас|вас|меня|ими|этому|этого|этим|тому|того|тем|[а-я]{2,}(?:цев|ников|телей|стей|стов|аров|еров|оров|ских|ному|ного))$/
const OBJECT = /[а-я]{3}(?:ым|им|ых|ому|ему|ого|ую|юю|ений|аний|ций|ств|ов|ев)$/
