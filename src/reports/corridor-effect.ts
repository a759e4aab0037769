import { z } from 'zod'
import { portCounts } from '../flows/index.ts'
import type { EpochMinutes, Id, PlaceId, Snapshot } from '../ground/index.ts'
import {
  compare,
  corridorOf,
  marketGains,
  gateEffects,
  marketSources,
  middleTimes,
  modeEffects,
  pieceFlows,
  placeById,
  ranked,
  regionsOf,
  type Both,
  type Compared,
  type Corridor,
  type Ends,
  type GateEffect,
  type MarketGains,
  type Held,
  type Pair,
  type Scenario,
} from '../ways/index.ts'
import { regionTable } from '../works/index.ts'
import { names } from './shapes.ts'

const span = z.object({ low: z.number(), mid: z.number(), high: z.number() }).nullable()
/** In nine of ten worlds, with the middle; `sure` is the share of worlds in which the change has the sign of its middle. */
const both = z.object({ without: span, with: span, change: span, sure: z.number().nullable() })

const gains = z.object({
  minutes: both,
  /** How much later than in half of the worlds one is in nine of ten: what a careful sender adds. */
  bufferMinutes: z.object({ without: z.number().nullable(), with: z.number().nullable() }),
  costUsd: both,
  co2eKg: both,
  perYear: both,
  surplusUsd: span,
  timeValueUsd: span,
})

const ranking = z.object({ order: z.array(z.string()), stable: z.boolean(), share: z.number() })

export const corridorShape = z.object({
  worlds: z.int(),
  seed: z.int(),
  pairs: z.int(),
  ports: z.array(
    z.object({
      port: z.string(),
      name: names,
      tonnes: both,
      people: both,
      /** In front of the gate, beside its shut hours. */
      waitMinutes: both,
      /** Vehicles that come for each that can pass. */
      load: both,
      /** Share of the worlds in which more come than can pass, and by how many vehicles a day the queue grows in those. */
      noSteadyState: z.object({ without: z.number(), with: z.number() }),
      queueGrowth: both,
      reckoned: z.boolean(),
      /** Whether the queue was simulated: where not, nobody says what the port can pass, and its wait is not known. */
      simulated: z.boolean(),
      sources: z.array(z.string()),
    }),
  ),
  modes: z.array(z.object({ load: z.enum(['goods', 'people']), mode: z.string(), perYear: both })),
  regions: z.array(
    z.object({
      region: z.string(),
      name: names,
      state: z.string(),
      goods: gains.nullable(),
      people: gains.nullable(),
      surplusUsd: span,
      sources: z.array(z.string()),
    }),
  ),
  parties: z.array(z.object({ state: z.string(), surplusUsd: span, share: span })),
  total: z.object({ goods: gains.nullable(), people: gains.nullable() }),
  surplusUsd: span,
  timeValueUsd: span,
  gain: z.array(z.string()),
  lose: z.array(z.string()),
  unsure: z.array(z.string()),
  /** Share of the worlds in which all together are worse off: above a half it is Braess's case, and said. */
  worse: z.object({ share: z.number(), said: z.boolean() }),
  rankings: z.object({ ports: ranking, regions: ranking }),
  /** By link or service, both ways together; what carries next to nothing is left out. */
  flows: z.array(z.object({ piece: z.string(), load: z.enum(['goods', 'people']), without: span, with: span })),
  reach: z.array(
    z.object({
      place: z.string(),
      name: names,
      load: z.enum(['goods', 'people']),
      hours: z.object({ without: z.array(z.number().nullable()), with: z.array(z.number().nullable()) }),
      /** Expected price of the whole choice to the other side, time and queues in it, US dollars a tonne or person. */
      priceUsd: both,
    }),
  ),
  /** Worlds in which waits and choices did not come to agree. */
  disagreed: z.int(),
  sources: z.array(z.string()),
})

export type CorridorEffect = z.output<typeof corridorShape>

