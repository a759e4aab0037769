import type { Token } from '../grammar.ts'
import { MOST_WORDS, wordsEra } from './spelling.ts'

const MOST = 20_000

/** Remembers what a pure function says of a word; texts repeat their words. Forgets all when it holds too many. */
export function perWord<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const kept = known.get(word)
    if (kept !== undefined) return kept
    const value = of(word)
    if (known.size >= MOST) known.clear()
    known.set(word, value)
    return value
  }
}

/** As `perWord`, asked of a token: what is known of its word stands at its number, and no table is looked up. */
export function perToken<T>(of: (word: string) => T): (token: Pick<Token, 'text' | 'word'>) => T {
  const others = perWord(of)
  let known: (T | undefined)[] | undefined
  let era = -1
  return ({ text, word }) => {
    if (word < 0) return others(text)
    if (known === undefined) known = Array.from({ length: MOST_WORDS })
    else if (era !== wordsEra()) known.fill(undefined)
    era = wordsEra()
    const kept = known[word]
    return kept === undefined ? (known[word] = of(text)) : kept
  }
}
