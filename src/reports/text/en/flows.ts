/** What reports of flows say to people. */
export const flows = {} as const
