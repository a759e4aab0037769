import { createHash } from 'node:crypto'

/** Size and root hash (hex) of the log's Merkle tree. */
export interface Head {
  readonly size: number
  readonly root: string
}

const LEAF = Uint8Array.of(0)
const BYTES = 32

/** Hash of a leaf. @see RFC 6962 section 2.1 */
export const leafHash = (data: string | Uint8Array): string =>
  createHash('sha256').update(LEAF).update(data).digest('hex')

/** Hash of an inner node. @see RFC 6962 section 2.1 */
export const nodeHash = (left: string, right: string): string =>
  join(Buffer.from(left, 'hex'), Buffer.from(right, 'hex')).toString('hex')

const both = Buffer.alloc(1 + 2 * BYTES)
both[0] = 1

function join(left: Uint8Array, right: Uint8Array): Buffer<ArrayBufferLike> {
  both.set(left, 1)
  both.set(right, 1 + BYTES)
  return createHash('sha256').update(both).digest()
}

/** The root of a tree without leaves: the hash of nothing. */
export const EMPTY_ROOT: string = createHash('sha256').digest('hex')

/**
 * The right edge of a growing tree: the roots of its full subtrees, largest first, one per bit of its size.
 * It is all that has to be kept to add a leaf and to know the root.
 */
export class Frontier {
  #size: number
  readonly #roots: string[]

  constructor(size = 0, roots: readonly string[] = []) {
    this.#size = size
    this.#roots = [...roots]
  }

  add(leaf: string): void {
    this.#roots.push(leaf)
    // Each trailing one of the old size is a subtree that the new leaf completes into a larger one.
    for (let full = this.#size; full & 1; full >>>= 1) {
      const right = this.#roots.pop()!
      this.#roots.push(nodeHash(this.#roots.pop()!, right))
    }
    this.#size++
  }

  get size(): number {
    return this.#size
  }

  get roots(): readonly string[] {
    return this.#roots
  }

  get head(): Head {
    const root = this.#roots.reduceRight<string | null>(
      (right, left) => (right === null ? left : nodeHash(left, right)),
      null,
    )
    return { size: this.#size, root: root ?? EMPTY_ROOT }
  }
}

/** The head of the tree over these leaf hashes. */
export function headOf(leaves: Iterable<string>): Head {
  const frontier = new Frontier()
  for (const leaf of leaves) frontier.add(leaf)
  return frontier.head
}

/** A whole tree in memory, 64 bytes a leaf: every root it ever had and every proof, in O(log n) hashes. */
export class Tree {
  /** Level h holds the roots of all full subtrees of 2^h leaves, one after another. */
  readonly #levels: Buffer[] = [Buffer.alloc(BYTES * 256)]
  #size = 0

  constructor(leaves: Iterable<string> = []) {
    for (const leaf of leaves) this.add(leaf)
  }

  get size(): number {
    return this.#size
  }

  /** Adds a leaf hash (hex). */
  add(leaf: string): void {
    let at = this.#size++
    let hash: Buffer<ArrayBufferLike> = Buffer.from(leaf, 'hex')
    this.#put(0, at, hash)
    for (let height = 1; at & 1; height++) {
      hash = join(this.node(height - 1, at - 1), hash)
      at >>>= 1
      this.#put(height, at, hash)
    }
  }

  /** The root of the full subtree of 2^height leaves that is the index-th of its height. */
  node(height: number, index: number): Buffer {
    return this.#levels[height]!.subarray(index * BYTES, (index + 1) * BYTES)
  }

  /** The root (hex) that the tree had with its first `size` leaves. */
  root(size: number = this.#size): string {
    this.#within(size)
    return size === 0 ? EMPTY_ROOT : this.#over(0, size).toString('hex')
  }

