import type { Grammar, NameKind } from './grammar.ts'
import { actsOf } from './ru/acts.ts'
import { author } from './ru/author.ts'
import { dates } from './ru/date.ts'
import { forecast } from './ru/forecast.ts'
import { formsOf, looksAdjective } from './ru/declension.ts'
import { guards } from './ru/guard.ts'
import { transliterate } from './ru/transliterate.ts'
import { openActor, openNames } from './ru/open-name.ts'
import { FIRM } from './ru/reference/body.ts'
import { references } from './ru/reference/index.ts'
import { toldLast } from './ru/speech.ts'
import { isPinyin } from './palladius.ts'
import { countIn } from './engine/letters.ts'

// а to я; ң, ө, ү.
const CYRILLIC = [0x430, 0x44f]
const KYRGYZ = [0x4a3, 0x4a3, 0x4e9, 0x4e9, 0x4af, 0x4af]
const FUNCTION_WORDS = /(?<![а-я])(?:и|в|на|что|с|по|для|к|о|не|из|от|до|при|его|также|году|года)(?![а-я])/g

const NUMBERS =
  /\d|(?<![а-я])(?:дв(?:а|е|ух|умя)|тр(?:и|ех|емя)|четыр(?:е|ех)|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|восем(?:ь)|девят(?:ь|и)|десят(?:ь|и|ки|ков)|двадцат(?:ь|и)|тридцат(?:ь|и)|сорок|пятьдесят|шестидесят|сто|тысяч|миллион|миллиард|полтора|половин|вдвое|втрое|треть|четверть|ежегодно|ежемесячно|круглосуточно)/

// A surname of one syllable and a given name of one or two.
const OF_THREE = /трех (?:стран|государств|сторон)(?![а-я])|(?<![а-я])трехсторонн/
const OF_THREE_TWICE =
  /(?:трех (?:стран|государств|сторон)|трехсторонн)[^]{1,20000}(?:трех (?:стран|государств|сторон)|трехсторонн)/
const HEAD = 500
const KIN = /^[a-z]{2,6}-[a-z]{1,12}$/

