/** What the pages of works say; the other languages have the same keys. */
export const en = {} as const
