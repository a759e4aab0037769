import { addDays, weekday } from '../ground/index.ts'

/** Days of a week that stands for a year; a queue is followed for as long from an empty gate. */
export const WEEK_DAYS = 7

/**
 * The Monday of the week that stands for a year: the last that lies wholly in it, so that hours which change in the year
 * are the newest. It is the same on whatever day of the year somebody asks.
 */
export function ordinaryWeekOf(year: number): string {
  const latest = `${year}-12-${31 - WEEK_DAYS + 1}`
  return addDays(latest, 1 - weekday(latest))
}
