import type { Id, Span } from '../../../ground/index.ts'
import type { OpenName, SceneView } from '../grammar.ts'
import { matchesIn } from '../engine/match.ts'
import { bodySlugOf, saysWhat, slugOf } from './body-slug.ts'
import { NO_PLACE, placeSlug } from './local.ts'

/** What the pack says of a match. */
interface Known extends Span {
  readonly values?: readonly {
    readonly id: string | null
    readonly state: string | null
    readonly english?: string | undefined
  }[]
}

const CASE = '(?<case>н[ыиуү]н|н[аеоө]|нд[аеоө]н?|нан|нен|н)?(?!\\p{L})'
/** Bodies that a state has. */
const OF_STATE =
  'агенттиги|кызматы|башкармалыгы|инспекциясы|департаменти|комитети|комиссиясы|палатасы|институту|министрлиги|соту|прокуратурасы|фонду|дирекциясы'
/** A body that the pack lacks, by what it is: Жарандык авиация агенттиги. */
const OFFICIAL = new RegExp(
  `(?<name>(?!(?:Кечээ|Бүгүн|Эртең|Быйыл|Былтыр|Бул|Ушул|Ошол|Жаңы|Биздин|Анын|Мурдагы) )\\p{Lu}(?<![\\p{L}«-]\\p{Lu})\\p{Ll}+(?:-\\p{Lu}?\\p{Ll}+)?(?: (?:жана )?\\p{Ll}+(?:-\\p{Ll}+)?){0,3}? (?<kind>${OF_STATE}|академиясы|бирикмеси|университети|колледжи|ооруканасы|клиникасы|ассоциациясы|федерациясы|кооперативи|лицейи|борбору|музейи|театры|китепканасы|союзу|кеңеши|банкы|биржасы|аэропорту|базары|рыногу|вокзалы|заводу|фабрикасы|комбинаты|каналы|паркы|бакчасы|коругу|компаниясы|ишканасы))${CASE}`,
  'gu',
)
/** A word that stands at the head of a sentence and is no name. */
const COMMON = new RegExp(`${NO_PLACE.source}(?!\\p{L})`, 'u')
/** A firm without quotation marks: Хуавэй компаниясы, Кыргызпочта ишканасы. */
const FIRM = new RegExp(
  `(?<name>\\p{Lu}(?<![\\p{L}«-]\\p{Lu})[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2}) (?:улуттук |мамлекеттик |биргелешкен |акционердик |курулуш |логистикалык )?(?:компаниясы|авиакомпаниясы|ишканасы|корпорациясы|концерни|холдинги|фирмасы|тобу)${CASE}`,
  'gu',
)
/** What stands before such a word and names nobody: whose or which the firm is. */
const NO_FIRM = /(?:[ндт][ыиуү]н|л[ыиуү]к|луу|лүү|д[аеоө]г[ыиуү]|[тд]ик|[тд]ык)$/u
const OF_STATE_KIND = new RegExp(`^(?:${OF_STATE})$`, 'u')
/** Bodies of those who come together, whoever they are. */
const OF_PEOPLE = /^(?:федерациясы|ассоциациясы|бирикмеси|союзу|кеңеши|палатасы|академиясы|комитети)$/
/** Bodies whose ids are those of places. */
const SITES = /^(?:аэропорту|базары|рыногу|вокзалы|паркы)$/
/** A committee of a parliament is no body of the state's own. */
const OF_HOUSE = /(?:[Кк]еңештин|[Пп]арламенттин|[Пп]арламентинин) $/u
/** Of which town a body is. */
const OF_PLACE =
  /^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?: (?:шаарынын|провинциясынын|облусунун|районунун|округунун)|н[ыиуү]н) (?!.*н[ыиуү]н )/u
/** Whoever acts on a body and is no part of its name: «Кытай тарап окуу борборун …», «Министрлик жаңы изилдөө борборун …». */
const ACTS =
  /^(?:\p{L}+ )?[Тт]арап(?:тар)? |^(?:Ал|Алар|Биз|Компания|Ишкана|Фирма|Банк|Министрлик|Ведомство|Комитет|Кызмат|Агенттик|Кеңеш|Өкмөт|Парламент|Мэрия|Район|Облус|Шаар|Провинция|Университет|Институт|Колледж|Академия|Палата|Бирикме|Ассоциация|Кооператив|Фонд|Оорукана|Завод|Фабрика|Мектеп|Министр|Президент|Губернатор|Мэр|Аким|Ректор|Директор|Башчы|Элчи|Депутат|Инвестор(?:лор)?) (?!жана )/u
