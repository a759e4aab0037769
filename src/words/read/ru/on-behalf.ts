import type { Named, Sentence, Token } from '../grammar.ts'
import { quick } from '../engine/quick.ts'
import type { Clause } from './clause.ts'
import { isAdverb } from './word.ts'

/** Those by whom a body acts. */
const THOSE = quick(
  /^(?:представители|сотрудники|специалисты|руководители|руководство|главы|уполномоченные|делегаты|работники|эксперты|переговорщики|чиновники)$/,
)
const BETWEEN = /^(?:[а-я]+(?:ых|их|ой|ей|ого|его) ){0,3}«?$/
const NEXT =
  /^»?(?: и|,| а также) (?:[а-я]+(?:ых|их|ой|ей|ого|его) ){0,3}(?:(?:компани|корпораци|фирм|банк|агентств|министерств)[а-я]{1,2} )?«?$/

/** "Представители министерства и компании X обсудили": the bodies by whose people it is done; none where one alone is named. */
export function behindThose(sentence: Sentence, tokens: readonly Token[], { from }: Clause, until: number): Named[] {
  let at = from
  while (at < from + 6 && tokens[at] && (isAdverb(tokens[at]!.text) || tokens[at]!.text === ',')) at++
  const those = tokens[at]
  if (!those || !THOSE.test(those.text)) return []
  const { lower, names } = sentence
  const bodies = names.filter(
    ({ type, start, end, ids }) => type === 'organisation' && ids.length > 0 && start > those.end && end <= until,
  )
  const [first, ...rest] = bodies
  if (!first || !BETWEEN.test(lower.slice(those.end + 1, first.start))) return []
  const all = [first]
  for (const one of rest) if (NEXT.test(lower.slice(all.at(-1)!.end, one.start))) all.push(one)
  return all.length > 1 ? all : []
}
