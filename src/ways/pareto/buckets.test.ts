import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Buckets } from './buckets.ts'

test('nodes come out bucket by bucket, each at its last distance', () => {
  const distances = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(distances, distances, fc.double({ min: 0.01, max: 50, noNaN: true }), (first, later, shortest) => {
      const buckets = new Buckets(first.length, shortest, 50)
      first.forEach((distance, node) => buckets.put(node, distance))
      const last = first.map((distance, node) => Math.min(distance, later[node] ?? distance))
      last.forEach((distance, node) => buckets.put(node, distance))
      const width = Math.max(shortest, 50 / 1024)
      const out: number[] = []
      for (let node = buckets.nearest(); node >= 0; node = buckets.nearest()) out.push(node)
      expect(out.toSorted((a, b) => a - b)).toEqual(first.map((_, node) => node))
      const order = out.map((node) => Math.floor(last[node]! / width))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
    }),
  )
})

test('what was left from one search is not there in the next', () => {
  const buckets = new Buckets(3, 1, 10)
  buckets.put(0, 9)
  buckets.put(1, 3)
  buckets.nearest()
  buckets.clear()
  buckets.put(2, 0)
  expect([buckets.nearest(), buckets.nearest()]).toEqual([2, -1])
})
