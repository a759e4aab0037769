import type { Span } from '../../../../ground/index.ts'
import type { Sense, Who } from '../../grammar.ts'
import type { Range } from '../clause/range.ts'
import { MEETING, READY, STATEMENT, UNDERTAKEN } from '../lexicon/index.ts'
import { agentIn, isBody, isCapable, isPersonal } from './able.ts'
import { readActive } from './active.ts'
import { everybodyIn, meets, OCCASION } from './meeting.ts'
import { readFactual } from './fact.ts'
import type { Predicate, Telling, Voice } from './telling.ts'
import { whoIs } from './who.ts'

/** "Will": a promise, where somebody who can act is its subject. */
export function readFuture(
  told: Telling,
  predicate: Predicate & { readonly subject: Range },
  whole: Span,
  refused: boolean,
): void {
  const { group, subject, to, voice, children } = predicate
  const { signed } = told.sentence
  const modal = group.modal!
  const agent = agentIn(told, { from: group.to, to })
  if (
    signed &&
    /^(?:take|convene|meet)$/.test(group.lemma) &&
    !isCapable(told, subject) &&
    modal === 'will' &&
    isDated(told, { from: subject.from, to }) &&
    /\b(?:meeting|session|round|talks|consultations|fair|forum)\b/.test(told.text(subject))
  ) {
    told.push(
      { ...UNDERTAKEN, strength: 5 },
      group,
      whole,
      agent ? { is: 'phrase', span: told.span(agent) } : { is: 'parties' },
      voice.by,
      'en.commitment.will-take-place',
    )
    return
  }
  // "Now I am to pay for a photograph": what is laid upon him.
  if (!signed && /^(?:am|is|are)$/.test(told.units[group.from]!.text) && /^(?:i|we)$/.test(told.text(subject))) {
    readFactual(told, { ...predicate, group: { ...group, modal: null } })
    return
  }
  const strength = signed && !voice.speech ? 5 : 4
  const future: Sense = { ...UNDERTAKEN, strength, polarity: refused ? 'negated-act' : 'positive' }
  if (group.passive || (group.lemma === 'be' && !group.act)) {
    readPassiveFuture(told, predicate, future, whole)
    return
  }
  if (group.act?.whole && !refused && (isPersonal(told, subject) || !signed)) {
    if (isCapable(told, subject) && meets(told, group, to)) {
      told.push(MEETING, group, whole, everybodyIn(told, whole), voice.by, `en.meeting.will-${group.lemma}`)
      return
    }
    if (group.lemma !== 'receive' && group.lemma !== 'meet') {
      if (told.floor) readFactual(told, { ...predicate, group: { ...group, modal: null, act: null } })
      return
    }
  }
  if (group.lemma === 'be' && group.act) {
    readActive(told, { ...predicate, group: { ...group, modal: null }, children: [] })
    return
  }
  // "He will return in the evening", "we'll thank them": no promise.
  if (
    !signed &&
    ((group.act?.noun?.kind === 'assessment' && !RESISTS.has(group.lemma)) ||
      (MOVES.has(group.lemma) && isPersonal(told, subject) && !BACK.test(told.text({ from: group.main, to }))))
  ) {
    readFactual(told, { ...predicate, group: { ...group, modal: null } })
    return
  }
  // "It shall remain in force", "drivers shall carry a licence": a rule, and no party does anything.
  if (signed && !voice.speech) {
    const people = PEOPLE.test(told.text(subject))
    if (people || HOLDS.test(told.text({ from: group.main, to }))) {
      const who: Who = people ? { is: 'phrase', span: told.span(subject) } : { is: 'parties' }
      told.push(STATEMENT, group, told.span(told.trimmed(subject.from, to)), who, voice.by, 'en.statement.rule')
      return
    }
  }
  if (!isCapable(told, subject)) {
    // "Hourly data, it vowed, will appear from January"
    if (told.promiser && modal !== 'shall') {
      told.push(future, group, whole, told.promiser, voice.by, 'en.commitment.will-promised')
      return
    }
    if (modal === 'shall') told.push(STATEMENT, group, whole, { is: 'parties' }, voice.by, 'en.statement.shall-rule')
    else if (told.floor) readFactual(told, { ...predicate, group: { ...group, modal: null } })
    return
  }
  // "It won't happen": nobody does it.
  if (!signed && HAPPENS.has(group.lemma)) {
    if (told.floor || voice.speech) readFactual(told, { ...predicate, group: { ...group, modal: null } })
    return
  }
  // "She won't let me forget it": of whom nobody knows who she is.
  if (
    voice.by.is === 'speaker' &&
    /^(?:he|she|they|it)$/.test(told.text(subject)) &&
    !told.names(told.span(subject)).some(({ ids }) => ids.length > 0)
  ) {
    if (told.floor) readFactual(told, { ...predicate, group: { ...group, modal: null } })
    return
  }
  // "Will announce that": the future of saying is no promise.
  if (group.act?.that && group.act.speech && children.length) return
  const who = whoIs(told, subject)
  // "Wang Yi said that Kyrgyzstan would open its market": what one says of another is no promise of either.
  if (voice.reported && isOfAnother(told, voice, subject)) {
    told.push(STATEMENT, group, whole, voice.by, voice.by, 'en.statement.of-another')
    return
  }
  const weak =
    CONSIDER.has(group.lemma) ||
    (group.lemma === 'give' && group.act?.noun === READY) ||
    (group.lemma === 'look' && told.units[group.to]?.text === 'into')
  if (group.lemma === 'give' && group.act?.noun === READY) {
    const content = told.trimmed(group.to, to)
    if (content.to > content.from)
      told.push(
        { ...future, strength: 3 },
        group,
        told.span(content),
        who,
        voice.by,
        'en.commitment.will-give-consideration',
      )
    return
  }
  for (const [at, part] of told.verbPhrases(group.main, to).entries()) {
    if (part.to <= part.from) continue
    const first = told.units[part.from]!
    const whole =
      refused && !group.negated && at === 0 ? told.span({ from: subject.from, to: part.to }) : told.span(part)
    const soft = at === 0 ? weak : CONSIDER.has(first.text)
    told.push(
      { ...future, ...(soft ? { strength: 3 } : {}) },
      group,
      whole,
      who,
      voice.by,
      soft ? 'en.commitment.will-consider' : `en.commitment.${modal}`,
    )
  }
}

