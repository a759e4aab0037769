import { OrtoqError, weekday } from '../ground/index.ts'

/** Open spells of one week in minutes from Monday 00:00, sorted, not touching, each inside [0, 10080]. */
export type Week = readonly (readonly [open: number, close: number])[]

/** Open spells of one day in minutes from midnight, sorted, not touching, each inside [0, 1440]. */
export type Spells = readonly (readonly [open: number, close: number])[]

/** Which days are public (PH) and school (SH) holidays where the hours hold. */
export interface Holidays {
  isPublic(day: string): boolean
  isSchool(day: string): boolean
}

export const noHolidays: Holidays = { isPublic: () => false, isSchool: () => false }

/** Opening hours with all their rules; ask `spellsOn` for a day. */
export interface Hours {
  readonly text: string
  readonly rules: readonly Rule[]
}

interface Rule {
  readonly dates: readonly DateRange[]
  /** Days of the week, 0 Monday to 6 Sunday; with `holidays` an "or". */
  readonly weekdays: readonly number[]
  readonly holidays: readonly ('PH' | 'SH')[]
  /** Null: the whole day. A close beyond 1440 runs into the next day. */
  readonly spells: readonly (readonly [open: number, close: number])[] | null
  readonly open: boolean
}

/** From one month and day to another, `MMDD` numbers, both inside; with a year where one is written. */
interface DateRange {
  readonly fromYear: number | null
  readonly from: number
  readonly toYear: number | null
  readonly to: number
}

const DAY = 1440
const WEEK = 7 * DAY
const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const DATE = `(?:(\\d{4})\\s+)?(${MONTHS.join('|')})(?:\\s+(\\d{1,2})(?![\\d:]))?`
const DATE_RANGE = new RegExp(`^${DATE}(?:\\s*-\\s*(?:${DATE}|(\\d{1,2})(?![\\d:])))?`)
const DAY_LIST = new RegExp(`^(?:${DAYS.join('|')}|PH|SH)(?:-(?:${DAYS.join('|')}))?`)
const SPELL = /^(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})/

/**
 * Reads the subset of OpenStreetMap's opening_hours that ports need: week days, hours (over midnight as well), month-day
 * ranges with or without years, PH and SH, `24/7`, `off` and `closed`, rules parted by `;` of which a later one replaces
 * the days it names. `ways/bad-hours` for everything else.
 * @see https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function hoursOf(text: string): Hours {
  const rules = text.split(';').map((part) => new Reader(text, part.trim()).rule())
  return { text, rules }
}

/** When it is open on a day, `YYYY-MM-DD`; spells of the evening before that pass midnight among them. */
export function spellsOn({ rules }: Hours, day: string, holidays: Holidays = noHolidays): Spells {
  const before = dayBefore(day)
  let open: (readonly [number, number])[] = []
  for (const rule of rules) {
    const spells = rule.spells ?? [[0, DAY] as const]
    if (matches(rule, day, holidays)) {
      const today = spells.map(([from, to]) => [from, Math.min(to, DAY)] as const)
      // A rule that opens replaces what the rules before said of the day; one that closes takes its hours away.
      open = rule.open ? today : today.reduce(without, open)
    }
    const night = spells.flatMap(([, to]) => (to > DAY ? [[0, to - DAY] as const] : []))
    if (night.length > 0 && matches(rule, before, holidays))
      open = rule.open ? [...open, ...night] : night.reduce(without, open)
  }
  return merged(open)
}

/**
 * The hours of an ordinary week without holidays, for texts that hold all year; `ways/bad-hours` for those with dates,
 * since no one week stands for them.
 */
export function openingHours(text: string): Week {
  const hours = hoursOf(text)
  if (hours.rules.some(({ dates }) => dates.length > 0))
    throw new OrtoqError('ways/bad-hours', { hours: text, reason: 'dates' })
  return typicalWeek(hours)
}

/** The week of the rules that name no dates and no holidays: what is usual. */
export function typicalWeek({ text, rules }: Hours): Week {
  const usual = rules.filter(
    ({ dates, holidays, weekdays }) => dates.length === 0 && (holidays.length === 0 || weekdays.length > 0),
  )
  const week = { text, rules: usual }
  // 2024-01-01 was a Monday.
  return merged(
    DAYS.flatMap((_, at) =>
      spellsOn(week, `2024-01-0${at + 1}`).map(([from, to]) => [at * DAY + from, at * DAY + to] as const),
    ),
  )
}

/** Minutes of the week that the spells cover. */
export const openMinutes = (week: Week): number => week.reduce((sum, [open, close]) => sum + close - open, 0)

function matches({ dates, weekdays, holidays }: Rule, day: string, calendar: Holidays): boolean {
  if (dates.length > 0 && !dates.some((range) => within(range, day))) return false
  if (weekdays.length === 0 && holidays.length === 0) return true
  return (
    weekdays.includes(weekday(day) - 1) ||
    (holidays.includes('PH') && calendar.isPublic(day)) ||
    (holidays.includes('SH') && calendar.isSchool(day))
  )
}

