import type { Sense, Who } from '../../grammar.ts'
import { TALK } from '../forecast.ts'
import { type Complement, complementOf } from '../content.ts'
import { AGREEMENT, ASSESSMENT, BINDS, CALL, READY, SHOULD, SIGNATURE, STATEMENT } from '../lexicon/index.ts'
import { isCapable, isNobody, isNotAll } from './able.ts'
import { agreedWith, both, fit, isShared } from './agreement.ts'
import { felt, GOES, isSubjunctive, wantsIt } from './wanting.ts'
import { isPaper, LAW, PAPER } from './binding.ts'
import { readFactual, readNegated } from './fact.ts'
import { isSeveral, readMeeting, readOccasion } from './meeting.ts'
import { listed, withNoun } from './paper.ts'
import type { Range } from '../clause/range.ts'
import type { Predicate, Telling } from './telling.ts'
import { ANYBODY, thatsIn } from './that-clause.ts'
import { addresseeIn, caller, saidBy, whoIs } from './who.ts'
import { canAct, isPossessive } from '../unit.ts'
import type { Group } from '../verb/group.ts'
import { coordinators, determiners, isAdverb, prepositions, pronouns } from '../word.ts'

const FOLLOWS =
  /^(?:(?:state|declare|note|announce|affirm|confirm|adopt|proclaim|conclude|sign|do) )?(?:on )?(?:the following|(?:as )?follows)$/
const GREETS = /^(?:welcome|wish)$/
const WHOM = /^(?:each|one|you|him|her|them|us|everyone|everybody|guests?|visitors?|readers?)$/

