import type { Result } from '../../kit/ask.svelte.ts'
import type { Fact, Source } from '../../kit/note.svelte.ts'
import { inUnits, type Told } from './span.ts'

export type Effect = Result<'effect'>

/** How the report tells what is counted, in the reader's words: tonnes and persons by the thousand, money by the million. */
export const told = {
  tonnes: () => inUnits(1e-3, 'kt/yr', 1),
  people: () => inUnits(1e-3, 'k person/yr', 1),
  dollars: () => inUnits(1, 'USD', 0),
  millions: () => inUnits(1e-6, 'mn USD/yr', 2),
  kilograms: () => inUnits(1, 'kg', 0),
} satisfies Readonly<Record<string, () => Told>>

/** What a computed figure opens to: the sources that it rests on. */
export const factOf = (effect: Effect, sources: readonly string[]): Fact => ({
  confidence: 'assumed',
  sources: sources.map((source) => effect.sources[source] as Source | undefined),
  note: null,
})