  /** The audit path of a leaf, lowest sibling first. @see RFC 6962 section 2.1.1 */
  inclusion(index: number, size: number = this.#size): string[] {
    this.#within(size)
    if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
    const path: Buffer[] = []
    for (let low = 0, high = size; high - low > 1;) {
      const middle = low + split(high - low)
      if (index < middle) {
        path.push(this.#over(middle, high))
        high = middle
      } else {
        path.push(this.#over(low, middle))
        low = middle
      }
    }
    return path.toReversed().map((hash) => hash.toString('hex'))
  }

  /** Proof that the tree of `size` leaves begins with the tree of `old`. @see RFC 6962 section 2.1.2 */
  consistency(old: number, size: number = this.#size): string[] {
    this.#within(size)
    if (old < 0 || old > size) throw new RangeError(`no tree of ${old} within one of ${size}`)
    if (old === 0 || old === size) return []
    const path: Buffer[] = []
    let [low, high, whole] = [0, size, true]
    while (old !== high) {
      const middle = low + split(high - low)
      if (old <= middle) {
        path.push(this.#over(middle, high))
        high = middle
      } else {
        path.push(this.#over(low, middle))
        low = middle
        whole = false
      }
    }
    if (!whole) path.push(this.#over(low, high))
    return path.toReversed().map((hash) => hash.toString('hex'))
  }

  #within(size: number): void {
    if (!Number.isInteger(size) || size < 0 || size > this.#size) throw new RangeError(`the tree has no size ${size}`)
  }

  #put(height: number, index: number, hash: Buffer): void {
    let level = this.#levels[height]
    if (!level || level.length < (index + 1) * BYTES) {
      const larger = Buffer.alloc(Math.max((index + 1) * BYTES, 2 * (level?.length ?? 0)))
      if (level) larger.set(level)
      this.#levels[height] = level = larger
    }
    level.set(hash, index * BYTES)
  }

  // Low is always a multiple of the largest power of two below the span, as all splits of RFC 6962 are.
  #over(low: number, high: number): Buffer {
    const span = high - low
    const height = Math.log2(span)
    if (Number.isInteger(height)) return this.node(height, low / span)
    const middle = low + split(span)
    return join(this.#over(low, middle), this.#over(middle, high))
  }
}

/** The largest power of two below n, for n > 1. */
const split = (n: number): number => 2 ** (31 - Math.clz32(n - 1))

/** True when the path leads from the leaf to the head's root. @see RFC 9162 section 2.1.3.2 */
export function includes(head: Head, index: number, leaf: string, path: readonly string[]): boolean {
  if (index < 0 || index >= head.size) return false
  let [place, last, hash] = [index, head.size - 1, leaf]
  for (const sibling of path) {
    if (last === 0) return false
    if (isOdd(place) || place === last) {
      hash = nodeHash(sibling, hash)
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)]
    } else hash = nodeHash(hash, sibling)
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && hash === head.root
}

/** True when the proof shows that the newer tree begins with the older one. @see RFC 9162 section 2.1.4.2 */
export function isPrefix(older: Head, newer: Head, proof: readonly string[]): boolean {
  if (older.size > newer.size) return false
  if (older.size === newer.size) return proof.length === 0 && older.root === newer.root
  if (older.size === 0) return proof.length === 0 && older.root === EMPTY_ROOT
  let [place, last] = [older.size - 1, newer.size - 1]
  while (isOdd(place)) [place, last] = [half(place), half(last)]
  // An older tree that is one full subtree of the newer one is its own first hash.
  const [first, ...rest] = place === 0 ? [older.root, ...proof] : proof
  if (first === undefined) return false
  let [old, fresh] = [first, first]
  for (const hash of rest) {
    if (last === 0) return false
    if (isOdd(place) || place === last) {
      old = nodeHash(hash, old)
      fresh = nodeHash(hash, fresh)
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)]
    } else fresh = nodeHash(fresh, hash)
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && old === older.root && fresh === newer.root
}

// Not bit operations: a witness also sees logs of more than 2^32 entries.
const half = (n: number): number => Math.floor(n / 2)
const isOdd = (n: number): boolean => n % 2 === 1
