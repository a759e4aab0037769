import { daysIn, fromLocal, toLocal, weekday, type EpochMinutes } from '../ground/index.ts'
import { Calendar, TICK, type Opens } from './calendar.ts'
import type { Timetable } from './network.ts'

const DAY = 1440
/** A service that does not leave within eight weeks is not waited for. */
const HORIZON = 56 * DAY

const calendars = new WeakMap<Timetable, Calendar>()

/**
 * When a service can be left with at the kindest: at its hour on its days; at any time of a day without an hour;
 * at any time at all between its first and last day where only a number a week is known.
 */
export function departuresOf(timetable: Timetable): Calendar {
  let calendar = calendars.get(timetable)
  if (!calendar) calendars.set(timetable, (calendar = departures(timetable, timetable.departs)))
  return calendar
}

/** The same with a service without an hour put at `departs`, minutes after local midnight: one guess among many. */
export const departuresAt = (timetable: Timetable, departs: number): Calendar => departures(timetable, departs)

function departures(timetable: Timetable, departs: number | null): Calendar {
  const { days, zone } = timetable
  return new Calendar((from, until) => {
    const spells: (readonly [number, number])[] = []
    for (const { day, from: midnight, until: next } of daysIn(zone, from, until)) {
      if (!runs(timetable, day) || (days !== null && !days.includes(weekday(day)))) continue
      if (days !== null && departs !== null) spells.push([midnight + departs, midnight + departs])
      else spells.push([midnight, next - TICK])
    }
    return joined(spells)
  }, HORIZON)
}

function joined(spells: readonly (readonly [number, number])[]): Opens {
  const found: [number, number][] = []
  for (const [from, to] of spells) {
    const last = found.at(-1)
    if (last && from <= last[1] + TICK) last[1] = to
    else found.push([from, to])
  }
  return found
}

/** Minutes between two departures of a service of which only a number a week is known, were they spread evenly. */
export const gapOf = ({ perWeek }: Timetable): number => (7 * DAY) / perWeek

/**
 * When the next departure is that somebody ready at `at` can take; null when there is none in eight weeks.
 * A day without an hour may leave at once at best; at worst it left just before, and the next leaves at midnight.
 */
export function leaves(timetable: Timetable, at: EpochMinutes, by: 'earliest' | 'latest'): EpochMinutes | null {
  const { days, departs } = timetable
  if (by === 'latest' && days === null) return withoutDays(timetable, at)
  const found = (by === 'latest' && departs === null ? departuresAt(timetable, DAY) : departuresOf(timetable)).next(at)
  return found === Infinity ? null : found
}

// So many a week on unknown days: at worst they fall on days in a row and the next is a week less that many away.
function withoutDays(timetable: Timetable, at: EpochMinutes): EpochMinutes | null {
  const longest = timetable.perWeek >= 7 ? gapOf(timetable) : (8 - timetable.perWeek) * DAY
  const first = timetable.begins ? Math.max(at, fromLocal(`${timetable.begins}T00:00`, timetable.zone)) : at
  const start = first + longest
  return runs(timetable, toLocal(start, timetable.zone).slice(0, 10)) ? start : null
}

const runs = ({ begins, ends }: Timetable, day: string): boolean =>
  (begins === null || begins <= day) && (ends === null || day <= ends)
