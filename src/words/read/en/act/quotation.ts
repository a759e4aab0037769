import type { Who } from '../../grammar.ts'
import { type Clause, clausesIn } from '../clause/clause.ts'
import type { Range } from '../clause/range.ts'
import { spanOf } from '../content.ts'
import { canAct, isComma } from '../unit.ts'
import { groupsIn } from '../verb/groups.ts'
import { determiners, isBaseVerb } from '../word.ts'
import type { Telling } from './telling.ts'

/** A stretch of a sentence in one voice. */
export interface Stretch {
  readonly range: Range
  readonly quoted: boolean
}

/** The clauses of a stretch. */
export function clausesOf({ units, sentence }: Telling, range: Range): Clause[] {
  const groups = groupsIn(units.slice(0, range.to), sentence.lower).filter(({ from }) => from >= range.from)
  return clausesIn(units, range, groups)
}

/** Direct speech apart from the words of who reports it. */
export function stretchesOf(told: Telling, from: number): Stretch[] {
  const found: Stretch[] = []
  let [start, quoted] = [from, told.sentence.quoted]
  told.units.forEach(({ text, kind }, at) => {
    if (at < from || kind !== 'sign' || (text !== '«' && text !== '»') || isTerm(told, at, text)) return
    if (at > start) found.push({ range: { from: start, to: at }, quoted })
    start = at + 1
    quoted = text === '«'
  })
  if (start < told.units.length) found.push({ range: { from: start, to: told.units.length }, quoted })
  return found.filter(({ range }) => told.units.slice(range.from, range.to).some(({ kind }) => kind !== 'sign'))
}

/** Opposes «independence»: a word in quotation marks, and nobody's speech. */
function isTerm(told: Telling, at: number, sign: string): boolean {
  const units = told.units
  const open = sign === '«' ? at : units.findLastIndex(({ text }, index) => index < at && text === '«')
  const close = units.findIndex(({ text }, index) => index > open && text === '»')
  const before = units[open - 1]
  if (open < 0 || close < 0 || close - open > 6 || !before || before.kind === 'sign' || before.text === 'that')
    return false
  const inside = { from: open + 1, to: close }
  if (inside.to <= inside.from) return false
  const last = units[close + 1]
  if (isComma(last) && units[close + 2] && (canAct(units[close + 2]!) || determiners.has(units[close + 2]!.text)))
    return false
  return clausesOf(told, inside).length === 0 && !isBaseVerb(units[open + 1]!.text)
}

/** "According to the ministry, …": who says it all. */
export function accordingTo(told: Telling, { from, to }: Range): Who | null {
  const units = told.units
  if (units[from]?.text !== 'according' || units[from + 1]?.text !== 'to') return null
  const comma = units.findIndex((unit, at) => at > from + 1 && at < to && isComma(unit))
  return comma < 0 ? null : { is: 'phrase', span: spanOf(units, { from: from + 2, to: comma }) }
}
