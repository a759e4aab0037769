import type { Span } from '../../../../ground/index.ts'
import type { Sense, Who } from '../../grammar.ts'
import { type Clause, endOf } from '../clause/clause.ts'
import { isClaim } from '../clause/opener.ts'
import type { Range } from '../clause/range.ts'
import { ASSESSMENT, BAD, BLAME, DENIAL, GOOD, HOPE, STATEMENT, UNDERTAKEN } from '../lexicon/index.ts'
import { quick } from '../../engine/quick.ts'
import { canAct, isComma } from '../unit.ts'
import type { Group } from '../verb/group.ts'
import { isBaseVerb } from '../word.ts'
import { isNobody, isPronoun } from './able.ts'
import { readMatter } from './matter.ts'
import { isAllSides } from './sides.ts'
import type { Predicate, Telling, Voice } from './telling.ts'
import { saidBy, teller, whoIs } from './who.ts'

/** A fact: nothing by the narrator; a denial where somebody says that it is not so. */
export function readFactual(told: Telling, predicate: Predicate): void {
  const { clause, group, subject, to, voice } = predicate
  // "Nothing in this Statement affects obligations under other agreements"
  if (told.sentence.signed && !voice.speech && clause.subject && isNobody(told, clause.subject) && !group.modal) {
    told.push(
      { ...STATEMENT, polarity: 'negated-act' },
      group,
      told.span(told.trimmed(clause.subject.from, to)),
      { is: 'parties' },
      voice.by,
      'en.statement.nothing',
    )
    return
  }
  // "The Parties do not assume any other obligations"
  if (
    told.sentence.signed &&
    group.negated &&
    !group.modal &&
    !voice.speech &&
    clause.subject &&
    isParty(told, clause.subject)
  ) {
    told.push(
      { ...STATEMENT, polarity: 'negated-act' },
      group,
      told.span(told.trimmed(clause.subject.from, to)),
      whoIs(told, clause.subject),
      voice.by,
      'en.statement.undone',
    )
    return
  }
  // "The company does not accept the claim that …": it denies it.
  if (group.negated && !group.modal && subject && /^(?:accept|recogni[sz]e|acknowledge|admit)$/.test(group.lemma)) {
    const claim = told.trimmed(group.to, to)
    if (CLAIM.test(told.text(claim))) {
      const who = whoIs(told, subject)
      told.push(
        DENIAL,
        group,
        told.span(claim),
        who,
        saidBy(told, who, voice, DENIAL),
        `en.statement.not-${group.lemma}`,
      )
      return
    }
  }
  if ((voice.speech || told.floor) && readMatter(told, predicate)) return
  if (!voice.speech && !told.scene.speaking) {
    if (group.lemma !== 'nor') return
  }
  if (group.lemma === 'nor' && group.form === 'modal') {
    const span = told.span(told.trimmed(group.from - 1, to))
    told.push(
      { ...UNDERTAKEN, polarity: 'negated-act' },
      group,
      span,
      norSubject(told, group) ?? (told.named ? { is: 'phrase', span: told.named } : { is: 'same' }),
      voice.by,
      'en.commitment.nor-will',
    )
    return
  }
  const none = told.units[group.to]?.text === 'no' && !group.modal
  // "Not one hectare has been sold"
  const notOne =
    told.floor &&
    clause.subject !== null &&
    told.units[clause.subject.from - 1]?.text === 'not' &&
    /^(?:one|an?|1)$/.test(told.units[clause.subject.from]!.text)
  const denies = group.negated || none || notOne || isNobody(told, subject)
  if (!denies) {
    readTold(told, clause, group, to, voice)
    return
  }
  if (subject && told.units[subject.from]?.text === 'i') return
  // "Some say that firms hire nobody": what others say he denies nothing by.
  if (HEARD.test(told.sentence.lower.slice(told.sentence.start, told.sentence.start + 60))) return
  const from = clause.subject
    ? clause.subject.from - (notOne ? 1 : 0)
    : group.lemma === 'nor'
      ? group.from - 1
      : group.from
  const span = told.span(told.trimmed(from, to))
  told.push(DENIAL, group, span, teller(told, voice, { is: 'speaker' }), voice.by, 'en.statement.denied')
}

