import type { Id } from '../../../ground/index.ts'
import { perToken } from '../engine/memo.ts'
import type { OpenName, Sentence, Token } from '../grammar.ts'
import { pinyinOf } from '../palladius.ts'
import { townOfAdjective } from './body-slug.ts'
import { districtOf } from './district.ts'
import { englishOf, type Region } from './local-body.ts'
import type { Known } from './open-body.ts'
import { transliterate } from './transliterate.ts'

/** A town, district or province whose people act in a text. */
interface Land {
  readonly name: string
  readonly kind: 'region' | 'district' | 'city'
  /** The region itself, where the pack has it. */
  readonly id: Id | null
  readonly code: string | null
  readonly end: number
}
/** What a text has said of them before. */
export interface Told {
  readonly oblast: Region | null
  readonly province: Region | null
  readonly district: string | null
  delegation: Id | null
}

type Role = 'governor' | 'vice-governor' | 'mayor' | 'vice-mayor' | 'akim' | 'vice-akim' | 'head'
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['vice-governor', /^(?:вице-|зам)губернатор(?:а|у|ом)?$/],
  ['governor', /^губернатор(?:а|у|ом)?$/],
  ['vice-mayor', /^(?:вице-|зам)мэр(?:а|у|ом)?$/],
  ['mayor', /^(?:мэр|градоначальник)(?:а|у|ом)?$/],
  ['vice-akim', /^(?:вице-|зам)аким(?:а|у|ом)?$/],
  ['akim', /^аким(?:а|у|ом)?$/],
  ['head', /^глав(?:а|ы|е|у|ой)$/],
]
const PEOPLE = /^(?:представител(?:и|ей|ям|ями)|руководств(?:о|а|у|ом)|власт(?:и|ей|ям|ями)|чиновник(?:и|ов|ам|ами))$/
const DELEGATION = /^делегаци(?:я|и|ю|ей)$/
const wordOf = perToken((word): Role | 'people' | 'delegation' | null =>
  DELEGATION.test(word)
    ? 'delegation'
    : PEOPLE.test(word)
      ? 'people'
      : (ROLES.find(([, forms]) => forms.test(word))?.[0] ?? null),
)
/** Such a word may stand for the people of a place. */
export const mayHold = (token: Token): boolean => wordOf(token) !== null
const UPRIGHT =
  /^(?:(?:вице-|зам)?(?:губернатор|мэр|аким)|градоначальник|глава|делегация|представители|руководство|власти|чиновники)$/
const KIND = /^(?:город|област|провинци|район|округ|префектур|уезд|регион|кра|муниципалитет)[а-я]{0,4}$/
const DISTRICT = /^([а-я-]{2,}?)ск(?:ого|им|ому) (?:района|уезда|округа|аймака|кожууна)/

/** "Мэр Бишкека", "аким Сузакского района", "делегация Ошской области", "власти Каракола", "бишкекские власти". */
export function localOffices(
  { tokens, lower }: Pick<Sentence, 'tokens' | 'lower'>,
  known: readonly Known[],
  told: Told,
): OpenName[] {
  const found: OpenName[] = []
  for (const [at, token] of tokens.entries()) {
    const word = token.kind === 'word' ? wordOf(token) : null
    if (word === null) continue
    const direct = UPRIGHT.test(token.text)
    const before = tokens[at - 1]
    const beside = before && lower.slice(before.end, token.start) === ' ' ? before : null
    const adjective = beside && /(?:ск|цк)(?:ая|ой|ую|ие|их|им|ими|ий|ого|ому)$/.test(beside.text) ? beside : null
    const land = landBehind(tokens, at, known, lower, told, word)
    const town =
      !land && adjective && (word === 'people' || word === 'delegation') ? townOfAdjective(adjective.text) : null
    const where: Land | null =
      land ?? (town ? { name: town, kind: 'city', id: null, code: null, end: token.end } : null)
    const start = town ? adjective!.start : token.start
    if (word === 'delegation') {
      const id: Id | null = where
        ? `group:${where.name}-delegation`
        : adjective || goesOn(tokens[at + 1])
          ? null
          : told.delegation
      if (where) told.delegation = id
      if (id)
        found.push({
          start,
          end: where?.end ?? token.end,
          type: 'group',
          id,
          direct,
          ...(where ? {} : { how: 'short-name' as const }),
        })
      continue
    }
    if (!where) continue
    if (word === 'people') {
      const id: Id = where.id ?? `org:${where.name}-${where.kind === 'city' ? 'city-hall' : 'district-administration'}`
      found.push({ start, end: where.end, type: where.id ? 'place' : 'organisation', id, direct })
      continue
    }
    // "Мэр Бишкека | Айбек Осмонов": who he is stands behind.
    const next = tokens.findIndex((one) => one.start >= where.end)
    if (next >= 0 && tokens[next]!.kind === 'word' && tokens[next]!.capital) continue
    const office = officeIn(word, where.kind)
    if (!office) continue
    const name = `${where.code ? `${where.code}-` : ''}${where.name}`
    const id: Id = `role:${name}-${office}`
    const body: Id = where.id ?? `org:${where.name}-${where.kind === 'city' ? 'city-hall' : 'district-administration'}`
    found.push({ start: token.start, end: where.end, type: 'role', id, body, direct })
  }
  return found
}

