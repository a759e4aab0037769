import type { Core } from './core.ts'
import type { LinkState } from './link-state.ts'

/** The shortest ways of the whole network from one origin, found from those of its bush. Its arrays serve one after the other. */
export class Nearest {
  /** By node: cost of the shortest way of the bush, after `least` of the network; Infinity where none leads. */
  readonly near: Float64Array
  /** By node: the link by which `least` found a shorter way than that of the bush; −1 where it found none. */
  readonly nearIn: Int32Array
  readonly #core: Core
  readonly #state: LinkState
  readonly #queue: Int32Array
  readonly #queued: Uint8Array
  #head = 0
  #end = 0

  constructor(core: Core, state: LinkState) {
    const { nodes } = core
    this.#core = core
    this.#state = state
    this.near = new Float64Array(nodes)
    this.nearIn = new Int32Array(nodes)
    this.#queue = new Int32Array(nodes + 1)
    this.#queued = new Uint8Array(nodes)
  }

  /** Brings `near` down to the shortest ways of the whole network; answers whether any is shorter than those of the bush. */
  least(origin: number): boolean {
    const { nodes, firstThru } = this.#core
    this.#head = 0
    this.#end = 0
    this.nearIn.fill(-1)
    if (origin < firstThru) this.#scan(origin, origin + 1)
    this.#scan(firstThru, nodes)
    if (this.#end === 0) return false
    this.#spread(origin)
    return true
  }

  // Looks at each link once: near the end of the work hardly one is better than what is known.
  #scan(begin: number, end: number): void {
    const { outFirst, to } = this.#core
    const { cost } = this.#state
    const { near } = this
    let link = outFirst[begin]!
    for (let node = begin; node < end; node++) {
      const here = near[node]!
      const last = outFirst[node + 1]!
      for (; link < last; link++) {
        const there = here + cost[link]!
        if (there < near[to[link]!]!) this.#reach(to[link]!, link, there)
      }
    }
  }

  #reach(node: number, link: number, cost: number): void {
    this.near[node] = cost
    this.nearIn[node] = link
    if (this.#queued[node] === 1) return
    this.#queued[node] = 1
    this.#queue[this.#end++] = node
    if (this.#end === this.#queue.length) this.#end = 0
  }

  #spread(origin: number): void {
    const { outFirst, to, firstThru } = this.#core
    const { cost } = this.#state
    const { near } = this
    while (this.#head !== this.#end) {
      const node = this.#queue[this.#head++]!
      if (this.#head === this.#queue.length) this.#head = 0
      this.#queued[node] = 0
      if (node < firstThru && node !== origin) continue
      const here = near[node]!
      const last = outFirst[node + 1]!
      for (let link = outFirst[node]!; link < last; link++) {
        const there = here + cost[link]!
        if (there < near[to[link]!]!) this.#reach(to[link]!, link, there)
      }
    }
  }
}
