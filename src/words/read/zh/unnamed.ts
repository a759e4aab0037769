import type { Id } from '../../../ground/index.ts'
import type { OpenName } from '../grammar.ts'
import { matchesIn } from '../engine/match.ts'
import { englishOf, stateOf, type Known } from './body-name.ts'
import { bodySlug, plainPlace } from './body-slug.ts'
import { glossary } from './glossary.ts'
import { overHan } from './han.ts'
import { REGIONS } from './region-name.ts'
import { TOWNS } from './town-name.ts'

// 州旅游局 … 旅游局: the end of a name that was given with whose it is.
export function endOf(
  whole: string,
  named: readonly { readonly id: OpenName['id']; readonly text: string }[],
): Id | undefined {
  if (!/^[\p{Script=Han}]{2,6}[局厅署委办]$/u.test(whole) || OF_PLACE_SIGN.test(whole)) return undefined
  return named.findLast(
    ({ text }) =>
      text.length > whole.length &&
      text.endsWith(whole) &&
      OF_PLACE_SIGN.test(text.slice(0, text.length - whole.length).slice(-3)),
  )?.id
}
const OF_PLACE_SIGN = /(?:自治州|[州省市县区镇]|国家|中央)$|^(?:自治州|[州省市县区镇])/

const UNNAMED =
  /^[省市州县区]?(?:某|一[家所个])((?:(?![的与和同及在将已的被把])\p{Script=Han}){0,8}?(?:公司|企业|集团|银行|工厂|大学|学院|医院|协会|农场|合作社|旅行社|研究所|商会|运营商|承运商|供应商|制造商|承包商))/u
const places = glossary(`${REGIONS} ${TOWNS}`)
const OF_PLACES = overHan(`(?:${[...places.keys()].join('|')})(?=[省市州县区]?(?:某|一[家所个]))`, 'g')
/** 新疆某货运企业, 江苏一家纺织企业: a firm or a school of a place, by what it does. */
export function unnamed(
  part: string,
  start: number,
  matches: readonly Known[],
  add: (from: number, name: string, id: Id) => void,
): void {
  const known = matches.map((one) => ({ ...one, english: englishOf(one) }))
  const others = [...matchesIn(part, OF_PLACES)].map(({ 0: name, index }) => ({
    start: start + index,
    end: start + index + name.length,
    english: places.get(name),
  }))
  for (const one of [...known, ...others]) {
    const { english } = one
    const found = english ? UNNAMED.exec(part.slice(one.end - start, one.end - start + 20)) : null
    if (!found || !english) continue
    const state = stateOf(one)
    const of = state ? state.slice(6).toLowerCase() : plainPlace(english)
    const from = one.start - start
    add(
      from,
      part.slice(from, one.end - start + found[0].length),
      `org:${of}-${bodySlug(found[1]!, []).replace(/firm$/, 'company')}`,
    )
  }
}
