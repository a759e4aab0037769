import type { Sense, Who } from '../../grammar.ts'
import type { Frame } from '../content.ts'
import { READY, SHOULD, STATEMENT } from '../lexicon/index.ts'
import type { Range } from '../clause/range.ts'
import type { Group } from '../verb/group.ts'
import { canAct } from '../unit.ts'
import { pronouns } from '../word.ts'
import { isCapable, isNobody, isNotAll } from './able.ts'
import { PAPER } from './binding.ts'
import { isDue } from './due.ts'
import { readFactual, readNegated } from './fact.ts'
import { isRetold } from './retold.ts'
import type { Predicate, Telling } from './telling.ts'
import { ANYBODY } from './that-clause.ts'
import { caller } from './who.ts'

/** An act that a verb and the words behind it make, before it is entered. */
export interface Candidate {
  readonly predicate: Predicate
  readonly parts: readonly Range[]
  readonly sense: Sense
  readonly frame: Frame
  readonly who: Who
  readonly by: (sense: Sense) => Who
}

/** Deals with a candidate that is no act of its kind: enters what it is instead, if anything; false where it is one. */
export type Exception = (told: Telling, candidate: Candidate) => boolean

/** Whether the words around a verb make another act of it, or none; the first that knows the case deals with it. */
export const isExcepted: Exception = (told, candidate) => EXCEPTIONS.some((deals) => deals(told, candidate))

const tellsSubject = (told: Telling, { subject, group, to, voice }: Predicate, rule: string): true => {
  told.push(STATEMENT, group, told.span(told.trimmed((subject ?? group).from, to)), voice.by, voice.by, rule)
  return true
}

