/** What reports of words say to people. */
export const words = {} as const
