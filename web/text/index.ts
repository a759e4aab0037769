import closed from './closed.json'
import { en } from './en.ts'
import { en as deskEn } from './desk/en.ts'
import { en as flowsEn } from './flows/en.ts'
import { en as frontEn } from './front/en.ts'
import { en as loadEn } from './load/en.ts'
import { en as registerEn } from './register/en.ts'
import { en as reportEn } from './report/en.ts'
import { en as waysEn } from './ways/en.ts'
import { en as wordsEn } from './words/en.ts'
import { en as worksEn } from './works/en.ts'
import { ru } from './ru.ts'
import { ru as deskRu } from './desk/ru.ts'
import { ru as flowsRu } from './flows/ru.ts'
import { ru as frontRu } from './front/ru.ts'
import { ru as loadRu } from './load/ru.ts'
import { ru as registerRu } from './register/ru.ts'
import { ru as reportRu } from './report/ru.ts'
import { ru as waysRu } from './ways/ru.ts'
import { ru as wordsRu } from './words/ru.ts'
import { ru as worksRu } from './works/ru.ts'
import { ky } from './ky.ts'
import { ky as deskKy } from './desk/ky.ts'
import { ky as flowsKy } from './flows/ky.ts'
import { ky as frontKy } from './front/ky.ts'
import { ky as loadKy } from './load/ky.ts'
import { ky as registerKy } from './register/ky.ts'
import { ky as reportKy } from './report/ky.ts'
import { ky as waysKy } from './ways/ky.ts'
import { ky as wordsKy } from './words/ky.ts'
import { ky as worksKy } from './works/ky.ts'
import { zh } from './zh.ts'
import { zh as deskZh } from './desk/zh.ts'
import { zh as flowsZh } from './flows/zh.ts'
import { zh as frontZh } from './front/zh.ts'
import { zh as loadZh } from './load/zh.ts'
import { zh as registerZh } from './register/zh.ts'
import { zh as reportZh } from './report/zh.ts'
import { zh as waysZh } from './ways/zh.ts'
import { zh as wordsZh } from './words/zh.ts'
import { zh as worksZh } from './works/zh.ts'

/**
 * What the page says to people: a file for each room and language, all with the same keys. Values of closed lists are
 * called as reports call them: `npm run docs` writes `closed.json` from their words.
 */
export const texts = {
  en: {
    ...closed.en,
    ...en,
    ...deskEn,
    ...flowsEn,
    ...frontEn,
    ...loadEn,
    ...registerEn,
    ...reportEn,
    ...waysEn,
    ...wordsEn,
    ...worksEn,
  },
  ru: {
    ...closed.ru,
    ...ru,
    ...deskRu,
    ...flowsRu,
    ...frontRu,
    ...loadRu,
    ...registerRu,
    ...reportRu,
    ...waysRu,
    ...wordsRu,
    ...worksRu,
  },
  ky: {
    ...closed.ky,
    ...ky,
    ...deskKy,
    ...flowsKy,
    ...frontKy,
    ...loadKy,
    ...registerKy,
    ...reportKy,
    ...waysKy,
    ...wordsKy,
    ...worksKy,
  },
  zh: {
    ...closed.zh,
    ...zh,
    ...deskZh,
    ...flowsZh,
    ...frontZh,
    ...loadZh,
    ...registerZh,
    ...reportZh,
    ...waysZh,
    ...wordsZh,
    ...worksZh,
  },
} as const

export type TextKey = keyof (typeof texts)['en']
