import type { Result } from '../kit/ask.svelte.ts'
import { dotsOf, type Dot } from '../kit/chart/chart.ts'

export type Board = Result<'series-board'>
export type Series = Board['series'][number]

/** The dots of a series; a note of the source's own growth goes along. */
export const seriesDots = (series: Series, board: Board): Dot[] =>
  dotsOf(series.observations, board.sources, { reporter: series.reporter })

/** Series by where they are measured, in the order in which places first appear. */
export function byPlace(list: readonly Series[]): [place: string, series: Series[]][] {
  const groups = new Map<string, Series[]>()
  for (const one of list) {
    const key = one.at ?? ''
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups]
}
