import { createHash } from 'node:crypto'

/** Size and root hash (hex) of the log's Merkle tree. */
export interface Head {
  readonly size: number
  readonly root: string
}

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** Hash of a leaf. @see RFC 6962 section 2.1 */
export const leafHash = (data: string | Uint8Array): string =>
  createHash('sha256').update(LEAF).update(data).digest('hex')

/** Hash of an inner node. @see RFC 6962 section 2.1 */
export const nodeHash = (left: string, right: string): string =>
  createHash('sha256').update(NODE).update(left, 'hex').update(right, 'hex').digest('hex')

const EMPTY_ROOT = createHash('sha256').digest('hex')

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
