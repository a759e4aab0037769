import type { Id, Span } from '../../../ground/index.ts'
import type { OpenName, SceneView } from '../grammar.ts'
import { matchesIn } from '../engine/match.ts'
import { personal } from './transliterate.ts'

/** What a pack says of a place where it stands in the text. */
interface Placed extends Span {
  readonly values?: readonly {
    readonly id: string | null
    readonly state: string | null
    readonly english?: string | undefined
  }[]
}

/** Who rules a town, a district or a region, and who heads it: Нарын мэриясы, Кара-Суу районунун акими, Талас облустук администрациясы. */
const LOCAL =
  /(?<place>\p{Lu}(?<![\p{L}«-]\p{Lu})\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?<whose>[ндт][ыиуү]н)?(?: (?:шаарынын|шаардык|районунун|райондук|облусунун|облустук|айылынын|айылдык|провинциясынын|округунун))?(?: (?:мамлекеттик|эл|жергиликтүү))? (?<kind>мэриясы|өкмөтү|элдик өкмөтү|администрациясы|акимчилиги|акимияты|айыл өкмөтү|кеңеши|району|акими|мэри|губернатору)(?<case>н[ыиуү]н|н[аеоө]|нд[аеоө]н?|нан|нен|н)?(?!\p{L})/gu

const BODIES: Readonly<Record<string, string>> = {
  мэриясы: 'city-hall',
  өкмөтү: 'government',
  'элдик өкмөтү': 'government',
  администрациясы: 'administration',
  акимчилиги: 'administration',
  акимияты: 'administration',
  'айыл өкмөтү': 'village-administration',
  кеңеши: 'council',
}
const OFFICES: Readonly<Record<string, readonly [office: string, body: string]>> = {
  акими: ['akim', 'administration'],
  мэри: ['mayor', 'city-hall'],
  губернатору: ['governor', 'administration'],
}
/** A word that stands at the head of a sentence and is no place. */
export const NO_PLACE =
  /^(?:Аким|Мэр|Губернатор|Президент|Бул|Ошол|Ар|Биздин|Анын|Алардын|Мурдагы|Жаңы|Кечээ|Бүгүн|Эртең|Быйыл|Былтыр|Айыл|Шаар|Район|Облус|Жергиликтүү|Эл|Коопсуздук|Министр|Министрлик|Мамлекет|Өкмөт|Депутат|Кытай|Кыргыз|Кыргызстан|Казак|Өзбек|Орусия|Директор|Байкоо|Улуттук|Илимий|Окумуштуу|Тараптар|Элдик|Кенеш|Соода|Шайлоо|Суу|Коомдук)/u

/** The same without the name of a place: the one named before, else any. */
const UNPLACED =
  /(?<![\p{L}-])(?<level>облустук|райондук|шаардык|[оО]блус|[рР]айон|[шШ]аар|Облустук|Райондук|Шаардык)(?: мамлекеттик)? (?<kind>администрация|мэрия|акимчилик|кеңеш)(?<own>с[ыи])?(?<case>н[ыиуү]н|н[аеоө]|нд[аеоө]н?|нан|нен|[нд][ыиуү]н?|г[аеоө]|к[аеоө])?(?!\p{L})/gu
/** "Облустун губернатору": of the region named before. */
const HEADED =
  /(?<!\p{L})(?<level>[Оо]блустун|[Рр]айондун|[Шш]аардын|[Пп]ровинциянын|[Оо]круктун|[Аа]ймактын) (?<office>башчысы|губернатору|акими|мэри|жетекчиси)(?<case>н[ыиуү]н|н[аеоө]|н[ыиуү]?)?(?!\p{L})/gu
const HEAD: Readonly<Record<string, string>> = { губернатору: 'governor', акими: 'akim', мэри: 'mayor' }
const stemOfLevel = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[дт][уы]н$|нын$/u, '')
    .replace(/ок?рук$/u, 'окру')
const PLACED = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? $/u
const LEVELS: Readonly<Record<string, string>> = { облус: 'oblast', район: 'district', шаар: 'city' }
const PLAIN: Readonly<Record<string, string>> = {
  администрация: 'administration',
  акимчилик: 'administration',
  кеңеш: 'council',
}

