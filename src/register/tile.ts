import type { Tree } from './log.ts'

const WIDTH = 256
const HASH = 32

/** A tile of the tree or a bundle of entries. @see https://c2sp.org/tlog-tiles */
export interface TilePlace {
  /** 0 and up for hashes, `entries` for the entries themselves. */
  readonly level: number | 'entries'
  readonly index: number
  /** 256, or fewer at the right edge. */
  readonly width: number
}

/** Every tile of a tree of this size, entries included; the partial ones at the right edge last in each level. */
export function tilesOf(size: number): TilePlace[] {
  const places: TilePlace[] = []
  const level = (name: TilePlace['level'], hashes: number) => {
    for (let index = 0; index * WIDTH < hashes; index++)
      places.push({ level: name, index, width: Math.min(WIDTH, hashes - index * WIDTH) })
  }
  level('entries', size)
  for (let height = 0, hashes = size; hashes > 0; height++, hashes = Math.floor(hashes / WIDTH)) level(height, hashes)
  return places
}

/** `tile/0/x001/x234/067` and for a partial one `tile/0/000.p/112`. */
export function tilePath({ level, index, width }: TilePlace): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g)!
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${path}${width < WIDTH ? `.p/${width}` : ''}`
}

const PATH = /^tile\/(0|[1-9]\d?|entries)\/((?:x\d{3}\/)*)(\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** Reads a tile's path; null where it is none, or not written as the format writes it. */
export function parseTilePath(path: string): TilePlace | null {
  const [, level, groups = '', last = '', width] = PATH.exec(path) ?? []
  if (level === undefined) return null
  const index = Number(groups.replaceAll(/[x/]/g, '') + last)
  const place = { level: level === 'entries' ? level : Number(level), index, width: Number(width ?? WIDTH) } as const
  return tilePath(place) === path ? place : null
}

/** The bytes of a tile of hashes: at level l each is the root of a full subtree of 256^l leaves. */
export function hashTile(tree: Tree, { level, index, width }: TilePlace & { level: number }): Buffer {
  const tile = Buffer.alloc(width * HASH)
  for (let at = 0; at < width; at++) tile.set(tree.node(8 * level, index * WIDTH + at), at * HASH)
  return tile
}

/** The bytes of a bundle of entries: each behind its length in two bytes. */
export function entryTile(leaves: readonly string[]): Buffer {
  return Buffer.concat(
    leaves.flatMap((leaf) => {
      const bytes = Buffer.from(leaf)
      const length = Buffer.alloc(2)
      length.writeUInt16BE(bytes.length)
      return [length, bytes]
    }),
  )
}

/** The entries of a bundle; null where its bytes end in the middle of one. */
export function readEntryTile(bytes: Uint8Array): Buffer[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Buffer[] = []
  let at = 0
  while (at < buffer.length) {
    if (at + 2 > buffer.length) return null
    const end = at + 2 + buffer.readUInt16BE(at)
    if (end > buffer.length) return null
    found.push(buffer.subarray(at + 2, end))
    at = end
  }
  return found
}
