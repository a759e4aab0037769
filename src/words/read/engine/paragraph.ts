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
  const claims = asked
    ? []
    : lines.map(({ start, end }) => grammars.map((one) => one.claims(folded.lower.slice(start, end))))
  const whole = mostOf(lines, claims, grammars)
  return lines.map(({ start, end }, at) => {
    const grammar =
      asked ??
      mostLikely(claims[at]!, grammars, whole) ??
      // A line without a word of any language is in the one before it, the first one in that of the whole text.
      last ??
      whole ??
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

// The language of a line by what each claims; of two that come near to one another, that of the text.
function mostLikely(claims: readonly number[], grammars: readonly Grammar[], whole: Grammar | null): Grammar | null {
  let [best, most]: [Grammar | null, number] = [null, 0]
  grammars.forEach((grammar, at) => {
    if (claims[at]! > most) [best, most] = [grammar, claims[at]!]
  })
  const own = whole ? claims[grammars.indexOf(whole)]! : 0
  return own > LIKELY && own > most - NEAR ? whole : best
}
const LIKELY = 0.4
const NEAR = 0.35

// The language of most of a text, by the length of the lines that each claims.
function mostOf(
  lines: readonly Span[],
  claims: readonly (readonly number[])[],
  grammars: readonly Grammar[],
): Grammar | null {
  const length = grammars.map(() => 0)
  claims.forEach((of, line) => {
    const most = Math.max(0, ...of)
    if (most > 0) length[of.indexOf(most)]! += lines[line]!.end - lines[line]!.start
  })
  const most = Math.max(0, ...length)
  return most > 0 ? grammars[length.indexOf(most)]! : null
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
