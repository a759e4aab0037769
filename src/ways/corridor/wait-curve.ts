/** Loads at which a wait is simulated, as shares of what can pass; nearer to each other where waits rise fastest. */
const LOADS = [0.5, 0.7, 0.85, 1, 1.15, 1.4, 2, 5]
/** Between these loads waits rise by a share of themselves; below and above them, by as much for as much more load. */
const [BENDS, STRAIGHT] = [0.5, 1.15]

/**
 * A wait as a function of the load that never falls, through the waits at some loads: those are simulated only as far up
 * as anybody asks, always from the lowest on, so that the answer does not hang on what was asked before. Between two
 * points it runs evenly in the logarithm about the capacity, and straight where few come (a gate that opens lets those of
 * the night in one after the other) and where more come than can pass (the queue grows day by day).
 */
export class WaitCurve {
  readonly #waitAt: (load: number) => number
  readonly #waits: number[] = []

  constructor(waitAt: (load: number) => number) {
    this.#waitAt = waitAt
  }

  at(load: number): number {
    let next = 0
    while (next < LOADS.length - 1 && LOADS[next]! < load) next++
    while (this.#waits.length <= next) {
      const wait = this.#waitAt(LOADS[this.#waits.length]!)
      // Chance can make a fuller gate wait a little less; a cost that falls would let choices jump.
      this.#waits.push(Math.max(wait, this.#waits.at(-1) ?? 0))
    }
    const [from, to] = [next === 0 ? 0 : LOADS[next - 1]!, LOADS[next]!]
    const [low, high] = [next === 0 ? 0 : this.#waits[next - 1]!, this.#waits[next]!]
    const part = (load - from) / (to - from)
    return from >= BENDS && to <= STRAIGHT
      ? (1 + low) * ((1 + high) / (1 + low)) ** part - 1
      : low + part * (high - low)
  }
}
