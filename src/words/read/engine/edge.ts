import { readExpression, type Reading } from './expression.ts'

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
  const { first, last, empty, starts, ends } = readExpression(source, edges)
  return empty ? UNTOLD : { first: starts ? first : null, last: ends ? last : null }
}

const both = (a: Signs, b: Signs): Signs => (a && b ? new Set([...a, ...b]) : null)

const signs = (codes: readonly number[]): Part => {
  const set = new Set(codes)
  return { first: set, last: set, empty: false, starts: false, ends: false }
}
const codesOf = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0))

const DIGITS = codesOf('0123456789')
const SPACES = Array.from({ length: 1 << 16 }, (_, code) => code).filter((code) => /\s/.test(String.fromCharCode(code)))
/** A longer range says little of where an expression may begin. */
const LONGEST_RANGE = 16

/** The signs of a set; null where it is told by what it leaves out, or holds too many. */
function codesInSet(inside: string): number[] | null {
  if (inside.startsWith('^')) return null
  const parts = inside.match(/\\[ds]|\\[^a-z0-9]|[^\\]/gi) ?? []
  if (parts.join('') !== inside) return null
  const codes: number[] = []
  for (let at = 0; at < parts.length; at++) {
    const [part, dash, last] = parts.slice(at, at + 3)
    if (part === '\\d') codes.push(...DIGITS)
    else if (part === '\\s') codes.push(...SPACES)
    else if (dash === '-' && last !== undefined) {
      const [from, to] = [part!.charCodeAt(part!.length - 1), last.charCodeAt(last.length - 1)]
      if (/^\\[ds]$/.test(last) || to < from || to - from > LONGEST_RANGE) return null
      for (let code = from; code <= to; code++) codes.push(code)
      at += 2
    } else codes.push(part!.charCodeAt(part!.length - 1))
  }
  return codes
}

const edges: Reading<Part> = {
  nothing: NOTHING,
  begin: START,
  end: END,
  digit: signs(DIGITS),
  some: ANY_SIGN,
  again: ANYTHING,
  sign: (sign) => signs([sign.charCodeAt(0)]),
  // What is left out, and classes but digits and spaces, are any sign.
  set(inside) {
    const codes = codesInSet(inside)
    return codes ? signs(codes) : ANY_SIGN
  },
  repeated: (one, { least }) => (least > 0 ? one : { ...one, empty: true, starts: false, ends: false }),
  inTurn: (parts) =>
    parts.reduce(
      (all, one) => ({
        first: all.empty ? both(all.first, one.first) : all.first,
        last: one.empty ? both(all.last, one.last) : one.last,
        empty: all.empty && one.empty,
        // What stands before the mark of the beginning takes nothing, or there is no match.
        starts: all.starts || one.starts,
        ends: all.ends || one.ends,
      }),
      NOTHING,
    ),
  either: (parts) =>
    parts.reduce((all, one) => ({
      first: both(all.first, one.first),
      last: both(all.last, one.last),
      empty: all.empty || one.empty,
      starts: all.starts && one.starts,
      ends: all.ends && one.ends,
    })),
}
