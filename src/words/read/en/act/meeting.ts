import type { Span } from '../../../../ground/index.ts'
import type { Named, Who } from '../../grammar.ts'
import type { Range } from '../clause/range.ts'
import { headOf } from '../clause/subject.ts'
import { openActor } from '../open-name/actor.ts'
import { spanOf } from '../content.ts'
import { MEETING, SIGNATURE } from '../lexicon/index.ts'
import type { Group } from '../verb/group.ts'
import { agentIn, headNoun, isCapable } from './able.ts'
import { readFactual } from './fact.ts'
import type { Predicate, Telling } from './telling.ts'
import { statesIn, whoIs } from './who.ts'

/** "The third session took place in Osh under …": those who chaired it or between whom it was, else the parties. */
export function readOccasion(told: Telling, predicate: Predicate): void {
  const { clause, group, subject, to } = predicate
  if (readSigning(told, predicate)) return
  // "Acknowledged that talks had been held": what somebody states.
  if (predicate.voice.reported && predicate.clause.place === 'content') return
  if (group.negated && told.floor && subject) readFactual(told, predicate)
  // "The next session takes place in December"
  if (/^(?:s|base)$/.test(group.form) && !/^ha(?:s|ve)$/.test(told.units[group.from]!.text) && !told.sentence.signed)
    return
  if (group.negated || !subject || !OCCASION.test(told.text(headNoun(told.units, headOf(told.units, subject))))) return
  const span = spanOf(told.units, told.trimmed(clause.subject?.from ?? subject.from, to))
  const people = told.names(span).filter(({ type }) => type === 'person' || type === 'person+role')
  const states = statesIn(told, span)
  const chaired =
    people.length === 1 && CHAIRED.test(told.sentence.lower.slice(span.start, people[0]!.start)) && states.length < 2
  const who: Who =
    people.length > 1 || chaired
      ? { is: 'names', names: people }
      : states.length > 1
        ? { is: 'ids', ids: states }
        : { is: 'parties' }
  told.push(MEETING, group, span, who, { is: 'narrator' }, `en.meeting.${group.lemma}-occasion`)
}

// "The signing of a memorandum took place".
function readSigning(told: Telling, { group, subject, voice }: Predicate): boolean {
  if (!subject || group.negated) return false
  const of = told.units.findIndex(
    ({ text }, at) =>
      at > subject.from &&
      at < subject.to - 1 &&
      text === 'of' &&
      SIGNING.test(told.text({ from: subject.from, to: at })),
  )
  if (of < 0) return false
  const agent = agentIn(told, subject)
  const who: Who = agent ? { is: 'phrase', span: told.span(agent) } : { is: 'parties' }
  const paper = told.trimmed(of + 1, subject.to)
  told.push(SIGNATURE, group, told.span(paper), who, voice.by, 'en.signature.signing-occasion')
  return true
}
const SIGNING = /^(?:the |an? )?(?:[a-z]+ )?(?:signing|initialling|signature|signing ceremony)$/

const CHAIRED = /\b(?:chaired by|chairmanship of|presided over by|leadership of|direction of|led by)\b.{0,60}$/

/** "Met her counterpart", "held talks with": the clause itself is what happened. */
export function readMeeting(told: Telling, { clause, group, subject, to, voice }: Predicate): void {
  // "Reported that 212,000 tourists had visited the country": how many came, he states.
  if (subject && voice.reported && told.units.slice(subject.from, subject.to).some(({ kind }) => kind === 'number'))
    return
  if (group.negated || !subject || !isCapable(told, subject) || !meets(told, group, to)) return
  const content = told.trimmed(clause.subject?.from ?? subject.from, to)
  const span =
    clause.subject || clause.begin <= subject.to ? told.span(content) : told.span(told.trimmed(group.from, to))
  const own = whoIs(told, subject)
  told.push(
    MEETING,
    group,
    span,
    own.is === 'side-of-speaker' || own.is === 'speaker'
      ? withOurs(told, own, subject, span)
      : own.is !== 'phrase' || isSeveral(told, own.span)
        ? own
        : clause.subject
          ? (manyAnd(told, own, group, span) ?? everybodyIn(told, span))
          : withThose(told, own, group, span),
    { is: 'narrator' },
    `en.meeting.${group.lemma}`,
  )
}

