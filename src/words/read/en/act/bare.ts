import type { Who } from '../../grammar.ts'
import { afterListener } from '../clause/subject.ts'
import { STATEMENT } from '../lexicon/index.ts'
import { determiners, isAdverb, prepositions, pronouns, subordinators } from '../word.ts'
import type { Predicate, Telling } from './telling.ts'

/** Verbs that take what is said without "that". */
const SAYS = new Set(
  'say think believe claim tell add know feel fear suspect reckon insist estimate argue suppose guess'.split(' '),
)
/** Fewer words are no clause. */
const LEAST = 4

/** "He said the queue stretched for ten kilometres": what somebody says, whatever its verb; false where nothing is said so. */
export function readBare(told: Telling, { group, subject, to, children }: Predicate, who: Who, by: Who): boolean {
  if (!SAYS.has(group.lemma) || group.negated || group.modal || group.passive || !subject || children.length)
    return false
  if (!group.act?.speech || told.units.slice(group.to, to).some(({ text }) => text === '«' || text === '»'))
    return false
  const from = start(told, group.to, to, group.lemma === 'tell')
  const first = told.units[from]
  if (!first || from >= to || first.kind === 'date' || first.kind === 'sign') return false
  const begins =
    first.kind === 'name' ||
    first.kind === 'number' ||
    (first.kind === 'word' && (determiners.has(first.text) || pronouns.has(first.text) || /[^s]s$/.test(first.text)))
  const content = told.trimmed(from, to)
  if (!begins || NOTHING.test(told.text(content)) || content.to - content.from < LEAST) return false
  // "Told reporters in Osh on Friday", "told the newspaper about it": nothing is said yet.
  if (
    !told.units.slice(content.from + 1, content.to).some(({ kind, text }) => kind === 'word' && MAY_BE_VERB.test(text))
  )
    return false
  told.push(STATEMENT, group, told.span(content), who, by, `en.statement.${group.lemma}-bare`)
  return true
}

const NOTHING =
  /^(?:nothing|little|much|more|so|as much|goodbye|hello|yes|no|a (?:word|few words|prayer)|what|which|about|each other|one another|the (?:following|same|truth|opposite|contrary))(?![a-z])/
// A past or a third person; the words of a phrase alone hold none.
const MAY_BE_VERB =
  /[a-z]{2}(?:ed|s)$|^(?:ran|cost|let|put|cut|set|hit|lay|led|bled|hung|stank|shut|spread|burst|sits?|lies?|stands?)$/

// Past when it was said and to whom.
function start({ units }: Telling, from: number, to: number, listens: boolean): number {
  let at = from
  while (at < to && units[at]!.kind === 'word' && isAdverb(units[at]!.text)) at++
  if (units[at]?.kind === 'date') at++
  else if (at < to && prepositions.has(units[at]!.text) && units[at + 1]?.kind === 'date') at += 2
  if (!listens) return at
  const after = afterListener(units, at, to)
  const whole = units.slice(at, after).every(({ kind, text }) => kind !== 'sign' && !subordinators.has(text))
  return after > at && whole ? after : to
}
