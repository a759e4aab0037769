import type { Span } from '../../../ground/index.ts'
import type { Sentence, Token } from '../grammar.ts'
import { bodySlug, headOf } from './body-slug.ts'
import { isEffectVerb } from './effect.ts'
import type { Clause } from './clause.ts'
import type { Predicate } from './predicate.ts'
import { isAdverb, isInfinitive, PREPOSITIONS } from './word.ts'

// A body that the text does not name, and that acts all the same: "жильё оплатит принимающая сторона".

/** Words for a body in their dictionary form that no list of heads has. */
const BODIES =
  /^(?:область|город|провинция|район|округ|уезд|край|мэрия|администрация|дирекция|подрядчик|инвестор|застройщик|поставщик|перевозчик|оператор|производитель|изготовитель|исполнитель|заказчик|покупатель|арендатор|бюджет|казна|авиакомпания|госкомпания|полиция|милиция|таможня|прокуратура|посольство|консульство|кооператив|исполком|акимат|хокимият|кенеш|парламент|сельсовет|нацбанк|минфин|аэропорт|порт|комбинат|профсоюз|страховщик|банк|биржа|редакция|делегация|группа|бригада|экспедиция|миссия|комиссия)$/
/** Those that are, in the mouth of whoever speaks, most often his own. */
const OWN =
  /^(?:компания|корпорация|фирма|предприятие|концерн|холдинг|организация|общество|банк|завод|комбинат|фабрика)$/
/** Whether a word is a body that can be a subject, told by `level` of a clause. */
export const isBody = (token: Token, level = 0): boolean =>
  // A court judges, and promises nothing.
  token.text === 'суд' || token.text === 'арбитраж'
    ? false
    : OWN.test(token.text)
      ? level === 0
      : BODIES.test(token.text) || headOf(token)?.direct === true

const ADJECTIVE = /^(?:сам|сама|само|весь|вся|все|наш|наша|их)$|[а-я]{2}(?:ый|ий|ой|ая|яя|ое|ее)$/
const FEMALE = /(?:а|я|сть)$/

/** "В ноябре | институт | направит", "рабочим | новый завод | оплатит": what stands right before the verb, whatever leads the clause. */
export function nearBody(tokens: readonly Token[], { from, level, predicate }: Clause): Span | null {
  const { at, negated, plural, passive } = predicate!
  if (plural || passive) return null
  let last = at - (negated ? 1 : 0) - 1
  while (last > from && isAdverb(tokens[last]!.text)) last--
  if (last <= from || !isBody(tokens[last]!, level)) return null
  let first = last
  while (first - 1 >= from && ADJECTIVE.test(tokens[first - 1]!.text) && last - first < 2) first--
  const lead = tokens[first - 1]
  if (lead && PREPOSITIONS.has(lead.text)) {
    // "В новый университет": where to; "в ноябре новый университет": who.
    return null
  }
  return { start: tokens[isTranslated(tokens, first, last) ? first : last]!.start, end: tokens[last]!.end }
}

// "Горный институт", and no "новый завод": its adjective is part of its name.
const isTranslated = (tokens: readonly Token[], from: number, to: number): boolean =>
  bodySlug(tokens.slice(from, to + 1).map(({ text }) => text)) !== null

/**
 * "Оборудование изготовит в Харбине | завод": what is done stands before the verb, who does it behind, with no more
 * than adverbs, places and times between.
 */
export function farBody({ lower }: Sentence, tokens: readonly Token[], clause: Clause): Span | null {
  const predicate = clause.predicate!
  const { at, to, passive, plural, we, i } = predicate
  const leads = predicate.feature === 'will' && at === clause.from && isInfinitive(tokens[at]!.text)
  if (passive || we || i || plural || !(leads || isTurned(tokens, clause, predicate))) return null
  const first = nounBehind(tokens, to, clause.to)
  if (first < 0) return null
  // "Электричество подведёт «Северэлектро»": a name that the text gives only once.
  if (tokens[first]!.text === '«' && (leads || frontBends(tokens, clause, at) || !isEffectVerb(tokens[at]!))) {
    const close = tokens.findIndex(({ text }, index) => index > first && text === '»')
    return close > first + 1 && close < clause.to && tokens[first + 1]!.capital
      ? { start: tokens[first + 1]!.start, end: tokens[close - 1]!.end }
      : null
  }
  let head = first
  while (head < clause.to && head - first < 3 && ADJECTIVE.test(tokens[head]!.text)) head++
  const noun = tokens[head]
  if (!noun || head >= clause.to || !isBody(noun, clause.level)) return null
  // "Программа создаст центр", "мост разгрузит порт": which of the two acts, the words do not tell.
  const sure = leads || FEMALE.test(noun.text) || frontBends(tokens, clause, at)
  if (!sure && isEffectVerb(tokens[at]!)) return null
  let last = head
  // "Завод | «Бэйсюэ»": its name belongs to it.
  if (tokens[head + 1]?.text === '«') {
    const close = tokens.findIndex(({ text }, index) => index > head && text === '»')
    if (close > 0 && close < clause.to) last = close
  }
  const named = last > head || isTranslated(tokens, first, head)
  return {
    start: tokens[named ? first : head]!.start,
    end: lower[tokens[last]!.end - 1] === '»' ? tokens[last]!.end - 1 : tokens[last]!.end,
  }
}

