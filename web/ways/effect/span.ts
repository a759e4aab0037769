import type { Result } from '../../kit/ask.svelte.ts'
import { minutes, number, range, readersDigits, readersUnit, unitWord } from '../../kit/say.ts'

export type Corridor = NonNullable<Result<'effect'>['corridor']>
export type Span = NonNullable<Corridor['surplusUsd']>
/** One number without and with, and the change of it world by world. */
export type Both = Corridor['ports'][number]['tonnes']
export type Load = 'goods' | 'people'

/** How a quantity is told: its bounds, and a change of it with its sign. */
export interface Told {
  bounds(low: number, high: number): string
  change(low: number, high: number): string
}

// Nobody knows a gain of many worlds to its last digit: three are told.
const round = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(3)))

// What reads as nothing has no direction.
const sign = (value: number, text: string): string => (!/[1-9]/.test(text) ? '' : value < 0 ? '−' : '+')

/** `−4,1 … +0,3` with the unit once; one figure where both ends read the same. */
function signed(low: number, high: number, tell: (value: number) => string, unit: string): string {
  const of = (value: number) => {
    const text = tell(Math.abs(value))
    return `${sign(value, text)}${text}`
  }
  const [a, b] = [of(low), of(high)]
  const tail = unit ? `\u00a0${unit}` : ''
  return a === b ? `${a}${tail}` : `${a} … ${b}${tail}`
}

/** Told by a factor and the unit that it leads to, and from there in the reader's own: tonnes as thousands, dollars as millions. */
export const inUnits = (factor: number, unit: string, digits = 2): Told => ({
  bounds: (low, high) => range(round(low * factor), round(high * factor), unit, digits),
  change: (low, high) => {
    const own = readersUnit(unit, Math.max(Math.abs(low), Math.abs(high)) * factor)
    const of = (value: number) => round(value * factor * own.factor)
    return signed(
      of(low),
      of(high),
      (value) => number(value, readersDigits(digits, own.factor)),
      own.unit && unitWord(own.unit),
    )
  },
})

/** Minutes as hours or days, whichever is read sooner. */
export const asTime: Told = {
  bounds: (low, high) => {
    const [a, b] = [minutes(low), minutes(high)]
    return a === b ? a : `${a} – ${b}`
  },
  change: (low, high) => signed(Math.round(low), Math.round(high), minutes, ''),
}

export const boundsOf = (span: Span | null, told: Told): string => (span ? told.bounds(span.low, span.high) : '—')

/** The greatest upper bound, which a common axis has to reach. */
export const mostOf = (spans: readonly (Span | null)[]): number =>
  Math.max(1e-9, ...spans.map((span) => Math.max(Math.abs(span?.high ?? 0), Math.abs(span?.low ?? 0))))
