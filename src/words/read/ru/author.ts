import type { Id, Span } from '../../../ground/index.ts'
import { outsideQuotes } from '../engine/own-words.ts'
import type { Author } from '../grammar.ts'
import { nominatives, slugOf } from './nominative.ts'
import { personal } from './transliterate.ts'

const LINE = /[^\n]+/g
/** "Я", "мне", "предлагаю": words of somebody who writes of himself. */
const OWN =
  /(?<![\p{L}«])(?:[Яя]|[Мм]еня|[Мм]не|[Мм]ной|[Мм]о(?:й|я|е|и|его|ей|их|им|ими|ю)|(?:[Пп]редлага|[Сс]чита|[Пп]олага|[Дд]ума|[Пп]ризыва|[Пп]риветству|[Пп]оддержива|[Пп]онима|[Зз]на|[Оо]тмеча|[Зз]амеча|[Рр]азделя|[Сс]ожале|[Пп]осмотр|[Вв]ер|[Пп]овтор|[Бб]лагодар|[Сс]пор|[Гг]овор)ю|(?:[Хх]оч|[Мм]ог|[Вв]иж|[Пп]рош|[Жж]д|[Пп]иш|[Сс]каж|[Сс]лыш)у|(?:[Нн]аде|[Сс]омнева|[Бб]о|[Пп]ризна|[Сс]оглаш|[Рр]аду|[Гг]орж)(?:юсь|усь)|[Уу]бежден[аa]?|[Уу]верен[аa]?)(?!\p{L})/gu
/** So often somebody says "I" where the words are his own. */
const OFTEN = 3
/** Above or below a text that somebody wrote in his own name. */
const COLUMN =
  /(?<!\p{L})(?:мнени[ея]|колонк[аи]|комментари[йя]|авторск\p{L}+|автор[а-я]?|точка зрения|блог|письм[оа]|эссе|реплика|взгляд|трибуна|заметки|публицистика|от первого лица|гостевая)(?!\p{L})/iu
const NAME = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?: \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?){1,2}'
/** "Эмиль Токтогулов, ветеринарный врач": a name and what he is, in a line of its own. */
const NAMED = new RegExp(
  `^[(]?(?:(?:Автор|Текст|Колонка|Комментарий|Мнение)(?: \\p{Ll}+)?(?:: ?| - ))?(${NAME})((?:,| -) [^.:?!;]{3,140})?[)]?$`,
  'u',
)
/** What heads a body or speaks for a state: his "we" is its. */
const HEADS =
  /(?<!\p{L})(?:директор|глава|председатель|президент|министр|замминистра|посол|консул|ректор|мэр|аким|губернатор|руководитель|начальник|основатель|управляющий|секретарь|представитель|спикер)(?!\p{L})/iu
/** "- Когда?": many speak. */
const TURN = /^(?:- |(?:вопрос|ответ|корреспондент)[ :])/iu
// What is said of a text and not in it.
const NO_NAME = /^(?:Кыргызск|Китайск|Народн|Совместн|Министерств|Президент|Пресс|Общест|Главн)/

let last: { readonly of: string; readonly found: Author | null } = { of: '', found: null }
/** The line of a text that names who wrote it and speaks through all of it. */
export function author(text: string): Author | null {
  if (last.of !== text) last = { of: text, found: writer(text) }
  return last.found
}

/** Somebody wrote it who speaks for nobody else: what he tells of the world is no statement to keep. */
export const isEssay = (text: string): boolean => {
  const one = author(text)
  return one !== null && !OFFICIAL.test(text.slice(one.office?.start ?? one.start, one.office?.end ?? one.end))
}
const OFFICIAL =
  /(?<!\p{L})(?:президент|премьер|министр|замминистра|посол|консул|мэр|аким|губернатор|полпред|спикер|вице-премьер|генсек)(?!\p{L})/u

