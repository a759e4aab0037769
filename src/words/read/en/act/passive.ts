import type { Named, Who } from '../../grammar.ts'
import { complementOf } from '../content.ts'
import { DENIAL, MEETING, SIGNATURE, STATEMENT } from '../lexicon/index.ts'
import type { Range } from '../clause/range.ts'
import { headOf } from '../clause/subject.ts'
import { agentIn, headNoun, isPersonal, isPronoun } from './able.ts'
import { readFactual } from './fact.ts'
import { everybodyIn, readOccasion } from './meeting.ts'
import { documentsIn } from './paper.ts'
import type { Predicate, Telling } from './telling.ts'
import { thatsIn } from './that-clause.ts'
import { addresseeIn, whoIs } from './who.ts'

/** "It was agreed that", "the protocol was signed by": who does it stands after "by", or nowhere. */
export function readPassive(told: Telling, predicate: Predicate): void {
  const { clause, group, subject, to, voice, children } = predicate
  const act = group.act!
  const { lower } = told.sentence
  const rest = { from: group.to, to }
  const that = told.units.findIndex(({ text }, at) => at >= group.to && at < to && text === 'that')
  // "It was decided to set up a group, which is to be led by": who decided stands before what was decided.
  const close =
    that < 0 && subject && told.text(subject) === 'it'
      ? told.units.findIndex(({ text, kind }, at) => at >= group.to && at < to && kind === 'word' && text === 'to')
      : that
  const agent = agentIn(told, { from: group.to, to: close < 0 ? to : close })
  // "The proposal to suspend work was not supported"
  if (
    group.negated &&
    subject &&
    clause.subject &&
    !children.length &&
    PROPOSED.test(told.text(headOf(told.units, subject)))
  ) {
    const who: Who = agent ? { is: 'phrase', span: told.span(agent) } : { is: 'unknown' }
    told.push(DENIAL, group, told.span(told.trimmed(subject.from, to)), who, voice.by, 'en.statement.not-passed')
    return
  }
  const none = subject !== null && told.units[subject.from - 1]?.text === 'not'
  // "Not a single complaint was received": whoever has the floor denies it.
  if (none && told.floor) readFactual(told, { ...predicate, group: { ...group, act: null } })
  if (group.negated || none) return
  // "I am often asked whether we are in debt": a question, and nobody's call.
  if (
    group.lemma === 'ask' &&
    /^(?:whether|if|why|how|what|when|where|who|about)$/.test(told.units[group.to]?.text ?? '')
  )
    return
  if (act.occasion) {
    readOccasion(told, predicate)
    return
  }
  if (act.noun?.kind === 'signature' || act.noun === SIGNATURE) {
    if (!subject) return
    // "The memorandum between A and B": who signed it stands in its name.
    const own = agent ?? agentIn(told, subject)
    const many = own !== null && told.text(own).endsWith('s') && whoIs(told, own).is === 'parties'
    // "The following documents were signed:": each stands in the list.
    if (LISTED.test(told.text(subject)) && told.units.at(-1)!.text === ':') return
    const who: Who =
      (agent && signersIn(told, rest)) ?? (own && !many ? { is: 'phrase', span: told.span(own) } : { is: 'parties' })
    for (const part of documentsIn(told, subject))
      told.push(SIGNATURE, group, told.span(part), who, voice.by, `en.signature.${group.lemma}-passive`)
    return
  }
  // "No such demand has been received": nobody received it as a guest.
  // "The matter was discussed": by whom, nobody says.
  const received = agent !== null && (isPersonal(told, agent) || /\bdelegations?$/.test(told.text(agent)))
  if (
    act.whole &&
    ((/^(?:receive|discuss)$/.test(group.lemma) && !agent) || (/^(?:meet|visit)$/.test(group.lemma) && !received))
  ) {
    readFactual(told, predicate)
    return
  }
  if (act.whole) {
    const content = told.trimmed(subject?.from ?? group.from, to)
    const span = told.span(content)
    told.push(
      MEETING,
      group,
      span,
      told.names(span).length ? everybodyIn(told, span) : { is: 'parties' },
      voice.by,
      `en.meeting.${group.lemma}-passive`,
    )
    return
  }
  // "The money, he said, had been approved by parliament": what was decided before is told.
  if (
    voice.reported &&
    subject &&
    /^(?:agreement|commitment)$/.test((act.noun ?? act.to ?? act.that)?.kind ?? '') &&
    told.units[group.from]!.text === 'had'
  ) {
    const content = told.trimmed(told.text(subject) === 'it' ? group.to : subject.from, to)
    told.push(STATEMENT, group, told.span(content), voice.by, voice.by, 'en.statement.had-been')
    return
  }
  // "The delegation was welcomed by the governor"
  if (
    group.lemma === 'welcome' &&
    agent &&
    subject &&
    GUESTS.test(told.text(headNoun(told.units, headOf(told.units, subject))))
  ) {
    const span = told.span(told.trimmed(subject.from, to))
    told.push(MEETING, group, span, everybodyIn(told, span), voice.by, 'en.meeting.welcome-passive')
    return
  }
  const sense = act.to ?? act.object ?? act.that ?? act.noun
  if (!sense) return
  const who: Who = agent
    ? { is: 'phrase', span: told.span(agent) }
    : sense.kind === 'agreement' || (sense.kind === 'statement' && told.sentence.signed)
      ? told.sentence.signed || voice.by.is === 'narrator'
        ? { is: 'parties' }
        : { is: 'unknown' }
      : sense.kind === 'call' && (told.sentence.signed || /^(?:is|are|will)$/.test(told.units[group.from]!.text))
        ? { is: told.sentence.signed ? 'parties' : 'home' }
        : { is: 'unknown' }
  // "Similar parks have been promised before": by whom, nobody says.
  if ((sense.kind === 'expectation' || sense.modality === 'undertaken') && !agent) {
    readFactual(told, predicate)
    return
  }
  // "Disputes are resolved at the table", says somebody: how it is done, and no decision.
  if (
    sense.kind === 'agreement' &&
    !agent &&
    subject &&
    (voice.speech || told.floor) &&
    (/^(?:is|are)$/.test(told.units[group.from]!.text) || /^(?:arrange|schedule|organi[sz]e|settle)$/.test(group.lemma))
  ) {
    readFactual(told, { ...predicate, group: { ...group, act: null } })
    return
  }
  if (children.length) {
    for (const child of children) {
      const content = told.trimmed(child.subject?.from ?? child.group.from, to)
      for (const part of thatsIn(told, content))
        told.push(sense, group, told.span(part), who, voice.by, `en.${sense.kind}.${group.lemma}-passive`)
    }
    return
  }
  // "The fee was accepted.": no offer of anybody's.
  if (group.lemma === 'accept') {
    if (subject && OFFERED.test(told.text(subject)))
      told.push(sense, group, told.span(told.trimmed(subject.from, to)), who, voice.by, 'en.endorsement.accept-passive')
    return
  }
  const found = complementOf(told.units, lower, act.object ? { ...act, to: act.object } : act, rest, children)
  if (found && found.frame !== 'noun') {
    for (const part of found.frame === 'that' ? found.parts.flatMap((one) => thatsIn(told, one)) : found.parts)
      told.push(
        found.sense,
        group,
        told.span(part),
        who,
        voice.by,
        `en.${found.sense.kind}.${group.lemma}-passive`,
        act.object ? addresseeIn(told, subject) : null,
      )
    return
  }
  // "Were tasked with finding land"
  if (act.beneficiary && act.prepositions?.test(` ${told.units[group.to]?.text ?? ''} `) && sense.kind === 'call') {
    const part = told.trimmed(group.to + 1, to)
    told.push(
      sense,
      group,
      told.span(part),
      who,
      voice.by,
      `en.call.${group.lemma}-passive`,
      addresseeIn(told, subject),
    )
    return
  }
  // "We were informed of the timeframe": whoever has the floor tells it.
  if (sense.kind === 'statement' && !agent && told.floor) {
    readFactual(told, { ...predicate, group: { ...group, act: null } })
    return
  }
  if (!subject || sense.kind === 'statement' || /^the following$/.test(told.text(subject))) return
  // "A replacement has been ordered": nobody was told to do anything.
  if (act.object && (act.beneficiary ?? (!act.noun && !act.to))) return
  const content = isPronoun(told, subject) ? { from: subject.from, to } : subject
  told.push(
    act.noun ?? sense,
    group,
    told.span(told.trimmed(content.from, content.to)),
    who,
    voice.by,
    `en.${sense.kind}.${group.lemma}-passive`,
  )
}

