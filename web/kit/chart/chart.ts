import type { Fact } from '../note.svelte.ts'
import { yearOf } from '../time.ts'

/** A figure of a series as a chart takes it. */
export interface Dot {
  readonly period: string
  readonly low: number
  readonly high: number
  /** Reported is measured, a goal or forecast promised, a recollection unknown. */
  readonly knowledge: 'measured' | 'promised' | 'unknown'
  readonly fact: Fact
}

export interface Curve {
  readonly id: string
  /** Stands at the end of the line; there is no legend. */
  readonly label: string
  readonly colour: string
  readonly dots: readonly Dot[]
}

/** The dots of a curve by their time; of rivals about one period the first leads the line and the others stand beside. */
export function led(dots: readonly Dot[]): { line: Dot[]; beside: Dot[] } {
  const line: Dot[] = []
  const beside: Dot[] = []
  const seen = new Set<string>()
  for (const dot of dots.toSorted((a, b) => yearOf(a.period) - yearOf(b.period)))
    if (seen.has(dot.period)) beside.push(dot)
    else {
      seen.add(dot.period)
      line.push(dot)
    }
  return { line, beside }
}

/** Round steps for an axis from nought: three at most, so that rules stay fewer than data. */
export function ticks(top: number): number[] {
  if (!(top > 0)) return [0]
  const raw = top / 3
  const size = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 2.5, 5, 10].map((one) => one * size).find((one) => one >= raw)!
  const found: number[] = []
  for (let value = 0; value <= top * 1.0001; value += step) found.push(value)
  return found
}

interface Observation {
  readonly period: string
  readonly low: number
  readonly high: number
  readonly status: string
  readonly speaker: string | null
  readonly source: string
  readonly confidence: string
  readonly note: string | null
}

/** The observations of a series, as reports give them, for a chart. */
export function dotsOf(
  observations: readonly Observation[],
  sources: Readonly<Record<string, { id: string; address: string | null; publisher: string; standing: string }>>,
  { reporter, factor = 1 }: { reporter: string; factor?: number },
): Dot[] {
  return observations.map(({ period, low, high, status, speaker, source, confidence, note }) => ({
    period,
    low: low * factor,
    high: high * factor,
    knowledge:
      status === 'goal' || status === 'forecast'
        ? 'promised'
        : sources[source]?.standing === 'recollection' || confidence === 'low'
          ? 'unknown'
          : 'measured',
    fact: { speaker: speaker ?? reporter, period, confidence, sources: [sources[source]], note },
  }))
}

/** A text in lines of at most `most` characters, broken between words; a longer word stands alone. */
export function broken(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
