import type { Graph, Reverse } from './graph.ts'
import type { Heap } from './heap.ts'

/** Least cost from the source to every node; Infinity where no path leads. */
export function dijkstra(graph: Graph, criterion: number, source: number, heap: Heap): Float64Array {
  const distance = new Float64Array(graph.nodes)
  settle(distance, graph, criterion, source, heap, graph.first, graph.to, null, -1)
  return distance
}

// How much further than the origin the bounds are exact; beyond, their radius is the bound.
const STRETCH = 1.5

/**
 * Lower bounds of the cost from every node to the target, exact for nodes not much further from it than `origin` is;
 * all others have the radius of the search as bound, so that a query costs by its distance and not by the graph's size.
 * The least of a consistent bound and a constant is consistent, so label setting stays exact.
 */
export function boundsTo(
  distance: Float64Array,
  graph: Graph,
  criterion: number,
  reverse: Reverse,
  target: number,
  origin: number,
  heap: Heap,
): void {
  const radius = settle(distance, graph, criterion, target, heap, reverse.first, reverse.from, reverse.arc, origin)
  if (radius === Infinity) return
  for (let node = 0; node < distance.length; node++) if (distance[node]! > radius) distance[node] = radius
}

// Answers the radius within which all is settled: Infinity when nothing is left.
function settle(
  distance: Float64Array,
  graph: Graph,
  criterion: number,
  source: number,
  heap: Heap,
  first: Int32Array,
  next: Int32Array,
  arcs: Int32Array | null,
  origin: number,
): number {
  const cost = graph.costs[criterion]!
  const { noThrough } = graph
  distance.fill(Infinity)
  heap.clear()
  distance[source] = 0
  heap.push(source, 0, 0)
  let radius = Infinity
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    const here = heap.popped
    if (here > radius) return radius
    if (here > distance[node]!) continue
    if (node === origin) radius = here * STRETCH
    if (noThrough !== null && noThrough[node] === 1 && node !== source) continue
    for (let at = first[node]!; at < first[node + 1]!; at++) {
      const there = here + cost[arcs === null ? at : arcs[at]!]!
      if (there >= distance[next[at]!]!) continue
      distance[next[at]!] = there
      heap.push(next[at]!, there, 0)
    }
  }
  return Infinity
}
