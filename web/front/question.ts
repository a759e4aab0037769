import type { Result } from '../kit/ask.svelte.ts'
import { readersUnit } from '../kit/say.ts'

export type FrontAnswer = Result<'front'>

/** The four questions of the front page, in their order. */
export const questions = ['promised', 'moves', 'late', 'changed'] as const
export type Question = (typeof questions)[number]

/** The unit for figures up to `top`: thousands of millions are billions, and Chinese counts in its own way. */
export function largerUnit(unit: string, top: number): { unit: string; factor: number } {
  const readers = readersUnit(unit)
  if (readers.unit !== unit) return readers
  if (unit.startsWith('mn ') && top >= 2000) return { unit: `bn ${unit.slice(3)}`, factor: 0.001 }
  return { unit, factor: 1 }
}
