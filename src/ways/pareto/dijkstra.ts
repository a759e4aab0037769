import { Buckets } from './buckets.ts'
import type { Graph, Reverse } from './graph.ts'

/** Least cost from the source to every node; Infinity where no path leads. */
export function dijkstra(graph: Graph, criterion: number, source: number): Float64Array {
  const spread = new Spread(graph.first, graph.to, graph.costs[criterion]!, graph.noThrough)
  spread.from(source)
  return spread.distance
}

/** Least costs in one criterion from one node over rows of arcs; made once, and asked for many nodes. */
export class Spread {
  /** By node, of the last question; not less than the radius where this is all that is known. */
  readonly distance: Float64Array
  readonly #first: Int32Array
  readonly #next: Int32Array
  readonly #cost: Float64Array
  readonly #noThrough: Uint8Array | null
  readonly #buckets: Buckets

  /** Arcs of node n: entries `first[n] … first[n + 1] − 1` of `next` and `cost`. */
  constructor(first: Int32Array, next: Int32Array, cost: Float64Array, noThrough: Uint8Array | null) {
    this.distance = new Float64Array(first.length - 1)
    this.#first = first
    this.#next = next
    this.#cost = cost
    this.#noThrough = noThrough
    let [shortest, longest] = [Infinity, 0]
    for (let at = 0; at < cost.length; at++) {
      const one = cost[at]!
      if (one > 0 && one < shortest) shortest = one
      if (one > longest && one < Infinity) longest = one
    }
    this.#buckets = new Buckets(shortest === Infinity ? 0 : shortest, longest)
  }

  /**
   * Spreads until all is settled that is nearer than `asked`, and answers this radius; without it until nothing is left,
   * and the answer is Infinity.
   */
  from(source: number, asked = -1): number {
    const [distance, first, next, cost, noThrough] = [
      this.distance,
      this.#first,
      this.#next,
      this.#cost,
      this.#noThrough,
    ]
    const buckets = this.#buckets
    distance.fill(Infinity)
    buckets.clear()
    distance[source] = 0
    buckets.put(source, 0)
    for (let node = buckets.nearest(); node >= 0; node = buckets.nearest()) {
      const { bucket } = buckets
      const here = distance[node]!
      // It came nearer and was taken then.
      if (buckets.of(here) < bucket) continue
      if (asked >= 0 && buckets.of(distance[asked]!) < bucket) return distance[asked]!
      if (noThrough !== null && noThrough[node] === 1 && node !== source) continue
      const end = first[node + 1]!
      for (let at = first[node]!; at < end; at++) {
        const there = here + cost[at]!
        const to = next[at]!
        if (there >= distance[to]!) continue
        distance[to] = there
        buckets.put(to, there)
      }
    }
    return Infinity
  }
}

/**
 * Lower bounds of the cost from every node to a target in each criterion, exact for nodes no further from it than the
 * origin of the question; all others have the radius of the search as bound, so that a question costs by its distance
 * and not by the graph's size. The least of a consistent bound and a constant is consistent, so label setting stays exact.
 */
export class Bounds {
  /** Of node n and criterion c at `n · criteria + c`: what one label asks for lies in one cache line. */
  readonly values: Float64Array
  readonly #spreads: readonly Spread[]

  constructor(graph: Graph, { first, from, arc }: Reverse) {
    this.values = new Float64Array(graph.nodes * graph.costs.length)
    this.#spreads = graph.costs.map((cost) => {
      const inOrder = new Float64Array(arc.length)
      for (let at = 0; at < arc.length; at++) inOrder[at] = cost[arc[at]!]!
      return new Spread(first, from, inOrder, graph.noThrough)
    })
  }

  /** For one target and one origin; false where no path leads from the one to the other. */
  make(target: number, origin: number): boolean {
    const [spreads, values] = [this.#spreads, this.values]
    const stride = spreads.length
    for (let c = 0; c < stride; c++) {
      const spread = spreads[c]!
      const radius = spread.from(target, origin)
      const { distance } = spread
      if (distance[origin] === Infinity) return false
      for (let node = 0, at = c; node < distance.length; node++, at += stride)
        values[at] = distance[node]! < radius ? distance[node]! : radius
    }
    return true
  }
}
