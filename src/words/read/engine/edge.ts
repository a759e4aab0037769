/** With which signs every match begins that begins a text, and ends that ends one; null where that is not told. */
export interface Edges {
  readonly first: ReadonlySet<number> | null
  readonly last: ReadonlySet<number> | null
}

type Signs = ReadonlySet<number> | null

/** A part of an expression. */
interface Part {
  /** Signs with which it may begin and end, where it takes any; null for all. */
  readonly first: Signs
  readonly last: Signs
  /** It may take nothing. */
  readonly empty: boolean
  /** Every match stands at the beginning, at the end of the text. */
  readonly starts: boolean
  readonly ends: boolean
}

const NONE: ReadonlySet<number> = new Set()
const NOTHING: Part = { first: NONE, last: NONE, empty: true, starts: false, ends: false }
const ANYTHING: Part = { first: null, last: null, empty: true, starts: false, ends: false }
const ANY_SIGN: Part = { ...ANYTHING, empty: false }
const START: Part = { ...NOTHING, starts: true }
const END: Part = { ...NOTHING, ends: true }

const UNTOLD: Edges = { first: null, last: null }

/** What stands at the edges of every match of an expression that is bound to the edges of a text. */
export function edgesOf({ source, flags }: RegExp): Edges {
  if (/[imyvg]/.test(flags) || /[\ud800-\udfff]|\\(?:u\{|x|c)/.test(source) || !/^[\^(]|[$)]$/.test(source))
    return UNTOLD
  const { first, last, empty, starts, ends } = new Reader(source).alternatives()
  return empty ? UNTOLD : { first: starts ? first : null, last: ends ? last : null }
}

const both = (a: Signs, b: Signs): Signs => (a && b ? new Set([...a, ...b]) : null)

class Reader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  alternatives(): Part {
    let all = this.#sequence()
    while (this.#source[this.#at] === '|') {
      this.#at++
      const one = this.#sequence()
      all = {
        first: both(all.first, one.first),
        last: both(all.last, one.last),
        empty: all.empty || one.empty,
        starts: all.starts && one.starts,
        ends: all.ends && one.ends,
      }
    }
    return all
  }

  #sequence(): Part {
    let all = NOTHING
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const one = this.#repeated()
      all = {
        first: all.empty ? both(all.first, one.first) : all.first,
        last: one.empty ? both(all.last, one.last) : one.last,
        empty: all.empty && one.empty,
        // What stands before the mark of the beginning takes nothing, or there is no match.
        starts: all.starts || one.starts,
        ends: all.ends || one.ends,
      }
    }
    return all
  }

  #repeated(): Part {
    const one = this.#atom()
    const match = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12))
    if (!match) return one
    this.#at += match[0].length
    const least = match[0][0] === '+' ? 1 : match[0][0] === '{' ? Number(match[1]) : 0
    return least > 0 ? one : { ...one, empty: true, starts: false, ends: false }
  }

  #atom(): Part {
    const sign = this.#source[this.#at++]!
    switch (sign) {
      case '(':
        return this.#group()
      case '[':
        return this.#set()
      case '\\':
        return this.#escape()
      case '.':
        return ANY_SIGN
      case '^':
        return START
      case '$':
        return END
      default:
        return signs([sign.charCodeAt(0)])
    }
  }

  #group(): Part {
    const head = /^\?(?:<?[=!]|:|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? ''
    this.#at += head.length
    const inside = this.alternatives()
    this.#at++
    // What stands around takes nothing and says nothing here.
    return /[=!]$/.test(head) ? NOTHING : inside
  }

  #set(): Part {
    const from = this.#at
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1
    const inside = this.#source.slice(from, this.#at++)
    // Ranges, classes and whatever is left out.
    return /^\^|\\|.-./.test(inside) ? ANY_SIGN : signs(Array.from(inside, (sign) => sign.charCodeAt(0)))
  }

  #escape(): Part {
    const sign = this.#source[this.#at++]!
    if (sign === 'b' || sign === 'B') return NOTHING
    if (sign === 'd') return signs(Array.from('0123456789', (digit) => digit.charCodeAt(0)))
    if ('pPk'.includes(sign)) {
      while (!'}>'.includes(this.#source[this.#at]!)) this.#at++
      this.#at++
      // What was found before may have been nothing.
      return sign === 'k' ? ANYTHING : ANY_SIGN
    }
    if (sign === 'u') {
      const code = this.#source.slice(this.#at, (this.#at += 4))
      return /^[\da-f]{4}$/i.test(code) ? signs([parseInt(code, 16)]) : ANYTHING
    }
    if (/[1-9]/.test(sign)) return ANYTHING
    return /[a-zA-Z0]/.test(sign) ? ANY_SIGN : signs([sign.charCodeAt(0)])
  }
}

const signs = (codes: readonly number[]): Part => {
  const set = new Set(codes)
  return { first: set, last: set, empty: false, starts: false, ends: false }
}
