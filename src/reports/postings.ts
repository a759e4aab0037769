/** Ascending numbers, added to at the end. */
export class Postings {
  #numbers = new Uint32Array(4)
  length = 0

  add(number: number): void {
    if (this.length > 0 && this.#numbers[this.length - 1] === number) return
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.length++] = number
  }

  /** Counts each number below a limit up in `counts`. */
  countInto(counts: Uint8Array | Uint16Array, limit: number): void {
    for (let at = 0; at < this.length; at++) {
      const number = this.#numbers[at]!
      if (number >= limit) return
      counts[number]!++
    }
  }

  has(number: number): boolean {
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#numbers[middle]! < number) low = middle + 1
      else high = middle
    }
    return low < this.length && this.#numbers[low] === number
  }
}

/** Ascending numbers under keys. */
export class Lists {
  readonly #lists = new Map<string, Postings>()

  add(key: string, number: number): void {
    let list = this.#lists.get(key)
    if (!list) this.#lists.set(key, (list = new Postings()))
    list.add(number)
  }

  of(key: string): Postings | undefined {
    return this.#lists.get(key)
  }

  keys(): Iterable<string> {
    return this.#lists.keys()
  }
}
