import type { PlaceId } from '../../ground/index.ts'
import type { Both, Compared } from './corridor.ts'
import type { Ways } from './choice-model.ts'
import { ranked } from './rank.ts'
import type { Solved } from './solve.ts'

/**
 * What a city reaches on the other side: hours to each city there by its quickest way, in the middle world, and the
 * expected price of the whole choice (the logsum), time and queues in it, US dollars a tonne or person.
 */
export interface Reach {
  readonly place: PlaceId
  readonly load: 'goods' | 'people'
  /** Hours, shortest first; Infinity where no way leads. */
  readonly without: readonly number[]
  readonly with: readonly number[]
  /** By world, over trips as they were before; NaN where a pair has no way any more. */
  readonly price: Both
}

/** For every city and load the middle hours to the cities that it trades with, either way. */
export function middleTimes({ corridor, solving, solved }: Compared): Reach[] {
  const { market, fitted } = corridor
  const reaches = new Map<string, { place: PlaceId; load: 'goods' | 'people'; pairs: number[] }>()
  market.pairs.forEach(({ commodity, from, to }, pair) => {
    const { load } = market.commodities[commodity]!
    for (const { place } of [from, to]) {
      const key = `${load} ${place}`
      let reach = reaches.get(key)
      if (!reach) reaches.set(key, (reach = { place, load, pairs: [] }))
      reach.pairs.push(pair)
    }
  })
  const before = middles(fitted.map(() => corridor.ways))
  const after = middles(solving.map(({ ways }) => ways))
  const members = [...reaches.values()]
  const without = fitted.map(({ trips, state }) => pricesOf(state, trips, members))
  const then = fitted.map(({ trips }, world) => pricesOf(solved[world]!, trips, members))
  return members.map(({ place, load, pairs }, at) => ({
    place,
    load,
    without: pairs.map((pair) => before[pair]!).toSorted(rising),
    with: pairs.map((pair) => after[pair]!).toSorted(rising),
    price: {
      without: Float64Array.from(without, (prices) => prices[at]!),
      with: Float64Array.from(then, (prices) => prices[at]!),
    },
  }))
}

const prices = new WeakMap<Solved, Float64Array>()

// By reach: what the choices of its pairs cost on average, over trips as they were before.
function pricesOf(
  solved: Solved,
  trips: Float64Array,
  members: readonly { readonly pairs: readonly number[] }[],
): Float64Array {
  let kept = prices.get(solved)
  if (kept) return kept
  const { logsum } = solved.chosen
  kept = Float64Array.from(members, ({ pairs }) => {
    let [sum, weight] = [0, 0]
    for (const pair of pairs)
      if (trips[pair]! > 0) {
        sum += trips[pair]! * logsum[pair]!
        weight += trips[pair]!
      }
    return weight > 0 && sum < Infinity ? sum / weight : NaN
  })
  prices.set(solved, kept)
  return kept
}

const rising = (a: number, b: number): number => a - b

// Hours of the quickest way of every pair in the middle world, where each world has the ways of its own scenario.
function middles(waysIn: readonly Ways[]): Float64Array {
  const [ways] = waysIn
  // Where all have the same ones they were made before.
  const alone = waysIn.every((one) => one === ways) ? ways! : null
  const kept = alone && middlesOf.get(alone)
  if (kept) return kept
  const quickest = waysIn.map((one, world) => quickestOf(one)[world]!)
  const pairs = ways!.first.length - 1
  const column = new Float64Array(waysIn.length)
  const hours = new Float64Array(pairs)
  for (let pair = 0; pair < pairs; pair++) {
    for (let world = 0; world < column.length; world++) column[world] = quickest[world]![pair]!
    hours[pair] = ranked(column, column.length, column.length >> 1) / 60
  }
  if (alone) middlesOf.set(alone, hours)
  return hours
}

const middlesOf = new WeakMap<Ways, Float64Array>()
const quickests = new WeakMap<Ways, readonly Float64Array[]>()

// Minutes by world, then by pair; made once for a scenario.
function quickestOf(ways: Ways): readonly Float64Array[] {
  let kept = quickests.get(ways)
  if (kept) return kept
  const { first, minutes } = ways
  kept = minutes.map((row) => {
    const least = new Float64Array(first.length - 1)
    for (let pair = 0; pair < least.length; pair++) {
      let quickest = Infinity
      for (let way = first[pair]!; way < first[pair + 1]!; way++) if (row[way]! < quickest) quickest = row[way]!
      least[pair] = quickest
    }
    return least
  })
  quickests.set(ways, kept)
  return kept
}
