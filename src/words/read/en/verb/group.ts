import type { Span } from '../../../../ground/index.ts'
import type { Act } from '../lexicon/index.ts'
import { isComma, isPossessive, type Unit } from '../unit.ts'
import { coordinators, isAdverb, prepositions } from '../word.ts'
import { actOf, byForm } from './act-of.ts'
import type { Form } from './form.ts'
import { lengthOf, restOf } from './rest.ts'

/** A finite verb with its auxiliaries: "has undertaken", "will not be charged", "are ready". */
export interface Group extends Span {
  /** Units from `from` up to `to`. */
  readonly from: number
  readonly to: number
  readonly lemma: string
  /** Where the words begin that carry the promised act itself: after "will". */
  readonly main: number
  readonly modal: string | null
  readonly negated: boolean
  readonly passive: boolean
  readonly form: Form | 'modal'
  readonly act: Act | null
  /** "is untrue", "is false". */
  readonly untrue: boolean
  /** ", adding that …": it has the subject of the clause before. */
  readonly participial: boolean
}

type Traits = Partial<Omit<Group, 'start' | 'end' | 'from' | 'to'>> & Pick<Group, 'lemma' | 'form'>

/** A group of units, with the act that its verb and the words after it make. */
export function made(units: readonly Unit[], from: number, last: number, lower: string, traits: Traits): Group {
  const end = units[last]!.end
  const rest = traits.act === null ? '' : restOf(units, end, lower)
  const act = traits.act !== undefined ? traits.act : actOf(traits.lemma, rest)
  const words = act?.tail ? (act.tail.exec(rest)?.[0].length ?? 0) : 0
  const tail = lengthOf(units, end, lower, words)
  const stop = end + tail
  let to = last + 1
  while (to < units.length && units[to]!.end <= stop) to++
  return {
    start: units[from]!.start,
    end: Math.max(end, stop),
    from,
    to,
    lemma: traits.lemma,
    main: traits.main ?? last,
    modal: traits.modal ?? null,
    negated: traits.negated ?? false,
    passive: traits.passive ?? false,
    form: traits.form,
    act,
    untrue: traits.untrue ?? false,
    participial: traits.participial ?? false,
  }
}

/** Adverbs, "not" and short insertions between the parts of a verb group. */
export function skip(units: readonly Unit[], from: number): { to: number; negated: boolean; not: number } {
  let [to, negated, not] = [from, false, -1]
  for (;;) {
    const unit = units[to]
    if (!unit) break
    if (unit.text === 'not' || unit.text === 'never' || unit.text === 'no longer') {
      negated = true
      if (not < 0) not = to
      to++
    } else if (unit.kind === 'word' && (isAdverb(unit.text) || WITHIN.has(unit.text))) to++
    else if (unit.kind === 'word' && INSERTED.has(`${unit.text} ${units[to + 1]?.text}`)) to += 2
    // "Has for its part described"
    else if (unit.text === 'for' && units[to + 2]?.text === 'part' && isPossessive(units[to + 1]!)) to += 3
    else if (isComma(unit)) {
      // "will, for its part, build"
      const close = units.findIndex((one, index) => index > to && isComma(one))
      const inside = units.slice(to + 1, close)
      if (
        close < 0 ||
        inside.length > (prepositions.has(inside[0]?.text ?? '') ? 16 : 6) ||
        !inside.length ||
        coordinators.has(inside[0]!.text) ||
        inside.some((one) => byForm.has(one.text))
      )
        break
      to = close + 1
    } else break
  }
  return { to, negated, not }
}

// "Was in principle ready to", "has of course promised".
const INSERTED = new Set([
  'in principle',
  'in general',
  'in fact',
  'in turn',
  'in addition',
  'as before',
  'as ever',
  'as always',
  'at last',
  'at least',
  'at present',
  'at once',
  'of course',
  'by now',
  'for now',
  'in part',
  'all along',
  'once more',
  'once again',
])

// Adverbs between the parts of a verb that are adjectives elsewhere: "has long called for".
const WITHIN = new Set([
  'long',
  'often',
  'ever',
  'yet',
  'since',
  'twice',
  'repeatedly',
  'first',
  'so',
  'far',
  'rather',
  'ago',
  'gladly',
  'each',
  'all',
])
