import { perSnapshot, toInstant, type PortId, type RegionId, type Snapshot, type StateId } from '../../ground/index.ts'
import { asItIs, type Scenario } from '../scenario.ts'
import { placeTable } from '../table.ts'
import { waysOf, vehiclesAt, type Ways } from './choice-model.ts'
import { queueGrowth } from './gate-delay.ts'
import { capacityFactor, gateStates, type Counted, type GateState } from './gate-state.ts'
import { luck, marketOf, supplyOf, within, type Market, type Pair, type Worlds } from './market.ts'
import { fitWorld, solveWorld, type Fitted, type Solved } from './solve.ts'

/** One quantity in every world, without and with the scenario: worlds are paired. */
export interface Both {
  readonly without: Float64Array
  readonly with: Float64Array
}

/** The corridor in every world, fitted once: what a scenario is compared with. */
export interface Corridor {
  readonly snapshot: Snapshot
  readonly market: Market
  readonly worlds: Worlds
  readonly gates: readonly GateState[]
  readonly ways: Ways
  readonly fitted: readonly Fitted[]
}

const corridors = perSnapshot(() => new Map<string, Corridor | null>())
const MOST_KEPT = 2

/**
 * The corridor as it is, fitted in each world to what the gates are counted to pass; null where a pack has no commodity,
 * no people or no count at a gate between them.
 */
export function corridorOf(snapshot: Snapshot, counts: readonly Counted[], worlds: Worlds): Corridor | null {
  const key = `${worlds.depart} ${worlds.count} ${worlds.seed}`
  const kept = corridors(snapshot)
  let corridor = kept.get(key)
  if (corridor === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, (corridor = fit(snapshot, counts, worlds)))
  }
  return corridor
}

function fit(snapshot: Snapshot, counts: readonly Counted[], worlds: Worlds): Corridor | null {
  const market = marketOf(snapshot)
  const joins = new Set(
    market.commodities.flatMap(({ row }) => row.from.flatMap((a) => row.to.flatMap((b) => [`${a} ${b}`, `${b} ${a}`]))),
  )
  const between = new Set(
    snapshot.rows(placeTable).flatMap(({ id, states: [a, b] }) => (b && joins.has(`${a} ${b}`) ? [id] : [])),
  )
  const gates = [...gateStates(snapshot, counts).values()].filter(
    ({ port, goods, people }) => between.has(port) && (goods !== null || people !== null),
  )
  if (gates.length === 0 || market.pairs.length === 0) return null
  const ways = waysOf(
    market,
    supplyOf(snapshot, asItIs, worlds),
    gates.map(({ port }) => port),
    worlds.count,
  )
  const fitted = Array.from({ length: worlds.count }, (_, world) => fitWorld(market, ways, gates, worlds.seed, world))
  return { snapshot, market, worlds, gates, ways, fitted }
}

/** A scenario, or which of several holds in each world where their dates are not sure. */
export interface Held {
  readonly scenarios: readonly Scenario[]
  /** Index of the scenario by world. */
  readonly of: (world: number) => number
}

/** Every world without and with a scenario, solved; `sums` adds up what is wanted of them. */
export interface Compared {
  readonly corridor: Corridor
  readonly ways: readonly Ways[]
  readonly of: Int32Array
  readonly solved: readonly Solved[]
  readonly capacity: readonly Float64Array[]
}

/** Solves a scenario in every world. */
export function compare(corridor: Corridor, held: Held): Compared {
  const { snapshot, market, worlds, gates, fitted } = corridor
  const day = toInstant(worlds.depart).slice(0, 10)
  const ports = gates.map(({ port }) => port)
  const of = Int32Array.from({ length: worlds.count }, (_, world) => held.of(world))
  const used = new Set(of)
  const ways = held.scenarios.map((scenario, at) =>
    used.has(at) ? waysOf(market, supplyOf(snapshot, scenario, worlds), ports, worlds.count) : corridor.ways,
  )
  const factors = held.scenarios.map((scenario) =>
    ports.map((port) => capacityFactor(snapshot, port, asItIs, scenario, day)),
  )
  const capacity = fitted.map(({ gates: { capacity: before }, world }) =>
    before.map(
      (vehicles, gate) =>
        vehicles * within(factors[of[world]!]![gate]!, luck(worlds.seed, world, `${ports[gate]!} lanes`)),
    ),
  )
  const solved = fitted.map((one, world) => solveWorld(market, one, ways[of[world]!]!, capacity[world]!))
  return { corridor, ways, of, solved, capacity }
}

