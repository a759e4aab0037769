import type { Delays } from './delay.ts'

/** Flow of every link with the cost and the growth of the cost that follow from it. */
export class LinkState {
  readonly flow: Float64Array
  readonly cost: Float64Array
  /** Derivative of the cost by the flow. */
  readonly growth: Float64Array
  // Links whose cost was left on a straight line, and whether a link is among them.
  readonly #toMend: Int32Array
  readonly #bent: Uint8Array
  #count = 0
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
    this.#toMend = new Int32Array(fixed.length)
    this.#bent = new Uint8Array(fixed.length)
    this.refreshAll()
  }

  refreshAll(): void {
    for (let link = 0; link < this.flow.length; link++) this.refresh(link)
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

  /** Changes the flow of a link. After a small change its cost lies on a straight line, until it is mended. */
  shift(link: number, change: number): void {
    const old = this.flow[link]!
    const flow = old + change
    // What rounding leaves below nothing is nothing.
    this.flow[link] = flow > 0 ? flow : 0
    if ((change > 0 ? change : -change) > STRAIGHT * old) return this.refresh(link)
    this.cost[link] = this.cost[link]! + this.growth[link]! * change
    if (this.#bent[link] === 1) return
    this.#bent[link] = 1
    this.#toMend[this.#count++] = link
  }

  /** Works out anew the costs that were left on straight lines. */
  mend(): void {
    for (let at = 0; at < this.#count; at++) {
      const link = this.#toMend[at]!
      this.#bent[link] = 0
      this.refresh(link)
    }
    this.#count = 0
  }

  /** What all spend together. */
  total(): number {
    let sum = 0
    for (let link = 0; link < this.flow.length; link++) sum += this.flow[link]! * this.cost[link]!
    return sum
  }
}

const LEAST = 1e-9
// A change of the flow by less than this share of it is small.
const STRAIGHT = 1e-2
