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

/** How many of the two ends of a pair are a group's own: 0, 1 or 2 halves. */
export type Ends = (pair: Pair) => number

/** Gains of groups of pairs in every world; null for a group without a pair of that load. Ask again with the same list. */
export function marketGains(
  { corridor, solving, solved }: Compared,
  load: 'goods' | 'people',
  groups: readonly Ends[],
): (MarketGains | null)[] {
  const members = membersOf(corridor, load, groups)
  const gains = groups.map((_, group) => (members.used.has(group) ? blank(load, corridor.worlds.count) : null))
  corridor.fitted.forEach((fit, world) => {
    const sums = worldOf(corridor, fit, solving[world]!.ways, solved[world]!, members)
    gains.forEach((gain, group) => {
      if (!gain) return
      const at = group * FIELDS
      const weight = sums[at + WEIGHT]!
      const mean = (field: number) => (weight > 0 ? sums[at + field]! / weight : NaN)
      gain.trips.without[world] = sums[at + TRIPS]!
      gain.trips.with[world] = sums[at + TRIPS + 1]!
      for (const [both, field] of [
        [gain.minutes, MINUTES],
        [gain.cost, COST],
        [gain.co2, CO2],
      ] as const) {
        both.without[world] = mean(field)
        both.with[world] = mean(field + 1)
      }
      gain.surplus[world] = sums[at + SURPLUS]!
      gain.timeValue[world] = sums[at + TIME]!
    })
  })
  return gains
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

// The sums of one group in one world, those of both sides next to each other.
const [WEIGHT, TRIPS, MINUTES, COST, CO2, SURPLUS, TIME, FIELDS] = [0, 1, 3, 5, 7, 9, 10, 11]

/** Which groups each pair of a load belongs to: those of pair p are `first[p] … first[p + 1] − 1`. */
interface Members {
  readonly groups: number
  readonly first: Int32Array
  readonly group: Int32Array
  readonly half: Float64Array
  readonly used: ReadonlySet<number>
  /** The sums by world solved: a step of the year slider meets the same worlds again. */
  readonly sums: WeakMap<Solved, Float64Array>
}

const memberships = new WeakMap<readonly Ends[], Map<string, { corridor: Corridor; members: Members }>>()

function membersOf(corridor: Corridor, load: 'goods' | 'people', groups: readonly Ends[]): Members {
  let known = memberships.get(groups)
  if (!known) memberships.set(groups, (known = new Map()))
  const kept = known.get(load)
  if (kept?.corridor === corridor) return kept.members
  const { pairs, commodities } = corridor.market
  const first = new Int32Array(pairs.length + 1)
  const [group, half]: [number[], number[]] = [[], []]
  pairs.forEach((pair, at) => {
    if (commodities[pair.commodity]!.load === load)
      groups.forEach((ends, number) => {
        const own = ends(pair)
        if (own > 0) half[group.push(number) - 1] = own / 2
      })
    first[at + 1] = group.length
  })
  const members: Members = {
    groups: groups.length,
    first,
    group: Int32Array.from(group),
    half: Float64Array.from(half),
    used: new Set(group),
    sums: new WeakMap(),
  }
  known.set(load, { corridor, members })
  return members
}

function worldOf(corridor: Corridor, fit: Fitted, ways: Ways, after: Solved, members: Members): Float64Array {
  let sums = members.sums.get(after)
  if (!sums) members.sums.set(after, (sums = sumWorld(corridor, fit, ways, after, members)))
  return sums
}

function sumWorld(corridor: Corridor, fit: Fitted, ways: Ways, after: Solved, members: Members): Float64Array {
  const before = fit.state
  const a = averagesOf(corridor.ways, before, fit)
  const b = averagesOf(ways, after, fit)
  const sums = new Float64Array(members.groups * FIELDS)
  const { first, group, half } = members
  for (let pair = 0; pair < first.length - 1; pair++) {
    const was = fit.trips[pair]!
    if (was === 0 || first[pair] === first[pair + 1]) continue
    const now = after.trips[pair]!
    // A pair that lost its last way has no time or cost to compare.
    const joined = after.chosen.logsum[pair]! < Infinity
    const time = fit.tastes.timeValue[corridor.market.pairs[pair]!.commodity]! * (a.minutes[pair]! - b.minutes[pair]!)
    const better = joined ? ((was + now) / 2) * (before.chosen.logsum[pair]! - after.chosen.logsum[pair]!) : 0
    for (let one = first[pair]!; one < first[pair + 1]!; one++) {
      const at = group[one]! * FIELDS
      const part = half[one]!
      sums[at + TRIPS]! += part * was
      sums[at + TRIPS + 1]! += part * now
      if (!joined) continue
      const weight = part * was
      sums[at + WEIGHT]! += weight
      sums[at + MINUTES]! += weight * a.minutes[pair]!
      sums[at + MINUTES + 1]! += weight * b.minutes[pair]!
      sums[at + COST]! += weight * a.cost[pair]!
      sums[at + COST + 1]! += weight * b.cost[pair]!
      sums[at + CO2]! += weight * a.co2[pair]!
      sums[at + CO2 + 1]! += weight * b.co2[pair]!
      sums[at + TIME]! += weight * time
      sums[at + SURPLUS]! += part * better
    }
  }
  return sums
}

/** Expected minutes, US dollars and kg CO2e of every pair in one world. */
interface Averages {
  readonly minutes: Float64Array
  readonly cost: Float64Array
  readonly co2: Float64Array
}

const averaged = new WeakMap<Solved, Averages>()

// Goods and people, and every year of a slider, ask for the same averages: they are made once.
function averagesOf(ways: Ways, solved: Solved, fit: Fitted): Averages {
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
export function pieceFlows({ corridor, solved, solving }: Compared): PieceFlow[] {
  const { fitted, worlds } = corridor
  const was = flowsBefore(corridor)
  return (['goods', 'people'] as const).flatMap((load) => {
    // By the numbers that the ways of one scenario give their pieces.
    const numbered = new Map<Ways, Float64Array[]>()
    const after = new Map<Id, Float64Array>()
    fitted.forEach((_, world) => {
      const { ways } = solving[world]!
      let known = numbered.get(ways)
      if (!known) {
        known = ways.pieces.map((piece) => after.get(piece) ?? new Float64Array(worlds.count))
        ways.pieces.forEach((piece, at) => after.set(piece, known![at]!))
        numbered.set(ways, known)
      }
      const sums = byPiece(corridor, ways, solved[world]!)[load]
      for (let at = 0; at < known.length; at++) known[at]![world] = sums[at]!
    })
    const none = new Float64Array(worlds.count)
    return [...new Set([...was[load].keys(), ...after.keys()])]
      .map((piece): PieceFlow => ({
        piece,
        load,
        perYear: { without: was[load].get(piece) ?? none, with: after.get(piece) ?? none },
      }))
      .filter(({ perYear }) => carries(perYear.without) || carries(perYear.with))
  })
}

const carries = (side: Float64Array): boolean => side.some((sum) => sum > 0)

type ByPiece = ReadonlyMap<Id, Float64Array>
const before = new WeakMap<Corridor, Readonly<Record<'goods' | 'people', ByPiece>>>()

// What is carried as it is, by world: the same beside whatever scenario.
function flowsBefore(corridor: Corridor): Readonly<Record<'goods' | 'people', ByPiece>> {
  let kept = before.get(corridor)
  if (kept) return kept
  const { ways, fitted } = corridor
  const of = (load: 'goods' | 'people'): ByPiece => {
    const sums = fitted.map(({ state }) => byPiece(corridor, ways, state)[load])
    return new Map(ways.pieces.map((piece, at) => [piece, Float64Array.from(sums, (own) => own[at]!)]))
  }
  before.set(corridor, (kept = { goods: of('goods'), people: of('people') }))
  return kept
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
