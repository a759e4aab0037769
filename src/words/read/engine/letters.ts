/** UTF-16 units. */
export type Codes = Uint16Array

/**
 * The UTF-16 units of a text. Strings have many shapes inside the engine (parts of others, joined, narrow and wide); what
 * reads all characters of a text again and again meets them all, and then each character costs as much as a table looked up.
 */
export function codesOf(text: string): Codes {
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at)
  return codes
}

/** How many characters of a text have a code within one of these ranges, given in pairs of first and last. */
export function countIn(text: string, ranges: readonly number[]): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    for (let range = 0; range < ranges.length; range += 2)
      if (code >= ranges[range]! && code <= ranges[range + 1]!) {
        count++
        break
      }
  }
  return count
}

/** What a UTF-16 unit is; half of a pair is a sign. */
export type Class = 1 | 2 | 3 | 4 | 5
export const LETTER = 1
export const MARK = 2
export const DIGIT = 3
export const SPACE = 4
export const SIGN = 5

const classes = new Uint8Array(1 << 16)
/** What Unicode says of a UTF-16 unit, looked up once for each: expressions with its classes are slow to make and to run. */
export function classOf(code: number): Class {
  return ((classes[code] || classNoted(code)) & 0xf) as Class
}
function classNoted(code: number): number {
  const sign = String.fromCharCode(code)
  const chinese = code >= 0x2e80 && HAN.test(sign)
  return (classes[code] = classNow(sign) | (/\p{Lu}/u.test(sign) ? BIG : 0) | (chinese ? CHINESE : 0))
}
const BIG = 0x10
const CHINESE = 0x20
/** Whether a UTF-16 unit is a capital letter by itself. */
export const isCapital = (code: number): boolean => ((classes[code] || classNoted(code)) & BIG) !== 0

function classNow(sign: string): Class {
  if (/\p{L}/u.test(sign)) return LETTER
  if (/\p{M}/u.test(sign)) return MARK
  return /\d/.test(sign) ? DIGIT : /\s/.test(sign) ? SPACE : SIGN
}

const LETTERS = /\p{L}/gu
const HAN = /\p{Script=Han}/u
const HANS = /\p{Script=Han}/gu
const PAIR = /[\ud800-\udbff]/

/** Whether some character takes two UTF-16 units. */
export const hasPairs = (text: string): boolean => PAIR.test(text)

/** How many letters a text holds, whatever the script. */
export const countLetters = (text: string): number =>
  hasPairs(text) ? (text.match(LETTERS)?.length ?? 0) : countWhere(text, isLetter)

/** How many Chinese characters a text holds. */
export const countHan = (text: string): number =>
  hasPairs(text) ? (text.match(HANS)?.length ?? 0) : countWhere(text, isHan)

function countWhere(text: string, fits: (code: number) => boolean): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (fits(text.charCodeAt(at))) count++
  return count
}

const isLetter = (code: number): boolean => classOf(code) === LETTER

/** A Chinese character, by its code. */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x2e80 && ((classes[code] || classNoted(code)) & CHINESE) !== 0)
