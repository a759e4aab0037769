import type { Span } from '../../../ground/index.ts'

/** One way to write something, and what it stands for. */
export interface Entry<T> {
  readonly form: string
  readonly value: T
  /** Only where the text has a capital letter here: «Ош» is a city, "ош" is not. */
  readonly capital: boolean
}

/** Forms that all begin with the same two letters, made when a text first holds a word that does. */
export interface Source<T> {
  /** A name or form, of which only the beginning counts. */
  readonly begins: string
  entries(): Iterable<Entry<T>>
}

export interface Match<T> extends Span {
  readonly values: readonly T[]
}

/** Of a longer word no name begins. */
const LONGEST_WORD = 100
const WORD = /[\p{L}\p{M}\d]/u

interface Known<T> {
  readonly form: string
  readonly capital: boolean
  readonly values: T[]
}

/**
 * All forms of all names of one language, found longest first, from left to right, without overlap.
 * A form is looked up by its first word (by its first character where words are not parted),
 * so that the time grows with the text and not with the pack; most are never made, as no word of a text begins like them.
 */
export class Lexicon<T> {
  readonly #byStart = new Map<string, Known<T>[]>()
  readonly #spaced: boolean
  /** Whether any form made so far begins with letters of this hash: most words of a text begin none. */
  readonly #begins = new Uint8Array(1 << 16)
  /** What is still to be made, by the hash of two letters, in the order of the pack. */
  readonly #waiting = new Map<number, (Entry<T> | Source<T>)[]>()
  readonly #waits = new Uint8Array(1 << 16)

  constructor(sources: Iterable<Entry<T> | Source<T>>, spaced: boolean) {
    this.#spaced = spaced
    const short: Entry<T>[] = []
    const wait = (one: Entry<T> | Source<T>, begins: string) => {
      const at = pairAt(begins, 0)
      const list = this.#waiting.get(at)
      if (list) list.push(one)
      else this.#waiting.set(at, [one])
      this.#waits[at] = 1
    }
    for (const one of sources)
      if ('form' in one) {
        if (one.form.length > 1) wait(one, one.form)
        else short.push(one)
      } else if (keepsItsBeginning(one.begins)) wait(one, one.begins.slice(0, 2).toLowerCase())
      else
        for (const entry of one.entries())
          if (entry.form.length > 1) wait(entry, entry.form)
          else short.push(entry)
    this.#make(short)
  }

  #wake(at: number): void {
    this.#waits[at] = 0
    const entries: Entry<T>[] = []
    for (const one of this.#waiting.get(at)!)
      if ('form' in one) entries.push(one)
      else entries.push(...one.entries())
    this.#waiting.delete(at)
    this.#make(entries)
  }

  // All forms that begin alike are made at once: what one of them means may depend on another.
  #make(entries: readonly Entry<T>[]): void {
    // «Кытай» is the state and «кытай» its adjective: a form with a capital is another form.
    const plain = new Map<string, Known<T>>()
    const cased = new Map<string, Known<T>>()
    const lists = new Set<Known<T>[]>()
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
      let list = this.#byStart.get(start)
      if (!list) this.#byStart.set(start, (list = []))
      list.push(entry)
      lists.add(list)
      this.#begins[this.#hashAt(form, 0)] = 1
    }
    // With a capital the letters may still be the common word: both stand for choice.
    for (const [form, { values }] of cased)
      for (const value of plain.get(form)?.values ?? []) if (!values.includes(value)) values.push(value)
    for (const list of lists)
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
    const pair = pairAt(lower, at)
    if (this.#waits[pair] === 1) this.#wake(pair)
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

/** Names bend at their end: the first two letters stay where the first word has four or more (but for articles). */
const keepsItsBeginning = (name: string): boolean => /^(?:\p{L}{4}|\p{Script=Han}{2})/u.test(name)

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1)) & 0xffff

// Letters and digits of the alphabets in use, by code: this runs over every character of a text.
const isWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xc0 && code <= 0x24f) ||
  (code >= 0x370 && code <= 0x52f) ||
  (code >= 0x10a0 && code <= 0x10ff) ||
  code === 0x27
