import type { Bush } from './bush.ts'
import type { Core } from './core.ts'
import type { LinkState } from './link-state.ts'
import { Nearest } from './nearest.ts'

/** The ways of one bush at the costs of now. Its arrays serve one bush after the other. */
export class Labels {
  /** By position: cost of the shortest way, cost of the longest in use, and the spots by which they come in. */
  readonly short: Float64Array
  readonly long: Float64Array
  readonly shortIn: Int32Array
  readonly longIn: Int32Array
  /** The shortest ways of the bush by node, and those of the network from there. */
  readonly nearest: Nearest
  readonly #state: LinkState
  readonly #one: Int32Array
  readonly #other: Int32Array

  constructor(core: Core, state: LinkState) {
    const { nodes } = core
    this.#state = state
    this.short = new Float64Array(nodes)
    this.long = new Float64Array(nodes)
    this.nearest = new Nearest(core, state)
    this.shortIn = new Int32Array(nodes)
    this.longIn = new Int32Array(nodes)
    this.#one = new Int32Array(nodes)
    this.#other = new Int32Array(nodes)
  }

  /**
   * Shortest and longest used ways from the origin; answers what is spent beyond the shortest ways of the bush. Of a bush
   * seen last with the same costs and `changed` from a position on, only the ways from there on are looked at.
   */
  of({ order, start, link, tail, flow }: Bush, changed = 0): number {
    const size = order.length
    const begin = changed > 1 ? changed : 1
    const cost = this.#state.cost
    const { short, long, shortIn, longIn } = this
    const { near } = this.nearest
    if (size < near.length) near.fill(Infinity)
    short[0] = 0
    long[0] = 0
    near[order[0]!] = 0
    let excess = 0
    let at = start[begin]!
    for (let p = begin; p < size; p++) {
      const end = start[p + 1]!
      if (end - at === 1) {
        const q = tail[at]!
        const step = cost[link[at]!]!
        const way = short[q]! + step
        short[p] = way
        near[order[p]!] = way
        long[p] = long[q]! + step
        shortIn[p] = at
        longIn[p] = at
        at = end
        continue
      }
      let [least, leastAt, most, mostAt] = [Infinity, at, -1, -1]
      let [spent, passing] = [0, 0]
      for (; at < end; at++) {
        const q = tail[at]!
        const step = cost[link[at]!]!
        const way = short[q]! + step
        if (way < least) {
          least = way
          leastAt = at
        }
        const used = flow[at]!
        if (used > 0) {
          spent += used * way
          passing += used
          const longest = long[q]! + step
          if (longest > most) {
            most = longest
            mostAt = at
          }
        }
      }
      short[p] = least
      near[order[p]!] = least
      shortIn[p] = leastAt
      // The shortest way counts as used: somebody may be sent over it.
      const sure = long[tail[leastAt]!]! + cost[link[leastAt]!]!
      long[p] = sure > most ? sure : most
      longIn[p] = mostAt
      excess += spent - passing * least
    }
    return excess > 0 ? excess : 0
  }

  /** The shortest ways alone, in `near`; answers what is spent beyond them. */
  glance({ order, start, link, tail, flow }: Bush): number {
    const size = order.length
    const cost = this.#state.cost
    const { short } = this
    const { near } = this.nearest
    if (size < near.length) near.fill(Infinity)
    short[0] = 0
    near[order[0]!] = 0
    let excess = 0
    let at = 0
    for (let p = 1; p < size; p++) {
      const end = start[p + 1]!
      let least = short[tail[at]!]! + cost[link[at]!]!
      if (end - at > 1) {
        let spent = flow[at]! * least
        let passing = flow[at]!
        while (++at < end) {
          const way = short[tail[at]!]! + cost[link[at]!]!
          if (way < least) least = way
          spent += flow[at]! * way
          passing += flow[at]!
        }
        excess += spent - passing * least
      }
      at = end
      short[p] = least
      near[order[p]!] = least
    }
    return excess > 0 ? excess : 0
  }

  /** Least cost of all trips to the targets at what `near` says. */
  spend({ targets, trips }: Bush): number {
    const { near } = this.nearest
    let sum = 0
    for (let t = 0; t < targets.length; t++) sum += trips[t]! * near[targets[t]!]!
    return sum
  }

  /** Pairs every used way into a node with the shortest one, back to where they part. */
  pair({ start, link, tail, flow, order, pairs }: Bush): void {
    const { longIn, shortIn } = this
    const [one, other] = [this.#one, this.#other]
    pairs.clear()
    for (let p = order.length - 1; p > 0; p--) {
      const end = start[p + 1]!
      if (end - start[p]! < 2) continue
      const shortest = shortIn[p]!
      for (let first = start[p]!; first < end; first++) {
        if (first === shortest || !(flow[first]! > 0)) continue
        let a = tail[first]!
        let b = tail[shortest]!
        let [m, n] = [1, 1]
        one[0] = first
        other[0] = shortest
        while (a !== b) {
          if (a > b) {
            const at = longIn[a]!
            // The flow at a merge further back may all come by its shortest way, and no longest one be known.
            if (at < 0 || !(flow[at]! > 0)) break
            one[m++] = at
            a = tail[at]!
          } else {
            const at = shortIn[b]!
            other[n++] = at
            b = tail[at]!
          }
        }
        if (a === b) pairs.add(one, m, other, n, link)
      }
    }
  }
}
