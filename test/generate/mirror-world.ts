import type { Random } from '../../src/ground/index.ts'
import type { Cause, Cell, Correlation, Evidence } from '../../src/flows/index.ts'

/** A year of trade whose causes are known because they were planted, and what two customs offices see of it. */
export interface MirrorWorld {
  readonly year: number
  readonly exports: readonly Cell[]
  readonly imports: readonly Cell[]
  readonly evidence: Evidence
  /** What each cause truly took, in money: summed over the declarations themselves. */
  readonly truth: Readonly<Record<Cause, number>>
  /** True exports by code of the newest edition. */
  readonly byCode: ReadonlyMap<string, number>
}

/** Which causes a world has; all parts are zero in a world without any. */
export interface Planted {
  readonly vintage: boolean
  readonly margin: boolean
  readonly timing: boolean
  readonly transit: boolean
  readonly valuation: boolean
  readonly missing: boolean
}

export const nothingPlanted: Planted = {
  vintage: false,
  margin: false,
  timing: false,
  transit: false,
  valuation: false,
  missing: false,
}

const YEAR = 2031
const MODES = ['road', 'rail', 'air'] as const
const PRODUCTS = ['520811', '610910', '847130', '870323', '081310', '848300']
/** `848300` of 2017 is two codes of 2022. */
const SPLIT = { from: '848300', to: ['848310', '848390'] as const }

interface Declaration {
  product: string
  newest: string
  mode: (typeof MODES)[number]
  month: number
  lag: number
  kg: number
  value: number
  passes: boolean
  registered: boolean
  declared: number
}

/** A world of some sixteen hundred declarations. What the offices know of causes is sampled, with its error, never the truth itself. */
export function mirrorWorld(random: Random, planted: Planted): MirrorWorld {
  const declarations = declare(random, planted)
  const margins = new Map(MODES.map((mode) => [mode, planted.margin ? between(random, 0.03, 0.25) : 0]))
  return {
    year: YEAR,
    exports: exported(declarations, planted),
    imports: imported(declarations, margins),
    evidence: evidenceOf(random, declarations, margins, planted),
    truth: truthOf(declarations, margins),
    byCode: sums(
      declarations.filter(isOfYear),
      (one) => one.newest,
      (one) => one.value,
    ),
  }
}

function declare(random: Random, planted: Planted): Declaration[] {
  const share = between(random, 0.1, 0.6)
  const lost = between(random, 0.05, 0.3)
  const under = between(random, 0.05, 0.4)
  const drift = between(random, 0.2, 0.8)
  const prices = new Map(PRODUCTS.map((product) => [product, between(random, 2, 40)]))
  const all: Declaration[] = []
  // Two months before the year, so that what left earlier can arrive in it.
  for (let at = 0; at < 1600; at++) {
    const product = PRODUCTS[Math.floor(random.next() * PRODUCTS.length)]!
    const kg = Math.round(2000 * Math.exp(0.6 * normal(random)))
    const value = Math.round(kg * prices.get(product)! * Math.exp(0.15 * normal(random)) * 100) / 100
    const passes = planted.transit && random.next() < share
    all.push({
      product,
      newest: product === SPLIT.from ? SPLIT.to[random.next() < drift ? 0 : 1] : product,
      mode: MODES[Math.floor(random.next() * 3)]!,
      month: Math.floor(random.next() * 14) - 2,
      lag: planted.timing ? Math.floor(random.next() * 3) : 0,
      kg,
      value,
      passes,
      registered: !passes && !(planted.missing && random.next() < lost),
      declared: planted.valuation ? Math.round(value * (1 - under * (0.5 + random.next())) * 100) / 100 : value,
    })
  }
  return all
}

const between = (random: Random, low: number, high: number) => low + (high - low) * random.next()
const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
const monthOf = (month: number): string =>
  month < 0
    ? `${YEAR - 1}-${String(13 + month).padStart(2, '0')}`
    : month > 11
      ? `${YEAR + 1}-${String(month - 11).padStart(2, '0')}`
      : `${YEAR}-${String(month + 1).padStart(2, '0')}`
const isOfYear = ({ month }: Declaration) => month >= 0
const arrivesInYear = ({ month, lag }: Declaration) => month + lag >= 0 && month + lag < 12

function sums<T>(items: readonly T[], key: (item: T) => string, of: (item: T) => number): Map<string, number> {
  const found = new Map<string, number>()
  for (const item of items) found.set(key(item), (found.get(key(item)) ?? 0) + of(item))
  return found
}

