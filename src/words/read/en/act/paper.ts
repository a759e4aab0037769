import type { Span } from '../../../../ground/index.ts'
import type { Draft, Sense } from '../../grammar.ts'
import type { Range } from '../clause/range.ts'
import { spanOf, trimmed } from '../content.ts'
import { DOCUMENT, READY, SIGNATURE } from '../lexicon/index.ts'
import { isComma } from '../unit.ts'
import type { Group } from '../verb/group.ts'
import { determiners } from '../word.ts'
import { draftOf, type Telling, type Voice } from './telling.ts'

/** "Signed at Orda on 12 April in three originals." */
export function signingIn(told: Telling, from: number): Draft | null {
  const units = told.units
  if (
    !['signed', 'done'].includes(units[from]?.text ?? '') ||
    !['at', 'in', 'on'].includes(units[from + 1]?.text ?? '')
  )
    return null
  const copies = units.findIndex(
    ({ text }, at) =>
      at > from + 1 &&
      text === 'in' &&
      /^in (?:two|three|four|duplicate|triplicate|english|the|\d)/.test(told.sentence.lower.slice(units[at]!.start)),
  )
  const range = trimmed(units, from, copies > 0 ? copies : units.length, told.sentence.lower)
  return draftOf(
    SIGNATURE,
    units[from]!,
    spanOf(units, range),
    { is: 'parties' },
    { is: 'narrator' },
    'en.signature.signed-at',
  )
}

/** Signed papers listed one after the other, and "readiness for A and for B". */
export function listed(told: Telling, sense: Sense, frame: string, parts: readonly Range[]): readonly Range[] {
  if (sense.kind === 'signature') return parts.flatMap((part) => documentsIn(told, part))
  if (sense !== READY || frame !== 'noun') return parts
  return parts.flatMap((part) => {
    const split = told.units.findIndex(
      ({ text }, at) => at > part.from && at < part.to && text === 'and' && told.units[at + 1]?.text === 'for',
    )
    return split < 0
      ? [part]
      : [
          { from: part.from, to: split },
          { from: split + 2, to: part.to },
        ]
  })
}

/** "Readiness for a joint trial": the noun stays inside. */
export function withNoun(told: Telling, sense: Sense, frame: string, group: Group, part: Range): Span {
  const span = told.span(part)
  if (sense !== READY || frame !== 'noun') return span
  const noun = /(?:readiness|willingness|preparedness|intention|plans?)$/.exec(
    told.sentence.lower.slice(group.start, group.end),
  )
  return noun ? { start: group.end - noun[0].length, end: span.end } : span
}

/** "The visit ended with the signing of a protocol": the paper that a noun says was signed. */
export function readSigning(told: Telling, { from, to }: Range, voice: Voice): void {
  const { units, sentence } = told
  const at = units.findIndex(
    ({ text }, index) =>
      index > from &&
      index < to - 3 &&
      SIGNINGS.has(text) &&
      units[index - 1]!.text === 'the' &&
      units[index + 1]!.text === 'of',
  )
  if (at < 0 || told.found.some((one) => one.found === 'act' && one.kind === 'signature')) return
  const before = sentence.lower.slice(Math.max(units[from]!.start, units[at]!.start - 120), units[at]!.start)
  if (!ENDED.test(before) || UNDONE.test(before)) return
  for (const part of documentsIn(told, told.trimmed(at + 2, to)))
    told.push(SIGNATURE, units[at]!, told.span(part), { is: 'parties' }, voice.by, 'en.signature.signing-noun')
}
const SIGNINGS = new Set(['signing', 'initialling', 'signature'])
// Before it, the act itself took place.
const ENDED =
  /\b(?:ended|concluded|culminated|closed|finished|rounded off|crowned|capped|marked|resulted|opened|wound up|completed|saw|followed|accompanied|sealed)\b[^,;]{0,60} (?:with |in |by )?the $/
const UNDONE = /\b(?:will|would|may|might|could|should|not|if|before|ahead of)\b/

// "… as a result of the talks", "… on the sidelines of the forum": when and where they were signed.
function endOfPapers(told: Telling, { from, to }: Range): number {
  for (let at = from + 2; at < to; at++) {
    const { text, kind } = told.units[at]!
    if (kind !== 'word' || !OCCASIONS.has(text)) continue
    if (OCCASION.test(told.text({ from: at, to: Math.min(to, at + 6) }))) return at
  }
  return to
}
const OCCASIONS = new Set('as in on at during following after within upon before'.split(' '))
const OCCASION =
  /^(?:as a result of|as part of|(?:in|within) the framework of|on the (?:sidelines|margins|occasion|basis) of|in the (?:presence|course) of|at (?:the|a) (?:ceremony|meeting|summit|forum|end|conclusion|talks)|(?:during|following|after|upon|before) (?:the|a|an|his|her|their|its|talks|negotiations|bilateral|high-level|today's|completion))(?![a-z])/

/** Papers that stand one after the other, each a range of its own. */
export function documentsIn(told: Telling, range: Range): Range[] {
  const found: Range[] = []
  let { from } = range
  range = { from, to: endOfPapers(told, range) }
  for (let at = from + 1; at < range.to; at++) {
    const unit = told.units[at]!
    if (!isComma(unit) && unit.text !== 'and') continue
    let next = at + 1
    if (isComma(unit) && told.units[next]?.text === 'and') next++
    const left = told.text({ from, to: at })
    const right = told.text({ from: next, to: range.to })
    const starts =
      determiners.has(told.units[next]?.text ?? '') ||
      told.units[next]?.kind === 'number' ||
      COUNTED.test(told.units[next]?.text ?? '') ||
      told.units[next]?.named?.type === 'document'
    if (!starts || !DOCUMENT.test(left) || !DOCUMENT.test(right)) continue
    found.push(told.trimmed(from, at))
    from = next
    at = next
  }
  found.push(told.trimmed(from, occasionIn(told, from, range.to)))
  return found.filter((part) => part.to > part.from)
}

const COUNTED = /^(?:two|three|four|five|six|seven|several)$/

// "Signed a protocol in the presence of both presidents, as a result of the talks": when and before whom is no paper.
function occasionIn(told: Telling, from: number, to: number): number {
  for (let at = from + 2; at < to; at++) {
    const { text, kind, start } = told.units[at]!
    if (kind === 'word' && WHENCE.has(text) && WHEN.test(told.sentence.lower.slice(start, start + 40))) return at
  }
  return to
}
const WHENCE = new Set(['as', 'in', 'on', 'at', 'during', 'following', 'after', 'within', 'under', 'upon'])
const WHEN =
  /^(?:as (?:a result|part) of|in the (?:presence|course) of|on the (?:sidelines|margins|fringes|occasion|eve) of|at the (?:end|conclusion|close) of|during (?:the|a|his|her|their|an|today)\b|following (?:the|a|his|her|their|talks)\b|after (?:the|a|his|her|their) (?:[a-z]+ ){0,2}(?:talks|meeting|negotiations|session|forum|visit)|within the framework of|upon completion of|under the auspices of)/
