import { EventStore, wider } from './event-store.ts'

/** Children of a node stand at 4·(node − 2): with the root at 3 each family of four lies side by side in memory. */
const ROOT = 3
/** Above so many events the later ones are kept unsorted in buckets: a small heap stays in the nearest cache. */
const HEAP = 256
/** Events in a bucket when they are spread out, on average. */
const BUCKET = 32
const RUNGS = 8

/** Buckets of equal width over a stretch of time; those up to `at` are empty. */
interface Rung {
  readonly start: number
  readonly perTime: number
  readonly chains: Int32Array
  readonly last: number
  at: number
}

/**
 * What is still to happen, soonest first; what is due at the same moment leaves in the order in which it was put in.
 * The nearest events are a heap of four children in typed arrays. Where there are many, the later ones wait in the buckets
 * of a ladder, and what lies behind all buckets in one heap of straw: the cost of an event does not grow with their number.
 * Between a `pop` and the next `push` the root stays a hole, since most events set off another.
 * @see LaMarca, Ladner, "The influence of caches on the performance of heaps", ACM JEA 1 (1996) 4
 * @see Tang, Goh, Thng, "Ladder queue: an O(1) priority queue structure for large-scale discrete event simulation",
 *   ACM TOMACS 15 (2005) 175
 */
export class EventQueue {
  /** The event that the last `pop` gave. */
  time = 0
  code = 0
  who = 0
  /** How many events are still to come. */
  size = 0

  // The heap by node: when, and the slot that holds the rest.
  #times = new Float64Array(2 * HEAP + ROOT)
  #slots = new Int32Array(2 * HEAP + ROOT)
  #end = ROOT
  #hole = false

  // What an event of the heap means, by slot.
  #orders = new Float64Array(2 * HEAP)
  #codes = new Int32Array(2 * HEAP)
  #whos = new Int32Array(2 * HEAP)
  #free = new Int32Array(2 * HEAP)
  #freed = 0
  #used = 0

  readonly #store = new EventStore()
  readonly #rungs: Rung[] = []
  #straw = -1
  #order = 0

