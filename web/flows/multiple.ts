import type { Result } from '../kit/ask.svelte.ts'
import { sideColour } from '../kit/about.svelte.ts'
import { dotsOf, type Curve, type Dot } from '../kit/chart/chart.ts'

export type Board = Result<'series-board'>
export type Series = Board['series'][number]

/** The dots of a series; a note of the source's own growth goes along. */
export const seriesDots = (series: Series, board: Board): Dot[] =>
  dotsOf(series.observations, board.sources, { reporter: series.reporter })

/** How long a period is, and for more than a month where in the year it begins: only like periods make a line. */
export function kindOfPeriod(period: string): string {
  const [from, to] = period.split('/')
  if (to === undefined) return `${from!.length}${from!.includes('Q') ? 'Q' : ''}`
  return `${from!.slice(4)}…${to.slice(4)} ${Number(to.slice(0, 4)) - Number(from!.slice(0, 4))}`
}

/** A curve for each kind of period of a series, so that half a year never leads down from a whole one. */
export function likeCurves(id: string, label: string, state: string | null, dots: readonly Dot[]): Curve[] {
  const kinds = new Map<string, Dot[]>()
  for (const dot of dots) {
    // A day of a goal or a figure of a day stands among the years: it is a level, not a part of one.
    const kind = kindOfPeriod(dot.period)
    kinds.set(kind, [...(kinds.get(kind) ?? []), dot])
  }
  return [...kinds].map(([kind, own]) => ({ id: `${id} ${kind}`, label, colour: sideColour(state), dots: own }))
}

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
