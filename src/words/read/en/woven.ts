import type { Sentence } from '../grammar.ts'
import type { Unit } from './unit.ts'
import { isVerb } from './verb/act-of.ts'
import { MODALS } from './verb/auxiliary.ts'
import { auxiliaries, isAdverb, prepositions, pronouns } from './word.ts'

/** Longer than this, a quotation is somebody's speech. */
const LONGEST = 30

/** A sentence in which words that only stand in quotation marks within it are no title: they begin with a small letter. */
export function untitled(sentence: Sentence): Sentence {
  const { titles, text, lower, names, start } = sentence
  if (titles.length === 0) return sentence
  const kept = titles.filter((title) => {
    if (text[title.start] !== '«' || !SMALL.test(text.slice(title.start + 1, title.start + 2))) return true
    const left = lower.slice(Math.max(start, title.start - 30), title.start)
    const before = left.endsWith(' ') ? left.slice(left.lastIndexOf(' ', left.length - 2) + 1, -1) : ''
    if (!before) return true
    const first = FIRST.exec(lower.slice(title.start + 1, title.end))?.[0] ?? ''
    const somebody = pronouns.has(before) || names.some(({ end }) => end === title.start - 1)
    if (first.endsWith('ing')) return true
    const second = isAdverb(first) ? (SECOND.exec(lower.slice(title.start + 1, title.end))?.[1] ?? first) : first
    return !(weaves(before) || (somebody && isFinite(second)))
  })
  return kept.length === titles.length ? sentence : { ...sentence, titles: kept }
}
const SMALL = /\p{Ll}/u
const FIRST = /^[a-z]+/
const SECOND = /^[a-z]+ ([a-z]+)/
const isFinite = (word: string): boolean => MODALS.has(word) || auxiliaries.has(word) || isVerb(word)

/**
 * A sentence without the marks of quotations that are woven into it: 'said it would "continue to support" the plan' says
 * what it says without them. A quotation with a subject of its own, or one that stands apart, keeps its marks.
 */
export function withoutWoven(units: readonly Unit[]): readonly Unit[] {
  let kept: Unit[] | null = null
  let from = 0
  for (let open = 1; open < units.length - 2; open++) {
    if (units[open]!.text !== '«' || units[open]!.kind !== 'sign') continue
    const close = units.findIndex(({ text, kind }, at) => at > open && kind === 'sign' && text === '»')
    if (close < 0) break
    if (isWoven(units, open, close)) {
      kept ??= []
      const last = close - 1
      kept.push(...units.slice(from, open), ...units.slice(open + 1, last))
      // The closing mark belongs to the last word.
      const ends = units[last]!.kind === 'sign' ? units[last]!.end : units[close]!.end
      kept.push({ ...units[last]!, end: ends })
      from = close + 1
    }
    open = close
  }
  return kept ? [...kept, ...units.slice(from)] : units
}

function isWoven(units: readonly Unit[], open: number, close: number): boolean {
  const before = units[open - 1]!
  const first = units[open + 1]!
  const inside = units.slice(open + 1, close)
  if (before.kind === 'sign' || inside.length < 1 || inside.length > LONGEST) return false
  // A stop at its end may belong to the sentence.
  const within = inside.at(-1)!.text === '.' ? inside.slice(0, -1) : inside
  if (within.some(({ kind, text }) => kind === 'sign' && text !== ',' && text !== '-' && text !== '%')) return false
  if (first.named?.type === 'pronoun' || pronouns.has(first.text) || /^(?:there|this|that|these)$/.test(first.text))
    return false
  if (before.kind === 'word' && weaves(before.text)) return true
  // 'The ministry said it "will never allow" smuggling'
  const somebody = before.kind === 'name' || pronouns.has(before.text)
  const verb = first.kind === 'word' && isAdverb(first.text) ? (inside[1] ?? first) : first
  return somebody && verb.kind === 'word' && isFinite(verb.text)
}

/** Words that cannot end what they begin: what follows in quotation marks goes on with it. */
const weaves = (word: string): boolean =>
  word !== 'that' &&
  (WEAVING.has(word) || auxiliaries.has(word) || prepositions.has(word) || (isAdverb(word) && word !== 'still'))
const WEAVING = new Set('to not stand stands stood remain remains remained feel feels felt'.split(' '))
