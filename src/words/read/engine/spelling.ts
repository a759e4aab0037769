import type { Codes } from './letters.ts'

/** Longer words are not numbered: they do not come again. */
const LONGEST = 32
const SIZE = 1 << 15
/** An article has fewer words that none before it had; those that a longer one has beyond them are not numbered. */
const OF_A_TEXT = 2048
/** So many words are numbered; it is half of the table, so that a place is found at once. */
export const MOST_WORDS = SIZE >> 1

const words: string[] = []
/** By the hash of a word: its number and one, 0 where there is none. */
const numbers = new Uint16Array(SIZE)
const hashes = new Int32Array(SIZE)
let era = 0

/** Grows whenever numbers are given anew. */
export const wordsEra = (): number => era

/** Numbers words anew where many are known; not while a text is read, whose tokens hold numbers. */
export function forgetWords(): void {
  if (words.length < MOST_WORDS - OF_A_TEXT) return
  words.length = 0
  numbers.fill(0)
  era++
}

/**
 * The number of the word that a text (and its units) holds from `at` to `stop`, the same wherever it stands: what is known
 * of a word is kept by it, and its letters are not read again. -1 where the word has none.
 */
export function wordAt(text: string, codes: Codes, at: number, stop: number): number {
  if (stop - at > LONGEST) return -1
  let hash = stop - at
  for (let index = at; index < stop; index++) hash = (Math.imul(hash, 31) + codes[index]!) | 0
  let place = (hash ^ (hash >>> 15)) & (SIZE - 1)
  for (let number = numbers[place]!; number > 0; number = numbers[place]!) {
    const word = words[number - 1]!
    if (hashes[place] === hash && word.length === stop - at && text.startsWith(word, at)) return number - 1
    place = (place + 1) & (SIZE - 1)
  }
  if (words.length === MOST_WORDS) return -1
  numbers[place] = words.push(own(text.slice(at, stop)))
  hashes[place] = hash
  return words.length - 1
}

/** The letters of a numbered word, as one and the same string: it is compared by what it is. */
export const spellingOf = (number: number): string => words[number]!

// Holds one field at a time, and no memory of those that it held.
const field = Object.create(null) as Record<string, number>

// The engine keeps each name of a field once, and compares such strings by where they are.
function own(word: string): string {
  field[word] = 0
  const [name] = Object.keys(field) as [string]
  delete field[word]
  return name
}
