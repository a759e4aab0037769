/** What the pages of register say; the other languages have the same keys. */
export const en = {} as const
