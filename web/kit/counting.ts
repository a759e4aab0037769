export interface Counted {
  readonly unit: string
  /** A figure in the unit it was said in, times this, is a figure in `unit`. */
  readonly factor: number
}

/**
 * The unit in which readers of a language count: Chinese counts in ten thousands and hundred millions where others count
 * in thousands and millions, and tells less than a hundred millions in ten thousands.
 */
export function countedIn(language: string, unit: string, most = Infinity): Counted {
  if (language !== 'zh') return { unit, factor: 1 }
  if (unit.startsWith('mn ') && most < 100) return { unit: `wan ${unit.slice(3)}`, factor: 100 }
  if (unit.startsWith('mn ')) return { unit: `yi ${unit.slice(3)}`, factor: 0.01 }
  if (unit.startsWith('bn ')) return { unit: `yi ${unit.slice(3)}`, factor: 10 }
  if (unit === 'Mt' || unit === 'Mt/yr') return { unit: unit.replace('Mt', 'wan t'), factor: 100 }
  if (unit === 'kt' || unit === 'kt/yr') return { unit: unit.replace('kt', 'wan t'), factor: 0.1 }
  if (unit.startsWith('k ')) return { unit: `wan ${unit.slice(2)}`, factor: 0.1 }
  return { unit, factor: 1 }
}

/** Digits behind the point that tell a figure in the reader's unit as exactly as `digits` do in the unit it was said in. */
export const readersDigits = (digits: number, factor: number): number =>
  Math.max(0, digits - Math.round(Math.log10(factor)))
