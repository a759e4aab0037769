import type { Span } from '../../../ground/index.ts'
import type { MentionType } from '../../statement.ts'
import type { Meaning, Reference } from '../grammar.ts'
import { casesOf } from './suffix.ts'

const word = (words: string, type: MentionType, means: Meaning): Reference[] =>
  words.split('|').map((one) => ({ forms: casesOf(one), type, means }))
const office = (words: string, slug: string, rank?: 'head' | 'government'): Reference[] =>
  word(words, 'role', rank ? { is: 'office', slug, rank } : { is: 'office', slug })
const body = (words: string, slug: string, like = new RegExp(slug), generic = false): Reference[] =>
  word(words, 'organisation', { is: 'body', slug, like, ...(generic ? { generic } : {}) })
/** A word for bodies that means none which was named by these words. */
const unlike = (refs: Reference[], words: RegExp): Reference[] =>
  refs.map((one) => (one.means.is === 'body' ? { ...one, means: { ...one.means, unlike: words } } : one))
/** Bodies that are no firms. */
const NO_FIRM =
  /сайт|портал|басылма|гезит|журнал|телеканал|радио|университет|институт|мектеп|оорукана|музей|район|коомдук|бирикме|ассоциация|фонд|палата|комитет|агентти|министрли|мэрия|администрация|өкмөт/

/** Many, and those of somebody: депутаттар, депутаттары. */
const group = (words: string, slug: string): Reference[] =>
  word(
    [
      ...new Set(
        words.split('|').flatMap((one) => (one.endsWith('р') && !SPOKEN.test(one) ? [one, ...owned(one)] : [one])),
      ),
    ].join('|'),
    'group',
    { is: 'group', slug },
  )
/** Who only speaks or works for the body before them: the body acts. */
const SPOKEN = /^(?:өкүлдөр|адистер|эксперттер|кызматкерлер)$/u
/** Those of somebody, of me and of us: өнөктөштөрү, өнөктөштөрүм, өнөктөштөрүбүз. */
const owned = (many: string): string[] => {
  const close = CLOSE[many.at(-2)!] ?? 'ы'
  const own = [`${many}${close}`]
  return OURS.test(many) ? [...own, `${many}${close}м`, `${many}${close}б${close}з`] : own
}
const OURS =
  /^(?:кесиптештер|өнөктөштөр|шериктештер|инвесторлор|жарандар|ишкерлер|дыйкандар|фермерлер|адистер|окуучулар|студенттер|кардарлар)$/u
const CLOSE: Readonly<Record<string, string>> = { а: 'ы', е: 'и', о: 'у', ө: 'ү' }
const pronoun = (forms: string, means: Meaning): Reference => ({ forms: forms.split(' '), type: 'pronoun', means })

/**
 * Whether a word for a head of state is one: somebody heads a committee as well, and only behind a state does he lead it.
 */
export const stands = (lower: string, { start, end }: Span): boolean => {
  if (lower[start] !== 'т' && lower[start] !== 'л') return true
  return (
    !/^(?:төрагасы|лидери)/.test(lower.slice(start, end)) || OF_STATE.test(lower.slice(Math.max(0, start - 20), start))
  )
}
const OF_STATE =
  /(?:кытай(?:дын)?|кэр(?:дин)?|кр(?:дин)?|республикасынын|өлкө(?:нүн)?|[а-яөүң]{3}(?:стан|сия)(?:дын|нын)?) $/u

