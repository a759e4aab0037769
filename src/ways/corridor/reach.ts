import type { PlaceId } from '../../ground/index.ts'
import type { Compared } from './corridor.ts'
import type { Ways } from './choice-model.ts'

/** What a city reaches on the other side: hours to each city there by its quickest way, in the middle world. */
export interface Reach {
  readonly place: PlaceId
  readonly load: 'goods' | 'people'
  /** Hours, shortest first; Infinity where no way leads. */
  readonly without: readonly number[]
  readonly with: readonly number[]
}

/** For every city and load the middle hours to the cities that it trades with, either way. */
export function middleTimes({ corridor, solving }: Compared): Reach[] {
  const { market, worlds } = corridor
  const reaches = new Map<string, { place: PlaceId; load: 'goods' | 'people'; without: number[]; with: number[] }>()
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
      if (!reach) reaches.set(key, (reach = { place, load, without: [], with: [] }))
      reach.without.push(hours.without)
      reach.with.push(hours.with)
    }
  })
  return [...reaches.values()].map((reach) => ({
    ...reach,
    without: reach.without.toSorted(rising),
    with: reach.with.toSorted(rising),
  }))
}

const rising = (a: number, b: number): number => a - b

function quickestOf({ first, minutes }: Ways, pair: number, world: number): number {
  let least = Infinity
  for (let way = first[pair]!; way < first[pair + 1]!; way++) least = Math.min(least, minutes[world]![way]!)
  return least
}
