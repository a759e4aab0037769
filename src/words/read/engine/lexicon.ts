import type { Span } from '../../../ground/index.ts'
import { fold, type Folded } from './fold.ts'
import { classOf, type Codes, codesOf, DIGIT, isHan, LETTER } from './letters.ts'

/** One way to write something, and what it stands for. */
export interface Entry<T> {
  readonly form: string
  readonly value: T
  /** Only where the text has a capital letter here: «Ош» is a city, "ош" is not. */
  readonly capital: boolean
}

/** Forms that all begin alike, made when a text first holds a word that does. */
export interface Source<T> {
  /** A name or form, of which only the beginning counts. */
  readonly begins: string
  entries(): Iterable<Entry<T>>
}

export interface Match<T> extends Span {
  readonly values: readonly T[]
}

type Stretch = Pick<Folded, 'text' | 'lower' | 'codes'>

/** Of a longer word no name begins. */
const LONGEST_WORD = 100
const SMALL = /\p{Ll}/u

// What is known of the letters with this hash: they begin a form, or forms that are still to be made.
const FORM = 1
const SIGN = 2
const WAITS = 4
const LONG_WAITS = 8
/** Keys of forms that wait by four letters follow those that wait by two. */
const LONG_KEYS = 1 << 16

interface Known<T> {
  readonly form: string
  /** How long its first word is, as far as it counts. */
  readonly first: number
  /** The code of its last character: most forms that begin like a stretch of text end otherwise. */
  readonly closes: number
  readonly capital: boolean
  /** What the form means, with its place in the pack: whatever is made first, the pack decides the order. */
  readonly own: { readonly value: T; readonly at: number }[]
  readonly values: T[]
  /** It has a meaning that its values do not hold yet. */
  fresh: boolean
}

interface Placed<T> {
  readonly one: T
  readonly at: number
}

/**
 * All forms of all names of one language, found longest first, from left to right, without overlap.
 * A form is looked up by its first word (by its first character where words are not parted),
 * so that the time grows with the text and not with the pack; most are never made, as no word of a text begins like them.
 */
export class Lexicon<T> {
  /** Forms by the hash of their first word, by place in the list; 0 where there is none. */
  readonly #lists: Known<T>[][] = [[]]
  readonly #listAt = new Uint16Array(1 << 16)
  /** Of the word at which the search stands. */
  #hash = 0
  readonly #spaced: boolean
  // «Кытай» is the state and «кытай» its adjective: a form with a capital is another form.
  readonly #plain = new Map<string, Known<T>>()
  readonly #cased = new Map<string, Known<T>>()
  readonly #marks = new Uint8Array(1 << 16)
  /** Whether anything begins with this character: most of a text begins nothing. */
  readonly #firsts = new Uint8Array(1 << 16)
  /** What is still to be made, by the hash of its first two or four letters. */
  readonly #waiting = new Map<number, Placed<Entry<T> | Source<T>>[]>()

  constructor(sources: Iterable<Entry<T> | Source<T>>, spaced: boolean) {
    this.#spaced = spaced
    let at = 0
    for (const one of sources) {
      if ('form' in one) this.#wait(one, one.form, at)
      else if (spaced && keepsFour(one.begins)) this.#wait(one, fold(one.begins.slice(0, 6)).lower, at)
      else if (keepsItsBeginning(one.begins)) this.#wait(one, one.begins.slice(0, 2).toLowerCase(), at)
      else for (const entry of one.entries()) this.#wait(entry, entry.form, at)
      at++
    }
  }

