/** What the pages of desk say; the other languages have the same keys. */
export const en = {} as const
