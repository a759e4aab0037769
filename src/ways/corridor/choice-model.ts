import type { Id, PortId } from '../../ground/index.ts'
import { luck, within, type Market } from './market.ts'
import type { Way } from './way.ts'

/** The ways of all pairs laid out flat: those of pair p are `first[p] … first[p + 1] − 1`. */
export interface Ways {
  readonly first: Int32Array
  readonly all: readonly Way[]
  /** Minutes by world, then by way, and the slot of the gate each passes: goods come first, then people; −1 for none. */
  readonly minutes: readonly Float64Array[]
  readonly gate: Int32Array
  readonly size: Float64Array
  /** The mode of most of each way's kilometres, as a number in `modes`. */
  readonly mode: Int32Array
  readonly modes: readonly string[]
  /** Links and services; those of way w are `over[overFirst[w] … overFirst[w + 1] − 1]`, numbers in `pieces`. */
  readonly pieces: readonly Id[]
  readonly over: Int32Array
  readonly overFirst: Int32Array
  /** Money and emissions at the least, and how much more they are at the most. */
  readonly costLow: Float64Array
  readonly costWide: Float64Array
  readonly co2Low: Float64Array
  readonly co2Wide: Float64Array
}

export function waysOf(
  market: Market,
  supply: readonly (readonly Way[])[],
  gates: readonly PortId[],
  worlds: number,
): Ways {
  const first = new Int32Array(supply.length + 1)
  supply.forEach((ways, pair) => (first[pair + 1] = first[pair]! + ways.length))
  const all = supply.flat()
  const modes = [...new Set(all.map(({ mode }) => mode))]
  const numbers = new Map<Id, number>()
  const over: number[] = []
  const overFirst = new Int32Array(all.length + 1)
  all.forEach(({ path }, way) => {
    for (const { id, kind } of path) {
      if (kind !== 'ride' && kind !== 'service') continue
      if (!numbers.has(id)) numbers.set(id, numbers.size)
      over.push(numbers.get(id)!)
    }
    overFirst[way + 1] = over.length
  })
  return {
    first,
    all,
    minutes: minutesByWorld(all, worlds),
    gate: Int32Array.from(
      supply.flatMap((ways, pair) => {
        const offset = market.commodities[market.pairs[pair]!.commodity]!.load === 'goods' ? 0 : gates.length
        return ways.map((way) => {
          const gate = gates.indexOf(way.gates.find((port) => gates.includes(port))!)
          return gate < 0 ? -1 : gate + offset
        })
      }),
    ),
    size: Float64Array.from(all, ({ size }) => size),
    mode: Int32Array.from(all, ({ mode }) => modes.indexOf(mode)),
    modes,
    pieces: [...numbers.keys()],
    over: Int32Array.from(over),
    overFirst,
    costLow: Float64Array.from(all, ({ cost }) => cost.low),
    costWide: Float64Array.from(all, ({ cost }) => cost.high - cost.low),
    co2Low: Float64Array.from(all, ({ co2 }) => co2.low),
    co2Wide: Float64Array.from(all, ({ co2 }) => co2.high - co2.low),
  }
}

// Turned round from by way to by world, a few ways at a time: whole rows of one side would fall out of the cache.
function minutesByWorld(all: readonly Way[], worlds: number): Float64Array[] {
  const rows = Array.from({ length: worlds }, () => new Float64Array(all.length))
  for (let from = 0; from < all.length; from += 16) {
    const some = all.slice(from, from + 16).map(({ minutes }) => minutes)
    for (let world = 0; world < worlds; world++) {
      const row = rows[world]!
      for (let at = 0; at < some.length; at++) row[from + at] = some[at]![world]!
    }
  }
  return rows
}

/** What one world says of the commodities: each an array by commodity. */
export interface Tastes {
  readonly timeValue: Float64Array
  readonly spread: Float64Array
  readonly elasticity: Float64Array
  readonly share: Float64Array
  /** Where in its interval the money of every way lies. */
  readonly price: number
}

