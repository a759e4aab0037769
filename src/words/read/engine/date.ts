import type { Span } from '../../../ground/index.ts'
import type { Dated, Grammar } from '../grammar.ts'
import { matchesIn } from './match.ts'

/**
 * Dates of a stretch of text. What the text leaves out (the year of "1 March") comes from the document's own date:
 * a deadline lies ahead of it, anything else in its year. Without a document date such a date is left out.
 */
export function datesIn(lower: string, { start, end }: Span, { dates }: Grammar, today: string | null): Dated[] {
  // A pattern that finds nothing must not run on to the end of the document.
  const text = lower.slice(start, end)
  if (!DATED.test(text)) return []
  const found: Dated[] = []
  for (const pattern of dates.patterns) {
    for (const match of matchesIn(text, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (found.some((one) => one.start < span.end && span.start < one.end)) continue
      const relation = relationOf(text, span, dates)
      const dated = valueOf(match.groups ?? {}, dates, today, relation)
      if (!dated) continue
      const { value, precision } = dated
      found.push({ start: span.start, end: span.end, value, precision, relation })
    }
  }
  const dated: Dated[] = []
  for (const one of found) {
    const { value, precision, relation } = one
    dated.push({ start: one.start + start, end: one.end + start, value, precision, relation })
  }
  return dated.length > 1 ? dated.toSorted((a, b) => a.start - b.start) : dated
}

// Dates hold a figure, or are names of days.
const DATED =
  /[0-9]|day\b|january|february|march|april|\bmay\b|june|july|august|september|october|november|december|星期|周[一二三四五六日]|[一二三四五六七八九十]月/

function relationOf(text: string, span: Span, dates: Grammar['dates']): Dated['relation'] {
  const before = text.slice(Math.max(0, span.start - 40), span.start)
  const after = text.slice(span.end, span.end + 24)
  for (const { words, relation } of dates.before) if (words.test(before)) return relation
  for (const { words, relation } of dates.after) if (words.test(after)) return relation
  return 'at'
}

type Value = Pick<Dated, 'value' | 'precision'>

function valueOf(
  groups: Record<string, string | undefined>,
  { months, quarters, weekdays = {} }: Grammar['dates'],
  today: string | null,
  relation: Dated['relation'],
): Value | null {
  const { day, weekday } = groups
  if (weekday !== undefined) return today ? onWeekday(weekdays[weekday], today) : null
  const month = groups['month'] === undefined ? null : (months[groups['month']] ?? Number(groups['month']))
  const quarter = groups['quarter'] === undefined ? null : (quarters[groups['quarter']] ?? Number(groups['quarter']))
  if (month !== null && !(month >= 1 && month <= 12)) return null
  if (quarter !== null && !(quarter >= 1 && quarter <= 4)) return null
  const year = groups['year'] === undefined ? yearFor(month, day, today, relation) : fullYear(groups['year'])
  if (year === null) return null
  if (month === null)
    return quarter === null
      ? { value: year, precision: 'year' }
      : { value: `${year}-Q${quarter}`, precision: 'quarter' }
  const value = `${year}-${pad(month)}`
  if (day === undefined) return { value, precision: 'month' }
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= last ? { value: `${value}-${pad(Number(day))}`, precision: 'day' } : null
}

const fullYear = (text: string): string | null => (/^\d{4}$/.test(text) ? text : null)

function yearFor(month: number | null, day: string | undefined, today: string | null, relation: Dated['relation']) {
  if (!today || month === null) return null
  const year = Number(today.slice(0, 4))
  const past = `${pad(month)}-${pad(Number(day ?? 28))}` < today.slice(5, 10)
  return String(relation === 'at' ? year : past ? year + 1 : year)
}

// The day of that name in the week before the text was written: a report tells what has happened.
function onWeekday(wanted: number | undefined, today: string): Value | null {
  if (wanted === undefined || today.length !== 10) return null
  const at = new Date(`${today}T00:00Z`)
  const back = (((at.getUTCDay() + 6) % 7) + 1 - wanted + 7) % 7
  at.setUTCDate(at.getUTCDate() - back)
  return { value: at.toISOString().slice(0, 10), precision: 'day' }
}

const pad = (n: number) => String(n).padStart(2, '0')