/** What ministries are for: each has its minister and his deputy. */
const DOMAINS: readonly (readonly [string, string])[] = [
  ['суу', 'water'],
  ['суу ресурстары', 'water'],
  ['юстиция', 'justice'],
  ['адилет', 'justice'],
  ['эмгек', 'labour'],
  ['эмгек жана социалдык өнүктүрүү', 'labour'],
  ['туризм', 'tourism'],
  ['өнөр жай', 'industry'],
  ['курулуш', 'construction'],
  ['санариптик өнүктүрүү', 'digital'],
  ['жаратылыш ресурстары', 'environment'],
  ['өзгөчө кырдаалдар', 'emergency'],
  ['коргоо', 'defence'],
  ['ички иштер', 'interior'],
  ['соода', 'commerce'],
  ['энергетика', 'energy'],
  ['транспорт', 'transport'],
  ['транспорт жана коммуникациялар', 'transport'],
  ['экономика', 'economy'],
  ['экономика жана коммерция', 'economy'],
  ['айыл чарба', 'agriculture'],
  ['билим берүү', 'education'],
  ['билим берүү жана илим', 'education'],
  ['саламаттык сактоо', 'health'],
  ['каржы', 'finance'],
  ['финансы', 'finance'],
  ['маданият', 'culture'],
  ['эмгек, социалдык камсыздоо жана миграция', 'labour'],
  ['эмгек, социалдык өнүгүү жана миграция', 'labour'],
  ['эмгек, социалдык камсыздоо', 'labour'],
  ['айыл чарба, суу ресурстары жана регионалдык өнүктүрүү', 'agriculture'],
  ['айыл чарба жана өнөр жай', 'agriculture'],
  ['айыл чарба жана айыл иштери', 'agriculture'],
  ['суу ресурстары, айыл чарба жана кайра иштетүү', 'agriculture'],
  ['маданият, маалымат жана жаштар саясаты', 'culture'],
  ['маданият, маалымат, спорт жана жаштар саясаты', 'culture'],
  ['маданият жана туризм', 'culture'],
  ['санариптик өнүктүрүү жана инновациялар', 'digital'],
  ['санариптик технологиялар', 'digital'],
  ['жаратылыш ресурстары, экология жана техникалык көзөмөл', 'environment'],
  ['табигый ресурстар', 'natural-resources'],
  ['экология', 'ecology'],
  ['экология жана айлана-чөйрө', 'ecology'],
  ['айлана-чөйрөнү коргоо', 'environment'],
  ['коомдук коопсуздук', 'public-security'],
  ['мамлекеттик коопсуздук', 'state-security'],
  ['илим жана технологиялар', 'science'],
  ['илим', 'science'],
  ['инвестиция', 'investment'],
  ['инвестициялар жана тышкы соода', 'investment'],
  ['соода жана интеграция', 'commerce'],
  ['спорт', 'sports'],
  ['архитектура жана курулуш', 'construction'],
  ['турак жай жана курулуш', 'construction'],
  ['адам ресурстары', 'human-resources'],
  ['адам ресурстары жана социалдык камсыздоо', 'human-resources'],
  ['өзгөчө кырдаалдарды башкаруу', 'emergency'],
  ['өнөр жай жана маалыматташтыруу', 'industry'],
  ['өнөр жай жана соода', 'industry'],
  ['геология жана тоо-кен', 'mining'],
  ['кен байлыктар', 'mining'],
  ['мунай жана газ', 'oil-and-gas'],
  ['агартуу', 'education'],
  ['жогорку билим берүү', 'higher-education'],
  ['агартуу жана жогорку билим', 'education'],
  ['байланыш', 'communications'],
  ['социалдык коргоо', 'social-protection'],
  ['калкты социалдык коргоо', 'social-protection'],
]

