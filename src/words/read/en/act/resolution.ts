import type { Range } from '../clause/range.ts'
import { AGREEMENT, CALL, UNDERTAKEN } from '../lexicon/index.ts'
import { MODALS } from '../verb/auxiliary.ts'
import { isCapable } from './able.ts'
import type { Telling } from './telling.ts'
import { whoIs } from './who.ts'
import { quick } from '../../engine/quick.ts'

const DECIDES = quick(/^(?:decided|resolved|agreed|ordered|decision|resolution)$/)
const ASKS = quick(/^(?:recommended|instructed|requested|invited)$/)

/** "Decided: that A shall order …; that the cost be shared": what a meeting laid down; false where it is none. */
export function readResolution(told: Telling): boolean {
  const { units } = told
  const first = units[0]?.text ?? ''
  const asks = ASKS.test(first)
  if ((!asks && !DECIDES.test(first)) || units[1]?.text !== ':' || units.length < 4) return false
  for (let from = 2; from < units.length;) {
    const stop = units.findIndex(({ text }, at) => at > from && text === ';')
    const to = stop < 0 ? units.length : stop
    readPart(told, told.trimmed(/^(?:that|to)$/.test(units[from]!.text) ? from + 1 : from, to), asks)
    from = to + 1
    if (units[from]?.text === 'and') from++
  }
  return true
}

// "A shall order two sets": A is bound; what has no such subject all of them decided.
function readPart(told: Telling, part: Range, asks: boolean): void {
  if (part.to <= part.from) return
  const modal = told.units.findIndex(
    ({ text, kind }, at) => at > part.from && at < part.to && kind === 'word' && MODALS.has(text),
  )
  const subject = { from: part.from, to: modal }
  const binds = modal > 0 && /^(?:shall|will)$/.test(told.units[modal]!.text) && isCapable(told, subject)
  if (!binds) {
    const sense = asks ? CALL : AGREEMENT
    told.push(
      sense,
      told.units[0]!,
      told.span(part),
      { is: 'parties' },
      { is: 'narrator' },
      `en.${sense.kind}.resolution`,
    )
    return
  }
  for (const verb of told.verbPhrases(modal + 1, part.to))
    told.push(
      UNDERTAKEN,
      told.units[modal]!,
      told.span(verb),
      whoIs(told, subject),
      { is: 'narrator' },
      'en.commitment.resolution',
    )
}
