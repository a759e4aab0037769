import { cents, sumOf, type Cents } from './cents.ts'
import { convertCodes, familiesOf, type Correlation, type Edition } from './hs.ts'

/** Why two reporters differ, in the fixed order in which a gap is taken apart. */
export const CAUSES = ['vintage', 'margin', 'timing', 'transit', 'valuation', 'missing'] as const
export type Cause = (typeof CAUSES)[number]

/** Trade of a month by product and mode, as one side reports it. */
export interface Cell {
  readonly month: string
  /** Month of arrival where the exporter knows it. */
  readonly arrived: string | null
  readonly product: string
  readonly edition: Edition
  readonly mode: string | null
  readonly value: number
  readonly kg: number | null
  readonly count: number | null
  /** Root mean square of what a declaration's value differs from its mass at the mean price, over the mean value. */
  readonly spread: number | null
}

export interface Bounds {
  readonly low: number
  readonly high: number
}

/** What is known of causes, each as an interval that its source stands for. */
export interface Evidence {
  /** Freight and insurance on top of FOB, as a share, by mode; `null` stands for any mode. */
  readonly margins: ReadonlyMap<string | null, Bounds>
  /** Share of what leaves that arrives so many months later. */
  readonly lags: ReadonlyMap<number, Bounds>
  /** Value and mass of goods that only pass, by product and edition of the importer's list; empty: unknown. */
  readonly transit: readonly { readonly product: string; readonly value: Bounds; readonly kg: Bounds | null }[]
  readonly correlations: readonly Correlation[]
}

/** One step of the waterfall. Positive: it makes the exporter's figure the larger one. All money in cents. */
export interface Part {
  /** One cause, or those that the data cannot tell apart; none is the residual. */
  readonly causes: readonly Cause[]
  readonly amount: Cents
  readonly low: Cents
  readonly high: Cents
  /** Least and most over all orders of margin, timing, transit and valuation; null where no order matters. */
  readonly span: readonly [Cents, Cents] | null
  /** What it rests on. */
  readonly basis: 'rows' | 'cells' | 'no-data' | 'closes'
}

/** A gap taken apart: exporter minus importer, and parts that sum to it to the cent. */
export interface Waterfall {
  readonly exporter: Cents
  readonly importer: Cents
  readonly gap: Cents
  readonly parts: readonly Part[]
  /** By code of the newest edition: the exporter's figure in its own list and carried over. */
  readonly products: readonly {
    readonly product: string
    readonly own: Cents
    readonly carried: Cents
    readonly importer: Cents
  }[]
}

// 99 % of a normal distribution.
const Z = 2.576
const NEWEST: Edition = '2022'

/**
 * Takes the gap of a year apart. The order is fixed, each step changes one side, the residual closes the sum, and
 * causes that the data cannot separate stay one joint part: no cause is ever given a default percentage.
 * @see United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1, 9.41 ff.
 */
export function waterfall(
  year: number,
  exports: readonly Cell[],
  imports: readonly Cell[],
  evidence: Evidence,
): Waterfall {
  const left = exports.filter(({ month }) => month.startsWith(`${year}-`))
  const came = imports.filter(({ month }) => month.startsWith(`${year}-`))
  const exporter = cents(sumOf(left.map(({ value }) => value)))
  const importer = cents(sumOf(came.map(({ value }) => value)))
  const gap = exporter - importer
  const products = productsOf(left, came, evidence.correlations)
  const fob = fobOf(came, evidence)
  const landed = arrivals(year, exports, evidence)
  const weighed = [...exports, ...came].every(({ kg }) => kg !== null)
  const passing = evidence.transit.length > 0 ? transitOf(evidence) : null

  const joint = new Set<Cause>()
  if (!fob) join(joint, 'margin', 'valuation')
  if (!landed) join(joint, 'timing', 'missing')
  if (!passing) join(joint, 'transit', 'missing')
  if (!weighed) join(joint, 'valuation', 'missing')

  const found = new Map<Cause, Estimate>()
  found.set('vintage', exactly(0, 'rows'))
  if (fob && !joint.has('margin')) found.set('margin', { ...negative(fob.margin), basis: 'rows' })
  if (landed && !joint.has('timing'))
    found.set('timing', { ...shift(exporter / 100, landed.value), basis: landed.basis })
  if (passing && !joint.has('transit')) found.set('transit', { ...passing.total, basis: 'rows' })
  if (weighed && fob && !joint.has('valuation'))
    found.set('valuation', valuation(year, exports, came, fob, landed, evidence))
  if (weighed && landed && passing && !joint.has('missing'))
    found.set('missing', missing(year, exports, came, landed, passing, evidence))
  return { exporter, importer, gap, parts: closed(gap, exporter, found, joint), products }
}

