import type { Sense } from '../../grammar.ts'
import type { Range } from '../clause/range.ts'
import { ASSESSMENT, BLAME, CALL, HOPE, READY, STATEMENT } from '../lexicon/index.ts'
import type { Predicate, Telling } from './telling.ts'

/** What a noun makes of that which it is: "the trouble is that …", "my advice is to …". */
const MATTERS: readonly (readonly [string, Sense])[] = [
  ['trouble|problem|difficulty|danger|snag|catch|drawback|sad thing|bad news|worry|fear|concern|risk', BLAME],
  ['good news|beauty|advantage|great thing|best thing|strength|comfort', ASSESSMENT],
  [
    'fact|truth|reality|point|thing|answer|reason|result|conclusion|view|opinion|belief|conviction|impression|message|argument|position|principle|lesson',
    STATEMENT,
  ],
  ['hope|wish|dream|expectation', HOPE],
  ['advice|demand|request|appeal|recommendation|suggestion|proposal|plea|call', CALL],
]
const ROWS = MATTERS.map(([nouns, sense]) => ({
  words: new RegExp(
    `^(?:the|my|our|his|her|its|their)(?: [a-z]+)?(?: [a-z]+)? (?:${nouns})(?: (?:to|for|with|of|in) .{2,40})?$`,
  ),
  sense,
}))
/** What somebody means to do himself. */
const AIM = /^(?:my|our|his|her|its|their)(?: own)?(?: [a-z]+)? (?:aim|goal|plan|intention|ambition|objective)$/

/** "The trouble is that nothing is left": what the noun of the subject says of the clause; false where it says nothing. */
export function readMatter(told: Telling, { group, subject, to, voice }: Predicate): boolean {
  const next = told.units[group.to]?.text
  if (group.lemma !== 'be' || group.modal || group.negated || !subject || !(next === 'that' || next === 'to'))
    return false
  const words = told.text(subject)
  const sense = AIM.test(words) ? (next === 'to' ? READY : STATEMENT) : ROWS.find((row) => row.words.test(words))?.sense
  if (!sense || (next === 'to' && sense === STATEMENT)) return false
  const who = sense === READY && words.startsWith('our ') ? ({ is: 'side-of-speaker' } as const) : voice.by
  const parts: Range[] = next === 'to' ? told.verbPhrases(group.to + 1, to) : [told.trimmed(group.to + 1, to)]
  for (const part of parts) told.push(sense, group, told.span(part), who, voice.by, `en.${sense.kind}.matter`)
  return true
}
