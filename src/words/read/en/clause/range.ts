import type { Unit } from '../unit.ts'

/** Units from `from` up to `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The last unit of a stretch that fits, or -1. */
export function lastIndex(units: readonly Unit[], start: number, end: number, fits: (unit: Unit) => boolean): number {
  for (let at = end - 1; at >= start; at--) if (fits(units[at]!)) return at
  return -1
}
