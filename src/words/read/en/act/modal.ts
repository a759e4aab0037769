import type { Span } from '../../../../ground/index.ts'
import { type Act, BAD, BLAME, GOOD, HOPE, READY, SHOULD, STATEMENT, UNDERTAKEN } from '../lexicon/index.ts'
import { isCapable, isCrowd, isNobody } from './able.ts'
import { readActive } from './active.ts'
import { readFactual } from './fact.ts'
import { readFuture } from './future.ts'
import type { Predicate, Telling } from './telling.ts'
import { addresseeIn, caller, saidBy, whoIs } from './who.ts'

/** What somebody wishes, should do or will do, by the auxiliary of his verb. */
export function readModal(told: Telling, predicate: Predicate): void {
  const { clause, group, subject, to, voice } = predicate
  const modal = group.modal!
  // "Neither Party may levy charges": both bind themselves.
  if (modal === 'may' && told.sentence.signed && subject && NO_PARTY.test(told.text(subject))) {
    told.push(
      { ...UNDERTAKEN, strength: 5, polarity: 'negated-act' },
      group,
      told.span(told.trimmed(clause.subject?.from ?? group.from, to)),
      whoIs(told, subject),
      voice.by,
      'en.commitment.may-not',
    )
    return
  }
  // "I cannot agree with them"
  if (
    (modal === 'can' || modal === 'could') &&
    group.negated &&
    group.act?.noun &&
    /^(?:endorsement|assessment)$/.test(group.act.noun.kind)
  ) {
    readActive(told, { ...predicate, children: [], group: { ...group, modal: null } })
    return
  }
  // "May this house be always full": a wish.
  if (modal === 'may' && told.floor && clause.begin >= group.from - 1 && !clause.subject && to > group.from + 3) {
    const wish = told.trimmed(group.from + 1, to)
    told.push(HOPE, told.units[group.from]!, told.span(wish), voice.by, voice.by, 'en.expectation.may')
    return
  }
  // "It cannot commit itself to a date", "it can make no promises"
  const unbound =
    (modal === 'can' || modal === 'could' || modal === 'may') &&
    subject !== null &&
    (group.act?.clause ??
      (group.negated &&
        ((group.act?.to ?? group.act?.noun)?.modality === 'undertaken' ||
          CONSENTS.test(told.text({ from: group.main, to }))))) &&
    isCapable(told, subject) &&
    !/^(?:i|we)$/.test(told.text(subject))
  if (unbound) {
    const who = whoIs(told, subject)
    told.push(
      { ...STATEMENT, polarity: 'negated-act' },
      group,
      told.span(told.trimmed(clause.subject?.from ?? group.from, to)),
      who,
      saidBy(told, who, voice, STATEMENT),
      'en.statement.cannot-promise',
    )
    return
  }
  if (modal === 'may' || modal === 'might' || modal === 'can' || modal === 'could' || modal === 'would have') {
    // "We can't live by caution alone": what he says himself.
    if (told.sentence.quoted && (told.found.length === 0 || group.negated))
      readFactual(told, { ...predicate, group: { ...group, modal: null } })
    return
  }
  // "He would welcome new equipment, he said"
  if (modal === 'would' && group.lemma === 'welcome' && !group.passive && !group.negated) {
    readActive(told, { ...predicate, children: [], group: { ...group, modal: null } })
    return
  }
  const plain = { ...predicate, children: [] }
  if (modal === 'would like') {
    const wish = group.lemma === 'see' ? WISH : group.act
    if (!wish && subject && !group.negated && isCapable(told, subject) && told.text(subject) !== 'i') {
      for (const part of told.verbPhrases(group.main, to))
        told.push(HOPE, group, told.span(part), whoIs(told, subject), voice.by, 'en.expectation.would-like')
      return
    }
    if (wish) readActive(told, { ...plain, group: { ...group, act: wish, modal: null, negated: false } })
    return
  }
  // "Residents would rather have the plant somewhere else"
  const rather =
    modal === 'would' && subject
      ? told.units.findIndex(({ text }, at) => at > group.from && at < group.to && text === 'rather')
      : -1
  if (rather > 0 && !group.negated && isCapable(told, subject!)) {
    for (const part of told.verbPhrases(rather + 1, to))
      told.push(HOPE, group, told.span(part), whoIs(told, subject), voice.by, 'en.expectation.would-rather')
    return
  }
  // "Parliament would do well to throw it out", "would be wise to": advice.
  if (modal === 'would' && subject && /^(?:do|be)$/.test(group.lemma)) {
    const advice = ADVICE.exec(told.sentence.lower.slice(group.start, told.units[to - 1]!.end))
    const at = advice ? told.units.findIndex(({ end }) => end >= group.start + advice[0].length) + 1 : 0
    if (advice && at < to) {
      for (const part of told.verbPhrases(at, to))
        told.push(
          SHOULD,
          group,
          told.span(part),
          caller(told, voice),
          voice.by,
          'en.call.would-do-well',
          addresseeIn(told, subject),
        )
      return
    }
  }
  // "It would be a mistake to reject it", "it would be wise to wait"
  if (modal === 'would' && group.lemma === 'be' && !group.negated && subject && told.text(subject) === 'it') {
    const at = told.units.findIndex(({ text }, index) => index >= group.to && index < group.to + 7 && text === 'to')
    const judged = at > 0 && at < to - 1 ? JUDGED.exec(told.text({ from: group.main, to: at })) : null
    if (judged && !SPEAKS.test(told.units[at + 1]!.text)) {
      const [, bad] = judged
      for (const part of told.verbPhrases(at + 1, to))
        told.push(bad ? BLAME : SHOULD, group, told.span(part), caller(told, voice), voice.by, 'en.call.it-would-be')
      return
    }
  }
  if (modal === 'would' && !voice.reported) {
    // "I would advise": politeness, and no condition.
    const polite =
      group.act?.object?.kind === 'call' && ['i', 'we'].includes(told.units[subject?.from ?? 0]?.text ?? '')
    if (
      group.act &&
      (polite ||
        ['endorsement', 'expectation'].includes((group.act.noun ?? group.act.object)?.kind ?? '') ||
        (group.lemma === 'be' && group.act.to === READY))
    )
      readActive(told, { ...plain, group: { ...group, modal: null } })
    else if (
      subject &&
      clause.subject &&
      voice.by.is === 'narrator' &&
      !group.passive &&
      !group.negated &&
      isRetelling(told) &&
      isCapable(told, subject) &&
      group.lemma !== 'be'
    ) {
      const by = { is: 'same' } as const
      readFuture(
        told,
        { ...predicate, subject, voice: { ...voice, by, reported: true } },
        told.span(told.trimmed(clause.subject.from, to)),
        false,
      )
    }
    return
  }
  if (!subject) return
  // "Under the memorandum local citizens are to make up …": what is provided for them.
  if (/^(?:is|are)$/.test(told.units[group.from]!.text) && isCrowd(told, subject)) return
  const whole = told.span(told.trimmed(clause.subject?.from ?? group.from, to))
  const refused = group.negated || isNobody(told, subject)
  if (modal === 'should' || modal === 'must' || modal === 'ought') readDuty(told, predicate, whole, refused)
  else readFuture(told, { ...predicate, subject }, whole, refused)
}

