import { convert, perSnapshot, type Id, type Snapshot, type WorkId } from '../ground/index.ts'
import { effectOnJourneys, placeById, type JourneyEffect, type Option, type Routes } from '../ways/index.ts'
import type { Bounds } from './mirror.ts'
import { goodsTable, studyTable, type GoodsRow, type StudyRow } from './table.ts'

/** What published studies say, as the envelope of those of one kind. */
export interface Published extends Bounds {
  readonly studies: readonly StudyRow[]
}

/** The chain for one kind of goods: time, trade cost and trade, each as an interval carried through. */
export interface GoodsEffect {
  readonly goods: GoodsRow
  readonly journeys: readonly Id[]
  /** Days saved by the soonest ways; below zero where it takes longer. */
  readonly days: Bounds
  /** Of the way's time. */
  readonly timeShare: Bounds
  /** Saved of what the goods cost at the door, price and way together, per cent. */
  readonly cost: Bounds
  /** Growth of trade, per cent. */
  readonly trade: Bounds
  /** Nobody says what a tonne is worth: freight is left out. */
  readonly valueKnown: boolean
  /** One, and one more for each that gains surely more. */
  readonly rank: number
  /** Where the chain gives more than the whole programme of the published studies. */
  readonly outside: readonly ('time' | 'cost' | 'trade')[]
}

/** What a work does to trade, by kinds of goods. */
export interface TradeEffect {
  readonly dayCost: Published | null
  readonly elasticity: Published | null
  readonly brackets: readonly StudyRow[]
  readonly goods: readonly GoodsEffect[]
  /** Goods for whose direction the pack has no journey. */
  readonly without: readonly GoodsRow[]
}

/** The envelope of the studies of a kind; null where the pack names none. */
export function publishedOf(snapshot: Snapshot, kind: StudyRow['kind'], unit: string): Published | null {
  const studies = snapshot.rows(studyTable).filter((study) => study.kind === kind)
  if (studies.length === 0) return null
  return {
    low: Math.min(...studies.map((study) => convert(study.low, study.unit, unit))),
    high: Math.max(...studies.map((study) => convert(study.high, study.unit, unit))),
    studies,
  }
}

/** The chain work → time → trade cost → trade on the pack's journeys, with intervals from end to end. */
export function tradeEffect(snapshot: Snapshot, works: readonly WorkId[], depart: string): TradeEffect {
  const dayCost = publishedOf(snapshot, 'day-cost', '%/d')
  const elasticity = publishedOf(snapshot, 'elasticity', '%/%')
  const brackets = snapshot.rows(studyTable).filter(({ kind }) => kind.endsWith('-bracket'))
  if (!dayCost || !elasticity) return { dayCost, elasticity, brackets, goods: [], without: [] }
  const journeys = effectOnJourneys(snapshot, works, depart).filter(({ journey }) => journey.load === 'tonnes')
  const effects = snapshot
    .rows(goodsTable)
    .map((goods) => ({ goods, on: journeys.filter((one) => carries(snapshot, goods, one)) }))
  const found = effects
    .filter(({ on }) => on.length > 0)
    .map(({ goods, on }) => effectOn(goods, on, dayCost, elasticity, brackets))
  return {
    dayCost,
    elasticity,
    brackets,
    goods: ranked(found),
    without: effects.filter(({ on }) => on.length === 0).map(({ goods }) => goods),
  }
}

function carries(
  snapshot: Snapshot,
  { from, to }: GoodsRow,
  { journey, without, with: after }: JourneyEffect,
): boolean {
  const [start, end] = [stateOf(snapshot)(journey.from), stateOf(snapshot)(journey.to)]
  return (from === null || from === start) && (to === null || to === end) && without.found && after.found
}

const stateOf = perSnapshot(
  (snapshot: Snapshot) => (place: JourneyEffect['journey']['from']) => placeById(snapshot, place)?.states[0] ?? null,
)

type Unranked = Omit<GoodsEffect, 'rank'>

