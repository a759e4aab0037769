/** A directed graph in compressed rows: arcs of node n are `first[n] … first[n + 1] − 1`; parallel arcs are allowed. */
export interface Graph {
  readonly nodes: number
  readonly first: Int32Array
  readonly to: Int32Array
  /** One array of costs a criterion, by arc; never negative. */
  readonly costs: readonly Float64Array[]
  /** Nodes that a path may begin or end at but not pass through; null where there are none. */
  readonly noThrough: Uint8Array | null
}

/** The arcs of a graph by the node they lead to, with the number each has in the graph. */
export interface Reverse {
  readonly first: Int32Array
  readonly from: Int32Array
  readonly arc: Int32Array
}

export interface ArcIn {
  readonly from: number
  readonly to: number
  readonly costs: readonly number[]
}

/** A graph of arcs given in any order. A negative cost or an end outside the graph is a RangeError. */
export function graphOf(nodes: number, arcs: readonly ArcIn[], noThrough: Uint8Array | null = null): Graph {
  const criteria = arcs[0]?.costs.length ?? 1
  const first = new Int32Array(nodes + 1)
  for (const { from, to, costs } of arcs) {
    const inside = from >= 0 && to >= 0 && from < nodes && to < nodes
    if (!inside || costs.some((cost) => !(cost >= 0))) throw new RangeError(`arc ${from} → ${to}: ${costs.join(', ')}`)
    first[from + 1]!++
  }
  for (let n = 0; n < nodes; n++) first[n + 1]! += first[n]!
  const next = first.slice()
  const to = new Int32Array(arcs.length)
  const costs = Array.from({ length: criteria }, () => new Float64Array(arcs.length))
  for (const arc of arcs) {
    const at = next[arc.from]!++
    to[at] = arc.to
    for (let c = 0; c < criteria; c++) costs[c]![at] = arc.costs[c]!
  }
  return { nodes, first, to, costs, noThrough }
}

export function reverseOf({ nodes, first, to }: Graph): Reverse {
  const into = new Int32Array(nodes + 1)
  for (const node of to) into[node + 1]!++
  for (let n = 0; n < nodes; n++) into[n + 1]! += into[n]!
  const next = into.slice()
  const [from, arc] = [new Int32Array(to.length), new Int32Array(to.length)]
  for (let n = 0; n < nodes; n++)
    for (let a = first[n]!; a < first[n + 1]!; a++) {
      const at = next[to[a]!]!++
      from[at] = n
      arc[at] = a
    }
  return { first: into, from, arc }
}
