import { addDays, fromLocal, toLocal, weekday, type EpochMinutes } from '../ground/index.ts'
import type { Timetable } from './network.ts'

const DAY = 1440
/** A service that does not leave within eight weeks is not waited for. */
const HORIZON_DAYS = 56

/**
 * When the next departure is that somebody ready at `at` can take; null when there is none in eight weeks.
 * A day without an hour may leave at once at best; at worst it left just before, and the next leaves at midnight.
 */
export function leaves(timetable: Timetable, at: EpochMinutes, by: 'earliest' | 'latest'): EpochMinutes | null {
  if (timetable.days === null) return withoutDays(timetable, at, by)
  const today = toLocal(at, timetable.zone).slice(0, 10)
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
    const day = addDays(today, ahead)
    if (!timetable.days.includes(weekday(day)) || !runs(timetable, day)) continue
    const midnight = fromLocal(`${day}T00:00`, timetable.zone)
    if (timetable.departs !== null) {
      if (midnight + timetable.departs >= at) return midnight + timetable.departs
    } else if (by === 'earliest') return Math.max(at, midnight)
    else if (at <= midnight) return midnight + DAY
  }
  return null
}

// So many a week on unknown days: at worst they fall on days in a row and the next is a week less that many away.
function withoutDays(timetable: Timetable, at: EpochMinutes, by: 'earliest' | 'latest'): EpochMinutes | null {
  const longest = timetable.perWeek >= 7 ? DAY * (7 / timetable.perWeek) : (8 - timetable.perWeek) * DAY
  const first = timetable.begins ? Math.max(at, fromLocal(`${timetable.begins}T00:00`, timetable.zone)) : at
  const start = by === 'earliest' ? first : first + longest
  return runs(timetable, toLocal(start, timetable.zone).slice(0, 10)) ? start : null
}

const runs = ({ begins, ends }: Timetable, day: string): boolean =>
  (begins === null || begins <= day) && (ends === null || day <= ends)
