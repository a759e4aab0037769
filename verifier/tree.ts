import { concat, sha256 } from './bytes.ts'

export const leafHash = (data: Uint8Array): Uint8Array => sha256(Uint8Array.of(0), data)
const node = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(Uint8Array.of(1), left, right)

/** RFC 6962 section 2.1 as it is written, with every subtree remembered. */
export class Tree {
  readonly #leaves: Uint8Array[] = []
  readonly #known = new Map<string, Uint8Array>()

  add(leaf: Uint8Array): void {
    this.#leaves.push(leaf)
  }
  get size(): number {
    return this.#leaves.length
  }

  /** The root over the leaves from `low` up to, not with, `high`. */
  root(high = this.size, low = 0): Uint8Array {
    if (high - low < 2) return this.#leaves[low] && high > low ? this.#leaves[low] : sha256()
    const known = this.#known.get(`${low} ${high}`)
    if (known) return known
    let split = 1
    while (split * 2 < high - low) split *= 2
    const made = node(this.root(low + split, low), this.root(high, low + split))
    this.#known.set(`${low} ${high}`, made)
    return made
  }

  /** Every tile of hashes that a tree of this size has, by its path (c2sp.org/tlog-tiles). */
  tiles(): Map<string, Uint8Array> {
    const tiles = new Map<string, Uint8Array>()
    for (let level = 0, span = 1; span <= this.size; level++, span *= 256)
      for (const { path, first, width } of tilesOver(String(level), Math.floor(this.size / span))) {
        const hashes = Array.from({ length: width }, (_, at) => this.root((first + at + 1) * span, (first + at) * span))
        tiles.set(path, concat(...hashes))
      }
    return tiles
  }
}

/** The tiles of one level that so many hashes fill, each with the place of its first. */
export function tilesOver(level: string, count: number): { path: string; first: number; width: number }[] {
  return Array.from({ length: Math.ceil(count / 256) }, (_, index) => {
    const width = Math.min(256, count - index * 256)
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
    const path = digits.replaceAll(/\d{3}(?=\d)/g, 'x$&/')
    return { path: `tile/${level}/${path}${width < 256 ? `.p/${width}` : ''}`, first: index * 256, width }
  })
}
