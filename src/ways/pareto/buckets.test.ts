import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Buckets } from './buckets.ts'

test('every node comes out of the bucket of its last distance, and buckets come in order', () => {
  const distances = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(distances, distances, fc.double({ min: 0.01, max: 50, noNaN: true }), (first, later, shortest) => {
      const buckets = new Buckets(shortest, 50)
      first.forEach((distance, node) => buckets.put(node, distance))
      const last = first.map((distance, node) => Math.min(distance, later[node] ?? distance))
      last.forEach((distance, node) => distance < first[node]! && buckets.put(node, distance))
      const [out, order]: [number[], number[]] = [[], []]
      for (let node = buckets.nearest(); node >= 0; node = buckets.nearest()) {
        order.push(buckets.bucket)
        // Where a node lay before it came nearer it is found once more.
        if (buckets.bucket === buckets.of(last[node]!)) out.push(node)
      }
      expect([...new Set(out)].toSorted((a, b) => a - b)).toEqual(first.map((_, node) => node))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
    }),
  )
})

test('what was left from one search is not there in the next', () => {
  const buckets = new Buckets(1, 10)
  buckets.put(0, 9)
  buckets.put(1, 3)
  buckets.nearest()
  buckets.clear()
  buckets.put(2, 0)
  expect([buckets.nearest(), buckets.nearest()]).toEqual([2, -1])
})