/** Who only speaks for a body. */
const SPEAKS = / (?:басма сөз|пресс|маалымат) кызматы$/u
/** A word that says of what sort the next one is. */
const SORT = /(?:[лдт][ыиуү]к|[лдт][уү]у|уу|үү|оо|өө|[лдт][аеоө]р|ия|ика)$/u
/** Bodies of which a state has one, by names that do not say so by their ending. */
const SOLE: Readonly<Record<string, string>> = {
  'улуттук банк': 'national-bank',
  'борбордук банк': 'national-bank',
  'жогорку сот': 'supreme-court',
  'конституциялык сот': 'constitutional-court',
  'башкы прокуратура': 'prosecutor-general',
  'социалдык фонд': 'social-fund',
  'башкы штаб': 'general-staff',
  'борбордук шайлоо комиссиясы': 'central-election-commission',
}
const ALONE = new RegExp(
  `(?<!\\p{L})(?<name>${Object.keys(SOLE).join('|')})(?<case>[нд][ыиуү]н|т[ыиуү]н|[гк][аеоө]|[дт][аеоө]н?|[нд][ыиуү]|т[ыиуү]|н[ыиуү]н|н[аеоө])?(?!\\p{L})`,
  'giu',
)
const TELLS =
  /[Бб]анк|[Сс]от|[Пп]рокуратур|[Фф]онд|[Шш]таб|комисси|агентти|кызмат|башкарм|инспекц|институт|академия|департамент|бирикме|университет|колледж|оорукана|клиника|ассоциац|федерац|кооператив|лицей|комитет|палата|борбор|музей|театр|китепкана|союзу|кеңеши|биржа|аэропорт|базар|рыног|вокзал|завод|фабрика|комбинат|канал|парк|бакча|коруг|компания|ишкана|корпорац|концерн|холдинг|фирма|тобу|министрлиг|дирекц/u

