import { Triggers } from '../engine/trigger.ts'
import { ROWS } from './lexicon/index.ts'
import type { Act } from './lexicon/row.ts'

// Verbs that only say how something goes on or comes to its end, behind a converb: «айтып өттү», «белгилеп кетти».
const HELPED =
  '(?: (?:жат|тур|кел|кет|кой|өт|бер|чы[гк]|сал|ал|кал|бүт|көр)(?:[ыиуү]?ш)?(?:[дт][ыиуү](?:м|к|лар|лер)?|[аеоө]т|[аеоө]м|[аеоө]б[ыиуү]з|[гк][аеоө]н(?:[ыиуү]н|д[ыиуү]г[ыиуү]н)?|[аеоө]р[ыиуү]н)(?![а-яөүң]))?'
// Endings of the past, the present and future, the perfect, converbs, the first person, reports in the accusative, wishes of one's own.
const FINITE = `(?:[ыиуү]?ш)?(?:[дт][ыиуү](?:м|к|лар|лер)?|[аеоө]т(?:ы)?|йт|[аеоө]б[ыиуү]з|йб[ыиуү]з|[аеоө]м(?:[ыиуү]н)?|йм(?:[ыиуү]н)?|[гк][аеоө]н(?:[ыиуү]н|д[ыиуү]г[ыиуү]н)?|[гк][аеоө]м|[ыиуү]?п${HELPED}|[аеоө]{0,2}р[ыиуү]н|[аеоө]?р эле[мк]|[аеоөй] турган(?:ын|дыгын)?|[аеоөй] бер(?:ет|ебиз|ишет|ерин|е турганын)|[гк][ыиуү](?:м|б[ыиуү]з) кел(?:ет|ип турат|ди)|м[аеоө]й(?:[ыиуү]н)?|м[аеоө]к(?:ч[ыиуү])?|[ыиуүо]уда|үүдө|ууда|оодо|өөдө)`

/** An act verb where it stands. */
export interface Predicate {
  readonly act: Act
  readonly start: number
  readonly end: number
}

const compiled = ROWS.map(({ stems, words, polarity = 'positive', ...act }) => ({
  act: { ...act, polarity } satisfies Act,
  pattern: new RegExp(
    stems ? `(?<![а-яөүң-])(?:${stems})${FINITE}(?![а-яөүң])` : `(?<![а-яөүң-])(?:${words})(?![а-яөүң])`,
    'gu',
  ),
}))

const triggers = new Triggers(compiled.map(({ pattern }) => pattern))

/** Every predicate of a stretch, from left to right; of two at one place the longer. */
export function predicatesIn(lower: string, start: number, end: number): Predicate[] {
  const part = lower.slice(0, end)
  const found: Predicate[] = []
  for (const rule of triggers.within(part, start, end)) {
    const { act, pattern } = compiled[rule]!
    pattern.lastIndex = start
    for (let match = pattern.exec(part); match; match = pattern.exec(part))
      found.push({ act, start: match.index, end: match.index + match[0].length })
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((one, at) => !found.slice(0, at).some((before) => before.end > one.start && before !== one))
}
