import { Buckets } from './buckets.ts'
import type { Graph, Reverse } from './graph.ts'

/** Least cost from the source to every node; Infinity where no path leads. */
export function dijkstra(graph: Graph, criterion: number, source: number): Float64Array {
  const distance = new Float64Array(graph.nodes)
  const buckets = bucketsFor(graph, criterion)
  settle(distance, 1, 0, graph, criterion, source, buckets, graph.first, graph.to, null, -1)
  return distance
}

/** Buckets that fit the arcs of one criterion of a graph. */
export function bucketsFor({ nodes, costs }: Graph, criterion: number): Buckets {
  let [shortest, longest] = [Infinity, 0]
  for (const cost of costs[criterion]!) {
    if (cost > 0 && cost < shortest) shortest = cost
    if (cost > longest && cost < Infinity) longest = cost
  }
  return new Buckets(nodes, shortest === Infinity ? 0 : shortest, longest)
}

// How much further than the origin the bounds are exact; beyond, their radius is the bound.
const STRETCH = 1.5

/**
 * Lower bounds of the cost from every node to the target, exact for nodes not much further from it than `origin` is;
 * all others have the radius of the search as bound, so that a query costs by its distance and not by the graph's size.
 * The least of a consistent bound and a constant is consistent, so label setting stays exact.
 * The bound of node n lies at `n · stride + criterion`.
 */
export function boundsTo(
  bounds: Float64Array,
  graph: Graph,
  criterion: number,
  reverse: Reverse,
  target: number,
  origin: number,
  buckets: Buckets,
): void {
  const stride = graph.costs.length
  const { first, from, arc } = reverse
  const radius = settle(bounds, stride, criterion, graph, criterion, target, buckets, first, from, arc, origin)
  if (radius === Infinity) return
  for (let at = criterion; at < bounds.length; at += stride) if (bounds[at]! > radius) bounds[at] = radius
}

// Answers the radius within which all is settled: Infinity when nothing is left.
function settle(
  distance: Float64Array,
  stride: number,
  offset: number,
  graph: Graph,
  criterion: number,
  source: number,
  buckets: Buckets,
  first: Int32Array,
  next: Int32Array,
  arcs: Int32Array | null,
  origin: number,
): number {
  const cost = graph.costs[criterion]!
  const { noThrough } = graph
  for (let at = offset; at < distance.length; at += stride) distance[at] = Infinity
  buckets.clear()
  distance[source * stride + offset] = 0
  buckets.put(source, 0)
  const asked = origin < 0 ? -1 : origin * stride + offset
  let radius = Infinity
  for (let node = buckets.nearest(); node >= 0; node = buckets.nearest()) {
    const { settled } = buckets
    if (settled > radius) return radius
    if (asked >= 0 && radius === Infinity && distance[asked]! < settled) radius = distance[asked]! * STRETCH
    if (noThrough !== null && noThrough[node] === 1 && node !== source) continue
    const here = distance[node * stride + offset]!
    for (let at = first[node]!; at < first[node + 1]!; at++) {
      const there = here + cost[arcs === null ? at : arcs[at]!]!
      const place = next[at]! * stride + offset
      if (there >= distance[place]!) continue
      distance[place] = there
      buckets.put(next[at]!, there)
    }
  }
  return Infinity
}