/** What the subject of a verb says, promises, values or does by it. */
export function readActive(told: Telling, predicate: Predicate): void {
  const { clause, group, subject, to, voice, children } = predicate
  const act = group.act!
  // "It is a pity that …": whoever says so.
  const speaker =
    act.valuesByVoice && subject && (/^(?:it|there)$/.test(told.text(subject)) || act.noun === ASSESSMENT)
      ? caller(told, voice)
      : whoIs(told, subject)
  const shows = act.valuesByVoice === true && act.noun === ASSESSMENT
  if (shows && voice.by.is === 'narrator' && !told.floor) return
  const owner = ownerIn(told, group)
  // "It contradicts the law, she maintains": she says so.
  const thing =
    act.noun?.kind === 'statement' &&
    !act.speech &&
    voice.reported &&
    subject !== null &&
    /^(?:it|this|that)$/.test(told.text(subject))
  const who: Who = owner ?? (thing ? voice.by : speaker)
  const by = (sense: Sense): Who => saidBy(told, speaker, voice, sense)
  if (act.stance && voice.reported && !told.said) return
  if (act.occasion) {
    readOccasion(told, predicate)
    return
  }
  // "The sides differ over the price"
  if (act.clause) {
    if (!subject || (group.negated && !told.floor)) return
    const from = clause.subject?.from ?? group.from
    told.push(
      act.noun!,
      group,
      told.span(told.trimmed(from, to)),
      who,
      by(act.noun!),
      `en.statement.${group.lemma}-clause`,
    )
    return
  }
  if (act.valuedBy) {
    const by = told.trimmed(group.to, to)
    if (!subject || !clause.subject || group.negated || by.to <= by.from) return
    const span = told.span(told.trimmed(subject.from, subject.to))
    const valuer: Who = { is: 'phrase', span: told.span(by) }
    told.push(
      act.noun!,
      group,
      span,
      valuer,
      saidBy(told, valuer, voice, act.noun!),
      `en.${act.noun!.kind}.${group.lemma}-with`,
    )
    return
  }
  if (act.valuesSubject) {
    const so = subject && /^(?:it|this|that)$/.test(told.text(subject)) ? told.units[group.to]?.text : undefined
    // "It gives me joy to receive you": what stands behind the verb.
    if ((so === 'to' || so === 'that') && (voice.by.is !== 'narrator' || told.floor))
      told.push(
        act.noun ?? ASSESSMENT,
        group,
        told.span(told.trimmed(group.to + 1, to)),
        voice.by,
        voice.by,
        `en.assessment.${group.lemma}-praise`,
      )
    else if (subject && clause.subject && (voice.by.is !== 'narrator' || told.floor))
      told.push(
        act.noun ?? ASSESSMENT,
        group,
        told.span(told.trimmed(subject.from, subject.to)),
        voice.by,
        voice.by,
        `en.assessment.${group.lemma}-praise`,
      )
    return
  }
  if (act.whole) {
    const count = told.found.length
    readMeeting(told, predicate)
    // "We have received the proposal": no meeting, and somebody tells it.
    if (told.floor && told.found.length === count && !group.negated)
      readFactual(told, { ...predicate, group: { ...group, act: null } })
    return
  }
  // "Parliament obliged the cabinet to submit a programme": what one body demands of another.
  const orders = act.object === BINDS && subject !== null && isCapable(told, subject) && !isPaper(told, subject)
  if (act.object === BINDS && !orders && !(voice.by.is === 'narrator' && subject && isPaper(told, subject))) return
  if (children.length && (act.that || act.object)) return
  const named = group.negated ? null : namedIn(told, predicate)
  // "The law requires firms to publish": a rule, and nobody's promise.
  if (act.object === BINDS && !orders && subject && LAW.test(told.text(subject))) return
  const taken = orders ? { ...act, object: CALL } : act
  const found = complementOf(told.units, told.sentence.lower, taken, { from: group.to, to }, children) ?? named
  // "We have worked out a scheme": what one side did, it does not promise.
  if (found?.sense === AGREEMENT && found === named && fit(told, AGREEMENT, who, subject) !== AGREEMENT) {
    readFactual(told, predicate)
    return
  }
  const alone =
    found?.sense === AGREEMENT &&
    found.frame === 'noun' &&
    (group.lemma === 'adopt' || group.lemma === 'approve') &&
    fit(told, AGREEMENT, who, subject) !== AGREEMENT &&
    !(subject && voice.by.is === 'narrator' && ORGAN.test(told.text(subject)))
  // A sentence that breaks off leaves nothing behind its verb.
  const parts = (found?.parts ?? [])
    .flatMap((part) => (found!.frame === 'that' ? thatsIn(told, part) : doingsIn(told, part, found!)))
    .flatMap((part) => (found!.frame === 'noun' ? againIn(told, part, group.to - 1) : [part]))
    .filter(({ from, to }) => to > from)
  // "Were discussed or signed in Xi'an": where it was is no paper.
  if (found?.sense === SIGNATURE && prepositions.has(told.units[found.parts[0]?.from ?? 0]?.text ?? '')) return
  // "He wants a drink": what a body wants it asks for.
  if (group.lemma === 'want' && found && found.frame !== 'object' && !wantsIt(told, predicate, who)) return
  // "…, which he described as modest": what, stands elsewhere.
  if (found?.sense.kind === 'assessment' && told.text(found.parts[0] ?? { from: 0, to: 0 }).startsWith('as ')) return
  // "Put their signatures to it": which paper, stands elsewhere.
  if (found?.sense === SIGNATURE && /^(?:it|them|this|these)\b/.test(told.text(found.parts[0] ?? { from: 0, to: 0 })))
    return
  // "Xi welcomed Japarov to China", "good neighbours wish each other well": a guest is received, and nobody hopes.
  const whom = found && GREETS.test(group.lemma) ? told.units[found.parts[0]?.from ?? to] : undefined
  if (whom && (WHOM.test(whom.text) || /^(?:person|role)/.test(whom.named?.type ?? ''))) return
  // "Agreed to answer our questions"
  if (group.lemma === 'agree' && parts[0] && TALK.test(told.text(parts[0]))) return
  // "It promised nothing": no act has that for its content.
  if (parts.some((part) => /^nothing(?: (?:of the kind|else|more|in return|for it))?$/.test(told.text(part)))) return
  // "We do not choose between neighbours": a verb of no act here, and yet somebody tells it.
  if (!found && group.negated && told.sentence.signed && !told.floor) readFactual(told, predicate)
  if (
    !found &&
    told.floor &&
    (!act.speech || (group.to < to - 2 && !told.units.some(({ text }) => text === '«' || text === '»')))
  )
    readFactual(told, predicate)
  // "The delegations expressed their gratitude": what is felt stands in the act.
  if (!found && !group.negated && subject && clause.subject && felt(told, predicate)) {
    const span = told.span(told.trimmed(clause.subject.from, group.to))
    told.push(act.noun!, group, span, who, by(act.noun!), `en.${act.noun!.kind}.${group.lemma}-alone`)
    return
  }
  if (!found || alone || parts.every((part) => FOLLOWS.test(told.text(part)))) return
  const { frame, addressee } = found
  // "Insisted that China pay half"
  const sense =
    group.lemma === 'insist' && frame === 'that' && parts[0] && isSubjunctive(told, parts[0]) ? CALL : found.sense
  // "Neither the ministry nor the contractor has admitted responsibility"
  if (
    sense.kind === 'statement' &&
    sense.polarity !== 'denial' &&
    subject &&
    clause.subject &&
    /^(?:neither|none|nobody)$/.test(told.units[subject.from]?.text ?? '')
  ) {
    const span = told.span(told.trimmed(clause.subject.from, to))
    told.push(
      { ...STATEMENT, polarity: 'denial' },
      group,
      span,
      who,
      by(STATEMENT),
      `en.statement.${group.lemma}-nobody`,
    )
    return
  }
  // "Not everybody shares the enthusiasm"
  if (
    /^(?:endorsement|assessment)$/.test(sense.kind) &&
    subject &&
    (isNobody(told, subject) || isNotAll(told, subject))
  )
    return
  // "They have offered us cable before," a villager says: what others promised.
  if (sense.kind === 'commitment' && subject && isOfOthers(told, group, subject)) {
    for (const part of parts)
      told.push(STATEMENT, group, told.span(part), voice.by, voice.by, `en.statement.${group.lemma}-of-others`)
    return
  }
  // "The forum offers us a platform", "the visit promises to be a success": a thing offers nothing.
  const thingly = group.lemma === 'offer' || (group.lemma === 'promise' && BODES.test(told.text(parts[0]!)))
  if (sense.kind === 'commitment' && thingly && subject && !isCapable(told, subject)) {
    readFactual(told, predicate)
    return
  }
  // "Nobody intends to mortgage the river", "neither ministry has agreed to pay"
  if (/^(?:commitment|agreement)$/.test(sense.kind) && !group.negated && isNobody(told, subject)) {
    const signed = told.sentence.signed && told.names(told.span(subject!)).length > 0
    if (voice.speech || told.floor || signed)
      told.push(
        { ...STATEMENT, polarity: signed ? 'negated-act' : 'denial' },
        group,
        told.span(told.trimmed(subject!.from, to)),
        signed ? { is: 'phrase', span: told.span(subject!) } : voice.by,
        voice.by,
        `en.statement.${group.lemma}-nobody`,
      )
    return
  }
  // "The document envisages an exchange": a paper hopes for nothing.
  if (sense.kind === 'expectation' && subject && PAPER.test(told.text(subject))) return
  // "Another official promises that it will make us rich": what anybody promises, nobody does.
  if (sense.kind === 'commitment' && subject && ANYBODY.test(told.text(subject))) {
    if (/^(?:every [a-z]+ )?(?:another|every|any) /.test(told.text(subject)))
      for (const part of parts)
        told.push(STATEMENT, group, told.span(part), who, by(STATEMENT), `en.statement.${group.lemma}-anybody`)
    return
  }
  // "A deputy is obliged to ask questions": a rule, and nobody's promise.
  if (sense.kind === 'commitment' && group.lemma === 'be' && subject && /^an? [a-z]+$/.test(told.text(subject))) {
    if (voice.speech || told.floor)
      told.push(
        STATEMENT,
        group,
        told.span(told.trimmed(subject.from, to)),
        voice.by,
        voice.by,
        'en.statement.rule-of-all',
      )
    return
  }
  // "Plans no layoffs", "offered no explanation"
  const none = sense.kind === 'commitment' && sense.modality === 'readiness' && told.units[group.to]?.text === 'no'
  if (group.negated || none) {
    readNegated(told, predicate, sense, who)
    return
  }
  if (!subject && !group.participial) return
  if (sense.modality === 'undertaken' && sense.kind === 'commitment' && isRetold(told, predicate)) {
    for (const part of parts)
      told.push(
        STATEMENT,
        group,
        told.span(part),
        voice.reported && voice.by.is === 'phrase' ? voice.by : who,
        by(STATEMENT),
        `en.statement.${group.lemma}-retold`,
      )
    return
  }
  // "The ministry promised us a laboratory and delivered a sign": what others promised, told by whom they did.
  if (
    sense.kind === 'commitment' &&
    group.form === 'past' &&
    voice.by.is === 'speaker' &&
    !voice.reported &&
    /^(?:us|me)$/.test(
      told.units[told.units.findIndex(({ start }) => start >= told.units[group.main]!.end)]?.text ?? '',
    )
  ) {
    told.push(
      STATEMENT,
      group,
      told.span(told.trimmed((subject ?? group).from, to)),
      voice.by,
      voice.by,
      'en.statement.promised-us',
    )
    return
  }
  // "He promised it in February": when, is nothing promised.
  if (
    sense.kind === 'commitment' &&
    frame === 'noun' &&
    /^(?:promise|pledge|vow)$/.test(group.lemma) &&
    /^(?:in|on|at|during|before|after|since|last)$/.test(told.units[parts[0]!.from]!.text)
  )
    return
  // "You promised us water": a reproach.
  if (sense.kind === 'commitment' && subject && told.text(subject) === 'you') return
  if (sense === SHOULD) {
    // "They are right to complain": no duty of theirs.
    if (
      subject &&
      (isCapable(told, subject) || told.text(subject) === 'i') &&
      /\b(?:right|best|better|wise|good|sensible|reasonable)$/.test(told.text({ from: group.from, to: group.to }))
    )
      return
    for (const part of parts)
      told.push(SHOULD, group, told.span(part), caller(told, voice), voice.by, 'en.call.necessary')
    return
  }
  // "The Chinese side was willing to pay": what was once, whoever has the floor tells.
  if (
    group.lemma === 'be' &&
    sense === READY &&
    /^(?:was|were)$/.test(told.units[group.from]!.text) &&
    subject &&
    voice.by.is === 'speaker' &&
    !voice.reported
  ) {
    told.push(STATEMENT, group, told.span(told.trimmed(subject.from, to)), voice.by, voice.by, 'en.statement.was-ready')
    return
  }
  // "The deal was struck by a firm": nobody is impressed.
  if (
    group.lemma === 'be' &&
    subject &&
    STRUCK.test(told.text({ from: group.from, to: group.to })) &&
    !isCapable(told, subject)
  )
    return
  // "The president is due to visit Beijing": where he goes, he does not promise.
  if (
    group.lemma === 'be' &&
    sense === READY &&
    /\b(?:set|due|going|about)$/.test(told.text({ from: group.from, to: group.to })) &&
    GOES.test(told.text(parts[0]!))
  ) {
    if (told.floor && subject)
      told.push(STATEMENT, group, told.span(told.trimmed(subject.from, to)), voice.by, voice.by, 'en.statement.due')
    return
  }
  // "Nobody is going to be forced", "prices are set to rise": nobody who could be ready.
  if (group.lemma === 'be' && sense === READY && (isNobody(told, subject) || told.text(parts[0]!).startsWith('be '))) {
    if (told.floor && subject && !isNobody(told, subject))
      told.push(STATEMENT, group, told.span(told.trimmed(subject.from, to)), voice.by, voice.by, 'en.statement.due')
    return
  }
  // "A window is due to open in October": no one who could be ready.
  if (
    group.lemma === 'be' &&
    sense === READY &&
    subject &&
    /\b(?:set|due|going|about)$/.test(told.text({ from: group.from, to: group.to })) &&
    !isCapable(told, subject)
  ) {
    if (voice.speech || told.floor)
      told.push(STATEMENT, group, told.span(told.trimmed(subject.from, to)), voice.by, voice.by, 'en.statement.due')
    return
  }
  const party =
    sense === AGREEMENT
      ? agreedWith(told, group.to, parts[0]!.from)
      : sense === SIGNATURE && !isSeveral(told, told.span(subject ?? group))
        ? agreedWith(told, group.to, to)
        : null
  for (const [at, part] of listed(told, sense, frame, parts).entries()) {
    if (part.to <= part.from) continue
    const span = at === 0 ? withNoun(told, sense, frame, group, part) : told.span(part)
    const polarity = told.units[part.from]!.text === 'not' ? 'negated-act' : sense.polarity
    const laid =
      sense === AGREEMENT && frame === 'noun' && /^(?:adopt|approve|ratify|enact|pass|vote)$/.test(group.lemma)
    const fitted = party || laid ? sense : fit(told, sense, who, subject, group.lemma)
    const inDocument =
      fitted.kind === 'commitment' && fitted.modality === 'undertaken' && told.sentence.signed
        ? { ...fitted, strength: 5 }
        : fitted
    const witnessed = sense.kind === 'signature' && (group.lemma === 'witness' || group.lemma === 'attend')
    const bound = sense === BINDS && addressee ? addresseeIn(told, addressee) : null
    if (sense === BINDS && !(bound?.is === 'phrase' && told.names(bound.span).length > 0)) return
    told.push(
      { ...inDocument, polarity },
      group,
      span,
      bound ??
        (witnessed || isShared(told, sense, who, subject, group.lemma)
          ? { is: 'parties', ours: !witnessed }
          : party && who.is === 'phrase'
            ? both(told, who.span, party)
            : who),
      by(sense),
      `en.${fitted.kind}.${group.lemma}-${frame}`,
      addressee ? addresseeIn(told, addressee) : null,
    )
  }
}

