import type { Span } from '../../../ground/index.ts'
import type { Token } from '../grammar.ts'
import type { Folded } from './fold.ts'
import { classOf, type Codes, DIGIT, hasPairs, LETTER, MARK, SPACE } from './letters.ts'
import { spellingOf, wordAt } from './spelling.ts'

// No word is longer than these bounds; what is gets parted, so that no rule about words meets a page of letters.
const WORDS =
  /\p{L}[\p{L}\p{M}']{0,79}(?:-[\p{L}\p{M}\d]{1,80}){0,8}|\d{1,40}(?:[.,:]\d{1,20}){0,8}(?:-\p{L}{1,20})?|[^\s]/gu

/** Words, numbers and signs of a stretch of text. */
export function tokensOf(folded: Folded, { start, end }: Span): Token[] {
  const { lower, codes } = folded
  const tokens: Token[] = []
  const stretch = lower.slice(start, end)
  if (hasPairs(stretch)) {
    WORDS.lastIndex = 0
    for (let match = WORDS.exec(stretch); match; match = WORDS.exec(stretch))
      tokens.push(tokenAt(folded, start + match.index, start + match.index + match[0].length))
    return tokens
  }
  for (let at = start; at < end;) {
    if (classOf(codes[at]!) === SPACE) {
      at++
      continue
    }
    const stop = endOf(codes, at, end)
    tokens.push(tokenAt(folded, at, stop))
    at = stop
  }
  return tokens
}

function tokenAt({ text, lower, codes }: Folded, start: number, end: number): Token {
  const first = classOf(codes[start]!)
  const word = wordAt(lower, codes, start, end)
  return {
    start,
    end,
    text: word < 0 ? lower.slice(start, end) : spellingOf(word),
    word,
    kind: first === LETTER ? 'word' : first === DIGIT ? 'number' : 'sign',
    capital: text.charCodeAt(start) !== codes[start],
  }
}

// What WORDS says, read by codes: this runs over every character of a text.
function endOf(codes: Codes, at: number, end: number): number {
  const first = classOf(codes[at]!)
  if (first === LETTER) {
    let stop = run(codes, at + 1, Math.min(end, at + 80), isOfWord)
    for (let tails = 0; tails < 8 && stop < end && codes[stop] === DASH; tails++) {
      const tail = run(codes, stop + 1, Math.min(end, stop + 81), isOfTail)
      if (tail === stop + 1) break
      stop = tail
    }
    return stop
  }
  if (first !== DIGIT) return at + 1
  let stop = run(codes, at, Math.min(end, at + 40), isDigit)
  for (let parts = 0; parts < 8 && stop < end && PARTS.has(codes[stop]!); parts++) {
    const part = run(codes, stop + 1, Math.min(end, stop + 21), isDigit)
    if (part === stop + 1) break
    stop = part
  }
  return stop < end && codes[stop] === DASH
    ? Math.max(stop, onlyIfMore(stop + 1, run(codes, stop + 1, Math.min(end, stop + 21), isLetter)))
    : stop
}

function run(codes: Codes, from: number, last: number, fits: (code: number) => boolean): number {
  let stop = from
  while (stop < last && fits(codes[stop]!)) stop++
  return stop
}

const DASH = 0x2d
const PARTS = new Set([0x2e, 0x2c, 0x3a])
const onlyIfMore = (from: number, to: number): number => (to > from ? to : 0)

const isLetter = (code: number): boolean => classOf(code) === LETTER
const isDigit = (code: number): boolean => classOf(code) === DIGIT
const isOfWord = (code: number): boolean => classOf(code) <= MARK || code === 0x27
const isOfTail = (code: number): boolean => classOf(code) <= DIGIT
