import type { Span } from '../../../ground/index.ts'
import type { Token } from '../grammar.ts'
import type { Folded } from './fold.ts'
import { classOf, DIGIT, hasPairs, LETTER, MARK, SPACE } from './letters.ts'
import { spellingAt } from './spelling.ts'

// No word is longer than these bounds; what is gets parted, so that no rule about words meets a page of letters.
const WORDS =
  /\p{L}[\p{L}\p{M}']{0,79}(?:-[\p{L}\p{M}\d]{1,80}){0,8}|\d{1,40}(?:[.,:]\d{1,20}){0,8}(?:-\p{L}{1,20})?|[^\s]/gu

/** Words, numbers and signs of a stretch of text. */
export function tokensOf(folded: Folded, { start, end }: Span): Token[] {
  const stretch = folded.lower.slice(start, end)
  const tokens: Token[] = []
  if (hasPairs(stretch)) {
    WORDS.lastIndex = 0
    for (let match = WORDS.exec(stretch); match; match = WORDS.exec(stretch))
      tokens.push(tokenAt(folded, stretch, start, match.index, match.index + match[0].length))
    return tokens
  }
  for (let at = 0; at < stretch.length;) {
    if (classOf(stretch.charCodeAt(at)) === SPACE) {
      at++
      continue
    }
    const stop = endOf(stretch, at)
    tokens.push(tokenAt(folded, stretch, start, at, stop))
    at = stop
  }
  return tokens
}

function tokenAt({ text, lower }: Folded, stretch: string, start: number, at: number, stop: number): Token {
  const first = classOf(stretch.charCodeAt(at))
  return {
    start: start + at,
    end: start + stop,
    text: spellingAt(stretch, at, stop),
    kind: first === LETTER ? 'word' : first === DIGIT ? 'number' : 'sign',
    capital: text.charCodeAt(start + at) !== lower.charCodeAt(start + at),
  }
}

// What WORDS says, read by codes: this runs over every character of a text.
function endOf(text: string, at: number): number {
  const first = classOf(text.charCodeAt(at))
  if (first === LETTER) {
    let stop = run(text, at + 1, 79, isOfWord)
    for (let tails = 0; tails < 8 && text[stop] === '-'; tails++) {
      const tail = run(text, stop + 1, 80, isOfTail)
      if (tail === stop + 1) break
      stop = tail
    }
    return stop
  }
  if (first !== DIGIT) return at + 1
  let stop = run(text, at, 40, isDigit)
  for (let parts = 0; parts < 8 && /[.,:]/.test(text.charAt(stop)); parts++) {
    const part = run(text, stop + 1, 20, isDigit)
    if (part === stop + 1) break
    stop = part
  }
  return text[stop] === '-' ? Math.max(stop, onlyIfMore(stop + 1, run(text, stop + 1, 20, isLetter))) : stop
}

const onlyIfMore = (from: number, to: number): number => (to > from ? to : 0)

function run(text: string, from: number, most: number, fits: (code: number) => boolean): number {
  const last = Math.min(text.length, from + most)
  let stop = from
  while (stop < last && fits(text.charCodeAt(stop))) stop++
  return stop
}

const isLetter = (code: number): boolean => classOf(code) === LETTER
const isDigit = (code: number): boolean => classOf(code) === DIGIT
const isOfWord = (code: number): boolean => classOf(code) <= MARK || code === 0x27
const isOfTail = (code: number): boolean => classOf(code) <= DIGIT
