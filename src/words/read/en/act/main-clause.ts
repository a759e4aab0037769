import { type Clause, endOf } from '../clause/clause.ts'
import type { Range } from '../clause/range.ts'
import { isCapable, isNobody } from './able.ts'
import { readActive } from './active.ts'
import { readFactual, readUntrue } from './fact.ts'
import { readConcluded, readNominal } from './nominal.ts'
import { readModal } from './modal.ts'
import { readOperative } from './operative.ts'
import { readPassive } from './passive.ts'
import { CALL, STATEMENT } from '../lexicon/index.ts'
import type { Predicate, Telling, Voice } from './telling.ts'
import { readThat } from './that-clause.ts'
import { caller, whoIs } from './who.ts'
import { actOf } from '../verb/act-of.ts'
import type { Group } from '../verb/group.ts'
import { prepositions } from '../word.ts'

/** The acts of one clause and of those inside it. */
export function readClause(told: Telling, clauses: readonly Clause[], index: number, range: Range, voice: Voice): void {
  const clause = clauses[index]!
  const { group } = clause
  if (clause.subject) {
    told.subject = clause.subject
    isCapable(told, clause.subject)
  }
  const subject = clause.subject ?? told.subject
  const to = endOf(clauses, index, range)
  const children = clauses.filter((one) => one.place === 'content' && one.parent === index)
  const whole = joined(told, { clause, group, subject, to, voice, children }, clauses, index, range)
  // "Expressed regret over the delay and hope that it would be short": a second noun under one verb.
  const second = voicedAgain(told, whole)
  if (second) {
    readPredicate(
      told,
      clauses,
      { ...whole, to: second.at, children: children.filter(({ begin }) => begin < second.at) },
      range,
    )
    readPredicate(
      told,
      clauses,
      { ...whole, group: second.group, children: children.filter(({ begin }) => begin > second.at) },
      range,
    )
  } else readPredicate(told, clauses, whole, range)
}

// "Signed and issued a declaration": what the first verb takes stands behind the second.
function joined(told: Telling, one: Predicate, clauses: readonly Clause[], index: number, range: Range): Predicate {
  const { group, to } = one
  const next = clauses[index + 1]
  if (!next || next.subject || next.begin !== to || group.to !== to || next.group.from !== to + 1) return one
  if (!/^(?:and|or)$/.test(told.units[to]!.text) || next.group.participial) return one
  // "Has been and will be a partner": one predicate.
  if (group.lemma === 'be' && !group.act && !group.passive && LINKS.has(next.group.lemma) && !next.group.act)
    return {
      ...one,
      clause: { ...one.clause, group: next.group },
      group: next.group,
      to: endOf(clauses, index + 1, range),
    }
  if (!group.act?.noun || group.act.whole || group.passive || next.group.passive || next.group.modal) return one
  // "Expressed its gratitude and hoped that …": the first verb has its noun.
  if (group.to > group.main + 1 && next.group.act) return one
  if (next.group.act && (next.group.act.noun?.kind === group.act.noun.kind || next.group.act.tail)) return one
  return { ...one, group: { ...group, to: next.group.to }, to: endOf(clauses, index + 1, range) }
}

