import { perWord } from '../engine/memo.ts'

const SLUG: Readonly<Record<string, string>> = {}
const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'
const latin = 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya'
  .split(' ')
  .map((one) => (one === '_' ? '' : one))
for (const [letter, one] of ['өo', 'үu', 'ңn', 'ўo', 'қk', 'ғg', 'ҳh', 'әa', 'ұu', 'іi', 'һh'].map((pair) => [...pair]))
  Object.assign(SLUG, { [letter!]: one })
for (const [at, letter] of [...letters].entries()) Object.assign(SLUG, { [letter]: latin[at]! })

/** Russian letters as the press writes them in English: "Саты" → "saty". */
export const transliterate = perWord((text: string): string =>
  [...text.toLowerCase().replaceAll('ё', 'е')]
    .map((letter) => SLUG[letter] ?? letter)
    .join('')
    .replace(/iy\b/g, 'y')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, ''),
)

/** A person's name as the press writes it in English: ж before a name's first vowel j, a short й behind a vowel i: "Жумагулов" → "jumagulov". */
export const personal = perWord((text: string): string =>
  transliterate(
    text
      .toLowerCase()
      .replace(/^ж(?=[аеиоуыэюя])/, 'j')
      .replaceAll(/(?<=[аеоуэ])й(?![аеёоуыэюя])/g, 'и'),
  ),
)
