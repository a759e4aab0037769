/** As many means as are kept: enough to see a warm-up, few enough to forget the observations. */
const MOST = 4096

/**
 * Means of observations in groups of equal size, from five on and doubled whenever there are too many groups: a series
 * of any length in little memory.
 */
export class Batches {
  #size = 5
  #count = 0
  #sum = 0
  readonly #means = new Float64Array(MOST)
  #kept = 0

  add(value: number): void {
    this.#sum += value
    if (++this.#count < this.#size) return
    this.#means[this.#kept++] = this.#sum / this.#size
    this.#sum = 0
    this.#count = 0
    if (this.#kept === MOST) this.#halve()
  }

  /** Observations in one mean. */
  get size(): number {
    return this.#size
  }

  get means(): Float64Array {
    return this.#means.slice(0, this.#kept)
  }

  #halve(): void {
    for (let at = 0; at < MOST / 2; at++) this.#means[at] = (this.#means[2 * at]! + this.#means[2 * at + 1]!) / 2
    this.#kept = MOST / 2
    this.#size *= 2
  }
}
