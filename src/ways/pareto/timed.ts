import { Fronts } from './front.ts'
import { Heap } from './heap.ts'

/** A search in which one criterion is the clock; every arc says when it is over for somebody ready at a moment. */
export interface TimedProblem {
  readonly nodes: number
  /** Arcs of node n: entries `first[n] … first[n + 1] − 1` of `next`, and of `arc` for their numbers. */
  readonly first: Int32Array
  readonly next: Int32Array
  readonly arc: Int32Array
  /**
   * The clock after an arc for a clock before it, never sooner for a later one (FIFO); Infinity where it cannot be taken.
   * Sums have to be exact in doubles: whole multiples of a power of two.
   */
  step(arc: number, clock: number): number
  /** The other criteria by arc, never negative; sums exact as those of the clock. */
  readonly costs: readonly Float64Array[]
  /** Lower bounds from every node to the target: of the clock first, then of the other criteria in order. */
  readonly bounds: readonly Float64Array[]
}

/** What a search works in: kept from one to the next by who asks many of one network, since making it anew costs more. */
export class TimedRoom {
  readonly heap = new Heap()
  readonly fronts: Fronts
  readonly ends: Fronts
  /** Labels: where each stands, which one it came from, by which arc, and its values side by side. */
  node = new Int32Array(1024)
  parent = new Int32Array(1024)
  by = new Int32Array(1024)
  values: Float64Array
  readonly bound: Float64Array

  /** For a network of so many nodes and so many criteria, the clock one of them. */
  constructor(nodes: number, criteria: number) {
    this.fronts = new Fronts(nodes, criteria - 1)
    this.ends = new Fronts(1, criteria - 1)
    this.values = new Float64Array(1024 * criteria)
    this.bound = new Float64Array(criteria)
  }

  clear(): void {
    this.heap.clear()
    this.fronts.clear()
    this.ends.clear()
  }

  widen(): void {
    this.node = twice(this.node)
    this.parent = twice(this.parent)
    this.by = twice(this.by)
    this.values = twice(this.values)
  }
}

function twice<A extends Int32Array | Float64Array>(array: A): A {
  const larger = new (array.constructor as new (length: number) => A)(2 * array.length)
  larger.set(array)
  return larger
}

/** One of the set: the clock at the target, the other criteria, and the arcs in the order of the search. */
export interface TimedPath {
  readonly clock: number
  readonly costs: readonly number[]
  readonly arcs: readonly number[]
}

/**
 * All vectors (clock, costs…) at the target that no other beats, each once with a path for it, in the order of the clock.
 * Lazy label setting over FIFO arcs: labels come in the order of the clock plus its bound, so that dominance at a node
 * is decided by the other criteria alone. Exact, since who comes earlier and pays less is never worse off further on.
 * @see Maristany de las Casas et al., "An improved multiobjective shortest path algorithm", COR 135 (2021) 105424, arXiv:2110.10978
 */
export function timedPaths(
  problem: TimedProblem,
  source: number,
  target: number,
  start: number,
  room = new TimedRoom(problem.nodes, 1 + problem.costs.length),
): TimedPath[] {
  const { first, next, arc: arcOf, costs, bounds } = problem
  const d = 1 + costs.length
  const [clockBound, ...costBounds] = bounds
  if (clockBound![source] === Infinity) return []
  room.clear()
  const { heap, fronts, ends, bound } = room
  room.node[0] = source
  room.parent[0] = -1
  room.values.fill(0, 0, d)
  room.values[0] = start
  let made = 1
  heap.push(0, start + clockBound![source]!, 0)
  const found: TimedPath[] = []
  for (let at = heap.pop(); at >= 0; at = heap.pop()) {
    const here = room.node[at]!
    const from = at * d
    let { values } = room
    if (fronts.dominates(here, values, from + 1)) continue
    for (let c = 1; c < d; c++) bound[c] = values[from + c]! + costBounds[c - 1]![here]!
    if (ends.dominates(0, bound, 1)) continue
    fronts.add(here, values, from + 1)
    if (here === target) {
      ends.add(0, bound, 1)
      const arcs: number[] = []
      for (let one = at; room.parent[one]! >= 0; one = room.parent[one]!) arcs.push(room.by[one]!)
      found.push({ clock: values[from]!, costs: [...values.subarray(from + 1, from + d)], arcs: arcs.toReversed() })
      continue
    }
    for (let k = first[here]!; k < first[here + 1]!; k++) {
      const there = next[k]!
      if (clockBound![there] === Infinity) continue
      const arc = arcOf[k]!
      if (made === room.node.length) {
        room.widen()
        ;({ values } = room)
      }
      const place = made * d
      let rest = 0
      for (let c = 1; c < d; c++) {
        const cost = values[from + c]! + costs[c - 1]![arc]!
        values[place + c] = cost
        bound[c] = cost + costBounds[c - 1]![there]!
        rest += bound[c]!
      }
      // Who is beaten in all but the clock comes later than who beat it: calendars need not be asked.
      if (ends.dominates(0, bound, 1) || fronts.dominates(there, values, place + 1)) continue
      const clock = problem.step(arc, values[from]!)
      if (clock === Infinity) continue
      values[place] = clock
      room.node[made] = there
      room.parent[made] = at
      room.by[made] = arc
      heap.push(made++, clock + clockBound![there]!, rest)
    }
  }
  return found
}
