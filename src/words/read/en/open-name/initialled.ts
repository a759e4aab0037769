import type { Id, Span } from '../../../../ground/index.ts'
import { isCapital } from '../../engine/letters.ts'
import { quick } from '../../engine/quick.ts'
import type { SceneView, Sentence, Token } from '../../grammar.ts'
import { slug } from '../name.ts'
import { determiners, prepositions, pronouns, subordinators } from '../word.ts'
import { isBodyWord } from './body.ts'

/** "B. Osmonkulov", "S. N. Osmonov": letters and a surname, and which token ends it; null where the letters are no initials. */
export function initialledAt(
  { tokens, text, lower }: Sentence,
  at: number,
  scene: SceneView,
): { readonly span: Span; readonly id: Id; readonly last: number } | null {
  if (at > 0 && LISTED.test(tokens[at - 1]!.text)) return null
  let next = at
  while (isInitial(tokens, next, text) && next - at < 6) next += 2
  const name = tokens[next]
  if (next === at || !name || name.kind !== 'word' || name.start - tokens[next - 1]!.end > 1) return null
  if (name.text.length < 3 || !isCapital(text.charCodeAt(name.start)) || NO_SURNAME.test(name.text)) return null
  if ([determiners, prepositions, pronouns, subordinators].some((words) => words.has(name.text))) return null
  if (isBodyWord(name.text)) return null
  const genitive = name.text.endsWith("'s") ? 2 : 0
  const span = { start: tokens[at]!.start, end: name.end - genitive }
  const surname = slug(lower.slice(name.start, span.end))
  const [letter] = tokens[at]!.text
  // "Bakyt Osmonkulov" before him: the same.
  const met = scene.people.findLast(({ id }) => id.startsWith(`per:${letter}`) && id.endsWith(`-${surname}`))
  return { span, id: met?.id ?? (`per:${slug(lower.slice(span.start, span.end))}` as Id), last: next }
}

const isInitial = (tokens: readonly Token[], at: number, text: string): boolean => {
  const [letter, stop] = [tokens[at], tokens[at + 1]]
  return (
    letter?.text.length === 1 &&
    letter.kind === 'word' &&
    isCapital(text.charCodeAt(letter.start)) &&
    stop?.text === '.' &&
    stop.start === letter.end
  )
}

// "Plan B. Osh …", "Hepatitis A. Doctors …": a letter of a list.
const LISTED = quick(
  /^(?:plan|option|vitamin|group|article|annex|appendix|section|part|class|grade|category|point|item|line|type|hepatitis|schedule|block|team|phase|lot|zone|terminal|gate|building|variant|version|model|series|case|unit|wing|hall)$/,
)
const NO_SURNAME = quick(/^(?:however|but|and|there|here|then|now|not|yes|no)$/)