/** "Инициативу поддержали | (и) соседи": many behind the verb, where what they take stands before it. */
export function manyBehind(tokens: readonly Token[], clause: Clause): Span | null {
  const { at, to } = clause.predicate!
  if (!isTurned(tokens, clause, clause.predicate!) || !frontBends(tokens, clause, at, /[а-я]{2}[ую]$/)) return null
  let first = to
  while (first < clause.to && (/^(?:и|также|даже)$/.test(tokens[first]!.text) || isAdverb(tokens[first]!.text))) first++
  let last = first
  while (last < clause.to && /[а-я](?:ые|ие)$/.test(tokens[last]!.text)) last++
  const noun = tokens[last]
  return noun && last < clause.to && /[а-я]{3}[иы]$/.test(noun.text)
    ? { start: tokens[first]!.start, end: noun.end }
    : null
}

/** Whether nothing but adverbs, places and times stands between a verb and a position. */
export function onlyPlaces(tokens: readonly Token[], from: number, start: number): boolean {
  const next = nounBehind(tokens, from, tokens.length)
  return next >= 0 && tokens[next]!.start >= start
}

// Over adverbs and prepositions with their nouns; -1 where nothing else stands behind.
function nounBehind(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  while (at < to && at - from < 12) {
    const { text, kind } = tokens[at]!
    if (isAdverb(text) || kind === 'number') at++
    else if (PREPOSITIONS.has(text)) {
      at++
      // "В июле 2029 года", "за свой счёт", "до конца года": what bends belongs to the preposition.
      let nouns = 0
      while (at < to && tokens[at]!.kind !== 'sign' && !PREPOSITIONS.has(tokens[at]!.text) && nouns < 5) {
        const token = tokens[at]!
        if (nouns > 0 && (isBody(token) || UPRIGHT.test(token.text))) return at
        at++
        nouns++
      }
    } else return kind === 'sign' && text !== '«' ? -1 : at
  }
  return at < to ? at : -1
}
const UPRIGHT = /[а-я]{3}(?:ная|кая|вая|щая|ный|кий|вый|щий|ное|кое|вое|щее)$/

/** "Жильё", "первый узел", "обе турбины им": something before the verb that the verb may take. */
export function isTurned(tokens: readonly Token[], { from }: Clause, { at, negated }: Predicate): boolean {
  let first = from
  const until = at - (negated ? 1 : 0)
  while (
    first < until &&
    (tokens[first]!.kind === 'sign' || LEADS.test(tokens[first]!.text) || isAdverb(tokens[first]!.text))
  )
    first++
  if (first >= until || PREPOSITIONS.has(tokens[first]!.text)) return false
  const { text, kind } = tokens[first]!
  return (
    kind === 'number' || (!NOBODY.test(text) && !(SUBJECT.test(text) && !THINGS.test(text)) && !isBody(tokens[first]!))
  )
}
const LEADS = /^(?:и|а|но|то|тогда|поэтому|уже|еще|скоро|зато|при|этом)$/
const NOBODY = /^(?:он|она|оно|они|кто|что|никто|ничто|это|все|мы|я|вы|ты|который|которая|если|когда)$/
/** A woman's noun or adjective in its dictionary form may be who acts; a plural of things is none. */
const SUBJECT = /[а-я]{2}[ая]$/
const THINGS =
  /(?:ства|места|дела|права|письма|окна|зерна|семена|суда|поезда|паспорта|счета|номера|дома|леса|тома|полотна|колеса|кресла|стекла|масла|села|кольца|здания|условия|решения|предложения|замечания|задания|знания|данные|помещения|сооружения|удобрения|растения|пособия|[а-я]{4}ения|[а-я]{4}ания|поля|моря)$/
const BENDS = /(?:ую|юю|у|ю|ы|и|ых|их|ов|ев|ей|ам|ям|ым|им|его|ее|их)$/
// The first word of what stands before the verb cannot be who acts.
function frontBends(tokens: readonly Token[], { from }: Clause, at: number, bends = BENDS): boolean {
  const first = tokens.slice(from, at).find(({ text, kind }) => kind === 'word' && !LEADS.test(text) && !isAdverb(text))
  return first !== undefined && bends.test(first.text)
}
