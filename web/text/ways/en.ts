/** What the pages of ways say; the other languages have the same keys. */
export const en = {} as const
