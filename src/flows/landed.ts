import { convert, perSnapshot, type Id, type Snapshot, type StateId } from '../ground/index.ts'
import type { Leg, Option } from '../ways/index.ts'
import { cents, sumOf, type Cents } from './cents.ts'
import { bookFor, sameTerritory } from './rule.ts'
import { studyTable, type RuleRow } from './table.ts'

/** Who pays the way by the price: under `CPT` to `DAP` the seller's price holds the freight. */
export const TERMS = ['EXW', 'FCA', 'FOB', 'CPT', 'CIP', 'CIF', 'DAP'] as const
export type Terms = (typeof TERMS)[number]

/** Goods on their way, money in cents of the currency in which all is told. */
export interface Shipment {
  readonly hs: string
  readonly value: Cents
  readonly kg: number
  readonly fromState: StateId
  readonly toState: StateId
  readonly day: string
  readonly terms: Terms
  readonly currency: string
  /** Own figures of the asker, in cents; they are shown as such. */
  readonly insurance: Cents | null
  readonly broker: Cents | null
  /** Own rate of duty, per cent, where no rule is known. */
  readonly duty: number | null
}

/** How much one dollar is in the currency of the shipment, and how that is known. */
export interface Dollar {
  readonly rate: number
  /** How much one unit of another currency is; null where nobody says. */
  readonly of: (currency: string) => number | null
  readonly source: Id | null
  /** The rate is not of the day of the shipment. */
  readonly assumed: boolean
}

/** What a line of the cost is about, in the order in which money is asked for. */
export const ITEMS = [
  'goods',
  'freight',
  'freight-to-border',
  'insurance',
  'border',
  'duty',
  'excise',
  'vat',
  'fee',
  'broker',
  'freight-after-border',
] as const
export type Item = (typeof ITEMS)[number]

/** One line of the cost of a way. Money in cents. */
export interface Line {
  readonly what: Item
  /** What the total counts: the middle of an interval, and of rival rates the highest. */
  readonly amount: Cents
  readonly low: Cents
  readonly high: Cents
  readonly basis: Basis
  readonly rules: readonly RuleRow[]
  readonly sources: readonly Id[]
  /** How much of the amount rests on assumptions or on rules of low confidence. */
  readonly assumed: Cents
}

/** How an amount was come by; `facts` fill the words for it. */
export interface Basis {
  readonly code:
    | 'given'
    | 'legs'
    | 'included'
    | 'rate'
    | 'rate-short'
    | 'minimum'
    | 'one-territory'
    | 'own'
    | 'no-border'
    | 'own-rate'
  readonly facts: Readonly<Record<string, string | number>>
}

/** A rate or a price that nobody gives: asked for, never guessed. */
export interface Unknown {
  readonly what: Item
  readonly state: StateId
  readonly hs: string
  readonly day: string
}

/** The cost of one way from door to door. */
export interface Landed {
  readonly lines: readonly Line[]
  readonly total: Cents
  readonly low: Cents
  readonly high: Cents
  /** Something is unknown: the total is "at least". */
  readonly complete: boolean
  /** Share of the total that rests on assumptions. */
  readonly assumedShare: number
  readonly unknown: readonly Unknown[]
  /** What the time on the way is worth by the studies: beside the total, since nobody sends a bill for it. */
  readonly time: { readonly days: number; readonly low: Cents; readonly high: Cents; readonly source: Id } | null
}

/** Money of some legs for one tonne, in US dollars, with what it rests on. */
interface Stretch {
  readonly legs: number
  readonly low: number
  readonly mid: number
  readonly high: number
  readonly assumed: number
  readonly sources: readonly Id[]
}

/**
 * A way as its cost needs it, for one tonne: before the destination's customs territory, at its border, and inside it;
 * all in `after` where no border of customs lies between.
 */
export interface Way {
  readonly before: Stretch | null
  readonly border: Stretch | null
  readonly after: Stretch | null
  /** Every leg that moves has a price. */
  readonly complete: boolean
  readonly days: { readonly low: number; readonly high: number }
  /** The customs territory that both ends lie in; null where there is a border of customs between them. */
  readonly union: Id | null
}

/** What of an option its cost needs; an option for one tonne. Reckoned once for all shipments that take it. */
export function wayOf(snapshot: Snapshot, option: Option, { fromState, toState, day }: Shipment): Way {
  const entry = option.crossings.findLast(
    ({ from, to }) =>
      sameTerritory(snapshot, to, toState, day) !== null && sameTerritory(snapshot, from, toState, day) === null,
  )
  const border = option.legs.filter(({ kind }) => kind === 'border')
  const last = entry ? option.legs.findLastIndex(({ to }) => to === entry.place) : -1
  const rides = (from: number, to?: number) => option.legs.slice(from, to).filter(({ kind }) => kind !== 'border')
  const priced = (legs: readonly Leg[]) => {
    const stretch = stretchOf(legs)
    return stretch.legs > 0 ? stretch : null
  }
  return {
    before: entry ? stretchOf(rides(0, last + 1)) : null,
    border: priced(border),
    after: priced(entry ? rides(last + 1) : rides(0)),
    complete: option.costUsd.complete,
    days: { low: option.minutes.low / 1440, high: option.minutes.high / 1440 },
    union: sameTerritory(snapshot, fromState, toState, day),
  }
}

