import type { SceneView } from '../grammar.ts'
import { pinyinOf } from '../palladius.ts'
import { personal } from './transliterate.ts'

// Of every name its dictionary form, whatever case the text has it in.

/** Whether all words of a name are Chinese syllables. */
export const chinese = (words: readonly string[]): boolean =>
  words.every((word) => !/(?:ова|ева)$/.test(word) && pinyinOf(word) !== null)
/** The letters of a name in its id. */
export const slugOf = (words: readonly string[]): string =>
  words.map((word) => (chinese(words) ? pinyinOf(word)! : personal(word))).join('-')

/** What the end of a surname or patronymic tells; null where it tells nothing. */
export function genderOf(base: readonly string[]): 'm' | 'f' | null {
  if (chinese(base)) return null
  const last = base.at(-1)!
  if (/(?:ова|ева|ина|ына|ская|цкая|овна|евна|кызы)$/.test(last)) return 'f'
  return /(?:ов|ев|ин|ын|ский|цкий|ович|евич|уулу)$/.test(last) ? 'm' : null
}

/** Surnames bend; the id takes the dictionary form. */
export function nominative(word: string): string {
  // "Ван Цзяня": a soft name bends; no Chinese syllable is written -ня.
  const soft = /^[а-я]+нь?[яюе]м?$/.test(word) ? word.replace(/(?:ем|ю|я|е)$/, 'ь') : null
  if (soft && soft !== word && pinyinOf(soft) !== null) return soft
  if (/(?:ов|ев|ин|ын)(?:ым|ом|е)$/.test(word)) return word.replace(/(?:ым|ом|е)$/, '')
  if (/(?:ов|ев|ин)ой$/.test(word)) return word.replace(/ой$/, 'а')
  // "с Линь Цзианем", "с Чэнь Яньвэем": a Chinese name that bends.
  if (pinyinOf(word) === null)
    for (const stem of [
      word.replace(/(?<=[аеоэую])(?:ем|ю|я|е)$/, 'й'),
      word.replace(/(?:ем|ю|я)$/, 'ь'),
      word.replace(/(?:ом|ем|ым|у|а|е)$/, ''),
      word.replace(/е$/, 'ь'),
    ])
      if (stem !== word && stem.length > 2 && pinyinOf(stem) !== null) return stem
  return word
}

const straight = (word: string): string => word.replace(/(?<=[^аеиоуыэюя])(?:ом|ем|у|а)$/, '')

/** "По словам Данияра Амангельдиева" after "Данияр Амангельдиев": the man of whom the text spoke, and no woman. */
export function himself(words: readonly string[], scene: SceneView): string[] | null {
  if (words.length !== 2 || !words.every((word) => word.endsWith('а'))) return null
  const man = words.map((word) => word.slice(0, -1))
  return scene.people.some(({ id }) => id === `per:${slugOf(man)}`) ? man : null
}

/** "По словам Валентины Матвиенко" after "Валентина Матвиенко": one surname, and given names that differ by their end. */
export function asBefore(words: readonly string[], scene: SceneView): readonly string[] {
  const [given = '', surname = ''] = words
  if (words.length !== 2 || given.length < 4 || chinese(words)) return words
  const tail = `-${personal(surname)}`
  const stem = `per:${personal(given.slice(0, -1))}`
  const known = scene.people.findLast(({ id }) => id.endsWith(tail) && id.startsWith(stem))
  if (!known || known.id === `per:${slugOf(words)}`) return words
  const same = ENDS.find((end) => known.id === `per:${slugOf([given.slice(0, -1) + end, surname])}`)
  return same === undefined ? words : [given.slice(0, -1) + same, surname]
}
const ENDS = ['', 'а', 'я', 'й', 'ь']

