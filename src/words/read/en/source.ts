import type { Span } from '../../../ground/index.ts'
import type { Range } from './clause/range.ts'
import { canAct, type Unit } from './unit.ts'
import { isAdverb } from './word.ts'

/** Who says a sentence, and with which word; null for whoever spoke before. */
export interface Source {
  readonly who: Span | null
  readonly verb: Span
}

const TELLS =
  /^(?:say|state|note|explain|add|stress|emphasi[sz]e|underline|underscore|highlight|recall|admit|acknowledge|confirm|reiterate|repeat|mention|remark|observe|clarify|report|announce|declare|conclude|insist|believe|argue|reckon|point|remind|inform)(?:s|e?d)$|^(?:said|says|puts?|sees|saw|tells|told|writes?|wrote|written|had|has)$/
const VIEWS =
  'words|view|opinion|estimation|estimates?|account|reckoning|judge?ment|assessment|telling|eyes|experience|calculations|understanding'
const VIEW_OF = new RegExp(`^(?:in|by|to|on|from) the (?:${VIEWS}|point of view) of$`)
const HIS_VIEW = new RegExp(`^(?:own |considered )?(?:${VIEWS}|point of view)$`)

/** "As the minister noted", "as noted by the ministry", "in the view of the ministry", "explained the minister": who says what stands around it. */
export function sourceIn(units: readonly Unit[], { from, to }: Range): Source | null {
  const first = units[from]?.text ?? ''
  if (to - from < 2 || units.slice(from, to).some(({ kind }) => kind === 'sign')) return null
  if (first === 'as') return told(units, from + 1, to)
  if (/^(?:in|by|to|on|from)$/.test(first)) return viewed(units, { from, to })
  // "If the minister is to be believed", "to hear him tell it"
  if (first === 'if')
    return textOf(units, to - 4, to) === 'is to be believed' ? saidOf(units, from + 1, to - 4, from) : null
  const said = TELLS.test(first) && units[from]!.kind === 'word' && isSomebody(units, from + 1, to)
  return said ? saidOf(units, from + 1, to, from) : null
}

function told(units: readonly Unit[], from: number, to: number): Source | null {
  if (units[from]!.text === 'per') return saidOf(units, from + 1, to, from)
  const by = units.findIndex(({ text }, at) => at > from && at < from + 3 && at < to && text === 'by')
  if (by > 0 && TELLS.test(units[from]!.text)) return saidOf(units, by + 1, to, from)
  const verb = units.findIndex(
    ({ text, kind }, at) =>
      at > from && at < to && kind === 'word' && TELLS.test(text) && !/^(?:has|had)$/.test(units[at]!.text),
  )
  if (verb < 0 || verb - from > FARTHEST || to - verb > FARTHEST) return null
  let end = verb
  while (
    end > from + 1 &&
    (isAdverb(units[end - 1]!.text) || /^(?:has|had|himself|herself|itself)$/.test(units[end - 1]!.text))
  )
    end--
  // "As the law says", "as was said": nobody's words.
  return saidOf(units, from, end, verb)
}
const FARTHEST = 8

function viewed(units: readonly Unit[], { from, to }: Range): Source | null {
  // "To hear the minister tell it", "to quote the minister"
  if (/^(?:hear|quote)$/.test(units[from + 1]!.text) && units[from]!.text === 'to')
    return saidOf(units, from + 2, units[from + 1]!.text === 'quote' ? to : to - 2, from)
  const of = units.findIndex(({ text }, at) => at > from + 1 && at < to && text === 'of')
  for (let at = of; at > 0 && at < to - 1 && at - from < 7; at++)
    if (units[at]!.text === 'of' && VIEW_OF.test(textOf(units, from, at + 1))) return saidOf(units, at + 1, to, from)
  const owner = units.findLastIndex(({ kind }, at) => at > from && at < to - 1 && kind === 'name')
  return owner > 0 && HIS_VIEW.test(textOf(units, owner + 1, to)) ? saidOf(units, from + 1, owner + 1, from) : null
}

const textOf = (units: readonly Unit[], from: number, to: number): string =>
  units
    .slice(Math.max(0, from), to)
    .map(({ text }) => text)
    .join(' ')

const isSomebody = (units: readonly Unit[], from: number, to: number): boolean =>
  from < to &&
  (canAct(units[to - 1]!) ||
    canAct(units[from]!) ||
    units.slice(from, to).some(({ named }) => named !== null && /^(?:person|role)/.test(named.type)))

function saidOf(units: readonly Unit[], from: number, to: number, verb: number): Source | null {
  if (to <= from || !isSomebody(units, from, to)) return null
  return { who: { start: units[from]!.start, end: units[to - 1]!.end }, verb: units[verb]! }
}
