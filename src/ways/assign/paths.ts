import type { Core } from './core.ts'

/** Shortest paths from one node over the links of a core, with an indexed 4-ary heap; its arrays serve one search after the other. */
export class ShortestPaths {
  readonly distance: Float64Array
  /** The link by which each node is reached; −1 for the origin and what is not reached. */
  readonly last: Int32Array
  /** Nodes reached, nearest first: the first `reached` of them. */
  readonly order: Int32Array
  reached = 0
  readonly #core: Core
  readonly #heap: Int32Array
  readonly #place: Int32Array

  constructor(core: Core) {
    this.#core = core
    this.distance = new Float64Array(core.nodes)
    this.last = new Int32Array(core.nodes)
    this.order = new Int32Array(core.nodes)
    this.#heap = new Int32Array(core.nodes)
    this.#place = new Int32Array(core.nodes)
  }

  from(origin: number, cost: Float64Array): void {
    const { outFirst, to, firstThru } = this.#core
    const { distance, last, order } = this
    const heap = this.#heap
    const place = this.#place
    distance.fill(Infinity)
    last.fill(-1)
    place.fill(-1)
    distance[origin] = 0
    heap[0] = origin
    let size = 1
    this.reached = 0
    while (size > 0) {
      const node = heap[0]!
      const moved = heap[--size]!
      if (size > 0) {
        const key = distance[moved]!
        let at = 0
        for (;;) {
          const child = 4 * at + 1
          if (child >= size) break
          let least = child
          let key2 = distance[heap[child]!]!
          const end = child + 4 < size ? child + 4 : size
          for (let one = child + 1; one < end; one++) {
            const other = distance[heap[one]!]!
            if (other < key2) {
              key2 = other
              least = one
            }
          }
          if (key <= key2) break
          heap[at] = heap[least]!
          place[heap[at]!] = at
          at = least
        }
        heap[at] = moved
        place[moved] = at
      }
      order[this.reached++] = node
      if (node < firstThru && node !== origin) continue
      const here = distance[node]!
      const end: number = outFirst[node + 1]!
      for (let link: number = outFirst[node]!; link < end; link++) {
        const next = to[link]!
        const there = here + cost[link]!
        if (there >= distance[next]!) continue
        // A node not yet seen has no place in the heap.
        let at: number = distance[next] === Infinity ? size++ : place[next]!
        distance[next] = there
        last[next] = link
        while (at > 0) {
          const up: number = (at - 1) >> 2
          const above = heap[up]!
          if (distance[above]! <= there) break
          heap[at] = above
          place[above] = at
          at = up
        }
        heap[at] = next
        place[next] = at
      }
    }
  }
}