function within({ fromYear, from, toYear, to }: DateRange, day: string): boolean {
  const year = Number(day.slice(0, 4))
  const date = Number(day.slice(5, 7)) * 100 + Number(day.slice(8))
  if (fromYear !== null)
    return year * 10_000 + date >= fromYear * 10_000 + from && year * 10_000 + date <= toYear! * 10_000 + to
  return from <= to ? from <= date && date <= to : date >= from || date <= to
}

/** Takes one rule apart from left to right. */
class Reader {
  readonly #text: string
  #rest: string

  constructor(text: string, rule: string) {
    this.#text = text
    this.#rest = rule
  }

  rule(): Rule {
    if (this.#take(/^24\/7$/)) return { dates: [], weekdays: [], holidays: [], spells: [[0, DAY]], open: true }
    const dates = this.#list(() => this.#date())
    this.#take(/^:\s*/)
    const days = this.#list(() => this.#days())
    const spells = this.#list(() => this.#spell())
    const word = this.#take(/^(off|closed|open)$/)?.[1]
    const said = dates.length > 0 || days.length > 0 || spells.length > 0
    if (this.#rest !== '' || (!said && word === undefined)) this.#refuse(this.#rest)
    return {
      dates,
      weekdays: days.flatMap((day) => (typeof day === 'string' ? [] : day)),
      holidays: days.flatMap((day) => (typeof day === 'string' ? [day] : [])),
      spells: spells.length > 0 ? spells : null,
      open: word === undefined || word === 'open',
    }
  }

  #list<T>(one: () => T | null): T[] {
    const found: T[] = []
    for (let item = one(); item !== null; item = one()) {
      found.push(item)
      const rest = this.#rest
      // A comma goes on with the list only when what follows belongs to it.
      if (!this.#take(/^\s*,\s*/)) break
      const next = one()
      if (next === null) {
        this.#rest = rest
        this.#refuse(rest)
      }
      found.push(next)
      if (!/^\s*,/.test(this.#rest)) break
      this.#take(/^\s*,\s*/)
    }
    if (found.length > 0) this.#rest = this.#rest.trimStart()
    return found
  }

  #date(): DateRange | null {
    const match = this.#take(DATE_RANGE)
    if (!match) return null
    const [, year, month, day, endYear, endMonth, endDay, sameMonth] = match
    const from = MONTHS.indexOf(month!) * 100 + 100 + Number(day ?? 1)
    const last = endMonth ?? month!
    const single = endMonth === undefined && sameMonth === undefined
    const lastDay = Number(single ? (day ?? 31) : (sameMonth ?? endDay ?? 31))
    const to = MONTHS.indexOf(last) * 100 + 100 + lastDay
    const whole = single || (day === undefined) === ((endDay ?? sameMonth) === undefined)
    if (Number(day ?? 1) > 31 || Number(day ?? 1) < 1 || lastDay > 31 || lastDay < 1 || (endYear && !year) || !whole)
      this.#refuse(match[0])
    const fromYear = year === undefined ? null : Number(year)
    const toYear = endYear === undefined ? fromYear : Number(endYear)
    if (fromYear !== null && fromYear * 10_000 + from > toYear! * 10_000 + to) this.#refuse(match[0])
    return { fromYear, from, toYear, to }
  }

  #days(): readonly number[] | 'PH' | 'SH' | null {
    const match = this.#take(DAY_LIST)
    if (!match) return null
    const [first, last] = match[0].split('-')
    if (first === 'PH' || first === 'SH') return last === undefined ? first : this.#refuse(match[0])
    const from = DAYS.indexOf(first!)
    const count = last === undefined ? 1 : ((DAYS.indexOf(last) - from + 7) % 7) + 1
    return Array.from({ length: count }, (_, at) => (from + at) % 7)
  }

  #spell(): readonly [number, number] | null {
    const match = this.#take(SPELL)
    if (!match) return null
    const [open, close] = [Number(match[1]) * 60 + Number(match[2]), Number(match[3]) * 60 + Number(match[4])]
    if (open >= DAY || close > 2 * DAY || Number(match[2]) > 59 || Number(match[4]) > 59) this.#refuse(match[0])
    return [open, close <= open ? close + DAY : close]
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.#rest)
    if (match) this.#rest = this.#rest.slice(match[0].length)
    return match
  }

  #refuse(part: string): never {
    throw new OrtoqError('ways/bad-hours', { hours: this.#text, reason: `“${part || this.#text}”` })
  }
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

function without(
  open: (readonly [number, number])[],
  [from, to]: readonly [number, number],
): (readonly [number, number])[] {
  return open
    .flatMap(([start, end]) => [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const])
    .filter(([start, end]) => start < end)
}

function merged(spells: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const joined: [number, number][] = []
  for (const [open, close] of spells.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && open <= last[1]) last[1] = Math.max(last[1], close)
    else joined.push([open, close])
  }
  // What runs past Sunday midnight was already given to Monday.
  return joined.filter(([open]) => open < WEEK)
}
