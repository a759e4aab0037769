import type { Grammar } from './grammar.ts'
import { acts } from './ky/acts.ts'
import { author } from './ky/author.ts'
import { dates } from './ky/date.ts'
import { forecast } from './ky/forecast.ts'
import { openNames } from './ky/open-name.ts'
import { references, stands } from './ky/reference.ts'
import { forms } from './ky/suffix.ts'
import { kinOf } from './ky/kin.ts'
import { transliterate } from './ky/transliterate.ts'
import { countIn } from './engine/letters.ts'

// ң, ө, ү; and with them а to я, ё.
const LETTERS = [0x4a3, 0x4a3, 0x4e9, 0x4e9, 0x4af, 0x4af]
const CYRILLIC = [0x430, 0x44f, 0x451, 0x451, ...LETTERS]
// Endings that Russian words hardly ever have.
const SUFFIXED =
  /(?<=[а-яёңөү]{2})(?:лыгын|ишти|[ндт][ыуү]н|[ыуи]л(?:ган|ды|ду)|[бп](?:ейт|айт)|рлик|[лдт]ар(?:ын|га|ды|дын|дан|да|ына|ынын)|[лдт][оө]р(?:ун|го|ду|дун|дон|до|уна)|[аеоө]рын(?:а|да)|[аеоө]рине|[лдт]ер(?:ин|ге|ди|дин|ден|де|ине)|луу|дуу|туу|уу(?:га|ну|да|суна)|оого|айт|ылат|ышат|ышты|ынан|ясы(?:н|на|нын)?|абыз|ебиз|ышты|ушту|анына|енине|дубу|диби|дыбы|леби|йбыз|йбиз|сынын|лары|лери|басын|бесин|ында(?:гы)?|дагы|тагы|лык|тык|дык|лыгы|лигин?|ындай)(?![а-яёңөү])/g
const WORDS =
  /(?<![а-яёңөү])(?:жооп|жолду|салып|берип|болуп|келип|кетти|калды|калат|кылды|кылат|берди|берет|алды|алат|турган|турат|жатат|барат|келет|салат|курат|чыгат|азыр|мурда|быйыл|былтыр|бойдон|туура|жаңы|сайын|жылы|айылы|ушул|ушак|кайда|качан|абдан|дагы|кийинки|сиз|силер|биздин|жакшы|жаман|иш|иштеп|тили|тилин|алып|барып|коюп|чыгып|ата-энелер|калк|элди|каржылоо|жана|менен|үчүн|болгон|деп|деген|гана|айрым|ошол|болот|болду|келди|ага|өз|министри|деди|бул|боюнча|тараптар|тарап|эле|эмес|бар|жок|анын|алар|биз|жылга|жылдын|эки|мамлекеттик|сапар|кыргыз|кытай|айтты|билдирди|белгиледи|керек|тууралуу|жөнүндө|чейин|кийин|ошондой|мен|сен|аны|ар|бир|эч|бирок|ал|эмне|эмнеге|бизге|кантип|канча)(?![а-яёңөү])/g
const PAPER =
  /(?:^|\n)[^.\n]{0,160}(?:келишим|декларация|билдирүү|меморандум|коммюнике|макулдашуу|протокол)(?:с?[ыиуү])?(?: \([^)\n]{0,20}\))?\s*(?:\n|$)/u

/** Kyrgyz: suffixes in vowel harmony, the verb last, promises in the present-future and in adjectives that govern a case. */
export const ky: Grammar = {
  tag: 'ky',
  kin: true,
  recalls: true,
  script: 'Cyrl',
  genitive: /[ндт][ыиуү]н$/u,
  forecast,
  spaced: true,
  byWord: false,
  onlyOfPack: /^/,
  stateFirst: true,
  claims: (paragraph) => {
    const letters = countIn(paragraph, CYRILLIC)
    if (letters === 0) return 0
    const words = letters / 6.5
    const count = (pattern: RegExp) => paragraph.match(pattern)?.length ?? 0
    return Math.min(1.2, (4 * countIn(paragraph, LETTERS)) / words) + (6 * count(SUFFIXED) + 4 * count(WORDS)) / words
  },
  guards: (text, at) =>
    /(?:^|[\s(«])\p{Lu}$/u.test(text.slice(Math.max(0, at - 2), at)) ||
    /(?:^|[\s\d])(?:млн|млрд|миң|ж|б|д|т|к|с)$/u.test(text.slice(Math.max(0, at - 5), at)) ||
    /\d-берене$/u.test(text.slice(Math.max(0, at - 12), at)),
  forms,
  headOfTitle: (title, stateForms) => {
    for (const form of [...stateForms].toSorted((a, b) => b.length - a.length))
      if (title.toLowerCase().startsWith(`${form} `)) return title.slice(form.length + 1)
    return null
  },
  references,
  stands,
  kinOf,
  dates,
  amounts:
    /\d|(?<![а-яөүң])(?:бир нече|эки|үч|төрт|беш|алты|жети|сегиз|тогуз|он|жыйырма|отуз|кырк|элүү|жүз|миң|миллион|миллиард|жарым|үчтөн|пайыз)(?![а-яөүң])/u,
  delegation: [
    { words: /сот|арбитраж|(?:тарабынан|чечимине) (?:чечил|өткөр)/u, level: 2 },
    { words: /комиссия|жумушчу топ|кеңеш|катчылык|комитет|механизм|топ(?:тун|ту|ко|) /u, level: 1 },
  ],
  transliterate,
  signed: (lower) => PAPER.test(lower.slice(0, 300)) && /(?:^|\n)[^\S\n]*(?:\d{1,3}-берене|1[.)])/u.test(lower),
  heads: {
    before:
      /^ (?:(?:[\p{L}-]+ ){1,4}боюнча )?(?:(?:(?:башкы|биринчи|аткаруучу) )?(?:(?:вице-)?президенти|директору|төрагасы|башчысы|жетекчиси|өкүлү|орун басары|катчысы|басма сөз катчысы) )?$/u,
    after: /^(?!)/,
  },
  officials: {
    state:
      /(?<!делегация(?:сынын|нын)? )(?:министри?|орун басары|төрагасы|башчысы|(?<![лдт][аеоө]р(?:[ыиуү]н)?[дт]?[ыиуү]н )өкүлү|губернатору|мэри|акими?|катчысы|элчиси|жетекчиси) $/u,
    firm: /(?:директору?|менеджери) $/u,
  },
  openNames,
  author,
  acts,
}
