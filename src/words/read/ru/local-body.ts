import type { Id } from '../../../ground/index.ts'
import { perToken } from '../engine/memo.ts'
import { pinyinOf } from '../palladius.ts'
import type { OpenName, SceneView, Sentence, Token } from '../grammar.ts'
import { townOfAdjective } from './body-slug.ts'
import type { Known } from './open-body.ts'
import { districtOf } from './district.ts'
import { localInstitutions } from './local-institution.ts'
import { localOffices, mayHold, townIn, townNamed } from './local-office.ts'
import { quick } from '../engine/quick.ts'

/** The places of which a text spoke last. */
interface Places {
  city: string | null
  /** The town whose hall was named. */
  hall: string | null
  oblast: Region | null
  province: Region | null
  /** The district named last. */
  district: string | null
  /** Whose delegation the text has named last. */
  delegation: Id | null
  /** Towns that the pack lacks. */
  readonly open: Map<string, Id>
}
export interface Region {
  readonly id: Id
  readonly name: string
}
const places = new WeakMap<SceneView, Places>()

const HALL =
  /^(?:мэри[яюией]{1,2}|горадминистраци[яюией]{1,2}|акимиат[а-я]{0,2}|горсовет[а-я]{0,2}|муниципалитет[а-я]{0,2}|хокимият[а-я]{0,2})$/
const ADMINISTRATION = /^(?:администраци[яюией]{1,2}|полпредств(?:о|а|у|ом|е))$/
const ENVOYS = /^(?:(?:представительств|полпредств)(?:о|а|у|ом|е)|представител(?:я|ю|ем))$/
const PLENIPOTENTIARY = /^полномочн(?:ое|ого|ому|ым)$/
const SIDE = /^сторон(?:а|ы|е|у|ой)$/
const OF_REGION_SIDE = /^([а-я-]{3,}?)(?:енск|инск|ск)(?:ая|ой|ую)$/
const GOVERNMENT = /^правительств(?:о|а|у|ом|е)$/
const DISTRICT_NAMED = /^([а-я-]{2,24}?)ск(?:ий|ого|ому|им|ом) район/
/** "Правительство провинции", "администрация области": of the one named last. */
const DISTRICT = /^([а-я-]{2,}?)ского район/
const OF_PLACE = /^(?:провинции|области|края|города|района|округа|уезда|автономного|муниципалитета)$/
const localWord = perToken((word): 'hall' | 'office' | 'government' | 'place' | 'side' | null => {
  if (HALL.test(word)) return 'hall'
  if (ADMINISTRATION.test(word)) return 'office'
  if (SIDE.test(word)) return 'side'
  if (GOVERNMENT.test(word)) return 'government'
  return PLACES.has(word) ? 'place' : null
})
const PLACES = new Set(['город', 'область', 'провинция', 'регион', 'округ', 'префектура', 'уезд'])
const OF_CITY = /^городск[а-я]{2,3}$/
const OF_REGION = /^(?:областн|краев|провинциальн)[а-я]{2,3}$/
const OF_DISTRICT = /^районн[а-я]{2,3}$/

/**
 * The offices of towns and regions: "мэрия Каракола", "областная администрация", where the text has named the place; and
 * "город", "область", "провинция" as a subject.
 */
