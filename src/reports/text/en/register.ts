/** What reports of register say to people. */
export const register = {} as const