function effectOn(
  goods: GoodsRow,
  on: readonly JourneyEffect[],
  dayCost: Bounds,
  elasticity: Bounds,
  brackets: readonly StudyRow[],
): Unranked {
  const value = valueOf(goods)
  const each = on.map((effect) => chainOn(effect, value, dayCost))
  const days = hull(each.map((one) => one.days))
  const timeShare = hull(each.map((one) => one.timeShare))
  const cost = hull(each.map((one) => one.cost))
  const trade = tradeOf(cost, elasticity)
  return {
    goods,
    journeys: on.map(({ journey }) => journey.id),
    days,
    timeShare,
    cost,
    trade,
    valueKnown: value !== null,
    outside: outsideOf({ time: timeShare.high, cost: cost.high, trade: trade.high }, brackets),
  }
}

/** USD a tonne; null where nobody says. */
const valueOf = ({ valueLow, valueHigh, valueUnit }: GoodsRow): Bounds | null =>
  valueLow === null || valueHigh === null || valueUnit === null
    ? null
    : { low: convert(valueLow, valueUnit, 'USD/t'), high: convert(valueHigh, valueUnit, 'USD/t') }

const hull = (bounds: readonly Bounds[]): Bounds => ({
  low: Math.min(...bounds.map(({ low }) => low)),
  high: Math.max(...bounds.map(({ high }) => high)),
})

const soonest = (options: readonly Option[], side: 'low' | 'high') =>
  Math.min(...options.map(({ minutes }) => minutes[side])) / 1440

function chainOn({ journey, without, with: after }: JourneyEffect, value: Bounds | null, dayCost: Bounds) {
  const [a, b] = [optionsOf(without), optionsOf(after)]
  const saved = [soonest(a, 'low') - soonest(b, 'low'), soonest(a, 'high') - soonest(b, 'high')]
  const shares = [saved[0]! / soonest(a, 'low'), saved[1]! / soonest(a, 'high')].map((share) => share * 100)
  // Whoever ships takes the way whose freight and time together cost least, before and after.
  const corners = [dayCost.low, dayCost.high].flatMap((rate) =>
    (value ? [value.low, value.high] : [Infinity]).flatMap((worth) =>
      (['low', 'high'] as const).map((side) => {
        const [old, fresh] = [a, b].map((options) => 100 + least(options, rate, worth, journey.amount, side))
        return ((old! - fresh!) / old!) * 100
      }),
    ),
  )
  return { days: span(saved), timeShare: span(shares), cost: span(corners) }
}

const span = (numbers: readonly number[]): Bounds => ({ low: Math.min(...numbers), high: Math.max(...numbers) })
const optionsOf = (routes: Routes): readonly Option[] => (routes.found ? routes.options : [])

/** The least of freight and time together, in per cent of the value. */
const least = (
  options: readonly Option[],
  dayRate: number,
  worth: number,
  tonnes: number,
  side: 'low' | 'high',
): number =>
  Math.min(
    ...options.map(({ costUsd, minutes }) => (100 * costUsd.mid) / tonnes / worth + (dayRate * minutes[side]) / 1440),
  )

const grown = (saved: number, power: number) => ((1 - Math.min(saved, 99) / 100) ** -power - 1) * 100

/** Trade grows by the elasticity's power of what the delivered price falls; more cost never gives more trade. */
export function tradeOf(cost: Bounds, elasticity: Bounds): Bounds {
  return span(
    [cost.low, cost.high].flatMap((saved) => [elasticity.low, elasticity.high].map((power) => grown(saved, power))),
  )
}

function outsideOf(
  most: Readonly<Record<'time' | 'cost' | 'trade', number>>,
  brackets: readonly StudyRow[],
): GoodsEffect['outside'] {
  return (['time', 'cost', 'trade'] as const).filter((what) =>
    brackets.some(({ kind, high }) => kind === `${what}-bracket` && most[what] > high),
  )
}

/** The most first; a rank is shared by all whose intervals cannot be told apart from it. */
function ranked(all: readonly Unranked[]): GoodsEffect[] {
  const middle = ({ trade }: Unranked) => trade.low + trade.high
  return all
    .toSorted((a, b) => middle(b) - middle(a) || (a.goods.id < b.goods.id ? -1 : 1))
    .map((one) => ({ ...one, rank: 1 + all.filter(({ trade }) => trade.low > one.trade.high).length }))
}
