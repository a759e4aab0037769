const PARITY = 0x1bd11bda
/** Words kept ahead of a reader. */
const AHEAD = 64

/**
 * Two words of chance that belong to a key and a counter and to nothing else: Threefry 2×32 with thirteen rounds.
 * They are written to `into[at]` and `into[at + 1]`.
 * @see Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011
 */
export function threefry(
  key0: number,
  key1: number,
  count0: number,
  count1: number,
  into: Int32Array | Uint32Array,
  at: number,
): void {
  const key2 = PARITY ^ key0 ^ key1
  let a = (count0 + key0) | 0
  let b = (count1 + key1) | 0
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + key1) | 0
  b = (b + key2 + 1) | 0
  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0
  b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0
  b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0
  b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + key2) | 0
  b = (b + key0 + 2) | 0
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + key0) | 0
  b = (b + key1 + 3) | 0
  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  into[at] = a
  into[at + 1] = b
}

/**
 * The chance of one process in one replication. Draw number n is the same whatever else was drawn before, by whom and on
 * which thread, so that a world with a work and the one without it share their luck process by process.
 */
export class Stream {
  readonly #key0: number
  readonly #key1: number
  readonly #replication: number
  readonly #words = new Int32Array(AHEAD)
  #next = AHEAD
  #block = 0

  constructor(seed: number, process: string, replication = 0) {
    this.#key0 = seed | 0
    this.#key1 = hashOf(process)
    this.#replication = replication | 0
  }

  /** The next draw in (0, 1); never 0 or 1, so that its logarithm exists. */
  next(): number {
    if (this.#next === AHEAD) this.#refill()
    return ((this.#words[this.#next++]! >>> 0) + 0.5) / 0x1_0000_0000
  }

  /** Draw number `n` in (0, 1), whatever was drawn before: for luck that belongs to a vehicle and not to an order. */
  at(n: number): number {
    threefry(this.#key0, this.#key1, n >>> 1, this.#replication, pair, 0)
    return ((pair[n & 1]! >>> 0) + 0.5) / 0x1_0000_0000
  }

  /** An exponential wait of mean 1. */
  exponential(): number {
    return -Math.log(this.next())
  }

  #refill(): void {
    const words = this.#words
    for (let at = 0; at < AHEAD; at += 2) threefry(this.#key0, this.#key1, this.#block++, this.#replication, words, at)
    this.#next = 0
  }
}

const pair = new Int32Array(2)

// FNV-1a over the name.
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash | 0
}