/** What a scenario changes for all who use the corridor; null for a pack of which the demand is not known. */
export function corridorEffect(
  snapshot: Snapshot,
  held: Held,
  depart: EpochMinutes,
  count: number,
  seed: number,
): CorridorEffect | null {
  const corridor = corridorOf(snapshot, portCounts(snapshot), { depart, count, seed })
  if (!corridor) return null
  const kept = answersOf(corridor)
  // Years in which the same works are open in the same worlds have one answer.
  const key = heldKey(held, count)
  let answer = kept.get(key)
  if (!answer) {
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, (answer = answered(snapshot, corridor, held)))
  }
  return answer
}

const answers = new WeakMap<Corridor, Map<string, CorridorEffect>>()
const MOST_KEPT = 64

function answersOf(corridor: Corridor): Map<string, CorridorEffect> {
  let kept = answers.get(corridor)
  if (!kept) answers.set(corridor, (kept = new Map()))
  return kept
}

const numbers = new WeakMap<Scenario, number>()
let scenarios = 0

// A scenario is the same object whenever it is asked for again, so that a number stands for it.
function heldKey({ scenarios: all, of }: Held, count: number): string {
  const own = all.map((scenario) => {
    if (!numbers.has(scenario)) numbers.set(scenario, scenarios++)
    return numbers.get(scenario)!
  })
  return Array.from({ length: count }, (_, world) => own[of(world)]).join(' ')
}

const groupings = new WeakMap<Corridor, readonly Ends[]>()

// Everybody, then each state, then each region, in the order of the corridor.
function groupsOf(corridor: Corridor): readonly Ends[] {
  let kept = groupings.get(corridor)
  if (kept) return kept
  kept = [
    () => 2,
    ...statesOf(corridor).map((state) => owned((zone) => zone.state === state)),
    ...regionsOf(corridor).map(({ region }) => owned((zone) => zone.region === region)),
  ]
  groupings.set(corridor, kept)
  return kept
}

const owned =
  (owns: (zone: Pair['from']) => boolean): Ends =>
  ({ from, to }) =>
    Number(owns(from)) + Number(owns(to))

const statesOf = ({ market }: Corridor) => [...new Set(market.zones.map(({ state }) => state))]

