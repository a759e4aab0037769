import { isComma, type Unit } from '../unit.ts'
import type { Group } from '../verb/group.ts'
import { determiners, isAdverb, prepositions, pronouns } from '../word.ts'
import { lastIndex, type Range } from './range.ts'

/** "…,» said Hald", "…, said an official of the ministry": the subject after its verb. */
export function invertedSubject(
  units: readonly Unit[],
  range: Range,
  group: Group,
  last: Unit | null,
  said: boolean,
): Range | null {
  if (!group.act?.speech || group.act.object || group.passive) return null
  if (last ? !(isComma(last) || last.text === '»') : true) return null
  const first = units[group.to]
  // "Chen Hao, head of the port, said": two commas around an apposition. "…, which matters to both, said Wang."
  const from = Math.max(range.from, 0)
  const commas = units.slice(from, group.from).filter(isComma).length
  const ends = (first?.named?.type.startsWith('person') ?? false) && /^[.»]?$/.test(units[group.to + 1]?.text ?? '')
  if (isComma(last ?? undefined) && commas > 1 && units[from]?.capital && !said && !ends) return null
  if (
    !first ||
    group.to >= range.to ||
    !(
      first.kind === 'name' ||
      determiners.has(first.text) ||
      pronouns.has(first.text) ||
      first.capital ||
      isTitled(units, group.to, range.to)
    )
  )
    return null
  if (first.text === 'that') return null
  let to = group.to
  while (
    to < range.to &&
    !(isComma(units[to]) && !isApposed(units, to) && !isHead(units, group.to, to)) &&
    units[to]!.text !== '.' &&
    !(to > group.to && prepositions.has(units[to]!.text) && units[to]!.text !== 'of' && !isPaperOf(units, to)) &&
    // Xi Jinping is no participle.
    !(units[to]!.kind === 'word' && units[to]!.text.endsWith('ing'))
  )
    to++
  const apposed = lastIndex(units, group.to, to, isComma)
  return { from: apposed < 0 ? group.to : apposed + 1, to }
}

// "Said a statement by the ministry"
const isPaperOf = (units: readonly Unit[], at: number): boolean =>
  /^(?:by|from)$/.test(units[at]!.text) &&
  /^(?:statement|release|letter|report|message|note|communiqu[eé])$/.test(units[at - 1]!.text)

// "Comments general director Xu Jing"
function isTitled(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 4; at++) {
    const { kind, named, text } = units[at]!
    if (named?.type.startsWith('person')) return at > from
    if (kind !== 'word' || prepositions.has(text)) return false
  }
  return false
}

/** "The minister said" after what was said: nothing more follows but where and when. */
export function isPostposed(
  units: readonly Unit[],
  range: Range,
  group: Group,
  subject: Range,
  start: number,
): boolean {
  if (!group.act?.speech || subject.from <= start) return false
  const before = units[subject.from - 1]
  return (
    (isComma(before) || before?.text === '»') &&
    endsAfter(units, range, group) &&
    units.slice(start, subject.from).some(({ text }) => text === '»')
  )
}

/** Nothing follows the verb but where and when. */
export function endsAfter(units: readonly Unit[], range: Range, group: Group): boolean {
  let at = group.to
  while (at < range.to) {
    const unit = units[at]!
    if (unit.kind === 'sign' && /[.,!?…«;:]/.test(unit.text)) return true
    if (unit.text === 'that' || unit.text === 'to') return false
    const where =
      unit.kind === 'date' ||
      unit.kind === 'name' ||
      prepositions.has(unit.text) ||
      determiners.has(unit.text) ||
      isAdverb(unit.text) ||
      unit.kind === 'word'
    if (!where || at - group.to > 14) return false
    at++
  }
  return true
}

// "said the director of the Rescue Society, Asan Bekov": the comma stands behind the body that he heads.
const isHead = (units: readonly Unit[], from: number, comma: number): boolean =>
  units[comma + 1]?.named?.type === 'person' &&
  /^(?:organisation|place|state)$/.test(units[comma - 1]?.named?.type ?? '') &&
  determiners.has(units[from]!.text) &&
  units.slice(from, comma).some(({ text }) => text === 'of' || text === 'at' || text === 'for')

// "said the chief engineer, Farrukh Ismoilov": who it is comes after the comma.
const isApposed = (units: readonly Unit[], comma: number): boolean =>
  units[comma + 1]?.named?.type === 'person' && units[comma - 1]?.kind !== 'name'