  #wait(one: Entry<T> | Source<T>, begins: string, at: number): void {
    const codes = codesOf(begins)
    this.#firsts[codes[0]!] = 1
    if (begins.length < 2) {
      if ('form' in one) this.#make([{ one, at }])
      return
    }
    const long = this.#spaced && begins.length > 3
    const hash = long ? fourAt(codes, 0) : pairAt(codes, 0)
    const key = long ? hash + LONG_KEYS : hash
    const list = this.#waiting.get(key)
    if (list) list.push({ one, at })
    else this.#waiting.set(key, [{ one, at }])
    this.#marks[hash]! |= long ? LONG_WAITS : WAITS
  }

  #wake(key: number): void {
    const entries: Placed<Entry<T>>[] = []
    for (const { one, at } of this.#waiting.get(key)!)
      if ('form' in one) entries.push({ one, at })
      else for (const entry of one.entries()) entries.push({ one: entry, at })
    this.#waiting.delete(key)
    this.#marks[key & 0xffff]! &= key < LONG_KEYS ? ~WAITS : ~LONG_WAITS
    this.#make(entries)
  }

  // What waits for two letters wakes before what waits for four, and both before anything is found that begins so.
  #make(entries: readonly Placed<Entry<T>>[]): void {
    const changed: Known<T>[] = []
    const grown = new Set<Known<T>[]>()
    for (const { one, at } of entries) {
      const { form, capital, value } = one
      const made = capital ? this.#cased : this.#plain
      let known = made.get(form)
      if (!known) {
        const codes = codesOf(form)
        const stop = this.#wordEnd(codes, 0)
        const first = Math.min(stop, LONGEST_WORD)
        const closes = codes[codes.length - 1]!
        made.set(form, (known = { form, first, closes, capital, own: [], values: [], fresh: false }))
        const list = this.#listOf(codes, stop)
        list.push(known)
        if (list.length > 1) grown.add(list)
      }
      known.own.push({ value, at })
      if (known.fresh) continue
      known.fresh = true
      changed.push(known)
    }
    for (const { own } of changed) if (own.length > 1) own.sort((a, b) => a.at - b.at)
    for (const known of changed) {
      this.#mean(known)
      const twin = known.capital ? undefined : this.#cased.get(known.form)
      if (twin && !twin.fresh) this.#mean(twin)
    }
    for (const known of changed) known.fresh = false
    for (const list of grown)
      list.sort((a, b) => b.form.length - a.form.length || Number(b.capital) - Number(a.capital))
  }

  #mean({ form, capital, own, values }: Known<T>): void {
    values.length = 0
    for (const { value } of own) if (!values.includes(value)) values.push(value)
    // With a capital the letters may still be the common word: both stand for choice.
    for (const { value } of (capital && this.#plain.get(form)?.own) || [])
      if (!values.includes(value)) values.push(value)
  }

  #listOf(form: Codes, stop: number): Known<T>[] {
    const hash = this.#spaced ? wordAt(form, 0, stop) : form[0]!
    if (this.#listAt[hash] === 0) this.#listAt[hash] = this.#lists.push([]) - 1
    if (!this.#spaced) this.#marks[form.length > 1 ? pairAt(form, 0) : form[0]!]! |= form.length > 1 ? FORM : SIGN
    return this.#lists[this.#listAt[hash]!]!
  }

  /** Matches inside a stretch of a folded text. */
  find({ text, lower, codes }: Stretch, { start, end }: Span): Match<T>[] {
    const found: Match<T>[] = []
    for (let at = start; at < end;) {
      const begins = this.#firsts[codes[at]!] === 1
      const stop = begins && this.#spaced ? this.#walk(codes, at) : this.#wordEnd(codes, at)
      const match = begins ? this.#at(text, lower, codes, at, stop, end) : null
      if (match) found.push(match)
      at = match ? match.end : stop
    }
    return found
  }

  /** The end of the word that begins here; its hash is found on the way. */
  #walk(codes: Codes, at: number): number {
    let hash = 7
    let stop = at
    do hash = (hash * 31 + codes[stop++]!) & 0xffff
    while (stop - at < LONGEST_WORD && WORD[codes[stop]!] === 1 && WORD[codes[at]!] === 1)
    this.#hash = hash
    return stop - at < LONGEST_WORD ? stop : this.#wordEnd(codes, at)
  }

  #at(text: string, lower: string, codes: Codes, at: number, stop: number, end: number): Match<T> | null {
    const pair = pairAt(codes, at)
    if ((this.#marks[pair]! & WAITS) !== 0) this.#wake(pair)
    let list: number
    if (this.#spaced) {
      const hash = this.#hash
      const four = fourAt(codes, at)
      if ((this.#marks[four]! & LONG_WAITS) !== 0) this.#wake(four + LONG_KEYS)
      list = this.#listAt[hash]!
    } else {
      const code = codes[at]!
      list = (this.#marks[pair]! & FORM) !== 0 || (this.#marks[code]! & SIGN) !== 0 ? this.#listAt[code]! : 0
    }
    return list === 0
      ? null
      : this.#longest(this.#lists[list]!, text, lower, codes, at, Math.min(stop - at, LONGEST_WORD), end)
  }

  #longest(
    list: readonly Known<T>[],
    text: string,
    lower: string,
    codes: Codes,
    at: number,
    word: number,
    end: number,
  ): Match<T> | null {
    for (let index = 0; index < list.length; index++) {
      const { form, first, closes, capital, values } = list[index]!
      const last = at + form.length
      if (last > end || first !== word || codes[last - 1]! !== closes) continue
      if (!lower.startsWith(form, at)) continue
      if (capital && text.charCodeAt(at) === codes[at]! && SMALL.test(lower[at]!)) continue
      if (this.#spaced && last < lower.length && isLetter(codes, last - 1) && isLetter(codes, last)) continue
      return { start: at, end: last, values }
    }
    return null
  }

  // Where the word ends that begins here; every character is one where words are not parted.
  #wordEnd(codes: Codes, at: number): number {
    let stop = at + 1
    if (!this.#spaced || WORD[codes[at]!] === 0) return stop
    while (WORD[codes[stop]!] === 1) stop++
    return stop
  }
}

/** Names bend at their end: the first two letters stay where the first word has four or more, or is Chinese. */
export const keepsItsBeginning = (name: string): boolean =>
  beginsWith(name, 4) || (isHan(name.charCodeAt(0)) && isHan(name.charCodeAt(1)))

/** The first four letters stay where the first word has six or more. */
export const keepsFour = (name: string): boolean => beginsWith(name, 6)

function beginsWith(name: string, letters: number): boolean {
  if (name.length < letters) return false
  for (let at = 0; at < letters; at++) if (classOf(name.charCodeAt(at)) !== LETTER) return false
  return true
}

const pairAt = (codes: Codes, at: number): number => (codes[at]! * 961 + codes[at + 1]!) & 0xffff

const fourAt = (codes: Codes, at: number): number =>
  (pairAt(codes, at) * 31 + codes[at + 2]! * 961 + codes[at + 3]!) & 0xffff

function wordAt(codes: Codes, at: number, stop: number): number {
  const end = Math.min(stop, at + LONGEST_WORD)
  let hash = 7
  for (; at < end; at++) hash = (hash * 31 + codes[at]!) & 0xffff
  return hash
}

// Letters and digits of the alphabets in use, by code: this runs over every character of a text.
const WORD = new Uint8Array(1 << 16)
for (const [first, last] of [
  [0x61, 0x7a],
  [0x41, 0x5a],
  [0x30, 0x39],
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x10a0, 0x10ff],
  [0x27, 0x27],
] as const)
  WORD.fill(1, first, last + 1)

const isLetter = (codes: Codes, at: number): boolean => classOf(codes[at]!) <= DIGIT