interface Estimate extends Bounds {
  readonly mid: number
  readonly basis: Part['basis']
}
type Interval = Omit<Estimate, 'basis'>

const join = (set: Set<Cause>, ...causes: Cause[]): void => causes.forEach((cause) => set.add(cause))
const exactly = (mid: number, basis: Part['basis']): Estimate => ({ mid, low: mid, high: mid, basis })
const negative = ({ mid, low, high }: Interval): Interval => ({ mid: -mid, low: -high, high: -low })
const shift = (from: number, { mid, low, high }: Interval): Interval => ({
  mid: from - mid,
  low: from - high,
  high: from - low,
})
const middle = ({ low, high }: Bounds): number => (low + high) / 2

/** The importer's value without freight and insurance; null where some mode has no margin. */
function fobOf(came: readonly Cell[], { margins }: Evidence) {
  const of = ({ mode }: Cell) => margins.get(mode) ?? margins.get(null)
  if (!came.every(of)) return null
  const without = (cell: Cell, side: (bounds: Bounds) => number) => cell.value / (1 + side(of(cell)!))
  const margin = (side: (bounds: Bounds) => number) => sumOf(came.map((cell) => cell.value - without(cell, side)))
  return {
    margin: { mid: margin(middle), low: margin(({ low }) => low), high: margin(({ high }) => high) },
    of: (cell: Cell) => without(cell, middle),
  }
}

interface Arrived {
  readonly value: Interval
  readonly basis: Part['basis']
  /** Share of a cell that arrives in the year. */
  readonly share: (cell: Cell) => number
}

/** What arrives in the year of all that ever left: by the cells' own months of arrival, else by the shares of lags. */
function arrivals(year: number, exports: readonly Cell[], { lags }: Evidence): Arrived | null {
  const inYear = (month: string) => Number(month.startsWith(`${year}-`))
  if (exports.every(({ arrived }) => arrived !== null)) {
    const share = ({ arrived }: Cell) => inYear(arrived!)
    const value = sumOf(exports.map((cell) => cell.value * share(cell)))
    return { value: { mid: value, low: value, high: value }, basis: 'cells', share }
  }
  if (lags.size === 0) return null
  const shareBy =
    (side: (bounds: Bounds) => number) =>
    ({ month, arrived }: Cell) =>
      arrived === null
        ? sumOf([...lags].map(([lag, bounds]) => side(bounds) * inYear(later(month, lag))))
        : inYear(arrived)
  const total = (share: (cell: Cell) => number) => sumOf(exports.map((cell) => cell.value * share(cell)))
  const [a, b] = [total(shareBy(({ low }) => low)), total(shareBy(({ high }) => high))]
  const share = shareBy(middle)
  return { value: { mid: total(share), low: Math.min(a, b), high: Math.max(a, b) }, basis: 'rows', share }
}

const later = (month: string, lag: number): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + lag
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

function transitOf({ transit }: Evidence) {
  const side = (of: (bounds: Bounds) => number) => sumOf(transit.map(({ value }) => of(value)))
  return {
    total: { mid: side(middle), low: side(({ low }) => low), high: side(({ high }) => high) },
    rows: transit,
  }
}

