import { openActor } from '../open-name/actor.ts'
import type { Who } from '../../grammar.ts'
import type { Range } from '../clause/range.ts'
import { auxiliaries, coordinators, determiners, isAdverb, isBaseVerb, prepositions } from '../word.ts'
import { isCapable } from './able.ts'
import type { Predicate, Telling } from './telling.ts'

const DUE =
  /^(?:an?|the|more|better|clear|written|full|real) (?:[a-z]+ ){0,2}?(?:guarantees?|answers?|explanations?|apolog(?:y|ies)|compensation|assurances?|clarity|inquiry|inquiries|investigations?|audits?|contract|deal|agreement|treaty|vote|referendum|debate|hearings?|refund|discount|extension|ban|moratorium|say|share|seat|role|review|changes?|timetable|deadline)(?![a-z])/
/** A state, a body or those who hold together want something, in the words of whoever tells: they ask for it. */
export function wantsIt(told: Telling, { voice, subject, group }: Predicate, who: Who): boolean {
  if (!subject || group.negated || who.is !== 'phrase') return false
  const first = told.units[group.to]
  if (first?.text !== 'to' && (voice.reported || (first?.kind === 'word' && first.text === 'nothing'))) return false
  if (first?.text !== 'to' && DUE.test(told.text({ from: group.to, to: Math.min(group.to + 5, told.units.length) })))
    return true
  return (
    told.names(who.span).some(({ type }) => /^(?:state|organisation|collective|group|place)$/.test(type)) ||
    openActor(told.sentence, who.span) !== null
  )
}

/** "China pay half": one who is somebody, and a verb in its base form. */
export function isSubjunctive({ units }: Telling, { from, to }: Range): boolean {
  for (let at = from + 1; at < to && at < from + 6; at++) {
    const { text, kind } = units[at]!
    if (kind !== 'word' || isAdverb(text)) continue
    if (isBaseVerb(text))
      return (
        !units[at - 1]!.text.endsWith('s') &&
        !prepositions.has(units[at - 1]!.text) &&
        !determiners.has(units[at - 1]!.text)
      )
    if (auxiliaries.has(text)) return false
  }
  return false
}
const FELT = /^(?:assessment|endorsement)$/
const VOICES = /^(?:express|voice|convey|declare|offer|extend|reiterate|reaffirm|send)$/
/** "Expressed their gratitude.": what is felt stands in the act, and nothing behind it. */
export function felt(told: Telling, { group, subject, to }: Predicate): boolean {
  const next = told.units[group.to]
  return (
    VOICES.test(group.lemma) &&
    FELT.test(group.act!.noun?.kind ?? '') &&
    group.to > group.main + 1 &&
    isCapable(told, subject!) &&
    (group.to >= to || next === undefined || next.kind === 'sign' || coordinators.has(next.text))
  )
}

/** Where somebody goes and whom he meets, as a content. */
export const GOES =
  /^(?:visit|arrive|travel|fly|meet|hold (?:talks|a meeting|meetings|consultations)|address|attend|speak|receive|host|tour|leave|depart|return|come|go|stay|take part|participate|chair|open the (?:forum|conference|summit|exhibition|fair)|pay an? [a-z]+ visit|step down|retire|run for|turn|celebrate|mark)(?![a-z])/
