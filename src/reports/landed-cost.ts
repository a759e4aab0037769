import {
  cents,
  landedBy,
  readHs,
  ruleDay,
  TERMS,
  wayOf,
  type Dollar,
  type Landed,
  type Shipment,
  type Terms,
  type Way,
} from '../flows/index.ts'
import {
  daysBetween,
  firstDay,
  lastDay,
  OrtoqError,
  parseMoment,
  type Language,
  type Snapshot,
  type StateId,
} from '../ground/index.ts'
import { rateTable, route, type Option, type Routes } from '../ways/index.ts'
import { endOf, type End } from './route-query.ts'

/** A shipment as it is asked about, in text as both doors bring it. */
export interface Asked {
  readonly hs: string
  readonly value: string
  readonly currency: string
  readonly kg: string
  readonly from: string
  readonly to: string
  readonly date: string
  readonly terms?: string | undefined
  readonly insurance?: string | undefined
  readonly broker?: string | undefined
  readonly duty?: string | undefined
  readonly rate?: string | undefined
}

/** One way, for a tonne, with the cost of the whole shipment. */
export interface Costed {
  readonly option: Option
  readonly landed: Landed
}

/** All that a question about a shipment needs, looked up once however many lines ask it. */
export class Costing {
  readonly #snapshot: Snapshot
  readonly #language: Language
  readonly #ends = new Map<string, End>()
  readonly #routes = new Map<string, Routes>()
  readonly #dollars = new Map<string, Dollar>()
  readonly #days = new Map<string, string>()
  readonly #codes = new Map<string, string>()
  readonly #best = new Map<string, Option | null>()
  readonly #ways = new Map<Option, Way>()

  constructor(snapshot: Snapshot, language: Language) {
    this.#snapshot = snapshot
    this.#language = language
  }

  end(typed: string): End {
    return this.#kept(this.#ends, typed, () => endOf(this.#snapshot, typed, { language: this.#language }))
  }

  /** The planner's options for a tonne that is ready at eight in the morning; money grows with the mass. */
  routes(from: End, to: End, day: string): Routes {
    return this.#kept(this.#routes, `${from.id} ${to.id} ${day}`, () =>
      route(this.#snapshot, {
        from: from.end,
        to: to.end,
        depart: parseMoment(`${day}T08:00`, from.zone),
        load: { kind: 'goods', amount: 1 },
        // How surely it arrives is the planner's own question.
        worlds: 1,
      }),
    )
  }

  dollar(currency: string, own: number | null, day: string): Dollar {
    return this.#kept(this.#dollars, `${currency} ${own ?? ''} ${day}`, () =>
      dollarIn(this.#snapshot, currency, own, day),
    )
  }

  #kept<V>(kept: Map<string, V>, key: string, make: () => V): V {
    let value = kept.get(key)
    if (value === undefined) kept.set(key, (value = make()))
    return value
  }

  /** The shipment of a question, with every value checked. */
  shipment(asked: Asked): { shipment: Shipment; from: End; to: End; dollar: Dollar } {
    const currency = currencyOf(asked.currency)
    const day = this.#kept(this.#days, asked.date, () => ruleDay(asked.date))
    const [from, to] = [this.end(asked.from), this.end(asked.to)]
    const dollar = this.dollar(currency, optional('rate', asked.rate), day)
    const money = (name: string, text: string | undefined) => {
      const amount = optional(name, text)
      return amount === null ? null : cents(amount)
    }
    const shipment: Shipment = {
      hs: this.#kept(this.#codes, asked.hs, () => readHs(asked.hs)),
      value: cents(positive('value', asked.value)),
      kg: positive('kg', asked.kg),
      fromState: from.place.states[0] as StateId,
      toState: to.place.states[0] as StateId,
      day,
      terms: termsOf(asked.terms),
      currency,
      insurance: money('insurance', asked.insurance),
      broker: money('broker', asked.broker),
      duty: asked.duty === undefined ? null : atLeastZero('duty', asked.duty),
    }
    return { shipment, from, to, dollar }
  }

  /** Every way with its cost; the planner's own "no" where there is none. */
  costs(asked: Asked): { shipment: Shipment; from: End; to: End; routes: Routes; options: Costed[]; dollar: Dollar } {
    const { shipment, from, to, dollar } = this.shipment(asked)
    const routes = this.routes(from, to, shipment.day)
    const options = routes.found ? routes.options.map((option) => this.#cost(shipment, option, dollar)) : []
    return { shipment, from, to, routes, options, dollar }
  }

  /** The cost by the option whose freight is the cheapest; null where there is no way. */
  cheapest(asked: Asked): { shipment: Shipment; costed: Costed | null } {
    const { shipment, from, to, dollar } = this.shipment(asked)
    const best = this.#kept(this.#best, `${from.id} ${to.id} ${shipment.day}`, () => {
      const routes = this.routes(from, to, shipment.day)
      return routes.found
        ? routes.options.reduce((least, one) => (one.costUsd.mid < least.costUsd.mid ? one : least))
        : null
    })
    return { shipment, costed: best && this.#cost(shipment, best, dollar) }
  }

  #cost(shipment: Shipment, option: Option, dollar: Dollar): Costed {
    let way = this.#ways.get(option)
    // An option belongs to one pair of places and one day, and so does what its cost needs.
    if (!way) this.#ways.set(option, (way = wayOf(this.#snapshot, option, shipment)))
    return { option, landed: landedBy(this.#snapshot, shipment, way, dollar) }
  }
}

