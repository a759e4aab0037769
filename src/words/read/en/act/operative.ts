import { AGREEMENT, UNDERTAKEN } from '../lexicon/index.ts'
import { isNobody } from './able.ts'
import { isAllSides } from './sides.ts'
import type { Predicate, Telling } from './telling.ts'
import { whoIs } from './who.ts'

// What parties do by the words of a paper that they sign.
const FOUNDS = /^(?:establish|create|institute|form|found|launch|proclaim|set)(?:e?s|es|ed)?$/
const FOUNDED = /^(?:established|created|instituted|formed|founded|set)$/
const GIVES =
  /^(?:waive|exempt|grant|provide|ensure|bear|permit|allow|admit|accept|abolish|lift|consent|refrain|cover|finance|supply|contribute|pay|appoint|designate|assign|allocate|confer|renounce|relinquish|cede|transfer|lend|lease)(?:s|es)?$/

/** "The Parties hereby waive permits", "a committee is hereby created": a paper does it by saying so; false where it does not. */
export function readOperative(told: Telling, { clause, group, subject, to, voice }: Predicate): boolean {
  // "The Parties pay tribute to the donors"
  if (group.act?.noun?.kind === 'assessment') return false
  if (voice.by.is !== 'narrator' || !subject || group.negated || clause.place !== 'main' || isNobody(told, subject))
    return false
  const verb = told.units
    .slice(group.from, group.to)
    .find(({ text }) => FOUNDED.test(text) || FOUNDS.test(text) || GIVES.test(text))?.text
  if (!verb) return false
  const whole = told.span(told.trimmed(clause.subject?.from ?? group.from, to))
  if (group.passive) {
    if (
      !FOUNDED.test(verb) ||
      !/\bis (?:hereby )?[a-z]+$|\bare (?:hereby )?[a-z]+$/.test(told.text({ from: group.from, to: group.to }))
    )
      return false
    told.push(AGREEMENT, group, whole, { is: 'parties' }, voice.by, 'en.agreement.hereby')
    return true
  }
  const party =
    isAllSides(told, told.text(subject)) ||
    told.names(told.span(subject)).some(({ type }) => type === 'state' || type === 'collective')
  if (!party || (group.form !== 'base' && group.form !== 's')) return false
  if (FOUNDS.test(verb)) told.push(AGREEMENT, group, whole, whoIs(told, subject), voice.by, 'en.agreement.hereby')
  else
    for (const part of told.verbPhrases(group.main, to))
      told.push(
        { ...UNDERTAKEN, strength: 5 },
        group,
        told.span(part),
        whoIs(told, subject),
        voice.by,
        'en.commitment.hereby',
      )
  return true
}
