import type { Id } from '../../ground/index.ts'
import type { Ways } from './choice-model.ts'
import type { Both, Compared, Corridor } from './corridor.ts'
import type { Pair } from './market.ts'
import type { Fitted, Solved } from './solve.ts'

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

/**
 * Gains of groups of pairs in one pass over all worlds. A group says how many of the two ends of a pair are its own: 0, 1
 * or 2 halves. Null for a group without a pair of that load.
 */
export function marketGains(
  compared: Compared,
  load: 'goods' | 'people',
  groups: readonly ((pair: Pair) => number)[],
): (MarketGains | null)[] {
  const { market, worlds } = compared.corridor
  const members = market.pairs.map((pair) =>
    market.commodities[pair.commodity]!.load === load
      ? groups.flatMap((ends, group) => (ends(pair) > 0 ? [{ group, half: ends(pair) / 2 }] : []))
      : [],
  )
  const used = new Set(members.flatMap((list) => list.map(({ group }) => group)))
  const sums = groups.map((_, group) => (used.has(group) ? blank(load, worlds.count) : null))
  for (let world = 0; world < worlds.count; world++) addWorld(compared, world, members, sums)
  return sums
}

function blank(load: 'goods' | 'people', worlds: number): MarketGains {
  const both = (): Both => ({ without: new Float64Array(worlds), with: new Float64Array(worlds) })
  return {
    load,
    minutes: both(),
    cost: both(),
    co2: both(),
    trips: both(),
    surplus: new Float64Array(worlds),
    timeValue: new Float64Array(worlds),
  }
}

function addWorld(
  { corridor, solving, solved }: Compared,
  world: number,
  members: readonly (readonly { readonly group: number; readonly half: number }[])[],
  sums: readonly (MarketGains | null)[],
): void {
  const fit = corridor.fitted[world]!
  const [before, after] = [fit.state, solved[world]!]
  const a = averagesOf(corridor, corridor.ways, before, fit)
  const b = averagesOf(corridor, solving[world]!.ways, after, fit)
  const weights = new Float64Array(sums.length)
  for (let pair = 0; pair < members.length; pair++) {
    const was = fit.trips[pair]!
    if (was === 0) continue
    const now = after.trips[pair]!
    const joined = after.chosen.logsum[pair]! < Infinity
    const hour = fit.tastes.timeValue[corridor.market.pairs[pair]!.commodity]!
    for (const { group, half } of members[pair]!) {
      const sum = sums[group]!
      sum.trips.without[world]! += half * was
      sum.trips.with[world]! += half * now
      // A pair that lost its last way has no time or cost to compare.
      if (!joined) continue
      const weight = half * was
      weights[group]! += weight
      sum.minutes.without[world]! += weight * a.minutes[pair]!
      sum.minutes.with[world]! += weight * b.minutes[pair]!
      sum.cost.without[world]! += weight * a.cost[pair]!
      sum.cost.with[world]! += weight * b.cost[pair]!
      sum.co2.without[world]! += weight * a.co2[pair]!
      sum.co2.with[world]! += weight * b.co2[pair]!
      sum.timeValue[world]! += weight * hour * (a.minutes[pair]! - b.minutes[pair]!)
      sum.surplus[world]! += ((half * (was + now)) / 2) * (before.chosen.logsum[pair]! - after.chosen.logsum[pair]!)
    }
  }
  sums.forEach((sum, group) => {
    if (!sum) return
    for (const { without, with: then } of [sum.minutes, sum.cost, sum.co2])
      for (const side of [without, then]) side[world] = weights[group]! > 0 ? side[world]! / weights[group]! : NaN
  })
}

/** Expected minutes, US dollars and kg CO2e of every pair in one world. */
interface Averages {
  readonly minutes: Float64Array
  readonly cost: Float64Array
  readonly co2: Float64Array
}

const averaged = new WeakMap<Solved, Averages>()

