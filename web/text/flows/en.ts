/** What the pages of flows say; the other languages have the same keys. */
export const en = {} as const
