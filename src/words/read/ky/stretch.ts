import type { Id, Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'

/** A semicolon parts a sentence into sentences. */
export function parted(lower: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = start
  for (let at = start; at < end; at++)
    if (lower[at] === ';') {
      found.push({ start: from, end: at })
      from = at + 1
    }
  return [...found, { start: from, end }].map((one) => trim(lower, one)).filter((one) => one.end > one.start)
}

/** Whoever is named in a stretch. */
export const phrase = ({ start, end, only }: Span & { readonly only?: readonly Id[] }): Who =>
  only ? { is: 'ids', ids: only } : { is: 'phrase', span: { start, end } }
/** What stands behind a place in a stretch. */
export const after = (lower: string, span: Span, from: number): Span =>
  trim(lower, { start: Math.max(span.start, from), end: span.end })

// A quotation mark closes before another one opens.
function closesFirst(words: string): boolean {
  const close = words.indexOf('»')
  const open = words.indexOf('«')
  return close >= 0 && (open < 0 || close < open)
}

/** A stretch without signs and small words at its edges. */
export function trim(lower: string, { start, end }: Span): Span {
  const opening =
    /^(?:[\s,;:.«»-]|\d{1,3}-берене\.|бирок |болсо |ошондой эле |өз кезегинде,? |ал эми |тарап |тарабы |мындан тышкары,? |тескерисинче, |(?:шаары|облусу|провинциясы|району|округу) |жана |ошону менен бирге,? |ошентип,? |биз |мен )+/u.exec(
      lower.slice(start, end),
    )
  let from = start + (opening?.[0].length ?? 0)
  let to = end
  while (
    to > from &&
    /[\s,;:.!»-]/.test(lower[to - 1]!) &&
    !(lower[to - 1] === '»' && lower.slice(from, to).includes('«'))
  )
    to--
  const closing = /(?:,| жана| бирок| ал эми)$/u.exec(lower.slice(from, to))
  if (closing) to -= closing[0].length
  // A quotation mark that the stretch itself needs stays.
  if (from > start && lower[from - 1] === '«' && closesFirst(lower.slice(from, to))) from--
  return { start: from, end: to }
}
