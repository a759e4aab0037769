import type { Sense, Sentence } from '../../grammar.ts'
import { AGREEMENT, CALL, UNDERTAKEN } from '../lexicon/index.ts'
import { isBaseVerb } from '../word.ts'
import type { Telling } from './telling.ts'

/** An item of a list as what its lead says of it; false where the sentence is none. */
export function readItem(told: Telling): boolean {
  const { units } = told
  const item = itemOf(told.sentence)
  if (!item) return false
  const from = units.findIndex(({ start }) => start >= item.from)
  if (from < 0 || !isBaseVerb(units[from]!.text)) return false
  for (const part of told.verbPhrases(from, units.length))
    told.push(
      item.sense,
      units[from]!,
      told.span(part),
      { is: 'parties' },
      { is: 'narrator' },
      `en.${item.sense.kind}.item`,
    )
  return true
}

const ITEM = /^\s*(?:\([a-z\d]{1,3}\)|[-•*·]|[a-z\d]{1,2}\))\s*(?:to )?/
const MOST_BACK = 3000

/**
 * An item of a list whose verb stands in its lead: "The following was agreed: (a) to begin …". Where the words of the
 * item begin, and what the lead says of it; null where it is none.
 */
function itemOf({ lower, start, end }: Sentence): { readonly from: number; readonly sense: Sense } | null {
  const mark = ITEM.exec(lower.slice(start, Math.min(end, start + 12)))
  if (!mark) return null
  const before = lower.slice(Math.max(0, start - MOST_BACK), start)
  const lines = before.split('\n').filter((line) => line.trim() !== '')
  // Past the other items, to the line that ends with a colon.
  let at = lines.length - 1
  while (at >= 0 && ITEM.test(lines[at]!) && !lines[at]!.trimEnd().endsWith(':')) at--
  const lead = lines[at]?.trimEnd()
  if (!lead?.endsWith(':')) return null
  const sense = senseOf(lead.slice(-200))
  return sense && { from: start + mark[0].length, sense }
}

// Only what several do together: whose item it would be else, the lead alone knows.
function senseOf(lead: string): Sense | null {
  if (
    !/\b(?:sides|parties|participants|signatories|members|states|following|ministers|delegations|countries|co-chairs|presidents|leaders|heads)\b/.test(
      lead,
    )
  )
    return null
  if (/\b(?:agreed|agree|decided|decide)\b/.test(lead)) return AGREEMENT
  if (/\b(?:undertake|undertook|commit themselves|will|shall)\b/.test(lead)) return UNDERTAKEN
  return /\b(?:call|urge|recommend)(?:s|ed)?\b/.test(lead) ? CALL : null
}