export function tastesIn({ commodities }: Market, seed: number, world: number): Tastes {
  const of = (name: 'timeValue' | 'spread' | 'elasticity' | 'share', scale: number) =>
    Float64Array.from(commodities, (one) => scale * within(one[name], luck(seed, world, `${one.id} ${name}`)))
  return {
    timeValue: of('timeValue', 1 / 60),
    spread: of('spread', 0.01),
    elasticity: of('elasticity', 0.01),
    share: of('share', 0.01),
    price: luck(seed, world, 'price'),
  }
}

/** Who chooses what in one world: shares by way, and by pair the price of the whole choice and its averages. */
export interface Chosen {
  readonly share: Float64Array
  /** Expected price of the choice, US dollars a tonne or person, time in it: falls with every way added. */
  readonly logsum: Float64Array
  /** Price of the cheapest way. */
  readonly least: Float64Array
}

export const newChosen = (ways: Ways): Chosen => {
  const pairs = ways.first.length - 1
  return { share: new Float64Array(ways.all.length), logsum: new Float64Array(pairs), least: new Float64Array(pairs) }
}

/**
 * Logit shares of the ways of every pair, ways that run together counted as less than one each. `scale` holds the price
 * difference at which one way is chosen e times as often; where it is 0 it is set from the spread and the least price.
 */
export function choose(
  market: Market,
  ways: Ways,
  tastes: Tastes,
  world: number,
  waits: Float64Array,
  liking: Float64Array,
  scale: Float64Array,
  chosen: Chosen,
): void {
  const { first, gate, size, costLow, costWide } = ways
  const minutes = ways.minutes[world]!
  const drawn = liking.map(Math.exp)
  const { share, logsum, least } = chosen
  for (let pair = 0; pair < first.length - 1; pair++) {
    const [begin, end] = [first[pair]!, first[pair + 1]!]
    const { commodity } = market.pairs[pair]!
    const hour = tastes.timeValue[commodity]!
    let cheapest = Infinity
    for (let way = begin; way < end; way++) {
      const g = gate[way]!
      const price = costLow[way]! + costWide[way]! * tastes.price + hour * (minutes[way]! + (g < 0 ? 0 : waits[g]!))
      share[way] = price
      if (price < cheapest) cheapest = price
    }
    least[pair] = cheapest
    if (!(cheapest < Infinity)) {
      // A pair that no way joins in this world chooses nothing.
      share.fill(0, begin, end)
      logsum[pair] = Infinity
      continue
    }
    if (scale[pair] === 0) scale[pair] = tastes.spread[commodity]! * cheapest
    const unit = scale[pair]!
    let sum = 0
    for (let way = begin; way < end; way++) {
      const g = gate[way]!
      const weight = Math.exp((cheapest - share[way]!) / unit) * size[way]! * (g < 0 ? 1 : drawn[g]!)
      share[way] = weight
      sum += weight
    }
    for (let way = begin; way < end; way++) share[way]! /= sum
    logsum[pair] = cheapest - unit * Math.log(sum)
  }
}

/** What goes through each slot of a gate in a year, trips by pair given. */
export function throughGates(ways: Ways, { share }: Chosen, trips: Float64Array, slots: number): Float64Array {
  const sums = new Float64Array(slots)
  for (let pair = 0; pair < trips.length; pair++)
    for (let way = ways.first[pair]!; way < ways.first[pair + 1]!; way++) {
      const gate = ways.gate[way]!
      if (gate >= 0) sums[gate]! += trips[pair]! * share[way]!
    }
  return sums
}

/** What the gates of one world pass, in vehicles a day. */
export interface GateWorld {
  readonly vehicles: Float64Array
  /** Tonnes a year that those vehicles stand for. */
  readonly goods: Float64Array
}

/** Vehicles a day that come to a gate when so many tonnes go through it in a year; with the base they grow alike. */
export const vehiclesAt = ({ vehicles, goods }: GateWorld, gate: number, tonnes: number): number =>
  goods[gate]! > 0 ? (vehicles[gate]! * tonnes) / goods[gate]! : 0
