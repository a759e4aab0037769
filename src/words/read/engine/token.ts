import type { Span } from '../../../ground/index.ts'
import type { Token } from '../grammar.ts'
import type { Folded } from './fold.ts'

// No word is longer than these bounds; what is gets parted, so that no rule about words meets a page of letters.
const WORDS =
  /\p{L}[\p{L}\p{M}']{0,79}(?:-[\p{L}\p{M}\d]{1,80}){0,8}|\d{1,40}(?:[.,:]\d{1,20}){0,8}(?:-\p{L}{1,20})?|[^\s]/gu
const LETTER = /\p{L}/u

/** Words, numbers and signs of a stretch of text. */
export function tokensOf(folded: Folded, { start, end }: Span): Token[] {
  const tokens: Token[] = []
  const stretch = folded.lower.slice(start, end)
  WORDS.lastIndex = 0
  for (let match = WORDS.exec(stretch); match; match = WORDS.exec(stretch)) {
    const at = start + match.index
    const text = match[0]
    const kind = kindOf(text)
    tokens.push({ start: at, end: at + text.length, text, kind, capital: folded.text[at] !== folded.lower[at] })
  }
  return tokens
}

// By code where the alphabets in use decide it, else by what Unicode says.
function kindOf(text: string): Token['kind'] {
  const code = text.charCodeAt(0)
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x45f) || (code >= 0x4e00 && code <= 0x9fa5))
    return 'word'
  if (code >= 0x30 && code <= 0x39) return 'number'
  return LETTER.test(text[0]!) ? 'word' : 'sign'
}
