import { afterDateline } from '../../engine/dateline.ts'
import type { Telling } from './telling.ts'

/** Who has the floor, and where his words begin. */
export interface Label {
  readonly to: number
  readonly known: boolean
}

/** "Song Mingyuan: …" at the head of an answer. */
export function labelOf(told: Telling): Label | null {
  const colon = told.units.findIndex(({ text }, at) => at > 0 && at < 7 && text === ':')
  if (colon < 0) return null
  const before = told.units.slice(0, colon)
  if (
    /^(?:present|participants|attendance|date|venue|subject|agenda|note|source|sources|data|contact|time|place)$/.test(
      before[0]!.text,
    )
  )
    return null
  // "Answer by the minister: …": whoever answers, or answered before.
  if (/^(?:answer|reply|response)$/.test(before[0]!.text)) {
    const who = before.find(({ named }) => named && /^(?:person|role)/.test(named.type))?.named
    told.found.push({ found: 'speech', who: who ? { is: 'phrase', span: who } : { is: 'speaker' }, goesOn: true })
    return { to: colon + 1, known: true }
  }
  const written = told.sentence.text.slice(told.sentence.start, told.units[colon]!.start)
  if (colon > 1 && !/\p{Ll}/u.test(written)) return null
  if (!before.every(({ capital, kind, text }) => capital || kind === 'number' || text === 'of' || text === '-'))
    return null
  const named = before.find(
    ({ named }) => named?.type === 'person' || named?.type === 'person+role' || named?.type === 'role',
  )
  // "Answer: …": who gives it was told by the question.
  if (!named && told.sentence.quoted) return { to: colon + 1, known: true }
  told.found.push({ found: 'speech', who: named ? { is: 'phrase', span: named } : { is: 'unknown' }, goesOn: true })
  return { to: colon + 1, known: named !== undefined }
}

/** Past "BEIJING, 5 May (Agency) - ". */
export function pastDateline(told: Telling): number {
  const past = afterDateline(told.sentence.text, told.sentence)
  return past === told.sentence.start ? 0 : told.units.findIndex(({ start }) => start >= past)
}

/** Past "4." or "Article 4.". */
export function pastNumber(told: Telling): number {
  const units = told.units
  if (units[0]?.text === 'article' && units[1]?.kind === 'number') return units[2]?.kind === 'sign' ? 3 : 2
  return units[0]?.kind === 'number' && (units[1]?.text === '.' || units[1]?.text === ')') ? 2 : 0
}
