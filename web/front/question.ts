import type { Result } from '../kit/ask.svelte.ts'

export type FrontAnswer = Result<'front'>

/** The four questions of the front page, in their order. */
export const questions = ['promised', 'moves', 'late', 'changed'] as const
export type Question = (typeof questions)[number]

/** A larger unit where the figures ask for it: thousands of millions are billions. */
export function largerUnit(unit: string, top: number): { unit: string; factor: number } {
  if (unit.startsWith('mn ') && top >= 2000) return { unit: `bn ${unit.slice(3)}`, factor: 0.001 }
  return { unit, factor: 1 }
}