  push(time: number, code: number, who: number): void {
    this.size++
    const order = this.#order++
    if (this.#rungs.length > 0) this.#toLadder(time, order, code, who)
    else {
      this.#toHeap(time, order, code, who)
      if (this.#end > HEAP + ROOT) this.#heapToStraw()
    }
  }

  /** Takes the next event that is not after `until` into `time`, `code` and `who`; false when there is none. */
  pop(until = Infinity): boolean {
    if (this.#hole) this.#close()
    if (this.#end === ROOT && !this.#refill()) return false
    const time = this.#times[ROOT]!
    if (time > until) return false
    const slot = this.#slots[ROOT]!
    this.time = time
    this.code = this.#codes[slot]!
    this.who = this.#whos[slot]!
    this.#free[this.#freed++] = slot
    this.#hole = true
    this.size--
    return true
  }

  #toHeap(time: number, order: number, code: number, who: number): void {
    let slot: number
    if (this.#freed > 0) slot = this.#free[--this.#freed]!
    else {
      if (this.#used === this.#codes.length) this.#grow()
      slot = this.#used++
    }
    this.#orders[slot] = order
    this.#codes[slot] = code
    this.#whos[slot] = who
    if (this.#hole) {
      this.#hole = false
      this.#down(time, slot)
    } else this.#up(this.#end++, time, slot)
  }

  // The number of a bucket never falls as time grows, whatever is rounded: that alone keeps the order.
  #toLadder(time: number, order: number, code: number, who: number): void {
    const rungs = this.#rungs
    for (let depth = 0; depth < rungs.length; depth++) {
      const rung = rungs[depth]!
      const bucket = Math.floor((time - rung.start) * rung.perTime)
      if (bucket <= rung.at) continue
      if (bucket <= rung.last) rung.chains[bucket] = this.#store.append(rung.chains[bucket]!, time, order, code, who)
      else if (depth === 0) this.#straw = this.#store.append(this.#straw, time, order, code, who)
      // Within the bucket that an inner rung was made of, but after all that it held.
      else if (rung.at < rung.last)
        rung.chains[rung.last] = this.#store.append(rung.chains[rung.last]!, time, order, code, who)
      else continue
      return
    }
    this.#toHeap(time, order, code, who)
  }

  #heapToStraw(): void {
    for (let node = ROOT; node < this.#end; node++) {
      const slot = this.#slots[node]!
      this.#straw = this.#store.append(
        this.#straw,
        this.#times[node]!,
        this.#orders[slot]!,
        this.#codes[slot]!,
        this.#whos[slot]!,
      )
      this.#free[this.#freed++] = slot
    }
    this.#end = ROOT
    this.#refill()
  }

  // Brings the next events into the empty heap; false when there are none.
  #refill(): boolean {
    for (;;) {
      const rung = this.#rungs.at(-1)
      let chain: number
      if (rung === undefined) {
        chain = this.#straw
        if (chain < 0) return false
        this.#straw = -1
      } else if (rung.at === rung.last) {
        this.#rungs.pop()
        continue
      } else {
        chain = rung.chains[++rung.at]!
        if (chain < 0) continue
      }
      const { count, least, most } = this.#store.extent(chain)
      const last = Math.ceil(count / BUCKET)
      const perTime = last / (most - least)
      // Few, or all at one moment, or at moments too near or too far to be told apart.
      if (count <= HEAP || this.#rungs.length === RUNGS || !(perTime > 0 && perTime < Infinity)) {
        this.#store.drain(chain, this.#enterHeap)
        return true
      }
      this.#rungs.push({ start: least, perTime, chains: new Int32Array(last + 1).fill(-1), last, at: -1 })
      this.#store.drain(chain, this.#enterLadder)
    }
  }

  readonly #enterHeap = (time: number, order: number, code: number, who: number) => this.#toHeap(time, order, code, who)

  readonly #enterLadder = (time: number, order: number, code: number, who: number) =>
    this.#toLadder(time, order, code, who)

  #close(): void {
    this.#hole = false
    const last = --this.#end
    if (last > ROOT) this.#down(this.#times[last]!, this.#slots[last]!)
  }

  #up(hole: number, time: number, slot: number): void {
    const [times, slots] = [this.#times, this.#slots]
    let node = hole
    while (node > ROOT) {
      const parent = (node >> 2) + 2
      const above = times[parent]!
      if (above < time || (above === time && this.#first(slots[parent]!, slot))) break
      times[node] = above
      slots[node] = slots[parent]!
      node = parent
    }
    times[node] = time
    slots[node] = slot
  }

  #down(time: number, slot: number): void {
    const [times, slots, end] = [this.#times, this.#slots, this.#end]
    let node = ROOT
    for (;;) {
      const first = (node - 2) << 2
      if (first >= end) break
      let least = first
      let soonest = times[first]!
      const stop = first + 4 < end ? first + 4 : end
      for (let child = first + 1; child < stop; child++) {
        const at = times[child]!
        if (at < soonest || (at === soonest && this.#first(slots[child]!, slots[least]!))) {
          least = child
          soonest = at
        }
      }
      if (soonest > time || (soonest === time && this.#first(slot, slots[least]!))) break
      times[node] = soonest
      slots[node] = slots[least]!
      node = least
    }
    times[node] = time
    slots[node] = slot
  }

  #first(a: number, b: number): boolean {
    return this.#orders[a]! < this.#orders[b]!
  }

  #grow(): void {
    // One array has the nodes before the root too; twice its length still holds them.
    this.#times = wider(this.#times)
    this.#slots = wider(this.#slots)
    this.#orders = wider(this.#orders)
    this.#codes = wider(this.#codes)
    this.#whos = wider(this.#whos)
    this.#free = wider(this.#free)
  }
}
