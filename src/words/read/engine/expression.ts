/** How often what stands before it is taken: at `least` so many times; `once` where it is said to be exactly one. */
export interface Times {
  readonly sign: string
  readonly least: number
  readonly once: boolean
}

/** What somebody wants to know of an expression, part by part; look-arounds and edges of words take nothing and say nothing. */
export interface Reading<Part> {
  readonly nothing: Part
  /** The marks of the beginning and of the end of a text. */
  readonly begin: Part
  readonly end: Part
  readonly digit: Part
  /** One sign that is not told: a class, a point. */
  readonly some: Part
  /** What was found before once more, which may have been nothing. */
  readonly again: Part
  /** One sign, as it is written; several that are, where somebody cares for no single one of them. */
  sign(sign: string): Part
  readonly words?: boolean
  /** What stands between the brackets of a set. */
  set(inside: string): Part
  repeated(one: Part, times: Times): Part
  inTurn(parts: readonly Part[]): Part
  either(parts: readonly Part[]): Part
}

const PLAIN = /[^\\^$.*+?()[\]{}|]+/y

/** Reads the source of an expression in basic characters. */
export function readExpression<Part>(source: string, reading: Reading<Part>): Part {
  let at = 0
  return alternatives()

  function alternatives(): Part {
    const parts = [sequence()]
    while (source[at] === '|') {
      at++
      parts.push(sequence())
    }
    return parts.length === 1 ? parts[0]! : reading.either(parts)
  }

  function sequence(): Part {
    const parts: Part[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const plain = reading.words ? plainFrom(at) : at
      if (plain > at) {
        parts.push(reading.sign(source.slice(at, plain)))
        at = plain
      } else parts.push(repeated())
    }
    return reading.inTurn(parts)
  }

  // Signs that mean themselves, up to one that is repeated.
  function plainFrom(from: number): number {
    PLAIN.lastIndex = from
    const to = PLAIN.test(source) ? PLAIN.lastIndex : from
    return to > from && '*+?{'.includes(source[to] ?? '.') ? to - 1 : to
  }

  function repeated(): Part {
    const one = atom()
    if (!'*+?{'.includes(source[at] ?? '.')) return one
    const match = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/.exec(source.slice(at, at + 12))
    if (!match) return one
    at += match[0].length
    const sign = match[0][0]!
    const least = sign === '+' ? 1 : sign === '{' ? Number(match[1]) : 0
    return reading.repeated(one, { sign, least, once: match[1] === '1' && match[2] === undefined })
  }

  function atom(): Part {
    const sign = source[at++]!
    switch (sign) {
      case '(':
        return group()
      case '[':
        return set()
      case '\\':
        return escape()
      case '.':
        return reading.some
      case '^':
        return reading.begin
      case '$':
        return reading.end
      default:
        return reading.sign(sign)
    }
  }

  function group(): Part {
    const head = /^\?(?:<?[=!]|:|<\w+>)/.exec(source.slice(at, at + 40))?.[0] ?? ''
    at += head.length
    const inside = alternatives()
    at++
    return /[=!]$/.test(head) ? reading.nothing : inside
  }

  function set(): Part {
    const from = at
    while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
    return reading.set(source.slice(from, at++))
  }

  function escape(): Part {
    const sign = source[at++]!
    if (sign === 'b' || sign === 'B') return reading.nothing
    if (sign === 'd') return reading.digit
    if ('pPk'.includes(sign)) {
      while (!'}>'.includes(source[at]!)) at++
      at++
      return sign === 'k' ? reading.again : reading.some
    }
    if (sign === 'u') {
      const code = source.slice(at, (at += 4))
      return /^[\da-f]{4}$/i.test(code) ? reading.sign(String.fromCharCode(parseInt(code, 16))) : reading.again
    }
    if (/[1-9]/.test(sign)) return reading.again
    return /[a-zA-Z0]/.test(sign) ? reading.some : reading.sign(sign)
  }
}
