import { OrtoqError } from './error.ts'

declare const unit: unique symbol
type Branded<U extends string> = number & { readonly [unit]: U }

export type Minutes = Branded<'min'>
export type Kilometres = Branded<'km'>
export type Tonnes = Branded<'t'>
export type Usd = Branded<'USD'>
export type KgCo2e = Branded<'kgCO2e'>

export const minutes = (n: number): Minutes => n as Minutes
export const kilometres = (n: number): Kilometres => n as Kilometres
export const tonnes = (n: number): Tonnes => n as Tonnes
export const usd = (n: number): Usd => n as Usd

/**
 * A unit as packs write it: base units joined by `.` and `/` as in UCUM (`km/h`, `USD/t.km`, `vehicle/d`, `Mt/yr`),
 * an ISO 4217 code with or without `mn` or `bn` before it (`mn USD`), or a counted thing (`tunnel`, `job`).
 */
export type Unit = string

interface Measure {
  /** Base dimensions in the order written: `length/time`; a currency or a counted thing is its own dimension. */
  readonly dimension: string
  /** Multiplies a value of this unit into minutes, kilometres, tonnes, single pieces. */
  readonly factor: number
}

// A year is 365.25 days and a month a twelfth of it: rates only, never calendar arithmetic.
const BASE: Readonly<Record<string, readonly [dimension: string, factor: number]>> = {
  min: ['time', 1],
  h: ['time', 60],
  d: ['time', 1440],
  week: ['time', 10_080],
  month: ['time', 43_830],
  yr: ['time', 525_960],
  mm: ['length', 1e-6],
  m: ['length', 1e-3],
  km: ['length', 1],
  kg: ['mass', 1e-3],
  t: ['mass', 1],
  kt: ['mass', 1e3],
  Mt: ['mass', 1e6],
  ha: ['area', 1e-2],
  m2: ['area', 1e-6],
  km2: ['area', 1],
  kW: ['power', 1],
  MW: ['power', 1e3],
  GW: ['power', 1e6],
  kWh: ['energy', 1],
  MWh: ['energy', 1e3],
  GWh: ['energy', 1e6],
  kgCO2e: ['CO2e', 1],
  tCO2e: ['CO2e', 1e3],
  '%': ['share', 0.01],
}

const COUNTED = new Set(
  (
    'vehicle truck car trip crossing person passenger flight train pair path TEU container parcel tunnel bridge culvert ' +
    'station loop machine job company office lane server case document project day shipment wagon border visa'
  ).split(' '),
)
const MONEY = /^(?:(mn|bn) )?([A-Z]{3})$/
const SCALE: Readonly<Record<string, number>> = { mn: 1e6, bn: 1e9 }

/** What a unit measures; `ground/bad-unit` when it is not known. */
export function measureOf(unit: Unit): Measure {
  let measure = measures.get(unit)
  if (!measure) {
    // Units that somebody types are without end.
    if (measures.size >= MOST_UNITS) measures.clear()
    measures.set(unit, (measure = readMeasure(unit)))
  }
  return measure
}

const MOST_UNITS = 500
const measures = new Map<Unit, Measure>()

function readMeasure(unit: Unit): Measure {
  const [over, under, more] = unit.split('/')
  if (!over || more !== undefined) throw new OrtoqError('ground/bad-unit', { unit })
  const above = product(over, unit)
  if (under === undefined) return above
  const below = product(under, unit)
  return { dimension: `${above.dimension}/${below.dimension}`, factor: above.factor / below.factor }
}

function product(text: string, unit: Unit): Measure {
  const money = MONEY.exec(text)
  if (money && money[2] !== 'TEU') return { dimension: money[2]!, factor: money[1] ? SCALE[money[1]]! : 1 }
  const factors = text.split('.').map((part): Measure => {
    const known = BASE[part]
    if (known) return { dimension: known[0], factor: known[1] }
    if (COUNTED.has(part)) return { dimension: part, factor: 1 }
    throw new OrtoqError('ground/bad-unit', { unit })
  })
  return {
    dimension: factors.map((factor) => factor.dimension).join('.'),
    factor: factors.reduce((product, { factor }) => product * factor, 1),
  }
}

/** A value of one unit in another of the same dimension; `ground/bad-unit` when they measure different things. */
export function convert(value: number, from: Unit, to: Unit): number {
  const [a, b] = [measureOf(from), measureOf(to)]
  if (a.dimension !== b.dimension) throw new OrtoqError('ground/bad-unit', { unit: `${from} → ${to}` })
  return from === to ? value : (value * a.factor) / b.factor
}

export const isUnit = (unit: Unit): boolean => {
  try {
    measureOf(unit)
    return true
  } catch {
    return false
  }
}
