import type { Clause } from '../clause/clause.ts'
import type { Range } from '../clause/range.ts'
import { CALL } from '../lexicon/index.ts'
import { isComma } from '../unit.ts'
import { beginsVerb, coordinators, determiners, isAdverb, pronouns } from '../word.ts'
import type { Telling, Voice } from './telling.ts'

// Verbs that ask something of a listener, beside those by which a promise goes on.
const MORE = new Set(
  'come stop give tell go bring get measure judge count be read ask think remember trust listen speak demand wait worry forget fear leave respect'.split(
    ' ',
  ),
)
// Courtesies, and words that only turn to the listener.
const COURTESY = new Set('thank welcome enjoy excuse imagine look see note take read'.split(' '))
const LISTENER = /^(?:me|us|you|for|a look|more|next|also|on)$/

/**
 * "Publish the text", "do not wait for subsidies": what somebody asks of his listeners, phrase by phrase.
 * False where the stretch holds none.
 */
export function readImperatives(told: Telling, range: Range, clauses: readonly Clause[], voice: Voice): boolean {
  const { units } = told
  const before = told.found.length
  let from = range.from
  for (let at = range.from; at <= range.to; at++) {
    const text = units[at]?.text ?? ''
    const stops = at === range.to || text === ':' || text === ';' || text === '.' || isComma(units[at])
    if (!stops) continue
    const verb = firstWord(told, from, at)
    // "Let us build it together", "let the bank say so before the summer": what he asks of all, or of somebody.
    const begin = verb < 0 ? -1 : letFrom(told, verb, at)
    if (begin >= 0) {
      const content = told.trimmed(begin, endOf(told, at, range))
      if (content.to > content.from)
        told.push(CALL, told.span({ from: verb, to: verb + 1 }), told.span(content), voice.by, voice.by, 'en.call.let')
      return told.found.length > before
    }
    // "Put it in the ground, and the telephone tells you when": a condition.
    if (
      verb >= 0 &&
      isComma(units[at]) &&
      !/^(?:us|me)$/.test(units[verb + 1]?.text ?? '') &&
      isCondition(told, clauses, at)
    )
      return told.found.length > before
    if (verb >= 0 && isImperative(told, verb, at) && !clauses.some((clause) => isOwn(clause, verb, at)))
      for (const part of asked(told, verb, endOf(told, at, range)))
        told.push(
          { ...CALL, polarity: units[part.from]!.text === 'do' ? 'negated-act' : 'positive' },
          units[part.from]!,
          told.span(part),
          voice.by,
          voice.by,
          'en.call.imperative',
        )
    // "Come to our mountains, but take your rubbish home": the next of them; "Second, take the money": after a mark of order.
    else if (
      isComma(units[at]) &&
      !coordinators.has(units[at + 1]?.text ?? '') &&
      !(at > from && ORDER.test(told.text({ from, to: at })))
    )
      return told.found.length > before
    from = at + 1
  }
  return told.found.length > before
}
const ORDER =
  /^(?:if|when|where|whenever|once|until) .|^(?:(?:and|but|so) )?(?:first(?:ly| of all)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|next|then|finally|last(?:ly)?|and last|instead|so|now|well|to begin with|to start with|for a start|above all|in short|meanwhile|otherwise|therefore|in future|for once|if (?:possible|necessary|need be)|at least|at the very least|my advice|please|colleagues|friends|dear (?:friends|colleagues)|gentlemen)$/

// Where that begins which somebody is to do: behind "let us", at "the bank" behind "let"; -1 where nothing is asked.
function letFrom({ units }: Telling, at: number, to: number): number {
  const next = units[at + 1]
  if (units[at]!.text !== 'let' || !next || at + 2 >= to || next.kind === 'sign') return -1
  if (next.text !== 'us') return LISTENER.test(next.text) || next.text === 'it' ? -1 : at + 1
  const verb = units[units[at + 2]!.text === 'not' || isAdverb(units[at + 2]!.text) ? at + 3 : at + 2]
  // "Let us be honest"
  if (!verb || SMALL_TALK.has(verb.text) || (verb.text === 'be' && at + 4 >= to)) return -1
  return at + 2
}
const SMALL_TALK = new Set('hope pray say suppose assume imagine recall take'.split(' '))

function isCondition({ units }: Telling, clauses: readonly Clause[], comma: number): boolean {
  if (!/^(?:and|or)$/.test(units[comma + 1]?.text ?? '')) return false
  const next = units[comma + 2]
  const subject = next !== undefined && (next.kind === 'name' || determiners.has(next.text) || pronouns.has(next.text))
  return subject && clauses.some(({ group }) => group.from > comma + 2 && !group.participial)
}

// "Come and see" is one.
const asked = (told: Telling, verb: number, to: number): Range[] =>
  /^(?:come|go|try|wait)$/.test(told.units[verb]!.text) && told.units[verb + 1]?.text === 'and'
    ? [told.trimmed(verb, to)]
    : told.verbPhrases(verb, to)

function firstWord({ units }: Telling, from: number, to: number): number {
  let at = from
  while (
    at < to &&
    (units[at]!.kind === 'sign' ||
      units[at]!.text === 'please' ||
      coordinators.has(units[at]!.text) ||
      isAdverb(units[at]!.text))
  )
    at++
  return at < to && units[at]!.kind === 'word' ? at : -1
}

function isImperative({ units }: Telling, at: number, to: number): boolean {
  const [verb, next, after] = [units[at]!, units[at + 1], units[at + 2]]
  if (verb.text === 'let') return next?.text === 'it' && at + 2 < to
  if (verb.text === 'do') return next?.text === 'not' && after !== undefined
  if (COURTESY.has(verb.text) && (!next || LISTENER.test(next.text))) return false
  return (
    (MORE.has(verb.text) && next !== undefined && at + 1 < to) ||
    beginsVerb(verb.text, next?.text ?? '', next?.kind === 'name')
  )
}

// A clause with a subject of its own tells something.
const isOwn = ({ group, subject, place }: Clause, verb: number, to: number): boolean =>
  group.from > verb && group.from < to && place === 'main' && subject !== null && subject.to > subject.from

// An item of a list of commands ends at its comma; else the sentence goes on behind it.
function endOf({ units }: Telling, at: number, { to }: Range): number {
  if (!isComma(units[at])) return at
  const next = units[at + 1]?.text ?? ''
  return coordinators.has(next) || next === 'do' || beginsVerb(next, units[at + 2]?.text ?? '', false) ? at : to
}
