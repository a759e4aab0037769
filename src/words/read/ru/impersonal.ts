import type { Sentence } from '../grammar.ts'
import type { Clause } from './clause.ts'
import { isEffectVerb } from './effect.ts'
import type { Predicate } from './predicate.ts'
import type { Subject } from './subject.ts'
import type { Walk } from './walk.ts'
import { isAdverb, PREPOSITIONS } from './word.ts'

// A paper that a body puts out in its own name.
const PAPER =
  /(?:^|\n) {0,4}(?:пресс-релиз|пресс-служба|(?:официальное|информационное) (?:сообщение|заявление)|релиз)(?![а-я])/
let head = { of: '', own: false }
/** It is put out by a body in its own name. */
export function isOwnPaper({ lower }: Sentence): boolean {
  if (head.of !== lower) head = { of: lower, own: PAPER.test(lower.slice(0, 200)) }
  return head.own
}

/**
 * "Зарплаты повысят с января", "завод не остановят": in a body's own release whoever does it is the body. What is done
 * stands before the verb, and nothing that the verb could take stands behind it.
 */
export function isDoneByPublisher(
  { sentence, parsed: { tokens }, voice }: Walk,
  clause: Clause,
  predicate: Predicate,
  subject: Subject | null,
): boolean {
  if (predicate.feature !== 'future' || !predicate.plural || predicate.we || clause.level > 0 || voice.by) return false
  // "Завод не остановят": one body is no subject of a plural.
  const [only, more] = subject?.names ?? []
  const one = only?.type === 'organisation' && only.ids.length === 1 && !more
  if (subject?.acts && !one) return false
  if (!voice.declared && !isOwnPaper(sentence)) return false
  const verb = tokens[predicate.at]!
  const next = predicate.to < clause.to ? tokens[predicate.to] : undefined
  const free =
    next === undefined ||
    next.kind !== 'word' ||
    PREPOSITIONS.has(next.text) ||
    isAdverb(next.text) ||
    /^(?:ни|уже|еще|вдвое|втрое)$/.test(next.text)
  return free && predicate.at > clause.from && !isEffectVerb(verb)
}
