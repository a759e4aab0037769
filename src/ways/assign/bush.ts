import type { Core } from './core.ts'
import type { LinkState } from './link-state.ts'
import type { Pool } from './pool.ts'
import type { ShortestPaths } from './paths.ts'

/**
 * The links that one origin uses, without a cycle. Nodes are known by their position in an order in which every link
 * leads onward; the links into position p are `start[p] … start[p + 1] − 1`.
 */
export interface Bush {
  readonly origin: number
  /** Node at each position; the origin is the first. */
  order: Int32Array
  start: Int32Array
  /** Link of the core, position of the node it leaves, and the origin's own flow on it. */
  link: Int32Array
  tail: Int32Array
  flow: Float64Array
  /** Where the trips end, as nodes, and how many. */
  readonly targets: Int32Array
  readonly trips: Float64Array
  /** What the trips spend beyond the shortest ways of the bush, when last looked at. */
  excess: number
}

// A share of a node's flow below this is what rounding left behind, not use.
const RESIDUE = 1e-12

/**
 * The steps of Dial's Algorithm B on bushes: labels, shifts of flow from the longest way in use to the shortest, and new
 * links. Its arrays serve one bush after the other; `labels` has to come before the other steps.
 * @see R. B. Dial, "A path-based user-equilibrium traffic assignment algorithm that obviates path storage and
 * enumeration", Transportation Research B 40 (2006); Y. Nie, "A class of bush-based algorithms", TR B 44 (2010).
 */
export class BushWork {
  readonly #core: Core
  readonly #state: LinkState
  // By position: cost of the shortest way, cost of the longest in use, and the links by which they come in.
  readonly #short: Float64Array
  readonly #long: Float64Array
  readonly #shortIn: Int32Array
  readonly #longIn: Int32Array
  // By node.
  readonly #longAt: Float64Array
  readonly #shortAt: Float64Array
  readonly #place: Int32Array
  readonly #needed: Float64Array
  readonly #segment: readonly [Int32Array, Int32Array]
  // Links into nodes with several are marked with the number of the visit.
  readonly #mark: Int32Array
  readonly #found: Int32Array
  readonly #nextFound: Int32Array
  readonly #firstFound: Int32Array
  readonly #oldPlace: Int32Array
  readonly #stack: Int32Array
  #visit = 0
  #queue: Int32Array
  readonly #queued: Uint8Array