function isOfAnother(told: Telling, { by }: Voice, subject: Range): boolean {
  if (by.is !== 'phrase' || /^(?:his|her|its|their|our|my)\b/.test(told.text(subject))) return false
  const said = told.names(by.span).flatMap(({ state, type }) => (state && type !== 'group' ? [state] : []))
  const does = told
    .names(told.span(subject))
    .flatMap(({ state, ids, type }) => (type === 'state' ? ids : state ? [state] : []))
  return said.length === 1 && does.length === 1 && does[0]!.startsWith('state:') && said[0] !== does[0]
}

/** "No fee will be charged", "The border shall be demarcated". */
function readPassiveFuture(told: Telling, { clause, group, to, voice }: Predicate, future: Sense, whole: Span): void {
  const agent = agentIn(told, { from: group.to, to })
  const { signed } = told.sentence
  // "Data shall be open to both sides"
  if (signed && group.modal === 'shall' && group.lemma === 'be') {
    const held =
      clause.subject &&
      isCapable(told, clause.subject) &&
      /^(?:responsible|liable|accountable|answerable|in charge|bound|obliged)\b/.test(told.text({ from: group.to, to }))
    if (held) {
      for (const part of told.verbPhrases(group.main, to))
        told.push(future, group, told.span(part), whoIs(told, clause.subject), voice.by, 'en.commitment.shall-be')
      return
    }
    told.push(STATEMENT, group, whole, { is: 'parties' }, voice.by, 'en.statement.rule')
    return
  }
  // "The guest will be greeted by the governor": how somebody is received.
  const honoured =
    !signed &&
    (CEREMONY.has(group.lemma) ||
      (agent !== null && isPersonal(told, agent) && clause.subject && isCapable(told, clause.subject)))
  const unpromised =
    isUnpromised(group.lemma) && !(group.lemma === 'raise' && clause.subject && SUMS.test(told.text(clause.subject)))
  if (honoured || unpromised || STATES.has(group.lemma)) {
    // "The trucks will be here": what he says of it.
    if (told.floor)
      readFactual(told, { clause, group: { ...group, modal: null }, subject: clause.subject, to, voice, children: [] })
    return
  }
  // "We will not be silenced": what befalls somebody he does not promise.
  if (!signed && !agent && clause.subject && /^(?:i|we|you|he|she)$/.test(told.text(clause.subject))) {
    if (told.floor)
      readFactual(told, { clause, group: { ...group, modal: null }, subject: clause.subject, to, voice, children: [] })
    return
  }
  // "Otherwise nothing will be loaded"
  if (
    !signed &&
    clause.subject &&
    /^(?:nothing|nobody|none|no one|hardly|scarcely)\b/.test(told.text(clause.subject)) &&
    voice.by.is === 'narrator'
  )
    return
  // When people meet next is told, and nobody's promise.
  const set = signed && isDated(told, { from: group.from, to })
  if (!set && !agent && clause.subject && OCCASION.test(told.text(clause.subject))) return
  if (!signed && voice.by.is === 'narrator' && group.lemma === 'hold') return
  // "The line is to be finished in 2033", says a narrator: what is planned, and not by whom.
  if (!signed && !agent && voice.by.is === 'narrator' && ['is', 'are'].includes(told.units[group.from]!.text)) {
    if (clause.place === 'main' && clause.subject)
      told.push(STATEMENT, group, whole, { is: 'unknown' }, voice.by, 'en.statement.planned')
    return
  }
  const rule = group.modal === 'shall' || (signed && RULES.has(group.lemma))
  if (rule) {
    told.push({ ...STATEMENT }, group, whole, { is: 'parties' }, voice.by, 'en.statement.rule')
    return
  }
  // What a person says will be done, by whom he does not say, is what he states.
  const person =
    voice.by.is === 'phrase' &&
    told.promiser === null &&
    (told.names(voice.by.span).some(({ ids }) => /^(?:per|role):/.test(ids[0] ?? '')) ||
      // "The date would be announced in due course, Peskov said"
      isSurname(told, voice.by.span))
  if (!signed && !agent && person) {
    told.push(
      { ...STATEMENT, polarity: future.polarity === 'negated-act' ? 'denial' : 'positive' },
      group,
      whole,
      voice.by,
      voice.by,
      'en.statement.will-passive',
    )
    return
  }
  const who: Who =
    agent && isCapable(told, agent)
      ? { is: 'phrase', span: told.span(agent) }
      : signed && !isBody(told, voice.by)
        ? { is: 'parties' }
        : (told.promiser ?? (isBody(told, voice.by) ? voice.by : { is: 'unknown' }))
  told.push(
    CONSIDER.has(group.lemma) ? { ...future, strength: 3 } : future,
    group,
    whole,
    who,
    voice.by,
    'en.commitment.will-passive',
  )
}

