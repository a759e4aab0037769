import type { Actor } from '../../statement.ts'
import type { Draft, Sentence } from '../grammar.ts'

/** Verbs that one alone cannot do: «договориться», "agree on". */
const TOGETHER = /\.(?:agree-noun|agree-that|agree-on|dogovoritsya)$/
/** Who decides by sitting together. */
const SITTING =
  /^fmt:|council|commission|committee|meeting|session|assembly|parliament|board(?!er)|komissiy|komitet|sovet|deputies/
/** The same where the reader does not know which. */
const SITS =
  /委员会|会议|议会|理事会|董事会|комитет|комисси|совет|заседани|committee|commission|council|meeting|board|кеңеш|жыйын/
/** Two names that stand for one where the reader knows one of them. */
const COUPLED = / (?:and|и|жана|менен|вместе с|together with) |[和与及、]/

/**
 * A decision that a grammar took for the promise of one. What several decide, whoever of them the reader knows, and what a
 * body decides that sits together, is an agreement.
 */
export function asDecided(draft: Draft, actors: readonly Actor[], { lower }: Sentence): Draft {
  if (draft.kind !== 'commitment') return draft
  if (draft.modality !== 'decided' && !draft.rules.some((rule) => rule.endsWith('.decided'))) return draft
  const several =
    draft.rules.some((rule) => TOGETHER.test(rule)) ||
    actors.length > 1 ||
    actors.some(({ id }) => SITTING.test(id)) ||
    (draft.who.is === 'phrase' && isCoupled(lower.slice(draft.who.span.start, draft.who.span.end)))
  if (!several) return draft
  return { ...draft, kind: 'agreement', rules: draft.rules.map((rule) => rule.replace('.commitment.', '.agreement.')) }
}

const isCoupled = (words: string): boolean => COUPLED.test(words) || SITS.test(words)
