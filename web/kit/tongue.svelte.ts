import { address } from './address.svelte.ts'
import { texts, type TextKey } from '../text/index.ts'

export const languages = ['ru', 'ky', 'zh', 'en'] as const
export type Language = (typeof languages)[number]

const isLanguage = (tag: string | undefined): tag is Language => languages.includes(tag as Language)

const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'

/** The reader's language: the address says it, and where it is silent the browser. */
export const language = (): Language => (isLanguage(address.query['lang']) ? address.query['lang'] : preferred)

/** The date of "as known on", or null for now. */
export const known = (): string | null => address.query['known'] ?? null

/** A text in the reader's language, with `{facts}` filled in. */
export function t(key: TextKey, facts: Readonly<Record<string, string | number>> = {}): string {
  return texts[language()][key].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))
}

/** The word for a value of a closed list, such as `status.done`; the value itself where the list lacks it. */
export function word(group: string, value: string): string {
  return (texts[language()] as Readonly<Record<string, string>>)[`${group}.${value}`] ?? value
}

// Where a name is missing in the reader's language, the one most readers of the region can read stands in.
const FALLBACK: Readonly<Record<Language, readonly Language[]>> = {
  ru: ['ru', 'ky', 'en', 'zh'],
  ky: ['ky', 'ru', 'en', 'zh'],
  zh: ['zh', 'en', 'ru', 'ky'],
  en: ['en', 'ru', 'ky', 'zh'],
}

/** The name in the reader's language, or the nearest that there is. */
export function nameOf(names: Readonly<Record<string, string>> | null | undefined, otherwise = ''): string {
  if (!names) return otherwise
  for (const tag of FALLBACK[language()]) if (names[tag]) return names[tag]
  return Object.values(names).find(Boolean) ?? otherwise
}
