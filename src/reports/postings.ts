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
  countInto(counts: Uint16Array, limit: number): void {
    // One kind of counts and nothing else to look at: a search goes through a million of these.
    const numbers = this.#numbers
    const end = this.#placeOf(limit)
    for (let at = 0; at < end; at++) counts[numbers[at]!]!++
  }

  has(number: number): boolean {
    const place = this.#placeOf(number)
    return place < this.length && this.#numbers[place] === number
  }

  /** How many are below it. */
  #placeOf(number: number): number {
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#numbers[middle]! < number) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Numbers in a row, four bytes each, added to at the end. */
export class Numbers {
  /** Longer than what was added; beyond that it says nothing. */
  list = new Uint32Array(1024)
  length = 0

  push(number: number): void {
    if (this.length === this.list.length) {
      const larger = new Uint32Array(2 * this.length)
      larger.set(this.list)
      this.list = larger
    }
    this.list[this.length++] = number
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