const HEARD =
  /^[^a-z]*(?:but |and |still, |yet )?(?:some|others|many|people|critics|sceptics|skeptics|there are those who)(?: [a-z]+){0,3}? (?:say|claim|argue|think|believe|fear|complain|assert|insist|allege|write|maintain)(?![a-z])/

const CLAIM =
  /^(?:(?:the|this|that|these|those|any|such|all) )?(?:[a-z]+ )?(?:claims?|allegations?|accusations?|charges?|criticism|version|reproach(?:es)?|suggestions?|assertions?)(?![a-z])/

const isParty = (told: Telling, subject: Range): boolean =>
  isAllSides(told, told.text(subject)) ||
  told.names(told.span(subject)).some(({ type }) => type === 'collective' || type === 'state')

// What somebody tells in his own voice of a thing that he names is what he states.
function readTold(told: Telling, clause: Clause, group: Group, to: number, voice: Voice): void {
  const { subject, place } = clause
  const first = subject && told.units[subject.from]
  if (!told.floor || place !== 'main' || !first || group.modal) return
  // "As soon as there is progress", "perhaps they will come"
  const opens = told.units[clause.begin]?.text ?? ''
  if (/^(?:as|perhaps|maybe|suppose|imagine)$/.test(opens) && told.units[clause.begin + 1]?.text !== 'for') return
  if (subject.to - subject.from === 1 && (POINTERS.has(first.text) || VAGUE.has(first.text))) {
    // "It is harmful": what he makes of it.
    const judged = group.lemma === 'be' && first.text !== 'i' ? JUDGED.exec(told.text({ from: group.to, to })) : null
    const [, bad] = judged ?? []
    if (judged)
      told.push(
        bad ? BLAME : ASSESSMENT,
        group,
        told.span(told.trimmed(subject.from, to)),
        voice.by,
        voice.by,
        'en.assessment.judged',
      )
    return
  }
  const content = told.trimmed(subject.from, to)
  if (content.to - content.from < LEAST_TOLD) return
  told.push(STATEMENT, group, told.span(content), voice.by, voice.by, 'en.statement.told')
}
const JUDGED = new RegExp(
  `^(?:(?:very|quite|so|simply|absolutely|really|an?|the) )*(?:(${BAD})|${GOOD})(?! (?:pleasure|honou?r|privilege|joy|delight|many|deal|number|while|time|distance|question|part|majority)(?![a-z]))`,
)
/** Fewer words than these are small talk. */
const LEAST_TOLD = 4
const VAGUE = new Set(['i', 'it', 'you'])
const POINTERS = new Set(['this', 'that', 'there', 'these', 'those', 'here'])

/** "nor shall we tax": the subject stands after the auxiliary. */
function norSubject(told: Telling, { from, to }: Group): Who | null {
  const subject = told.units.slice(from + 1, to).findIndex(canAct)
  return subject < 0 ? null : whoIs(told, { from: from + 1 + subject, to: from + 2 + subject })
}

/** "The report is untrue": what is denied is its subject. */
export function readUntrue(told: Telling, { clause, subject, to, voice }: Predicate): void {
  const from = subject?.from ?? clause.group.from
  // "What you said is not true".
  const what = told.units.findIndex(({ text }) => text === 'what')
  const alone = subject !== null && what < 0 && isPronoun(told, subject)
  // "Reports that camps are being closed are unfounded": what was reported.
  if (subject && told.units[subject.to]?.text === 'that' && isClaim(told.units, subject.to, subject.from)) {
    const claim = told.span(told.trimmed(subject.to + 1, clause.group.from))
    told.push(DENIAL, clause.group, claim, teller(told, voice, { is: 'speaker' }), voice.by, 'en.statement.untrue')
    return
  }
  // "It is not true that our employees threatened the author": what is not true.
  const after = alone
    ? told.units.findIndex(({ text, start }, at) => text === 'that' && start >= clause.group.end && at < to)
    : -1
  if (after > 0 && after < to - 2 && told.units[after]!.start - clause.group.end < 3) {
    const claim = told.span(told.trimmed(after + 1, to))
    told.push(DENIAL, clause.group, claim, teller(told, voice, { is: 'speaker' }), voice.by, 'en.statement.untrue')
    return
  }
  const span = {
    start: told.units[what >= 0 && what < from ? what : from]!.start,
    end: alone ? told.units[subject.to - 1]!.end : clause.group.end,
  }
  told.push(DENIAL, clause.group, span, teller(told, voice, { is: 'speaker' }), voice.by, 'en.statement.untrue')
}