/** What a gate is asked for, passes and makes wait. */
export interface GateEffect {
  readonly port: PortId
  /** Tonnes and people a year. */
  readonly goods: Both
  readonly people: Both
  /** Minutes in front of the gate beside its shut hours. */
  readonly wait: Both
  /** Vehicles that come for each that can pass: from 1 on there is no steady state. */
  readonly load: Both
  /** Vehicles by which the queue grows in a day. */
  readonly growth: Both
  readonly state: GateState
}

export function gateEffects({ corridor, solved, capacity }: Compared): GateEffect[] {
  const { gates, fitted } = corridor
  const both = (of: (world: Solved, fit: Fitted, capacity: Float64Array) => number): Both => ({
    without: Float64Array.from(fitted, (fit) => of(fit.state, fit, fit.gates.capacity)),
    with: Float64Array.from(fitted, (fit, world) => of(solved[world]!, fit, capacity[world]!)),
  })
  return gates.map((state, gate) => {
    const coming = (world: Solved, fit: Fitted) => vehiclesAt(fit.gates, gate, world.through[gate]!)
    return {
      port: state.port,
      goods: both(({ through }) => through[gate]!),
      people: both(({ through }) => through[gates.length + gate]!),
      wait: both(({ waits }) => waits[gate]!),
      load: both((world, fit, most) => (most[gate]! > 0 ? coming(world, fit) / most[gate]! : 0)),
      growth: both((world, fit, most) => (most[gate]! > 0 ? queueGrowth(coming(world, fit), most[gate]!) : 0)),
      state,
    }
  })
}

/** Averages over trips as they were before, and what they gain: of one load in one region, one state or altogether. */
export interface MarketGains {
  readonly load: 'goods' | 'people'
  /** Minutes and US dollars and kg CO2e of a tonne or person, door to door, queues in it. */
  readonly minutes: Both
  readonly cost: Both
  readonly co2: Both
  /** Tonnes or people a year. */
  readonly trips: Both
  /** US dollars a year by which those who travel or send are better off, half of it at each end. */
  readonly surplus: Float64Array
  /** US dollars a year that the time saved is worth, a part of the surplus. */
  readonly timeValue: Float64Array
}

/** MarketGains of the pairs that `ends` counts, with how many of its two ends: 0, 1 or 2 halves. */
export function marketGains(
  compared: Compared,
  load: 'goods' | 'people',
  ends: (pair: Pair) => number,
): MarketGains | null {
  const { corridor, solved } = compared
  const { market, fitted, worlds } = corridor
  const all = averagesOf(compared)
  const halves = Float64Array.from(market.pairs, (pair) =>
    market.commodities[pair.commodity]!.load === load ? ends(pair) / 2 : 0,
  )
  if (!halves.some((half) => half > 0)) return null
  const blank = (): { without: Float64Array; with: Float64Array } => ({
    without: new Float64Array(worlds.count),
    with: new Float64Array(worlds.count),
  })
  const [minutes, cost, co2, trips] = [blank(), blank(), blank(), blank()]
  const [surplus, timeValue] = [new Float64Array(worlds.count), new Float64Array(worlds.count)]
  for (let world = 0; world < worlds.count; world++) {
    const fit = fitted[world]!
    const [before, after] = [fit.state, solved[world]!]
    const [a, b] = [all.before[world]!, all.after[world]!]
    let weights = 0
    for (let pair = 0; pair < halves.length; pair++) {
      const half = halves[pair]!
      const was = fit.trips[pair]!
      if (half === 0 || was === 0) continue
      const now = after.trips[pair]!
      trips.without[world]! += half * was
      trips.with[world]! += half * now
      // A pair that lost its last way has no time or cost to compare.
      if (!(after.chosen.logsum[pair]! < Infinity)) continue
      const hour = fit.tastes.timeValue[market.pairs[pair]!.commodity]!
      const weight = half * was
      weights += weight
      minutes.without[world]! += weight * a.minutes[pair]!
      minutes.with[world]! += weight * b.minutes[pair]!
      cost.without[world]! += weight * a.cost[pair]!
      cost.with[world]! += weight * b.cost[pair]!
      co2.without[world]! += weight * a.co2[pair]!
      co2.with[world]! += weight * b.co2[pair]!
      timeValue[world]! += weight * hour * (a.minutes[pair]! - b.minutes[pair]!)
      surplus[world]! += ((half * (was + now)) / 2) * (before.chosen.logsum[pair]! - after.chosen.logsum[pair]!)
    }
    for (const sum of [minutes, cost, co2])
      for (const side of [sum.without, sum.with]) side[world] = weights > 0 ? side[world]! / weights : NaN
  }
  return { load, minutes, cost, co2, trips, surplus, timeValue }
}