// Goods and people, and every year of a slider, ask for the same averages: they are made once.
function averagesOf(corridor: Corridor, ways: Ways, solved: Solved, fit: Fitted): Averages {
  let kept = averaged.get(solved)
  if (!kept) averaged.set(solved, (kept = averages(ways, solved, fit)))
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
  const { corridor, solved, solving } = compared
  const { fitted, worlds } = corridor
  const sums = new Map<string, { without: Float64Array; with: Float64Array }>()
  const add = (side: 'without' | 'with', world: number, ways: Ways, state: Solved) =>
    byMode(corridor, ways, state)[load].forEach((amount, mode) => {
      // A mode that no pair of this load knows is none of its modes.
      if (Number.isNaN(amount)) return
      let sum = sums.get(ways.modes[mode]!)
      if (!sum)
        sums.set(
          ways.modes[mode]!,
          (sum = { without: new Float64Array(worlds.count), with: new Float64Array(worlds.count) }),
        )
      sum[side][world] = amount
    })
  fitted.forEach((fit, world) => {
    add('without', world, corridor.ways, fit.state)
    add('with', world, solving[world]!.ways, solved[world]!)
  })
  return sums
}

const sumsByMode = new WeakMap<Solved, Readonly<Record<'goods' | 'people', Float64Array>>>()

// By the numbers of the modes; NaN where no way of the load is of that mode.
function byMode({ market }: Corridor, { first, mode, modes }: Ways, solved: Solved) {
  let kept = sumsByMode.get(solved)
  if (kept) return kept
  const blanks = { goods: new Float64Array(modes.length).fill(NaN), people: new Float64Array(modes.length).fill(NaN) }
  const { trips, chosen } = solved
  for (let pair = 0; pair < market.pairs.length; pair++) {
    const sums = blanks[market.commodities[market.pairs[pair]!.commodity]!.load]
    for (let way = first[pair]!; way < first[pair + 1]!; way++) {
      const sum = sums[mode[way]!]!
      sums[mode[way]!] = (Number.isNaN(sum) ? 0 : sum) + trips[pair]! * chosen.share[way]!
    }
  }
  sumsByMode.set(solved, (kept = blanks))
  return kept
}

/** What goes over a link or with a service in a year, tonnes or people. */
export interface PieceFlow {
  readonly piece: Id
  readonly load: 'goods' | 'people'
  readonly perYear: Both
}

/** What every link and service carries, both ways together; what nothing goes over is left out. */
export function pieceFlows(compared: Compared): PieceFlow[] {
  const { corridor, solved, solving } = compared
  const { fitted, worlds } = corridor
  const flows = new Map<
    string,
    { piece: Id; load: 'goods' | 'people'; perYear: { without: Float64Array; with: Float64Array } }
  >()
  const add = (side: 'without' | 'with', world: number, ways: Ways, state: Solved) => {
    const { pieces } = ways
    for (const load of ['goods', 'people'] as const) {
      const sums = byPiece(corridor, ways, state)[load]
      for (let at = 0; at < pieces.length; at++) {
        if (sums[at] === 0) continue
        const key = `${load} ${pieces[at]!}`
        let flow = flows.get(key)
        if (!flow) {
          const perYear = { without: new Float64Array(worlds.count), with: new Float64Array(worlds.count) }
          flows.set(key, (flow = { piece: pieces[at]!, load, perYear }))
        }
        flow.perYear[side][world] = sums[at]!
      }
    }
  }
  fitted.forEach((fit, world) => {
    add('without', world, corridor.ways, fit.state)
    add('with', world, solving[world]!.ways, solved[world]!)
  })
  return [...flows.values()]
}

const sumsByPiece = new WeakMap<Solved, Readonly<Record<'goods' | 'people', Float64Array>>>()

function byPiece({ market }: Corridor, { first, over, overFirst, pieces }: Ways, solved: Solved) {
  let kept = sumsByPiece.get(solved)
  if (kept) return kept
  const blanks = { goods: new Float64Array(pieces.length), people: new Float64Array(pieces.length) }
  const { trips, chosen } = solved
  for (let pair = 0; pair < market.pairs.length; pair++) {
    const sums = blanks[market.commodities[market.pairs[pair]!.commodity]!.load]
    for (let way = first[pair]!; way < first[pair + 1]!; way++) {
      const amount = trips[pair]! * chosen.share[way]!
      for (let at = overFirst[way]!; at < overFirst[way + 1]!; at++) sums[over[at]!]! += amount
    }
  }
  sumsByPiece.set(solved, (kept = blanks))
  return kept
}
