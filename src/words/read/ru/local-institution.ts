import { perToken } from '../engine/memo.ts'
import type { Id } from '../../../ground/index.ts'
import type { OpenName, Sentence, Token } from '../grammar.ts'
import { bodySlug, headOf, townOfAdjective } from './body-slug.ts'
import { districtOf } from './district.ts'
import type { Known } from './open-body.ts'

/** What a text has said of places, in the English of ids. */
export interface Near {
  readonly city: string | null
  readonly oblast: string | null
  readonly province: string | null
  readonly district: string | null
}

/** Offices of which each town and region has one. */
const isOffice = perToken((word): boolean =>
  /^(?:управлени[еяюй]|управлением|управлении|департамент(?:а|у|ом|е)?|комитет(?:а|у|ом|е)?|отдел(?:а|у|ом|е)?|инспекци(?:я|и|ю|ей)|бюро|служб(?:а|ы|е|у|ой)|агентств(?:о|а|у|ом|е)|госинспекци(?:я|и|ю|ей)|прокуратур(?:а|ы|е|у|ой))$/.test(
    word,
  ),
)
const OF_CITY = /^городск(?:ой|ого|ому|им|ая|ую|ое)$/
const OF_OBLAST = /^(?:областн|краев)(?:ой|ого|ому|ым|ом|ая|ую|ое)$/
const OF_PROVINCE = /^провинциальн(?:ый|ого|ому|ым|ом|ая|ую|ое|ой)$/
const OF_DISTRICT = /^районн(?:ый|ого|ому|ым|ом|ая|ую|ое|ой)$/
const OF_ANY = [OF_CITY, OF_OBLAST, OF_PROVINCE, OF_DISTRICT]
const ADJECTIVE = /^[а-я-]+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей)$/
/** What stands between an office and the place it is of. */
const JOINT =
  /^(?:при|мэри[ияюей]{1,2}|администраци[ияюей]{1,2}|хокимият[а-я]{0,2}|правительств[а-я]{1,2}|города|городу|области|провинции|округа|уезда|г)$/
const DISTRICT = /^([а-я-]{2,}?)ского район/
const MOST_WORDS = 6

/** "Областное управление образования", "департамент транспорта мэрии Бишкека", "провинциальное сейсмологическое управление". */
export function localInstitutions(
  { tokens, lower }: Pick<Sentence, 'tokens' | 'lower'>,
  known: readonly Known[],
  near: Near,
  english: (place: Known) => string | null,
): OpenName[] {
  const found: OpenName[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || !isOffice(token)) continue
    let from = at
    let place: string | null = null
    let before: string[] = []
    let province = false
    while (from > 0 && at - from < 4 && beside(tokens, from, lower) && ADJECTIVE.test(tokens[from - 1]!.text)) {
      const { text, capital } = tokens[from - 1]!
      const town = capital ? townOfAdjective(text) : null
      const of = town ?? placeOf(text, near)
      province ||= OF_PROVINCE.test(text)
      if (of) place ??= of
      else if (bodySlug([text]) === null || place !== null) break
      else if (!OF_ANY.some((words) => words.test(text))) before = [text, ...before]
      from--
      if (town) {
        place = town
        break
      }
    }
    let to = at + 1
    const tail: string[] = []
    if (tokens[to]?.text === 'по' && isWord(tokens, to + 1, lower)) to++
    while (to - at < MOST_WORDS && isWord(tokens, to, lower) && !isOffice(tokens[to]!)) tail.push(tokens[to++]!.text)
    while (tail.at(-1) === 'и') {
      tail.pop()
      to--
    }
    // "… мэрии | Бишкека", "… города | Ош", "… Джалал-Абадской области"
    const local = (at: number) =>
      tokens[at] && known.find((one) => one.start === tokens[at]!.start && one.values?.some(isLocal))
    let joint = to
    while (
      joint < to + 2 &&
      tokens[joint] &&
      !local(joint) &&
      JOINT.test(tokens[joint]!.text) &&
      beside(tokens, joint, lower)
    )
      joint++
    const behind = tokens[joint]
    const where = local(joint)
    let end = tokens[to - 1]!.end
    if (where && beside(tokens, joint, lower)) {
      const named = english(where)
      if (named) {
        place = named
        end = where.end
        province = where.values?.some(({ english: name }) => name?.endsWith('province')) ?? false
      }
    } else if (behind?.capital && beside(tokens, joint, lower)) {
      const district = DISTRICT.exec(lower.slice(behind.start, behind.start + 40))
      const town = (tokens[joint + 1]?.text ?? '').startsWith('мэри') ? townOfAdjective(behind.text) : null
      if (district) {
        place = `${districtOf(district[1]!)}-district`
        end = tokens[joint + 1]!.end
      } else if (town) {
        place = town
        end = tokens[joint + 1]!.end
      }
    }
    // "Управление", "отдел" by itself may be anything; with what it is for it is one.
    if (!place || (tail.length === 0 && before.length === 0)) continue
    const head = province && token.text.startsWith('управлени') ? 'бюро' : token.text
    const slug = bodySlug([...before, head, ...tail])
    if (!slug) continue
    const id: Id = `org:${place}-${slug}`
    found.push({ start: tokens[from]!.start, end, type: 'organisation', id, direct: headOf(token)?.direct ?? true })
  }
  return found
}

const placeOf = (text: string, { city, oblast, province, district }: Near): string | null =>
  OF_CITY.test(text)
    ? city
    : OF_OBLAST.test(text)
      ? oblast
      : OF_PROVINCE.test(text)
        ? province
        : OF_DISTRICT.test(text) && district
          ? `${district}-district`
          : null

const isLocal = ({ id }: { readonly id: string | null }): boolean => /^(?:region|city):/.test(id ?? '')
const beside = (tokens: readonly Token[], at: number, lower: string): boolean =>
  at > 0 && tokens[at] !== undefined && lower.slice(tokens[at - 1]!.end, tokens[at]!.start) === ' '
// A word of what it is for, in words that English has.
const isWord = (tokens: readonly Token[], at: number, lower: string): boolean =>
  beside(tokens, at, lower) && !tokens[at]!.capital && bodySlug([tokens[at]!.text]) !== null