function officeIn(word: Role, kind: Land['kind']): string | null {
  if (word === 'head') return kind === 'region' ? 'governor' : kind === 'city' ? 'mayor' : 'head'
  if (word.endsWith('akim')) return kind === 'region' ? word.replace('akim', 'governor') : word
  return word
}

// "Делегация | компании", "делегация | Китая": whose it is, is said.
const goesOn = (next: Token | undefined): boolean =>
  next !== undefined && (next.capital || next.text === '«' || /(?:ого|ой|их|ых|ии|ия|ов|ства)$/.test(next.text))

function landBehind(
  tokens: readonly Token[],
  at: number,
  known: readonly Known[],
  lower: string,
  told: Told,
  word: string,
): Land | null {
  const kind = KIND.test(tokens[at + 1]?.text ?? '') && !tokens[at + 1]!.capital ? 1 : 0
  for (const next of kind ? [at + 1, at + 2] : [at + 1]) {
    const token = tokens[next]
    if (!token || lower.slice(tokens[next - 1]!.end, token.start) !== ' ') break
    const place = known.find((one) => one.start === token.start && one.values?.some(isLand))
    const name = place && englishOf(place)
    const value = place?.values?.find(isLand)
    if (place && name && value) {
      const region = (value.id ?? '').startsWith('region:') && !lower.startsWith('город', place.start)
      const code = value.state?.slice(6).toLowerCase() ?? null
      return { name, kind: region ? 'region' : 'city', id: region ? (value.id as Id) : null, code, end: place.end }
    }
    const district = DISTRICT.exec(lower.slice(token.start, token.start + 40))
    if (token.capital && district)
      return {
        name: districtOf(district[1]!),
        kind: 'district',
        id: null,
        code: null,
        end: token.start + district[0].length,
      }
  }
  const last = tokens[at + 1]?.text ?? ''
  const near = last === 'области' ? told.oblast : last === 'провинции' ? told.province : null
  if (kind && near && !tokens[at + 2]?.capital)
    return { name: near.name, kind: 'region', id: near.id, code: codeOf(near.id), end: tokens[at + 1]!.end }
  if (kind && told.district && last === 'района' && !tokens[at + 2]?.capital)
    return { name: told.district, kind: 'district', id: null, code: null, end: tokens[at + 1]!.end }
  const town = tokens[at + 1 + kind]
  // "Делегация провинции Шаньдун": one that the pack lacks.
  const named =
    kind && tokens[at + 2] && /^(?:провинции|области|города|уезда|округа)$/.test(last)
      ? townNamed(tokens[at + 2]!)
      : null
  if (named && word === 'delegation')
    return { name: named, kind: 'city', id: null, code: null, end: tokens[at + 2]!.end }
  const mayor = word.endsWith('mayor') && UPRIGHT.test(tokens[at]!.text)
  const name = mayor && town ? townIn(town, tokens[at + 2 + kind]) : null
  return name && town ? { name, kind: 'city', id: null, code: null, end: town.end } : null
}

const isLand = ({ id }: { readonly id: string | null }): boolean => /^(?:region|city):/.test(id ?? '')
const codeOf = (id: Id): string | null => /^region:([A-Z]{2})-/.exec(id)?.[1]?.toLowerCase() ?? null

/** A town behind "города", in its dictionary form: "города Тяньшуй". */
export const townNamed = ({ text, capital, kind }: Token): string | null =>
  capital && kind === 'word' && text.length > 2 ? (pinyinOf(text) ?? transliterate(text)) : null

/** A town that the pack lacks, in the genitive: "Манаса", "Тяньшуя"; null for a surname. */
export function townIn(town: Token, next: Token | undefined): string | null {
  const { text, capital, kind } = town
  if (!capital || kind !== 'word' || text.length < 4) return null
  if (!/[аяыи]$/.test(text)) return next?.capital && next.kind === 'word' ? null : pinyinOf(text)
  if (/(?:ов|ев|ин|ын|ск)(?:а|ого|ой)$/.test(text) || (next?.capital && next.kind === 'word')) return null
  if (/[^аеиоуыэюя]а$/.test(text)) return pinyinOf(text.slice(0, -1)) ?? transliterate(text.slice(0, -1))
  const stems = [text.replace(/(?<=[аеоуэ])я$/, 'й'), text, text.replace(/[яи]$/, 'ь')]
  const chinese = stems.map((stem) => pinyinOf(stem)).find((one) => one !== null)
  return chinese ?? transliterate(text)
}
