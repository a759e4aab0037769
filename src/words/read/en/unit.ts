import { contains, type Span } from '../../../ground/index.ts'
import type { Named, Sentence } from '../grammar.ts'
import { contracted, cutOff } from './contraction.ts'
import { isBaseVerb } from './word.ts'
import { ACTING } from '../engine/acting.ts'

/** A word, or a name, date or quoted title taken as one. */
export interface Unit extends Span {
  /** Folded, lower case. */
  readonly text: string
  readonly kind: 'word' | 'number' | 'sign' | 'name' | 'date' | 'title'
  readonly capital: boolean
  readonly named: Named | null
}

/** The sentence as units: nothing is looked for inside a name, a date or a title. */
export function unitsOf(sentence: Sentence): Unit[] {
  const { lower, tokens, names, dates, titles } = sentence
  const whole = [
    ...titles.map((span) => ({
      span,
      kind: 'title' as const,
      named: names.find((one) => contains(span, one) && one.end - one.start > (span.end - span.start) / 2) ?? null,
    })),
    ...names
      .filter(({ type, start, end }) => !(type === 'class' && isToDo(lower, start, end)))
      .map((named) => ({ span: named as Span, kind: 'name' as const, named })),
    ...dates.map((span) => ({ span: span as Span, kind: 'date' as const, named: null })),
  ].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const units: Unit[] = []
  let at = 0
  let past = sentence.start
  for (const { span, kind, named } of whole) {
    if (span.start < past) continue
    at = words(span.start)
    const { start, end } = span
    units.push({ start, end, text: lower.slice(start, end), kind, named, capital: true })
    past = end
  }
  words(sentence.end)
  return units.filter(
    (unit, at) =>
      at < 1 || !((at > 1 && joinsPlaces(unit, units[at - 1]!, units[at + 1])) || closes(unit, units[at - 1]!)),
  )

  function words(stop: number): number {
    while (at < tokens.length && tokens[at]!.start < stop) {
      const { start, end, text, kind, capital } = tokens[at]!
      if (start >= past && end <= stop) {
        const parts = text.length > 3 && kind === 'word' ? contracted(text, tokens[at]!) : null
        if (parts)
          for (const part of parts)
            units.push({ start: part.start, end: part.end, text: part.text, kind, capital, named: null })
        else units.push({ start, end, text, kind, capital, named: null })
      } else if (start < past && past < end) {
        const auxiliary = cutOff(lower.slice(past, end), lower.slice(start, past))
        if (auxiliary) units.push({ start: past, end, text: auxiliary, kind, capital: false, named: null })
      }
      at++
    }
    return at
  }
}

// "The Osh — Kashgar — Tashkent road": the dash parts no clause.
const joinsPlaces = ({ kind, text }: Unit, before: Unit, after: Unit | undefined): boolean =>
  kind === 'sign' && text === '-' && isPlace(before) && isPlace(after)
const isPlace = (unit: Unit | undefined): boolean => unit?.named?.type === 'place' || unit?.named?.type === 'state'

// "The operator, Dawn Computing, is bound": the comma that ends what is one name.
const closes = (unit: Unit, { kind, text, named }: Unit): boolean =>
  isComma(unit) && kind === 'name' && /^(?:organisation|person\+role)$/.test(named!.type) && text.includes(', ')

// "To plant trees": no plant.
const isToDo = (lower: string, start: number, end: number): boolean =>
  VERBAL.test(lower.slice(Math.max(0, start - 7), start)) && isBaseVerb(lower.slice(start, end))
const VERBAL = /(?:^|[^a-z])(?:to|must|will|shall|should|can|would|could|not) $/

export const isComma = (unit: Unit | undefined): boolean => unit?.text === ','

/** A state, person, body or group, or a word for one: somebody who can act and promise. */
export const canAct = ({ named }: Unit): boolean =>
  named !== null &&
  (Boolean(named.capitalOf) ||
    (named.type === 'place' && named.ids[0]?.startsWith('region:') === true) ||
    ACTING.has(named.type))

const OWNERS = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'whose'])
/** "Borlia's", "the sides'", "his": the word after it is the thing. */
export const isPossessive = ({ text, kind }: Unit): boolean =>
  (kind === 'name' && (text.endsWith("'s") || text.endsWith("s'"))) || OWNERS.has(text)
