import { Bounds } from './dijkstra.ts'
import { Fronts } from './front.ts'
import { reverseOf, type Graph } from './graph.ts'
import { Heap } from './heap.ts'

/** One path of the set: its cost in each criterion and the arcs it takes. */
export interface ParetoPath {
  readonly costs: readonly number[]
  readonly arcs: readonly number[]
}

/**
 * All cost vectors of paths between two nodes that no other path beats, each once, with a path for each; exact for
 * costs whose sums are exact in doubles (whole numbers). Lazy label setting: labels in the order of the first criterion
 * plus its lower bound, dominance on the other criteria alone, bounds from one backward Dijkstra a criterion.
 * @see Hernández et al., "Simple and efficient bi-objective search algorithms via fast dominance checks", AIJ 314 (2023) 103807
 * @see Maristany de las Casas et al., "Targeted multiobjective Dijkstra algorithm", Networks 82 (2023), arXiv:2110.10978
 */
export class ParetoSearch {
  readonly graph: Graph
  readonly #criteria: number
  readonly #bounds: Bounds
  /** Of arc a and criterion c at `a · criteria + c`. */
  readonly #arcCosts: Float64Array
  readonly #heap = new Heap()
  readonly #fronts: Fronts
  readonly #target: Fronts
  #node = new Int32Array(4096)
  #parent = new Int32Array(4096)
  #arc = new Int32Array(4096)
  #costs: Float64Array
  #size = 0

  constructor(graph: Graph) {
    this.graph = graph
    this.#criteria = graph.costs.length
    this.#bounds = new Bounds(graph, reverseOf(graph))
    this.#arcCosts = new Float64Array(graph.to.length * this.#criteria)
    graph.costs.forEach((cost, c) => cost.forEach((value, arc) => (this.#arcCosts[arc * this.#criteria + c] = value)))
    this.#fronts = new Fronts(graph.nodes, this.#criteria - 1)
    this.#target = new Fronts(1, this.#criteria - 1)
    this.#costs = new Float64Array(4096 * this.#criteria)
  }

  /** The set between two nodes in lexicographic order; empty where no path leads. */
  paths(source: number, target: number): ParetoPath[] {
    const { graph } = this
    const [d, heap, fronts, ends] = [this.#criteria, this.#heap, this.#fronts, this.#target]
    const { first, to, noThrough } = graph
    const costs = this.#arcCosts
    const bounds = this.#bounds.values
    heap.clear()
    fronts.clear()
    ends.clear()
    this.#size = 0
    if (!this.#bounds.make(target, source)) return []
    const found: number[] = []
    const bound = new Float64Array(d)
    this.#costs.fill(0, 0, d)
    this.#keep(source, -1, -1)
    heap.push(0, bounds[source * d]!, 0)
    for (let at = heap.pop(); at >= 0; at = heap.pop()) {
      const node = this.#node[at]!
      const from = at * d
      const values = this.#costs
      if (fronts.dominates(node, values, from + 1)) continue
      for (let c = 1; c < d; c++) bound[c] = values[from + c]! + bounds[node * d + c]!
      if (ends.dominates(0, bound, 1)) continue
      fronts.add(node, values, from + 1)
      if (node === target) {
        ends.add(0, bound, 1)
        found.push(at)
        continue
      }
      if (noThrough !== null && noThrough[node] === 1 && node !== source) continue
      const parent = this.#parent[at]!
      const before = parent < 0 ? -1 : this.#node[parent]!
      for (let arc = first[node]!; arc < first[node + 1]!; arc++) {
        const next = to[arc]!
        // Who goes straight back has spent more than who stayed.
        if (next === before) continue
        const [ahead, step] = [next * d, arc * d]
        if (this.#size === this.#node.length) this.#grow()
        // Written where the next label would lie, and left there only if nothing beats it.
        const made = this.#size
        const place = made * d
        const all = this.#costs
        let rest = 0
        for (let c = 0; c < d; c++) {
          const cost = all[from + c]! + costs[step + c]!
          all[place + c] = cost
          bound[c] = cost + bounds[ahead + c]!
          if (c > 0) rest += bound[c]!
        }
        if (bound[0] === Infinity || ends.dominates(0, bound, 1) || fronts.dominates(next, all, place + 1)) continue
        this.#keep(next, at, arc)
        heap.push(made, bound[0]!, rest)
      }
    }
    return found.map((at) => this.#path(at)).toSorted((a, b) => lexicographic(a.costs, b.costs))
  }

  #keep(node: number, parent: number, arc: number): void {
    const label = this.#size++
    this.#node[label] = node
    this.#parent[label] = parent
    this.#arc[label] = arc
  }

  #grow(): void {
    const [node, parent, arc] = [this.#node, this.#parent, this.#arc].map((old) => {
      const larger = new Int32Array(2 * old.length)
      larger.set(old)
      return larger
    })
    this.#node = node!
    this.#parent = parent!
    this.#arc = arc!
    const costs = new Float64Array(2 * this.#costs.length)
    costs.set(this.#costs)
    this.#costs = costs
  }

  #path(label: number): ParetoPath {
    const arcs: number[] = []
    for (let at = label; this.#parent[at]! >= 0; at = this.#parent[at]!) arcs.push(this.#arc[at]!)
    const from = label * this.#criteria
    return { costs: [...this.#costs.subarray(from, from + this.#criteria)], arcs: arcs.toReversed() }
  }
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  for (let c = 0; c < a.length; c++) if (a[c] !== b[c]) return a[c]! - b[c]!
  return 0
}