/** A given name and a surname in the dictionary form: "Данияру Сатыбалдиеву", "Чолпон Эсенова". */
export function nominatives(words: readonly string[], oblique: boolean): string[] {
  // "С Абдуллой Ариповым": a man's name in -а.
  if (words.length === 2 && /[^аеиоуыэюя]ой$/.test(words[0]!) && /(?:[оеё]в|[иы]н|ск)ым$/.test(words[1]!))
    return [words[0]!.replace(/ой$/, 'а'), nominative(words[1]!)]
  const base = words.map(nominative)
  const [given = '', ...rest] = base
  const last = rest.at(-1)
  if (last === undefined) return base
  // "Заместителя министра Ли Яна": one syllable that bends.
  const bare = last.slice(0, -1)
  if (
    oblique &&
    /[^аеиоуыэюяь][ау]$/.test(words.at(-1)!) &&
    chinese([given]) &&
    pinyinOf(bare) !== null &&
    chinese(words)
  )
    return [given, ...rest.slice(0, -1), bare]
  // "министром Оленом Гарром"
  if (oblique && base.every((word) => straight(word) !== word && pinyinOf(word) === null)) return base.map(straight)
  // "Данияром Амангельдиевым", "Эльмирой Касымовой", "Эльмире Касымовой"
  const ended = words.at(-1)!
  if (/(?:ов|ев|ин|ын)ым$/.test(ended) && /[^аеиоуыэюя]ом$|[аеиоуыэюя]ем$/.test(given))
    return [given.endsWith('ом') ? given.slice(0, -2) : `${given.slice(0, -2)}й`, ...rest]
  if (
    /(?:ов|ев|ин|ын)ой$/.test(ended) &&
    /(?:[^аеиоуыэюя]ой|[^аеиоуыэюяй]ы|[гкх]и|[^аеиоуыэюяьй]е)$/.test(given) &&
    oblique !== null
  )
    return [given.replace(/(?:ой|ы|и|е)$/, 'а'), ...rest]
  // "Антонеллой Бассани": a woman's given name alone bends.
  if (oblique && /[иоуэ]$/.test(last) && /[а-я]{3}[^аеиоуыэюя]ой$/.test(given))
    return [`${given.slice(0, -2)}а`, ...rest]
  // "По словам Леоны Рейс": a woman's surname that ends as a man's does not bend.
  if (
    oblique &&
    /[^аеиоуыэюяьй]$/.test(last) &&
    !/(?:ов|ев|ин|ын|им|ым|ом|ем|ых|их)$/.test(last) &&
    last === words.at(-1) &&
    pinyinOf(last) === null &&
    /[а-я]{2}(?:[^аеиоуыэюяйь](?:ы|е|ой)|[гкхжшчщ]и)$/.test(given)
  )
    return [given.replace(/(?:ы|е|ой|и)$/, 'а'), ...rest]
  // "Абдулом Хайдари": of the two the given name alone bends.
  if (oblique && /[иоуэ]$/.test(last) && /[а-я]{3}[^аеиоуыэюя]ом$/.test(given)) return [given.slice(0, -2), ...rest]
  if (!/(?:ов|ев|ин|ын)[ау]$/.test(last)) return base
  // "Вице-премьера Эдиля Байсалова", "министра Тыная Ибраева"
  if (oblique && /[а-я]{2}[яю]$/.test(given) && !/и[яю]$/.test(given))
    return [given.slice(0, -1) + (/[аеиоуыэ][яю]$/.test(given) ? 'й' : 'ь'), ...rest.slice(0, -1), last.slice(0, -1)]
  // "Посла Мусы Джаманбаева": a man's name that ends as a woman's.
  if (oblique && /(?:[^аеиоуыэюя]ы|[гкхжшчщ]и)$/.test(given))
    return [given.replace(/[ыи]$/, 'а'), ...rest.slice(0, -1), last.slice(0, -1)]
  const bent = /[^аеиоуыэюя][ау]$/.test(given) && given.at(-1) === last.at(-1)
  // "Гульнара Асанова" and "Данияра Сатыбалдиева" look alike; a name in -у has no other reading.
  if (bent && (last.endsWith('у') || oblique)) return [given.slice(0, -1), ...rest.slice(0, -1), last.slice(0, -1)]
  return [given, ...rest.slice(0, -1), last.endsWith('у') ? `${last.slice(0, -1)}а` : last]
}