/** Words of somebody that are no act: they are what he states. */
export function readPlain(
  told: Telling,
  clauses: readonly Clause[],
  range: Range,
  said: Span | null,
  voice: Voice,
): void {
  const postposed = clauses.find(({ place }) => place === 'postposed')
  const to = postposed ? postposed.begin : range.to
  const content = told.trimmed(range.from, to)
  if (
    (content.to - content.from < 3 && !(said && ANSWERS.test(told.text(content)))) ||
    /^(?:the following$|asked\b|when asked\b|on condition that\b|provided that\b)/.test(told.text(content)) ||
    (content.to - content.from < 5 &&
      !clauses.some(({ place }) => place === 'main') &&
      !(said && ANSWERS.test(told.text(content))))
  )
    return
  const trigger = said ?? told.units[range.from]!
  told.push(STATEMENT, trigger, told.span(content), voice.by, voice.by, 'en.statement.said')
}

// "«Not yet,» said the minister": short, and yet an answer.
const ANSWERS =
  /^(?:not (?:yet|at all|any more|by a long way|a single one|one|for now|this year|in our lifetime)|never|absolutely(?: not)?|certainly(?: not)?|of course(?: not)?|definitely(?: not)?|on the contrary|far from it|by no means|no way|no chance|(?:no|yes),? (?:it|they|we|he|she|i|there) (?:[a-z]+ )?(?:has|have|is|are|was|were|do|does|did|will|would)(?: not|n't)?|(?:it|they|we|he|she|there) (?:has|have|is|are|was|were|do|does|did|will|would)(?: not|n't))$/

/** A clause with a subject of its own that says nothing of the lexicon, in what somebody says. */
export function readBeside(
  told: Telling,
  clauses: readonly Clause[],
  index: number,
  range: Range,
  said: Span | null,
  voice: Voice,
): void {
  const { group, subject, begin } = clauses[index]!
  if (
    !subject ||
    (group.modal && !/^(?:can|could|may|might)$/.test(group.modal)) ||
    group.act ||
    (group.negated && !group.modal) ||
    subject.to - subject.from < 1 ||
    isPronoun(told, subject)
  )
    return
  if (/^(?:as|if|when|once)$/.test(told.units[begin]?.text ?? '')) return
  if (/^(?:if|unless|when|once)$/.test(told.units[subject.from - 1]?.text ?? '')) return
  const content = told.trimmed(subject.from, endOf(clauses, index, range))
  if (content.to - content.from >= LEAST_TOLD)
    told.push(STATEMENT, said ?? group, told.span(content), voice.by, voice.by, 'en.statement.said')
}

/** What somebody who has the floor says with no verb of the lexicon: "Two bridges need repair". */
export function readOwn(told: Telling, clauses: readonly Clause[], { from, to }: Range, voice: Voice): void {
  // "When I came, the bridge was gone": what is told stands behind the comma.
  const leads = OPENS.test(told.units[from]?.text ?? '')
  const comma = leads ? told.units.findIndex((unit, at) => at > from && at < to && isComma(unit)) : -1
  if (leads && comma < 0 && told.units[from]!.text !== 'whether') return
  const content = told.trimmed(comma < 0 ? from : comma + 1, to)
  const first = told.units[content.from]
  // "May it be signed soon": a wish.
  if (first?.text === 'may' && content.to - content.from > 3) {
    const wish = told.trimmed(content.from + 1, content.to)
    told.push(HOPE, first, told.span(wish), voice.by, voice.by, 'en.expectation.may')
    return
  }
  if (!first || content.to - content.from < LEAST_OWN || COURTEOUS.test(first.text)) return
  if (VOCATIVE.test(told.text(content))) return
  if (isBaseVerb(first.text) || clauses.some(({ group }) => group.modal ?? group.act)) return
  told.push(STATEMENT, told.units[content.from]!, told.span(content), voice.by, voice.by, 'en.statement.own-words')
}
const OPENS =
  /^(?:whatever|whoever|wherever|whenever|whichever|whether|when|while|although|though|because|since|as|after|before|until|once|what|where|whereas|unless)$/