const BODES =
  /^(?:be|become|bring|last|grow|remain|yield|prove|turn|boost|change|transform|make|give|take|deliver|create|improve|reshape|open up|shorten|cut|reduce|raise|lift) /

// Bodies that decide by the votes of many.
const ORGAN =
  /\b(?:parliament|kenesh|house|senate|assembly|congress|board|council|cabinet|committee|commission|subcommittee|bank|shareholders|deputies|lawmakers)\b/

/** "Arrived at a broad consensus", of which nothing more is said: the consensus itself is what was agreed. */
function namedIn(told: Telling, { group, to }: Predicate): Complement | null {
  const { act } = group
  if (act?.noun !== AGREEMENT || !act.tail || group.passive || /^(?:take|make)$/.test(group.lemma)) return null
  const next = told.units[group.to]
  if (
    next &&
    group.to < to &&
    !(next.kind === 'sign' || coordinators.has(next.text) || prepositions.has(next.text) || isAdverb(next.text))
  )
    return null
  let from = told.units.findIndex(({ end }) => end > group.start)
  while (
    from < group.to &&
    told.units[from]!.kind === 'word' &&
    !determiners.has(told.units[from]!.text) &&
    from <= group.main
  )
    from++
  while (from < group.to && prepositions.has(told.units[from]!.text)) from++
  return group.to - from < 2
    ? null
    : { sense: AGREEMENT, frame: 'noun', parts: [{ from, to: group.to }], addressee: null }
}

