import type { Span } from '../../../ground/index.ts'
import { matchesIn } from './match.ts'

// «НК «Қазақстан темір жолы»: a legal form and a name that one sign closes, or two.
const QUOTED = /«(?:\p{Lu}{2,5} ){1,2}«[^«»]{2,120}»{1,2}|«[^«»]{2,200}»|《[^《》]{1,100}》/gu
const LEGAL_FORM = /^«(?:\p{Lu}{2,5} ){1,2}«/u
/** A legal form stands between this sign and the one that opens a name: «НК «…». */
export const nests = (text: string, at: number): boolean =>
  text.slice(at + 1, at + 14).includes('«') && LEGAL_FORM.test(text.slice(at, at + 14))
const LEAST_SAID = 9
const OPENS = /[«《]/
/** Behind a colon no title begins with whoever speaks: «Мы никого не ждём». */
const OWN =
  /^«(?:Мы|Нас|Нам|Я|Мне|Меня|Мой|Наш[аеи]?|We|I|Our|My|Биз|Мен|Это|Не|Нельзя|Надо|Нужно|Пусть|Если|Когда|Он|Она|Они|Вы|Вам|Так|Там|Здесь|Сейчас|Теперь|Сегодня|Завтра|Пока|Никто|Ничего|Никаких|Никакой|Осталось|Остается|Хочу|Хотим|Будем|Буду|Надеюсь|Надеемся|Спасибо|Верю|Верим|Жаль|Разумеется|Конечно|К сожалению) |^«(?:По-моему|Да|Нет|Конечно|Увы|Разумеется|Думаю|Надеюсь|Пожалуйста), /u
const WORD_AFTER_COMMA = /[.!?…。！？，]$/

/**
 * Quoted titles inside a sentence: names of programmes, documents, companies. Direct speech is none:
 * it fills the sentence or stands after a colon or before a dash.
 */
export function titlesIn(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  if (!OPENS.test(text.slice(start, end))) return found
  for (const match of matchesIn(text.slice(start, end), QUOTED)) {
    const at = match.index + start
    const stop = at + match[0].length
    const before = text.slice(Math.max(start, at - 2), at)
    const after = text.slice(stop, stop + 4)
    const speech =
      match[0][0] === '«' &&
      (/[:：]\s?$/.test(before) ||
        at === start ||
        WORD_AFTER_COMMA.test(match[0].slice(0, -1)) ||
        /^\s?,?\s?-\s/.test(after)) &&
      (stop - at > 40 ||
        (OWN.test(match[0]) && /^[.,;]|^ -/.test(after)) ||
        /[，。！？.!…]»$/.test(match[0]) ||
        /^\s?,\s?-/.test(after))
    // 他说，…，“我们盼着…”。: Chinese puts its own stop outside.
    const said = /，\s?$/.test(before) && /^[，。；！？]/.test(after) && stop - at > LEAST_SAID
    // No title ends with a comma: “We will open the gate,” she said.
    const broken = /[,，]$/.test(match[0].slice(0, -1))
    if (!speech && !broken && !said) found.push({ start: at, end: stop })
  }
  return found
}
