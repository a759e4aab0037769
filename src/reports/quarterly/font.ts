import type { Language } from '../../ground/index.ts'

/** The house's faces, then what most offices have. None is embedded: see docs/decisions/0023. */
export const LATIN_FONT = 'IBM Plex Sans'
export const CHINESE_FONT = 'Noto Sans SC'
export const FONTS = `'${LATIN_FONT}','Noto Sans','${CHINESE_FONT}','Noto Sans CJK SC','Microsoft YaHei','Segoe UI',Arial,sans-serif`

/** The face of a drawing that names one only. */
export const fontOf = (language: Language): string => (language === 'zh' ? CHINESE_FONT : LATIN_FONT)

/** The language of Latin letters; in a Chinese text they are words of English, and break as such. */
export const LATIN_LOCALES: Readonly<Record<Language, string>> = { ru: 'ru-RU', ky: 'ky-KG', zh: 'en-GB', en: 'en-GB' }

/** Tags of BCP 47 as a word processor knows them. */
export const LOCALES: Readonly<Record<Language, string>> = { ru: 'ru-RU', ky: 'ky-KG', zh: 'zh-CN', en: 'en-GB' }
