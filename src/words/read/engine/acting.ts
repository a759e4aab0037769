import type { Named } from '../grammar.ts'

/** Types of names whose bearers act and promise, in every language: no place, no paper. */
export const ACTING: ReadonlySet<Named['type']> = new Set<Named['type']>([
  'state',
  'person',
  'person+role',
  'role',
  'pronoun',
  'collective',
  'group',
  'organisation',
  'format',
])