// A name of whom the text says nothing else.
const isSurname = (told: Telling, span: Span): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(told.sentence.text.slice(span.start, span.end)) &&
  told.names(span).every(({ ids }) => ids.length === 0)

const isDated = ({ units }: Telling, { from, to }: Range): boolean =>
  units.slice(from, to).some(({ kind }) => kind === 'date' || kind === 'number')

const RESISTS = new Set(['vote', 'oppose', 'protest', 'object', 'attack'])
const MOVES = new Set('return arrive leave depart fly travel go come attend stay tour'.split(' '))

// "Would return to the matter"
const BACK =
  /^(?:return|come back|go back|get back) to (?:the|this|that|these) (?:[a-z]+ )?(?:matter|issue|question|subject|topic|proposal|request|idea|point)|^go (?:on [a-z]+ing|to court|ahead|further|back on)\b/
const CONSIDER = new Set(
  'consider study examine explore review assess weigh analyse analyze discuss evaluate investigate'.split(' '),
)

/** What is done to guests and at ceremonies. */
const CEREMONY = new Set(
  `greet receive welcome meet accompany escort join attend address lead head chair represent honour honor award decorate
  treat entertain mark celebrate crown inaugurate watch visit interview photograph broadcast televise stream precede host
  moderate headline`.split(/\s+/),
)

const HAPPENS = new Set('happen occur arise transpire materialise materialize suffice matter elapse'.split(' '))

// Ways in which things stand by themselves: nobody promises that a line "will carry" something.
const STATES = new Set(
  'be become remain reach grow rise fall benefit depend mean cost exceed amount last arise occur happen materialise materialize'.split(
    ' ',
  ),
)

const UNPROMISED = new Set(
  'see know remember note affect discuss expect follow forget miss mention raise report'.split(' '),
)

// What is raised as a sum, and not as a question.
const SUMS =
  /\b(?:fees?|tariffs?|prices?|tax(?:es)?|dut(?:y|ies)|rates?|wages?|salar(?:y|ies)|pay|pensions?|tolls?|charges?|fares?|quotas?|levels?|caps?|thresholds?|limits?|funds|money|capital|allowances?|benefits?|dams?|walls?|share)\b/

// "Affected", which is no act, stands for itself.
const isUnpromised = (lemma: string): boolean =>
  UNPROMISED.has(lemma) ||
  (lemma.endsWith('ed') && (UNPROMISED.has(lemma.slice(0, -2)) || UNPROMISED.has(lemma.slice(0, -1))))

/** What a paper and its clauses do. */
const HOLDS =
  /^(?:mean\b|denote\b|refer to\b|accrue\b|consist (?:of|in)|comprise\b|depend (?:up)?on|amount to|have (?:the|a|an|no) (?:[a-z]+ ){0,3}(?:rights?|opportunity|power|status|authority)\b|submit (?:the|any|such|that) (?:dispute|matter|difference|question)|acknowledge\b|belong to|vest in|operate as|constitute\b|form (?:an? )?(?:integral )?part|follow the (?:principles?|rules?)|stay in (?:force|effect)|remain (?:in (?:force|effect)|valid|effective|operative|applicable|binding|confidential|unaffected)|(?:enter|come) into (?:force|effect)|take effect|become (?:effective|void|null|invalid)|cease to (?:have|be|apply)|lapse|expire|prevail|continue (?:in (?:force|effect)|to (?:apply|be|have|remain)))/
/** Those of whom a treaty speaks and who sign nothing. */
const PEOPLE =
  /^(?:(?:the|all|any|each|every|such|no|these) )?(?:[a-z]+ )?(?:drivers?|carriers?|operators?|passengers?|citizens?|nationals?|students?|graduates?|officials?|experts?|investors?|travellers?|holders?|bearers?|crews?|workers?|researchers?|airlines?|volunteers?|applicants?|owners?|seamen|members|persons?)(?: (?:of|who|holding|from|in|on|under) .*)?$/
const RULES = new Set(
  `resolve settle interpret govern amend terminate regulate define apply determine denounce renew prolong
  located situated referred governed selected composed deemed calculated denominated entitled exempted based extended
  renewed prolonged suspended taught agree owned`.split(/\s+/),
)
