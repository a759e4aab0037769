/** Loads at which a wait is simulated, as shares of what can pass; nearer to each other where waits rise fastest. */
const LOADS = [0.5, 0.65, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 5]

/**
 * A wait as a function of the load that never falls, through the waits at some loads: those are simulated only as far up
 * as anybody asks, always from the lowest on, so that the answer does not hang on what was asked before. Between two
 * points it runs evenly in the logarithm, as queues do below their capacity.
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
    // Beyond the last point all that comes more only waits longer.
    return part > 1 ? high + (part - 1) * (high - low) : (1 + low) * ((1 + high) / (1 + low)) ** part - 1
  }
}
