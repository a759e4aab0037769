import type { Core } from './core.ts'
import type { LinkState } from './link-state.ts'
import { Pairs } from './pairs.ts'
import type { ShortestPaths } from './paths.ts'

/**
 * The links that one origin uses, without a cycle. Nodes are known by their position in an order in which every link
 * leads onward; the links into position p are `start[p] … start[p + 1] − 1`.
 */
export interface Bush {
  readonly origin: number
  /** Node at each position; the origin is the first. */
  readonly order: Int32Array
  readonly start: Int32Array
  /** Link of the core, position of the node it leaves, and the origin's own flow on it. */
  link: Int32Array
  tail: Int32Array
  flow: Float64Array
  /** Where the trips end, as nodes, and how many. */
  readonly targets: Int32Array
  readonly trips: Float64Array
  /** Ways among which the flow was last shifted. */
  readonly pairs: Pairs
  /** What the trips spend beyond the shortest ways of the network, when last looked at. */
  excess: number
  missed: number
  /** Whether flow was shifted since the trips were laid anew. */
  shifted: boolean
}

/** A bush of the shortest ways last found by `paths`, on which no trips are laid yet. */
export function plant(
  { from }: Core,
  { last, order: reachedInOrder, reached }: ShortestPaths,
  { origin, targets, trips }: Pick<Bush, 'origin' | 'targets' | 'trips'>,
  place: Int32Array,
): Bush {
  const order = reachedInOrder.slice(0, reached)
  const start = new Int32Array(reached + 1)
  const [link, tail, flow] = [new Int32Array(reached), new Int32Array(reached), new Float64Array(reached)]
  for (let p = 1; p < reached; p++) {
    place[order[p - 1]!] = p - 1
    const at = last[order[p]!]!
    link[p - 1] = at
    tail[p - 1] = place[from[at]!]!
    start[p + 1] = p
  }
  return {
    origin,
    order,
    start,
    link,
    tail,
    flow,
    targets,
    trips,
    pairs: new Pairs(),
    excess: 0,
    missed: 0,
    shifted: true,
  }
}

export const copied = (bush: Bush): Bush => ({
  ...bush,
  order: bush.order.slice(),
  start: bush.start.slice(),
  link: bush.link.slice(),
  tail: bush.tail.slice(),
  flow: bush.flow.slice(),
  pairs: bush.pairs.copy(),
})

/** Adds the flow of the bush to that of the network. */
export function add({ order, start, link, flow }: Bush, total: Float64Array): void {
  const end = start[order.length]!
  for (let at = 0; at < end; at++) total[link[at]!]! += flow[at]!
}

/** Whether the bush has flow on one of the links marked with 1. */
export function uses({ order, start, link, flow }: Bush, marked: Uint8Array): boolean {
  const end = start[order.length]!
  for (let at = 0; at < end; at++) if (marked[link[at]!] === 1 && flow[at]! > 0) return true
  return false
}

// A share of a node's flow below this is what rounding left behind, not use.
const RESIDUE = 1e-12

/**
 * Lays the trips on the bush anew by the shares of its links, without what rounding left: after it every node passes on
 * exactly what it receives. Adds to the flows of the network what changes, with what follows from it, or all of the bush's
 * when they are summed `anew`, and nothing follows yet. `needed` is room for a number a position, `place` for one a node.
 */
export function settle(
  { order, start, link, tail, flow, targets, trips }: Bush,
  state: LinkState,
  anew: boolean,
  needed: Float64Array,
  place: Int32Array,
): void {
  const total = state.flow
  const size = order.length
  for (let p = 0; p < size; p++) {
    place[order[p]!] = p
    needed[p] = 0
  }
  for (let t = 0; t < targets.length; t++) needed[place[targets[t]!]!] = trips[t]!
  for (let p = size - 1; p > 0; p--) {
    const through = needed[p]!
    const begin = start[p]!
    const end = start[p + 1]!
    if (end - begin === 1) {
      const change = anew ? through : through - flow[begin]!
      flow[begin] = through
      total[link[begin]!]! += change
      if (!anew && Math.abs(change) > RESIDUE * through) state.refresh(link[begin]!)
      needed[tail[begin]!]! += through
      continue
    }
    const floor = RESIDUE * through
    let sum = 0
    for (let at = begin; at < end; at++) if (flow[at]! > floor) sum += flow[at]!
    for (let at = begin; at < end; at++) {
      const old = flow[at]!
      const share = sum === 0 ? (at === begin ? through : 0) : old > floor ? (old * through) / sum : 0
      flow[at] = share
      total[link[at]!]! += anew ? share : share - old
      if (!anew && Math.abs(share - old) > floor) state.refresh(link[at]!)
      needed[tail[at]!]! += share
    }
  }
}
