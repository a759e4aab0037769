import type { Span } from '../../../../ground/index.ts'
import { isCapital } from '../../engine/letters.ts'
import { openName } from '../../engine/open.ts'
import { quick } from '../../engine/quick.ts'
import type { OpenName, Sentence, Token } from '../../grammar.ts'
import { isAdverb, prepositions, subordinators } from '../word.ts'
import { bodySlug } from './body.ts'
import { HONORIFIC, isOffice, looksPersonal } from './person.ts'

/** "Huawei, Green Valley and the Ministry of Energy signed": names that stand in one list with a body are bodies. */
export function listedBodies(sentence: Sentence, matches: readonly Span[], found: readonly OpenName[]): OpenName[] {
  const { tokens, text, lower } = sentence
  if (tokens.length > LONGEST) return []
  const bodies: Span[] = [...found.filter(({ type }) => type === 'organisation'), ...matches.filter(isBody)]
  if (bodies.length === 0) return []
  const listed: OpenName[] = []
  const big = (one: Token | undefined): one is Token =>
    one !== undefined && one.kind === 'word' && isCapital(text.charCodeAt(one.start))
  const free = ({ start, end }: Span) =>
    ![...matches, ...found].some((one) => one.start < end && start < one.end && !isPlain(one, lower))
  for (let last = tokens.length - 1; last >= 0; last--) {
    if (!big(tokens[last])) continue
    let first = last
    while (first > 0 && big(tokens[first - 1]) && tokens[first]!.start - tokens[first - 1]!.end === 1) first--
    const head = first
    if (first === 0 && /^(?:the|both|and|but)$/.test(tokens[0]!.text)) first++
    const at = last
    last = head
    if (first > at || at - first > 3) continue
    const span = { start: tokens[first]!.start, end: tokens[at]!.end }
    if (!free(span)) continue
    const gap = GAP.exec(lower.slice(span.end, span.end + 12))?.[0]
    const next = gap === undefined ? undefined : bodies.find(({ start }) => start === span.end + gap.length)
    if (!next || !mayBeBody(sentence, first, at, span, next)) continue
    listed.push(openName(span, 'organisation', `org:${bodySlug(lower.slice(span.start, span.end))}`))
    bodies.push(span)
  }
  return listed
}

/** Tokens beyond which a stretch is no sentence that anybody wrote. */
const LONGEST = 300

const GAP = /^(?:,| and|, and|, as well as| as well as) (?:the |its )?(?=[a-z])/
const isBody = (match: Span): boolean =>
  (match as Span & { values?: readonly { type: string }[] }).values?.some(({ type }) => type === 'organisation') ??
  false
// "Energy", "Valley": words of themes and classes are part of any name.
const isPlain = (one: Span, lower: string): boolean =>
  ((one as Span & { values?: readonly { type: string }[] }).values?.every(({ type }) => type === 'class') ?? false) &&
  !lower.slice(one.start, one.end).includes(' ')

function mayBeBody({ tokens, lower, start }: Sentence, first: number, last: number, span: Span, next: Span): boolean {
  const called = lower.slice(span.start, span.end)
  const own = tokens[last]!.text
  if (called.length < 2 || called.endsWith("'s") || NO_BODY.test(own) || isOffice(own) || looksPersonal(called))
    return false
  if (tokens.slice(first, last + 1).some(({ text }) => HONORIFIC.test(text) || isOffice(text))) return false
  const before = lower.slice(Math.max(start, span.start - 16), span.start)
  if (first === last && PLACED.test(before)) return false
  if (first > 0) return !TITLED.test(before)
  // At the head of a sentence any word has a capital: a list that ends with "and" is one of names.
  if (
    isAdverb(own) ||
    prepositions.has(own) ||
    subordinators.has(own) ||
    /(?:ly|ers|ors|ists|ants|ians|ees|ing)$/.test(own)
  )
    return false
  return lower[span.end] !== ',' || / and /.test(lower.slice(span.end, next.end + 60))
}

const NO_BODY = quick(
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|i|he|she|they|we|it|yesterday|today|tomorrow|meanwhile|however|separately|later|earlier|instead|besides|also|finally|first|second|question|answer|sample|asian|eurasian|european|african|american|turkic|muslim|nooruz|ramadan|province|oblast|region|district|airport)$/,
)
const PLACED = /(?:^| )(?:in|from|near|at|to|of|via|outside|around|through) $/
const TITLED = /(?:^| )(?:mr|mrs|ms|dr|president|minister|deputy|by)\.? $/
