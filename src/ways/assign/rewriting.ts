import type { Bush } from './bush.ts'
import type { Core } from './core.ts'
import type { Labels } from './labels.ts'

const NONE = -1

/** Writes bushes anew with the links taken for them, without those of no use. Its arrays serve one bush after the other. */
export class Rewriting {
  /** How many links are taken for the bush that is written next. */
  taken = 0
  /** By node: its position in that bush, before. */
  readonly was: Int32Array
  readonly #core: Core
  readonly #labels: Labels
  // Links taken, in a list for each node that they lead to.
  readonly #found: Int32Array
  readonly #next: Int32Array
  readonly #first: Int32Array
  // The bush as it is written anew; by old position, the new one.
  readonly #place: Int32Array
  readonly #stack: Int32Array
  readonly #order: Int32Array
  readonly #start: Int32Array
  #link = new Int32Array(0)
  #tail = new Int32Array(0)
  #flow = new Float64Array(0)

  constructor(core: Core, labels: Labels) {
    const { nodes, link } = core
    this.#core = core
    this.#labels = labels
    this.was = new Int32Array(nodes)
    this.#found = new Int32Array(link.length)
    this.#next = new Int32Array(link.length)
    this.#first = new Int32Array(nodes).fill(NONE)
    this.#place = new Int32Array(nodes)
    this.#stack = new Int32Array(2 * nodes)
    this.#order = new Int32Array(nodes)
    this.#start = new Int32Array(nodes + 1)
  }

  take(link: number, node: number): void {
    this.#found[this.taken] = link
    this.#next[this.taken] = this.#first[node]!
    this.#first[node] = this.taken++
  }

  /**
   * Writes the bush with what was taken, from the position on where it is another. Links without flow stay where they are
   * of the shortest ways; `was` holds where its nodes are.
   */
  write(bush: Bush, changed: number): void {
    this.#makeRoom(bush.link.length + this.taken)
    this.#keep(bush, changed, this.#lay(bush, changed))
    this.taken = 0
  }

  // In the old order, but for nodes that a new link makes others wait for: those come first. Answers how many links there are.
  #lay({ order, start, link, tail, flow }: Bush, changed: number): number {
    const size = order.length
    const { from } = this.#core
    const { shortIn } = this.#labels
    const [place, was, stack] = [this.#place, this.was, this.#stack]
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
          const wasAt = was[from[found[taken]!]!]!
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
