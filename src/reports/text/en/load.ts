/** What reports of load say to people. */
export const load = {} as const
