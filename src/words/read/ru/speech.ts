import { contains, type Span } from '../../../ground/index.ts'
import { afterDateline } from '../engine/dateline.ts'
import type { Named, Sentence, Token, Who } from '../grammar.ts'
import { isRelease } from './release.ts'
import { readingsOf, type Act } from './lexicon/index.ts'
import { isGerund, isInfinitive, looksFinite } from './word.ts'

/** A stretch of a sentence in one voice. */
export interface Voice {
  /** Token indexes, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** Who says it; null for the narrator. */
  readonly by: Who | null
  /** Set where words that are no act give the voice: "По словам …", «…», сказал он. */
  readonly speaker: Who | null
  readonly trigger: Span | null
  /** An article of a signed document, where a plain sentence is a rule. */
  readonly article: boolean
  /** A body speaks in the whole text: "… заявляет следующее". */
  readonly declared: boolean
  /** He goes on to the end of the paragraph. */
  readonly floor: boolean
  /** "…, пообещала она, …", "как рассчитывают в банке, …": the verb is an act, and what is said its content. */
  readonly said: { readonly act: Act; readonly at: number } | null
  /** Tokens that only say who speaks, inside his words: "…, отметил он, …". */
  readonly mask: { readonly from: number; readonly to: number } | null
  /** Only a press service or an agency reports it, and nobody in person says it. */
  readonly reported: boolean
  /** The narrator retells a speech: "В своем выступлении …" opened the paragraph. */
  readonly retold: boolean
}

const RETOLD =
  /(?:^|[^а-я])(?:в (?:своем|своей|ходе своего|ходе своей) (?:выступлени[ия]|реч[иь]|докладе?|обращени[ия])|выступая (?:на|перед|с))(?![а-я])/
const ARTICLE = /^(?:(?:статья|пункт) \d{1,3} ?[.:]?|\d{1,3}(?:\.\d{1,2}){0,3}[.)]|[а-я]\)|[-•*])\s{0,4}/
const ACCORDING =
  /^(?:по (?:их |его |ее |нашим |моим |нашему |моему |собственным |собственному |предварительным |предварительной )?(?:словам|мнению|убеждению|оценк(?:е|ам)|информации|данным|утверждени(?:ю|ям)|заявлени(?:ю|ям)|признани(?:ю|ям)|замечанию|свидетельств(?:у|ам)|сведениям|наблюдени(?:ям|ю)|подсчет(?:ам|у)|расчет(?:ам|у)|уверени(?:ю|ям)|заверени(?:ю|ям)|сообщени(?:ю|ям)|версии|прогноз(?:у|ам)|ожиданиям|предположени(?:ю|ям)|замыслу|выражению|определению|логике|отзывам|рассказ(?:у|ам)|объяснени(?:ю|ям)|разъяснени(?:ю|ям)|ощущениям|опыту|статистике)|со (?:их |его |ее )?слов|на (?:их |его |ее |наш |мой )?взгляд|с (?:их |его |ее |нашей |моей )?точки зрения|согласно (?:данным|информации|сообщени(?:ю|ям)|заявлению|сведениям|оценк(?:е|ам)|расчетам|подсчетам|прогноз(?:у|ам)|статистике|разъяснени(?:ю|ям))|как (?:отметил|сообщил|заявил|подчеркнул|сказал|пояснил|рассказал|уточнил|указал|добавил)[аио]?|как (?:отмечает|сообщает|заявляет|подчеркивает|уточня[а-я]+|отмеча[а-я]+)(?:ся|ют)?)(?![а-я])/
const ASKS = /^(?:вопрос|корреспондент|журналист|ведущий|ведущая)$/

