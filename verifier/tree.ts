import { concat, must, sha256 } from './bytes.ts'

export const leafHash = (data: Uint8Array): Uint8Array => sha256(Uint8Array.of(0), data)
const node = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(Uint8Array.of(1), left, right)

/** The tree of RFC 6962 section 2.1, kept as the hashes of its full subtrees: those over 2^n leaves stand at level n. */
export class Tree {
  readonly #levels: Uint8Array[][] = []
  size = 0

  add(hash: Uint8Array, level = 0): void {
    if (level === 0) this.size++
    const hashes = (this.#levels[level] ??= [])
    hashes.push(hash)
    if (hashes.length % 2 === 0) this.add(node(hashes.at(-2)!, hash), level + 1)
  }

  /** The root over the first leaves: its full subtrees, joined from the right. */
  root(size = this.size): Uint8Array {
    const whole = this.#levels.flatMap((hashes, level) => {
      const count = Math.floor(size / 2 ** level)
      return count % 2 === 1 ? [hashes[count - 1]!] : []
    })
    return whole.length === 0 ? sha256() : whole.reduce((right, left) => node(left, right))
  }

  /** Every tile of hashes that a tree of this size has, by its path (c2sp.org/tlog-tiles). */
  tiles(): Map<string, Uint8Array> {
    const tiles = new Map<string, Uint8Array>()
    for (const [level, hashes] of this.#levels.filter((_, at) => at % 8 === 0).entries())
      for (const { path, first, width } of tilesOver(level, hashes.length))
        tiles.set(path, concat(...hashes.slice(first, first + width)))
    return tiles
  }
}

/** The root that a leaf and its way upwards, the lowest sibling first, make in a tree of this size. */
export function rootFrom(leaf: Uint8Array, index: number, size: number, way: readonly Uint8Array[]): Uint8Array {
  must(Number.isSafeInteger(index) && index >= 0 && index < size && way.length > 0 === size > 1, 'it has no such way')
  if (size === 1) return leaf
  const [split, above, below] = [2 ** Math.floor(Math.log2(size - 1)), way.at(-1)!, way.slice(0, -1)]
  if (index < split) return node(rootFrom(leaf, index, split, below), above)
  return node(above, rootFrom(leaf, index - split, size - split, below))
}

/** The tiles of one level that so many hashes fill, each with the place of its first. */
export function tilesOver(level: number | 'entries', count: number): { path: string; first: number; width: number }[] {
  return Array.from({ length: Math.ceil(count / 256) }, (_, index) => {
    const width = Math.min(256, count - index * 256)
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
    const path = `tile/${level}/${digits.replaceAll(/\d{3}(?=\d)/g, 'x$&/')}`
    return { path: width < 256 ? `${path}.p/${width}` : path, first: index * 256, width }
  })
}
