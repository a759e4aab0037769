import type { Unit } from '../unit.ts'

/**
 * The words behind `end` as the tails of acts are looked for in them: without marks of quotation that no unit stands for,
 * so that 'is "ready to" help' reads as "is ready to help".
 */
export function restOf(units: readonly Unit[], end: number, lower: string): string {
  const rest = lower.slice(end, units.at(-1)!.end)
  return isMarked(rest) ? without(units, end, rest) : rest
}

/** How many characters of the text so many of `restOf` are. */
export function lengthOf(units: readonly Unit[], end: number, lower: string, length: number): number {
  if (length === 0) return 0
  const rest = lower.slice(end, units.at(-1)!.end)
  if (!isMarked(rest)) return length
  const marks = marksIn(units, end, rest)
  let raw = 0
  for (let count = 0; raw < rest.length && count < length; raw++) if (!marks.has(raw)) count++
  while (marks.has(raw)) raw++
  return raw
}

function isMarked(rest: string): boolean {
  for (let at = 0; at < rest.length && at < FAR; at++) {
    const code = rest.charCodeAt(at)
    if (code === 0xab || code === 0xbb) return true
  }
  return false
}

function without(units: readonly Unit[], end: number, rest: string): string {
  const marks = marksIn(units, end, rest)
  if (marks.size === 0) return rest
  let text = ''
  for (let at = 0; at < rest.length; at++) if (!marks.has(at)) text += rest[at]!
  return text
}

// Marks that no unit is, and that stand in no name or title.
function marksIn(units: readonly Unit[], end: number, rest: string): Set<number> {
  const marks = new Set<number>()
  for (let at = 0; at < rest.length && at < FAR; at++) {
    if (rest[at] !== '«' && rest[at] !== '»') continue
    const place = end + at
    const held = units.some(({ start, end: stop, kind }) => start <= place && stop > place && kind !== 'word')
    if (!held) marks.add(at)
  }
  return marks
}
/** Characters within which the words of an act stand. */
const FAR = 60