/** Words that stand for a side, an office, a body or a group; a state before them says whose. */
export const references: readonly Reference[] = [
  ...word(
    'тараптар|тараптардын баары|бардык тараптар|эки тарап|эки өлкө|эки мамлекет|эки тараптар|үч тарап|үч өлкө|өлкөлөр|эки өкмөт|делегациялар',
    'collective',
    { is: 'parties' },
  ),
  {
    forms: ['ар бир тарап', 'ар бир тараптын', 'эки өлкөнүн', 'эки тараптын', 'эки мамлекеттин'],
    type: 'collective',
    means: { is: 'parties' },
  },
  ...word(
    'эки өлкөнүн башчылары|эки мамлекеттин башчылары|эки лидер|эки өлкөнүн лидерлери|мамлекет башчылары|эки президент|өлкө башчылары|лидерлер|эки мамлекет башчысы|президенттер',
    'collective',
    { is: 'heads', rank: 'head' },
  ),
  ...word('өкмөт башчылары|премьер-министрлер', 'collective', { is: 'heads', rank: 'government' }),
  ...word('тарап|тарабы', 'collective', { is: 'side' }),
  ...word('комиссия|комиссиянын мүчөлөрү|жыйындын катышуучулары', 'collective', { is: 'parties' }),
  ...word('мамлекет|өлкөбүз|республика|биздин өлкө', 'state', { is: 'country', whose: 'own' }),
  ...word('коңшу өлкө|экинчи тарап', 'state', { is: 'country', whose: 'other' }),
  pronoun('ал анын аны ага анда андан', { is: 'person', gender: null, things: true }),
  ...word(
    'төрага|конок|дипломат|элчи|өкүл|орун басар|орун басары|депутат|вице-президент|вице-губернатор|кеңешчи|директор|жетекчи|башчы|консул|координатор|менеджер|ишкер|фермер|инженер|проректор|декан',
    'pronoun',
    { is: 'person', gender: null },
  ),
  ...word(
    'делегация башчылары|делегациялардын башчылары|тең төрагалар|тең төрагалары|комиссиянын төрагалары|комитеттин тең төрагалары|министрлер|эки министр|эки мэр|эки губернатор|эки ректор|эки элчи|эки төрага|катышуучулар',
    'collective',
    {
      is: 'participants',
    },
  ),
  ...DOMAINS.flatMap(([of, slug]) => [
    ...office(`${of} министри`, `${slug}-minister`),
    ...office(`${of} министринин орун басары|${of} министринин биринчи орун басары`, `deputy-${slug}-minister`),
    ...body(`${of} министрлиги`, `${slug}-ministry`),
  ]),
  pronoun('мен менин мени мага менде менден', { is: 'person', gender: null }),
  pronoun('алар алардын аларды аларга аларда алардан', { is: 'they' }),
  pronoun('экөө экөөнүн экөөнө экөөсү', { is: 'they' }),
  pronoun('биз биздин бизди бизге бизде бизден', { is: 'we' }),
  ...office('мамлекет башчысы|президент|президенти|өлкө башчысы|өлкө лидери|лидери|төрагасы', 'president', 'head'),
  ...office(
    'премьер-министр|премьер-министри|өкмөт башчысы|министрлер кабинетинин төрагасы',
    'prime-minister',
    'government',
  ),
  ...office('тышкы иштер министри', 'foreign-minister'),
  ...office('тышкы иштер министринин орун басары', 'deputy-foreign-minister'),
  ...office('министр|министри', 'minister'),
  ...office('министрдин орун басары', 'deputy-minister'),
  ...office('элчиси', 'ambassador'),
  ...office('губернатор|губернатору', 'governor'),
  ...office('мэр|мэри', 'mayor'),
  ...office('вице-мэр|вице-мэри', 'vice-mayor'),
  ...office('аким|акими', 'akim'),
  ...office('ректор|ректору', 'rector'),
  ...office(
    'парламенттин төрагасы|жогорку кеңештин төрагасы|парламенттин спикери|жогорку кеңештин спикери|спикер',
    'parliament-speaker',
  ),
  ...office('басма сөз катчысы|маалымат катчысы|пресс-катчысы|расмий өкүлү', 'spokesperson'),
  ...body('тышкы иштер министрлиги', 'mfa', /-mfa$/),
  ...body('соода министрлиги', 'commerce-ministry', /mofcom|commerce-ministry/),
  ...body('бажы кызматы|бажы|бажысы', 'customs', /-gac$|customs/),
  ...body('чек ара кызматы', 'border-service'),
  ...body('өкмөт|өкмөтү|министрлер кабинети', 'cabinet', /cabinet|government/),
  ...body('парламент|парламенти|жогорку кеңеш', 'parliament'),
  ...body('элчилик|элчилиги', 'embassy'),
  ...body('министрлик|ведомство', 'ministry', /ministry|-mfa$|mofcom|министрлиг/, true),
  ...unlike(
    body(
      'компания|авиакомпания|ишкана|инвестор',
      'company',
      /^org:(?!.*(?:ministry|mfa|mofcom|cabinet|parliament|state-council|customs|gac|ndrc|service|agency|department|inspectorate|school|hospital|institute|college|city-hall|council|embassy|secretariat|council|commission|committee|university|chamber|administration))/,
      true,
    ),
    NO_FIRM,
  ),
  ...body('агенттик', 'agency', /agency|агенттиг/, true),
  ...body('бирикме|ассоциация', 'association', /association|union|бирикме|ассоциация/, true),
  ...body('колледж', 'college', /college|колледж/, true),
  ...body('борбор', 'centre', /centre|борбор/, true),
  ...body('китепкана|китепканасы', 'library', /library|китепкана/, true),
  ...body('федерация', 'federation', /federation|федерация/, true),
  ...body('институт', 'institute', /institute|институт/, true),
  ...body('университет|жогорку окуу жай', 'university', /university|университет/, true),
  ...body('кооператив', 'cooperative', /cooperative|кооператив/, true),
  ...body('оорукана', 'hospital', /hospital|оорукана/, true),
  ...body('фонд', 'foundation', /foundation|fund|фонд/, true),
  ...body('округ|провинция', 'prefecture', /^region:(?!KG)/, true),
  ...body('район', 'district', /^place:|район/, true),
  ...body('облус', 'oblast', /облус/, true),
  // Where no region was named, the country as well.
  ...word('облус', 'state', { is: 'country', whose: 'own' }),
  ...body('комитет', 'committee', /committee|комитет/),
  ...body('палата', 'chamber', /chamber|палата/, true),
  ...body('кеңеш', 'council', /council|кеңеш/, true),
  ...body('кызмат', 'service', /service|customs|кызмат/, true),
  ...body('аэропорт', 'airport', /airport|аэропорт/, true),
  ...body('базар', 'market', /market|базар/, true),
  ...body('банк', 'bank', /bank|банк/, true),
  ...body(
    'сайт|портал|басылма|гезит|журнал|телеканал|радио',
    'media',
    /сайт|портал|басылма|гезит|журнал|телеканал|радио/,
    true,
  ),
  ...body(
    'завод|фабрика|комбинат|фирма|корпорация|холдинг|концерн',
    'plant',
    /завод|фабрика|комбинат|фирма|корпорация|холдинг|концерн/,
    true,
  ),
  ...body(
    'башкармалык|департамент|инспекция|академия|лицей|музей|мекеме|уюм',
    'office',
    /башкармалы|департамент|инспекция|академия|лицей|музей|мекеме|уюм/,
    true,
  ),
  ...body('администрация|акимчилик', 'administration', /administration|администрация|акимчили/, true),
  ...group('жергиликтүү бийлик|жергиликтүү бийликтер', 'local-authorities'),
  ...group('ишканалары|компаниялары|ишканалар|компаниялар|ишкерлер|ишкерлери|бизнес|бизнеси', 'companies'),
  ...group('инвесторлор|инвесторлору', 'investors'),
  ...group('жарандар|жарандары', 'citizens'),
  ...group('журналисттер|басма сөз өкүлдөрү|маалымат каражаттары', 'press'),
  ...group('айдоочулар|айдоочулары', 'drivers'),
  ...group('эксперттер|адистер', 'experts'),
  ...group('делегациясы|делегация', 'delegation'),
  ...group('жумушчулар', 'workers'),
  ...group('фермерлер|дыйкандар', 'farmers'),
  ...group('экологдор', 'ecologists'),
  ...group('катышуучулар', 'participants'),
  ...group('тургундар|жашоочулар|айылдыктар', 'residents'),
  ...group('депутаттар', 'deputies'),
  ...group('куруучулар', 'builders'),
  ...group('окумуштуулар', 'scientists'),
  ...group('студенттер', 'students'),
  ...group('дарыгерлер', 'doctors'),
  ...group('ата-энелер', 'parents'),
  ...group('малчылар|чабандар', 'herders'),
  ...group('энергетиктер', 'power-engineers'),
  ...group('темир жолчулар', 'railway-workers'),
  ...group('аткаминерлер|чиновниктер', 'officials'),
  ...group('уюштуруучулар', 'organisers'),
  ...group('туристтер', 'tourists'),
  ...group('активисттер', 'activists'),
  ...group('өкүлдөр', 'representatives'),
  ...group('профсоюз|кесиптик бирлик', 'trade-union'),
  ...group('аксакалдар|аксакалдары', 'elders'),
  ...group('кесиптештер', 'colleagues'),
  ...group('өнөктөштөр|шериктештер', 'partners'),
  ...group('жүргүнчүлөр', 'passengers'),
  ...group('мигранттар|эмгек мигранттары', 'migrants'),
  ...group('окуучулар', 'pupils'),
  ...group('мугалимдер|педагогдор', 'teachers'),
  ...group('окутуучулар', 'lecturers'),
  ...group('экспорттоочулар', 'exporters'),
  ...group('импорттоочулар', 'importers'),
  ...group('сатуучулар', 'sellers'),
  ...group('соодагерлер', 'traders'),
  ...group('сатып алуучулар', 'buyers'),
  ...group('керектөөчүлөр', 'consumers'),
  ...group('жеткирүүчүлөр', 'suppliers'),
  ...group('ташуучулар|жүк ташуучулар', 'hauliers'),
  ...group('өндүрүүчүлөр', 'producers'),
  ...group('иш берүүчүлөр', 'employers'),
  ...word('иш берүүчү', 'group', { is: 'group', slug: 'employers' }),
  ...group('тигүүчүлөр', 'garment-makers'),
  ...group('куткаруучулар', 'rescuers'),
  ...group('чек арачылар', 'border-guards'),
  ...group('бажычылар', 'customs-officers'),
  ...group('тоочулар|альпинисттер', 'climbers'),
  ...group('кенчилер|шахтёрлор', 'miners'),
  ...group('багбандар', 'gardeners'),
  ...group('балчылар', 'beekeepers'),
  ...group('пахтачылар', 'cotton-growers'),
  ...group('дарыканачылар|фармацевттер', 'pharmacists'),
  ...group('медиктер', 'medics'),
  ...group('инженерлер', 'engineers'),
  ...group('архитекторлор', 'architects'),
  ...group('юристтер|адвокаттар', 'lawyers'),
  ...group('экономисттер', 'economists'),
  ...group('тарыхчылар', 'historians'),
  ...group('волонтёрлор|ыктыярчылар', 'volunteers'),
  ...group('пикетчилер|митингчилер', 'protesters'),
  ...group('укук коргоочулар', 'human-rights-defenders'),
  ...group('ветеринарлар', 'vets'),
  ...group('балыкчылар', 'fishermen'),
  ...group('мейманкана ээлери', 'hotel-owners'),
  ...group('туроператорлор', 'tour-operators'),
  ...group('гиддер|экскурсоводдор', 'guides'),
  ...group('банкирлер', 'bankers'),
  ...group('кардарлар', 'customers'),
  ...group('каржылоочулар', 'financiers'),
  ...group('сурамжылангандар', 'respondents'),
  ...group('спортчулар', 'athletes'),
  ...group('аялдар', 'women'),
  ...group('жаштар', 'young-people'),
  ...group('пенсионерлер', 'pensioners'),
  ...group('чабармандар', 'couriers'),
  ...group('такси айдоочулары|таксисттер', 'taxi-drivers'),
  ...group('кызматкерлер|кызматчылар', 'staff'),
  ...group('суу пайдалануучулар', 'water-users'),
  ...group('бүтүрүүчүлөр', 'graduates'),
  ...group('сүрөтчүлөр', 'artists'),
  ...group('программисттер', 'programmers'),
  ...group('серепчилер|аналитиктер|талдоочулар', 'analysts'),
]
