import type { Params } from '../kit/ask.svelte.ts'

export const LOADS = ['tonnes', 'teu', 'parcels', 'people'] as const
export type Load = (typeof LOADS)[number]

type Query = Readonly<Record<string, string | undefined>>

/** What travels, as the address says; null where it says nothing. */
export const loadIn = (query: Query): Load | null => LOADS.find((load) => query[load]) ?? null

/** What both the ways and the week of departures are asked with; null while the question is not whole. */
export function journeyIn(query: Query, mine: string): Omit<Params<'departures'>, 'depart'> | null {
  const load = loadIn(query)
  if (!query['from'] || !query['to'] || load === null) return null
  return {
    from: query['from'],
    to: query['to'],
    [load]: query[load]!,
    ...(query['cargo'] && load !== 'people' && { cargo: query['cargo'] as 'chilled' }),
    ...(query['with'] && { with: query['with'] }),
    ...(mine && { mine }),
  } as Omit<Params<'departures'>, 'depart'>
}

/** The question about ways: the journey, when, with whose passport, and in what money. */
export function routeIn(query: Query, today: string, mine: string): Params<'route'> | null {
  const journey = journeyIn(query, mine)
  if (journey === null) return null
  return {
    ...journey,
    ...(query['arrive'] ? { arrive: query['arrive'] } : { depart: departIn(query, today) }),
    ...(query['passport'] && loadIn(query) === 'people' && { passport: query['passport'] }),
    ...(query['currency'] && { currency: query['currency'] }),
  } as Params<'route'>
}

/** When the journey begins, local at its origin: at eight today where nothing is said. */
export const departIn = (query: Query, today: string): string => query['depart'] ?? `${today}T08:00`

const HOUR = 3_600_000
const at = (local: string): number => Date.parse(`${local.slice(0, 16)}Z`)

/** Hours from the beginning of a day to a local moment. */
export const hoursFrom = (day: string, local: string): number => Math.round((at(local) - at(`${day}T00:00`)) / HOUR)

/** The local moment so many hours after the beginning of a day. */
export const hoursAfter = (day: string, hours: number): string =>
  new Date(at(`${day}T00:00`) + hours * HOUR).toISOString().slice(0, 16)
