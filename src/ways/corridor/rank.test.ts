import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranked } from './rank.ts'

test('a place, and a larger one after it, hold what they hold in order', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), {
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(values, fc.nat(), fc.nat(), (given, a, b) => {
      const room = Float64Array.from([...given, -1e9, 1e9])
      const sorted = given.toSorted((x, y) => x - y)
      const [first, second] = [a % given.length, b % given.length].toSorted((x, y) => x - y) as [number, number]
      // Zeros of both signs are one number.
      expect(ranked(room, given.length, first) + 0).toBe(sorted[first]! + 0)
      expect(ranked(room, given.length, second, first) + 0).toBe(sorted[second]! + 0)
    }),
  )
})