/** Whose words the parts of a sentence are: the narrator's, a quoted speaker's, or of whom they are told. */
export function voicesOf(sentence: Sentence): Voice[] {
  const { tokens, lower } = sentence
  const last = tokens.length
  const line = lower.lastIndexOf('\n', sentence.start - 1) + 1
  const paragraph = sentence.start > line ? lower.slice(line, sentence.start) : ''
  const plain: Voice = {
    from: 0,
    to: last,
    by: null,
    speaker: null,
    trigger: null,
    article: inArticle(sentence),
    declared: isDeclared(lower, sentence.start),
    floor: false,
    mask: null,
    said: null,
    reported: false,
    retold: RETOLD.test(paragraph),
  }
  const told = (from: number, to: number, by: Who, more: Partial<Voice> = {}): Voice => ({
    ...plain,
    from,
    to,
    by,
    article: false,
    retold: false,
    ...more,
  })
  const head = ARTICLE.exec(lower.slice(sentence.start, sentence.end))
  let first = 0
  if (head) while (first < last && tokens[first]!.start < sentence.start + head[0].length) first++
  // "Пекин, 18 апреля - Премьер встретился": where it was written is nobody.
  const behind = head ? sentence.start : afterDateline(sentence.text, sentence)
  while (first < last && tokens[first]!.start < behind) first++
  if (head === null && behind === sentence.start) first = afterTown(sentence)

  const named = paragraph.trim() === '' ? floorOf(sentence, first) : null
  if (named) return [told(named.from, last, named.by, { speaker: named.by, floor: true })]

  const as = asSaid(tokens, first)
  const according = as ?? ACCORDING.exec(lower.slice(sentence.start, sentence.end))
  const comma = according ? tokens.findIndex(({ text }) => text === ',') : -1
  if (according && comma > 0 && comma < 24) {
    const trigger = as
      ? { start: tokens[first]!.start, end: tokens[as.at]!.end }
      : { start: sentence.start, end: sentence.start + (according as RegExpExecArray)[0].length }
    const by: Who = {
      is: 'phrase',
      span: { start: as ? tokens[as.at + 1]!.start : sentence.start, end: tokens[comma]!.start },
    }
    return [told(comma + 1, last, by, { speaker: by, trigger, said: as && as.act.kind !== 'statement' ? as : null })]
  }

  const aside = asideOf(sentence, first)
  if (aside) {
    const span = { start: tokens[aside.from]!.start, end: tokens[aside.to - 1]!.end }
    const unnamed = aside.paper && !sentence.names.some((one) => contains(span, one) && one.ids.length > 0)
    const by: Who = unnamed ? (isRelease(sentence) ? { is: 'home' } : { is: 'same' }) : { is: 'phrase', span }
    const said = aside.said && aside.said.kind !== 'statement' ? { act: aside.said, at: aside.from } : null
    // "Представитель объяснил задержку; первая партия, пообещал он, прибудет …"
    const part = said ? tokens.findLastIndex(({ text }, at) => at < aside.from && text === ';') : -1
    const start = Math.max(first, part + 1)
    const tail = said === null && aside.to >= last - 1 && aside.from > start + 1
    const voice = tail
      ? told(start, aside.from - 1, by, { speaker: by, trigger: span, reported: isReport(sentence, span) })
      : told(start, last, by, { speaker: by, trigger: span, mask: aside, said })
    // "Пекин готов помочь, сказал он; Китай поставит …": two sentences in one, and both are his.
    if (aside.to + 1 < last && tokens[aside.to]!.text === ';' && !said)
      return [
        told(start, aside.from - 1, by, { speaker: by, trigger: span }),
        told(aside.to + 1, last, by, { trigger: span }),
      ]
    return part < first ? [voice] : [{ ...plain, from: first, to: part }, voice]
  }

  // "— Город выделит землю, — пообещал он. — Но …": speech after a dash, to the end of its line.
  const dashed = lower.startsWith('- ', line) && !TURN.test(lower.slice(line - 2, line))
  const ends = dashed && toldLast(lower.slice(sentence.start, lineEnd(lower, sentence.start)))
  const spoken = dashed && (paragraph.trim() === '' || ends) ? tailOf(sentence, first - 1, -1) : null
  if (spoken && asks(tokens, spoken.verb)) return []
  if (spoken) {
    const by: Who = { is: 'phrase', span: { start: tokens[spoken.from]!.start, end: tokens[spoken.to - 1]!.end } }
    const trigger = { start: tokens[spoken.verb]!.start, end: tokens[spoken.verb]!.end }
    return [told(first, spoken.close, by, { speaker: by, trigger })]
  }
  // "- Мы поддерживаем мир. Мы открыты, - сказал он.": told at the end of the line, whose words it is.
  if (dashed && toldLast(lower.slice(sentence.end, lineEnd(lower, sentence.end))))
    return [told(first, last, { is: 'speaker' })]
  if (dashed && /[,!?…] - [а-я]+л(?:а|и|ся|ась)? /.test(paragraph)) return [told(first, last, { is: 'speaker' })]
  const quote = quotation(sentence)
  if (quote) {
    const { open, close } = quote
    const tail = tailOf(sentence, open, close)
    if (tail && asks(tokens, tail.verb)) return []
    if (tail) {
      const teller = { start: tokens[tail.from]!.start, end: tellerEnd(tokens, tail) }
      // "…", - говорится в документе: of whoever the text has just spoken.
      const paper =
        STANDS.test(tokens[tail.verb]!.text) &&
        !sentence.names.some((one) => contains(teller, one) && one.ids.length > 0)
      const by: Who = paper ? (isRelease(sentence) ? { is: 'home' } : { is: 'same' }) : { is: 'phrase', span: teller }
      const trigger = { start: tokens[tail.verb]!.start, end: tokens[tail.verb]!.end }
      const voice = told(open + 1, tail.close, by, { speaker: by, trigger })
      // "…, - заметила она и потребовала …": what else the narrator tells of who spoke.
      const more = close >= 0 && tail.again < 0 ? moreOf(tokens, tail) : -1
      if (more >= 0) return [voice, { ...plain, from: tail.from, to: last }]
      return tail.again < 0 ? [voice] : [voice, told(tail.again, close < 0 ? last : close, by, { trigger })]
    }
    if (open > 0) {
      const by: Who = { is: 'phrase', span: { start: tokens[first]!.start, end: tokens[open - 1]!.start } }
      const verb = tokens.findIndex((token, at) => at < open && says(token))
      const trigger = verb >= 0 ? { start: tokens[verb]!.start, end: tokens[verb]!.end } : null
      const said = told(open + 1, close < 0 ? last : close, by, { speaker: by, trigger })
      return [{ ...plain, from: first, to: open - 1 }, said]
    }
    // A quotation that is all of the sentence: of whoever spoke before.
    if (open === first && close >= last - 2 && close - open > 6) return [told(open + 1, close, { is: 'speaker' })]
    // A quotation of several sentences: who says it comes last, and is most often who spoke before.
    if (open >= 0 && close < 0 && !sentence.quoted) return [told(open + 1, last, { is: 'speaker' })]
  }
  if (sentence.quoted) {
    const close = closing(sentence)
    // "«Холод - это доверие. Второго покупателя не будет, - говорит Исаева. - Я …»": told within what an earlier sentence opened.
    const within = close < 0 ? tailOf(sentence, first - 1, -1) : null
    if (within) {
      const by: Who = { is: 'phrase', span: { start: tokens[within.from]!.start, end: tellerEnd(tokens, within) } }
      const trigger = { start: tokens[within.verb]!.start, end: tokens[within.verb]!.end }
      const voice = told(first, within.close, by, { speaker: by, trigger })
      return within.again < 0 ? [voice] : [voice, told(within.again, last, by, { trigger })]
    }
    return [told(first, close < 0 ? last : close, { is: 'speaker' })]
  }
  return [{ ...plain, from: first }]
}