function answered(snapshot: Snapshot, corridor: Corridor, held: Held): CorridorEffect {
  const { count, seed } = corridor.worlds
  const compared = compare(corridor, held)
  const gates = gateEffects(compared)
  const ports = portsOf(snapshot, gates)
  const regions = regionsOf(corridor)
  const states = statesOf(corridor)
  const groups = groupsOf(corridor)
  const gained = { goods: marketGains(compared, 'goods', groups), people: marketGains(compared, 'people', groups) }
  const of = (group: number) => ({ goods: gained.goods[group]!, people: gained.people[group]! })
  const total = of(0)
  const surplus = surplusOf([total.goods, total.people], count)
  const parties = states.map((state, at) => {
    const { goods, people } = of(1 + at)
    return { state, surplus: surplusOf([goods, people], count) }
  })
  const ofRegion = (at: number) => of(1 + states.length + at)
  const regionSurplus = regions.map(({ region }, at) => {
    const { goods, people } = ofRegion(at)
    return { id: region, values: surplusOf([goods, people], count) }
  })
  const worse = surplus.filter((value) => value < 0).length / count
  const split = (fits: (low: number, high: number) => boolean) =>
    regionSurplus
      .filter(({ values }) => {
        const { low, high } = spanOf(values)!
        return fits(low, high)
      })
      .map(({ id }) => id)
  return {
    worlds: count,
    seed,
    pairs: corridor.market.pairs.length,
    ports,
    modes: (['goods', 'people'] as const).flatMap((load) =>
      [...modeEffects(compared, load)].map(([mode, perYear]) => ({ load, mode, perYear: bothOf(perYear) })),
    ),
    regions: regions.map(({ region, state }, at) => ({
      region,
      name: snapshot.row(regionTable, region)!.name as Record<string, string>,
      state,
      goods: gainShape(ofRegion(at).goods),
      people: gainShape(ofRegion(at).people),
      surplusUsd: spanOf(regionSurplus[at]!.values),
      sources: [...marketSources(snapshot, region)],
    })),
    parties: parties.map(({ state, surplus: own }) => ({
      state,
      surplusUsd: spanOf(own),
      // Shares of nothing are no shares.
      share: spanOf(own.map((value, world) => (Math.abs(surplus[world]!) > 1 ? value / surplus[world]! : NaN))),
    })),
    total: { goods: gainShape(total.goods), people: gainShape(total.people) },
    surplusUsd: spanOf(surplus),
    timeValueUsd: spanOf(sumOf([total.goods, total.people], count, ({ timeValue }) => timeValue)),
    gain: split((low) => low > 0),
    lose: split((_low, high) => high < 0),
    unsure: split((low, high) => low <= 0 && high >= 0 && (low < 0 || high > 0)),
    worse: { share: worse, said: worse > 0.5 },
    rankings: {
      ports: rankingOf(
        gates.map(({ port, goods }) => ({
          id: port,
          values: goods.with.map((value, w) => value - goods.without[w]!),
        })),
      ),
      regions: rankingOf(regionSurplus),
    },
    flows: flowsOf(compared),
    reach: middleTimes(compared).map(({ place, load, price, ...hours }) => ({
      place,
      name: nameOf(snapshot, place),
      load,
      hours: { without: hours.without.map(finite), with: hours.with.map(finite) },
      priceUsd: bothOf(price),
    })),
    disagreed: compared.solved.filter(({ agreed }) => !agreed).length,
    sources: [...new Set([...marketSources(snapshot), ...ports.flatMap((port) => port.sources as Id[])])],
  }
}

function portsOf(snapshot: Snapshot, gates: readonly GateEffect[]): CorridorEffect['ports'] {
  return gates.map(({ port, goods, people, wait, load, growth, state, simulated, sources }) => ({
    port,
    name: nameOf(snapshot, port),
    tonnes: bothOf(goods),
    people: bothOf(people),
    waitMinutes: bothOf(wait),
    load: bothOf(load),
    noSteadyState: { without: shareOver(load.without), with: shareOver(load.with) },
    queueGrowth: bothOf(growth),
    reckoned: state.reckoned,
    simulated,
    sources: [...new Set(sources)],
  }))
}

/** Less than this share of the busiest piece of its load is no line on a map. */
const SEEN = 0.001

function flowsOf(compared: Compared): CorridorEffect['flows'] {
  const flows = pieceFlows(compared).map(({ piece, load, perYear }) => ({
    piece,
    load,
    without: spanOf(perYear.without),
    with: spanOf(perYear.with),
  }))
  const most = (load: string) =>
    Math.max(0, ...flows.flatMap((flow) => (flow.load === load ? [flow.without?.high ?? 0, flow.with?.high ?? 0] : [])))
  const least = { goods: SEEN * most('goods'), people: SEEN * most('people') }
  return flows
    .filter(({ load, without, with: then }) => Math.max(without?.high ?? 0, then?.high ?? 0) > least[load])
    .toSorted((a, b) => (a.load + a.piece < b.load + b.piece ? -1 : 1))
}

const shareOver = (load: Float64Array): number => load.filter((ratio) => ratio >= 1).length / load.length

const nameOf = (snapshot: Snapshot, place: PlaceId): Record<string, string> =>
  (placeById(snapshot, place)?.name ?? {}) as Record<string, string>

const finite = (hours: number): number | null => (Number.isFinite(hours) ? hours : null)