/** The bodies of a stretch that the pack lacks and that say by their last word what they are; `from` is where it begins. */
export function bodiesNamed(
  part: string,
  from: number,
  matches: readonly Known[],
  { home }: SceneView,
  isKnown: (from: number, length: number) => boolean,
): OpenName[] {
  if (!TELLS.test(part)) return []
  const found: OpenName[] = []
  const code = home ? `${home.slice(6).toLowerCase()}-` : ''
  const stateBefore = (at: number): boolean =>
    matches.some(({ end, values }) => end === at - 1 && values?.some(({ id }) => id?.startsWith('state:')))
  const add = (index: number, whole: string, id: Id, bent: string | undefined, type: OpenName['type']) => {
    const start = from + index
    found.push({ start, end: start + whole.length, type, id, direct: !bent })
  }
  for (const { 0: whole, index, groups } of matchesIn(part, ALONE)) {
    if (isKnown(index, whole.length)) continue
    const own = stateBefore(from + index) ? '' : code
    add(index, whole, `org:${own}${SOLE[groups!['name']!.toLowerCase()]!}`, groups!['case'], 'organisation')
  }
  for (const { 0: whole, index, groups } of matchesIn(part, FIRM)) {
    const name = groups!['name']!
    if (isKnown(index, whole.length) || COMMON.test(name) || NO_FIRM.test(name)) continue
    // "Курулуш компаниясы" at the head of a sentence: what it does, and no name.
    const id: Id = `org:${saysWhat(name.toLowerCase()) ? bodySlugOf(`${name} компаниясы`) : slugOf(name)}`
    add(index, whole, id, groups!['case'], 'organisation')
  }
  for (const { 0: whole, index, groups } of matchesIn(part, OFFICIAL)) {
    const { name, kind } = groups as Record<'name' | 'kind', string>
    const first = /^\p{L}+(?:-\p{L}+)?/u.exec(name)![0]
    const at = from + index
    if (isKnown(index, whole.length) || ACTS.test(whole) || SPEAKS.test(name)) continue
    // "Токмоктогу айнек заводу": where it is.
    if (/[дт][аеоө]г[ыиуү]$/u.test(first)) continue
    // "Кытайдын бажы кызматы": a state, and a word that the language has for such a body.
    // A firm has a name of its own, unless each word says what it does.
    if (/^(?:компания|ишкана)сы$/.test(kind) && !sorts(name.slice(0, -kind.length - 1).toLowerCase())) continue
    const last = at + name.length - kind.length
    if (matches.some(({ start, end }) => start > at && start < last && end >= at + name.length)) continue
    const state = matches.find(
      ({ start, end, values }) =>
        start === at && end <= at + first.length && values?.some(({ id }) => id?.startsWith('state:')),
    )
    const genitive = /[ндт][ыиуү]н$/u.test(first)
    // "Кыргыз улуттук университети": what people it is of is a part of its name.
    const people =
      state !== undefined &&
      !genitive &&
      !OF_STATE_KIND.test(kind) &&
      name.includes(' ', first.length + 1) &&
      sorts(name.slice(first.length + 1, name.lastIndexOf(' ')).toLowerCase())
    if (state && !genitive && !people) continue
    // "Ошто региондук борбор", "Бишкекке кыргыз институту": where and whither, and no part of the name.
    if (
      /(?:[дт][аеоө]н?|[гк][аеоө])$/u.test(first) &&
      matches.some(({ start, end }) => start === at && end === at + first.length)
    )
      continue
    // "Кыргыз шахмат федерациясы": of whose people, and so of which state.
    const its = people && !OF_PEOPLE.test(kind) ? undefined : state
    const place = state ? null : OF_PLACE.exec(name)
    if (!place && /н[ыиуү]н /u.test(its ? whole.slice(first.length + 1) : whole)) continue
    const own = name.slice(place?.[0].length ?? (its ? first.length + 1 : 0))
    // At the head of a sentence a capital tells nothing: each word has to say what the body is.
    const head = /(?:^|[.!?»:] ?|- )$/.test(part.slice(Math.max(0, index - 2), index))
    const words = own.slice(0, own.lastIndexOf(' ')).toLowerCase()
    const town = matches.some(
      ({ start, end, values }) =>
        start === at &&
        end <= at + first.length &&
        values?.some(({ id }) => /^(?:city|place|region|regions):/.test(id ?? '')),
    )
    const site = SITES.test(kind)
    if (
      head &&
      !place &&
      !town &&
      !people &&
      words &&
      !sorts(words) &&
      (!site || words.includes(' ') || COMMON.test(first))
    )
      continue
    if (its && words && !sorts(words) && !OF_PEOPLE.test(kind)) continue
    const where = place ? `${placeSlug(place[1]!, at, matches)} ` : town ? `${placeSlug(first, at, matches)} ` : ''
    const rest = town && !place ? own.slice(first.length).trim() : own
    const national =
      OF_STATE_KIND.test(kind) &&
      !where &&
      sorts(words) &&
      !stateBefore(at) &&
      !OF_HOUSE.test(part.slice(Math.max(0, index - 24), index))
    const whose = its
      ? `${its
          .values!.find(({ id }) => id?.startsWith('state:'))!
          .id!.slice(6)
          .toLowerCase()}-`
      : national
        ? code
        : ''
    const said = OF_STATE_KIND.test(kind) && !where ? rest.replace(/мамлекеттик /giu, '') : rest
    const slug = bodySlugOf(where + said)
    add(index, whole, site ? `place:${slug}` : `org:${whose}${slug}`, groups!['case'], 'organisation')
  }
  return found
}

const sorts = (words: string): boolean =>
  saysWhat(words) ||
  words
    .split(' ')
    .every(
      (word, at, all) =>
        saysWhat(word) ||
        SORT.test(word) ||
        saysWhat(all.slice(0, at + 1).join(' ')) ||
        saysWhat(all.slice(at, at + 2).join(' ')) ||
        saysWhat(all.slice(Math.max(0, at - 1), at + 1).join(' ')),
    )
