import {
  perSnapshot,
  type CommodityId,
  type EpochMinutes,
  type Id,
  type PlaceId,
  type RegionId,
  type Snapshot,
  type StateId,
} from '../../ground/index.ts'
import { drawn, mixed } from '../chance.ts'
import { compiled } from '../compiled.ts'
import { figure, type Figure } from '../figure.ts'
import type { LoadKind } from '../modes/index.ts'
import { networkOf } from '../network.ts'
import { asItIs, type Scenario } from '../scenario.ts'
import { commodityTable, placeTable, type CommodityRow } from '../table.ts'
import { unmoved } from './unmoved.ts'
import { Trail, waysBetween, type Between, type Departures, type Way } from './way.ts'

/** What somebody weighs money, time and the will to go at all by; each an interval. */
export interface Commodity {
  readonly id: CommodityId
  readonly row: CommodityRow
  readonly load: LoadKind
  /** US dollars for an hour of a tonne or a person. */
  readonly timeValue: Figure
  /** Share of the price at which one way is chosen e times as often as another. */
  readonly spread: Figure
  readonly elasticity: Figure
  /** Share in what ports count of its load both ways. */
  readonly share: Figure
}

/** A city that trips begin or end in. */
export interface Zone {
  readonly place: PlaceId
  readonly region: RegionId | null
  readonly state: StateId
  readonly people: Figure
}

/** Trips of one commodity between two cities. */
export interface Pair {
  readonly commodity: number
  readonly from: Zone
  readonly to: Zone
}

/** Everything that can be traded or visited in the corridor, without who goes which way. */
export interface Market {
  readonly commodities: readonly Commodity[]
  readonly zones: readonly Zone[]
  readonly pairs: readonly Pair[]
}

/** The commodities and pairs of cities of a pack; a commodity of which something is not known is left out. */
export const marketOf = perSnapshot((snapshot): Market => {
  const commodities = snapshot.rows(commodityTable).flatMap((row): Commodity[] => {
    const per = row.load === 'goods' ? 't' : 'person'
    const of = (property: Parameters<typeof figure>[2], unit: string) => figure(snapshot, [row.id], property, unit)
    const timeValue = of('value-of-time', `USD/${per}.h`)
    const [spread, elasticity, share] = [of('choice-spread', '%'), of('demand-elasticity', '%'), of('share', '%')]
    if (!timeValue || !spread || !elasticity || !share) return []
    return [{ id: row.id, row, load: row.load, timeValue, spread, elasticity, share }]
  })
  const zones = snapshot.rows(placeTable).flatMap(({ id, kind, region, states }): Zone[] => {
    const people = kind === 'city' ? figure(snapshot, [id], 'population', 'person') : null
    return people ? [{ place: id, region, state: states[0]!, people }] : []
  })
  const pairs = commodities.flatMap(({ row }, commodity) =>
    zones
      .filter(({ state }) => row.from.includes(state))
      .flatMap((from) =>
        zones
          .filter(({ state }) => row.to.includes(state) && state !== from.state)
          .map((to) => ({ commodity, from, to })),
      ),
  )
  return { commodities, zones, pairs }
})

/** One luck for each thing and world: the same in every scenario, so that scenarios are compared in the same worlds. */
export const luck = (seed: number, world: number, name: string): number => drawn(mixed(seed, world), name)

export const within = ({ low, high }: { readonly low: number; readonly high: number }, share: number): number =>
  low + (high - low) * share

/** How many worlds are looked at, from which chance, for journeys that begin in the week after a moment. */
export interface Worlds {
  readonly depart: EpochMinutes
  readonly count: number
  readonly seed: number
}

const WEEK = 7 * 1440
// Half a week apart and at other hours, so that a gate shut at night or a flight twice a week is met in both ways.
const SEARCHED = [0, 3.5 * 1440 + 420]

export function departuresOf({ depart, count, seed }: Worlds): Departures {
  const byWorld = Float64Array.from({ length: count }, (_, world) =>
    Math.round(depart + WEEK * luck(seed, world, 'departure')),
  )
  return { searched: SEARCHED.map((after) => depart + after), byWorld }
}

/** What was found for one departure and chance, by scenario: what leads from door to door for each pair, and its ways. */
interface Supplies {
  readonly known: Trail
  readonly by: WeakMap<Scenario, Supply>
}

interface Supply {
  readonly between: readonly Between[]
  readonly ways: readonly (readonly Way[])[]
}

const supplies = perSnapshot(() => new Map<string, Supplies>())

const MOST_KEPT = 4

/** The ways of every pair in a scenario; the same question is answered once. */
export function supplyOf(snapshot: Snapshot, scenario: Scenario, worlds: Worlds): readonly (readonly Way[])[] {
  const key = `${worlds.depart} ${worlds.count} ${worlds.seed}`
  let kept = supplies(snapshot).get(key)
  if (!kept) {
    // The moment of asking moves on; what was asked at the last few is enough to keep.
    if (supplies(snapshot).size >= MOST_KEPT) supplies(snapshot).clear()
    supplies(snapshot).set(key, (kept = { known: new Trail(), by: new WeakMap() }))
  }
  return supplyIn(kept, snapshot, scenario, worlds).ways
}

function supplyIn(kept: Supplies, snapshot: Snapshot, scenario: Scenario, worlds: Worlds): Supply {
  let supply = kept.by.get(scenario)
  if (!supply) {
    // Without a scenario first: what it leaves alone is taken from there.
    const before = scenario === asItIs ? null : supplyIn(kept, snapshot, asItIs, worlds)
    const between = search(snapshot, scenario, worlds, kept.known, before)
    kept.by.set(scenario, (supply = { between, ways: between.map(({ ways }) => ways) }))
  }
  return supply
}

const NOTHING: Between = { ways: [], tracks: [] }

function search(
  snapshot: Snapshot,
  scenario: Scenario,
  worlds: Worlds,
  known: Trail,
  before: Supply | null,
): readonly Between[] {
  const { pairs, commodities } = marketOf(snapshot)
  const [network, without] = [networkOf(snapshot, scenario), networkOf(snapshot, asItIs)]
  const departures = departuresOf(worlds)
  const kept = new Map<string, Between>()
  const stays = new Map<LoadKind, ReturnType<typeof unmoved>>()
  return pairs.map(({ commodity, from, to }, pair) => {
    const { load } = commodities[commodity]!
    const key = `${load} ${from.place} ${to.place}`
    let between = kept.get(key)
    if (!between) {
      const [a, b] = [network.door(from.place), network.door(to.place)]
      const net = compiled(network, load)
      if (before && !stays.has(load)) stays.set(load, unmoved(compiled(without, load), net, departures.searched))
      if (a === undefined || b === undefined) between = NOTHING
      else if (before && stays.get(load)!(a, b, before.between[pair]!)) between = before.between[pair]!
      else between = waysBetween(net, load, a, b, departures, known)
      kept.set(key, between)
    }
    return between
  })
}

/** All sources behind the market itself, or behind what of it begins or ends in a region. */
export const marketSources = (snapshot: Snapshot, region: RegionId | null = null): readonly Id[] => {
  const { commodities, zones } = marketOf(snapshot)
  return [
    ...new Set([
      ...commodities.flatMap(({ timeValue, spread, elasticity, share }) =>
        [timeValue, spread, elasticity, share].flatMap(({ sources }) => sources),
      ),
      ...zones.flatMap(({ people, region: own }) => (region === null || own === region ? people.sources : [])),
    ]),
  ]
}
