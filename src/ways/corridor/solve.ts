import type { GateState } from './gate-state.ts'
import type { GateQueue } from './gate-queue.ts'
import { Bundles, fitLikings } from './liking.ts'
import { luck, within, type Market } from './market.ts'
import {
  choose,
  newChosen,
  tastesIn,
  throughGates,
  vehiclesAt,
  type Chosen,
  type GateWorld,
  type Tastes,
  type Ways,
} from './choice-model.ts'

/** What one world was like before: fitted so that the counted gates pass what was counted. */
export interface Fitted {
  readonly world: number
  readonly tastes: Tastes
  /** Tonnes or people a year by pair. */
  readonly trips: Float64Array
  /** What draws people to a gate beside time and money, so that the counts come out; by slot. */
  readonly liking: Float64Array
  readonly scale: Float64Array
  readonly gates: GateWorld
  readonly state: Solved
}

/** Who goes where in one world. */
export interface Solved {
  readonly chosen: Chosen
  readonly trips: Float64Array
  /** Minutes in front of each gate, and what goes through it in a year, by slot. */
  readonly waits: Float64Array
  readonly through: Float64Array
  /** Whether the waits and the choices came to agree. */
  readonly agreed: boolean
}

/**
 * Spreads what is counted at the gates over pairs of cities by their people and the price between them (a gravity model),
 * and finds the likings of gates at which the logit choice passes at each what was counted.
 */
export function fitWorld(
  market: Market,
  ways: Ways,
  states: readonly GateState[],
  queues: readonly (GateQueue | null)[],
  seed: number,
  world: number,
): Fitted {
  const slots = 2 * states.length
  const tastes = tastesIn(market, seed, world)
  const draw = (interval: { low: number; high: number } | null, name: string) =>
    interval ? within(interval, luck(seed, world, name)) : 0
  const counted = new Float64Array(slots)
  const gates = {
    vehicles: Float64Array.from(states, ({ vehicles, port }) => draw(vehicles, `${port} count`)),
    goods: Float64Array.from(states, ({ goods, port }) => draw(goods, `${port} count`)),
  }
  states.forEach(({ port, people }, gate) => {
    counted[gate] = gates.goods[gate]!
    counted[states.length + gate] = draw(people, `${port} people`)
  })
  const waits = new Float64Array(slots)
  for (let slot = 0; slot < slots; slot++)
    waits[slot] = waitAt(gates, queues, world, slot % states.length, gates.goods[slot % states.length]!)
  const [liking, scale, chosen] = [new Float64Array(slots), new Float64Array(market.pairs.length), newChosen(ways)]
  choose(market, ways, tastes, world, waits, liking, scale, chosen)
  const weights = gravity(market, chosen.least, tastes, seed, world)
  const passing = new Bundles(ways, chosen.share)
  const volume = [0, 1].map((load) => {
    const own = gatesOf(load, states.length).filter((slot) => counted[slot]! > 0 && passing.uses(slot))
    return fitLikings(passing, weights, counted, own, liking)
  })
  choose(market, ways, tastes, world, waits, liking, scale, chosen)
  const trips = weights.map((weight, pair) => weight * volume[loadOf(market, pair)]!)
  const through = throughGates(ways, chosen, trips, slots)
  // What the model lets through is what the vehicles stand for: without a change the same waits follow, to the last bit.
  const agreed = { ...gates, goods: through.slice(0, states.length) }
  return { world, tastes, trips, liking, scale, gates: agreed, state: { chosen, trips, waits, through, agreed: true } }
}

const gatesOf = (load: number, count: number): number[] =>
  Array.from({ length: count }, (_, gate) => gate + load * count)

const loadOf = ({ commodities, pairs }: Market, pair: number): 0 | 1 =>
  commodities[pairs[pair]!.commodity]!.load === 'goods' ? 0 : 1

// Shares of all that moves, by pair: the commodity's share, and within it people at both ends over the price between them.
function gravity(market: Market, price: Float64Array, tastes: Tastes, seed: number, world: number): Float64Array {
  const people = new Map(
    market.zones.map((zone) => [zone.place, within(zone.people, luck(seed, world, `${zone.place} people`))]),
  )
  const weights = Float64Array.from(market.pairs, ({ from, to }, pair) =>
    price[pair]! < Infinity && price[pair]! > 0 ? (people.get(from.place)! * people.get(to.place)!) / price[pair]! : 0,
  )
  const sums = new Float64Array(market.commodities.length)
  market.pairs.forEach(({ commodity }, pair) => (sums[commodity]! += weights[pair]!))
  return weights.map((weight, pair) => {
    const { commodity } = market.pairs[pair]!
    return sums[commodity]! > 0 ? (tastes.share[commodity]! * weight) / sums[commodity]! : 0
  })
}

const waitAt = (
  gates: GateWorld,
  queues: readonly (GateQueue | null)[],
  world: number,
  gate: number,
  tonnes: number,
): number => queues[gate]?.wait(world, vehiclesAt(gates, gate, tonnes)) ?? 0

const ROUNDS = 400
const AGREED = 0.01
// Demand never falls below this share of what it was, however dear the way becomes.
const LEAST_LEFT = 0.02

/**
 * Choices, trips and waits that agree with each other when the ways and the gates are others: more who come to a gate
 * wait longer, and more who wait go elsewhere or stay at home. Since waits only rise with what comes, and what comes only
 * falls with the wait, there is one such state; it is come to by steps between the last wait and the one it would cause,
 * shorter whenever they overshoot.
 */
export function solveWorld(market: Market, fitted: Fitted, ways: Ways, queues: readonly (GateQueue | null)[]): Solved {
  const { world, tastes, liking, gates, state: base } = fitted
  const count = queues.length
  const scale = fitted.scale.slice()
  const chosen = newChosen(ways)
  const waits = base.waits.slice()
  const trips = fitted.trips.slice()
  let through = base.through
  let step = 1
  let before = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    choose(market, ways, tastes, world, waits, liking, scale, chosen)
    for (let pair = 0; pair < trips.length; pair++) trips[pair] = answered(market, fitted, chosen, pair)
    through = throughGates(ways, chosen, trips, 2 * count)
    let off = 0
    const wanted = Float64Array.from({ length: count }, (_, gate) => waitAt(gates, queues, world, gate, through[gate]!))
    for (let gate = 0; gate < count; gate++) off = Math.max(off, Math.abs(wanted[gate]! - waits[gate]!))
    if (off <= AGREED) return { chosen, trips, waits, through, agreed: true }
    if (off > 0.9 * before) step = Math.max(step / 1.5, 1e-3)
    before = off
    for (let gate = 0; gate < count; gate++) {
      waits[gate]! += step * (wanted[gate]! - waits[gate]!)
      waits[count + gate] = waits[gate]!
    }
  }
  return { chosen, trips, waits, through, agreed: false }
}

// Trips of a pair at its new price. A pair that no way joined before has no trips to grow from.
function answered(market: Market, { trips, tastes, state }: Fitted, { logsum }: Chosen, pair: number): number {
  const before = trips[pair]!
  if (before === 0) return 0
  if (!(logsum[pair]! < Infinity)) return 0
  const dearer = (logsum[pair]! - state.chosen.logsum[pair]!) / state.chosen.least[pair]!
  return before * Math.max(LEAST_LEFT, 1 + dearer) ** -tastes.elasticity[market.pairs[pair]!.commodity]!
}
