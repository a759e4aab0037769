/** Events in one chunk of a chain. */
const CHUNK = 16
/** One event in doubles: its moment, its order, and what it means with whom as two integers in the room of one. */
const WIDE = 3

/**
 * Chains of events that nobody has to sort yet, in chunks that lie together in memory: putting one in writes where nobody
 * waits for it, taking a chain out reads straight ahead. A chain is known by its newest chunk, −1 for none.
 */
export class EventStore {
  #doubles: Float64Array
  #integers: Int32Array
  #before: Int32Array
  #filled: Int32Array
  #used = 0
  #free = -1

  constructor(chunks = 16) {
    this.#doubles = new Float64Array(chunks * CHUNK * WIDE)
    this.#integers = new Int32Array(this.#doubles.buffer)
    this.#before = new Int32Array(chunks)
    this.#filled = new Int32Array(chunks)
  }

  /** The chain with one event more. */
  append(chain: number, time: number, order: number, code: number, who: number): number {
    const chunk = chain < 0 || this.#filled[chain] === CHUNK ? this.#newChunk(chain) : chain
    const at = (chunk * CHUNK + this.#filled[chunk]!++) * WIDE
    this.#doubles[at] = time
    this.#doubles[at + 1] = order
    this.#integers[at * 2 + 4] = code
    this.#integers[at * 2 + 5] = who
    return chunk
  }

  /** Number, least and greatest moment of a chain; moments that never come are left out of the greatest. */
  extent(chain: number): { count: number; least: number; most: number } {
    let count = 0
    let [least, most] = [Infinity, -Infinity]
    for (let chunk = chain; chunk >= 0; chunk = this.#before[chunk]!) {
      const filled = this.#filled[chunk]!
      const from = chunk * CHUNK * WIDE
      count += filled
      for (let at = from; at < from + filled * WIDE; at += WIDE) {
        const time = this.#doubles[at]!
        if (time < least) least = time
        if (time > most && time < Infinity) most = time
      }
    }
    return { count, least, most }
  }

  /** Hands out every event of a chain, in no order, and forgets it. */
  drain(chain: number, to: (time: number, order: number, code: number, who: number) => void): void {
    for (let chunk = chain; chunk >= 0;) {
      const from = chunk * CHUNK * WIDE
      const end = from + this.#filled[chunk]! * WIDE
      for (let at = from; at < end; at += WIDE)
        to(this.#doubles[at]!, this.#doubles[at + 1]!, this.#integers[at * 2 + 4]!, this.#integers[at * 2 + 5]!)
      const before = this.#before[chunk]!
      this.#before[chunk] = this.#free
      this.#free = chunk
      chunk = before
    }
  }

  #newChunk(before: number): number {
    let chunk = this.#free
    if (chunk >= 0) this.#free = this.#before[chunk]!
    else {
      if (this.#used === this.#before.length) this.#grow()
      chunk = this.#used++
    }
    this.#before[chunk] = before
    this.#filled[chunk] = 0
    return chunk
  }

  #grow(): void {
    this.#doubles = wider(this.#doubles)
    this.#integers = new Int32Array(this.#doubles.buffer)
    this.#before = wider(this.#before)
    this.#filled = wider(this.#filled)
  }
}

/** A typed array of twice the length that begins alike. */
export function wider<A extends Float64Array | Int32Array>(array: A): A {
  const made = new (array.constructor as new (length: number) => A)(array.length * 2)
  made.set(array)
  return made
}
