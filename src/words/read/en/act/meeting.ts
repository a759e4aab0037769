import type { Span } from '../../../../ground/index.ts'
import type { Who } from '../../grammar.ts'
import { headOf } from '../clause/subject.ts'
import { spanOf } from '../content.ts'
import { MEETING } from '../lexicon/index.ts'
import type { Group } from '../verb/group.ts'
import { headNoun, isCapable } from './able.ts'
import type { Predicate, Telling } from './telling.ts'
import { statesIn, whoIs } from './who.ts'

/** "The third session took place in Osh under …": those who chaired it or between whom it was, else the parties. */
export function readOccasion(told: Telling, { clause, group, subject, to }: Predicate): void {
  if (group.negated || !subject || !OCCASION.test(told.text(headNoun(told.units, headOf(told.units, subject))))) return
  const span = spanOf(told.units, told.trimmed(clause.subject?.from ?? subject.from, to))
  const people = told.names(span).filter(({ type }) => type === 'person' || type === 'person+role')
  const states = statesIn(told, span)
  const who: Who =
    people.length > 1
      ? { is: 'names', names: people }
      : states.length > 1
        ? { is: 'ids', ids: states }
        : { is: 'parties' }
  told.push(MEETING, group, span, who, { is: 'narrator' }, `en.meeting.${group.lemma}-occasion`)
}

/** "Met her counterpart", "held talks with": the clause itself is what happened. */
export function readMeeting(told: Telling, { clause, group, subject, to }: Predicate): void {
  if (group.negated || !subject || !isCapable(told, subject) || !meets(told, group, to)) return
  const content = told.trimmed(clause.subject?.from ?? subject.from, to)
  const span =
    clause.subject || clause.begin <= subject.to ? told.span(content) : told.span(told.trimmed(group.from, to))
  const own = whoIs(told, subject)
  told.push(
    MEETING,
    group,
    span,
    own.is === 'phrase' && clause.subject && !isSeveral(told, own.span) ? { is: 'phrase', span } : own,
    { is: 'narrator' },
    `en.meeting.${group.lemma}`,
  )
}

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
  if (
    group.lemma === 'meet' &&
    (rest.length === 0 ||
      ['with', 'in', 'at', 'on', 'to', 'for', '.'].includes(rest[0]!.text) ||
      rest[0]!.kind === 'date')
  )
    return true
  return rest.some(
    ({ named, text }) =>
      (named !== null && ['person', 'person+role', 'role', 'group', 'pronoun'].includes(named.type)) ||
      /^(?:delegation|representatives?|counterpart|minister|ambassador|officials?|head|members?|leaders?|colleagues?|executives?|business(?:men|people)|entrepreneurs?|envoys?|group|experts?|investors?)$/.test(
        text,
      ),
  )
}

/** Words for what takes place between people. */
export const OCCASION =
  /\b(?:meetings?|sessions?|rounds?|talks|consultations?|negotiations|dialogue|summit|visit|phone call|telephone conversation|exchange of views)\b/