function readPredicate(told: Telling, clauses: readonly Clause[], predicate: Predicate, range: Range): void {
  const { clause, group, subject, to, voice, children } = predicate
  // "Nobody has discussed a sale".
  const nobody = (group.act?.whole || group.passive || group.act?.object) && !group.modal && isNobody(told, subject)
  if (nobody && group.passive && readNominal(told, predicate)) return
  if (nobody) readFactual(told, predicate)
  else if (group.untrue) readUntrue(told, predicate)
  else if (group.negated && group.act?.whole && !group.modal) readFactual(told, predicate)
  else if (told.sentence.signed && !group.modal && readOperative(told, predicate)) return
  else if (group.modal) readModal(told, predicate)
  else if (group.passive && (readNominal(told, predicate) || readConcluded(told, predicate))) return
  else if (group.act && group.passive) readPassive(told, predicate)
  else if (group.act) readActive(told, predicate)
  else readFactual(told, predicate)
  // What somebody says may be acts of its own; else it is a statement.
  if (!group.act || group.passive || !(group.act.that || group.act.object) || !children.length) return
  if (group.negated && !group.act.speech && group.act.that?.polarity !== 'denial') return
  const who = subject && isThing(told, predicate) ? caller(told, voice) : whoIs(told, subject)
  const sense = group.act.that ?? group.act.object!
  const inner: Voice = {
    by: group.act.speech || voice.by.is === 'narrator' ? who : voice.by,
    reported: true,
    speech: true,
  }
  const kept = told.subject
  // "Noted that equipment solves nothing and that tariffs …": the first may have a verb that nobody knows.
  const that = told.units.findIndex(({ text }, at) => at >= group.to && at < to && text === 'that')
  const first = children[0]!
  if (that >= 0 && first.begin > that + 1 && told.units[first.begin]?.text === 'and' && group.act.that) {
    const plain = sense === CALL && group.lemma === 'insist' ? STATEMENT : sense
    const content = told.span(told.trimmed(that + 1, first.begin))
    told.push(plain, group, content, who, inner.by, `en.${plain.kind}.${group.lemma}-that`)
  }
  for (const child of children) {
    const at = clauses.indexOf(child)
    const count = told.found.length
    const principle = child.group.modal === 'must' && UPHOLDS.has(group.lemma)
    // "I am confident that our farmers will find buyers": what he is sure of, nobody promises.
    const sure = group.lemma === 'be' && /^(?:will|would|shall)$/.test(child.group.modal ?? '')
    const own =
      group.act.speech &&
      !group.negated &&
      sense.kind === 'statement' &&
      (!GUESSES.has(group.lemma) || DUE.test(child.group.modal ?? '')) &&
      !sure &&
      !principle
    if (own) readClause(told, clauses, at, range, inner)
    // "Insists that dams cost money and that users should share the bill": a fact, and a demand.
    const said = sense === CALL && group.lemma === 'insist' && !demands(told, child) ? STATEMENT : sense
    if (told.found.length === count) readThat(told, clause, child, clauses, at, range, said, who, voice)
  }
  told.subject = kept
}

// "Insists that it apply" demands; "insists that dams cost money" does not.
const isMany = (told: Telling, { to }: Range): boolean =>
  /(?:s|people|both|they|we|you|i)$/.test(told.units[to - 1]?.text ?? '')
const demands = (told: Telling, { group, subject }: Clause): boolean =>
  group.modal === 'should' ||
  group.modal === 'must' ||
  group.modal === 'ought' ||
  (group.form === 'base' && subject !== null && !isMany(told, subject))

// "It is a pity that", "it is high time that", "this shows that": whoever speaks says so.
function isThing(told: Telling, { group, subject, voice }: Predicate): boolean {
  if (!subject) return false
  const pointer = /^(?:it|this|that|there|these)$/.test(told.text(subject))
  // "Today's meeting confirms that …": whoever speaks draws it from there.
  if (!pointer) return (voice.speech || told.floor) && SHOWS.has(group.lemma) && !isCapable(told, subject)
  if (group.act!.valuesByVoice) return true
  return (
    (voice.speech || told.floor) &&
    (SHOWS.has(group.lemma) || (group.lemma === 'be' && group.act!.that?.kind === 'call'))
  )
}
const LINKS = new Set(['be', 'remain', 'stay', 'continue', 'become'])

const SHOWS = new Set(
  'show prove mean indicate suggest confirm signal testify imply reveal demonstrate illustrate underline underscore reflect attest evidence prove'.split(
    ' ',
  ),
)

function voicedAgain(told: Telling, { group, to }: Predicate): { at: number; group: Group } | null {
  if (!group.act?.tail || group.passive || !VOICED.has(group.lemma)) return null
  const { units, sentence } = told
  for (let at = group.to; at < to - 2; at++) {
    if (units[at]!.text !== 'and' || units[at]!.kind !== 'word') continue
    const act = actOf(group.lemma, sentence.lower.slice(units[at]!.end, units[to - 1]!.end))
    const words = act?.tail?.exec(sentence.lower.slice(units[at]!.end, units[to - 1]!.end))?.[0].length ?? 0
    if (!act || words === 0) continue
    const end = units[at]!.end + words
    const next = units.findIndex(({ end: last }, index) => index > at && last > end)
    const after = units[next]?.text ?? ''
    if (next < 0 || !(prepositions.has(after) || after === 'to' || after === 'that')) continue
    return { at, group: { ...group, act, to: next, start: units[at + 1]!.start, end } }
  }
  return null
}
const VOICED = new Set(
  'express voice convey declare confirm reaffirm reiterate signal state offer show repeat share'.split(' '),
)

// "Considers that the cost should be shared": what is due, he calls for.
const DUE = /^(?:should|ought)$/

// What is only foreseen, feared or believed, nobody promises.
const GUESSES = new Set('warn predict forecast estimate believe think consider argue claim contend'.split(' '))

// "Reaffirmed that borders must be respected": a principle, and nobody's demand.
const UPHOLDS = new Set('reaffirm reiterate affirm confirm recall acknowledge recognise recognize'.split(' '))
