/** What the pages of the front, of places and of regions say; the other languages have the same keys. */
export const en = {} as const
