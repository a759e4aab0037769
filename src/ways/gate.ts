import {
  addDays,
  firstDay,
  fromLocal,
  lastDay,
  toLocal,
  weekday,
  type Confidence,
  type EpochMinutes,
  type Id,
  type PortId,
  type StateId,
} from '../ground/index.ts'
import { openingHours, type Week } from './opening-hours.ts'

/** What somebody says about one side's hours: a week of clock times, or only how long a day it is open. */
export interface HoursClaim {
  readonly week: Week | null
  readonly minutesPerDay: number | null
  readonly from: string
  readonly to: string | null
  readonly source: Id
  readonly confidence: Confidence
}

/** One side of a port: its claims about hours and the days on which it is shut, all in its own zone. */
export interface Side {
  readonly state: StateId
  readonly zone: string
  readonly hours: readonly HoursClaim[]
  readonly closures: readonly { readonly from: string; readonly to: string; readonly source: Id }[]
}

/** A port of entry as a traveller meets it: both sides have to be open. */
export interface Gate {
  readonly port: PortId
  readonly sides: readonly Side[]
}

/** Reads one row of hours; `ways/bad-hours` for a text that is not understood. */
export function hoursClaim(row: {
  hours: string | null
  perDay: number | null
  from: string
  to: string | null
  source: Id
  confidence: Confidence
}): HoursClaim {
  return {
    week: row.hours === null ? null : openingHours(row.hours),
    minutesPerDay: row.perDay === null ? null : row.perDay * 60,
    from: firstDay(row.from),
    to: row.to === null ? null : lastDay(row.to),
    source: row.source,
    confidence: row.confidence,
  }
}

const DAY = 1440
/** A gate that does not open within a year counts as shut for good. */
const HORIZON = 366 * DAY

/**
 * The first moment not before `at` when both sides let somebody in, by the kindest claims (`earliest`)
 * or the harshest (`latest`); null when there is none within a year.
 * Hours known only by their length may be any: they cost nothing at best and the whole closed spell at worst.
 */
export function opensAt(gate: Gate, at: EpochMinutes, by: 'earliest' | 'latest'): EpochMinutes | null {
  let moment = at
  // Each side in turn pushes the moment on; when a whole round moves nothing, all are open.
  for (let moved = true; moved;) {
    moved = false
    for (const side of gate.sides) {
      const next = sideOpensAt(side, moment, by)
      if (next === null || next - at > HORIZON) return null
      if (next > moment) {
        moment = next
        moved = true
      }
    }
  }
  return moment + (by === 'latest' ? unknownClock(gate, at) : 0)
}

/** The claims in force on that day; the newest of them alone where one follows the other. */
export function claimsOn(side: Side, day: string): readonly HoursClaim[] {
  return side.hours.filter(({ from, to }) => from <= day && (to === null || day <= to))
}

// Closed spells of unknown clock time: the longest of them may begin just as the traveller arrives.
function unknownClock(gate: Gate, at: EpochMinutes): number {
  return Math.max(
    0,
    ...gate.sides.flatMap((side) =>
      claimsOn(side, toLocal(at, side.zone).slice(0, 10)).map(({ minutesPerDay, week }) =>
        week === null && minutesPerDay !== null ? DAY - minutesPerDay : 0,
      ),
    ),
  )
}

function sideOpensAt(side: Side, at: EpochMinutes, by: 'earliest' | 'latest'): EpochMinutes | null {
  let moment = at
  for (let round = 0; round < 400; round++) {
    const local = toLocal(moment, side.zone)
    const day = local.slice(0, 10)
    const closure = side.closures.find(({ from, to }) => from <= day && day <= to)
    if (closure) {
      moment = fromLocal(`${addDays(closure.to, 1)}T00:00`, side.zone)
      continue
    }
    const weeks = claimsOn(side, day).flatMap(({ week }) => (week === null ? [] : [week]))
    if (weeks.length === 0) return moment
    const waits = weeks.map((week) => waitIn(week, minuteOfWeek(local)))
    const wait = by === 'earliest' ? Math.min(...waits) : Math.max(...waits)
    if (wait === 0) return moment
    if (wait === Infinity) return null
    moment += wait
    // The opening may fall on a closed day or under newer hours: look again.
  }
  return null
}

function waitIn(week: Week, minute: number): number {
  for (const [open, close] of week) {
    if (minute < open) return open - minute
    if (minute < close) return 0
  }
  return week[0] ? 7 * DAY - minute + week[0][0] : Infinity
}

function minuteOfWeek(local: string): number {
  return (weekday(local.slice(0, 10)) - 1) * DAY + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
}

/** Mean wait of somebody who comes at a random minute of the day, as [least, most] over rival claims, in minutes. */
export function closedWait(side: Side, day: string): readonly [number, number] {
  const waits = claimsOn(side, day).map(({ week, minutesPerDay }) =>
    // A closed spell of c minutes is met with chance c / DAY, and half of it is left on average.
    week === null ? (DAY - minutesPerDay!) ** 2 / (2 * DAY) : meanWait(week),
  )
  return waits.length === 0 ? [0, 0] : [Math.min(...waits), Math.max(...waits)]
}

function meanWait(week: Week): number {
  const gaps = week.map(([, close], at) => (week[at + 1]?.[0] ?? week[0]![0] + 7 * DAY) - close)
  return gaps.reduce((sum, gap) => sum + gap ** 2 / 2, 0) / (7 * DAY)
}
