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
const MOST_DAYS = 20_000
const days = new Map<string, Map<number, readonly [start: number, end: number]>>()

/** How far `zone` is ahead of UTC at that moment, in minutes. */
export function zoneOffset(zone: string, at: EpochMinutes): number {
  // Formatting is slow and offsets seldom change: a day that begins and ends with the same one has no other.
  const day = Math.floor(at / DAY)
  let known = days.get(zone)
  if (!known) days.set(zone, (known = new Map()))
  let kept = known.get(day)
  if (!kept) {
    if (known.size >= MOST_DAYS) known.clear()
    known.set(day, (kept = [offsetAt(zone, day * DAY), offsetAt(zone, day * DAY + DAY - 1)]))
  }
  return kept[0] === kept[1] ? kept[0] : offsetAt(zone, at)
}

function offsetAt(zone: string, at: EpochMinutes): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(at * 60_000)) parts[type] = Number(value)
  const local = Date.UTC(parts['year']!, parts['month']! - 1, parts['day']!, parts['hour']!, parts['minute']!)
  return Math.round(local / 60_000 - Math.floor(at))
}

/** The wall clock of `zone`, `2026-12-01T08:00`, as epoch minutes. A skipped hour is read with the offset after it. */
export function fromLocal(local: string, zone: string): EpochMinutes {
  const wall = Date.parse(`${local.slice(0, 16)}:00Z`) / 60_000
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
  const offset = MOMENT.exec(text)?.[1]
  const utc = Date.parse(offset ? text : `${text}Z`)
  // `2026-02-30` parses as 2 March in some engines; the day has to come back as it was written.
  const echo = Number.isNaN(utc) ? '' : new Date(Date.parse(`${text.slice(0, 16)}Z`)).toISOString().slice(0, 16)
  if (!MOMENT.test(text) || echo !== text.slice(0, 16)) throw new OrtoqError('ground/bad-time', { text })
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