// A rate is of its day; a month later it is a guess at today's.
const FRESH_DAYS = 31

function dollarIn(snapshot: Snapshot, currency: string, own: number | null, day: string): Dollar {
  const said = (wanted: string) => {
    const rows = snapshot.rows(rateTable).filter((row) => row.currency === wanted)
    const known = rows.filter(({ date }) => firstDay(date) <= day)
    return (known.length > 0 ? known : rows).reduce<(typeof rows)[number] | null>(
      (newest, one) => (newest && newest.date >= one.date ? newest : one),
      null,
    )
  }
  const worth = (wanted: string): number | null => {
    if (wanted === 'USD') return 1
    if (wanted === currency && own !== null) return own
    const row = said(wanted)
    return row && (row.low + row.high) / 2
  }
  const mine = worth(currency)
  if (mine === null || mine === 0) {
    const known = [...new Set(snapshot.rows(rateTable).map((row) => row.currency))]
    throw new OrtoqError('flows/no-rate', { currency, to: 'USD', known: ['USD', ...known].join(', ') })
  }
  const row = currency === 'USD' || own !== null ? null : said(currency)
  return {
    rate: 1 / mine,
    of: (other) => {
      const theirs = worth(other)
      return theirs === null ? null : theirs / mine
    },
    source: row?.source ?? null,
    assumed: row !== null && Math.abs(daysBetween(lastDay(row.date), day)) > FRESH_DAYS,
  }
}

/** A number above zero as a person writes it; `flows/bad-amount` with the name of the parameter otherwise. */
export function positive(name: string, text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value > 0) || value === Infinity)
    throw new OrtoqError('flows/bad-amount', { name, value: text })
  return value
}

const atLeastZero = (name: string, text: string): number => (Number(text) === 0 ? 0 : positive(name, text))
const optional = (name: string, text: string | undefined): number | null =>
  text === undefined || text === '' ? null : positive(name, text)

/** An ISO 4217 code, in capitals. */
export function currencyOf(text: string): string {
  const currency = text.trim().toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency))
    throw new OrtoqError('doors/bad-parameter', { name: 'currency', value: text, wanted: 'ISO 4217: USD, EUR, …' })
  return currency
}

function termsOf(text: string | undefined): Terms {
  const terms = (text || 'FCA').toUpperCase() as Terms
  if (TERMS.includes(terms)) return terms
  throw new OrtoqError('doors/bad-parameter', { name: 'terms', value: text, wanted: TERMS.join(' | ') })
}
