import type { Bush } from './bush.ts'
import type { Core } from './core.ts'
import type { Labels } from './labels.ts'
import type { LinkState } from './link-state.ts'
import { Rewriting } from './rewriting.ts'

const NONE = -1
// A way so many times as long as the shortest is given up at once, when a bush is planted anew.
const HOPELESS = 2

/** New links for a bush, and the end of those of no use. Its arrays serve one bush after the other. */
export class Widening {
  readonly #core: Core
  readonly #state: LinkState
  readonly #labels: Labels
  // By node: cost of the longest used way of the bush.
  readonly #far: Float64Array
  // Links of the bush into nodes with several are marked with the number of the visit.
  readonly #mark: Int32Array
  #visit = 0
  readonly #rewriting: Rewriting

  constructor(core: Core, state: LinkState, labels: Labels) {
    const { nodes, link } = core
    this.#core = core
    this.#state = state
    this.#labels = labels
    this.#far = new Float64Array(nodes)
    this.#mark = new Int32Array(link.length)
    this.#rewriting = new Rewriting(core, labels)
  }

  /**
   * Takes links in that shorten the longest used way to a node by more than a share of it, and drops those of no use;
   * answers the position from which on the bush is another, the end where it is the same. Every link kept or taken leads
   * to where the longest way is longer, so there is no cycle.
   */
  widen(bush: Bush, slack: number): number {
    let changed = this.#see(bush)
    const { nodes, firstThru } = this.#core
    const { origin } = bush
    if (origin < firstThru) changed = this.#find(origin, origin + 1, slack, changed)
    changed = this.#find(firstThru, nodes, slack, changed)
    if (this.#rewriting.taken === 0) return bush.order.length
    this.#rewriting.write(bush, changed)
    return changed
  }

  /**
   * Plants the bush anew: the shortest ways last found by `least`, and those of its links in use that lead onward by
   * them. Takes the flow off the others; the trips are to be laid anew.
   */
  replant(bush: Bush): void {
    const { order, start, link, tail, flow } = bush
    const { shortIn, nearest } = this.#labels
    const { near, nearIn } = nearest
    const { cost } = this.#state
    const size = order.length
    const { was } = this.#rewriting
    was[order[0]!] = 0
    for (let p = 1; p < size; p++) {
      const node = order[p]!
      was[node] = p
      const end = start[p + 1]!
      const come = nearIn[node]!
      let spot = come < 0 ? shortIn[p]! : NONE
      for (let at = start[p]!; at < end; at++) {
        if (link[at] === come) spot = at
        if (!(flow[at]! > 0) || at === spot) continue
        const from = near[order[tail[at]!]!]!
        if (from < near[node]! && from + cost[link[at]!]! < HOPELESS * near[node]!) continue
        this.#state.shift(link[at]!, -flow[at]!)
        flow[at] = 0
      }
      shortIn[p] = spot
      if (spot === NONE) this.#rewriting.take(come, node)
    }
    this.#rewriting.write(bush, 0)
  }

  // Marks what is in use where several ways meet; answers the first position where a link is not, the end where all are.
  #see({ order, start, link, flow }: Bush): number {
    const { long, shortIn } = this.#labels
    const far = this.#far
    const { was } = this.#rewriting
    const mark = this.#mark
    const visit = ++this.#visit
    const size = order.length
    let idle = size
    if (size < far.length) far.fill(Infinity)
    for (let p = 0; p < size; p++) {
      far[order[p]!] = long[p]!
      was[order[p]!] = p
      const end = start[p + 1]!
      if (end - start[p]! > 1)
        for (let at = start[p]!; at < end; at++)
          if (flow[at]! > 0 || shortIn[p] === at) mark[link[at]!] = visit
          else if (p < idle) idle = p
    }
    return idle
  }

  // Takes links that leave nodes of a range; answers the first position one leads to, if it is before what is `changed`.
  #find(begin: number, end: number, slack: number, changed: number): number {
    const { was } = this.#rewriting
    const { outFirst, to } = this.#core
    const { cost } = this.#state
    const far = this.#far
    const mark = this.#mark
    const visit = this.#visit
    const keep = 1 - slack
    let one = outFirst[begin]!
    for (let from = begin; from < end; from++) {
      const here = far[from]!
      const last = outFirst[from + 1]!
      for (; one < last; one++) {
        const node = to[one]!
        if (!(here + cost[one]! < keep * far[node]!) || mark[one] === visit) continue
        this.#rewriting.take(one, node)
        if (was[node]! < changed) changed = was[node]!
      }
    }
    return changed
  }
}
