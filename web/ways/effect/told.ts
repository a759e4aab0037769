import type { Result } from '../../kit/ask.svelte.ts'
import type { Fact, Source } from '../../kit/note.svelte.ts'
import { t } from '../../kit/tongue.svelte.ts'
import { inUnits, type Told } from './span.ts'

export type Effect = Result<'effect'>

/** How the report tells what is counted, in the reader's words: tonnes and persons by the thousand, money by the million. */
export const told = {
  tonnes: () => inUnits(1e-3, t('load.effect-kt'), 1),
  people: () => inUnits(1e-3, t('load.effect-kpeople'), 1),
  dollars: () => inUnits(1, '$', 0),
  millions: () => inUnits(1e-6, t('load.effect-mn'), 2),
  kilograms: () => inUnits(1, t('load.effect-kg'), 0),
} satisfies Readonly<Record<string, () => Told>>

/** What a computed figure opens to: the sources that it rests on. */
export const factOf = (effect: Effect, sources: readonly string[]): Fact => ({
  confidence: 'assumed',
  sources: sources.map((source) => effect.sources[source] as Source | undefined),
  note: null,
})
