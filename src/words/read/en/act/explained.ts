import type { Who } from '../../grammar.ts'
import { type Clause, endOf } from '../clause/clause.ts'
import type { Range } from '../clause/range.ts'
import { STATEMENT } from '../lexicon/index.ts'
import { isCapable, isPersonal, isPronoun } from './able.ts'
import type { Telling, Voice } from './telling.ts'
import { whoIs } from './who.ts'

/**
 * "The bank dismissed the report: it does not deal in cash": whoever has said, denied, valued or asked something before a
 * colon says what stands behind it; null where nobody has.
 */
export function explains(told: Telling, clauses: readonly Clause[], index: number, voice: Voice): Voice | null {
  const by = voice.by.is === 'narrator' ? explainer(told, clauses, index) : null
  return by && { by, reported: true, speech: true }
}

/** What he says so with no verb of the lexicon is what he states. */
export function readExplained(
  told: Telling,
  clauses: readonly Clause[],
  index: number,
  range: Range,
  voice: Voice,
): void {
  const by = voice.by.is === 'narrator' ? explainer(told, clauses, index) : null
  const { group, subject } = clauses[index]!
  if (!by || !subject) return
  const content = told.trimmed(subject.from, endOf(clauses, index, range))
  if (content.to - content.from < LEAST) return
  const denial = group.negated ? ({ ...STATEMENT, polarity: 'denial' } as const) : STATEMENT
  told.push(denial, group, told.span(content), by, by, 'en.statement.explained')
}
/** Fewer words are no sentence. */
const LEAST = 4

function explainer(told: Telling, clauses: readonly Clause[], index: number): Who | null {
  const { begin, subject } = clauses[index]!
  if (!subject || told.units[begin]?.text !== ':') return null
  const before = clauses.slice(0, index).findLast((one) => one.place === 'main' && one.subject !== null)
  const { act, passive, modal } = before?.group ?? {}
  if (!before?.subject || passive || modal || isPronoun(told, before.subject)) return null
  // "His neighbour was less cheerful: she had lost eleven cows."
  const mood = !act && before.group.lemma === 'be' && isPersonal(told, before.subject)
  if (!mood && !SAYS.test((act?.noun ?? act?.that ?? act?.object)?.kind ?? '')) return null
  if (!isCapable(told, before.subject)) return null
  return whoIs(told, before.subject)
}
const SAYS = /^(?:statement|assessment|endorsement|call)$/