export function localBodies({ tokens, lower }: Sentence, known: readonly Known[], scene: SceneView): OpenName[] {
  let last = places.get(scene)
  if (!last)
    places.set(
      scene,
      (last = {
        city: null,
        hall: null,
        oblast: null,
        province: null,
        district: null,
        delegation: null,
        open: new Map(),
      }),
    )
  const near = {
    city: last.hall ?? last.city,
    oblast: last.oblast?.name ?? null,
    province: last.province?.name ?? null,
    district: last.district,
  }
  const institutions = localInstitutions({ tokens, lower }, known, near, englishOf)
  const found: OpenName[] = [...institutions]
  let next = 0
  let holds = false
  for (const [at, token] of tokens.entries()) {
    while (next < known.length && known[next]!.end <= token.start) next++
    note(last, known[next], token.start, lower)
    if (token.kind !== 'word' || institutions.some(({ start, end }) => start <= token.start && token.end <= end))
      continue
    const own = token.capital ? DISTRICT_NAMED.exec(lower.slice(token.start, token.start + 44)) : null
    if (own) last.district = districtOf(own[1]!)
    const adjective = token.capital ? townOfAdjective(token.text) : null
    if (adjective) last.city = adjective
    const town = townAt(tokens, at, known, last)
    if (town) {
      last.city = town.slice(5)
      found.push({ start: token.start, end: token.end, type: 'place', id: town, direct: true })
      continue
    }
    if (mayHold(token)) holds = true
    // "Полномочное представительство президента в Ошской области": its administration.
    const envoys =
      ENVOYS.test(token.text) &&
      (PLENIPOTENTIARY.test(tokens[at - 1]?.text ?? '') || token.text.startsWith('полпред')) &&
      (token.text.includes('ств') || /^(?:аппарат|пресс-служб)/.test(tokens[at - 2]?.text ?? ''))
    const of = envoys ? tokens.slice(at + 1, at + 7).flatMap((one) => placeAt(known, one.start) ?? [])[0] : undefined
    const its = of ? englishOf(of) : (envoys && last.oblast?.name) || null
    if (envoys && its) {
      const own = of && /^[а-я ]{0,40}$/.test(lower.slice(token.end, of.start))
      found.push({
        start: token.text.startsWith('полпред') ? token.start : tokens[at - 1]!.start,
        end: own ? of.end : token.end,
        type: 'organisation',
        id: `org:${its}-administration`,
        direct: /[оь]$/.test(token.text),
      })
      continue
    }
    const word = localWord(token)
    if (word === null) continue
    if (word === 'side') {
      const side = sideOf(tokens[at - 1]?.text ?? '', scene)
      if (side)
        found.push({
          start: tokens[at - 1]!.start,
          end: token.end,
          type: 'organisation',
          id: side,
          how: 'short-name',
          direct: token.text === 'сторона',
        })
      continue
    }
    const hall = word === 'hall'
    const bare = word === 'place'
    const before = tokens[at - 1]
    const beside = before && lower.slice(before.end, token.start) === ' ' ? before.text : ''
    const behind = tokens[at + 1]
    const place = behind ? placeAt(known, behind.start) : null
    const governs = word === 'government'
    // The government of a state is one of the pack.
    if (
      governs &&
      !OF_PLACE.test(behind?.text ?? '') &&
      !place?.values?.some(({ id }) => /^(?:region|city):/.test(id ?? ''))
    )
      continue
    const direct = /я$|[тд]$|ь$|ство$/.test(token.text)
    if (bare) {
      // "Область" alone, and no noun of place that a name completes.
      if (place || /^(?:[а-я]+(?:ая|ий|ый|ой|яя)|в|на|через|за|под|про)$/.test(beside) || behind?.capital) continue
      const region = (
        token.text === 'область'
          ? last.oblast
          : token.text === 'регион'
            ? (last.oblast ?? last.province)
            : last.province
      )?.id
      // "Мэрия расторгла контракт. Город объявит конкурс": the hall of which the text has spoken.
      const town = last.hall ? (`org:${last.hall}-city-hall` as Id) : last.city && (`city:${last.city}` as Id)
      const id = token.text === 'город' ? town : region
      if (id && (id.startsWith('org:') || scene.isKnown(id)))
        found.push({
          start: token.start,
          end: token.end,
          type: id.startsWith('org:') ? 'organisation' : 'place',
          id,
          how: 'short-name',
          direct: true,
        })
      continue
    }
    const start =
      OF_CITY.test(beside) || OF_REGION.test(beside) || OF_DISTRICT.test(beside) ? before!.start : token.start
    if (place) {
      const english = englishOf(place)
      const city = place.values?.some(({ id }) => id?.startsWith('city:'))
      if (hall && city) last.hall = english
      if (english)
        found.push({
          start,
          end: place.end,
          type: 'organisation',
          id: `org:${english}-${governs ? 'government' : hall || city ? 'city-hall' : 'administration'}`,
          direct,
        })
      continue
    }
    const at2 = behind?.text === 'города' ? at + 2 : at + 1
    const tofAdjective = hall || governs ? tokens[at2] : undefined
    const named2 = tofAdjective && at2 > at + 1 ? placeAt(known, tofAdjective.start) : null
    const open = named2
      ? englishOf(named2)
      : tofAdjective
        ? at2 > at + 1
          ? townNamed(tofAdjective)
          : townIn(tofAdjective, tokens[at2 + 1])
        : null
    if (open) {
      if (hall) last.hall = open
      last.city = open
      found.push({
        start: governs && beside.startsWith('народн') ? before!.start : start,
        end: tokens[at2]!.end,
        type: 'organisation',
        id: `org:${open}-${governs ? 'government' : 'city-hall'}`,
        direct,
      })
      continue
    }
    const district =
      hall || word === 'office' ? DISTRICT.exec(`${behind?.text ?? ''} ${tokens[at + 2]?.text ?? ''}`) : null
    if (district) {
      found.push({
        start,
        end: tokens[at + 2]!.end,
        type: 'organisation',
        id: `org:${districtOf(district[1]!)}-district-administration`,
        direct,
      })
      continue
    }
    const near = behind && OF_PLACE.test(behind.text) ? nearest(last, behind.text) : null
    if (near && behind) {
      found.push({
        start,
        end: behind.end,
        type: 'organisation',
        id: `org:${near}-${governs ? 'government' : behind.text === 'города' ? 'city-hall' : 'administration'}`,
        direct,
      })
      continue
    }
    if (governs) continue
    // "Чуйская областная администрация", "ошская мэрия": of the place before it.
    const qualified = OF_CITY.test(beside) || OF_REGION.test(beside) ? tokens[at - 2] : before
    const ofAdjective = qualified ? townOfAdjective(qualified.text) : null
    if (ofAdjective && qualified) {
      found.push({
        start: qualified.start,
        end: token.end,
        type: 'organisation',
        id: `org:${ofAdjective}-${hall || OF_CITY.test(beside) ? 'city-hall' : 'administration'}`,
        direct,
      })
      continue
    }
    const whose = token.text.startsWith('полпред')
      ? last.oblast?.name
      : hall || OF_CITY.test(beside)
        ? (last.hall ?? last.city)
        : OF_REGION.test(beside)
          ? (beside.startsWith('провинц') ? last.province : last.oblast)?.name
          : OF_DISTRICT.test(beside)
            ? last.district
            : null
    if (whose)
      found.push({
        start,
        end: token.end,
        type: 'organisation',
        id: `org:${whose}-${hall || OF_CITY.test(beside) ? 'city-hall' : 'administration'}`,
        direct,
      })
  }
  if (!holds) return found
  const offices = localOffices({ tokens, lower }, known, last)
  return [
    ...offices,
    ...found.filter((one) => !offices.some((other) => one.start < other.end && other.start < one.end)),
  ]
}

