/**
 * Nodes in buckets of equal width by their distance, in a ring as wide as the longest arc: nearest bucket first.
 * A node stands in one bucket at most; moving it takes a constant time, so that a whole search is linear in arcs.
 * Inside a bucket the order is open: whoever takes nodes out has to take one again when it came nearer.
 * @see Dinitz, "Economical algorithms for finding shortest paths in a network" (1978); Meyer & Sanders, "Δ-stepping", J. Algorithms 49 (2003) 114
 */
export class Buckets {
  readonly #width: number
  readonly #head: Int32Array
  readonly #next: Int32Array
  readonly #before: Int32Array
  readonly #in: Int32Array
  readonly #mask: number
  #count = 0
  #bucket = 0

  /** For arcs no longer than `longest`, the shortest above zero being `shortest`. */
  constructor(nodes: number, shortest: number, longest: number) {
    // With buckets no wider than the shortest arc no node is ever taken twice; too many buckets cost more than that.
    this.#width = Math.max(shortest, longest / MOST) || 1
    let ring = 4
    while (ring < longest / this.#width + 2) ring *= 2
    this.#mask = ring - 1
    this.#head = new Int32Array(ring).fill(-1)
    this.#next = new Int32Array(nodes)
    this.#before = new Int32Array(nodes)
    this.#in = new Int32Array(nodes).fill(-1)
  }

  /** Puts a node at a distance, or moves it there. */
  put(node: number, distance: number): void {
    const bucket = Math.floor(distance / this.#width) & this.#mask
    if (this.#in[node] === bucket) return
    if (this.#in[node]! >= 0) this.#take(node)
    const head = this.#head[bucket]!
    this.#next[node] = head
    this.#before[node] = -1
    if (head >= 0) this.#before[head] = node
    this.#head[bucket] = node
    this.#in[node] = bucket
    this.#count++
  }

  /** Takes out a node of the nearest bucket; −1 when all are empty. */
  nearest(): number {
    if (this.#count === 0) return -1
    let at = this.#bucket & this.#mask
    while (this.#head[at]! < 0) at = ++this.#bucket & this.#mask
    const node = this.#head[at]!
    this.#take(node)
    return node
  }

  /** No distance below this one can change any more. */
  get settled(): number {
    return this.#bucket * this.#width
  }

  clear(): void {
    this.#bucket = 0
    if (this.#count === 0) return
    this.#head.fill(-1)
    this.#in.fill(-1)
    this.#count = 0
  }

  #take(node: number): void {
    const [next, before] = [this.#next[node]!, this.#before[node]!]
    if (before >= 0) this.#next[before] = next
    else this.#head[this.#in[node]!] = next
    if (next >= 0) this.#before[next] = before
    this.#in[node] = -1
    this.#count--
  }
}

const MOST = 1024
