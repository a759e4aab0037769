/** What the pages of words say; the other languages have the same keys. */
export const en = {} as const
