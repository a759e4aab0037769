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
  if (!before?.subject || modal || isPronoun(told, before.subject) || !isCapable(told, before.subject)) return null
  const says = act && !passive && SAYS.test((act.noun ?? act.that ?? act.object)?.kind ?? '')
  // "His neighbour was less cheerful: she had lost eleven cows."
  const mood = !act && !passive && before.group.lemma === 'be' && isPersonal(told, before.subject)
  return says || mood || SPEAKS.test(told.text({ from: before.group.from, to: begin }))
    ? whoIs(told, before.subject)
    : null
}
// "Was brief: …", "put it bluntly: …", "had this to say: …"
const SPEAKS =
  /^(?:(?:was|is|were|are|remained|remains) (?:[a-z]+ )?(?:categorical|brief|blunt|clear|laconic|adamant|convinced|sure|certain|confident|firm|frank|unequivocal|direct|explicit|candid|emphatic|unmoved|unimpressed|sceptical|skeptical|optimistic|cautious|philosophical|succinct|terse|curt|dismissive|short|in no doubt)|puts? it (?:[a-z]+|this way|like this|in (?:one|a) [a-z]+|more [a-z]+)|(?:did|does|do) not (?:hide|conceal|mince) (?:it|words|his words|her words)|(?:had|has|have) (?:only |just )?(?:this|one thing|no doubts?|another explanation|an explanation|a simple answer|an answer|an? [a-z]+ message)(?: (?:to (?:say|add)|for [a-z]+))?|(?:summed|sums?) (?:it |the matter |things )?up|assure[sd]?(?: [a-z' ]{2,30})?|disagree[sd]?|beg(?:s|ged)? to differ|(?:went|goes) further|(?:knows|explained) why)$/
const SAYS = /^(?:statement|assessment|endorsement|call)$/
