import type { Reports } from '../api.d.ts'
import { ask, type Asked } from './ask.svelte.ts'

export type About = Reports['about']['result']

let asked: Asked<About> | null = null

/** Asks once for what every page shows: the partnership, its sides and its dates. Called by the frame. */
export const askAbout = (): Asked<About> => (asked = ask('about', () => ({})))

export const about = (): About | null => asked?.value ?? null

/** The code that always stands beside a side's colour; the slug of the id where the pack names no such state. */
export const codeOf = (state: string): string =>
  about()?.states.find(({ id }) => id === state)?.code ?? state.slice(state.indexOf(':') + 1)

/** The name of a state by language. */
export const stateNames = (state: string): Readonly<Record<string, string>> =>
  about()?.states.find(({ id }) => id === state)?.name ?? {}

const SIDES = 6

/** The colour of a side, by its order in the pack; ink for whoever is none. */
export function sideColour(state: string | null | undefined): string {
  const at = about()?.states.findIndex(({ id }) => id === state) ?? -1
  return at < 0 ? 'var(--ink)' : `var(--side-${(at % SIDES) + 1})`
}
