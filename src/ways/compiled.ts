import { TICK, type Calendar } from './calendar.ts'
import { middle } from './figure.ts'
import { calendarOf } from './gate.ts'
import type { LoadKind } from './modes/index.ts'
import type { Arc, Network } from './network.ts'
import { dijkstra, graphOf, type Graph } from './pareto/index.ts'
import { departuresOf } from './timetable.ts'

/** The criteria that a path can be judged by; time is the clock at the other end. */
export type Criterion = 'time' | 'cost' | 'co2' | 'transfers'

/** The criteria beside the clock in the order in which the search keeps them. */
export const COSTS = ['cost', 'co2', 'transfers'] as const

/**
 * What of a network one kind of load can use, in flat arrays: rows of arcs by origin and by destination, the least
 * minutes of each arc, the middle of its price and emissions for one tonne or person, and the calendar it waits for.
 */
export interface Compiled {
  readonly network: Network
  /** Arcs of the network by number; where an arc of the graph stands in the network. */
  readonly arcs: readonly Arc[]
  readonly forward: Graph
  readonly backward: Graph
  /** Number in `arcs` of each arc of the two graphs. */
  readonly forwardArc: Int32Array
  readonly backwardArc: Int32Array
  readonly minutes: Float64Array
  readonly unit: Readonly<Record<(typeof COSTS)[number], Float64Array>>
  readonly waits: readonly (Calendar | null)[]
}

// Money and emissions as multiples of 2^-16: a hundredth of a cent, and every sum of them exact.
const GRAIN = 2 ** -16
const onGrain = (value: number, grain: number): number => Math.round(value / grain) * grain

const kept = new WeakMap<Network, Map<string, Compiled>>()

/** The network for goods or people, made once; `usable` leaves arcs out, `key` names it for the cache. */
export function compiled(
  network: Network,
  kind: LoadKind,
  usable: (arc: Arc) => boolean = () => true,
  key = '',
): Compiled {
  let all = kept.get(network)
  if (!all) kept.set(network, (all = new Map()))
  const name = `${kind} ${key}`
  let one = all.get(name)
  if (!one) all.set(name, (one = compile(network, kind, usable)))
  return one
}

function compile(network: Network, kind: LoadKind, usable: (arc: Arc) => boolean): Compiled {
  const arcs = network.arcs.filter((arc) => carriesLoad(arc, kind) && usable(arc))
  const nodes = network.nodes.length
  const minutes = Float64Array.from(arcs, leastMinutes)
  const cost = Float64Array.from(arcs, (arc) => (arc.money[kind] ? middle(arc.money[kind]) : 0))
  const co2 = Float64Array.from(arcs, (arc) => (arc.emission[kind] ? middle(arc.emission[kind]) : 0))
  const transfers = Float64Array.from(arcs, (arc) => Number(isTransfer(arc)))
  const rows = (from: (arc: Arc) => number, to: (arc: Arc) => number) => {
    const graph = graphOf(
      nodes,
      arcs.map((arc, at) => ({ from: from(arc), to: to(arc), costs: [minutes[at]!, at] })),
    )
    return { graph: { ...graph, costs: [graph.costs[0]!] }, arc: Int32Array.from(graph.costs[1] ?? []) }
  }
  const [forward, backward] = [
    rows(
      (arc) => arc.from,
      (arc) => arc.to,
    ),
    rows(
      (arc) => arc.to,
      (arc) => arc.from,
    ),
  ]
  return {
    network,
    arcs,
    forward: forward.graph,
    backward: backward.graph,
    forwardArc: forward.arc,
    backwardArc: backward.arc,
    minutes,
    unit: { cost, co2, transfers },
    waits: arcs.map((arc) =>
      arc.timetable ? departuresOf(arc.timetable) : arc.gate ? calendarOf(arc.gate, 'earliest') : null,
    ),
  }
}

/** The least minutes of a step on the planner's tick: every clock has to count with the same ones, to the last bit. */
export const leastMinutes = ({ minutes }: Arc): number => onGrain(minutes.low, TICK)

export const carriesLoad = (arc: Arc, kind: LoadKind): boolean => arc.carries === 'both' || arc.carries === kind

/** Boarding another vehicle: what a traveller counts as a change and a shipper as a handling. */
export const isTransfer = ({ kind }: Arc): boolean =>
  kind === 'transshipment' || kind === 'gauge-change' || kind === 'loading' || kind === 'check-in'

interface Made {
  readonly costs: Map<string, Float64Array>
  readonly bounds: Map<string, Float64Array>
}

const made = new WeakMap<Compiled, Made>()
const MOST_COSTS = 16
const MOST_BOUNDS = 400

function madeOf(net: Compiled): Made {
  let all = made.get(net)
  if (!all) made.set(net, (all = { costs: new Map(), bounds: new Map() }))
  return all
}

/** A criterion by arc for an amount of load, on the grain; made once, so that it must not be written to. */
export function costsFor(net: Compiled, name: (typeof COSTS)[number], amount: number): Float64Array {
  if (name === 'transfers') return net.unit.transfers
  const { costs } = madeOf(net)
  const key = `${name} ${amount}`
  let values = costs.get(key)
  if (!values) {
    // Amounts are without end.
    if (costs.size >= MOST_COSTS) costs.clear()
    costs.set(key, (values = net.unit[name].map((value) => onGrain(value * amount, GRAIN))))
  }
  return values
}

/**
 * Least sum of a criterion from every node to `target`, or to every node from it, by the kindest figures. Everybody who
 * looks for ways to the same place asks for the same ones: they are made once and must not be written to.
 */
export function boundTo(net: Compiled, name: Criterion, amount: number, target: number, back: boolean): Float64Array {
  const { bounds } = madeOf(net)
  const key = `${name} ${name === 'cost' || name === 'co2' ? amount : ''} ${target} ${Number(back)}`
  let bound = bounds.get(key)
  if (!bound) {
    if (bounds.size >= MOST_BOUNDS) bounds.clear()
    const [opposite, arcOf] = back ? [net.forward, net.forwardArc] : [net.backward, net.backwardArc]
    const values = name === 'time' ? net.minutes : costsFor(net, name, amount)
    const costs = [Float64Array.from(arcOf, (arc) => values[arc]!)]
    bounds.set(key, (bound = dijkstra({ ...opposite, costs }, 0, target)))
  }
  return bound
}
