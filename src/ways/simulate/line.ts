/** Who waits, first come first served, with the moment since when: a ring that grows. */
export class WaitingLine {
  #whos: Int32Array
  #since: Float64Array
  #head = 0
  #length = 0

  constructor(capacity = 16) {
    this.#whos = new Int32Array(capacity)
    this.#since = new Float64Array(capacity)
  }

  get length(): number {
    return this.#length
  }

  push(who: number, since: number): void {
    if (this.#length === this.#whos.length) this.#grow()
    const at = (this.#head + this.#length++) & (this.#whos.length - 1)
    this.#whos[at] = who
    this.#since[at] = since
  }

  /** Since when the first one waits; only of a line that is not empty. */
  get since(): number {
    return this.#since[this.#head]!
  }

  shift(): number {
    const who = this.#whos[this.#head]!
    this.#head = (this.#head + 1) & (this.#whos.length - 1)
    this.#length--
    return who
  }

  #grow(): void {
    const old = this.#whos.length
    const [whos, since] = [new Int32Array(old * 2), new Float64Array(old * 2)]
    for (let at = 0; at < this.#length; at++) {
      whos[at] = this.#whos[(this.#head + at) & (old - 1)]!
      since[at] = this.#since[(this.#head + at) & (old - 1)]!
    }
    ;[this.#whos, this.#since, this.#head] = [whos, since, 0]
  }
}
