import { OF_ALL, OF_BODIES, OF_PEOPLE, READINGS } from './reading-list.ts'

const readings = new Map<string, string>()
for (const group of `${READINGS} ${OF_BODIES} ${OF_ALL} ${OF_PEOPLE}`.split(' ')) {
  const syllable = /^[a-zü]+/.exec(group)![0]
  for (const sign of group.slice(syllable.length))
    if (!readings.has(sign)) readings.set(sign, syllable.replace('ü', 'u'))
}

/** The reading of a character in the Latin alphabet without tones; a character that stands in no name gives its code. */
export const pinyinOf = (sign: string): string => {
  const known = readings.get(sign)
  if (known !== undefined) return known
  return sign >= '一' && sign <= '鿿' ? `u${sign.codePointAt(0)!.toString(16)}` : sign
}

const FIRST = 0x4e00
const LAST = 0x9fff
// As long as it will ever be: an array that grows by holes is kept as a table, and slow.
const byCode = Array.from<string | undefined>({ length: 0x80 + LAST - FIRST + 1 })

/** The same for a character by its code; texts are read so without a string for each of their characters. */
export function readingAt(code: number): string {
  const at = code < 0x80 ? code : code >= FIRST && code <= LAST ? 0x80 + code - FIRST : -1
  // Of other signs no name is made.
  if (at < 0) return '·'
  return (byCode[at] ??= pinyinOf(String.fromCharCode(code)))
}

/** A word in the Latin alphabet: characters by their readings, run together; of 行, only the bank's is told from the walk. */
export const pinyin = (word: string): string => [...word.replaceAll('银行', '银杭')].map(pinyinOf).join('')
