import type { Result } from '../kit/ask.svelte.ts'

export type Option = Result<'route'>['options'][number]
export type Leg = Option['legs'][number]

/** One stroke of a journey on a time axis, in minutes since departure by the latest clock. */
export interface Stroke {
  readonly leg: Leg
  readonly from: number
  /** Up to here by the known figures at least. */
  readonly sure: number
  readonly to: number
  /** Waiting and handling at a border or a yard: drawn beside the line. */
  readonly siding: boolean
}

const MOVES: readonly string[] = ['ride', 'service']

/** The legs of an option along the latest clock: each solid for as long as it takes at least, hollow for what it may take more. */
export function strokesOf(option: Option): Stroke[] {
  const start = instant(option.depart)
  let at = 0
  return option.legs.map((leg) => {
    const to = instant(leg.arriveLatest) - start
    const least = leg.minutes.low + leg.wait.low
    const stroke = { leg, from: at, sure: Math.min(to, at + least), to, siding: !MOVES.includes(leg.kind) }
    at = to
    return stroke
  })
}

/** Minutes since 1970 of a local moment with its offset. */
export const instant = (local: string): number => Date.parse(local) / 60_000

/** Hours of a day that are worth a rule on an axis of that many days. */
export function hoursShown(days: number): number {
  if (days <= 1.5) return 3
  if (days <= 4) return 6
  return days <= 9 ? 12 : 24
}
