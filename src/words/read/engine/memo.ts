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
