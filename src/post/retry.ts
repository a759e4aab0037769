/** Pauses after each failed attempt, in seconds; after the last one the message is dead: two days in all. */
export const PAUSES = [5, 30, 120, 600, 3600, 14_400, 43_200, 86_400] as const

/** When to try again after so many failed attempts, or null where it is given up. */
export function nextTry(attempts: number, now: number): string | null {
  const pause = PAUSES[attempts - 1]
  return pause === undefined ? null : new Date(now + pause * 1000).toISOString()
}