// «Правда ли это?» - спросил корреспондент: nobody states anything.
const asks = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:спросил[аи]?|спрашива(?:ет|ют)|поинтересовал(?:ся|ась|ись)|осведомил(?:ся|ась|ись))$/.test(
    tokens[verb]?.text ?? '',
  )

// "ОШ - Бишкекские власти закупят …": a town in capitals, and a dash.
function afterTown({ tokens, names, text, start }: Sentence): number {
  const town = names.find((one) => one.start === start)
  if (!town || !/^(?:city|place|state|region):/.test(town.ids[0] ?? '')) return 0
  const written = text.slice(town.start, town.end)
  if (written.length < 2 || written !== written.toUpperCase()) return 0
  const at = tokens.findIndex((token) => token.start >= town.end)
  return tokens[at]?.text === '-' && tokens[at + 1]?.capital ? at + 1 : 0
}

/** "…, - сказал министр." at the end of a line. */
export function toldLast(line: string): boolean {
  const dash = line.lastIndexOf(' - ')
  if (dash <= 0) return false
  return (line.length - dash < 160 && TELLS.test(line.slice(dash - 1))) || AMID.test(line)
}
/** "…, - ответил министр. - …": told between what he says. */
const AMID = /[,!?…] - [а-я-]{2,20}(?:л|ла|ли|лся|лась|ет|ют) [^\n.,:;!?-]{2,70}[.,] - /
const TELLS = /^[,!?…] - [а-я-]{2,20}(?:л|ла|ли|лся|лась|ет|ют) [^\n.]{2,120}\.?\s{0,3}$/
const lineEnd = (lower: string, from: number): number => {
  const end = lower.indexOf('\n', from)
  return end < 0 ? lower.length : end
}