  constructor(core: Core, state: LinkState) {
    const { nodes, link } = core
    this.#core = core
    this.#state = state
    ;[this.#short, this.#long] = [new Float64Array(nodes), new Float64Array(nodes)]
    ;[this.#shortIn, this.#longIn] = [new Int32Array(nodes), new Int32Array(nodes)]
    ;[this.#longAt, this.#shortAt] = [new Float64Array(nodes), new Float64Array(nodes)]
    ;[this.#place, this.#needed] = [new Int32Array(nodes), new Float64Array(nodes)]
    this.#segment = [new Int32Array(nodes), new Int32Array(nodes)]
    ;[this.#mark, this.#found, this.#nextFound] = [link, link, link].map(({ length }) => new Int32Array(length)) as [
      Int32Array,
      Int32Array,
      Int32Array,
    ]
    this.#firstFound = new Int32Array(nodes).fill(-1)
    this.#oldPlace = new Int32Array(nodes)
    this.#stack = new Int32Array(2 * nodes)
    this.#newOrder = new Int32Array(nodes)
    this.#newStart = new Int32Array(nodes + 1)
    this.#queue = new Int32Array(nodes + 1)
    this.#queued = new Uint8Array(nodes)
  }

  /** A bush of the shortest ways at the costs of now, with the trips laid on it and on the network. */
  plant(origin: number, targets: Int32Array, trips: Float64Array, paths: ShortestPaths): Bush {
    const { from } = this.#core
    const { order, last, reached } = paths
    const bush: Bush = {
      origin,
      order: order.slice(0, reached),
      start: new Int32Array(reached + 1),
      link: new Int32Array(reached),
      tail: new Int32Array(reached),
      flow: new Float64Array(reached),
      targets,
      trips,
      excess: 0,
    }
    const [place, needed] = [this.#place, this.#needed]
    needed.fill(0)
    for (let t = 0; t < targets.length; t++) needed[targets[t]!] = trips[t]!
    for (let p = 0; p < reached; p++) place[order[p]!] = p
    for (let p = 1; p < reached; p++) {
      const link = last[order[p]!]!
      bush.link[p - 1] = link
      bush.tail[p - 1] = place[from[link]!]!
      bush.start[p + 1] = p
    }
    for (let p = reached - 1; p > 0; p--) {
      const flow = needed[order[p]!]!
      if (flow === 0) continue
      bush.flow[p - 1] = flow
      needed[from[bush.link[p - 1]!]!]! += flow
      this.#state.add(bush.link[p - 1]!, flow)
    }
    return bush
  }

  /** Shortest and longest used ways from the origin at the costs of now; answers the excess over the shortest. */
  labels(bush: Bush): number {
    const { start, link, tail, flow } = bush
    const size = bush.order.length
    const cost = this.#state.cost
    const short = this.#short
    const long = this.#long
    const shortIn = this.#shortIn
    const longIn = this.#longIn
    short[0] = 0
    long[0] = 0
    let excess = 0
    let at = 0
    for (let p = 1; p < size; p++) {
      const end = start[p + 1]!
      if (end - at === 1) {
        const q = tail[at]!
        const step = cost[link[at]!]!
        short[p] = short[q]! + step
        long[p] = long[q]! + step
        shortIn[p] = at
        longIn[p] = at
        at = end
        continue
      }
      let [least, leastAt, most, mostAt] = [Infinity, at, -1, -1]
      let [spent, passing] = [0, 0]
      for (; at < end; at++) {
        const q = tail[at]!
        const step = cost[link[at]!]!
        const way = short[q]! + step
        if (way < least) {
          least = way
          leastAt = at
        }
        const used = flow[at]!
        if (used > 0) {
          spent += used * way
          passing += used
          const longest = long[q]! + step
          if (longest > most) {
            most = longest
            mostAt = at
          }
        }
      }
      short[p] = least
      shortIn[p] = leastAt
      // The shortest way counts as used: somebody may be sent over it.
      const sure = long[tail[leastAt]!]! + cost[link[leastAt]!]!
      long[p] = sure > most ? sure : most
      longIn[p] = mostAt
      excess += spent - passing * least
    }
    bush.excess = excess > 0 ? excess : 0
    return bush.excess
  }

  /** At every node with a choice pairs the longest used way with the shortest in the pool. */
  pair({ start, link, tail, flow, order }: Bush, pool: Pool): void {
    const long = this.#long
    const short = this.#short
    const longIn = this.#longIn
    const shortIn = this.#shortIn
    const [one, other] = this.#segment
    for (let p = order.length - 1; p > 0; p--) {
      if (start[p + 1]! - start[p]! < 2) continue
      const firstLong = longIn[p]!
      const firstShort = shortIn[p]!
      if (firstLong < 0 || firstLong === firstShort || !(long[p]! > short[p]!)) continue
      let a = tail[firstLong]!
      let b = tail[firstShort]!
      let [m, n] = [1, 1]
      one[0] = firstLong
      other[0] = firstShort
      let used = flow[firstLong]! > 0
      while (a !== b && used) {
        if (a > b) {
          const at = longIn[a]!
          // The flow at a merge further back may all come by its shortest way, and no longest one be known.
          used = at >= 0 && flow[at]! > 0
          one[m++] = at
          if (used) a = tail[at]!
        } else {
          const at = shortIn[b]!
          other[n++] = at
          b = tail[at]!
        }
      }
      if (used) pool.add(one, m, other, n, link)
    }
  }

  /**
   * Lays the trips on the bush anew by the shares of its links, without what rounding left: after it every node passes
   * on exactly what it receives.
   */
  settle({ order, start, link, tail, flow, targets, trips }: Bush): void {
    const { flow: total } = this.#state
    const needed = this.#needed
    const place = this.#place
    const shortIn = this.#shortIn
    for (let p = 0; p < order.length; p++) {
      place[order[p]!] = p
      needed[p] = 0
    }
    for (let t = 0; t < targets.length; t++) needed[place[targets[t]!]!] = trips[t]!
    for (let p = order.length - 1; p > 0; p--) {
      const through = needed[p]!
      const begin = start[p]!
      const end = start[p + 1]!
      if (end - begin === 1) {
        if (flow[begin] !== through) {
          total[link[begin]!]! += through - flow[begin]!
          flow[begin] = through
        }
        needed[tail[begin]!]! += through
        continue
      }
      const floor = RESIDUE * through
      let sum = 0
      for (let at = begin; at < end; at++) if (flow[at]! > floor) sum += flow[at]!
      for (let at = begin; at < end; at++) {
        const old = flow[at]!
        const share = sum === 0 ? (at === shortIn[p] ? through : 0) : old > floor ? (old * through) / sum : 0
        if (share !== old) {
          total[link[at]!]! += share - old
          flow[at] = share
        }
        needed[tail[at]!]! += share
      }
    }
  }

  /**
   * Takes links in that shorten the longest used way to a node by more than a share of it, and drops those of no use;
   * answers whether it did. Every link kept or taken leads to where the longest way is longer, so there is no cycle.
   */
  widen(bush: Bush, slack: number): boolean {
    const found = this.#find(bush, slack)
    if (found === 0) return false
    this.#makeRoom(bush.link.length + found)
    this.#keep(bush, this.#rewrite(bush))
    return true
  }

  // Writes the bush anew in the old order, but for nodes that a new link makes others wait for: those come first.
  #rewrite({ order, start, link, tail, flow }: Bush): number {
    const size = order.length
    const { from } = this.#core
    const [place, old, stack, shortIn] = [this.#place, this.#oldPlace, this.#stack, this.#shortIn]
    const [firstFound, nextFound, found] = [this.#firstFound, this.#nextFound, this.#found]
    const [newOrder, newStart, newLink, newTail, newFlow] = [
      this.#newOrder,
      this.#newStart,
      this.#newLink,
      this.#newTail,
      this.#newFlow,
    ]
    for (let p = 0; p < size; p++) {
      old[order[p]!] = p
      place[p] = -1
    }
    let placed = 0
    let count = 0
    for (let p = 0; p < size; p++) {
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
        for (let taken = firstFound[node]!; taken >= 0 && depth === before; taken = nextFound[taken]!) {
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
        firstFound[node] = -1
        place[one] = placed
        newOrder[placed++] = node
        newStart[placed] = count
        depth--
      }
    }
    return count
  }

  #keep(bush: Bush, count: number): void {
    const { order, start } = bush
    const size = order.length
    if (count > bush.link.length) {
      const room = Math.ceil(1.25 * count)
      bush.link = new Int32Array(room)
      bush.tail = new Int32Array(room)
      bush.flow = new Float64Array(room)
    }
    const { link, tail, flow } = bush
    for (let p = 0; p < size; p++) {
      order[p] = this.#newOrder[p]!
      start[p + 1] = this.#newStart[p + 1]!
    }
    for (let at = 0; at < count; at++) {
      link[at] = this.#newLink[at]!
      tail[at] = this.#newTail[at]!
      flow[at] = this.#newFlow[at]!
    }
  }

  #newOrder: Int32Array
  #newStart: Int32Array
  #newLink = new Int32Array(0)
  #newTail = new Int32Array(0)
  #newFlow = new Float64Array(0)

  #makeRoom(most: number): void {
    if (this.#newLink.length >= most) return
    this.#newLink = new Int32Array(2 * most)
    this.#newTail = new Int32Array(2 * most)
    this.#newFlow = new Float64Array(2 * most)
  }

  // Links outside the bush that shorten the longest way to where they lead, in a list for each such node.
  #find({ order, start, link, flow, origin }: Bush, slack: number): number {
    const keep = 1 - slack
    const { outFirst, to, through } = this.#core
    const cost = this.#state.cost
    const longAt = this.#longAt
    const long = this.#long
    const shortIn = this.#shortIn
    const mark = this.#mark
    const visit = ++this.#visit
    const size = order.length
    for (let p = 0; p < size; p++) {
      longAt[order[p]!] = long[p]!
      const end = start[p + 1]!
      if (end - start[p]! > 1)
        for (let at = start[p]!; at < end; at++) if (flow[at]! > 0 || shortIn[p] === at) mark[link[at]!] = visit
    }
    let found = 0
    for (let p = 0; p < size; p++) {
      const node = order[p]!
      if (through[node] === 0 && node !== origin) continue
      const here = long[p]!
      const end = outFirst[node + 1]!
      for (let one = outFirst[node]!; one < end; one++) {
        if (here + cost[one]! < keep * longAt[to[one]!]! && mark[one] !== visit) {
          this.#found[found] = one
          this.#nextFound[found] = this.#firstFound[to[one]!]!
          this.#firstFound[to[one]!] = found++
        }
      }
    }
    return found
  }

  /** Least cost of all trips of the bush over the whole network at the costs of now, beginning from the labels. */
  leastCost({ order, targets, trips, origin }: Bush): number {
    const { outFirst, to, through } = this.#core
    const cost = this.#state.cost
    const least = this.#shortAt
    const short = this.#short
    const size = order.length
    const queue = this.#queue
    const queued = this.#queued
    for (let p = 0; p < size; p++) least[order[p]!] = short[p]!
    // First every node in order, then those that came out nearer than their label, until none does.
    let [head, end, turn] = [0, 0, 0]
    for (;;) {
      let node = 0
      if (turn < size) node = order[turn++]!
      else if (head !== end) {
        node = queue[head++]!
        if (head === queue.length) head = 0
        queued[node] = 0
      } else break
      if (through[node] === 0 && node !== origin) continue
      const here = least[node]!
      const last = outFirst[node + 1]!
      for (let one = outFirst[node]!; one < last; one++) {
        const next = to[one]!
        const there = here + cost[one]!
        if (there >= least[next]!) continue
        least[next] = there
        if (queued[next] === 1) continue
        queued[next] = 1
        queue[end++] = next
        if (end === queue.length) end = 0
      }
    }
    let sum = 0
    for (let t = 0; t < targets.length; t++) sum += trips[t]! * least[targets[t]!]!
    return sum
  }
}