// "Committed itself to laying a footpath and fencing off the school": each doing is a content.
function doingsIn(told: Telling, part: Range, { frame, sense }: Complement): Range[] {
  const { units } = told
  if (
    frame !== 'noun' ||
    !/^(?:commitment|agreement|call)$/.test(sense.kind) ||
    !DOING.test(units[part.from]?.text ?? '')
  )
    return [part]
  const found: Range[] = []
  let { from } = part
  for (let at = from + 2; at < part.to - 1; at++) {
    const and = units[at]!.text === 'and'
    if (!(and || units[at]!.text === ',')) continue
    const next = !and && units[at + 1]!.text === 'and' ? at + 2 : at + 1
    const after = units[next + 1]
    if (
      next >= part.to - 1 ||
      !DOING.test(units[next]!.text) ||
      units[next]!.kind !== 'word' ||
      !after ||
      coordinators.has(after.text)
    )
      continue
    found.push(told.trimmed(from, at))
    from = next
    at = next
  }
  return [...found, told.trimmed(from, part.to)]
}

// "Called for the tax to be cut and for roads to be built", "agreed on a flight, on a seed bank and on sister ties".
function againIn(told: Telling, part: Range, at: number): Range[] {
  const { units } = told
  const preposition = units[part.from - 1]?.text ?? ''
  if (part.from - 1 < at || !AGAIN.has(preposition)) return [part]
  const found: Range[] = []
  let { from } = part
  for (let next = from + 2; next < part.to - 1; next++) {
    if (units[next]!.text !== preposition || !/^(?:and|,)$/.test(units[next - 1]!.text)) continue
    found.push(told.trimmed(from, next - 1))
    from = next + 1
  }
  return [...found, told.trimmed(from, part.to)]
}
const AGAIN = new Set(['for', 'on', 'to'])