/** "Both sides should", "needs to": a call by whoever says so. */
function readDuty(
  told: Telling,
  { clause, group, subject, to, voice }: Predicate,
  whole: Span,
  refused: boolean,
): void {
  // "Traders will have to pay twice", says a narrator: what is foreseen.
  if (!subject || (voice.by.is === 'narrator' && told.units[group.from]!.text === 'will')) return
  // "If nothing changes, we will have to buy water": what is foreseen.
  if (
    /^(?:will|would)$/.test(told.units[group.from]!.text) &&
    FORESEEN.test(told.sentence.lower.slice(told.sentence.start, group.start))
  ) {
    readFactual(told, { clause, group: { ...group, modal: null }, subject, to, voice, children: [] })
    return
  }
  // "It should be finished by September": what is foreseen.
  if (
    voice.by.is === 'narrator' &&
    !told.sentence.signed &&
    !told.floor &&
    /^(?:should|must)$/.test(told.units[group.from]!.text) &&
    !isCapable(told, subject)
  )
    return
  // "Traders must show a certificate", says a narrator: a rule, and nobody's call.
  if (
    group.modal === 'must' &&
    voice.by.is === 'narrator' &&
    !told.sentence.signed &&
    !told.floor &&
    !told.sentence.quoted &&
    !OURS.test(told.text(subject))
  ) {
    told.push(STATEMENT, group, whole, { is: 'unknown' }, voice.by, 'en.statement.must')
    return
  }
  const inner =
    group.passive || !isCapable(told, subject)
      ? [whole]
      : told.verbPhrases(group.main, to).map((part) => told.span(part))
  for (const span of inner)
    told.push(
      { ...SHOULD, polarity: refused ? 'negated-act' : 'positive' },
      group,
      span,
      caller(told, voice),
      voice.by,
      `en.call.${group.modal}`,
      isCapable(told, subject) ? addresseeIn(told, subject) : null,
    )
}

