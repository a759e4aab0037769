/** A stretch of a text in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const textOf = (text: string, { start, end }: Span): string => text.slice(start, end)

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/**
 * The same stretch in Unicode code points, as the W3C Web Annotation model counts.
 * Offsets inside ortoq are always UTF-16; convert at the border only.
 */
export function toCodePoints(text: string, { start, end }: Span): Span {
  const from = countCodePoints(text, 0, start)
  return { start: from, end: from + countCodePoints(text, start, end) }
}

function countCodePoints(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; count++) at += text.codePointAt(at)! > 0xffff ? 2 : 1
  return count
}
