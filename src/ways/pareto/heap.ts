/**
 * A 4-ary heap of numbers ordered by two keys, in typed arrays that grow; the smallest comes first.
 * Keys lie beside the items, so that sifting touches no other memory.
 */
export class Heap {
  #items = new Int32Array(1024)
  #first = new Float64Array(1024)
  #second = new Float64Array(1024)
  size = 0

  push(item: number, first: number, second: number): void {
    if (this.size === this.#items.length) this.#grow()
    const [items, a, b] = [this.#items, this.#first, this.#second]
    let at = this.size++
    while (at > 0) {
      const up = (at - 1) >> 2
      if (a[up]! < first || (a[up] === first && b[up]! <= second)) break
      items[at] = items[up]!
      a[at] = a[up]!
      b[at] = b[up]!
      at = up
    }
    items[at] = item
    a[at] = first
    b[at] = second
  }

  /** Takes the smallest item out; −1 when there is none. Its first key is left in `popped`. */
  pop(): number {
    if (this.size === 0) return -1
    const [items, a, b] = [this.#items, this.#first, this.#second]
    const top = items[0]!
    this.popped = a[0]!
    const last = --this.size
    const [item, first, second] = [items[last]!, a[last]!, b[last]!]
    let at = 0
    for (;;) {
      const child = 4 * at + 1
      if (child >= last) break
      let least = child
      const end = child + 4 < last ? child + 4 : last
      for (let one = child + 1; one < end; one++)
        if (a[one]! < a[least]! || (a[one] === a[least] && b[one]! < b[least]!)) least = one
      if (first < a[least]! || (first === a[least] && second <= b[least]!)) break
      items[at] = items[least]!
      a[at] = a[least]!
      b[at] = b[least]!
      at = least
    }
    items[at] = item
    a[at] = first
    b[at] = second
    return top
  }

  popped = 0

  clear(): void {
    this.size = 0
  }

  #grow(): void {
    const size = 2 * this.#items.length
    const [items, first, second] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)]
    items.set(this.#items)
    first.set(this.#first)
    second.set(this.#second)
    this.#items = items
    this.#first = first
    this.#second = second
  }
}