/** Expected minutes, US dollars and kg CO2e of every pair in one world. */
interface Averages {
  readonly minutes: Float64Array
  readonly cost: Float64Array
  readonly co2: Float64Array
}

const averaged = new WeakMap<Compared, { readonly before: readonly Averages[]; readonly after: readonly Averages[] }>()

// Every region, state and load asks for the same averages: they are made once.
function averagesOf(compared: Compared): { readonly before: readonly Averages[]; readonly after: readonly Averages[] } {
  let kept = averaged.get(compared)
  if (!kept) {
    const { corridor, solved, ways, of } = compared
    const before = corridor.fitted.map((fit) => averages(corridor.ways, fit.state, fit))
    const after = corridor.fitted.map((fit, world) => averages(ways[of[world]!]!, solved[world]!, fit))
    averaged.set(compared, (kept = { before, after }))
  }
  return kept
}

function averages(ways: Ways, { chosen, waits }: Solved, { world, tastes }: Fitted): Averages {
  const { first, gate, costLow, costWide, co2Low, co2Wide } = ways
  const pairs = first.length - 1
  const [minutes, cost, co2] = [new Float64Array(pairs), new Float64Array(pairs), new Float64Array(pairs)]
  const { share } = chosen
  const took = ways.minutes[world]!
  for (let pair = 0; pair < pairs; pair++) {
    let [time, money, emitted] = [0, 0, 0]
    for (let way = first[pair]!; way < first[pair + 1]!; way++) {
      const part = share[way]!
      if (part === 0) continue
      const g = gate[way]!
      time += part * (took[way]! + (g < 0 ? 0 : waits[g]!))
      money += part * (costLow[way]! + costWide[way]! * tastes.price)
      emitted += part * (co2Low[way]! + co2Wide[way]! * tastes.price)
    }
    minutes[pair] = time
    cost[pair] = money
    co2[pair] = emitted
  }
  return { minutes, cost, co2 }
}

/** Tonnes or people a year by the mode of most of their way. */
export function modeEffects(compared: Compared, load: 'goods' | 'people'): ReadonlyMap<string, Both> {
  const { corridor, solved, ways, of } = compared
  const { market, fitted, worlds } = corridor
  const sums = new Map<string, { without: Float64Array; with: Float64Array }>()
  const add = (side: 'without' | 'with', world: number, { first, all }: Ways, { chosen, trips }: Solved) => {
    for (let pair = 0; pair < market.pairs.length; pair++) {
      if (market.commodities[market.pairs[pair]!.commodity]!.load !== load) continue
      for (let way = first[pair]!; way < first[pair + 1]!; way++) {
        const { mode } = all[way]!
        let sum = sums.get(mode)
        if (!sum)
          sums.set(mode, (sum = { without: new Float64Array(worlds.count), with: new Float64Array(worlds.count) }))
        sum[side][world]! += trips[pair]! * chosen.share[way]!
      }
    }
  }
  fitted.forEach((fit, world) => {
    add('without', world, corridor.ways, fit.state)
    add('with', world, ways[of[world]!]!, solved[world]!)
  })
  return sums
}

/** Regions and states that trips of the corridor begin or end in, in the order of the zones. */
export const regionsOf = ({ market }: Corridor): { region: RegionId; state: StateId }[] => [
  ...new Map(
    market.zones.flatMap(({ region, state }) => (region ? [[region, { region, state }] as const] : [])),
  ).values(),
]