/** "Статья министра транспорта … Асана Осмонова": a line that says whose words the text below it is. */
const ARTICLE =
  /^(?:(?:[Аа]вторская|[Пп]одписанная|[Пп]одписная|[Пп]рограммная|[Сс]овместная) )?(?:[Сс]татья|[Оо]ткрытое письмо|[Ээ]ссе) \p{L}[^.:?!;]{3,150}$/u
/** "We" of somebody who writes for more than himself. */
const WE = /(?<![\p{L}«])(?:[Мм]ы|[Нн]ам|[Нн]ас|[Нн]аш\p{L}{0,3}|[Нн]ами)(?!\p{L})/gu

// A leader says "we" where others say "I": who he is the text says at its head.
function isLeader(text: string): boolean {
  const head = text.slice(0, 600).split('\n').slice(0, 6)
  return (
    head.some((line) => {
      const one = line.trim()
      if (one.length > 189) return false
      return (HEADERS.test(one) && ARTICLE.test(one)) || (HEADS.test(one) && Boolean(NAMED.exec(one)?.[2]))
    }) && outsideQuotes(text, WE) >= OFTEN
  )
}

function writer(text: string): Author | null {
  const own = outsideQuotes(text, OWN) >= OFTEN
  if (!own && !isLeader(text)) return null
  const lines = [...text.matchAll(LINE)].flatMap(({ 0: whole, index }) => {
    const line = whole.trim()
    const start = index + whole.indexOf(line)
    return line ? [{ line, start, end: start + line.length }] : []
  })
  if (lines.length < 3 || lines.filter(({ line }) => TURN.test(line)).length > 1) return null
  const ends = lines.slice(-3)
  const column = [...lines.slice(0, 3), ...ends].some(({ line }) => line.length < 160 && COLUMN.test(line))
  const near = [...lines.slice(0, 6), ...ends]
  for (const { line, start, end } of near.slice(0, 6)) {
    const bears = ARTICLE.test(line) && HEADERS.test(line) ? BEARS.exec(line) : null
    if (!bears) continue
    const name = bears[1]!
    const words = nominatives(name.toLowerCase().split(' '), true)
    // "… для газеты «…»": whom he wrote it for is nobody who speaks.
    const until = start + bears.index + name.length
    return { start, end: Math.min(end, until), about: [], heads: true, called: `per:${slugOf(words)}` as Id }
  }
  for (const { line, start, end } of own ? near : near.slice(0, 6)) {
    const named = line.length < 190 ? NAMED.exec(line) : null
    if (!named || NO_NAME.test(line)) continue
    const at = lines.findIndex((one) => one.start === start)
    const below = lines[at + 1]
    const office = !named[2] && below && isOffice(below.line) ? below : undefined
    if (!named[2] && !column && !office) continue
    const what = named[2] ?? office?.line ?? ''
    // What stands behind his name at the foot is the page's.
    const rest = at > 3 && at >= lines.length - 3 ? lines.slice(at + 1) : office ? [office] : []
    const about: Span[] = rest.map((one) => ({ start: one.start, end: one.end }))
    return {
      start,
      end,
      about,
      heads: HEADS.test(what),
      called: `per:${named[1]!.toLowerCase().split(' ').map(personal).join('-')}` as Id,
      ...(office ? { office: { start: office.start, end: office.end } } : {}),
    }
  }
  return null
}

/** The same, bent behind the word for what he wrote. */
const HEADERS =
  /(?<!\p{L})(?:директор|глав|председател|президент|премьер|министр|замминистр|посл|консул|ректор|мэр|аким|губернатор|руководител|начальник|секретар|представител|спикер)\p{L}{0,3}(?!\p{L})/iu
const BEARS = new RegExp(
  `(?<!\\p{L})(?!\\p{L}+(?:ской|ского|цкой|ной|ных|ого)(?!\\p{L}))(${NAME})(?:,| для | в | \\(|$)`,
  'u',
)

const isOffice = (line: string): boolean => line.length < 140 && /^\p{Ll}/u.test(line) && !/[.?!:]$/.test(line)
