/** An Int32Array that grows by half when it is full; `done` gives it cut to its length. */
export class GrowingInts {
  #values = new Int32Array(4096)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length + (this.length >> 1))
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }

  at(index: number): number {
    return this.#values[index]!
  }

  done(): Int32Array {
    return this.#values.slice(0, this.length)
  }

  /** The values where they lie, longer than `length`; valid until the next `push`. */
  get raw(): Int32Array {
    return this.#values
  }
}
