import type { Span } from '../../../ground/index.ts'

/** One way to write something, and what it stands for. */
export interface Entry<T> {
  readonly form: string
  readonly value: T
  /** Only where the text has a capital letter here: «Ош» is a city, "ош" is not. */
  readonly capital: boolean
}

export interface Match<T> extends Span {
  readonly values: readonly T[]
}

/** Of a longer word no name begins. */
const LONGEST_WORD = 100
const WORD = /[\p{L}\p{M}\d]/u

/**
 * All forms of all names of one language, found longest first, from left to right, without overlap.
 * A form is looked up by its first word (by its first character where words are not parted),
 * so that the time grows with the text and not with the pack.
 */
export class Lexicon<T> {
  readonly #byStart = new Map<string, { form: string; capital: boolean; values: T[] }[]>()
  readonly #spaced: boolean
  /** Whether any form begins with letters of this hash: most words of a text begin none. */
  readonly #begins = new Uint8Array(1 << 16)

  constructor(entries: Iterable<Entry<T>>, spaced: boolean) {
    this.#spaced = spaced
    // «Кытай» is the state and «кытай» its adjective: a form with a capital is another form.
    const plain = new Map<string, { form: string; capital: boolean; values: T[] }>()
    const cased = new Map<string, { form: string; capital: boolean; values: T[] }>()
    for (const { form, value, capital } of entries) {
      const seen = capital ? cased : plain
      const known = seen.get(form)
      if (known) {
        if (!known.values.includes(value)) known.values.push(value)
        continue
      }
      const entry = { form, capital, values: [value] }
      seen.set(form, entry)
      const start = this.#startOf(form, 0)
      const list = this.#byStart.get(start)
      if (list) list.push(entry)
      else this.#byStart.set(start, [entry])
      this.#begins[this.#hashAt(form, 0)] = 1
    }
    // With a capital the letters may still be the common word: both stand for choice.
    for (const [form, { values }] of cased)
      for (const value of plain.get(form)?.values ?? []) if (!values.includes(value)) values.push(value)
    for (const list of this.#byStart.values())
      if (list.length > 1) list.sort((a, b) => b.form.length - a.form.length || Number(b.capital) - Number(a.capital))
  }

  /** Matches inside a stretch; `lower` and `text` are the same folded text without and with capitals. */
  find(text: string, lower: string, { start, end }: Span): Match<T>[] {
    const found: Match<T>[] = []
    for (let at = start; at < end;) {
      const match = this.#at(text, lower, at, end)
      if (match) {
        found.push(match)
        at = match.end
      } else at = this.#next(lower, at, end)
    }
    return found
  }

  #at(text: string, lower: string, at: number, end: number): Match<T> | null {
    if (this.#begins[this.#hashAt(lower, at)] === 0) return null
    const list = this.#byStart.get(this.#startOf(lower, at))
    if (!list) return null
    for (const { form, capital, values } of list) {
      const stop = at + form.length
      if (stop > end || !lower.startsWith(form, at)) continue
      if (capital && text[at] === lower[at] && /\p{Ll}/u.test(lower[at]!)) continue
      if (this.#spaced && WORD.test(lower[stop - 1]!) && stop < lower.length && WORD.test(lower[stop]!)) continue
      return { start: at, end: stop, values }
    }
    return null
  }

  #startOf(lower: string, at: number): string {
    if (!this.#spaced) return lower[at] ?? ''
    let stop = at
    const last = Math.min(lower.length, at + LONGEST_WORD)
    while (stop < last && isWord(lower.charCodeAt(stop))) stop++
    return lower.slice(at, stop === at ? at + 1 : stop)
  }

  // Of the first three letters of the word; of the one character where words are not parted.
  #hashAt(lower: string, at: number): number {
    const first = lower.charCodeAt(at)
    if (!this.#spaced || !isWord(first)) return first & 0xffff
    const second = lower.charCodeAt(at + 1)
    if (!isWord(second)) return (first * 961) & 0xffff
    const third = lower.charCodeAt(at + 2)
    return (first * 961 + second * 31 + (isWord(third) ? third : 0)) & 0xffff
  }

  #next(lower: string, at: number, end: number): number {
    if (!this.#spaced) return at + 1
    if (!isWord(lower.charCodeAt(at))) return at + 1
    while (at < end && isWord(lower.charCodeAt(at))) at++
    return at
  }
}

// Letters and digits of the alphabets in use, by code: this runs over every character of a text.
const isWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xc0 && code <= 0x24f) ||
  (code >= 0x370 && code <= 0x52f) ||
  (code >= 0x10a0 && code <= 0x10ff) ||
  code === 0x27
