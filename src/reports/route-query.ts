import type { z } from 'zod'
import { OrtoqError, parseMoment, type EpochMinutes, type Snapshot, type StateId } from '../ground/index.ts'
import {
  middle,
  newestRate,
  pinId,
  placeNamed,
  placeTable,
  rateTable,
  readPin,
  teuWeight,
  type Amount,
  type Criterion,
  type Load,
  type Pin,
  type PlaceRow,
} from '../ways/index.ts'
import { stateTable } from '../words/index.ts'
import type { inCurrency, place } from './route-shape.ts'

const CRITERIA = ['time', 'cost', 'co2', 'transfers'] as const

/** One end of a journey. */
export interface End {
  readonly end: PlaceRow['id'] | Pin
  readonly id: string
  readonly zone: string
  readonly place: z.output<typeof place>
}

/** A place or a point as asked for, with the zone and the states it lies in. */
export function endOf(
  snapshot: Snapshot,
  typed: string,
  { language: tag }: { language: 'ru' | 'ky' | 'zh' | 'en' },
): End {
  const pin = readPin(typed)
  if (pin === null) {
    const row = placeNamed(snapshot, typed, tag)
    const { id, name, lat, lon, zone, states } = row
    return { end: id, id, zone, place: { id, name, lat, lon, zone, states: [...states] } }
  }
  const near = snapshot
    .rows(placeTable)
    .filter(({ kind }) => kind === 'city')
    .reduce((best, one) => (away(one, pin) < away(best, pin) ? one : best))
  const [id, label] = [pinId(pin), `${pin.lat}, ${pin.lon}`]
  const place = {
    id,
    name: { en: label, ru: label, ky: label, zh: label },
    ...pin,
    zone: near.zone,
    states: [...near.states],
  }
  return { end: pin, id, zone: near.zone, place }
}

// Good enough to tell which city is the nearest.
const away = (a: Pin, b: Pin): number =>
  (a.lat - b.lat) ** 2 + ((a.lon - b.lon) * Math.cos((b.lat * Math.PI) / 180)) ** 2

const LONGEST_WINDOW = 5 * 7 * 1440

export function momentOf(
  params: { depart?: string | undefined; arrive?: string | undefined; window?: string | undefined },
  origin: string,
  destination: string,
  now: string,
): { depart: EpochMinutes } | { arrive: EpochMinutes } | { window: readonly [EpochMinutes, EpochMinutes] } {
  const given = [params.depart, params.arrive, params.window].filter((one) => one !== undefined)
  if (given.length > 1) throw new OrtoqError('ways/two-moments')
  if (params.arrive !== undefined) return { arrive: parseMoment(params.arrive, destination) }
  if (params.window === undefined) return { depart: parseMoment(params.depart ?? now, origin) }
  const [from, until, more] = params.window.split('..')
  const refused = new OrtoqError('ways/bad-window', { window: params.window })
  if (!from || !until || more !== undefined) throw refused
  const window = [parseMoment(from, origin), parseMoment(until, origin)] as const
  if (window[1] < window[0] || window[1] - window[0] > LONGEST_WINDOW) throw refused
  return { window }
}

export function criteriaOf(given: readonly string[] | undefined): readonly Criterion[] {
  const unknown = given?.find((name) => !(CRITERIA as readonly string[]).includes(name))
  if (unknown !== undefined)
    throw new OrtoqError('doors/bad-parameter', { name: 'criteria', value: unknown, wanted: CRITERIA.join(', ') })
  return given && given.length > 0 ? CRITERIA.filter((name) => given.includes(name)) : CRITERIA
}

export function stateOf(snapshot: Snapshot, typed: string): StateId {
  const states = snapshot.rows(stateTable)
  const found = states.find(({ id, code }) => id === typed || code?.toLowerCase() === typed.toLowerCase())
  if (found) return found.id
  throw new OrtoqError('ways/unknown-passport', {
    passport: typed,
    known: states.flatMap(({ code }) => (code ? [code] : [])).join(', '),
  })
}

export type Rate = NonNullable<ReturnType<typeof newestRate>>

export function rateOf(snapshot: Snapshot, currency: string): Rate | null {
  const wanted = currency.toUpperCase()
  if (wanted === 'USD') return null
  const rate = newestRate(snapshot, wanted)
  if (rate) return rate
  const known = ['USD', ...new Set(snapshot.rows(rateTable).map((row) => row.currency))].join(', ')
  throw new OrtoqError('ways/no-rate', { currency, known })
}

/** A sum of dollars at the rate, as wide as the rate is. */
export const converted = (cost: Amount, rate: Rate): z.output<typeof inCurrency> => ({
  currency: rate.currency,
  low: cost.low / rate.high,
  mid: (cost.mid * 2) / (rate.low + rate.high),
  high: cost.high / rate.low,
})

// Beyond a million tonnes or people sums would no longer be exact to the hundredth of a cent; a gram is the least that costs anything.
const MOST = 1_000_000
const UNITS = { tonnes: 1, teu: 1, parcels: 1000, people: 1 } as const

/** What travels, from the four ways to say it; what is no number above zero, or beyond all carriage, is `ways/bad-load`. */
export function loadOf(
  params: Readonly<Partial<Record<keyof typeof UNITS, string | number | undefined>>>,
  snapshot: Snapshot,
): Load {
  const given = (['tonnes', 'teu', 'parcels', 'people'] as const).filter((name) => params[name] !== undefined)
  if (given.length === 0) throw new OrtoqError('ways/no-load')
  if (given.length > 1) throw new OrtoqError('ways/two-loads', { given: given.map((name) => `--${name}`) })
  const name = given[0]!
  const text = String(params[name]).trim()
  const value = text === '' ? NaN : Number(text)
  const most = MOST * UNITS[name]
  if (name === 'people') {
    if (Number.isInteger(value) && value > 0 && value <= most) return { kind: 'people', amount: value }
    throw new OrtoqError('ways/bad-people', { value: params[name], most })
  }
  if (!(value / UNITS[name] >= 1e-6 && value <= most))
    throw new OrtoqError('ways/bad-load', { name, value: params[name], most })
  if (name !== 'teu') return { kind: 'goods', amount: value / UNITS[name] }
  const weight = teuWeight(snapshot)
  if (!weight) throw new OrtoqError('ways/no-teu')
  return { kind: 'goods', amount: value * middle(weight) }
}
