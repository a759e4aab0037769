export { readersDigits } from './counting.ts'
export { edge, yearOf } from './time.ts'
import { countedIn, readersDigits, type Counted } from './counting.ts'
import { language, t, word, type Language } from './tongue.svelte.ts'

const NO_BREAK = '\u00a0'

// Browsers differ in what they know of Kyrgyz, so its numbers are set as Russian ones, which is its custom too.
const LOCALE: Readonly<Record<Language, string>> = { ru: 'ru', ky: 'ru', zh: 'zh-CN', en: 'en-GB' }

const formats = new Map<string, Intl.NumberFormat>()

// To make one takes as long as to write a hundred numbers with it.
function written(value: number, least: number, most: number): string {
  const locale = LOCALE[language()]
  const key = `${locale} ${least} ${most}`
  let format = formats.get(key)
  if (!format)
    formats.set(
      key,
      (format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })),
    )
  return format.format(value).replaceAll('-', '−')
}

/** A number as the reader writes it: 1 234,5 or 1,234.5. */
export const number = (value: number, digits = 2): string => written(value, 0, digits)

/** Money of one bill, to the cent: 34,00 beside 2 569,97. */
export const exactly = (value: number): string => written(value, 2, 2)

/** A unit after its number, with a space that does not break; currency codes stay as they are. */
export function unitWord(unit: string): string {
  return word('unit', unit)
}

/** The unit in which the reader counts, with the factor that leads to it; `most` is the greatest figure to be told. */
export const readersUnit = (unit: string, most?: number): Counted => countedIn(language(), unit, most)

/** Bounds with their unit; one figure where both ends read the same, `≥` or `≤` where one side is open. */
export function range(from: number | null, to: number | null, said = '', exact = 2): string {
  const { unit, factor } = readersUnit(said, Math.max(Math.abs(from ?? 0), Math.abs(to ?? 0)))
  const digits = readersDigits(exact, factor)
  const [low, high] = [from === null ? null : from * factor, to === null ? null : to * factor]
  const tail = unit ? `${NO_BREAK}${unitWord(unit)}` : ''
  if (low === null && high === null) return '—'
  if (low === null) return `≤${NO_BREAK}${number(high!, digits)}${tail}`
  if (high === null) return `≥${NO_BREAK}${number(low, digits)}${tail}`
  const [a, b] = [number(low, digits), number(high, digits)]
  return a === b ? `${a}${tail}` : `${a}–${b}${tail}`
}

/** Minutes as `14 ч`, `2 сут 4 ч`; minutes are left out beside days. */
export function minutes(value: number): string {
  const whole = Math.round(value)
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60]
  const parts = [
    days > 0 && `${days}${NO_BREAK}${t('unit.d')}`,
    hours > 0 && `${hours}${NO_BREAK}${t('unit.h')}`,
    rest > 0 && days === 0 && `${rest}${NO_BREAK}${t('unit.min')}`,
  ].filter(Boolean)
  return parts.join(' ') || `0${NO_BREAK}${t('unit.min')}`
}

/** A span of time in hours: `14–66 ч`; days beyond a week. */
export function span(low: number, high: number): string {
  if (low < 60 && high < 60) return range(Math.round(low), Math.round(high), 'min', 0)
  if (high > 7 * 1440) return range(low / 1440, high / 1440, 'd', high - low > 1440 ? 0 : 1)
  return range(low / 60, high / 60, 'h', high < 600 ? 1 : 0)
}

/** `2030`, `2030-Q2`, `2030-06`, `2030-06-30`, or two of them joined by `/`, as exact as said and no more. */
export function date(text: string): string {
  const [from, to] = text.split('/')
  if (to === undefined) return oneDate(from!)
  if (from!.length === 7 && to.length === 7 && from!.slice(0, 4) === to.slice(0, 4))
    return t('date.months', { from: month(from!), to: month(to), year: to.slice(0, 4) })
  return `${oneDate(from!)} – ${oneDate(to)}`
}

const month = (text: string): string => t(`month.${Number(text.slice(5, 7))}` as 'month.1')

function oneDate(text: string): string {
  const [year, part, day] = text.slice(0, 10).split('-')
  if (!part) return year!
  if (part.startsWith('Q')) return t('date.quarter', { quarter: part.slice(1), year: year! })
  return t(day ? 'date.day' : 'date.month', { year: year!, month: month(text), day: Number(day) })
}

/** Local wall-clock text `2026-12-01T08:00+08:00` as `вт 1 дек 08:00`. */
export function moment(local: string): string {
  return `${dayName(local)} ${clock(local)}`
}

/** `1 дек 08:00` of a local moment, where there is room for no more. */
export const shortMoment = (local: string): string =>
  `${t('date.short', { day: Number(local.slice(8, 10)), month: month(local) })} ${clock(local)}`

/** `вт 1 дек` of a local moment. */
export function dayName(local: string): string {
  const day = new Date(`${local.slice(0, 10)}T00:00Z`)
  const weekday = t(`weekday.${((day.getUTCDay() + 6) % 7) + 1}` as 'weekday.1')
  return t('date.weekday', { weekday, day: day.getUTCDate(), month: month(local) })
}

/** `08:00` of a local moment. */
export const clock = (local: string): string => local.slice(11, 16)

export const percent = (share: number, digits = 0): string => `${number(share * 100, digits)}${NO_BREAK}%`