const OFFERED = /\b(?:invitations?|offers?|proposals?|requests?|initiatives?|suggestions?)\b/
const PROPOSED =
  /^(?:an?|the|this|that|its|his|her|their|another|[a-z]+'s) (?:[a-z-]+ ){0,2}?(?:proposals?|motions?|amendments?|requests?|initiatives?|petitions?|applications?|bids?|appeals?|suggestions?|claims?|demands?|recommendations?|drafts?)\b/
const LISTED = /^(?:the )?following\b|\bfollowing (?:[a-z]+ )?(?:documents?|agreements?|papers?|memorand(?:um|a))$/

// "Signed for the ministry by A and for the bank by B": whoever stands behind each "by".
function signersIn(told: Telling, { from, to }: Range): Who | null {
  const names: Named[] = []
  let count = 0
  for (let at = from; at < to; at++) {
    if (told.units[at]!.text !== 'by' || told.units[at]!.kind !== 'word') continue
    const agent = agentIn(told, { from: at, to })
    if (!agent) continue
    const inside = told.names(told.span(agent)).filter(({ ids }) => ids.length > 0)
    const people = inside.filter(({ type }) => /^(?:person|role)/.test(type))
    names.push(...(people.length ? people : inside.slice(0, 1)))
    count++
  }
  return count > 1 && names.length > 1 ? { is: 'names', names } : null
}

const GUESTS =
  /\b(?:delegation|guests?|visitors?|delegates?|minister|ambassador|envoy|mission|team|representatives?|officials?)\b|^(?:he|she|they)$/
