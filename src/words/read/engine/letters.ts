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

const LETTER = /\p{L}/u
const LETTERS = /\p{L}/gu
const HAN = /\p{Script=Han}/u
const HANS = /\p{Script=Han}/gu
const PAIR = /[\ud800-\udbff]/

/** How many letters a text holds, whatever the script. */
export const countLetters = (text: string): number =>
  PAIR.test(text) ? (text.match(LETTERS)?.length ?? 0) : countWhere(text, isLetter)

/** How many Chinese characters a text holds. */
export const countHan = (text: string): number =>
  PAIR.test(text) ? (text.match(HANS)?.length ?? 0) : countWhere(text, isHan)

function countWhere(text: string, fits: (code: number) => boolean): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (fits(text.charCodeAt(at))) count++
  return count
}

// The blocks in use are told by code, the rest by what Unicode says.
const isLetter = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fa5) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x430 && code <= 0x45f) ||
  (code > 0x7f && code !== 0x3002 && code !== 0xff0c && LETTER.test(String.fromCharCode(code))) ||
  (code >= 0x41 && code <= 0x5a)

const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x2e80 && HAN.test(String.fromCharCode(code)))
