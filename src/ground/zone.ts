import type { Instant } from './clock.ts'
import { OrtoqError } from './error.ts'

/** Minutes since 1970-01-01T00:00Z: the time of the planner. Whole or not, never a Date. */
export type EpochMinutes = number

const formats = new Map<string, Intl.DateTimeFormat>()

/** True when the runtime knows the IANA zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}

const DAY = 1440
/** No zone is known to put its clock forward and back again within so many days. */
const SPAN = 8 * DAY
const MOST_KEPT = 20_000

/** The offsets of one zone that were asked for, at the edges of spans and at both ends of the days with a change. */
interface Offsets {
  readonly edges: Map<number, number>
  readonly days: Map<number, readonly [start: number, end: number]>
}

const offsets = new Map<string, Offsets>()

/** How far `zone` is ahead of UTC at that moment, in minutes. */
export function zoneOffset(zone: string, at: EpochMinutes): number {
  // Formatting is slow and offsets seldom change: a span that begins and ends with the same one has no other.
  let known = offsets.get(zone)
  if (!known) offsets.set(zone, (known = { edges: new Map(), days: new Map() }))
  const { edges, days } = known
  const span = Math.floor(at / SPAN)
  const start = edges.get(span) ?? edgeOf(zone, span, edges)
  if (start === (edges.get(span + 1) ?? edgeOf(zone, span + 1, edges))) return start
  const day = Math.floor(at / DAY)
  let kept = days.get(day)
  if (!kept) {
    if (days.size >= MOST_KEPT) days.clear()
    days.set(day, (kept = [offsetAt(zone, day * DAY), offsetAt(zone, day * DAY + DAY - 1)]))
  }
  return kept[0] === kept[1] ? kept[0] : offsetAt(zone, at)
}

function edgeOf(zone: string, span: number, edges: Map<number, number>): number {
  if (edges.size >= MOST_KEPT) edges.clear()
  const offset = offsetAt(zone, span * SPAN)
  edges.set(span, offset)
  return offset
}

/** A calendar day of a zone: from its midnight to the next, 1440 minutes on all days but those when the clock is put. */
export interface LocalDay {
  readonly day: string
  readonly from: EpochMinutes
  readonly until: EpochMinutes
}

const localDays = new Map<string, Map<number, LocalDay>>()

/** The calendar days of `zone` from the one that `from` lies in to the one that `until` lies in. */
export function daysIn(zone: string, from: EpochMinutes, until: EpochMinutes): LocalDay[] {
  let known = localDays.get(zone)
  if (!known) localDays.set(zone, (known = new Map()))
  const numberOf = (at: EpochMinutes) => Math.floor((Math.round(at) + zoneOffset(zone, at)) / DAY)
  const [first, last] = [numberOf(from), numberOf(until)]
  const found: LocalDay[] = []
  for (let number = first; number <= last; number++) {
    let one = known.get(number)
    if (!one) {
      if (known.size >= MOST_KEPT) known.clear()
      one = { day: dayText(number), from: midnight(number, zone), until: midnight(number + 1, zone) }
      known.set(number, one)
    }
    found.push(one)
  }
  return found
}

const dayText = (number: number): string => new Date(number * DAY * 60_000).toISOString().slice(0, 10)

const midnight = (number: number, zone: string): EpochMinutes => fromWall(number * DAY, zone)

function offsetAt(zone: string, at: EpochMinutes): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(at * 60_000)) parts[type] = Number(value)
  const local = Date.UTC(parts['year']!, parts['month']! - 1, parts['day']!, parts['hour']!, parts['minute']!)
  return Math.round(local / 60_000 - Math.floor(at))
}

/** The wall clock of `zone`, `2026-12-01T08:00`, as epoch minutes. A skipped hour is read with the offset after it. */
export function fromLocal(local: string, zone: string): EpochMinutes {
  return fromWall(Date.parse(`${local.slice(0, 16)}:00Z`) / 60_000, zone)
}

function fromWall(wall: number, zone: string): EpochMinutes {
  const guess = wall - zoneOffset(zone, wall)
  return wall - zoneOffset(zone, guess)
}

/** The wall clock of `zone` with its offset: `2026-12-01T08:00+08:00`. */
export function toLocal(at: EpochMinutes, zone: string): string {
  const offset = zoneOffset(zone, at)
  const wall = new Date((Math.round(at) + offset) * 60_000).toISOString().slice(0, 16)
  const size = Math.abs(offset)
  return `${wall}${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/

/** Reads `2026-12-01T08:00`, local in `zone`, or with an offset of its own; `ground/bad-time` for anything else. */
export function parseMoment(text: string, zone: string): EpochMinutes {
  const written = MOMENT.exec(text)
  if (!written) throw new OrtoqError('ground/bad-time', { text })
  const offset = written[1]
  const utc = Date.parse(offset ? text : `${text}Z`)
  // `2026-02-30` parses as 2 March in some engines; the day has to come back as it was written.
  const echo = Number.isNaN(utc) ? '' : new Date(Date.parse(`${text.slice(0, 16)}Z`)).toISOString().slice(0, 16)
  if (echo !== text.slice(0, 16)) throw new OrtoqError('ground/bad-time', { text })
  return offset ? Math.floor(utc / 60_000) : fromLocal(text, zone)
}

export const toInstant = (at: EpochMinutes): Instant => new Date(at * 60_000).toISOString() as Instant

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}

const pad = (n: number) => String(n).padStart(2, '0')
