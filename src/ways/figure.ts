import { convert, measureOf, type Id, type Property, type Snapshot, perSnapshot, type Unit } from '../ground/index.ts'
import { assumptionTable, networkClaimTable, rateTable, type RateRow } from './table.ts'

/** A figure of the network as the planner uses it: the envelope of the claims about it, with where they come from. */
export interface Figure {
  readonly low: number
  readonly high: number
  readonly unit: Unit
  readonly sources: readonly Id[]
  /** No source says it: it rests on a row of assumptions. */
  readonly assumed: boolean
}

export const middle = ({ low, high }: Figure): number => (low + high) / 2

type Known = ReadonlyMap<string, readonly Figure[]>

const knownOf = perSnapshot((snapshot: Snapshot): { readonly claims: Known; readonly assumptions: Known } => {
  const claims = new Map<string, Figure[]>()
  const weak = new Map<string, Figure[]>()
  const assumptions = new Map<string, Figure[]>()
  for (const { subject, property, low, high, unit, source, confidence } of snapshot.rows(networkClaimTable)) {
    // A side left open is taken as the other bound: the claim then says "at least" or "at most" that much.
    const figure = inDollars(snapshot, {
      low: low ?? high!,
      high: high ?? low!,
      unit,
      sources: [source],
      assumed: false,
    })
    add(confidence === 'low' ? weak : claims, subject, property, figure)
  }
  for (const [key, list] of weak) if (!claims.has(key)) claims.set(key, list)
  for (const { id, subject, property, low, high, unit } of snapshot.rows(assumptionTable))
    add(assumptions, subject, property, inDollars(snapshot, { low, high, unit, sources: [id], assumed: true }))
  return { claims, assumptions }
})

/**
 * The figure for the first subject of the list that has one, claims before assumptions, in the unit asked for;
 * null when nobody says and nobody assumes. Rival claims widen the interval; they are never averaged.
 */
export function figure(snapshot: Snapshot, subjects: readonly Id[], property: Property, unit: Unit): Figure | null {
  // Every scenario asks for the same ones.
  const kept = figures(snapshot)
  const key = `${property} ${unit} ${subjects.join(' ')}`
  let found = kept.get(key)
  // Points on a map that people set have names without end.
  if (kept.size >= MOST_KEPT) kept.clear()
  if (found === undefined) kept.set(key, (found = looked(snapshot, subjects, property, unit)))
  return found
}

const MOST_KEPT = 20_000
const figures = perSnapshot(() => new Map<string, Figure | null>())

function looked(snapshot: Snapshot, subjects: readonly Id[], property: Property, unit: Unit): Figure | null {
  const { claims, assumptions } = knownOf(snapshot)
  const { dimension } = measureOf(unit)
  for (const kept of [claims, assumptions])
    for (const subject of subjects) {
      // One property may be said in several ways: a fare for the whole ride, or by the kilometre.
      const rivals = kept.get(`${subject} ${property}`)?.filter((one) => measureOf(one.unit).dimension === dimension)
      if (rivals?.length) return envelope(rivals, unit)
    }
  return null
}

function envelope(figures: readonly Figure[], unit: Unit): Figure {
  return {
    low: Math.min(...figures.map((one) => convert(one.low, one.unit, unit))),
    high: Math.max(...figures.map((one) => convert(one.high, one.unit, unit))),
    unit,
    sources: [...new Set(figures.flatMap((one) => one.sources))],
    assumed: figures.some((one) => one.assumed),
  }
}

/** The figure with money in US dollars, at the newest rate the pack has: the planner adds money of many places up. */
export function inDollars(snapshot: Snapshot, figure: Figure): Figure {
  const currency = /^[A-Z]{3}(?=$|\/)/.exec(figure.unit)?.[0]
  if (!currency || currency === 'USD' || currency === 'TEU') return figure
  const rate = newestRate(snapshot, currency)
  if (!rate) return figure
  return {
    low: figure.low * rate.low,
    high: figure.high * rate.high,
    unit: `USD${figure.unit.slice(3)}`,
    sources: [...figure.sources, rate.source],
    assumed: figure.assumed || rate.confidence === 'assumed',
  }
}

/** What one unit of a currency was worth in US dollars when it was last said; null when nobody says. */
export function newestRate(snapshot: Snapshot, currency: string): RateRow | null {
  return snapshot
    .rows(rateTable)
    .filter((rate) => rate.currency === currency)
    .reduce<RateRow | null>((newest, one) => (newest && newest.date >= one.date ? newest : one), null)
}

/** A figure in another unit; null where it measures something else. */
export function inUnit(figure: Figure, unit: Unit): Figure | null {
  if (measureOf(figure.unit).dimension !== measureOf(unit).dimension) return null
  return { ...figure, low: convert(figure.low, figure.unit, unit), high: convert(figure.high, figure.unit, unit), unit }
}

/** Tonnes of goods in a container of twenty feet, as the pack says or assumes; null where it does neither. */
export const teuWeight = (snapshot: Snapshot): Figure | null =>
  figure(snapshot, ['mode:rail', 'mode:road'], 'payload', 't/TEU')

function add(known: Map<string, Figure[]>, subject: Id, property: Property, figure: Figure): void {
  const key = `${subject} ${property}`
  const list = known.get(key)
  if (list) list.push(figure)
  else known.set(key, [figure])
}
