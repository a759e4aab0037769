import type { Span } from '../../../ground/index.ts'
import type { Match } from './lexicon.ts'
import type { Known } from './names.ts'
import type { Scene } from './scene.ts'

const CAPITALISED = /^ \p{Lu}\p{Ll}+/u
const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Prof|Comrade|Господин|Госпожа|Товарищ|Мырза|Айым)$/

/** Whether letters stand for somebody's surname alone. */
export function isSurname({ values }: Match<Known>): boolean {
  for (let at = 0; at < values.length; at++) {
    const { type, how } = values[at]!
    if (how !== 'surname' || type !== 'person') return false
  }
  return true
}

/** The matches of a sentence, without those surnames that stand beside a given name that the pack does not know: somebody else's. */
export function withoutNamesakes(
  matches: readonly Match<Known>[],
  text: string,
  { start }: Span,
  { people }: Scene,
): readonly Match<Known>[] {
  if (!matches.some(isSurname)) return matches
  const free = (from: number, to: number) => !matches.some((match) => match.start < to && from < match.end)
  return matches.filter((match) => {
    if (!isSurname(match)) return true
    // Whom the text has named goes by his surname, whatever capitals stand behind it.
    const met = people.some(({ id }) => match.values.some((value) => value.id === id))
    const after = CAPITALISED.exec(text.slice(match.end, match.end + 24))?.[0]
    if (!met && after && free(match.end, match.end + after.length)) return false
    const before = /(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(start, match.start - 24), match.start))
    if (!before || HONORIFIC.test(before[1]!)) return true
    const from = match.start - before[0].length
    return from === start || !free(from, match.start)
  })
}
