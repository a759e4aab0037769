import { perSnapshot, type Id, type PortId, type RegionId, type Snapshot, type StateId } from '../../ground/index.ts'
import { asItIs, type Scenario } from '../scenario.ts'
import { placeTable } from '../table.ts'
import { waysOf, vehiclesAt, type Ways } from './choice-model.ts'
import { gateQueue, type GateQueue } from './gate-queue.ts'
import { gateStates, type Counted, type GateState } from './gate-state.ts'
import { marketOf, supplyOf, type Market, type Worlds } from './market.ts'
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
  /** By gate; null where nobody says what it can pass. */
  readonly queues: readonly (GateQueue | null)[]
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
  const queues = queuesIn(snapshot, asItIs, gates, worlds)
  const fitted = Array.from({ length: worlds.count }, (_, world) =>
    fitWorld(market, ways, gates, queues, worlds.seed, world),
  )
  return { snapshot, market, worlds, gates, queues, ways, fitted }
}

/** A scenario, or which of several holds in each world where their dates are not sure. */
export interface Held {
  readonly scenarios: readonly Scenario[]
  /** Index of the scenario by world. */
  readonly of: (world: number) => number
}

/** One scenario in the worlds of a corridor; each is solved when it is first asked for, and once. */
export interface Solving {
  readonly ways: Ways
  readonly queues: readonly (GateQueue | null)[]
  readonly solved: (Solved | undefined)[]
}

/** Every world without and with a scenario, solved. */
export interface Compared {
  readonly corridor: Corridor
  /** By world. */
  readonly solving: readonly Solving[]
  readonly solved: readonly Solved[]
}

const solvings = new WeakMap<Corridor, WeakMap<Scenario, Solving>>()

/** Solves a scenario in every world; a world that was solved before is not solved again. */
export function compare(corridor: Corridor, held: Held): Compared {
  const solving = corridor.fitted.map((_, world) => solvingOf(corridor, held.scenarios[held.of(world)]!))
  const solved = corridor.fitted.map((fit, world) => {
    const { ways, queues, solved: kept } = solving[world]!
    return (kept[world] ??= solveWorld(corridor.market, fit, ways, queues))
  })
  return { corridor, solving, solved }
}

function solvingOf(corridor: Corridor, scenario: Scenario): Solving {
  let kept = solvings.get(corridor)
  if (!kept) solvings.set(corridor, (kept = new WeakMap()))
  let solving = kept.get(scenario)
  if (!solving) {
    const { snapshot, market, worlds, gates, fitted } = corridor
    // What nothing changes was solved as it was fitted.
    if (scenario === asItIs) {
      solving = { ways: corridor.ways, queues: corridor.queues, solved: fitted.map(({ state }) => state) }
      kept.set(scenario, solving)
      return solving
    }
    const ports = gates.map(({ port }) => port)
    const ways = waysOf(market, supplyOf(snapshot, scenario, worlds), ports, worlds.count)
    kept.set(scenario, (solving = { ways, queues: queuesIn(snapshot, scenario, gates, worlds), solved: [] }))
  }
  return solving
}

const queuesIn = (
  snapshot: Snapshot,
  scenario: Scenario,
  gates: readonly GateState[],
  { depart, seed }: Worlds,
): (GateQueue | null)[] =>
  gates.map(({ port, vehicles }) => vehicles && gateQueue(snapshot, scenario, port, depart, seed))

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
  /** Vehicles by which the queue grows in a day; NaN in a world with a steady state. */
  readonly growth: Both
  readonly state: GateState
  /** Whether its queue was simulated: else nobody says what it can pass. */
  readonly simulated: boolean
  readonly sources: readonly Id[]
}

export function gateEffects({ corridor, solving, solved }: Compared): GateEffect[] {
  const { gates, fitted, queues } = corridor
  const both = (of: (world: Solved, fit: Fitted, queues: readonly (GateQueue | null)[]) => number): Both => ({
    without: Float64Array.from(fitted, (fit) => of(fit.state, fit, queues)),
    with: Float64Array.from(fitted, (fit, world) => of(solved[world]!, fit, solving[world]!.queues)),
  })
  return gates.map((state, gate) => {
    const coming = (world: Solved, fit: Fitted) => vehiclesAt(fit.gates, gate, world.through[gate]!)
    // What nobody can say of a gate is no number, and not 0.
    const passing = (fit: Fitted, all: readonly (GateQueue | null)[]) => all[gate]?.capacity(fit.world) ?? NaN
    return {
      port: state.port,
      goods: both(({ through }) => through[gate]!),
      people: both(({ through }) => through[gates.length + gate]!),
      wait: both(({ waits }, _fit, all) => (all[gate] ? waits[gate]! : NaN)),
      load: both((world, fit, all) => coming(world, fit) / passing(fit, all)),
      growth: both((world, fit, all) => {
        const more = coming(world, fit) - passing(fit, all)
        return more > 0 ? more : NaN
      }),
      state,
      simulated: queues[gate] !== null,
      sources: [...state.sources, ...(queues[gate]?.sources ?? [])],
    }
  })
}

/** Regions and states that trips of the corridor begin or end in, in the order of the zones. */
export const regionsOf = ({ market }: Corridor): { region: RegionId; state: StateId }[] => [
  ...new Map(
    market.zones.flatMap(({ region, state }) => (region ? [[region, { region, state }] as const] : [])),
  ).values(),
]
