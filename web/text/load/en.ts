/** What the pages of load say; the other languages have the same keys. */
export const en = {} as const
