/** What reports of works say to people. */
export const works = {} as const