const EXCEPTIONS: readonly Exception[] = [
  // "Neither the ministry nor the contractor has admitted responsibility"
  (told, { predicate: { clause, group, subject, to }, sense, who, by }) => {
    if (sense.kind !== 'statement' || sense.polarity === 'denial' || !subject || !clause.subject) return false
    if (!/^(?:neither|none|nobody)$/.test(told.units[subject.from]?.text ?? '')) return false
    const span = told.span(told.trimmed(clause.subject.from, to))
    const denial: Sense = { ...STATEMENT, polarity: 'denial' }
    told.push(denial, group, span, who, by(STATEMENT), `en.statement.${group.lemma}-nobody`)
    return true
  },
  // "Not everybody shares the enthusiasm"
  (told, { predicate: { subject }, sense }) =>
    /^(?:endorsement|assessment)$/.test(sense.kind) &&
    subject !== null &&
    (isNobody(told, subject) || isNotAll(told, subject)),
  // "They have offered us cable before," a villager says: what others promised.
  (told, { predicate: { group, subject, voice }, parts, sense }) => {
    if (sense.kind !== 'commitment' || !subject || !isOfOthers(told, group, subject)) return false
    for (const part of parts)
      told.push(STATEMENT, group, told.span(part), voice.by, voice.by, `en.statement.${group.lemma}-of-others`)
    return true
  },
  // "The forum offers us a platform", "the visit promises to be a success": a thing offers nothing.
  (told, { predicate, parts, sense }) => {
    const { group, subject } = predicate
    const thingly = group.lemma === 'offer' || (group.lemma === 'promise' && BODES.test(told.text(parts[0]!)))
    if (sense.kind !== 'commitment' || !thingly || !subject || isCapable(told, subject)) return false
    readFactual(told, predicate)
    return true
  },
  // "Nobody intends to mortgage the river", "neither ministry has agreed to pay"
  (told, { predicate: { group, subject, to, voice }, sense }) => {
    if (!/^(?:commitment|agreement)$/.test(sense.kind) || group.negated || !subject || !isNobody(told, subject))
      return false
    const signed = told.sentence.signed && told.names(told.span(subject)).length > 0
    if (voice.speech || told.floor || signed)
      told.push(
        { ...STATEMENT, polarity: signed ? 'negated-act' : 'denial' },
        group,
        told.span(told.trimmed(subject.from, to)),
        signed ? { is: 'phrase', span: told.span(subject) } : voice.by,
        voice.by,
        `en.statement.${group.lemma}-nobody`,
      )
    return true
  },
  // "The document envisages an exchange": a paper hopes for nothing.
  (told, { predicate: { subject }, sense }) =>
    sense.kind === 'expectation' && subject !== null && PAPER.test(told.text(subject)),
  // "Another official promises that it will make us rich": what anybody promises, nobody does.
  (told, { predicate: { group, subject }, parts, sense, who, by }) => {
    if (sense.kind !== 'commitment' || !subject || !ANYBODY.test(told.text(subject))) return false
    if (/^(?:every [a-z]+ )?(?:another|every|any) /.test(told.text(subject)))
      for (const part of parts)
        told.push(STATEMENT, group, told.span(part), who, by(STATEMENT), `en.statement.${group.lemma}-anybody`)
    return true
  },
  // "A deputy is obliged to ask questions": a rule, and nobody's promise.
  (told, { predicate, sense }) => {
    const { group, subject, voice } = predicate
    if (sense.kind !== 'commitment' || group.lemma !== 'be' || !subject) return false
    if (!/^an? [a-z]+$/.test(told.text(subject))) return false
    return voice.speech || told.floor ? tellsSubject(told, predicate, 'en.statement.rule-of-all') : true
  },
  // "Plans no layoffs", "offered no explanation", "undertakes no obligation"
  (told, { predicate, sense, who }) => {
    const { group } = predicate
    const none =
      sense.kind === 'commitment' &&
      told.units[group.to]?.text === 'no' &&
      (sense.modality === 'readiness' || DUTIES.test(told.text({ from: group.to, to: predicate.to })))
    if (!group.negated && !none) return false
    readNegated(told, predicate, sense, who)
    return true
  },
  (_, { predicate: { group, subject } }) => !subject && !group.participial,
  // "Had promised to open it before the harvest": a promise of the past, retold.
  (told, { predicate, parts, sense, who, by }) => {
    const had = told.units[predicate.group.from]!.text === 'had'
    if (sense.kind !== 'commitment' || (sense.modality !== 'undertaken' && !had)) return false
    if (!isRetold(told, predicate)) return false
    const { group, voice } = predicate
    const teller = voice.reported && voice.by.is === 'phrase' ? voice.by : who
    for (const part of parts)
      told.push(STATEMENT, group, told.span(part), teller, by(STATEMENT), `en.statement.${group.lemma}-retold`)
    return true
  },
  // "The ministry promised us a laboratory and delivered a sign": what others promised, told by whom they did.
  (told, { predicate, sense }) => {
    const { group, voice } = predicate
    if (sense.kind !== 'commitment' || group.form !== 'past' || voice.by.is !== 'speaker' || voice.reported)
      return false
    const behind = told.units.findIndex(({ start }) => start >= told.units[group.main]!.end)
    return /^(?:us|me)$/.test(told.units[behind]?.text ?? '')
      ? tellsSubject(told, predicate, 'en.statement.promised-us')
      : false
  },
  // "He promised it in February": when, is nothing promised.
  (told, { predicate: { group }, parts, sense, frame }) =>
    sense.kind === 'commitment' &&
    frame === 'noun' &&
    /^(?:promise|pledge|vow)$/.test(group.lemma) &&
    /^(?:in|on|at|during|before|after|since|last)$/.test(told.units[parts[0]!.from]!.text),
  // "You promised us water": a reproach.
  (told, { predicate: { subject }, sense }) =>
    sense.kind === 'commitment' && subject !== null && told.text(subject) === 'you',
  // "They are right to complain": no duty of theirs.
  (told, { predicate: { group, subject, voice }, parts, sense }) => {
    if (sense !== SHOULD) return false
    const able = subject !== null && (isCapable(told, subject) || told.text(subject) === 'i')
    if (able && RIGHT.test(told.text({ from: group.from, to: group.to }))) return true
    for (const part of parts)
      told.push(SHOULD, group, told.span(part), caller(told, voice), voice.by, 'en.call.necessary')
    return true
  },
  // "The Chinese side was willing to pay": what was once, whoever has the floor tells.
  (told, { predicate, sense }) => {
    const { group, subject, voice } = predicate
    if (group.lemma !== 'be' || sense !== READY || !/^(?:was|were)$/.test(told.units[group.from]!.text)) return false
    if (!subject || voice.by.is !== 'speaker' || voice.reported) return false
    return tellsSubject(told, predicate, 'en.statement.was-ready')
  },
  // "The deal was struck by a firm": nobody is impressed.
  (told, { predicate: { group, subject } }) =>
    group.lemma === 'be' &&
    subject !== null &&
    STRUCK.test(told.text({ from: group.from, to: group.to })) &&
    !isCapable(told, subject),
  (told, candidate) => {
    const due = isDue(told, candidate)
    if (due === 'told') tellsSubject(told, candidate.predicate, 'en.statement.due')
    return due !== null
  },
]

// "Undertakes no obligation to update them", "assumes no legal liability".
const DUTIES =
  /^no (?:[a-z]+ ){0,3}?(?:obligations?|commitments?|dut(?:y|ies)|liabilit(?:y|ies)|responsibilit(?:y|ies)|undertakings?|guarantees?|promises?|pledges?|warrant(?:y|ies))\b/
const BODES =
  /^(?:be|become|bring|last|grow|remain|yield|prove|turn|boost|change|transform|make|give|take|deliver|create|improve|reshape|open up|shorten|cut|reduce|raise|lift) /
const RIGHT = /\b(?:right|best|better|wise|good|sensible|reasonable)$/
const STRUCK = /\b(?:struck|moved|inspired)$/

// "They", "he", in somebody's own words between quotation marks.
function isOfOthers({ units, sentence }: Telling, { from }: Group, subject: Range): boolean {
  if (subject.to - subject.from !== 1 || !/^(?:they|he|she)$/.test(units[subject.from]!.text)) return false
  const open = units.findLastIndex(({ text }, at) => at < from && (text === '«' || text === '»'))
  // "We asked our colleagues, and they promised": of whom he has just spoken.
  if (units.slice(open + 1, subject.from).some((unit) => canAct(unit) && !pronouns.has(unit.text))) return false
  return open < 0 ? sentence.quoted : units[open]!.text === '«'
}