function gainShape(gains: MarketGains | null): z.output<typeof corridorShape>['total']['goods'] {
  if (!gains) return null
  const { minutes, cost, co2, trips, surplus, timeValue } = gains
  return {
    minutes: bothOf(minutes),
    bufferMinutes: { without: bufferOf(minutes.without), with: bufferOf(minutes.with) },
    costUsd: bothOf(cost),
    co2eKg: bothOf(co2),
    perYear: bothOf(trips),
    surplusUsd: spanOf(surplus),
    timeValueUsd: spanOf(timeValue),
  }
}

const bufferOf = (values: Float64Array): number | null => {
  const { room, count } = numbersIn(values)
  if (count === 0) return null
  const half = ranked(room, count, placeOf(0.5, count))
  return ranked(room, count, placeOf(0.9, count), placeOf(0.5, count)) - half
}

function bothOf({ without, with: after }: Both): z.output<typeof both> {
  const change = new Float64Array(after.length)
  for (let world = 0; world < change.length; world++) change[world] = after[world]! - without[world]!
  const span = spanOf(change)
  const sign = Math.sign(span?.mid ?? 0)
  let [known, same] = [0, 0]
  for (let world = 0; world < change.length; world++) {
    if (!Number.isFinite(change[world])) continue
    known++
    if (Math.sign(change[world]!) === sign) same++
  }
  return { without: spanOf(without), with: spanOf(after), change: span, sure: known === 0 ? null : same / known }
}

const spans = new WeakMap<Float64Array, { low: number; mid: number; high: number } | null>()

/** The middle, and the bounds of nine tenths of the worlds; worlds in which there is no number are left out. */
function spanOf(values: Float64Array): { low: number; mid: number; high: number } | null {
  const kept = spans.get(values)
  if (kept !== undefined) return kept
  const span = spanIn(values)
  spans.set(values, span)
  return span
}

function spanIn(values: Float64Array): { low: number; mid: number; high: number } | null {
  const { room, count } = numbersIn(values)
  if (count === 0) return null
  const [first, half, last] = [placeOf(0.05, count), placeOf(0.5, count), placeOf(0.95, count)]
  const low = ranked(room, count, first)
  const mid = ranked(room, count, half, first)
  return { low, mid, high: ranked(room, count, last, half) }
}

/** Room for the numbers of one quantity: hundreds are looked at one after the other. */
let room = new Float64Array(0)

function numbersIn(values: Float64Array): { room: Float64Array; count: number } {
  if (room.length < values.length) room = new Float64Array(values.length)
  let count = 0
  for (let at = 0; at < values.length; at++) if (Number.isFinite(values[at])) room[count++] = values[at]!
  return { room, count }
}

const placeOf = (share: number, count: number): number => Math.min(count - 1, Math.floor(share * count))

const sumOf = (
  all: readonly (MarketGains | null)[],
  count: number,
  of: (gains: MarketGains) => Float64Array,
): Float64Array =>
  Float64Array.from({ length: count }, (_, world) =>
    all.reduce((sum, gains) => sum + (gains ? of(gains)[world]! : 0), 0),
  )

const surplusOf = (all: readonly (MarketGains | null)[], count: number): Float64Array =>
  sumOf(all, count, ({ surplus }) => surplus)

/** Largest middle first; stable when the same stands first and last in nine of ten worlds. */
function rankingOf(rows: readonly { readonly id: string; readonly values: Float64Array }[]): z.output<typeof ranking> {
  const order = rows.toSorted(
    (a, b) => (spanOf(b.values)?.mid ?? 0) - (spanOf(a.values)?.mid ?? 0) || (a.id < b.id ? -1 : 1),
  )
  const [first, last] = [order[0], order.at(-1)]
  if (!first || !last || first === last) return { order: order.map(({ id }) => id), stable: true, share: 1 }
  const worlds = first.values.length
  let same = 0
  for (let world = 0; world < worlds; world++)
    if (rows.every(({ values }) => values[world]! <= first.values[world]! && values[world]! >= last.values[world]!))
      same++
  return { order: order.map(({ id }) => id), stable: same / worlds >= 0.9, share: same / worlds }
}
