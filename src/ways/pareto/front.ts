/**
 * For every node the truncated vectors of the labels settled there: all criteria but the first, in which labels come
 * in order, so that a settled label dominates a new one exactly when its truncated vector is nowhere larger.
 * Vectors of one node lie side by side; with two components they form a staircase that is searched by halves.
 * @see Pulido, Mandow, Pérez de la Cruz, "Dimensionality reduction in multiobjective shortest path search", COR 64 (2015) 60
 */
export class Fronts {
  readonly width: number
  #values = new Float64Array(4096)
  #used = 0
  readonly #at: Int32Array
  readonly #size: Int32Array
  readonly #room: Int32Array
  readonly #touched: number[] = []

  constructor(nodes: number, width: number) {
    this.width = width
    this.#at = new Int32Array(nodes)
    this.#size = new Int32Array(nodes)
    this.#room = new Int32Array(nodes)
  }

  /** Forgets all labels; takes as long as nodes were reached. */
  clear(): void {
    for (const node of this.#touched) this.#size[node] = this.#room[node] = 0
    this.#touched.length = 0
    this.#used = 0
  }

  /** True when a settled vector of the node is nowhere larger than the one at `vector[from …]`. */
  dominates(node: number, vector: Float64Array, from: number): boolean {
    const { width } = this
    const values = this.#values
    const size = this.#size[node]!
    if (size === 0) return false
    if (width === 0) return true
    let at = this.#at[node]!
    if (width === 1) return values[at]! <= vector[from]!
    if (width === 2) {
      const [x, y] = [vector[from]!, vector[from + 1]!]
      // The last step whose first component is not above x has the least second one of all such.
      let [low, high] = [0, size]
      while (low < high) {
        const middle = (low + high) >> 1
        if (values[at + 2 * middle]! <= x) low = middle + 1
        else high = middle
      }
      return low > 0 && values[at + 2 * low - 1]! <= y
    }
    for (const end = at + size * width; at < end; at += width) {
      let k = 0
      while (k < width && values[at + k]! <= vector[from + k]!) k++
      if (k === width) return true
    }
    return false
  }

  /** Adds a vector that no settled one dominates, and drops those that it dominates. */
  add(node: number, vector: Float64Array, from: number): void {
    const { width } = this
    if (this.#size[node] === this.#room[node]) this.#widen(node)
    const values = this.#values
    const at = this.#at[node]!
    const size = this.#size[node]!
    if (width === 2) {
      const [x, y] = [vector[from]!, vector[from + 1]!]
      let low = 0
      let high = size
      while (low < high) {
        const middle = (low + high) >> 1
        if (values[at + 2 * middle]! < x) low = middle + 1
        else high = middle
      }
      let until = low
      while (until < size && values[at + 2 * until + 1]! >= y) until++
      // One place is needed at `low`; the steps from `low` to `until` fall away.
      values.copyWithin(at + 2 * (low + 1), at + 2 * until, at + 2 * size)
      values[at + 2 * low] = x
      values[at + 2 * low + 1] = y
      this.#size[node] = size - (until - low) + 1
      return
    }
    let kept = at
    for (let one = at; one < at + size * width; one += width) {
      let k = 0
      while (k < width && vector[from + k]! <= values[one + k]!) k++
      if (k === width) continue
      if (kept !== one) values.copyWithin(kept, one, one + width)
      kept += width
    }
    for (let k = 0; k < width; k++) values[kept + k] = vector[from + k]!
    this.#size[node] = width === 0 ? 1 : (kept - at) / width + 1
  }

  #widen(node: number): void {
    const room = this.#room[node]!
    if (room === 0) this.#touched.push(node)
    const wanted = room === 0 ? 4 : 2 * room
    const end = this.#used + wanted * this.width
    if (end > this.#values.length) {
      const values = new Float64Array(Math.max(end, 2 * this.#values.length))
      values.set(this.#values.subarray(0, this.#used))
      this.#values = values
    }
    const from = this.#at[node]!
    this.#values.copyWithin(this.#used, from, from + this.#size[node]! * this.width)
    this.#at[node] = this.#used
    this.#room[node] = wanted
    this.#used = end
  }
}
