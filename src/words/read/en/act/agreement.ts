import type { Span } from '../../../../ground/index.ts'
import type { Named, Sense, Who } from '../../grammar.ts'
import type { Range } from '../clause/range.ts'
import { AGREEMENT, ASSESSMENT, UNDERTAKEN } from '../lexicon/index.ts'
import { canAct } from '../unit.ts'
import type { Telling } from './telling.ts'

/** "has reached an agreement with the customs service on …": the other one. */
export function agreedWith(told: Telling, from: number, to: number): Span | null {
  const at = told.units.findIndex(({ text }, index) => index >= from && index < to && text === 'with')
  // Not far off: "a deal with the bank", and no "plan to cooperate with all".
  const other = at < 0 ? undefined : told.units.slice(at + 1, Math.min(to, at + 7)).find(canAct)
  return other ?? null
}

/** The subject and whoever it agrees with. */
export function both(told: Telling, subject: Span, other: Span): Who {
  const [one] = joined(told, subject)
  const others = joined(told, { start: other.start, end: told.sentence.end })
  return one && others[0]?.start === other.start
    ? { is: 'names', names: [one, ...others] }
    : { is: 'phrase', span: subject }
}

// "With the cooperative, the mill and the administration": the names of a list that begins here.
function joined(told: Telling, { start, end }: Span): Named[] {
  const names = told.names({ start, end })
  const stop = names.findIndex(
    (one, at) =>
      at > 0 &&
      !(ONE_MORE.test(told.sentence.lower.slice(names[at - 1]!.end, one.start)) && one.type === names[0]!.type),
  )
  return stop < 0 ? names : names.slice(0, stop)
}
const ONE_MORE = /^(?:,| and|, and) (?:the |its )?$/

/** Somebody decides for himself what several agree: a promise. */
export function fit(told: Telling, sense: Sense, who: Who, subject: Range | null = null, lemma = ''): Sense {
  // "I agree that they were badly treated": his opinion.
  if (sense === AGREEMENT && who.is === 'speaker') return ASSESSMENT
  // "We, the undersigned organisations, have decided": several.
  if (sense === AGREEMENT && who.is === 'side-of-speaker' && UNDERSIGNED.test(told.sentence.lower.slice(0, PREAMBLE)))
    return sense
  // "My government has decided".
  if (sense === AGREEMENT && who.is === 'parties') return sense
  if (isShared(told, sense, who, subject, lemma)) return sense
  if (sense === AGREEMENT && who.is === 'side-of-speaker') return { ...UNDERTAKEN, modality: 'decided' }
  if (sense !== AGREEMENT || who.is !== 'phrase') return sense
  const names = told.names(subject ? told.span(subject) : who.span)
  const several =
    (subject !== null && /^(?:you|i|we) and |and (?:i|we|you)$/.test(told.text(subject))) ||
    names.length > 1 ||
    names.some(({ ids }) => ids.length > 1) ||
    names.length === 0
  return several ? sense : { ...UNDERTAKEN, modality: 'decided' }
}

const UNDERSIGNED = /\bundersigned\b/
/** Where a paper says who speaks in it. */
const PREAMBLE = 2500

/** "We agreed to open it": nobody agrees alone. */
export const isShared = (told: Telling, sense: Sense, who: Who, subject: Range | null, lemma: string): boolean =>
  sense === AGREEMENT &&
  who.is === 'side-of-speaker' &&
  subject !== null &&
  told.units[subject.to - 1]?.text === 'we' &&
  TOGETHER.has(lemma) &&
  agreedWith(told, subject.to, told.units.length) === null
// What takes two; "decide" and "approve" do not.
const TOGETHER = new Set('agree reach come arrive concur shake strike find negotiate hammer thrash iron'.split(' '))