/** Fewer words than these need not be a sentence. */
const LEAST_OWN = 5
const VOCATIVE = quick(
  /(?:ladies and gentlemen|excellenc(?:y|ies)|colleagues|friends|guests|mr president|madam president|mr minister|delegates|participants)$/,
)
const COURTEOUS =
  /^(?:here|i|it|you|let|thank|thanks|come|dear|ladies|excellenc(?:y|ies)|welcome|good|yes|no|if|please)$/

const UNOPPOSED = new Set('contest object oppose protest question dispute reject challenge mind'.split(' '))

/** "does not intend to", "did not promise": nobody promised anything. */
export function readNegated(
  told: Telling,
  { clause, group, subject, to, voice }: Predicate,
  sense: Sense,
  who: Who,
): void {
  if (sense.kind === 'meeting' || sense.kind === 'signature') return
  // "Did not deny that it would be hard", "does not dispute the debt"
  const admits = sense.polarity === 'denial'
  // "They are not asking for privileges"
  if (
    (sense.kind === 'call' || sense.kind === 'expectation') &&
    voice.speech &&
    clause.subject &&
    told.text(clause.subject) !== 'i'
  ) {
    told.push(
      DENIAL,
      group,
      told.span(told.trimmed(clause.subject.from, to)),
      teller(told, voice, who),
      voice.by,
      `en.statement.not-${group.lemma}`,
    )
    return
  }
  // "We do not share the opinion that …"
  if (sense.kind === 'statement' && group.lemma === 'share') {
    told.push(
      BLAME,
      group,
      told.span(told.trimmed(subject?.from ?? group.from, to)),
      who,
      saidBy(told, who, voice, BLAME),
      'en.assessment.not-share',
    )
    return
  }
  // "I'm not aware of it"
  const unaware = group.lemma === 'be' && sense.kind === 'statement'
  if (admits || unaware) {
    const what =
      admits && told.units[group.to]?.text === 'that'
        ? group.to + 1
        : unaware
          ? (subject?.from ?? group.from)
          : group.to
    told.push(
      unaware ? DENIAL : STATEMENT,
      group,
      told.span(told.trimmed(what, to)),
      who,
      saidBy(told, who, voice, STATEMENT),
      `en.statement.not-${group.lemma}`,
    )
    return
  }
  // The subject that it shares may stand before other clauses.
  const shared = subject && group.from - subject.to < 9 ? subject.from : group.from
  const from = clause.subject?.from ?? shared
  const span = told.span(told.trimmed(Math.min(from, group.from), to))
  if (sense.kind === 'commitment' || sense.kind === 'agreement')
    told.push(
      { ...STATEMENT, polarity: 'negated-act' },
      group,
      span,
      teller(told, voice, who),
      voice.by,
      `en.statement.not-${group.lemma}`,
    )
  // "Did not contest the figures", "does not object": no blame of theirs.
  else if (sense.kind === 'assessment' && sense.polarity === 'negative' && UNOPPOSED.has(group.lemma))
    told.push(STATEMENT, group, span, who, saidBy(told, who, voice, STATEMENT), `en.statement.not-${group.lemma}`)
  else if (sense.kind === 'endorsement' || sense.kind === 'assessment')
    told.push(
      { ...sense, kind: 'assessment', strength: 0, modality: 'realis', polarity: 'negative' },
      group,
      span,
      who,
      saidBy(told, who, voice, sense),
      `en.assessment.not-${group.lemma}`,
    )
}
