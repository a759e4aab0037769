import type { Sense, Who } from '../../grammar.ts'
import { TALK } from '../forecast.ts'
import { openActor } from '../open-name/actor.ts'
import { type Complement, complementOf } from '../content.ts'
import { AGREEMENT, ASSESSMENT, BINDS, CALL, SIGNATURE, STATEMENT } from '../lexicon/index.ts'
import { isCapable } from './able.ts'
import { agreedWith, both, fit, isShared } from './agreement.ts'
import { felt, isSubjunctive, wantsIt } from './wanting.ts'
import { isPaper, LAW } from './binding.ts'
import { readBare } from './bare.ts'
import { readClauseAct } from './clause-act.ts'
import { readFactual } from './fact.ts'
import { isSeveral, readMeeting, readOccasion } from './meeting.ts'
import { listed, withNoun } from './paper.ts'
import type { Range } from '../clause/range.ts'
import type { Predicate, Telling } from './telling.ts'
import { thatsIn } from './that-clause.ts'
import { isExcepted } from './unbound.ts'
import { addresseeIn, caller, saidBy, whoIs } from './who.ts'
import { canAct, isPossessive } from '../unit.ts'
import type { Group } from '../verb/group.ts'
import { coordinators, determiners, isAdverb, prepositions } from '../word.ts'

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
  if (readClauseAct(told, predicate, who, by)) return
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
    (!act.speech || (group.to < to - 2 && !told.units.slice(1, to).some(({ text }) => text === '«' || text === '»')))
  )
    readFactual(told, predicate)
  // "He said the queue stretched for ten kilometres": a clause whose verb nobody knows.
  if (!found && readBare(told, predicate, who, by(STATEMENT))) return
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
  if (isExcepted(told, { predicate, parts, sense, frame, who, by })) return
  const party =
    sense === AGREEMENT
      ? agreedWith(told, group.to, parts[0]!.from)
      : sense === SIGNATURE && !isSeveral(told, told.span(subject ?? group))
        ? agreedWith(told, group.to, to)
        : null
  // "Expects inflation to slow": of what cannot act, the whole is expected.
  const [only] = parts
  const whole =
    frame === 'object' && sense.kind === 'expectation' && addressee && parts.length === 1 && only
      ? !isCapable(told, addressee) &&
        !told.sentence.names.some(
          ({ start, end }) => start >= told.span(addressee).start && end <= told.span(addressee).end,
        ) &&
        !openActor(told.sentence, told.span(addressee))
      : false
  for (const [at, one] of listed(told, sense, frame, parts).entries()) {
    const part = whole ? { from: addressee!.from, to: one.to } : one
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

const DOING = /^[a-z]{2,}ing$/

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
