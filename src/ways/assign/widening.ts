import type { Bush } from './bush.ts'
import type { Core } from './core.ts'
import type { Labels } from './labels.ts'
import type { LinkState } from './link-state.ts'

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
  // Links found, in a list for each node that they lead to.
  readonly #found: Int32Array
  readonly #next: Int32Array
  readonly #first: Int32Array
  // The bush as it is written anew.
  readonly #place: Int32Array
  readonly #oldPlace: Int32Array
  readonly #stack: Int32Array
  readonly #order: Int32Array
  readonly #start: Int32Array
  #link = new Int32Array(0)
  #tail = new Int32Array(0)
  #flow = new Float64Array(0)

  constructor(core: Core, state: LinkState, labels: Labels) {
    const { nodes, link } = core
    this.#core = core
    this.#state = state
    this.#labels = labels
    this.#far = new Float64Array(nodes)
    this.#mark = new Int32Array(link.length)
    this.#found = new Int32Array(link.length)
    this.#next = new Int32Array(link.length)
    this.#first = new Int32Array(nodes).fill(NONE)
    this.#place = new Int32Array(nodes)
    this.#oldPlace = new Int32Array(nodes)
    this.#stack = new Int32Array(2 * nodes)
    this.#order = new Int32Array(nodes)
    this.#start = new Int32Array(nodes + 1)
  }

  /**
   * Takes links in that shorten the longest used way to a node by more than a share of it, and drops those of no use;
   * answers the position from which on the bush is another, the end where it is the same. Every link kept or taken leads
   * to where the longest way is longer, so there is no cycle.
   */
  widen(bush: Bush, slack: number): number {
    let changed = this.#see(bush)
    const { nodes, firstThru, to } = this.#core
    const { origin } = bush
    let found = origin < firstThru ? this.#find(origin, origin + 1, slack, 0) : 0
    found = this.#find(firstThru, nodes, slack, found)
    if (found === 0) return bush.order.length
    for (let one = 0; one < found; one++) changed = Math.min(changed, this.#oldPlace[to[this.#found[one]!]!]!)
    this.#makeRoom(bush.link.length + found)
    this.#keep(bush, changed, this.#rewrite(bush, changed))
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
    let found = 0
    const size = order.length
    this.#oldPlace[order[0]!] = 0
    for (let p = 1; p < size; p++) {
      const node = order[p]!
      this.#oldPlace[node] = p
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
      if (spot !== NONE) continue
      this.#found[found] = come
      this.#next[found] = this.#first[node]!
      this.#first[node] = found++
    }
    this.#makeRoom(bush.link.length + found)
    this.#keep(bush, 0, this.#rewrite(bush, 0))
  }

  // Marks what is in use where several ways meet; answers the first position where a link is not, the end where all are.
  #see({ order, start, link, flow }: Bush): number {
    const { long, shortIn } = this.#labels
    const far = this.#far
    const old = this.#oldPlace
    const mark = this.#mark
    const visit = ++this.#visit
    const size = order.length
    let idle = size
    if (size < far.length) far.fill(Infinity)
    for (let p = 0; p < size; p++) {
      far[order[p]!] = long[p]!
      old[order[p]!] = p
      const end = start[p + 1]!
      if (end - start[p]! > 1)
        for (let at = start[p]!; at < end; at++)
          if (flow[at]! > 0 || shortIn[p] === at) mark[link[at]!] = visit
          else if (p < idle) idle = p
    }
    return idle
  }

  #find(begin: number, end: number, slack: number, found: number): number {
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
        this.#found[found] = one
        this.#next[found] = this.#first[node]!
        this.#first[node] = found++
      }
    }
    return found
  }

  // Writes the bush anew from a position on, in the old order but for nodes that a new link makes others wait for: those
  // come first. Answers how many links it has.
  #rewrite({ order, start, link, tail, flow }: Bush, changed: number): number {
    const size = order.length
    const { from } = this.#core
    const { shortIn } = this.#labels
    const [place, old, stack] = [this.#place, this.#oldPlace, this.#stack]
    const [first, next, found] = [this.#first, this.#next, this.#found]
    const [newOrder, newStart, newLink, newTail, newFlow] = [
      this.#order,
      this.#start,
      this.#link,
      this.#tail,
      this.#flow,
    ]
    for (let p = 0; p < size; p++) place[p] = p < changed ? p : -1
    let placed = changed
    let count = start[changed]!
    for (let p = changed; p < size; p++) {
      if (place[p]! >= 0) continue
      // Nearly all nodes have one way in that nothing new concerns.
      const only = start[p]!
      if (start[p + 1]! - only === 1 && first[order[p]!]! < 0) {
        const there = place[tail[only]!]!
        if (there >= 0) {
          newLink[count] = link[only]!
          newTail[count] = there
          newFlow[count++] = flow[only]!
          place[p] = placed
          newOrder[placed++] = order[p]!
          newStart[placed] = count
          continue
        }
      }
      let depth = 0
      stack[0] = p
      while (depth >= 0) {
        const one = stack[depth]!
        if (place[one]! >= 0) {
          depth--
          continue
        }
        const node = order[one]!
        const before = depth
        const begin = count
        const end = start[one + 1]!
        for (let at = start[one]!; at < end; at++) {
          if (flow[at] === 0 && shortIn[one] !== at) continue
          const there = place[tail[at]!]!
          if (there < 0) {
            stack[++depth] = tail[at]!
            break
          }
          newLink[count] = link[at]!
          newTail[count] = there
          newFlow[count++] = flow[at]!
        }
        for (let taken = first[node]!; taken >= 0 && depth === before; taken = next[taken]!) {
          const wasAt = old[from[found[taken]!]!]!
          if (place[wasAt]! < 0) {
            stack[++depth] = wasAt
            break
          }
          newLink[count] = found[taken]!
          newTail[count] = place[wasAt]!
          newFlow[count++] = 0
        }
        if (depth > before) {
          count = begin
          continue
        }
        first[node] = NONE
        place[one] = placed
        newOrder[placed++] = node
        newStart[placed] = count
        depth--
      }
    }
    return count
  }

  #keep(bush: Bush, changed: number, count: number): void {
    const { order, start } = bush
    const size = order.length
    const begin = start[changed]!
    if (count > bush.link.length) {
      const room = Math.ceil(1.25 * count)
      const { link, tail, flow } = bush
      bush.link = new Int32Array(room)
      bush.tail = new Int32Array(room)
      bush.flow = new Float64Array(room)
      bush.link.set(link.subarray(0, begin))
      bush.tail.set(tail.subarray(0, begin))
      bush.flow.set(flow.subarray(0, begin))
    }
    order.set(this.#order.subarray(changed, size), changed)
    start.set(this.#start.subarray(changed + 1, size + 1), changed + 1)
    bush.link.set(this.#link.subarray(begin, count), begin)
    bush.tail.set(this.#tail.subarray(begin, count), begin)
    bush.flow.set(this.#flow.subarray(begin, count), begin)
  }

  #makeRoom(most: number): void {
    if (this.#link.length >= most) return
    this.#link = new Int32Array(2 * most)
    this.#tail = new Int32Array(2 * most)
    this.#flow = new Float64Array(2 * most)
  }
}
