import type { Span } from '../../../ground/index.ts'
import type { Grammar } from '../grammar.ts'
import { quick } from './quick.ts'

// Items of a list within a line begin with a bullet.
const STOP = /[.!?…。！？]+[»)\]]*|，»|»，|;\s*$| (?<=\S )(?=[•▪] )/gm
const WIDE = quick(/[。！？]/)
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
  // Only this stretch: a stretch without a stop must not search the rest of the document.
  const stretch = text.slice(start, end)
  STOP.lastIndex = 0
  for (let match = STOP.exec(stretch); match; match = STOP.exec(stretch)) {
    const at = start + match.index
    const stop = at + match[0].length
    const next = skipSpaces(text, stop, end)
    if (match[0].includes('，')) {
      // “…，”他说。: whose words they were is told as after a full stop.
      if (text[from] !== '«' || text.lastIndexOf('«', at) !== from) continue
      if (!grammar.attributes?.test(text.slice(stop, Math.min(end, stop + 80)))) continue
      found.push({ start: from, end: text.indexOf('»', at) + 1 })
      from = stop
      continue
    }
    const wide = WIDE.test(match[0])
    if (next < end) {
      if (next === stop && !wide && match[0] !== ' ') continue
      if (!BEGINS.test(text[next]!) || (text[next] === '-' && !wide && goesOnAfterDash(text, next))) continue
      if (match[0][0] === '.' && grammar.guards(text, at)) continue
    }
    found.push({ start: from, end: stop })
    from = next
    STOP.lastIndex = next - start
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