// "Цинхайская сторона": of a region that the text has named.
function sideOf(word: string, { bodies }: SceneView): Id | null {
  const whole = OF_REGION_SIDE.exec(word)?.[1]
  if (!whole) return null
  // "Ганьсуйская", "шэньсийская": a name in a vowel.
  const stem = whole.replace(/(?<=[аеиоуыэюя])й$/, '')
  const like = (kind: string) =>
    bodies.findLast(({ id, text }) => id.startsWith(kind) && (text.startsWith(stem) || text.includes(` ${stem}`)))?.id
  return like('region:') ?? like('org:') ?? null
}

// The town, oblast or province of which the text spoke last.
const nearest = ({ city, oblast, province }: Places, of: string): string | null =>
  of === 'города'
    ? city
    : of === 'области'
      ? (oblast?.name ?? null)
      : of === 'провинции'
        ? (province?.name ?? null)
        : null

const OF_TOWN = quick(/^(?:города?|городу|городом|городе|мэр[а-я]{0,2}|вице-мэр[а-я]{0,2})$/)
/** "Города Баоцзи", and afterwards "Баоцзи": a town in Chinese syllables, which do not bend. */
function townAt(tokens: readonly Token[], at: number, known: readonly Known[], last: Places): Id | null {
  const { text, capital, start } = tokens[at]!
  if (!capital || text.length < 5) return null
  const named = last.open.get(text)
  if (named) return named
  if (!OF_TOWN.test(tokens[at - 1]?.text ?? '')) return null
  if (tokens[at + 1]?.capital && tokens[at + 1]!.kind === 'word') return null
  const pinyin = known.some((one) => one.start <= start && start < one.end) ? null : pinyinOf(text)
  if (pinyin === null) return null
  last.open.set(text, `city:${pinyin}`)
  return `city:${pinyin}`
}

function note(last: Places, one: Known | undefined, start: number, lower: string): void {
  // «Сиань Гринбас», "из Чжэнчжоу": no town in which a text is.
  if (!one || one.start !== start || lower[start - 1] === '«' || lower.slice(start - 3, start) === 'из ') return
  for (const { id } of one.values ?? []) {
    const english = englishOf(one)
    if (id?.startsWith('city:')) last.city = id.slice(5)
    if (id?.startsWith('region:') && english) {
      const region = { id: id as Id, name: english }
      if (one.values?.some((value) => value.english?.endsWith('oblast'))) last.oblast = region
      // "Пекин" is a town, and no province of which a text speaks.
      else if (!one.values?.some((value) => /^(?:city|state):/.test(value.id ?? ''))) last.province = region
    }
  }
}

const placeAt = (known: readonly Known[], start: number): Known | null =>
  known.find((one) => one.start === start && one.values?.some(({ id }) => /^(?:city|region|place):/.test(id ?? ''))) ??
  null

/** A place in the English of ids. */
export const englishOf = ({ values }: Known): string | null =>
  values
    ?.find(({ english }) => english)
    ?.english?.toLowerCase()
    .replaceAll(/['’]/g, '')
    .replace(/ (?:[a-z]+ autonomous )?(?:oblast|province|prefecture|region|city|district|county|municipality)$/, '')
    .replaceAll(/[^a-z]+/g, '-') ?? null
