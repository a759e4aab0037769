/**
 * Nodes in buckets of equal width by their distance, in a ring as wide as the longest arc: nearest bucket first.
 * A node that came nearer is put in once more and its old place left as it is: whoever takes nodes out passes over
 * those whose bucket is no longer that of their distance. Places are used again at once, so that few are ever touched.
 * Inside a bucket the order is open: whoever takes nodes out has to take one again when it came nearer.
 * @see Dinitz, "Economical algorithms for finding shortest paths in a network" (1978); Meyer & Sanders, "Δ-stepping", J. Algorithms 49 (2003) 114
 */
export class Buckets {
  readonly #width: number
  readonly #mask: number
  readonly #head: Int32Array
  #node = new Int32Array(64)
  #next = new Int32Array(64)
  #free = -1
  #used = 0
  #count = 0
  #bucket = 0

  /** For arcs no longer than `longest`, the shortest above zero being `shortest`. */
  constructor(shortest: number, longest: number) {
    // With buckets no wider than the shortest arc no node is ever taken twice; too many buckets cost more than that.
    this.#width = Math.max(shortest, longest / MOST) || 1
    let ring = 4
    while (ring < longest / this.#width + 2) ring *= 2
    this.#mask = ring - 1
    this.#head = new Int32Array(ring).fill(-1)
  }

  /** The bucket of a distance, counted from zero. */
  of(distance: number): number {
    return Math.floor(distance / this.#width)
  }

  put(node: number, distance: number): void {
    const at = this.of(distance) & this.#mask
    let place = this.#free
    if (place >= 0) this.#free = this.#next[place]!
    else {
      if (this.#used === this.#node.length) this.#widen()
      place = this.#used++
    }
    this.#node[place] = node
    this.#next[place] = this.#head[at]!
    this.#head[at] = place
    this.#count++
  }

  /** Takes out a node of the nearest bucket, `bucket`; −1 when all are empty. */
  nearest(): number {
    if (this.#count === 0) return -1
    let at = this.#bucket & this.#mask
    while (this.#head[at]! < 0) at = ++this.#bucket & this.#mask
    const place = this.#head[at]!
    this.#head[at] = this.#next[place]!
    this.#next[place] = this.#free
    this.#free = place
    this.#count--
    return this.#node[place]!
  }

  /** The bucket that is being emptied: what lies below it cannot change any more. */
  get bucket(): number {
    return this.#bucket
  }

  clear(): void {
    if (this.#count > 0) this.#head.fill(-1)
    this.#free = -1
    this.#used = this.#count = this.#bucket = 0
  }

  #widen(): void {
    const [node, next] = [new Int32Array(2 * this.#node.length), new Int32Array(2 * this.#node.length)]
    node.set(this.#node)
    next.set(this.#next)
    this.#node = node
    this.#next = next
  }
}

const MOST = 1024
