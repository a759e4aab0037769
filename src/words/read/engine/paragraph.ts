import type { Span } from '../../../ground/index.ts'
import type { Grammar } from '../grammar.ts'
import type { Folded } from './fold.ts'
import { matchesIn } from './match.ts'

/** A line of a text, or several where a line was only broken to fit the page. */
export interface Paragraph extends Span {
  readonly grammar: Grammar
  /** A title, a byline, a caption: no sentence. */
  readonly heading: boolean
}

const ENDS = /[.!?…。！？:：;；,，)»]\s*$/
const BRACKETS = /\s?\([^()]{1,40}\)\s{0,4}$/
const LINE = /[^\r\n]+/g
const LONG_HEADING = 160
const BULLET = /^\s*(?:[-•*·]|\d{1,3}[.)]|\p{L}\))\s/u

/** Parts a text into paragraphs and tells the language of each; `asked` overrules what the letters say. */
export function paragraphsOf(folded: Folded, grammars: readonly Grammar[], asked?: Grammar): Paragraph[] {
  const lines = joinBroken(folded.text)
  let last: Grammar | null = null
  return lines.map(({ start, end }) => {
    const grammar =
      asked ??
      mostLikely(folded.lower.slice(start, end), grammars) ??
      // A line without a word of any language is in the one before it, the first one in that of the whole text.
      last ??
      mostLikely(folded.lower, grammars) ??
      grammars[0]!
    last = grammar
    const line = folded.text.slice(start, end)
    // A title with something in brackets behind it is a title.
    const bare = line.replace(BRACKETS, '')
    const heading =
      lines.length > 1 && line.length < LONG_HEADING && bare !== '' && !ENDS.test(bare) && !BULLET.test(line)
    return { start, end, grammar, heading }
  })
}

function mostLikely(lower: string, grammars: readonly Grammar[]): Grammar | null {
  let [best, most]: [Grammar | null, number] = [null, 0]
  for (const grammar of grammars) {
    const claim = grammar.claims(lower)
    if (claim > most) [best, most] = [grammar, claim]
  }
  return best
}

// Text taken from a page breaks its lines anywhere: one that goes on in lower case belongs to the line before.
function joinBroken(text: string): Span[] {
  const lines: { start: number; end: number }[] = []
  for (const { 0: line, index } of matchesIn(text, LINE)) {
    const from = index + (line.length - line.trimStart().length)
    const end = index + line.trimEnd().length
    if (from >= end) continue
    const before = lines.at(-1)
    const goesOn =
      before !== undefined &&
      index - before.end <= 3 &&
      before.end - before.start > 40 &&
      !/[.!?…:;]»?$/.test(text.slice(before.end - 2, before.end)) &&
      /\p{Ll}/u.test(text[from]!)
    if (goesOn) before.end = end
    else lines.push({ start: from, end })
  }
  return lines
}
