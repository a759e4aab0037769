const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'ng',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ү: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** Kyrgyz letters in the Latin alphabet as the English press of the country writes them: Жылдыз → jyldyz. */
export const transliterate = (text: string): string =>
  [...text.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('')

/** A person's name, where a short й behind a vowel is written i: Айбек → aibek. */
export const personal = (text: string): string =>
  transliterate(text.replaceAll(/(?<=[аеоуүө])й(?![аеёоуыэюяөү])/gu, 'и'))
