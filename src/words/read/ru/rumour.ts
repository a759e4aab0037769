import { enter } from './actor.ts'
import { isRumour } from './clause.ts'
import { trimmed } from './content.ts'
import { subjectOf } from './subject.ts'
import { NARRATOR, type Walk } from './walk.ts'

// "Слухи о том, что граница закроется, посольство опровергло": what is only reported, and who denies it behind.

/** Reads a rumour at `at` with the clause that denies or confirms it; where the clauses go on, or null where none is there. */
export function rumour(walk: Walk, at: number): number | null {
  const { clauses, tokens } = walk.parsed
  const head = clauses[at]!
  const first = clauses[at + 1]
  if (!isRumour(tokens, head) || first?.link !== 'that') return null
  let next = at + 1
  while (next < clauses.length && clauses[next]!.level > head.level) next++
  const last = clauses[next - 1]!
  const then = clauses[next]
  const act = then?.predicate?.act
  if (!then?.predicate || !act) return next
  if (!act.frames.includes('object') || !/^(?:statement|assessment)$/.test(act.kind)) return next
  const span = trimmed(walk.sentence, first.start, last.end)
  const by = walk.voices[head.level] ?? walk.voice.by ?? NARRATOR
  const subject = subjectOf(walk.sentence, walk.parsed, then)
  if (span && (subject?.acts || then.predicate.denies))
    enter(walk, act, then, then.predicate, subject, by, { span, negated: false, date: null, frame: 'object' })
  if (subject) walk.subjects[then.level] = subject
  return next + 1
}