/** Russian. */
export const ru: Grammar = {
  tag: 'ru',
  kin: true,
  forecast,
  spaced: true,
  byWord: true,
  ownCompany: true,
  onlyOfPack: /^secretariat$/,
  claims: (paragraph) => {
    const letters = countIn(paragraph, CYRILLIC)
    if (letters === 0) return 0
    const kyrgyz = countIn(paragraph, KYRGYZ)
    return letters / paragraph.length + (paragraph.match(FUNCTION_WORDS)?.length ?? 0) / 100 - (kyrgyz * 20) / letters
  },
  guards,
  forms: (name: string, kind: NameKind) => formsOf(name, kind),
  headOfTitle(title, states) {
    const words = title.toLowerCase().split(' ')
    for (let from = 1; from < words.length; from++) {
      const tail = words.slice(from).join(' ')
      if (states.has(tail)) return words.slice(0, from).join(' ')
      // "посол Китая в Кыргызстане": what follows the state is part of the office.
    }
    const adjective = words[0]
    return adjective && looksAdjective(adjective) && states.has(adjective) && words.length > 1
      ? words.slice(1).join(' ')
      : null
  },
  references,
  dates,
  amounts: NUMBERS,
  delegation: [
    {
      words:
        /(?<![а-я])(?:комисси|рабоч\p{L}+ групп|секретариат|комитет|уполномоченн\p{L}+ орган|ведомств|министерств|агентств|координационн|совет\b|механизм|подкомисси)/u,
      level: 1,
    },
    {
      words:
        /(?<![а-я])(?:арбитраж|третьей сторон|третейск|независим\p{L}+ (?:эксперт|орган)|является окончательн|под надзором|под контролем)/u,
      level: 2,
    },
  ],
  transliterate,
  signed: (lower) =>
    /(?:^|\n)[^\S\n]*(?:совместн\p{L}{1,8} (?:декларация|коммюнике|заявление)|соглашение|договор|меморандум|протокол|декларация|коммюнике|конвенция)(?!\p{L}| (?:\p{L}+ ){0,3}?(?:подпис|заключ|предусм|позвол|стал|состо|направл|вступ|обеспеч|охват|был|включа|определ|закреп|действ|ратифиц|замен|регулир|откро|призван|касает|рассчит|одобр|утверд|парафир|будет|подготов|опублик|разраб|прин)\p{L}*)/u.test(
      lower.slice(0, 400),
    ) || /(?:^|\n)[^\S\n]*статья 1(?!\d)/.test(lower),
  heads: {
    before: /^»?,? (?:в лице )?$/,
    its: /(?:^|[^а-я])(?:его|ее|их) (?:[а-я-]{3,20} ){1,6}$/,
    after:
      /^,? (?:генеральный |исполнительный |первый |официальный )?(?:директор|глава|председатель|президент|руководитель|начальник|представитель|пресс-секретарь|ректор)(?: правления| совета)? $/,
  },
  bears: {
    before:
      /^, (?:(?:также|ныне|нынешний|нынешняя|новый|новая|первый|первая|исполняющий обязанности|и\.? ?о\.?) ){0,2}$/,
    after:
      /^(?:,|$| (?:в|по|на|при) [^,;:.]{2,60},| (?:[а-я-]+(?:ской|ского) (?:области|района|города|края|провинции|округа)|[а-я-]+[аяи]),)/,
  },
  ofBody:
    /^ (?:[а-я-]+(?:ой|ого|его|ей|ых|их) ){0,2}(?:[a-z]|правлени|совета директор|наблюдательн|комите|комисси|подкомисси|палат|ассоциаци|союз|фонд|компани|корпораци|банк|федераци|академи|университет|клуб|фракци|кооператив|холдинг|концерн|суда(?![а-я])|общества|групп|попечит|«|[а-я]*кооператив|[а-я]*предприяти|[а-я]*холдинг|завод|комбинат|фабрик|профсоюз|объединени|агентств|общин|жюри|оргкомитет)/,
  officials: {
    himself:
      /^(?:депутат|сенатор|парламентари|учен|соотечественник|аналитик|профессор|предпринимател|бизнесмен|омбудсмен|обозревател|эколог|эксперт|экономист|автор|гость|гостья|собеседник|политик|колле|визави|модератор|докладчик)/,
    state:
      /(?<!\p{L})(?!\p{L}+ (?:[а-я-]{1,20} ){0,3}делегаци)(?:министр|замминистр|вице-министр|заместител|помощник|советник|пос[ло]л?|консул|губернатор|аким|мэр|начальник|руководител|глав|председател|спикер|пресс-секретар|представител|полпред|статс-секретар|секретар|чиновни|дипломат|градоначальник)\p{L}{0,3}(?: [а-я-]{1,20}){0,5} $/u,
    firm: /(?<!\p{L})(?:(?:ген)?директор\p{L}{0,2}|председател\p{L} правления|управляющ\p{L}{2}|(?:топ-)?менеджер\p{L}{0,2})(?: [а-я-]{1,20}){0,3} $/u,
  },
  kinOf: (slug) => (KIN.test(slug) && slug.split('-').every(isPinyin) ? 'syllables' : null),
  recalls: true,
  nearest: true,
  together:
    /^ (?:также |вместе |затем |потом |подробно |кратко )?(?:обсуди|обсужд|рассмотре|догов|услов|осмотре|подпис|побесед|поговор|посети|обменя|встрет|провели|соглас|решили|пришли к)/,
  script: 'Cyrl',
  plantOfWork: true,
  toWhom: /^«?[а-я-]{2,20}(?:ому|ему|ой|ей) [а-я-]{2,20}(?:у|ю|е)»?$/,
  toldLast: (line) => line.startsWith('- ') && toldLast(line),
  // "Поддержала идею трехсторонних консультаций": said once, far below the head, it is nobody's count of the sides.
  sides: (lower) => (OF_THREE.test(lower.slice(0, HEAD)) || OF_THREE_TWICE.test(lower) ? 3 : null),
  oneOf: /^делегации(?!,|\.| (?:[а-я]+ )?[а-я]+(?:ли|лись|ут|ют|ят)(?![а-я]))/,
  several: /^(?:президент|премьер|премьер-министр|лидер)(?:ы|ов|ам|ами|ах)$/,
  // "На переговорах с президентом | Тарнов выразил …".
  bends: /[а-я](?:ов|ев|ин|ын|ский)$/,
  accredited: /^ в $/,
  peers: /^ (?:коллег|визави|контрагент)/,
  // "Рабочие места", "рабочие группы": no workers.
  papers:
    /^ (?:мест|групп|встреч|визит|поездк|переговор|дн[ия]|час[ыо]|документ|программ|план|процесс|тетрад|отношени|контакт)/,
  out: /^ из (?:города |провинции |области )?$/,
  joint: /^»?(?:,? (?:и|а также|совместно с|вместе с)) (?:[а-я-]+ ){0,3}[«]?$/,
  ownFirm: FIRM,
  field: /^(?:,? (?:и )?[а-я-]{4,}(?:и|ы|а|я|й|в|х|го)){1,5} $/,
  pairs: {
    joint:
      /^»? (?:и|с|совместно с|вместе с) (?:[а-я-]+(?:ая|ой|ый|им) )?(?:(?:компани|корпораци|фирм|банк|холдинг|авиакомпани)[а-я]{1,3} )?«?$/,
    of: /^(?:city|region):|^org:(?!.*(?:ministry|mfa|mofcom|cabinet|government|parliament|state-council|customs|gac|service|agency|embassy|committee|commission|department|council|secretariat|court|union|association|chamber))/,
    many: /^(?:обе |оба )?(?:компании|фирмы|предприятия|корпорации|вузы|университеты|институты|академии|колледжи|банки|школы|больницы|музеи|клиники|аэропорты|порты|города|заводы|холдинги|авиакомпании) (?:также |уже |совместно |вместе )?(?:[а-я]+(?:ли|лись|ют|ут|ят|ат|тся)|намерены|готовы)(?![а-я])/,
  },
  openNames,
  openActor,
  author,
  acts: actsOf,
}
