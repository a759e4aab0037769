import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_ROOT, Frontier, headOf, includes, isPrefix, leafHash, nodeHash, Tree } from './log.ts'

// The leaves and roots that Certificate Transparency's own implementations are tested with.
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves = LEAVES.map((hex) => leafHash(Buffer.from(hex, 'hex')))

/** The definition of RFC 6962 section 2.1, word for word. */
function naiveRoot(hashes: readonly string[]): string {
  if (hashes.length === 0) return EMPTY_ROOT
  if (hashes.length === 1) return hashes[0]!
  let k = 1
  while (k * 2 < hashes.length) k *= 2
  return nodeHash(naiveRoot(hashes.slice(0, k)), naiveRoot(hashes.slice(k)))
}

/** PATH(m, D[n]) of RFC 6962 section 2.1.1. */
function naivePath(m: number, hashes: readonly string[]): string[] {
  if (hashes.length === 1) return []
  let k = 1
  while (k * 2 < hashes.length) k *= 2
  return m < k
    ? [...naivePath(m, hashes.slice(0, k)), naiveRoot(hashes.slice(k))]
    : [...naivePath(m - k, hashes.slice(k)), naiveRoot(hashes.slice(0, k))]
}

/** SUBPROOF(m, D[n], b) of RFC 6962 section 2.1.2. */
function naiveProof(m: number, hashes: readonly string[], whole = true): string[] {
  if (m === hashes.length) return whole ? [] : [naiveRoot(hashes)]
  let k = 1
  while (k * 2 < hashes.length) k *= 2
  return m <= k
    ? [...naiveProof(m, hashes.slice(0, k), whole), naiveRoot(hashes.slice(k))]
    : [...naiveProof(m - k, hashes.slice(k), false), naiveRoot(hashes.slice(0, k))]
}

const someLeaves = (max: number) =>
  fc.integer({ min: 1, max }).map((n) => Array.from({ length: n }, (_, at) => leafHash(`leaf ${at}`)))

const flip = (list: readonly string[], at: number) =>
  list.map((hash, index) => (index === at ? (hash[0] === '0' ? '1' : '0') + hash.slice(1) : hash))

test('roots are those of the published test vectors', () => {
  for (const [size, root] of ROOTS.entries()) {
    expect(headOf(leaves.slice(0, size))).toEqual({ size, root })
    expect(new Tree(leaves).root(size)).toBe(root)
  }
})

test('proofs are those of the published test vectors', () => {
  const tree = new Tree(leaves)
  const [a, b, c] = [
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]
  expect(tree.inclusion(5, 8)).toEqual([a, b, c])
  expect(tree.consistency(6, 8)).toEqual(['0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', b, c])
})

test('the frontier and the tree have the roots and proofs of the definition at every size', () => {
  fc.assert(
    fc.property(someLeaves(70), fc.nat(), fc.nat(), (hashes, m, n) => {
      const tree = new Tree(hashes)
      expect(headOf(hashes).root).toBe(naiveRoot(hashes))
      const size = (n % hashes.length) + 1
      const index = m % size
      expect(tree.root(size)).toBe(naiveRoot(hashes.slice(0, size)))
      expect(tree.inclusion(index, size)).toEqual(naivePath(index, hashes.slice(0, size)))
      expect(tree.consistency(index, size)).toEqual(index === 0 ? [] : naiveProof(index, hashes.slice(0, size)))
    }),
    { numRuns: 300 },
  )
})

test('every proof of every size up to 40 convinces, and no proof convinces of anything else', () => {
  const hashes = Array.from({ length: 40 }, (_, at) => leafHash(`leaf ${at}`))
  const tree = new Tree(hashes)
  const head = (size: number) => ({ size, root: tree.root(size) })
  for (let size = 1; size <= 40; size++)
    for (let index = 0; index < size; index++) {
      const path = tree.inclusion(index, size)
      expect(includes(head(size), index, hashes[index]!, path)).toBe(true)
      expect(includes(head(size), index, hashes[(index + 1) % 40]!, path)).toBe(false)
      if (size > 1) expect(includes(head(size), (index + 1) % size, hashes[index]!, path)).toBe(false)
      expect(includes(head(size), index, hashes[index]!, [...path, hashes[0]!])).toBe(false)
      if (path.length > 0) expect(includes(head(size), index, hashes[index]!, path.slice(1))).toBe(false)
      const proof = tree.consistency(index, size)
      expect(isPrefix(head(index), head(size), proof)).toBe(true)
      expect(isPrefix(head(index), head(size), [...proof, hashes[0]!])).toBe(false)
      if (index > 0) {
        expect(isPrefix({ size: index, root: hashes[39]! }, head(size), proof)).toBe(false)
        expect(isPrefix(head(index), { size, root: hashes[38]! }, proof)).toBe(false)
        if (index < size) expect(isPrefix(head(index), head(size), proof.slice(1))).toBe(false)
      }
    }
})

test('a flipped bit in any hash of a proof is noticed', () => {
  const hashes = Array.from({ length: 23 }, (_, at) => leafHash(`leaf ${at}`))
  const tree = new Tree(hashes)
  const [older, newer] = [9, 23].map((size) => ({ size, root: tree.root(size) })) as [never, never]
  const proof = tree.consistency(9, 23)
  const path = tree.inclusion(17, 23)
  for (const at of proof.keys()) expect(isPrefix(older, newer, flip(proof, at))).toBe(false)
  for (const at of path.keys()) expect(includes(newer, 17, hashes[17]!, flip(path, at))).toBe(false)
})

test('a frontier taken up again from its parts goes on as if it had never stopped', () => {
  fc.assert(
    fc.property(someLeaves(50), fc.nat(), (hashes, cut) => {
      const at = cut % hashes.length
      const first = new Frontier()
      for (const hash of hashes.slice(0, at)) first.add(hash)
      const second = new Frontier(first.size, JSON.parse(JSON.stringify(first.roots)) as string[])
      for (const hash of hashes.slice(at)) second.add(hash)
      expect(second.head).toEqual(headOf(hashes))
    }),
  )
})

test('a tree is asked only for what it has', () => {
  const tree = new Tree(leaves)
  expect(() => tree.root(9)).toThrow('no size 9')
  expect(() => tree.inclusion(8, 8)).toThrow('no leaf 8')
  expect(() => tree.consistency(9, 8)).toThrow()
  expect(isPrefix({ size: 0, root: ROOTS[1]! }, { size: 8, root: ROOTS[8]! }, [])).toBe(false)
})
