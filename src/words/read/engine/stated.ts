import type { Actor } from '../../statement.ts'
import type { Draft, Grammar } from '../grammar.ts'

/** The same as a statement of whoever says it. */
export const asTold = (draft: Draft): Draft => ({
  ...draft,
  kind: 'statement',
  strength: 0,
  modality: 'realis',
  who: draft.by,
})

/**
 * What is stated by a draft that is no promise: "Dealers said that the bank would step in if …" binds nobody, and they say
 * so. Null where nobody says it, or nobody who could be asked.
 */
export function stated(draft: Draft, by: readonly Actor[], spoken: boolean, grammar: Grammar): Draft | null {
  if (spoken && isSaidOf(draft, by, grammar)) return withBearer(asTold(draft), draft)
  const [who] = by
  return !grammar.spaced && draft.by.is !== 'narrator' && who && !who.id.startsWith('group:') ? asTold(draft) : null
}

const isSaidOf = ({ kind, rules, by }: Draft, [who]: readonly Actor[], { forecast }: Grammar): boolean =>
  forecast.stated === true &&
  kind === 'commitment' &&
  by.is === 'phrase' &&
  who !== undefined &&
  rules.some((rule) => forecast.futures.has(rule))

// With whoever it is said of.
function withBearer(told: Draft, { who, content, trigger }: Draft): Draft {
  const near = who.is === 'phrase' && who.span.end <= trigger.start && trigger.start - who.span.end < MOST_BETWEEN
  return near ? { ...told, content: { start: who.span.start, end: content.end } } : told
}
const MOST_BETWEEN = 8
