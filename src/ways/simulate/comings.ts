const HOUR = 60

/** When the next one comes, where the rate changes from hour to hour: unit waits stretched over the hours. */
export class Comings {
  readonly #profile: Float64Array
  readonly #perMinute: number
  #at = 0

  constructor(profile: Float64Array, perMinute: number) {
    this.#profile = profile
    this.#perMinute = perMinute
  }

  /** The minute at which one comes who waited so long in units of the mean; Infinity after the last hour. */
  next(wait: number): number {
    let left = wait
    for (;;) {
      const hour = Math.floor(this.#at / HOUR)
      if (hour >= this.#profile.length) return Infinity
      const rate = this.#perMinute * this.#profile[hour]!
      const end = (hour + 1) * HOUR
      if (rate * (end - this.#at) > left) return (this.#at += left / rate)
      left -= rate * (end - this.#at)
      this.#at = end
    }
  }
}
