import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafHash, Tree } from './log.ts'
import { entryTile, hashTile, parseTilePath, readEntryTile, tilePath, tilesOf } from './tile.ts'

test('seventy thousand entries make the tiles that c2sp.org/tlog-tiles counts', () => {
  const places = tilesOf(70_000)
  const level = (name: number) => places.filter((place) => place.level === name)
  const widths = (name: number) =>
    level(name)
      .map(({ width }) => width)
      .filter((width) => width < 256)
  const full = (name: number) => level(name).filter(({ width }) => width === 256).length
  expect([full(0), widths(0)]).toEqual([273, [112]])
  expect([full(1), widths(1)]).toEqual([1, [17]])
  expect([full(2), widths(2)]).toEqual([0, [1]])
  expect(places.filter((place) => place.level === 'entries')).toHaveLength(274)
  expect(places.map(tilePath)).toEqual(
    expect.arrayContaining(['tile/0/273.p/112', 'tile/1/001.p/17', 'tile/2/000.p/1', 'tile/entries/273.p/112']),
  )
})

test('a tree of 256 entries has a full tile and one hash above it', () => {
  expect(tilesOf(256).map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1'])
  expect(tilesOf(0)).toEqual([])
})

test('a place is written in groups of three digits and read back', () => {
  expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067')
  fc.assert(
    fc.property(
      fc.constantFrom(0, 1, 7, 'entries' as const),
      fc.nat(),
      fc.integer({ min: 1, max: 256 }),
      (level, index, width) => {
        expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width })
      },
    ),
  )
  for (const bad of [
    'tile/0/0',
    'tile/00/000',
    'tile/0/x000/001',
    'tile/0/000.p/256',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/../000',
    'tile/-1/000',
    'tile/0/001/x002',
  ])
    expect(parseTilePath(bad), bad).toBeNull()
})

test('a hash above is the root of the full tile below', () => {
  const tree = new Tree(Array.from({ length: 600 }, (_, at) => leafHash(`${at}`)))
  const above = hashTile(tree, { level: 1, index: 0, width: 2 })
  const first = new Tree(Array.from({ length: 256 }, (_, at) => leafHash(`${at}`)))
  expect(above.subarray(0, 32).toString('hex')).toBe(first.root())
  expect(hashTile(tree, { level: 0, index: 2, width: 88 }).subarray(0, 32).toString('hex')).toBe(leafHash('512'))
})

test('a bundle of entries reads back, and one cut short is none', () => {
  const leaves = ['', 'a', 'ж'.repeat(3000)]
  const bytes = entryTile(leaves)
  expect(readEntryTile(bytes)!.map(String)).toEqual(leaves)
  expect(readEntryTile(bytes.subarray(0, -1))).toBeNull()
  expect(readEntryTile(bytes.subarray(0, 1))).toBeNull()
})
