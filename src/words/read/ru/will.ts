import type { Token } from '../grammar.ts'
import { commitment, doneOf, weakDeed } from './lexicon/index.ts'
import { isInfinitive, looksShortPassive, PREPOSITIONS } from './word.ts'
import { type Make, type Predicate } from './predicate.ts'
import { quick } from '../engine/quick.ts'

/** "Will" and "shall". */
export const WILL = quick(/^(?:буд(?:ет|ут|ем|у)|стан(?:ет|ут|ем|у))$/)

/** "будет создана", "будут развивать", "повышаться не будут". */
export function will(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  at: number,
  from: number,
  to: number,
  make: Make,
): Predicate | null {
  const { text } = tokens[at]!
  const we = text === 'будем' || text === 'станем'
  const i = text === 'буду' || text === 'стану'
  // "Будем рады видеть": a courtesy; "будут вынуждены": what befalls them.
  if (
    /^(?:рад|счастлив|признательн|благодарн|вынужден|способн|удивлен|довольн|обязан|должн|вправе|согласн|готов)[аыо]?$/.test(
      tokens[at + 1]?.text ?? '',
    )
  )
    return make(null, 'other')
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    if (shielded[next]) break
    const { text } = tokens[next]!
    const lemma = doneOf(text) ?? (looksShortPassive(text) ? text : null)
    if (lemma) {
      const weak = weakDeed(lemma)
      return make(weak ? { ...commitment.passive, strength: 3, modality: 'readiness' } : commitment.passive, 'will', {
        to: next + 1,
        deed: lemma,
        passive: true,
      })
    }
    // "Спорить не стану": who will not say it promises nothing.
    if ((we || i) && isInfinitive(text) && SAYS.test(text) && /^(?:не|никогда)$/.test(tokens[at - 1]?.text ?? ''))
      return make(null, 'other')
    if (isInfinitive(text))
      return make(commitment.will, 'will', { deed: text, we, i, passive: !we && !i && isPassive(text) })
    if (PREPOSITIONS.has(text)) break
  }
  // "Повышать цены до конца сезона не будем"
  for (let before = at - 1; before >= (we || i ? from : Math.max(from, at - 3)); before--)
    if (
      (we || i) &&
      isInfinitive(tokens[before]!.text) &&
      SAYS.test(tokens[before]!.text) &&
      tokens[at - 1]!.text === 'не'
    )
      return make(null, 'other')
    else if (isInfinitive(tokens[before]!.text) && !shielded[before])
      return {
        ...make(commitment.will, 'will', {
          deed: tokens[before]!.text,
          we,
          i,
          negated: tokens[at - 1]!.text === 'не',
          passive: !we && !i && isPassive(tokens[before]!.text),
        }),
        at: before,
        to: at + 1,
      }
  // "Запись обнародована не будет": what is not done stands before.
  // "График соблюден будет": so does what is.
  const no = tokens[at - 1]?.text === 'не'
  const before = at - (no ? 2 : 1)
  const done = before >= from && !shielded[before] ? tokens[before] : undefined
  const lemma = done ? (doneOf(done.text) ?? (looksShortPassive(done.text) ? done.text : null)) : null
  if (lemma)
    return {
      ...make(commitment.passive, 'will', { deed: lemma, passive: true, negated: no }),
      at: before,
      to: at + 1,
    }
  // "будет" + adjective or noun says what will be, which nobody promises.
  return make(null, 'other')
}

const SAYS =
  /^(?:обещать|гарантировать|загадывать|прогнозировать|предсказывать|ручаться|критиковать|оценивать|вдаваться|отвечать|раскрывать|преувеличивать|драматизировать|забегать|обсуждать|спорить|скрывать|отрицать|говорить|возражать|повторять|комментировать|утверждать|судить|гадать|спешить|лукавить|рассказывать|объяснять|перечислять|напоминать|называть)$/

const ACTIVE =
  /^(?:добиваться|стремиться|стараться|заниматься|бороться|придерживаться|встречаться|обращаться|консультироваться|делиться|обмениваться|воздерживаться|руководствоваться|пользоваться|являться|оставаться|становиться|присоединяться|заботиться|участвовать|договариваться|соглашаться|надеяться|ограничиваться|отказываться|опираться|готовиться|учиться|возвращаться|трудиться|гордиться|отчитываться|расплачиваться|рассчитываться|подключаться|вступаться|прислушиваться|советоваться|совещаться|объединяться|избавляться|защищаться|сотрудничать|сосредоточиться|отправиться|вмешиваться|вкладываться|извиняться|разбираться|сопротивляться|расставаться|мириться|браться|собираться|торговаться|отзываться|беспокоиться|ссылаться|уклоняться|стесняться|держаться|ввязываться|отступаться|увлекаться|гнаться|смеяться|препираться|ссориться|сдаваться|задерживаться|отвлекаться|приглядываться|касаться)$/
const isPassive = (infinitive: string): boolean => infinitive.endsWith('ся') && !ACTIVE.test(infinitive)
