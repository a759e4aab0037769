import type { LinkState } from './link-state.ts'

/**
 * Pairs of ways between the same two nodes of a bush, one in use and one that was shorter. Levelling the pairs over and
 * over is cheap beside new labels, and it is what brings bushes of many origins to agree on the links they share.
 * @see H. Bar-Gera, "Traffic assignment by paired alternative segments", Transportation Research B 44 (2010)
 */
export class Pool {
  readonly #state: LinkState
  size = 0
  #used = 0
  // Spots in the arrays of the pair's own bush, with the links that lie there: one way, then the other.
  #spot = new Int32Array(1 << 14)
  #link = new Int32Array(1 << 14)
  #begin = new Int32Array(1 << 10)
  #middle = new Int32Array(1 << 10)
  readonly #flows: Float64Array[] = []
  readonly #firstOf: number[] = []

  constructor(state: LinkState) {
    this.#state = state
  }

  clear(): void {
    this.size = 0
    this.#used = 0
    this.#flows.length = 0
    this.#firstOf.length = 0
  }

  /** The pairs that follow are of the bush with these flows; its arrays have to stay until the pool is cleared. */
  begin(flow: Float64Array): void {
    this.#flows.push(flow)
    this.#firstOf.push(this.size)
  }

  /** Keeps a pair of ways, given as the first spots of two lists. */
  add(one: Int32Array, ones: number, other: Int32Array, others: number, link: Int32Array): void {
    this.#makeRoom(ones + others)
    const spots = this.#spot
    const links = this.#link
    let used = this.#used
    for (let s = 0; s < ones; s++) {
      spots[used] = one[s]!
      links[used++] = link[one[s]!]!
    }
    this.#middle[this.size] = used
    for (let s = 0; s < others; s++) {
      spots[used] = other[s]!
      links[used++] = link[other[s]!]!
    }
    this.#used = used
    this.#begin[++this.size] = used
  }

  /** Levels all pairs until a round gains no more than a share of the first one, `most` times at most; answers the last gain. */
  sweep(share: number, most: number): number {
    let first = 0
    let gained = 0
    for (let round = 0; round < most; round++) {
      gained = 0
      for (let owner = 0; owner < this.#flows.length; owner++) {
        const flow = this.#flows[owner]!
        const end = this.#firstOf[owner + 1] ?? this.size
        for (let pair = this.#firstOf[owner]!; pair < end; pair++) gained += this.#level(pair, flow)
      }
      if (round === 0) first = gained
      if (gained <= share * first) break
    }
    return gained
  }

  /** Levels the pairs of the bush that was begun last. */
  levelLast(): void {
    const owner = this.#flows.length - 1
    const flow = this.#flows[owner]!
    for (let pair = this.#firstOf[owner]!; pair < this.size; pair++) this.#level(pair, flow)
  }

  // Moves flow from the dearer way to the other by one step of Newton's, as far as there is flow; answers what it saves.
  #level(pair: number, flow: Float64Array): number {
    const state = this.#state
    const cost = state.cost
    const growth = state.growth
    const spot = this.#spot
    const link = this.#link
    const begin = this.#begin[pair]!
    const middle = this.#middle[pair]!
    const end = this.#begin[pair + 1]!
    let gain = 0
    let bend = 0
    for (let at = begin; at < middle; at++) {
      gain += cost[link[at]!]!
      bend += growth[link[at]!]!
    }
    for (let at = middle; at < end; at++) {
      gain -= cost[link[at]!]!
      bend += growth[link[at]!]!
    }
    if (gain === 0) return 0
    const dearer = gain > 0 ? begin : middle
    const dearerEnd = gain > 0 ? middle : end
    let least = Infinity
    for (let at = dearer; at < dearerEnd; at++) if (flow[spot[at]!]! < least) least = flow[spot[at]!]!
    if (!(least > 0)) return 0
    // Where neither way feels its flow the step has no end, and all flow moves.
    const newton = Math.abs(gain / bend)
    const moved = newton < least ? newton : least
    const toFirst = gain > 0 ? -moved : moved
    for (let at = begin; at < end; at++) {
      const change = at < middle ? toFirst : -toFirst
      flow[spot[at]!] = flow[spot[at]!]! + change
      state.add(link[at]!, change)
    }
    return moved * Math.abs(gain)
  }

  #makeRoom(spots: number): void {
    if (this.#used + spots > this.#spot.length) {
      this.#spot = longer(this.#spot, spots)
      this.#link = longer(this.#link, spots)
    }
    if (this.size + 2 > this.#begin.length) {
      this.#begin = longer(this.#begin, 2)
      this.#middle = longer(this.#middle, 2)
    }
  }
}

function longer(array: Int32Array, by: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * array.length + by)
  copy.set(array)
  return copy
}
