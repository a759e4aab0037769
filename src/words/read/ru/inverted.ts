import type { Span } from '../../../ground/index.ts'
import type { Named, Sentence, Token } from '../grammar.ts'
import { ACTING } from '../engine/acting.ts'
import type { Clause } from './clause.ts'
import { isTurned, onlyPlaces } from './behind.ts'
import { BODY } from './open-body.ts'
import { isAdverb, isInfinitive, PREPOSITIONS } from './word.ts'

// Who stands behind the verb: "построит дорогу компания".

/** Somebody who may act: no place, no paper. */
export const canAct = (named: Named): boolean =>
  ACTING.has(named.type) || Boolean(named.capitalOf) || /^(?:regions?|city):/.test(named.ids[0] ?? '')
export const isPerson = ({ type }: Named): boolean => type === 'person' || type === 'person+role'
const isHuman = ({ type }: Named): boolean => /^(?:person|role)/.test(type)

/** A preposition governs the name, so that it is no subject. */
export function governed(tokens: readonly Token[], named: Span): boolean {
  const at = tokens.findIndex((token) => token.start >= named.start)
  const before = tokens[at - 1]
  if (before && ASIDE.test(before.text) && PREPOSITIONS.has(tokens[at - 2]?.text ?? '')) return true
  return (
    before !== undefined &&
    (PREPOSITIONS.has(before.text) ||
      // "В Восточный Казахстан"
      (PREPOSITIONS.has(tokens[at - 2]?.text ?? '') && ADJECTIVAL.test(before.text)) ||
      (before.text === '«' && PREPOSITIONS.has(tokens[at - 2]?.text ?? '')))
  )
}

/** "Со своей стороны", "с другой стороны": nobody's side. */
const ASIDE = /^(?:своей|другой|одной|нашей)$/
const ADJECTIVAL = /^(?:[а-я-]{3,}(?:ный|ний|кий|ую|юю|ных|них|ких)|весь|всю|всей|всем)$/

/** Who acts of those named behind `after`, where a verb ends; none where they are what it is done to. */
export function invertedSubject(sentence: Sentence, tokens: readonly Token[], clause: Clause, after: number): Named[] {
  const behind = sentence.names.filter((one) => one.start >= after && one.end <= clause.end && one.ids.length > 0)
  // "Вопрос обсудили министры иностранных дел Кыргызстана Айдарбеков и Китая Ван И"
  const office = tokens.find(({ start, end, text }) => start >= after && end <= clause.end && OFFICES.test(text))
  const officers = office
    ? behind.filter(
        ({ start, type, direct }) =>
          type.startsWith('person') && (start === office.start || (start > office.start && direct)),
      )
    : []
  if (officers.length > 1) return officers
  const far = turnedSubject(sentence, tokens, clause)
  if (far.length) return far
  const [first] = behind
  if (!first) return []
  const apart =
    isPerson(first) && tokens.some(({ start, end, text }) => start >= after && end <= first.start && !isAdverb(text))
  const led =
    first.type === 'organisation' &&
    behind.length > 1 &&
    tokens.some(
      ({ start, end, text }) =>
        start >= after &&
        end <= first.start &&
        /^(?:[а-я-]*директор|президент|глава|руководитель|председатель|представитель|заместитель)$/.test(text),
    )
  const named = apart || led || (!first.direct && behind.length > 1) ? (titled(behind, tokens, after) ?? first) : first
  const entitled = named !== first || (apart && titled(behind, tokens, after) !== null)
  if (!named.direct || !canAct(named) || governed(tokens, named)) return []
  const between = tokens.filter((token) => token.start >= after && token.end <= named.start)
  if (
    !entitled &&
    !between.every(
      ({ text }) =>
        isAdverb(text) || text === 'и' || text === '«' || (named.type === 'organisation' && BODY.test(text)),
    )
  )
    return []
  // "Протокол подписали Тарн и Дорн": those joined to the first.
  const all = [named]
  for (const one of behind.slice(1))
    if (
      one.direct &&
      canAct(one) &&
      one.start > named.start &&
      (one.type === named.type || (isHuman(one) && isHuman(named))) &&
      (isPerson(one) ? JOINED_PERSON : /^(?: и|,) $/).test(sentence.lower.slice(all.at(-1)!.end, one.start))
    )
      all.push(one)
  return all
}

const OFFICES =
  /^(?:министры|вице-министры|замминистры|главы|президенты|премьеры|премьер-министры|вице-премьеры|руководители|председатели|губернаторы|мэры|послы|лидеры|спикеры)$/
/** " и вице-президент китайской фирмы ": the title of who is joined. */
const JOINED_PERSON = /^(?: и|,) (?:[а-я-]+ |[a-z&.-]+,? |[а-я-]*«[^»]{1,40}» ){0,10}$/
// "Оборудование изготовит в Харбине | завод «Бэйсюэ»", "…, а монтаж выполнит | завод «Бэйсюэ»": what is done stands before the verb.
export function turnedSubject({ names }: Sentence, tokens: readonly Token[], clause: Clause): Named[] {
  const { at, to, feature, passive, plural } = clause.predicate!
  // "Обслуживать машины будет | завод": the deed leads, and who does it stands last.
  const leads = feature === 'will' && at === clause.from && isInfinitive(tokens[at]!.text)
  const turned = leads || (feature === 'future' && isTurned(tokens, clause, clause.predicate!))
  if (passive || plural || !turned) return []
  const after = tokens[to - 1]!.end
  const named = names.find(
    (one) => one.start >= after && one.end <= clause.end && one.direct && ACTS.test(one.type) && !governed(tokens, one),
  )
  if (!named) return []
  let head = tokens.findIndex(({ start }) => start >= named.start)
  if (tokens[head - 1]?.text === '«') head -= BODY.test(tokens[head - 2]?.text ?? '') ? 2 : 1
  return head >= to && onlyPlaces(tokens, to, tokens[head]!.start) ? [named] : []
}

const ACTS = /^(?:organisation|state|role|person|collective)/
// "Поставили генеральный директор завода | Улан Жумабеков": his title names what he heads.
function titled(behind: readonly Named[], tokens: readonly Token[], after: number): Named | null {
  const person = behind.find((one) => isPerson(one) && one.direct)
  if (!person) return null
  const between = tokens.filter(({ start, end }) => start >= after && end <= person.start)
  const [lead] = between
  if (!lead || between.length > 16 || !TITLE.test(lead.text) || isAdverb(lead.text)) return null
  return between.some(
    ({ text, kind }) =>
      (kind === 'sign' && !/[«».]/.test(text)) || (PREPOSITIONS.has(text) && !/^(?:при|по)$/.test(text)),
  )
    ? null
    : person
}

const TITLE = /^[а-я-]+(?:ий|ый|ой|р|рь|ль|т|к|в|н|г|д|ва|ца|ая)$/
