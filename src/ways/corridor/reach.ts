import type { PlaceId } from '../../ground/index.ts'
import type { Both, Compared } from './corridor.ts'
import type { Ways } from './choice-model.ts'

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
  const { market, worlds, fitted } = corridor
  const reaches = new Map<
    string,
    { place: PlaceId; load: 'goods' | 'people'; without: number[]; with: number[]; pairs: number[] }
  >()
  const middle = (quickest: (world: number) => number): number =>
    Float64Array.from({ length: worlds.count }, (_, world) => quickest(world)).toSorted()[worlds.count >> 1]! / 60
  market.pairs.forEach(({ commodity, from, to }, pair) => {
    const { load } = market.commodities[commodity]!
    const hours = {
      without: middle((world) => quickestOf(corridor.ways, pair, world)),
      with: middle((world) => quickestOf(solving[world]!.ways, pair, world)),
    }
    for (const { place } of [from, to]) {
      const key = `${load} ${place}`
      let reach = reaches.get(key)
      if (!reach) reaches.set(key, (reach = { place, load, without: [], with: [], pairs: [] }))
      reach.without.push(hours.without)
      reach.with.push(hours.with)
      reach.pairs.push(pair)
    }
  })
  const price = (pairs: readonly number[], side: 'without' | 'with') =>
    Float64Array.from(fitted, ({ trips, state }, world) => {
      const { logsum } = (side === 'without' ? state : solved[world]!).chosen
      let [sum, weight] = [0, 0]
      for (const pair of pairs)
        if (trips[pair]! > 0) {
          sum += trips[pair]! * logsum[pair]!
          weight += trips[pair]!
        }
      return weight > 0 && sum < Infinity ? sum / weight : NaN
    })
  return [...reaches.values()].map(({ place, load, without, with: then, pairs }) => ({
    place,
    load,
    without: without.toSorted(rising),
    with: then.toSorted(rising),
    price: { without: price(pairs, 'without'), with: price(pairs, 'with') },
  }))
}

const rising = (a: number, b: number): number => a - b

function quickestOf({ first, minutes }: Ways, pair: number, world: number): number {
  let least = Infinity
  for (let way = first[pair]!; way < first[pair + 1]!; way++) least = Math.min(least, minutes[world]![way]!)
  return least
}
