/** What reports of secretariat say to people. */
export const secretariat = {} as const
