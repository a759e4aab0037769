import { edgesOf } from './edge.ts'
import { literalsOf } from './trigger.ts'

/** An expression as far as it is asked. */
export type Question = Pick<RegExp, 'test'>

const BITS = 1024
/** Of an alphabet every text holds most letters; of signs from here on, few of thousands. */
const FIRST_OF_MANY = 0x2e80
/** In a longer text an expression finds a sign as soon as a glance does. */
const SHORT = 64

/**
 * The same question, asked only where a glance does not rule it out: an expression bound to the beginning or the end of a
 * text, by the sign that every match has there; another one, by the Chinese signs of which a short text must hold one. Most
 * questions of a grammar are ruled out so, and an expression that is never asked is never made.
 */
export const quick = (expression: RegExp): Question => new Quick(expression)

class Quick {
  readonly #expression: RegExp
  readonly #first: Uint32Array | null
  readonly #last: Uint32Array | null
  readonly #held: Uint32Array | null

  constructor(expression: RegExp) {
    const { first, last } = edgesOf(expression)
    const literals = first || last ? null : literalsOf(expression)
    this.#expression = expression
    this.#first = first && maskOf(first)
    this.#last = last && maskOf(last)
    const signs = literals?.map((literal) => literal.charCodeAt(0))
    this.#held = signs?.every((code) => code >= FIRST_OF_MANY) ? maskOf(signs) : null
  }

  test(text: string): boolean {
    if (this.#first !== null && (text === '' || !has(this.#first, text.charCodeAt(0)))) return false
    if (this.#last !== null && (text === '' || !has(this.#last, text.charCodeAt(text.length - 1)))) return false
    if (this.#held !== null && text.length <= SHORT && !holds(this.#held, text)) return false
    return this.#expression.test(text)
  }
}

function maskOf(codes: Iterable<number>): Uint32Array {
  const mask = new Uint32Array(BITS / 32)
  for (const code of codes) mask[(code & (BITS - 1)) >> 5]! |= 1 << (code & 31)
  return mask
}

const has = (mask: Uint32Array, code: number): boolean => (mask[(code & (BITS - 1)) >> 5]! & (1 << (code & 31))) !== 0

function holds(mask: Uint32Array, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (has(mask, text.charCodeAt(at))) return true
  return false
}
