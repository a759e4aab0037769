import type { Sense, Who } from '../../grammar.ts'
import { ASSESSMENT } from '../lexicon/index.ts'
import type { Predicate, Telling } from './telling.ts'
import { saidBy } from './who.ts'

/** An act whose content is its clause or its subject: "the sides differ over the price", "the meal pleased the guests". */
export function readClauseAct(
  told: Telling,
  { clause, group, subject, to, voice }: Predicate,
  who: Who,
  by: (sense: Sense) => Who,
): boolean {
  const act = group.act!
  // "The sides differ over the price"
  if (act.clause) {
    if (!subject || (group.negated && !told.floor)) return true
    const span = told.span(told.trimmed(clause.subject?.from ?? group.from, to))
    told.push(act.noun!, group, span, who, by(act.noun!), `en.statement.${group.lemma}-clause`)
    return true
  }
  if (act.valuedBy) {
    const behind = told.trimmed(group.to, to)
    if (!subject || !clause.subject || group.negated || behind.to <= behind.from) return true
    const span = told.span(told.trimmed(subject.from, subject.to))
    const valuer: Who = { is: 'phrase', span: told.span(behind) }
    const rule = `en.${act.noun!.kind}.${group.lemma}-with`
    told.push(act.noun!, group, span, valuer, saidBy(told, valuer, voice, act.noun!), rule)
    return true
  }
  if (!act.valuesSubject) return false
  if (!subject || (voice.by.is === 'narrator' && !told.floor)) return true
  // "It gives me joy to receive you": what stands behind the verb.
  const so = /^(?:it|this|that)$/.test(told.text(subject)) ? told.units[group.to]?.text : undefined
  const behind = so === 'to' || so === 'that'
  if (behind || clause.subject) {
    const span = told.span(behind ? told.trimmed(group.to + 1, to) : told.trimmed(subject.from, subject.to))
    told.push(act.noun ?? ASSESSMENT, group, span, voice.by, voice.by, `en.assessment.${group.lemma}-praise`)
  }
  return true
}
