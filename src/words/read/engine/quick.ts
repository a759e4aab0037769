import { edgesOf } from './edge.ts'

/** An expression as far as it is asked. */
export type Question = Pick<RegExp, 'test'>

const BITS = 1024

/**
 * The same question, asked only where a glance does not rule it out: an expression bound to the beginning or the end of a
 * text, by the sign that every match has there. Most questions of a grammar are ruled out so, and an expression that is
 * never asked is never made.
 */
export const quick = (expression: RegExp): Question => new Quick(expression)

class Quick {
  readonly #expression: RegExp
  readonly #first: Uint32Array | null
  readonly #last: Uint32Array | null

  constructor(expression: RegExp) {
    const { first, last } = edgesOf(expression)
    this.#expression = expression
    this.#first = first && maskOf(first)
    this.#last = last && maskOf(last)
  }

  test(text: string): boolean {
    if (this.#first !== null && (text === '' || !has(this.#first, text.charCodeAt(0)))) return false
    if (this.#last !== null && (text === '' || !has(this.#last, text.charCodeAt(text.length - 1)))) return false
    return this.#expression.test(text)
  }
}

function maskOf(codes: Iterable<number>): Uint32Array {
  const mask = new Uint32Array(BITS / 32)
  for (const code of codes) mask[(code & (BITS - 1)) >> 5]! |= 1 << (code & 31)
  return mask
}

const has = (mask: Uint32Array, code: number): boolean => (mask[(code & (BITS - 1)) >> 5]! & (1 << (code & 31))) !== 0