// "… , he replied. The firm would also send four engineers.": the words of whoever spoke just before go on.
function isRetelling({ sentence, found }: Telling): boolean {
  if (found.length > 0) return false
  const before = sentence.lower.slice(Math.max(0, sentence.start - 260), sentence.start)
  return (
    RETELLS.test(before) &&
    !/ (?:if|unless|otherwise|provided) /.test(sentence.lower.slice(sentence.start, sentence.end))
  )
}
const RETELLS =
  /\b(?:said|replied|added|announced|explained|told [^.\n]{2,40}|promised|stressed|noted|assured [^.\n]{2,40}|recalled|answered|insisted|reported|stated|confirmed)(?: that)?(?:,| )[^.\n]{3,200}\. $/

const NO_PARTY = /^(?:neither\b|no (?:contracting )?(?:party|side|signatory)\b)/
const OURS = /(?:^| )(?:we|i|our|my|us)(?: |$)/
const FORESEEN = /(?:^|[ «])(?:if|unless|otherwise|without)(?![a-z])/
// "Could not give its consent", "cannot accept the terms": a refusal of those who negotiate.
const CONSENTS =
  /^(?:not |yet |currently )*(?:agree|consent|accede|subscribe|commit|confirm|accept|endorse|approve|support|guarantee|promise|undertake|sign|meet (?:this|the) (?:request|demand)|(?:give|grant) (?:its|their|his|her|any|a) (?:[a-z]+ )?(?:consent|approval|agreement|assent|guarantees?|assurances?|answer|reply|support)|(?:take on|assume|accept|enter into) (?:any |such |new |further |the |this )?(?:obligations?|commitments?))(?![a-z])/
const JUDGED = new RegExp(
  `^be (?:[a-z]+ )?(?:(a (?:[a-z]+ )?(?:mistake|pity|shame|crime|disaster|error)|folly|madness|unwise|foolish|naive|${BAD})|(?:better|best|wise|wiser|good|enough|logical|sensible|a good idea|advisable|desirable|${GOOD}))`,
)
// "It would be premature to speculate": small talk.
const SPEAKS = /^(?:speculate|pretend|say|comment|claim|deny|think|guess|assume|suppose|talk|predict)$/
const ADVICE =
  /^would (?:[a-z]+ )?(?:be (?:[a-z]+ )?(?:grateful|glad|happy|pleased|obliged)(?= if )|do well|do better|be (?:well advised|wise|better advised|better off|smart|right)(?= to )) (?:to|if)\b/
const WISH: Act = { verb: 'see', noun: HOPE, object: HOPE }