// "Xi made the remarks when meeting with Japarov": the subject stands outside of what took place.
function withThose(told: Telling, own: Extract<Who, { is: 'phrase' }>, group: Group, span: Span): Who {
  const people = told.names(span).filter(({ type }) => /^(?:person|role)/.test(type))
  const met = people.length ? people : metBy(told, group, span)
  const many = told.names(own.span).length === 0 && met.length > 0 ? openActor(told.sentence, own.span) : null
  if (many) return { is: 'ids', ids: [many.id, ...met.flatMap(({ ids }) => ids)] }
  return met.length === 0 ? own : { is: 'names', names: [...told.names(own.span), ...met] }
}

// "The delegation met the mayor", "the minister met with Chinese companies": who is no person met as well.
function manyAnd(told: Telling, own: Extract<Who, { is: 'phrase' }>, group: Group, span: Span): Who | null {
  const mine = told.names(own.span).filter(({ ids }) => ids.length > 0)
  const behind = told.names({ start: group.end, end: span.end }).filter(({ type }) => /^(?:person|role)/.test(type))
  if (mine.some(({ type }) => /^(?:person|role|pronoun)/.test(type))) {
    const met = behind.length ? [] : metBy(told, group, span)
    return met.length
      ? { is: 'names', names: [...mine.filter(({ type }) => /^(?:person|role|pronoun)/.test(type)), ...met] }
      : null
  }
  const [first] = mine
  if (!first || !/^(?:group|organisation|state|collective)$/.test(first.type) || mine.length > 1) return null
  const met = behind.length ? behind : metBy(told, group, span)
  const direct = behind.length === 0 || !told.sentence.lower.slice(group.end, behind[0]!.start).includes(',')
  return met.length && direct ? { is: 'names', names: [first, ...met] } : null
}

// "With Chinese companies", "met the business council": the body or the many just behind the verb.
function metBy(told: Telling, group: Group, span: Span): Named[] {
  const [one] = told.names({ start: group.end, end: span.end }).filter(({ ids }) => ids.length > 0)
  if (!one || !/^(?:group|organisation)$/.test(one.type) || one.ids.includes('group:press')) return []
  const between = told.sentence.lower.slice(group.end, one.start)
  return (group.lemma === 'meet' ? WITH : WITH_ONLY).test(between) ? [one] : []
}
const WITH =
  /^(?: with)?(?: (?:the|its|his|her|their|local|a|some|leading|several|senior|officials of the|representatives of the|members of the|heads of the)){0,3} $/
const WITH_ONLY =
  /(?:^| )with(?: (?:the|its|his|her|their|local|a|some|leading|several|senior|officials of the|representatives of the|members of the|heads of the)){0,3} $/

// "We have held talks with Minister Wang Yi": our side and he.
function withOurs(told: Telling, own: Who, subject: Range, span: Span): Who {
  const we = told.names(told.span(subject)).find(({ means }) => means?.is === 'we')
  const met = we
    ? told.names(span).filter((one) => one.start > we.end && /^(?:person|person\+role|role)$/.test(one.type))
    : []
  return we && met.length > 0 ? { is: 'names', names: [we, ...met] } : own
}