function stretchOf(legs: readonly Leg[]): Stretch {
  const priced = legs.filter(({ costUsd }) => costUsd !== null)
  const side = (of: 'low' | 'mid' | 'high', which = priced) => sumOf(which.map(({ costUsd }) => costUsd![of]))
  const assumed = priced.filter((leg) => leg.sources.some((id) => id.startsWith('assumption:')))
  return {
    legs: priced.length,
    low: side('low'),
    mid: side('mid'),
    high: side('high'),
    assumed: side('mid', assumed),
    sources: [...new Set(priced.flatMap((leg) => leg.sources))],
  }
}

/** What a shipment costs at the warehouse door by one way, line by line, each with its rule and source. */
export function landedBy(snapshot: Snapshot, shipment: Shipment, way: Way, dollar: Dollar): Landed {
  const unknown: Unknown[] = []
  const ask = (what: Item) => unknown.push({ what, state: shipment.toState, hs: shipment.hs, day: shipment.day })
  const priced = TERMS.indexOf(shipment.terms) >= TERMS.indexOf('CPT')
  const freight = (what: Item, stretch: Stretch) =>
    priced && what !== 'border' ? included(what) : freightLine(what, stretch, shipment.kg / 1000, dollar)
  const toBorder = way.before ? [freight('freight-to-border', way.before)] : []
  const lines: Line[] = [goods(shipment), ...toBorder]
  const insurance = insuranceLine(shipment)
  if (insurance) lines.push(insurance)
  else ask('insurance')
  if (way.border) lines.push(freight('border', way.border))
  if (!way.complete) ask(way.before ? 'freight-to-border' : 'freight')
  lines.push(...taxes(snapshot, shipment, [...toBorder, ...(insurance ? [insurance] : [])], way.union, dollar, ask))
  if (shipment.broker !== null) lines.push(own('broker', shipment.broker))
  else if (shipment.fromState !== shipment.toState) ask('broker')
  if (way.after) lines.push(freight(way.before ? 'freight-after-border' : 'freight', way.after))
  const total = sumOf(lines.map(({ amount }) => amount))
  return {
    lines,
    total,
    low: sumOf(lines.map(({ low }) => low)),
    high: sumOf(lines.map(({ high }) => high)),
    complete: unknown.length === 0,
    assumedShare: total === 0 ? 0 : sumOf(lines.map(({ assumed }) => assumed)) / total,
    unknown,
    time: timeOf(snapshot, shipment, way),
  }
}

const line = (what: Item, amount: Cents, basis: Basis, more: Partial<Line> = {}): Line => ({
  what,
  amount,
  low: amount,
  high: amount,
  basis,
  rules: [],
  sources: [],
  assumed: 0,
  ...more,
})

const goods = ({ value, terms }: Shipment): Line => line('goods', value, { code: 'given', facts: { terms } })
const included = (what: Item): Line => line(what, 0, { code: 'included', facts: {} })
const own = (what: Item, amount: Cents): Line => line(what, amount, { code: 'own', facts: {} })

function insuranceLine({ insurance, terms, fromState, toState }: Shipment): Line | null {
  if (terms === 'CIF' || terms === 'CIP') return included('insurance')
  if (insurance !== null) return own('insurance', insurance)
  return fromState === toState ? line('insurance', 0, { code: 'no-border', facts: {} }) : null
}

function freightLine(what: Item, stretch: Stretch, tonnes: number, { rate, source, assumed }: Dollar): Line {
  const of = (dollars: number) => cents(dollars * tonnes * rate)
  const amount = of(stretch.mid)
  return {
    what,
    amount,
    low: of(stretch.low),
    high: of(stretch.high),
    basis: { code: 'legs', facts: { legs: stretch.legs } },
    rules: [],
    sources: source ? [...stretch.sources, source] : stretch.sources,
    assumed: assumed ? amount : Math.min(amount, of(stretch.assumed)),
  }
}