// Asked for each sentence of a text, and the text is long.
let asked = { lower: '', at: -1 }
function declaredAt(lower: string): number {
  if (asked.lower !== lower) asked = { lower, at: lower.indexOf('следующе') }
  return asked.at
}

const TURN = /\?\n$/

/** "Официальное заявление" at the head. */
const STATED = /(?:^|\n) {0,4}(?:официальное |публичное )?(?:заявление|опровержение)(?: [^\n]{0,80})?\n/

let stated = { of: '', is: false }
function statesAtHead(lower: string): boolean {
  if (stated.of !== lower) stated = { of: lower, is: STATED.test(lower.slice(0, 240)) }
  return stated.is
}

// "МИД заявляет следующее." somewhere above.
function isDeclared(lower: string, start: number): boolean {
  const at = declaredAt(lower)
  if (start > 40 && statesAtHead(lower)) return true
  return (
    at >= 0 &&
    at < start &&
    /(?:заяв|сообщ|уведом|разъясн|поясн|отме[тч]|подчеркн|подчеркив|информир|объясн|извест)[а-я]{1,16} (?:о )?$/.test(
      lower.slice(Math.max(0, at - 24), at),
    )
  )
}

// After «…», — any verb says who speaks: отрезал, подытожил, горячится, убежден.
const isSaid = (text: string): boolean =>
  readingsOf(text).some(({ feature }) => feature !== 'infinitive') ||
  (looksFinite(text) && /(?:л(?:а|и|ся|ась|ись)?|[аеиуюя]т(?:ся)?)$/.test(text)) ||
  /^(?:уверен|убежден)[аы]?$/.test(text)

// What stands between two commas and says whose words these are: "обещала она", "считает министр".
const tellsWith = ({ text }: Token): Act | null =>
  readingsOf(text).find(
    ({ act, feature }) =>
      /^(?:past|finite)$/.test(feature) &&
      (act.kind === 'statement' ||
        (act.frames.includes('that') && /^(?:commitment|expectation|assessment)$/.test(act.kind))),
  )?.act ?? null

// "Как рассчитывают в банке, …", "как пояснили журналистам в компании, …".
function asSaid(tokens: readonly Token[], first: number): { act: Act; at: number } | null {
  if (tokens[first]?.text !== 'как') return null
  for (let at = first + 1; at < Math.min(tokens.length - 1, first + 4); at++) {
    const act = tellsWith(tokens[at]!)
    if (act) return { act, at }
    if (!/^(?:ранее|также|уже|позже|же)$/.test(tokens[at]!.text)) return null
  }
  return null
}