function groups<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const list = found.get(key(item))
    if (list) list.push(item)
    else found.set(key(item), [item])
  }
  return [...found.values()]
}

/** The exporter writes codes of the older edition where the drift is planted, and FOB values. */
function exported(all: readonly Declaration[], { vintage }: Planted): Cell[] {
  const code = (one: Declaration) => (vintage ? one.product : one.newest)
  const prices = new Map(
    groups(all, code).map((list) => [code(list[0]!), total(list, (one) => one.value) / total(list, (one) => one.kg)]),
  )
  return groups(all, (one) => `${code(one)} ${one.mode} ${one.month} ${one.lag}`).map((list) => {
    const [first, value] = [list[0]!, total(list, (one) => one.value)]
    const price = prices.get(code(first))!
    const squares = total(list, (one) => (one.value - one.kg * price) ** 2)
    return {
      month: monthOf(first.month),
      arrived: monthOf(first.month + first.lag),
      product: code(first),
      edition: vintage ? '2017' : '2022',
      mode: first.mode,
      value,
      kg: total(list, (one) => one.kg),
      count: list.length,
      spread: Math.sqrt(squares / list.length) / (value / list.length),
    }
  })
}

const total = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((sum, one) => sum + of(one), 0)

function imported(all: readonly Declaration[], margins: ReadonlyMap<string, number>): Cell[] {
  const seen = all.filter((one) => one.registered)
  return groups(seen, (one) => `${one.newest} ${one.mode} ${one.month + one.lag}`).map((list) => ({
    month: monthOf(list[0]!.month + list[0]!.lag),
    arrived: null,
    product: list[0]!.newest,
    edition: '2022',
    mode: list[0]!.mode,
    value: total(list, (one) => one.declared * (1 + margins.get(one.mode)!)),
    kg: total(list, (one) => one.kg),
    count: null,
    spread: null,
  }))
}

/** Margins from a sample of invoices, transit from counts with a known error: 99 % intervals, so that a truth may fall outside. */
function evidenceOf(
  random: Random,
  all: readonly Declaration[],
  margins: ReadonlyMap<string, number>,
  planted: Planted,
): Evidence {
  const sampled = new Map(
    [...margins].map(([mode, margin]) => {
      const error = (0.2 * margin) / Math.sqrt(400)
      const mean = margin + error * normal(random)
      return [mode as string | null, { low: mean - 2.576 * error, high: mean + 2.576 * error }]
    }),
  )
  const passing = all.filter((one) => one.passes && arrivesInYear(one))
  const about = (truth: number, error: number) => {
    const seen = truth * (1 + error * normal(random))
    return { low: seen - 2.576 * error * truth, high: seen + 2.576 * error * truth }
  }
  const codes = planted.transit ? [...new Set(passing.map((one) => one.newest))] : PRODUCTS
  const transit = codes.map((product) => {
    const list = passing.filter((one) => one.newest === product)
    return {
      product,
      value: about(
        total(list, (one) => one.value),
        0.004,
      ),
      kg: about(
        total(list, (one) => one.kg),
        0.004,
      ),
    }
  })
  return { margins: sampled, lags: new Map(), transit, correlations: correlationsOf(all) }
}

function correlationsOf(all: readonly Declaration[]): Correlation[] {
  const old = all.filter((one) => one.product === SPLIT.from && isOfYear(one))
  const whole = total(old, (one) => one.value)
  return SPLIT.to.map((toCode) => ({
    fromEdition: '2017',
    fromCode: SPLIT.from,
    toEdition: '2022',
    toCode,
    weight:
      total(
        old.filter((one) => one.newest === toCode),
        (one) => one.value,
      ) / whole,
  }))
}

/** The causes in the order in which a shipment meets them, counted declaration by declaration. */
function truthOf(all: readonly Declaration[], margins: ReadonlyMap<string, number>): Record<Cause, number> {
  const here = all.filter(arrivesInYear)
  const seen = here.filter((one) => one.registered)
  return {
    vintage: 0,
    margin: -total(seen, (one) => one.declared * margins.get(one.mode)!),
    timing: total(all.filter(isOfYear), (one) => one.value) - total(here, (one) => one.value),
    transit: total(
      here.filter((one) => one.passes),
      (one) => one.value,
    ),
    valuation: total(seen, (one) => one.value - one.declared),
    missing: total(
      here.filter((one) => !one.passes && !one.registered),
      (one) => one.value,
    ),
  }
}
