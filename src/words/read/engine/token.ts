import type { Span } from '../../../ground/index.ts'
import type { Token } from '../grammar.ts'
import type { Folded } from './fold.ts'

const SPACED = /\p{L}[\p{L}\p{M}']*(?:-[\p{L}\p{M}\d]+)*|\d+(?:[.,:]\d+)*(?:-\p{L}+)?|[^\s]/gu
const UNSPACED = /[\p{Script=Latin}\p{Script=Cyrillic}]+|\d+(?:\.\d+)?|[^\s]/gu
const LETTER = /\p{L}/u
const DIGIT = /\d/

/** Words, numbers and signs of a stretch of text; in languages that part no words, each character is one. */
export function tokensOf(folded: Folded, { start, end }: Span, spaced: boolean): Token[] {
  const pattern = spaced ? SPACED : UNSPACED
  const tokens: Token[] = []
  pattern.lastIndex = start
  for (let match = pattern.exec(folded.lower); match && match.index < end; match = pattern.exec(folded.lower)) {
    const at = match.index
    const text = match[0]
    const first = text[0]!
    const kind = LETTER.test(first) ? 'word' : DIGIT.test(first) ? 'number' : 'sign'
    tokens.push({ start: at, end: at + text.length, text, kind, capital: folded.text[at] !== folded.lower[at] })
  }
  return tokens
}