const says = ({ text }: Token): boolean =>
  readingsOf(text).some(({ act, feature }) => act.kind === 'statement' && feature !== 'infinitive')

// ", отметил он,", ", по словам министра,": between two commas inside what he says.
function asideOf(
  { tokens, names }: Sentence,
  first: number,
): { from: number; to: number; said: Act | null; paper?: boolean } | null {
  for (let at = first + 1; at + 2 < tokens.length; at++) {
    if (tokens[at]!.text !== ',') continue
    const comma = tokens.findIndex(({ text }, index) => index > at + 1 && (text === ',' || text === ';'))
    // "…, об этом стороны условились на месте", "…, о чем сообщил министр": the clause before is what is said.
    const points = POINTS.test(`${tokens[at + 1]!.text} ${tokens[at + 2]!.text}`) ? agreedAt(tokens, at + 3) : null
    // "…, говорится в сообщении министерства."
    if (comma < 0 && STANDS.test(tokens[at + 1]!.text) && /^(?:в|на)$/.test(tokens[at + 2]!.text))
      return { from: at + 1, to: tokens.length - 1, said: null, paper: true }
    // ", сообщила пресс-служба министерства." ends the sentence.
    const act = points?.act ?? tellsWith(tokens[at + 1]!)
    const close = comma < 0 && act ? tokens.length - 1 : comma
    // ", сообщил через посольство, что …": no aside, a clause.
    // "…, сообщил на брифинге заместитель министра экономики …": a long end, and somebody named in it.
    const ends = comma < 0 && act?.kind === 'statement' && !/^об?о?$/.test(tokens[first]!.text)
    if (close < 0 || close - at > (ends ? 26 : 9) || tokens[close + 1]?.text === 'что') continue
    const { text } = tokens[at + 1]!
    const according = text === 'по' && OF_WHOM.test(tokens[at + 2]!.text)
    const said = act !== null && !tokens.slice(at + 1, close).some((token) => token.text === 'что')
    if (!according && !said) continue
    // "Если её снизят, пообещала она, …" tells who speaks; "…, надеется расширить завод" goes on.
    if (said && act.kind !== 'statement' && tokens.slice(at + 2, close).some(({ text }) => isInfinitive(text))) continue
    const span = { start: tokens[at + 1]!.start, end: tokens[close]!.start }
    if (according && /^(?:его|ее|их)$/.test(tokens[at + 2]!.text)) return { from: at + 1, to: close, said: null }
    // "…, рассказал газете источник в министерстве": nobody whom the text names says it.
    if (ends && said && tokens.slice(at + 2, close).some(({ text }) => TELLER.test(text)))
      return { from: at + 1, to: close, said: act }
    if (
      names.some(
        (named) =>
          contains(span, named) &&
          ((close - at < 10 && speaksIn(named, tokens[points?.at ?? at + 1]!, said)) ||
            (ends && said && isPerson(named))),
      ) ||
      (said && inside(tokens, at))
    )
      return { from: at + 1, to: close, said: act }
  }
  return null
}

const OF_WHOM =
  /^(?:словам|мнению|оценке|оценкам|его|ее|их|убеждению|информации|данным|прогнозу|прогнозам|расчетам|подсчетам|утверждению|признанию|заверению|заверениям|сообщению|замыслу|наблюдениям|версии|сведениям|выражению|утверждениям|ожиданиям)$/

/** What a paper says of itself. */
const STANDS = /^(?:говорится|сообщается|отмечается|подчеркивается|указывается|сказано|указано|отмечено)$/
const POINTS = /^(?:об этом|о чем)$/
function agreedAt(tokens: readonly Token[], from: number): { act: Act; at: number } | null {
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const act = readingsOf(tokens[at]!.text).find(
      ({ act, feature }) =>
        /^(?:past|finite)$/.test(feature) &&
        (act.kind === 'statement' || act.kind === 'agreement') &&
        act.frames.some((frame) => frame === 'that' || frame === '+о'),
    )?.act
    if (act) return { act, at }
  }
  return null
}
const TELLER =
  /^(?:источник|собеседник|собеседница|чиновник|сотрудник|сотрудница|очевидец|очевидцы|инсайдер|дипломат|житель|жительница|водитель|продавец|работник|работница|инженер|фермер|специалист|учительница|учитель|врач)$/

