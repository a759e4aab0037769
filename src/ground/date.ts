import { OrtoqError } from './error.ts'

export type Precision = 'year' | 'quarter' | 'month' | 'day'

/** `2030`, `2030-Q2`, `2030-06` or `2030-06-30`: a legal date, as exact as its source and no more. No clock, no zone. */
export type PartialDate = string & { readonly partialDate?: never }

/** A partial date, or two of them joined by `/`: both ends are inside. */
export type Period = string & { readonly period?: never }

const SHAPE = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/

/** Reads a partial date; `ground/bad-date` for anything else, 30 February included. */
export function partialDate(text: string): PartialDate {
  if (!isPartialDate(text)) throw new OrtoqError('ground/bad-date', { text })
  return text
}

export function isPartialDate(text: string): text is PartialDate {
  const match = SHAPE.exec(text)
  if (!match) return false
  const [, year, , month, day] = match
  if (!month) return true
  return +month >= 1 && +month <= 12 && (!day || (+day >= 1 && +day <= daysInMonth(+year!, +month)))
}

export function isPeriod(text: string): text is Period {
  const [from, to, more] = text.split('/')
  if (more !== undefined || !isPartialDate(from!)) return false
  return to === undefined || (isPartialDate(to) && firstDay(from) <= lastDay(to))
}

export function precisionOf(date: PartialDate): Precision {
  if (date.includes('Q')) return 'quarter'
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}

/** The first calendar day, `YYYY-MM-DD`, that the period covers. */
export function firstDay(period: Period): string {
  const [year, month = '01', day = '01'] = period.split('/')[0]!.split('-')
  return `${year}-${month.startsWith('Q') ? pad(+month[1]! * 3 - 2) : month}-${day}`
}

/** The last calendar day, `YYYY-MM-DD`, that the period covers. */
export function lastDay(period: Period): string {
  const [year, month = '12', day] = (period.split('/')[1] ?? period.split('/')[0]!).split('-')
  const last = month.startsWith('Q') ? +month[1]! * 3 : +month
  return `${year}-${pad(last)}-${day ?? pad(daysInMonth(+year!, last))}`
}

/** Calendar days from `from` to `to`, both `YYYY-MM-DD`; negative when `to` is the earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** The calendar day `days` after `day`. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** 1 Monday to 7 Sunday, as ISO 8601 counts. */
export const weekday = (day: string): number => ((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7) + 1

const pad = (n: number) => String(n).padStart(2, '0')

// Day 0 of the next month is the last day of this one.
const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
