import { perToken } from '../engine/memo.ts'
import type { Token } from '../grammar.ts'
import { act, type Act } from './lexicon/act.ts'
import { isAdverb, isInfinitive } from './word.ts'

const WELL =
  /^(?:хорошо|отрадно|приятно|радостно|замечательно|прекрасно|отлично|здорово|похвально|справедливо|правильно|логично|разумно|лестно|символично|утешительно)$/
const BADLY =
  /^(?:плохо|жаль|жалко|обидно|грустно|печально|досадно|прискорбно|стыдно|страшно|горько|тревожно|странно|удивительно|возмутительно|несправедливо|неправильно|глупо|опасно|недопустимо|неприемлемо|смешно|больно|неприятно|возмущает|огорчает|удручает|пугает|настораживает|удивляет)$/
const GLAD: Act = act('assessment', 'otradno', ['that', 'infinitive', '+за'])
const SORRY: Act = act('assessment', 'zhal', ['that', 'infinitive', '+за'], { polarity: 'negative' })
const verdictOf = perToken((word): Act | null => (WELL.test(word) ? GLAD : BADLY.test(word) ? SORRY : null))
/** Whether a word may be such a verdict. */
export const isVerdict = (token: Token): boolean => verdictOf(token) !== null
const BESIDE =
  /^(?:мне|нам|и|но|а|очень|особенно|вдвойне|просто|лично|только|конечно|весьма|крайне|немного|даже|всегда|тем|более|же|еще|,)$/

/** "Жаль, что рынок закрыт", "приятно видеть", "обидно за людей": what whoever speaks feels, and nothing that is done well. */
export function verdictAt(tokens: readonly Token[], at: number, from: number): Act | null {
  const found = verdictOf(tokens[at]!)
  if (!found || at - from > 4) return null
  for (let before = from; before < at; before++) {
    const { text } = tokens[before]!
    if (!BESIDE.test(text) && !isAdverb(text)) return null
  }
  const [next, second] = [tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? '']
  if (next === ',' && second === 'что') return found
  return next === 'за' || isInfinitive(next) ? found : null
}
