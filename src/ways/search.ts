import type { EpochMinutes } from '../ground/index.ts'
import { middle } from './figure.ts'
import { opensAt } from './gate.ts'
import type { LoadKind } from './modes/index.ts'
import type { Arc, Network } from './network.ts'
import { leaves } from './timetable.ts'

/** What travels: so many tonnes, or so many people. */
export interface Load {
  readonly kind: LoadKind
  readonly amount: number
}

export type Criterion = 'time' | 'cost' | 'co2' | 'transfers'

export interface Query {
  readonly from: number
  readonly to: number
  readonly depart: EpochMinutes
  readonly load: Load
  readonly criteria: readonly Criterion[]
}

/** A path as the arcs it takes, in order. */
export type Path = readonly Arc[]

interface Label {
  readonly node: number
  readonly arrive: EpochMinutes
  readonly cost: number
  readonly co2: number
  readonly transfers: number
  readonly key: readonly number[]
  readonly arc: Arc | null
  readonly before: Label | null
}

/** When the step is over for somebody who is ready at `at`; null when it never can be. */
export function arcEnd(arc: Arc, at: EpochMinutes, by: 'earliest' | 'latest'): EpochMinutes | null {
  const start = arcStart(arc, at, by)
  return start === null ? null : start + (by === 'earliest' ? arc.minutes.low : arc.minutes.high)
}

/** When the step begins: after the gate opens, or when the service leaves. */
export function arcStart(arc: Arc, at: EpochMinutes, by: 'earliest' | 'latest'): EpochMinutes | null {
  if (arc.timetable) return leaves(arc.timetable, at, by)
  return arc.gate ? opensAt(arc.gate, at, by) : at
}

export const carriesLoad = (arc: Arc, kind: LoadKind): boolean => arc.carries === 'both' || arc.carries === kind

/**
 * Every path that no other beats in all criteria at once: arrival by the kindest figures, the middle of the others.
 * Exact, because all steps are FIFO: who comes earlier never leaves later.
 * @see Martins, "On a multicriteria shortest path problem", EJOR 16 (1984) 236
 */
export function paretoPaths(network: Network, query: Query): Path[] {
  const { load, criteria } = query
  const fronts: Label[][] = network.nodes.map(() => [])
  const queue = new Heap()
  const settle = (label: Label): void => {
    // Paths to the target that are already beaten there cannot become better on the way.
    if (fronts[query.to]!.some((other) => dominates(other.key, label.key))) return
    const front = fronts[label.node]!
    if (front.some((other) => dominates(other.key, label.key))) return
    fronts[label.node] = front.filter((other) => !dominates(label.key, other.key))
    fronts[label.node]!.push(label)
    queue.push(label)
  }
  settle(labelAt(query.from, query.depart, 0, 0, 0, criteria, null, null))
  for (let label = queue.pop(); label; label = queue.pop()) {
    if (label.node === query.to || !fronts[label.node]!.includes(label)) continue
    for (const at of network.outgoing[label.node]!) {
      const arc = network.arcs[at]!
      if (!carriesLoad(arc, load.kind)) continue
      const arrive = arcEnd(arc, label.arrive, 'earliest')
      if (arrive === null) continue
      const [money, emission] = [arc.money[load.kind], arc.emission[load.kind]]
      settle(
        labelAt(
          arc.to,
          arrive,
          label.cost + (money ? middle(money) * load.amount : 0),
          label.co2 + (emission ? middle(emission) * load.amount : 0),
          label.transfers + (isTransfer(arc) ? 1 : 0),
          criteria,
          arc,
          label,
        ),
      )
    }
  }
  return fronts[query.to]!.map(pathOf)
}

/** Boarding another vehicle: what a traveller counts as a change and a shipper as a handling. */
export const isTransfer = ({ kind }: Arc): boolean =>
  kind === 'transshipment' || kind === 'gauge-change' || kind === 'loading' || kind === 'check-in'

function labelAt(
  node: number,
  arrive: number,
  cost: number,
  co2: number,
  transfers: number,
  criteria: readonly Criterion[],
  arc: Arc | null,
  before: Label | null,
): Label {
  const values: Record<Criterion, number> = { time: arrive, cost, co2, transfers }
  return { node, arrive, cost, co2, transfers, key: criteria.map((criterion) => values[criterion]), arc, before }
}

const dominates = (a: readonly number[], b: readonly number[]): boolean => a.every((value, at) => value <= b[at]!)

function pathOf(label: Label): Path {
  const arcs: Arc[] = []
  for (let at: Label | null = label; at?.arc; at = at.before) arcs.push(at.arc)
  return arcs.toReversed()
}

/** A binary heap in lexicographic order of the labels' keys. */
class Heap {
  readonly #labels: Label[] = []

  push(label: Label): void {
    const labels = this.#labels
    let at = labels.push(label) - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!before(label, labels[up]!)) break
      labels[at] = labels[up]!
      at = up
    }
    labels[at] = label
  }

  pop(): Label | undefined {
    const labels = this.#labels
    const top = labels[0]
    const last = labels.pop()
    if (!last || labels.length === 0) return top
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      if (down >= labels.length) break
      if (down + 1 < labels.length && before(labels[down + 1]!, labels[down]!)) down++
      if (!before(labels[down]!, last)) break
      labels[at] = labels[down]!
      at = down
    }
    labels[at] = last
    return top
  }
}

function before(a: Label, b: Label): boolean {
  for (let at = 0; at < a.key.length; at++) if (a.key[at] !== b.key[at]) return a.key[at]! < b.key[at]!
  return false
}
