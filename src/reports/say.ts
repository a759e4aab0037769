import { nameIn, type Language, type Names } from '../ground/index.ts'
import { en } from './text/en/index.ts'
import { ky } from './text/ky/index.ts'
import { ru } from './text/ru/index.ts'
import { zh } from './text/zh/index.ts'

export type TextKey = keyof typeof en

const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, ru, ky, zh }

/** How a report speaks to people: one language, its words, its numbers. */
export interface Say {
  readonly language: Language
  text(key: TextKey, facts?: Readonly<Record<string, unknown>>): string
  /** The word for a value of a closed list, such as `step.border`; the value itself where the group lacks it. */
  word(group: string, value: string): string
  name(names: Names, otherwise: string): string
  number(value: number, digits?: number): string
  /** `14–66 h`, `2 d 4 h – 5 d`; one figure where both ends read the same. */
  duration(low: number, high: number): string
  /** Local wall-clock text `2026-12-01T08:00+08:00` as `Tue 1 Dec 08:00`. */
  moment(local: string): string
  /** The words for a unit of measure; a currency alone stays its code, as does a unit that no table has. */
  unit(unit: string): string
  range(low: number | null, high: number | null, unit?: string, digits?: number): string
  share(value: number): string
  /** Who speaks, in the reader's language where the pack names him in it; a newspaper keeps its own name. */
  voice(speaker: string | null): string
  /** What part a figure speaks of; empty where it is the whole. */
  scope(scope: string | null): string
  /** What is remarked beside a row; empty where nothing is. */
  note(note: string | null): string
}

/** What rows say in words of the pack's own, by those words: names in every language, notes in the reader's. */
export interface Named {
  readonly voices: Readonly<Record<string, Names>>
  readonly scopes: Readonly<Record<string, Names>>
  readonly notes: Readonly<Record<string, string>>
}

export const nothingNamed: Named = { voices: {}, scopes: {}, notes: {} }

const NO_BREAK = '\u00a0'

export function sayIn(language: Language, named: () => Named = () => nothingNamed): Say {
  const locale = { en: 'en-GB', ru: 'ru', ky: 'ky', zh: 'zh-CN' }[language]
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  const say: Say = {
    language,
    text: (key, facts = {}) =>
      texts[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '?')),
    word: (group, value) => (texts[language] as Readonly<Record<string, string>>)[`${group}.${value}`] ?? value,
    name: (names, otherwise) => nameIn(names, language, otherwise),
    number,
    duration: (low, high) => {
      const [a, b] = [span(low), span(high)]
      return a === b ? a : `${a} – ${b}`
    },
    moment: (local) => {
      const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
      return `${day.format(new Date(`${local.slice(0, 16)}Z`))} ${local.slice(11, 16)}`
    },
    unit: (unit) => (/^[A-Z]{3}$/.test(unit) ? unit : say.word('measure', unit)),
    range: (low, high, unit = '', digits = 0) => {
      const tail = unit ? `${NO_BREAK}${say.unit(unit)}` : ''
      if (low === null) return `≤${NO_BREAK}${number(high!, digits)}${tail}`
      if (high === null) return `≥${NO_BREAK}${number(low, digits)}${tail}`
      const [a, b] = [number(low, digits), number(high, digits)]
      return a === b ? `${a}${tail}` : `${a}–${b}${tail}`
    },
    voice: (speaker) => {
      if (speaker === null) return '—'
      if (/^the pack.s author$/.test(speaker)) return say.text('voice.author')
      if (/^derived (by the pack.s author|from )/.test(speaker)) return say.text('voice.derived')
      const [who, ...rest] = speaker.split(', ')
      const { voices } = named()
      const whole = voices[speaker]
      const name = whole ?? voices[who!]
      return name ? [nameIn(name, language, who!), ...(whole ? [] : rest)].join(', ') : speaker
    },
    scope: (scope) => (scope === null ? '' : nameIn(named().scopes[scope] ?? {}, language, scope)),
    note: (note) => (note === null ? '' : (named().notes[note] ?? note)),
    share: (value) => `${number(value * 100)}${NO_BREAK}%`,
  }
  const span = (minutes: number): string => {
    const whole = Math.round(minutes)
    const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60]
    const parts = [
      days && `${days}${NO_BREAK}${say.text('unit.day')}`,
      hours && `${hours}${NO_BREAK}${say.text('unit.hour')}`,
      // Minutes are noise beside days.
      rest && !days && `${rest}${NO_BREAK}${say.text('unit.minute')}`,
    ]
    return parts.filter(Boolean).join(' ') || `0${NO_BREAK}${say.text('unit.minute')}`
  }
  return say
}