/** Values, masses and counts of one family of codes. */
interface Family {
  value: number
  kg: number
  count: number
  /** Sum of squares of what declarations differ from their mass at the mean price; null: nobody says. */
  squares: number
  cameKg: number
  cameValue: number
  passingKg: Bounds
}

function families(
  year: number,
  exports: readonly Cell[],
  came: readonly Cell[],
  share: (cell: Cell) => number,
  valueOf: (cell: Cell) => number,
  { correlations, transit }: Evidence,
): Family[] {
  const name = familiesOf(correlations)
  const all = new Map<string, Family>()
  const at = (edition: Edition, code: string): Family => {
    const key = name(edition, code)
    let family = all.get(key)
    if (!family)
      all.set(
        key,
        (family = { value: 0, kg: 0, count: 0, squares: 0, cameKg: 0, cameValue: 0, passingKg: { low: 0, high: 0 } }),
      )
    return family
  }
  for (const cell of exports) {
    const [family, part] = [at(cell.edition, cell.product), share(cell)]
    family.value += cell.value * part
    family.kg += cell.kg! * part
    if (cell.count === null || cell.spread === null) continue
    family.count += cell.count * part
    family.squares += part * cell.count * (cell.spread * (cell.value / cell.count)) ** 2
  }
  for (const cell of came) {
    const family = at(cell.edition, cell.product)
    family.cameKg += cell.kg!
    family.cameValue += valueOf(cell)
  }
  for (const { product, kg } of transit) {
    if (!kg) continue
    // Transit is counted by codes of either side.
    const family = all.get(name(NEWEST, product)) ?? all.get(name('2017', product)) ?? all.get(name('2012', product))
    if (family) family.passingKg = { low: family.passingKg.low + kg.low, high: family.passingKg.high + kg.high }
  }
  return [...all.values()]
}

const price = ({ value, kg }: Family): number => (kg > 0 ? value / kg : 0)

/** How far a part of a family's declarations may stray from its mean price. */
function stray(family: Family, kg: number): number {
  if (family.count === 0 || family.kg === 0) return 0
  const part = Math.min(1, Math.max(0, kg / family.kg))
  return part * (1 - part) * family.squares
}

function missing(
  year: number,
  exports: readonly Cell[],
  came: readonly Cell[],
  landed: Arrived,
  { total }: NonNullable<ReturnType<typeof transitOf>>,
  evidence: Evidence,
): Estimate {
  const all = families(year, exports, came, landed.share, () => 0, evidence)
  const lost = (side: (bounds: Bounds) => number) =>
    sumOf(all.map((one) => (one.kg - side(one.passingKg) - one.cameKg) * price(one)))
  const noise = Z * Math.sqrt(sumOf(all.map((one) => stray(one, one.kg - middle(one.passingKg) - one.cameKg))))
  const slack = landed.value.high - landed.value.low
  // Where transit has no mass its value stands for it.
  const byValue = evidence.transit.some(({ kg }) => kg === null)
  const massless = byValue
    ? sumOf(evidence.transit.filter(({ kg }) => kg === null).map(({ value }) => middle(value)))
    : 0
  const width = byValue ? total.high - total.low : 0
  return {
    mid: lost(middle) - massless,
    low: lost(({ high }) => high) - massless - noise - slack - width / 2,
    high: lost(({ low }) => low) - massless + noise + slack + width / 2,
    basis: 'cells',
  }
}

function valuation(
  year: number,
  exports: readonly Cell[],
  came: readonly Cell[],
  fob: NonNullable<ReturnType<typeof fobOf>>,
  landed: Arrived | null,
  evidence: Evidence,
): Estimate {
  const share = landed?.share ?? ((cell: Cell) => Number(cell.month.startsWith(`${year}-`)))
  const all = families(year, exports, came, share, fob.of, evidence)
  // Without the exporter's price of a family nothing is said of its valuation.
  const mid = sumOf(all.filter(({ kg }) => kg > 0).map((one) => one.cameKg * price(one) - one.cameValue))
  const noise = Z * Math.sqrt(sumOf(all.map((one) => stray(one, one.cameKg))))
  return {
    mid,
    low: mid - noise - (fob.margin.mid - fob.margin.low),
    high: mid + noise + (fob.margin.high - fob.margin.mid),
    basis: 'cells',
  }
}