/** Duty, excise, VAT and fees. Customs value is the price with what it costs to the border; without that at the least. */
function taxes(
  snapshot: Snapshot,
  shipment: Shipment,
  added: readonly Line[],
  union: Id | null,
  dollar: Dollar,
  ask: (what: Item) => void,
): Line[] {
  const { toState, fromState, day, hs, value, kg } = shipment
  if (fromState === toState) return []
  const base = {
    low: value,
    mid: value + sumOf(added.map(({ amount }) => amount)),
    high: value + sumOf(added.map(({ high }) => high)),
  }
  // The part of a tax that comes from freight is as assumed as the freight.
  const soft = base.mid === 0 ? 0 : sumOf(added.map(({ assumed }) => assumed)) / base.mid
  const rules = bookFor(snapshot, { state: toState, day, hs, origin: fromState })
  const lines: Line[] = []
  const by = (what: 'duty' | 'excise' | 'vat' | 'fee', kind: RuleRow['kind'], from: Base) => {
    const found = rated(what, rules(kind), from, { kg, soft, dollar })
    if (found) lines.push(found)
    return found !== null
  }
  if (union !== null) lines.push(line('duty', 0, { code: 'one-territory', facts: { union } }))
  else if (!by('duty', 'tariff', base)) {
    if (shipment.duty === null) ask('duty')
    else lines.push(ownDuty(shipment.duty, base))
  }
  by('excise', 'excise', base)
  const owed = (side: 'low' | 'amount' | 'high') => sumOf(lines.map((one) => one[side]))
  const taxed = { low: base.low + owed('low'), mid: base.mid + owed('amount'), high: base.high + owed('high') }
  if (!by('vat', 'vat', taxed)) ask('vat')
  else if (union === null && !lines.some(({ what }) => what === 'duty')) {
    const vat = lines.at(-1)!
    lines[lines.length - 1] = { ...vat, basis: { ...vat.basis, code: 'rate-short' } }
  }
  if (union === null && !by('fee', 'fee', base)) ask('fee')
  return lines
}

const ownDuty = (rate: number, { low, mid, high }: Base): Line => {
  const of = (amount: Cents) => cents((amount * rate) / 100 / 100)
  return line('duty', of(mid), { code: 'own-rate', facts: { rate } }, { low: of(low), high: of(high) })
}

interface Base {
  readonly low: Cents
  readonly mid: Cents
  readonly high: Cents
}

interface Rating {
  readonly kg: number
  /** How much of the base is assumed. */
  readonly soft: number
  readonly dollar: Dollar
}

/** An amount by rules that may be rivals: the total counts the highest, the interval spans all. Null where there is none. */
function rated(what: Item, rules: readonly RuleRow[], base: Base, { kg, soft, dollar }: Rating): Line | null {
  const usable = rules.filter(({ low, high, unit }) => low !== null && high !== null && unit === '%')
  const [first, ...others] = usable.map((rule) => {
    const least = minimumOf(rule, kg, dollar)
    const of = (amount: Cents, rate: number) => Math.max(cents((amount * rate) / 100 / 100), least)
    const amount = of(base.mid, rule.high!)
    return { rule, amount, low: of(base.low, rule.low!), high: of(base.high, rule.high!), byMass: amount === least }
  })
  if (!first) return null
  const all = [first, ...others]
  const top = all.reduce((most, one) => (one.amount > most.amount ? one : most))
  const { rule, amount, byMass } = top
  const weak = rule.confidence === 'low' || rule.standing === 'unknown'
  const facts = { rate: rule.high!, base: base.mid / 100, minimum: rule.minimum ?? '', unit: rule.minimumUnit ?? '' }
  return line(
    what,
    amount,
    { code: byMass ? 'minimum' : 'rate', facts },
    {
      low: Math.min(...all.map(({ low }) => low)),
      high: Math.max(...all.map(({ high }) => high)),
      rules: usable,
      sources: [...new Set(usable.map(({ source }) => source))],
      assumed: weak ? amount : Math.round(amount * soft),
    },
  )
}

/** The least amount of a rule in cents; below zero where it has none, or nobody says what its currency is worth. */
function minimumOf({ minimum, minimumUnit }: RuleRow, kg: number, dollar: Dollar): Cents {
  if (minimum === null || minimumUnit === null) return -1
  const [money, per] = minimumUnit.split('/')
  const rate = dollar.of(money!)
  if (rate === null) return -1
  return cents(minimum * rate * (per === undefined ? 1 : convert(kg, 'kg', per)))
}

const dayStudy = perSnapshot((snapshot: Snapshot) => {
  const studies = snapshot.rows(studyTable).filter(({ kind }) => kind === 'day-cost')
  const study = studies.find(({ most }) => most === null) ?? studies[0]
  if (!study) return null
  const { low, high, unit, source } = study
  return { low: convert(low, unit, '%/d'), high: convert(high, unit, '%/d'), source }
})

function timeOf(snapshot: Snapshot, { value }: Shipment, { days: { low, high } }: Way): Landed['time'] {
  const study = dayStudy(snapshot)
  if (!study) return null
  const share = (days: number, rate: number) => cents((value * days * rate) / 100 / 100)
  return { days: (low + high) / 2, low: share(low, study.low), high: share(high, study.high), source: study.source }
}
