import { perToken } from '../engine/memo.ts'
import type { Token } from '../grammar.ts'
import { act } from './lexicon/act.ts'
import { deedOf } from './lexicon/index.ts'
import { guessedDeed } from './lexicon/perfective.ts'

/** "Проедьте хоть раз", "не закрывайте рынок": what somebody tells others to do. */
export const BIDS = act('call', 'povelenie', [])

const ENDS = /(?:[аяеуюоы]й|[бвдзкмнпрстфшж]ь)те(?:сь)?$/
/** In -ите a verb may as well tell what they do now; these do not. */
const IN_ITE =
  /^(?:верните|откройте|уберите|прекратите|остановите|помогите|возьмите|отмените|введите|снимите|объясните|покажите|назовите|пустите|снизьте|купите|постройте|обратите|включите|уменьшите|увеличьте|разберитесь|наведите|примите|пересмотрите|выделите|найдите|придите|приходите|приведите|почините|освободите|защитите|сохраните|сократите|упростите|ускорьте|заплатите|научите|скажите|выходите|обеспечьте|перестаньте|прислушайтесь|обратитесь|потерпите|потребуйте|подумайте|учтите|запретите|разрешите|накажите|опубликуйте)$/
/** By these only a word is put in, or attention asked for. */
const ASIDE =
  /^(?:давайте|представьте|скажите|согласитесь|поверьте|извините|простите|поймите|посмотрите|вспомните|заметьте|смотрите|слушайте|послушайте|здравствуйте|знайте|судите|считайте|допустим|возьмите|разрешите|позвольте|подождите|дайте)(?:ка|-ка)?$/
const NOUNS = /^(?:сайте|байте|крайте)$/

/** Whether a word bids others do something. */
const IN_OTHER = /^(?:не)?[а-я]{3,}ите(?:сь)?$/
// "Доведите", "остановите": of a deed that is done once.
const isDone = (word: string): boolean => {
  const stem = word.replace(/ите(?:сь)?$/, '')
  return [`${stem}ет`, `${stem}ит`, `${stem}ят`, `${stem}ут`].some(
    (form) => deedOf(form) !== null || guessedDeed(form) !== null,
  )
}
const bids = perToken(
  (word): boolean =>
    (ENDS.test(word) || IN_ITE.test(word) || (IN_OTHER.test(word) && isDone(word))) &&
    !ASIDE.test(word) &&
    !NOUNS.test(word),
)

/** Where a clause bids: its verb in the imperative, near its head; -1 where there is none. */
export function bidAt(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 7); at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || token.text === 'вы') {
      if (token.text === 'вы') return -1
      continue
    }
    if (bids(token)) return at
  }
  return -1
}
