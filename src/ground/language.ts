/** The languages in which ortoq itself speaks: pages, commands, errors. A pack may name things in others as well. */
export const languages = ['ru', 'ky', 'zh', 'en'] as const
export type Language = (typeof languages)[number]

/** One text per language; the languages of ortoq are always present where a person wrote the text for ortoq. */
export type Texts = Readonly<Record<Language, string>>

/** Names by language tag as a pack gives them; any of them may be missing. */
export type Names = Readonly<Record<string, string>>

export const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag)

// Where a name is missing in the reader's language, the one most readers of the region can read stands in.
const FALLBACK: Readonly<Record<Language, readonly Language[]>> = {
  ru: ['ru', 'ky', 'en', 'zh'],
  ky: ['ky', 'ru', 'en', 'zh'],
  zh: ['zh', 'en', 'ru', 'ky'],
  en: ['en', 'ru', 'ky', 'zh'],
}

/** The name to show to a reader of `language`; the best other name, then `otherwise`, where there is none. */
export function nameIn(names: Names, language: Language, otherwise: string): string {
  for (const tag of FALLBACK[language]) {
    const name = names[tag]
    if (name) return name
  }
  return Object.values(names).find((name) => name) ?? otherwise
}
