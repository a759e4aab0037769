import type { Predicate, Telling } from './telling.ts'

/** "Had promised to open it before the harvest": a promise of the past, retold. */
export function isRetold({ units, sentence }: Telling, { clause, group, to }: Predicate): boolean {
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
