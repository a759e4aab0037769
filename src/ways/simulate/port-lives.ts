/** What happened to each vehicle when, in minutes: side by side, since all of it is asked for together. */
export class Lives {
  #values = new Float64Array(4096)

  /** `alone` is when it would have been let in with nobody else there. */
  begin(who: number, arrived: number, alone: number): void {
    const at = 4 * who
    if (at >= this.#values.length) {
      const wider = new Float64Array(Math.max(at + 4, this.#values.length * 2))
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[at] = arrived
    this.#values[at + 1] = alone
  }

  admit(who: number, at: number): void {
    this.#values[4 * who + 2] = at
  }

  leaveLane(who: number, at: number): void {
    this.#values[4 * who + 3] = at
  }

  arrived(who: number): number {
    return this.#values[4 * who]!
  }

  alone(who: number): number {
    return this.#values[4 * who + 1]!
  }

  admitted(who: number): number {
    return this.#values[4 * who + 2]!
  }

  leftLane(who: number): number {
    return this.#values[4 * who + 3]!
  }
}
