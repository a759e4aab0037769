import type { Delays } from './delay.ts'

/** Flow of every link with the cost and the growth of the cost that follow from it. */
export class LinkState {
  readonly flow: Float64Array
  readonly cost: Float64Array
  /** Derivative of the cost by the flow. */
  readonly growth: Float64Array
  readonly #fixed: Float64Array
  readonly #slope: Float64Array
  readonly #power: Float64Array

  constructor({ fixed, slope, power }: Delays) {
    this.#fixed = fixed
    this.#slope = slope
    this.#power = power
    this.flow = new Float64Array(fixed.length)
    this.cost = fixed.slice()
    this.growth = new Float64Array(fixed.length)
    this.refreshAll()
  }

  refreshAll(): void {
    for (let link = 0; link < this.flow.length; link++) this.refresh(link)
  }

  /** Works the cost of those of the links out anew that carry the flow beside them. */
  refreshUsed({ link, flow }: { readonly link: Int32Array; readonly flow: Float64Array }): void {
    for (let at = 0; at < link.length; at++) if (flow[at]! > 0) this.refresh(link[at]!)
  }

  /** Works the cost out anew after the flow or the delay of the link has changed. */
  refresh(link: number): void {
    const slope = this.#slope[link]!
    if (slope === 0) {
      this.cost[link] = this.#fixed[link]!
      this.growth[link] = 0
      return
    }
    const power = this.#power[link]!
    // Below this flow the growth of a power under 1 would be without end.
    const flow = this.flow[link]! > LEAST ? this.flow[link]! : LEAST
    if (power === 4) {
      const cubed = slope * flow * flow * flow
      this.cost[link] = this.#fixed[link]! + cubed * flow
      this.growth[link] = 4 * cubed
    } else {
      const part = power === 1 ? slope * flow : slope * flow ** power
      this.cost[link] = this.#fixed[link]! + part
      this.growth[link] = (power * part) / flow
    }
  }

  add(link: number, change: number): void {
    const old = this.flow[link]!
    const flow = old + change
    // What rounding leaves below nothing is nothing.
    this.flow[link] = flow > 0 ? flow : 0
    const slope = this.#slope[link]!
    if (slope === 0) return
    const power = this.#power[link]!
    const share = change / old
    if (power === 4 || !(old > LEAST) || power * (share > 0 ? share : -share) > SMALL) return this.refresh(link)
    // After a small change six terms of the binomial series are good to the last digit, and a third of the time.
    const part =
      ((this.growth[link]! * old) / power) *
      (1 +
        power *
          share *
          (1 +
            ((power - 1) / 2) *
              share *
              (1 + ((power - 2) / 3) * share * (1 + ((power - 3) / 4) * share * (1 + ((power - 4) / 5) * share)))))
    this.cost[link] = this.#fixed[link]! + part
    this.growth[link] = (power * part) / flow
  }

  /** What all spend together. */
  total(): number {
    let sum = 0
    for (let link = 0; link < this.flow.length; link++) sum += this.flow[link]! * this.cost[link]!
    return sum
  }
}

const LEAST = 1e-9
const SMALL = 3e-3
