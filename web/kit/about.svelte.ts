import type { Reports } from '../api.d.ts'
import { ask, type Asked } from './ask.svelte.ts'
import { nameOf, t } from './tongue.svelte.ts'

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

/**
 * Who speaks, in the reader's language: a pack names offices and bodies in English, and where it knows them by other
 * names these are used. A newspaper keeps its own name.
 */
export function voice(speaker: string | null | undefined): string {
  if (!speaker) return ''
  const { voices = {} } = about() ?? {}
  const [who, ...rest] = speaker.split(', ')
  if (/^the pack.s author$/.test(speaker)) return t('voice.author')
  if (/^derived (by the pack.s author|from )/.test(speaker)) return t('voice.derived')
  if (voices[speaker]) return nameOf(voices[speaker], speaker)
  const names = voices[who!]
  if (!names) return speaker
  return [nameOf(names, who), ...rest.map(monthAndYear)].join(', ')
}

/** What part a figure speaks of, in the reader's language where the pack names it so; empty where it is the whole. */
export const scopeName = (scope: string | null): string => (scope === null ? '' : nameOf(about()?.scopes[scope], scope))

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

// “March 2026” after a name is when it was said.
function monthAndYear(text: string): string {
  const [month, year] = text.split(' ')
  const at = MONTHS.indexOf(month ?? '')
  return at < 0 || !year ? text : t('date.month', { month: t(`month.${at + 1}` as 'month.1'), year })
}

export const themeName = (theme: string): string => nameOf(about()?.themes[theme], theme.slice(theme.indexOf(':') + 1))
