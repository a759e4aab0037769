import type { DateGrammar } from '../grammar.ts'

const MONTHS = [
  ['январь', 'января', 'январе', 'январю'],
  ['февраль', 'февраля', 'феврале', 'февралю'],
  ['март', 'марта', 'марте', 'марту'],
  ['апрель', 'апреля', 'апреле', 'апрелю'],
  ['май', 'мая', 'мае', 'маю'],
  ['июнь', 'июня', 'июне', 'июню'],
  ['июль', 'июля', 'июле', 'июлю'],
  ['август', 'августа', 'августе', 'августу'],
  ['сентябрь', 'сентября', 'сентябре', 'сентябрю'],
  ['октябрь', 'октября', 'октябре', 'октябрю'],
  ['ноябрь', 'ноября', 'ноябре', 'ноябрю'],
  ['декабрь', 'декабря', 'декабре', 'декабрю'],
]
const month = `(?<month>${MONTHS.flat().join('|')})`
const year = '(?<year>[12]\\d{3})'
const years = `${year}(?:-го)? ?(?:год(?:а|у|ом|е)?\\b|гг?\\.|(?=[^\\d]|$))`.replace('\\b', '(?![а-я])')
const day = '(?<day>[0-3]?\\d)'
const ordinal: Record<string, number> = {}
for (const [number, stem] of ['перв', 'втор', 'треть', 'четверт'].entries())
  for (const end of ['ом', 'ого', 'ому', 'ый', 'ой', 'ем', 'его', 'ему', 'ий']) ordinal[stem + end] = number + 1
for (const [number, roman] of ['i', 'ii', 'iii', 'iv'].entries()) ordinal[roman] = number + 1

/** How Russian writes dates: "18 мая 2027 года", "в первом квартале 2028 года", "к 2030 году", "01.09.2027". */
export const dates: DateGrammar = {
  months: Object.fromEntries(MONTHS.flatMap((forms, at) => forms.map((form) => [form, at + 1]))),
  quarters: ordinal,
  weekdays: {},
  patterns: [
    new RegExp(`(?<![\\d.,])${day}(?:-\\d{1,2})?(?:-го)? ${month}(?![а-я])(?: ${years})?`, 'g'),
    new RegExp(`(?<![\\d.,])(?<day>[0-3]?\\d)\\.(?<month>[01]?\\d)\\.${year}(?!\\d)`, 'g'),
    new RegExp(
      `(?<quarter>${Object.keys(ordinal).join('|')}|[1-4](?:-[а-я]+)?)(?<![а-я]i) квартал[еауы]? ${years}`,
      'g',
    ),
    new RegExp(`(?<![а-я])${month} ${years}`, 'g'),
    new RegExp(
      `(?:начал[еау] |конц[еау] |концом |середин[еуы] )?(?<![\\d.,-])${year}(?:-[12]\\d{3})? ?(?:год(?:а|у|ом|е|ах|ы)?(?![а-я])|гг?\\.)`,
      'g',
    ),
  ],
  before: [
    {
      words:
        /(?:(?:^|[^а-я])(?:до|к|ко|не позднее|не позже|по|вплоть до|в срок до|до конца|к концу|до начала|к началу|до середины|к середине))\s+$/,
      relation: 'by',
    },
    { words: /(?:^|[^а-я])(?:с|со|начиная с|от|после)\s+(?:начала |конца |середины )?$/, relation: 'from' },
    { words: /(?:^|[^а-я])на\s+$/, relation: 'from' },
    { words: /действует до\s+$/, relation: 'until' },
  ],
  after: [],
}