/** Who met, each once: "the vice president of the fund, Maria Keller" is one. */
export function everybodyIn(told: Telling, span: Span): Who {
  const people = told
    .names(span)
    .filter((one, at, all) => /^(?:person|role)/.test(one.type) || isPeer(told, one, all.slice(0, at)))
  const once = people.filter(
    ({ type, start, end }, at) =>
      // "Deputy Prime Minister - Foreign Minister Wang Yi": he holds both offices.
      !(type === 'role' && people[at + 1] && /^ ?- ?$/.test(told.sentence.lower.slice(end, people[at + 1]!.start))) &&
      !(type === 'role' && people[at + 1] && APPOSED.test(told.sentence.lower.slice(end, people[at + 1]!.start))) &&
      // "Zhao Lin, vice-president of the holding": who she is.
      !(
        type === 'role' &&
        people[at - 1]?.type === 'person' &&
        /^,? ?(?:who is )?(?:the |an? )?(?:[a-z]+ )?$/.test(told.sentence.lower.slice(people[at - 1]!.end, start)) &&
        told.sentence.lower[people[at - 1]!.end] === ','
      ),
  )
  // "Today he was received by the governor"
  const [first] = told.names(span)
  const he =
    first?.type === 'pronoun' && /^s?he$/.test(told.sentence.lower.slice(first.start, first.end)) ? first : null
  if (he && once.length > 0 && first!.ids.length === 1) return { is: 'names', names: [he, ...once] }
  return once.length < people.length || people.some(({ type }) => type === 'pronoun')
    ? { is: 'names', names: once }
    : { is: 'phrase', span }
}

// "His counterpart there": another than who was named before.
const isPeer = ({ sentence }: Telling, { type, ids, start, end }: Named, before: readonly Named[]): boolean =>
  type === 'pronoun' &&
  sentence.lower.slice(start, end) === 'counterpart' &&
  before.length > 0 &&
  !before.some((one) => one.ids.some((id) => ids.includes(id)))
const APPOSED =
  /^(?: (?:of|for|at|to|from) (?![^,;:]*\b(?:met|received|visited|welcomed|held|hosted|with|signed|spoke|talked|discussed|paid|called|and)\b)[^,;:]{2,70})?,? (?:mr |mrs |ms |dr |mr\. |ms\. |mrs\. |dr\. )?$/

/** The subject names everybody: nobody of the rest of the clause took part. */
export function isSeveral(told: Telling, span: Span): boolean {
  const ids = told.names(span).flatMap((name) => name.ids)
  return new Set(ids).size > 1
}

/** "Received the minister", not "received a notice"; "met her counterpart", not "met the deadline". */
export function meets(told: Telling, group: Group, to: number): boolean {
  // "Spoke to reporters" is no meeting.
  if (group.lemma === 'speak' || group.lemma === 'talk')
    return !told.units
      .slice(group.to, group.to + 4)
      .some(({ text }) =>
        /^(?:correspondents?|reporters?|journalists?|press|media|newspapers?|magazine|agency|channel|radio|television|tv)$/.test(
          text,
        ),
      )
  if (group.lemma !== 'receive' && group.lemma !== 'meet') return true
  const rest = told.units.slice(group.to, to)
  // "Had received no rent for it": nobody.
  if (rest[0]?.text === 'no') return false
  if (
    group.lemma === 'meet' &&
    (rest.length === 0 ||
      ['with', 'in', 'at', 'on', 'to', 'for', 'one-on-one', 'face-to-face', 'behind', 'via', '.'].includes(
        rest[0]!.text,
      ) ||
      rest[0]!.kind === 'date')
  )
    return true
  return rest.some(
    ({ named, text }) =>
      (named !== null && ['person', 'person+role', 'role', 'group', 'pronoun'].includes(named.type)) ||
      /^(?:delegation|representatives?|counterpart|minister|ambassador|officials?|head|members?|leaders?|colleagues?|executives?|business(?:men|people)|entrepreneurs?|envoys?|group|experts?|investors?|herders|farmers|villagers|growers|workers|residents|students|traders|hauliers|deputies|scholars|doctors|teachers|families|relatives|activists|journalists)$/.test(
        text,
      ),
  )
}

/** Words for what takes place between people. */
export const OCCASION =
  /\b(?:meetings?|sessions?|rounds?|talks|consultations?|negotiations|dialogue|summit|visit|phone call|telephone conversation|exchange of views)\b/