function closed(gap: Cents, exporter: Cents, found: ReadonlyMap<Cause, Estimate>, joint: ReadonlySet<Cause>): Part[] {
  const alone = CAUSES.filter((cause) => !joint.has(cause)).map((cause): Part => {
    const { mid, low, high, basis } = found.get(cause)!
    return { causes: [cause], amount: cents(mid), low: cents(low), high: cents(high), span: null, basis }
  })
  const spans = spansOf(exporter, alone, joint.size > 0)
  const parts = alone.map((part) => ({ ...part, span: spans.get(part.causes[0]!) ?? null }))
  const rest = gap - sumOf(parts.map(({ amount }) => amount))
  const slack = (side: 'low' | 'high') => sumOf(parts.map((part) => Math.abs(part[side] - part.amount)))
  const causes = CAUSES.filter((cause) => joint.has(cause))
  const last: Part = {
    causes,
    amount: rest,
    low: rest - slack('high'),
    high: rest + slack('low'),
    span: null,
    basis: causes.length > 0 ? 'no-data' : 'closes',
  }
  return causes.length > 0
    ? [...parts, last, { ...last, causes: [], amount: 0, low: 0, high: 0, basis: 'closes' }]
    : [...parts, last]
}

const ORDERED = ['margin', 'timing', 'transit', 'valuation'] as const

/**
 * What each of the four would be had they been taken off in another order: every cause is a factor between the
 * exporter's figure and the importer's, and a factor taken off earlier works on a larger amount.
 */
function spansOf(exporter: Cents, parts: readonly Part[], joint: boolean): Map<Cause, readonly [Cents, Cents]> {
  const amount = (cause: Cause) => parts.find(({ causes }) => causes[0] === cause)?.amount ?? 0
  if (joint || exporter === 0) return new Map()
  const factors = new Map<Cause, number>()
  let left = exporter
  for (const cause of ['timing', 'transit', 'missing', 'valuation', 'margin'] as const) {
    factors.set(cause, left === 0 ? 1 : (left - amount(cause)) / left)
    left -= amount(cause)
  }
  const spans = new Map<Cause, [Cents, Cents]>(ORDERED.map((cause) => [cause, [amount(cause), amount(cause)]]))
  for (const order of permutations(ORDERED)) {
    let at = exporter
    for (const cause of order) {
      const part = Math.round(at * (1 - factors.get(cause)!))
      const [least, most] = spans.get(cause)!
      spans.set(cause, [Math.min(least, part), Math.max(most, part)])
      at -= part
    }
  }
  return spans
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((first, at) => permutations(items.toSpliced(at, 1)).map((rest) => [first, ...rest]))
}

function productsOf(
  left: readonly Cell[],
  came: readonly Cell[],
  correlations: readonly Correlation[],
): Waterfall['products'] {
  const byCode = (cells: readonly Cell[]) => {
    const sums = new Map<string, number>()
    for (const { product, value } of cells) sums.set(product, (sums.get(product) ?? 0) + value)
    return sums
  }
  const carry = (cells: readonly Cell[]) => {
    const total = new Map<string, number>()
    for (const edition of ['2012', '2017', '2022'] as const)
      for (const [code, value] of convertCodes(
        byCode(cells.filter((cell) => cell.edition === edition)),
        edition,
        NEWEST,
        correlations,
      ))
        total.set(code, (total.get(code) ?? 0) + value)
    return total
  }
  const [own, carried, theirs] = [byCode(left), carry(left), carry(came)]
  return [...new Set([...own.keys(), ...carried.keys(), ...theirs.keys()])].toSorted().map((product) => ({
    product,
    own: cents(own.get(product) ?? 0),
    carried: cents(carried.get(product) ?? 0),
    importer: cents(theirs.get(product) ?? 0),
  }))
}
