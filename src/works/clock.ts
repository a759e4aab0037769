import { firstDay, lastDay, perTables, type Names, type Snapshot } from '../ground/index.ts'
import {
  calendarDayTable,
  calendarTable,
  clockTable,
  type CalendarDayRow,
  type CalendarRow,
  type ClockRow,
} from './table.ts'

/** A day that a term passed over. */
export interface SkippedDay {
  readonly date: string
  readonly why: 'weekend' | 'holiday'
  /** The holiday's name; null for a weekend. */
  readonly name: Names | null
}

/** When a term ends, and how it was counted. */
export interface Term {
  readonly due: string
  /** How many days were counted; of the unit that the rule names. */
  readonly counted: number
  readonly skipped: readonly SkippedDay[]
  /** Days worked though their weekday is free. */
  readonly moved: readonly string[]
  /** False where the term leaves the span for which the calendar's holidays are known. */
  readonly certain: boolean
}

/** A calendar as one table of days, which are numbered from 1 January 1970 so that a term is counted by adding one. */
export interface WorkCalendar {
  readonly row: CalendarRow
  readonly weekend: ReadonlySet<number>
  readonly days: ReadonlyMap<number, CalendarDayRow>
}

const DAY_MS = 86_400_000
const numberOf = (date: string): number => Date.parse(date) / DAY_MS
const dateOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)
// 1 January 1970 was a Thursday, which ISO 8601 counts 4.
const weekdayOf = (number: number): number => ((number + 3) % 7) + 1

const calendarsOf = perTables((snapshot: Snapshot): ReadonlyMap<string, WorkCalendar> => {
  const found = new Map(
    snapshot.rows(calendarTable).map((row) => {
      const days = new Map<number, CalendarDayRow>()
      return [row.id as string, { row, weekend: new Set(row.weekend.map(Number)), days }]
    }),
  )
  for (const day of snapshot.rows(calendarDayTable)) found.get(day.calendar)?.days.set(numberOf(day.date), day)
  return found
})

export const calendarById = (snapshot: Snapshot, id: string): WorkCalendar | undefined => calendarsOf(snapshot).get(id)

export const clockById = (snapshot: Snapshot, id: string): ClockRow | undefined => snapshot.row(clockTable, id)

/** The terms that were in force on a day, or all of them. */
export const clocksOf = (snapshot: Snapshot, day?: string): readonly ClockRow[] =>
  snapshot
    .rows(clockTable)
    .filter(({ from, to }) => !day || ((!from || firstDay(from) <= day) && (!to || lastDay(to) >= day)))

/** True when the day is counted by a term of working days. */
function isWorked({ weekend, days }: WorkCalendar, day: number): boolean {
  const special = days.get(day)
  return special ? special.kind === 'working' : !weekend.has(weekdayOf(day))
}

/**
 * The last day of a term that starts on `from`. Days are legal days of the forum's own calendar, without a clock:
 * who asks at night asks on the day that the forum's zone shows.
 */
export function termOf(
  rule: Pick<ClockRow, 'days' | 'unit' | 'countFrom'>,
  calendar: WorkCalendar,
  from: string,
): Term {
  const skipped: SkippedDay[] = []
  const moved: string[] = []
  const plain = rule.unit === 'calendar-day'
  let day = numberOf(from) + (rule.countFrom === 'same-day' ? 0 : 1)
  for (let counted = 0; ; day++) {
    const special = calendar.days.get(day)
    if (plain || isWorked(calendar, day)) {
      if (!plain && special && calendar.weekend.has(weekdayOf(day))) moved.push(dateOf(day))
      if (++counted === rule.days) break
    } else skipped.push({ date: dateOf(day), why: special ? 'holiday' : 'weekend', name: special?.name ?? null })
  }
  const due = dateOf(day)
  const certain = plain || (from >= calendar.row.from && due <= calendar.row.to)
  return { due, counted: rule.days, skipped, moved, certain }
}

/** Days of the term's unit that are left on `today`: 0 on the last day, negative once it has passed. */
export function daysLeft(rule: Pick<ClockRow, 'unit'>, calendar: WorkCalendar, due: string, today: string): number {
  const [from, to, sign] = today <= due ? [today, due, 1] : [due, today, -1]
  let count = 0
  for (let day = numberOf(from) + 1; day <= numberOf(to); day++)
    if (rule.unit === 'calendar-day' || isWorked(calendar, day)) count++
  // Nought has no sign.
  return count === 0 ? 0 : sign * count
}
