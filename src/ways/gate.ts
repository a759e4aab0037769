import {
  daysIn,
  firstDay,
  fromLocal,
  lastDay,
  toLocal,
  type Confidence,
  type EpochMinutes,
  type Id,
  type Names,
  type PortId,
  type StateId,
} from '../ground/index.ts'
import { Calendar, join, meet, TICK, type Opens } from './calendar.ts'
import { hoursOf, spellsOn, typicalWeek, type Hours, type Week } from './opening-hours.ts'

/** What somebody says about one side's hours: clock times, or only how long a day it is open. */
export interface HoursClaim {
  readonly hours: Hours | null
  /** The ordinary week of the hours, without their dates and holidays. */
  readonly week: Week | null
  readonly minutesPerDay: number | null
  readonly from: string
  readonly to: string | null
  readonly source: Id
  readonly confidence: Confidence
}

/** Days on which a side is shut. */
export interface Closure {
  readonly from: string
  readonly to: string
  readonly source: Id
  /** Holidays of the whole state, as against a notice for this port. */
  readonly holiday?: boolean
  readonly name?: Names
}

/** One side of a port: its claims about hours and the days on which it is shut, all in its own zone. */
export interface Side {
  readonly state: StateId
  readonly zone: string
  readonly hours: readonly HoursClaim[]
  readonly closures: readonly Closure[]
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
  const hours = row.hours === null ? null : hoursOf(row.hours)
  return {
    hours,
    week: hours && typicalWeek(hours),
    minutesPerDay: row.perDay === null ? null : row.perDay * 60,
    from: firstDay(row.from),
    to: row.to === null ? null : lastDay(row.to),
    source: row.source,
    confidence: row.confidence,
  }
}

const DAY = 1440
const MOST_DAYS = 10_000
/** A gate that does not open within a year counts as shut for good. */
const HORIZON = 366 * DAY

/** How rival claims about hours are taken: all of them the kindest way, the harshest, or one of them for each side. */
export type Taken = 'earliest' | 'latest' | readonly number[]

/**
 * When a gate lets somebody in: both sides open, closures left out, rival claims taken as said.
 * Hours known only by their length may be any: in a calendar they cost nothing, see `unknownClock` for the rest, unless
 * `closes` says for each side at which minute of the day such a closed spell begins.
 */
export function gateCalendar(gate: Gate, taken: Taken, closes?: readonly number[]): Calendar {
  return new Calendar(
    (from, until) =>
      gate.sides.reduce<Opens>(
        (open, side, at) =>
          meet(open, sideOpens(side, from, until, typeof taken === 'string' ? taken : taken[at]!, closes?.[at])),
        [[from, until]],
      ),
    HORIZON,
  )
}

const calendars = new WeakMap<Gate, { earliest?: Calendar; latest?: Calendar }>()

/** The calendar of a gate by its kindest or harshest claims, made once. */
export function calendarOf(gate: Gate, by: 'earliest' | 'latest'): Calendar {
  let kept = calendars.get(gate)
  if (!kept) calendars.set(gate, (kept = {}))
  return (kept[by] ??= gateCalendar(gate, by))
}

/**
 * The first moment not before `at` when both sides let somebody in, by the kindest claims (`earliest`)
 * or the harshest (`latest`); null when there is none within a year.
 * Hours known only by their length may be any: they cost nothing at best and the whole closed spell at worst.
 */
export function opensAt(gate: Gate, at: EpochMinutes, by: 'earliest' | 'latest'): EpochMinutes | null {
  const opens = calendarOf(gate, by).next(at)
  return opens === Infinity ? null : opens + (by === 'latest' ? unknownClock(gate, at) : 0)
}

/** The claims in force on that day; the newest of them alone where one follows the other. */
export function claimsOn(side: Side, day: string): readonly HoursClaim[] {
  return side.hours.filter(({ from, to }) => from <= day && (to === null || day <= to))
}

/** The closure that shuts a side on that day, if any. */
export const closureOn = (side: Side, day: string): Closure | undefined =>
  side.closures.find(({ from, to }) => from <= day && day <= to)

/** Minutes of the closed spell of a side whose hours are known by their length only; of one claim, or the longest of all. */
export function unknownSpell(side: Side, day: string, taken: number | null = null): number {
  const claims = claimsOn(side, day)
  return Math.max(
    0,
    ...(taken === null ? claims : claims.slice(taken % (claims.length || 1)).slice(0, 1)).map(
      ({ hours, minutesPerDay }) => (hours === null && minutesPerDay !== null ? DAY - minutesPerDay : 0),
    ),
  )
}

// The longest closed spell of unknown clock time may begin just as the traveller arrives.
const unknownClock = (gate: Gate, at: EpochMinutes): number =>
  Math.max(0, ...gate.sides.map((side) => unknownSpell(side, toLocal(at, side.zone).slice(0, 10))))

// The spells of one side in a stretch of time, day by day on its own clock.
function sideOpens(
  side: Side,
  from: EpochMinutes,
  until: EpochMinutes,
  taken: 'earliest' | 'latest' | number,
  closes?: number,
): Opens {
  const spells: (readonly [number, number])[] = []
  for (const { day, from: midnight, until: next } of daysIn(side.zone, from, until)) {
    if (closureOn(side, day)) continue
    // On the days when the clock is put forward or back the hours are those of the wall.
    const moment = (minute: number) =>
      next - midnight === DAY || minute === 0 || minute === DAY
        ? minute === DAY
          ? next
          : midnight + minute
        : fromLocal(`${day}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`, side.zone)
    for (const [open, close] of dayOpens(side, day, taken, closes))
      if (open < close) spells.push([moment(open), moment(close) - TICK])
  }
  return join(spells, [])
}

const ALL_DAY: Opens = [[0, DAY]]

function dayOpens(side: Side, day: string, taken: 'earliest' | 'latest' | number, closes?: number): Opens {
  const claims = claimsOn(side, day)
  const said = (claim: HoursClaim): Opens =>
    claim.hours !== null
      ? spellsSaid(side, claim, claim.hours, day)
      : closes === undefined
        ? ALL_DAY
        : openAround(closes, claim.minutesPerDay!)
  if (claims.length === 0) return ALL_DAY
  if (typeof taken === 'number') return said(claims[taken % claims.length]!)
  const all = claims.map(said)
  return taken === 'earliest' ? all.reduce(join) : all.reduce(meet)
}

const spellsByDay = new WeakMap<Side, Map<string, Opens>>()

// What a claim says of a day is the same whichever rivals are believed beside it.
function spellsSaid(side: Side, claim: HoursClaim, hours: Hours, day: string): Opens {
  let known = spellsByDay.get(side)
  if (!known) spellsByDay.set(side, (known = new Map()))
  const key = `${day} ${side.hours.indexOf(claim)}`
  let spells = known.get(key)
  if (!spells) {
    if (known.size >= MOST_DAYS) known.clear()
    spells = spellsOn(hours, day, {
      isPublic: (date) => side.closures.some(({ holiday, from, to }) => holiday === true && from <= date && date <= to),
      isSchool: () => false,
    })
    known.set(key, spells)
  }
  return spells
}

// The day less one closed spell that begins at a minute and may run over midnight.
function openAround(closes: number, minutes: number): Opens {
  const opens = (closes + DAY - minutes) % DAY
  if (minutes === DAY) return ALL_DAY
  return opens <= closes
    ? [[opens, closes]]
    : [
        [0, closes],
        [opens, DAY],
      ]
}

const pad = (n: number): string => String(n).padStart(2, '0')

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
