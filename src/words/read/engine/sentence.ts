import type { Span } from '../../../ground/index.ts'
import type { Grammar } from '../grammar.ts'

const STOP = /[.!?…。！？]+[»)\]]*|;\s*$/gm
const BEGINS = /[\p{Lu}\p{Lo}\d«(\-•*]/u

// A page without stops, or one made to keep a reader busy: no sentence that somebody wrote is longer.
const LONGEST = 3000

function cut(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = []
  for (let from = start; from < end;) {
    let to = Math.min(from + LONGEST, end)
    if (to < end && /[\uDC00-\uDFFF]/.test(text[to]!)) to++
    parts.push({ start: from, end: to })
    from = to
  }
  return parts
}

/**
 * The sentences of a stretch of folded text. A stop ends one when what follows can begin another
 * and the language does not guard it (initials, abbreviations).
 */
export function sentencesOf(text: string, { start, end }: Span, grammar: Grammar): Span[] {
  const found: Span[] = []
  let from = start
  STOP.lastIndex = start
  for (let match = STOP.exec(text); match && match.index < end; match = STOP.exec(text)) {
    const stop = match.index + match[0].length
    if (stop > end) break
    const next = skipSpaces(text, stop, end)
    const wide = /[。！？]/.test(match[0])
    if (next < end) {
      if (next === stop && !wide) continue
      if (!BEGINS.test(text[next]!) || (text[next] === '-' && !wide && goesOnAfterDash(text, next))) continue
      if (match[0][0] === '.' && grammar.guards(text, match.index)) continue
    }
    found.push({ start: from, end: stop })
    from = next
    STOP.lastIndex = next
  }
  if (skipSpaces(text, from, end) < end) found.push({ start: from, end })
  return found.some((one) => one.end - one.start > LONGEST) ? found.flatMap((one) => cut(text, one)) : found
}

// «…!» — said somebody: the sentence goes on.
const goesOnAfterDash = (text: string, at: number): boolean =>
  /\p{Ll}/u.test(text[skipSpaces(text, at + 1, text.length)] ?? '')

function skipSpaces(text: string, at: number, end: number): number {
  while (at < end && /\s/.test(text[at]!)) at++
  return at
}
