import type { Sense, Who } from '../../grammar.ts'
import { complementOf } from '../content.ts'
import { AGREEMENT, BINDS, READY, SHOULD, SIGNATURE, STATEMENT } from '../lexicon/index.ts'
import { isNobody } from './able.ts'
import { agreedWith, both, fit } from './agreement.ts'
import { readFactual, readNegated } from './fact.ts'
import { isSeveral, readMeeting, readOccasion } from './meeting.ts'
import { DOCUMENT, listed, withNoun } from './paper.ts'
import type { Predicate, Telling } from './telling.ts'
import { addresseeIn, caller, saidBy, whoIs } from './who.ts'
import { canAct, isPossessive } from '../unit.ts'
import type { Group } from '../verb/group.ts'
import { prepositions } from '../word.ts'

/** What the subject of a verb says, promises, values or does by it. */
export function readActive(told: Telling, predicate: Predicate): void {
  const { group, subject, to, voice, children } = predicate
  const act = group.act!
  const speaker = whoIs(told, subject)
  const owner = ownerIn(told, group)
  const who: Who = owner ?? speaker
  const by = (sense: Sense): Who => saidBy(told, speaker, voice, sense)
  if (act.stance && voice.reported && !told.said) return
  if (act.occasion) {
    readOccasion(told, predicate)
    return
  }
  if (act.whole) {
    readMeeting(told, predicate)
    return
  }
  if (act.object === BINDS && !(voice.by.is === 'narrator' && subject && DOCUMENT.test(told.text(subject)))) return
  if (children.length && (act.that || act.object)) return
  const found = complementOf(told.units, told.sentence.lower, act, { from: group.to, to }, children)
  const alone =
    found?.sense === AGREEMENT &&
    found.frame === 'noun' &&
    (group.lemma === 'adopt' || group.lemma === 'approve') &&
    fit(told, AGREEMENT, who, subject) !== AGREEMENT
  // A sentence that breaks off leaves nothing behind its verb.
  const parts = found?.parts.filter(({ from, to }) => to > from) ?? []
  // "Were discussed or signed in Xi'an": where it was is no paper.
  if (found?.sense === SIGNATURE && prepositions.has(told.units[found.parts[0]?.from ?? 0]?.text ?? '')) return
  // "It promised nothing": no act has that for its content.
  if (parts.some((part) => /^nothing(?: (?:of the kind|else|more))?$/.test(told.text(part)))) return
  // "We do not choose between neighbours": a verb of no act here, and yet somebody tells it.
  if (!found && (told.floor || voice.speech) && !act.speech) readFactual(told, predicate)
  if (!found || alone || parts.every((part) => /^(?:the following|(?:as )?follows)$/.test(told.text(part)))) return
  const { sense, frame, addressee } = found
  if (group.negated) {
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
  // "You promised us water": a reproach.
  if (sense.kind === 'commitment' && subject && told.text(subject) === 'you') return
  if (sense === SHOULD) {
    for (const part of parts)
      told.push(SHOULD, group, told.span(part), caller(told, voice), voice.by, 'en.call.necessary')
    return
  }
  // "Nobody is going to be forced", "prices are set to rise": nobody who could be ready.
  if (group.lemma === 'be' && sense === READY && (isNobody(told, subject) || told.text(parts[0]!).startsWith('be ')))
    return
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
    const fitted = party ? sense : fit(told, sense, who, subject)
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
      bound ?? (witnessed ? { is: 'parties' } : party && who.is === 'phrase' ? both(told, who.span, party) : who),
      by(sense),
      `en.${fitted.kind}.${group.lemma}-${frame}`,
      addressee ? addresseeIn(told, addressee) : null,
    )
  }
}

// "Had promised to open it before the harvest": a promise of the past, retold.
function isRetold({ units, sentence }: Telling, { clause, group, to }: Predicate): boolean {
  if (units[group.from]!.text === 'had') return true
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
