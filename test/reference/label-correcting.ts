import type { Graph } from '../../src/ways/index.ts'

/**
 * All cost vectors from one node to another that none beats, by label correcting: a plain queue of nodes, whole
 * vectors compared pairwise, in no order. Slow on purpose and of another kind than the search under test.
 * On large graphs `bounded` leaves out what cannot matter at the target, by its own Bellman–Ford bounds.
 */
export function allVectors(graph: Graph, source: number, target: number, bounded = false): number[][] {
  const { nodes, first, to, costs, noThrough } = graph
  const least = bounded ? costs.map((_, c) => bellmanFord(graph, c, target)) : null
  const sets: number[][][] = Array.from({ length: nodes }, () => [])
  sets[source] = [costs.map(() => 0)]
  const queue = [source]
  const waiting = new Set(queue)
  for (const node of queue) {
    waiting.delete(node)
    if (noThrough?.[node] && node !== source) continue
    for (let arc = first[node]!; arc < first[node + 1]!; arc++) {
      const next = to[arc]!
      let changed = false
      for (const vector of sets[node]!) {
        const candidate = vector.map((value, c) => value + costs[c]![arc]!)
        if (sets[next]!.some((other) => noLarger(other, candidate))) continue
        if (least) {
          const atTarget = candidate.map((value, c) => value + least[c]![next]!)
          if (sets[target]!.some((other) => noLarger(other, atTarget))) continue
        }
        sets[next] = sets[next]!.filter((other) => !noLarger(candidate, other))
        sets[next]!.push(candidate)
        changed = true
      }
      if (changed && !waiting.has(next)) {
        waiting.add(next)
        queue.push(next)
      }
    }
  }
  return sets[target]!.toSorted(lexicographic)
}

const noLarger = (a: readonly number[], b: readonly number[]): boolean => a.every((value, c) => value <= b[c]!)

function bellmanFord({ nodes, first, to, costs }: Graph, criterion: number, target: number): Float64Array {
  const least = new Float64Array(nodes).fill(Infinity)
  least[target] = 0
  for (let changed = true; changed;) {
    changed = false
    for (let node = 0; node < nodes; node++)
      for (let arc = first[node]!; arc < first[node + 1]!; arc++) {
        const there = costs[criterion]![arc]! + least[to[arc]!]!
        if (there < least[node]!) {
          least[node] = there
          changed = true
        }
      }
  }
  return least
}

export function lexicographic(a: readonly number[], b: readonly number[]): number {
  for (let c = 0; c < a.length; c++) if (a[c] !== b[c]) return a[c]! - b[c]!
  return 0
}