// "…, заверили в отделе кадров, …"
const inside = (tokens: readonly Token[], at: number): boolean =>
  /(?:ли|ют|ут|ят)$/.test(tokens[at + 1]!.text) && /^(?:в|во|на)$/.test(tokens[at + 2]?.text ?? '')

// "…, сообщила пресс-служба президента."
const isReport = ({ lower }: Sentence, { start, end }: Span): boolean =>
  /^[а-я]+ (?:об этом )?(?:[а-я]+ )?(?:пресс-служб|пресс-центр|департамент информации|управление информации|агентств|информагентств|сайт)/.test(
    lower.slice(start, end),
  )
const isPerson = ({ type, direct }: Named): boolean => type.startsWith('person') && direct

// "…, объяснил её закрытием перевалов": whom he tells of is nobody who says it.
const speaksIn = ({ type, how, direct, start }: Named, verb: Token, said: boolean): boolean =>
  /person|role|pronoun|organisation|collective|group/.test(type) &&
  (!said || ((direct || how !== 'pronoun') && start - verb.end < 40))

// A sentence in a paragraph that begins with "Статья 5."
function inArticle({ lower, start, signed }: Sentence): boolean {
  if (!signed) return false
  const line = lower.slice(lower.lastIndexOf('\n', start - 1) + 1, start + 14)
  return NUMBERED.test(line) || (afterHeading(lower, start) && !CLOSES.test(line))
}

const NUMBERED = /^ {0,4}(?:(?:статья|пункт|глава|раздел) \d|\d{1,2}(?:\.\d{1,2})?[.)] )/
/** The number of an article on a line of its own, with what it is about or without. */
const HEADING = /\n {0,4}(?:статья|раздел|глава) (?:\d{1,3}|[ivx]{1,5})(?:[.:]? [^\n.;]{0,80})?\.?(?=\n)/g
const CLOSES = /^ {0,4}(?:совершено|подписано|составлено|за )/

let headed: { of: string; first: number } = { of: '', first: -1 }
/** Behind the first article of a document whose articles are parted by such lines. */
function afterHeading(lower: string, start: number): boolean {
  if (headed.of !== lower) headed = { of: lower, first: lower.search(HEADING) }
  return headed.first >= 0 && start > headed.first
}

/** "Ло Цинъянь: …", "Ответ: …": a name or a word for who answers, then a colon at the head of a paragraph. */
function floorOf({ tokens, names }: Sentence, first: number): { from: number; by: Who } | null {
  const colon = tokens.findIndex(({ text }) => text === ':')
  if (colon <= first || colon > first + 8 || colon + 1 >= tokens.length) return null
  const span = { start: tokens[first]!.start, end: tokens[colon]!.start }
  const lead = tokens[first]!.text
  if (ASKS.test(lead)) return { from: tokens.length, by: { is: 'unknown' } }
  if (lead === 'ответ') return { from: colon + 1, by: { is: 'speaker' } }
  const inside = names.filter((named) => contains(span, named) && named.ids.length > 0)
  const [only] = inside
  const covers = only !== undefined && only.start === span.start && span.end - only.end <= 1
  return covers && /person|role/.test(only.type) ? { from: colon + 1, by: { is: 'phrase', span } } : null
}

