import { READY } from '../lexicon/index.ts'
import { isCapable, isNobody } from './able.ts'
import type { Telling } from './telling.ts'
import type { Candidate } from './unbound.ts'
import { GOES } from './wanting.ts'

const DUE = /\b(?:set|due|going|about)$/

/**
 * Whether what somebody is "ready", "due" or "going" to do is only what will happen: null where it is his readiness,
 * `told` where whoever has the floor tells it, `silent` where nobody does.
 */
export function isDue(told: Telling, { predicate, parts, sense }: Candidate): 'told' | 'silent' | null {
  const { group, subject, voice } = predicate
  if (group.lemma !== 'be' || sense !== READY) return null
  const due = DUE.test(told.text({ from: group.from, to: group.to }))
  const what = told.text(parts[0]!)
  // "The president is due to visit Beijing": where he goes, he does not promise.
  if (due && GOES.test(what)) return told.floor && subject ? 'told' : 'silent'
  // "Nobody is going to be forced", "prices are set to rise": nobody who could be ready.
  if (isNobody(told, subject)) return 'silent'
  if (what.startsWith('be ')) return told.floor && subject ? 'told' : 'silent'
  // "A window is due to open in October": no one who could be ready.
  if (due && subject && !isCapable(told, subject)) return voice.speech || told.floor ? 'told' : 'silent'
  return null
}
