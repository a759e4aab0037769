/** Text folded for comparison: lower case, no accents, ё as е, no punctuation. Used for search and suggestions. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** At most `limit` of the candidates that look most like what was typed, by shared pairs of letters (Dice). */
export function suggest<T>(
  typed: string,
  candidates: readonly T[],
  textsOf: (one: T) => readonly string[],
  limit = 3,
): T[] {
  const wanted = pairs(fold(typed))
  return candidates
    .map((one) => ({ one, score: Math.max(0, ...textsOf(one).map((text) => dice(wanted, pairs(fold(text))))) }))
    .filter(({ score }) => score > 0.25)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ one }) => one)
}

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  const padded = ` ${text} `
  for (let at = 0; at + 2 <= padded.length; at++) found.add(padded.slice(at, at + 2))
  return found
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}
