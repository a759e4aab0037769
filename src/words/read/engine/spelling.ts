import type { Codes } from './letters.ts'

/** Of longer words each is made anew: they do not come again. */
const LONGEST = 32
const SIZE = 1 << 15
/** So many words fill the table; then it begins again. */
const MOST = SIZE >> 1

const words: (string | undefined)[] = Array.from({ length: SIZE })
const hashes = new Int32Array(SIZE)
let count = 0

/**
 * The letters of a text (and its units) from `at` to `stop`, as one and the same string wherever they stand: it is looked up in tables,
 * compared and remembered by what it is, and its letters are not read again.
 */
export function spellingAt(text: string, codes: Codes, at: number, stop: number): string {
  if (stop - at > LONGEST) return text.slice(at, stop)
  let hash = stop - at
  for (let index = at; index < stop; index++) hash = (Math.imul(hash, 31) + codes[index]!) | 0
  let place = (hash ^ (hash >>> 15)) & (SIZE - 1)
  for (let word = words[place]; word !== undefined; word = words[place]) {
    if (hashes[place] === hash && word.length === stop - at && text.startsWith(word, at)) return word
    place = (place + 1) & (SIZE - 1)
  }
  return kept(text.slice(at, stop), hash, place)
}

// Holds one field at a time, and no memory of those that it held.
const field = Object.create(null) as Record<string, number>

function kept(word: string, hash: number, place: number): string {
  // The engine keeps each name of a field once, and compares such strings by where they are.
  field[word] = 0
  const [own] = Object.keys(field) as [string]
  delete field[word]
  if (++count > MOST) {
    words.fill(undefined)
    count = 0
    return own
  }
  words[place] = own
  hashes[place] = hash
  return own
}