/** Local bodies and offices of a stretch that the pack lacks; `from` is where it begins, `heads` learns where somebody is named behind his office. */
export function localNames(
  part: string,
  from: number,
  matches: readonly Placed[],
  { bodies, home }: SceneView,
  heads: Map<number, Id>,
): OpenName[] {
  if (!HEADS.test(part)) return []
  const found: OpenName[] = []
  const enter = (whole: string, index: number, bent: string | undefined, id: Id) => {
    const start = from + index
    found.push({ start, end: start + whole.length, type: 'organisation', id, direct: !bent })
  }
  for (const { 0: whole, index, groups } of matchesIn(part, UNPLACED)) {
    // "Талас облустук администрациясы": the place stands before it.
    if (PLACED.test(part.slice(Math.max(0, index - 24), index)) && groups!['own']) continue
    const slug = PLAIN[groups!['kind']!] ?? 'city-hall'
    const level = LEVELS[groups!['level']!.toLowerCase().replace(/[дт]?[уы]к$/u, '')] ?? 'local'
    const before = bodies.findLast(({ id }) => id.startsWith('org:') && id.endsWith(`-${slug}`))?.id
    const where = bodies.findLast(
      (one) =>
        (home ? one.id.startsWith(`region:${home.slice(6)}-`) : /^(?:region|place):/.test(one.id)) &&
        one.text.includes(level === 'oblast' ? 'облус' : stemOfLevel(groups!['level']!)),
    )
    const named = where && /^\p{L}+(?:-\p{L}+)?(?= )/u.exec(where.text)?.[0]
    const id: Id =
      before ?? `org:${named ? `${personal(named)}-${slug}` : slug === 'city-hall' ? slug : `${level}-${slug}`}`
    enter(whole, index, groups!['case'], id)
  }
  for (const { 0: whole, index, groups } of matchesIn(part, BARE)) {
    const slug = groups!['village'] ? 'village-administration' : 'city-hall'
    const id: Id = bodies.findLast(({ id }) => id.startsWith('org:') && id.endsWith(`-${slug}`))?.id ?? `org:${slug}`
    enter(whole, index, groups!['case'], id)
  }
  for (const { 0: whole, index, groups } of matchesIn(part, HEADED)) {
    const level = stemOfLevel(groups!['level']!)
    const before = bodies.findLast(({ id, text }) => /^(?:region|city|place):/.test(id) && text.includes(level))
    if (!before) continue
    const to = index + whole.length
    if (/^ \p{Lu}/u.test(part.slice(to, to + 2))) {
      heads.set(from + to + 1, before.id)
      continue
    }
    const office = HEAD[groups!['office']!] ?? 'head'
    found.push({
      start: from + index,
      end: from + index + whole.length,
      type: 'role',
      id: `role:${office}`,
      body: before.id,
      direct: !groups!['case'],
    })
  }
  for (const { 0: whole, index, groups } of matchesIn(part, LOCAL)) {
    const { place, whose, kind, case: bent } = groups as Record<'place' | 'kind', string> & Record<string, string>
    if (NO_PLACE.test(place)) continue
    const start = from + index
    const known = matches.find((one) => one.start === start && one.end >= start + place.length - 2)?.values?.[0]
    const town = known?.id && /^(?:city|place|region|regions):/.test(known.id) ? known : undefined
    // A name of the pack that is no place, a genitive that is only the end of a name.
    if (known && !town && known.id) continue
    const name = town?.english ? slugOf(town.english) : personal(whose ? place : bare(place))
    const end = start + whole.length
    const one = { start, end, direct: !bent }
    const office = OFFICES[kind!]
    if (office) {
      const state = town?.state && office[0] !== 'akim' ? `${town.state.slice(6).toLowerCase()}-` : ''
      const body: Id = town && office[0] !== 'akim' ? (town.id as Id) : `org:${name}-${office[1]}`
      // "Нарын районунун акими Асан Асанов": a title before its bearer, who speaks for it.
      if (/^ \p{Lu}/u.test(part.slice(index + whole.length, index + whole.length + 2))) {
        heads.set(end + 1, body)
        continue
      }
      found.push({ ...one, type: 'role', id: `role:${state}${name}-${office[0]}`, body })
    } else if (kind === 'району') found.push({ ...one, type: 'organisation', id: `place:${name}` })
    else found.push({ ...one, type: 'organisation', id: `org:${name}-${BODIES[kind!]!}` })
  }
  return found
}
/** "Мэрия" alone: the one named before, else any. */
const BARE =
  /(?<!\p{L}|[дт][ыиуү]к )(?:(?:М|м)эрия|(?<village>(?<!\p{Ll} )(?:А|а)йыл өкмөтү))(?<case>н[ыиуү]н|н[ыиү]|г[аө]|нө|д[аө]н?)?(?!\p{L})/gu

/** A place that stands at `at`, in the letters of ids. */
export const placeSlug = (place: string, at: number, matches: readonly Placed[]): string => {
  const english = matches.find((one) => one.start === at)?.values?.[0]?.english
  return english ? slugOf(english) : personal(place)
}
const HEADS = /[Мм]эри|[Аа]йыл өкмөтү|администрация|аким|өкмөтү|кеңеш|району|губернатору|н[ыу]н (?:башчысы|жетекчиси)/u

// «Нарындын» is a genitive, and the place in it Нарын.
const bare = (place: string): string => /^(.{3,}?)[ндт][ыиуү]н$/u.exec(place)?.[1] ?? place

const slugOf = (english: string): string =>
  english
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(' (', 1)[0]!
    .replace(/ (?:oblast|region|province|city|prefecture|district|autonomous.{0,60})$/, '')
    .replaceAll(/[^a-z]+/g, '-')