/** Token indexes of the signs of direct speech: what is quoted and is no title. */
function quotation({ titles, quoted, tokens }: Sentence): { open: number; close: number } | null {
  const isTitle = (token: Token) => titles.some((title) => contains(title, token))
  const open = tokens.findIndex((token) => token.text === '«' && !isTitle(token))
  const close = tokens.findLastIndex((token) => token.text === '»' && !isTitle(token))
  if (open < 0 && !(quoted && close > 0)) return null
  if (open > 0 && tokens[open - 1]!.text !== ':') return null
  return { open, close: close > open ? close : -1 }
}

interface Tail {
  /** Where the quoted words end. */
  readonly close: number
  readonly from: number
  readonly to: number
  readonly verb: number
  /** Where they go on after "— сказал он, —", or -1. */
  readonly again: number
}

// «…», - директор школы Асан Осмонов: who says it, and no verb.
function namedBehind(tokens: readonly Token[], names: readonly Named[], from: number): number | null {
  const rest = tokens.slice(from)
  if (rest.length > 20 || NOT_WHO.test(rest[0]?.text ?? '') || rest.some(({ text }) => looksFinite(text))) return null
  const by = names.find(({ type, start, direct }) => type.startsWith('person') && direct && start >= rest[0]!.start)
  return by ? tokens.findIndex(({ start }) => start >= by.start) : null
}
const NOT_WHO = /^(?:из|в|во|на|об?|так|это|для|под|по)$/

// «…», — сказал он. Or inside: «…, — сказал он, — …».
function tailOf({ tokens, names }: Sentence, open: number, close: number): Tail | null {
  const verbFrom = (from: number, within: number) =>
    tokens.findIndex((token, at) => at >= from && at < from + within && isSaid(token.text))
  if (close >= 0) {
    let at = close + 1
    while (at < tokens.length && /^[,.-]$/.test(tokens[at]!.text)) at++
    const verb = at > close + 1 ? verbFrom(at, 8) : -1
    if (verb >= 0) return { close, from: at, to: tokens.length, verb, again: -1 }
    const by = tokens[at - 1]?.text === '-' ? namedBehind(tokens, names, at) : null
    if (by !== null) return { close, from: at, to: tokens.length, verb: by, again: -1 }
  }
  for (let at = open + 2; at + 1 < (close < 0 ? tokens.length : close); at++) {
    if (tokens[at]!.text !== '-' || !/^[,!?…]$/.test(tokens[at - 1]!.text)) continue
    const verb = verbFrom(at + 1, 3)
    if (verb < 0) continue
    const dash = tokens.findIndex(
      (token, index) => index > verb && token.text === '-' && /^[,.]$/.test(tokens[index - 1]!.text),
    )
    const to = dash > 0 ? dash - 1 : tokens.length
    return { close: at - 1, from: at + 1, to, verb, again: dash > 0 ? dash + 1 : -1 }
  }
  return null
}

// "Сказал полпред, | поручив главе района …", "заявил министр, | комментируя слова посла": whoever is named behind the gerund does not speak.
function tellerEnd(tokens: readonly Token[], { verb, to }: Tail): number {
  for (let at = verb + 2; at + 1 < to; at++)
    if (tokens[at]!.text === ',' && (isGerund(tokens[at + 1]!.text) || isActing(tokens[at + 1]!.text)))
      return tokens[at]!.start
  return tokens[to - 1]!.end
}
const isActing = (word: string): boolean => readingsOf(word).some(({ feature }) => feature === 'gerund')

// A second verb of an act behind "сказал он": "и потребовала", ", добавив".
function moreOf(tokens: readonly Token[], { verb, to }: Tail): number {
  for (let at = verb + 2; at < to; at++) {
    const before = tokens[at - 1]!.text
    if (before !== 'и' && before !== ',') continue
    if (readingsOf(tokens[at]!.text).some(({ feature }) => feature === 'past' || feature === 'gerund')) return at
  }
  return -1
}

// The sign that closes speech which an earlier sentence opened: one more closes here than opens.
function closing({ tokens }: Sentence): number {
  let depth = 0
  for (const [at, { text }] of tokens.entries()) {
    if (text === '«') depth++
    else if (text === '»' && --depth < 0) return at
  }
  return -1
}