// "They", "he", in somebody's own words between quotation marks.
function isOfOthers({ units, sentence }: Telling, { from }: Group, subject: Range): boolean {
  if (subject.to - subject.from !== 1 || !/^(?:they|he|she)$/.test(units[subject.from]!.text)) return false
  const open = units.findLastIndex(({ text }, at) => at < from && (text === '«' || text === '»'))
  // "We asked our colleagues, and they promised": of whom he has just spoken.
  if (units.slice(open + 1, subject.from).some((unit) => canAct(unit) && !pronouns.has(unit.text))) return false
  return open < 0 ? sentence.quoted : units[open]!.text === '«'
}

const DOING = /^[a-z]{2,}ing$/

const STRUCK = /\b(?:struck|moved|inspired)$/

// "Had promised to open it before the harvest": a promise of the past, retold.
function isRetold({ units, sentence }: Telling, { clause, group, to }: Predicate): boolean {
  if (units[group.from]!.text === 'had') return true
  // "For ten years governments have been promising us roads"
  if (units[group.from + 1]?.text === 'been' && /^(?:has|have)$/.test(units[group.from]!.text)) return true
  if (group.form !== 'past' && group.form !== 'base') return false
  // "In 2025 it promised to open the market": when, is told of what is past.
  if (
    group.form === 'past' &&
    sentence.dates.some(
      ({ precision, relation, start, end }) =>
        precision === 'year' && relation === 'at' && end <= group.start && start >= units[clause.begin]!.start,
    )
  )
    return true
  const from = units[Math.min(clause.begin, group.from)]!.start
  return RETOLD.test(sentence.lower.slice(from, units[to - 1]!.end))
}
const RETOLD =
  /\b(?:previously|originally|initially|years? ago|months? ago|back in|as early as|at the time|last (?:year|spring|summer|autumn|winter)) |\b(?:previously|originally|initially|once|years? ago|months? ago)[.,]?$/

// "Confirmed China's readiness to …": whose it is.
function ownerIn({ units }: Telling, { from, to, lemma }: Group): Who | null {
  if (!OWNED.has(lemma)) return null
  const owner = units.slice(from + 1, to).find((unit) => unit.kind === 'name' && isPossessive(unit) && canAct(unit))
  return owner?.named && owner.named.type !== 'pronoun' ? { is: 'names', names: [owner.named] } : null
}
// Verbs that say what somebody else is ready for or stands for as well.
const OWNED = new Set(
  'confirm reaffirm reiterate note express voice convey declare announce stress emphasise emphasize underline restate repeat state assure'.split(
    ' ',
  ),
)
