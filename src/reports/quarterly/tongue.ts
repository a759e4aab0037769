import type { Language, Names, PartialDate, Period } from '../../ground/index.ts'
import { sayIn } from '../say.ts'
import type { Value } from './figure.ts'

/** How the report writes in one language. Its forms are its own, so that no version of a runtime changes a byte. */
export interface Tongue {
  readonly language: Language
  /** The text of a key of the report. */
  text(key: string): string
  word(group: string, value: string): string
  name(names: Names, otherwise: string): string
  number(value: number, digits: number): string
  date(date: Period): string
  value(value: Value): string
  /** The form that goes with a number, of those of the language in the order one, few, many, other. */
  form(count: number, forms: readonly string[]): string
}

const NO_BREAK = '\u00a0'
const MINUS = '\u2212'

const MONTHS: Readonly<Record<Exclude<Language, 'zh'>, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  ky: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
}
const OF_MONTH = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')

/** Which forms a language has, as CLDR names them. */
const FORMS: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = {
  ru: ['one', 'few', 'many', 'other'],
  ky: ['one', 'other'],
  zh: ['other'],
  en: ['one', 'other'],
}

export function tongueOf(language: Language): Tongue {
  const say = sayIn(language)
  // As it stands: its {names} are filled by whoever prints figures with their footnotes.
  const text = (key: string): string => say.word('quarterly', key)
  const word = (group: string, value: string) => say.word(`quarterly.${group}`, value)
  const number = (value: number, digits: number) => numberIn(language, value, digits)
  const date = (period: Period): string => {
    const [from, to] = period.split('/') as [string, string?]
    return to === undefined ? dateIn(language, from) : spanIn(language, from, to)
  }
  const rules = new Intl.PluralRules(language)
  return {
    language,
    text,
    word,
    name: say.name,
    number,
    date,
    form: (count, forms) => forms[Math.min(FORMS[language].indexOf(rules.select(count)), forms.length - 1)] ?? '',
    value: (value) => {
      if (value.kind === 'date') return date(value.until ? `${value.date.split('/')[0]}/${value.until}` : value.date)
      const { low, high, digits, signed, unit } = value
      const tail =
        unit === ''
          ? ''
          : `${unit === '%' && language !== 'ru' && language !== 'ky' ? '' : NO_BREAK}${say.word('measure', unit)}`
      const one = (side: number) =>
        signed && Number(side.toFixed(digits)) > 0 ? `+${number(side, digits)}` : number(side, digits)
      if (low === null && high === null) return '—'
      if (low === null) return `≤${NO_BREAK}${one(high!)}${tail}`
      if (high === null) return `≥${NO_BREAK}${one(low)}${tail}`
      const [a, b] = [one(low), one(high)]
      if (a === b) return `${a}${tail}`
      // Between two signed numbers a dash would read as a sign.
      return signed ? `${a} … ${b}${tail}` : `${a}–${b}${tail}`
    },
  }
}

/** 1 234,5 or 1,234.5; at most so many digits behind the point, and none that are noughts. */
function numberIn(language: Language, value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits))
  const [whole, rest] = Math.abs(rounded).toFixed(digits).split('.') as [string, string?]
  const [group, point] = language === 'ru' || language === 'ky' ? [NO_BREAK, ','] : [',', '.']
  const lead = whole.length % 3
  const grouped = [whole.slice(0, lead), ...(whole.slice(lead).match(/\d{3}/g) ?? [])].filter(Boolean).join(group)
  const tail = rest?.replace(/0{1,20}$/, '')
  return `${rounded < 0 ? MINUS : ''}${grouped}${tail ? point + tail : ''}`
}

/** A date as exact as said: 2030, a quarter, a month or a day, as the language writes it in a document. */
function dateIn(language: Language, date: PartialDate): string {
  const [year, part, day] = date.split('-') as [string, string?, string?]
  const month = part && !part.startsWith('Q') ? Number(part) : 0
  const quarter = part?.startsWith('Q') ? part[1] : undefined
  switch (language) {
    case 'ru':
      if (quarter) return `${quarter}-й${NO_BREAK}квартал ${year}${NO_BREAK}г.`
      if (day) return `${Number(day)}${NO_BREAK}${OF_MONTH[month - 1]} ${year}${NO_BREAK}г.`
      return `${month ? `${MONTHS.ru[month - 1]} ` : ''}${year}${NO_BREAK}г.`
    case 'ky':
      if (quarter) return `${year}-ж., ${quarter}-чейрек`
      if (day) return `${year}-ж., ${Number(day)}-${MONTHS.ky[month - 1]}`
      return `${year}-ж.${month ? `, ${MONTHS.ky[month - 1]}` : ''}`
    case 'zh':
      if (quarter) return `${year}年第${quarter}季度`
      return `${year}年${month ? `${month}月` : ''}${day ? `${Number(day)}日` : ''}`
    case 'en':
      if (quarter) return `Q${quarter} ${year}`
      return `${day ? `${Number(day)}${NO_BREAK}` : ''}${month ? `${MONTHS.en[month - 1]} ` : ''}${year}`
  }
}

/** Two dates as a span; what both have in common is said once. */
function spanIn(language: Language, from: PartialDate, to: PartialDate): string {
  const year = to.slice(0, 4)
  if (from.length === 4 && to.length === 4)
    return { ru: `${from}–${to}${NO_BREAK}гг.`, ky: `${from}–${to}-ж.`, zh: `${from}–${to}年`, en: `${from}–${to}` }[
      language
    ]
  if (from.length === 7 && to.length === 7 && from.startsWith(year) && !/Q/.test(from + to)) {
    const [a, b] = [Number(from.slice(5)), Number(to.slice(5))]
    if (language === 'zh') return `${year}年${a}月–${b}月`
    const months = `${MONTHS[language][a - 1]}${NO_BREAK}– ${MONTHS[language][b - 1]}`
    return { ru: `${months} ${year}${NO_BREAK}г.`, ky: `${year}-ж., ${months}`, en: `${months} ${year}` }[language]
  }
  return `${dateIn(language, from)}${NO_BREAK}– ${dateIn(language, to)}`
}

/** A value as a table for machines has it: plain numbers and ISO dates, a span as two joined by `/`. */
export function plainValue(value: Value): string {
  if (value.kind === 'date') return value.until ? `${value.date}/${value.until}` : value.date
  const { low, high, digits } = value
  const one = (side: number | null) => (side === null ? '..' : String(Number(side.toFixed(digits))))
  return low === high ? one(low) : `${one(low)}/${one(high)}`
}

/** The number by which a word that goes with a value takes its form. */
export const countOf = (value: Value): number => (value.kind === 'number' ? (value.high ?? value.low ?? 0) : 0)
