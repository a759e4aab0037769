import { readExpression, type Reading } from './expression.ts'

const MOST = 64
const DIGITS = [...'0123456789']

/** What is known of a part of an expression: all that it may match, where that is little, and strings of which a match holds one. */
interface Part {
  readonly exact: readonly string[] | null
  readonly need: readonly string[] | null
}
const NOTHING: Part = { exact: [''], need: null }
const ANYTHING: Part = { exact: null, need: null }

/**
 * Strings of which every match of an expression holds at least one; null where it may match without any.
 * What stands around a match (look-arounds, edges of words) says nothing here.
 */
export function literalsOf({ source, flags }: RegExp): readonly string[] | null {
  if (flags.includes('i') || flags.includes('v') || /[\ud800-\udfff]/.test(source)) return null
  return needOf(readExpression(source, literals))
}

const needOf = ({ exact, need }: Part): readonly string[] | null =>
  exact && exact.length > 0 && !exact.includes('') ? better(exact, need) : need

// The longer its shortest string, the more seldom a text holds one by chance.
function better(a: readonly string[], b: readonly string[] | null): readonly string[] {
  if (!b) return a
  const [one, other] = [shortest(a), shortest(b)]
  return one > other || (one === other && a.length <= b.length) ? a : b
}
const shortest = (strings: readonly string[]): number => Math.min(...strings.map(({ length }) => length))

const literals: Reading<Part> = {
  nothing: NOTHING,
  begin: NOTHING,
  end: NOTHING,
  digit: { exact: DIGITS, need: null },
  some: ANYTHING,
  again: ANYTHING,
  words: true,
  sign: (signs) => ({ exact: [signs], need: null }),
  set: (inside) =>
    /^\^|\\|-/.test(inside) || inside.length > 16 ? ANYTHING : { exact: [...new Set(inside)], need: null },
  repeated(one, { sign, least, once }) {
    if (sign === '?' && one.exact && one.exact.length < MOST)
      return { exact: [...new Set([...one.exact, ''])], need: null }
    if (once) return one
    return least > 0 ? { exact: null, need: needOf(one) } : ANYTHING
  },
  // Strings that stand side by side make longer ones, as long as they are few.
  inTurn(parts) {
    let whole: readonly string[] | null = ['']
    let run: readonly string[] = ['']
    let need: readonly string[] | null = null
    const close = () => {
      if (!run.includes('')) need = better(run, need)
      run = ['']
    }
    for (const part of parts) {
      const joined = part.exact && product(run, part.exact)
      if (joined) run = joined
      else {
        close()
        if (part.exact) run = part.exact
        else if (part.need) need = better(part.need, need)
      }
      whole = whole && part.exact && product(whole, part.exact)
    }
    close()
    return { exact: whole, need }
  },
  either(parts) {
    const exact = parts.every((part) => part.exact) ? [...new Set(parts.flatMap((part) => part.exact!))] : null
    const needs = parts.map(needOf)
    return {
      exact: exact && exact.length <= MOST ? exact : null,
      need: needs.every((need) => need !== null) ? [...new Set(needs.flatMap((need) => need))] : null,
    }
  },
}

function product(a: readonly string[], b: readonly string[]): readonly string[] | null {
  return a.length * b.length > MOST ? null : [...new Set(a.flatMap((one) => b.map((other) => one + other)))]
}

interface Trigger {
  readonly literal: string
  readonly rule: number
}

/**
 * Tells in one pass over a stretch of text which of many expressions may match inside it, by the strings that they
 * cannot do without; an expensive expression then runs only where one of its own stands.
 */
export class Triggers {
  readonly #lists: Trigger[][] = [[]]
  // By the first two letters of a string, or by the only one.
  readonly #pairs = new Uint16Array(1 << 14)
  readonly #singles = new Uint16Array(1 << 12)
  readonly #marked: Uint32Array
  readonly #always: number[] = []
  #turn = 0

  constructor(patterns: readonly RegExp[]) {
    this.#marked = new Uint32Array(patterns.length)
    for (const [rule, pattern] of patterns.entries()) {
      const literals = literalsOf(pattern)
      if (!literals) this.#always.push(rule)
      for (const literal of literals ?? []) this.#add({ literal, rule })
    }
  }

  #add(trigger: Trigger): void {
    const [table, at] =
      trigger.literal.length > 1
        ? [this.#pairs, pairAt(trigger.literal, 0)]
        : [this.#singles, trigger.literal.charCodeAt(0) & 0xfff]
    if (table[at] === 0) table[at] = this.#lists.push([]) - 1
    this.#lists[table[at]!]!.push(trigger)
  }

  /** The expressions, by their places in the list and in its order, that may match inside a stretch. */
  within(text: string, start: number, end: number): readonly number[] {
    this.#turn++
    const rules = [...this.#always]
    let code = text.charCodeAt(start)
    for (let at = start; at < end; at++) {
      const next = text.charCodeAt(at + 1)
      const single = this.#singles[code & 0xfff]!
      if (single !== 0) this.#mark(single, text, at, end, rules)
      const pair = this.#pairs[(code * 961 + next) & 0x3fff]!
      if (pair !== 0) this.#mark(pair, text, at, end, rules)
      code = next
    }
    return rules.length > 1 ? rules.toSorted(ascending) : rules
  }

  #mark(list: number, text: string, at: number, end: number, rules: number[]): void {
    for (const { literal, rule } of this.#lists[list]!)
      if (this.#marked[rule] !== this.#turn && at + literal.length <= end && text.startsWith(literal, at)) {
        this.#marked[rule] = this.#turn
        rules.push(rule)
      }
  }
}

const ascending = (a: number, b: number): number => a - b
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1)) & 0x3fff
