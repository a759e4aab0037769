import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WaitCurve } from './wait-curve.ts'

const load = fc.double({ min: 0, max: 8, noNaN: true })
// A wait that chance makes fall here and there.
const shaky = (at: number): number => Math.max(0, 100 * at ** 3 + 40 * Math.sin(37 * at))

test('who comes to a fuller gate never waits less, whatever chance did to the simulated points', () => {
  fc.assert(
    fc.property(load, load, (a, b) => {
      const curve = new WaitCurve(shaky)
      expect(curve.at(Math.max(a, b))).toBeGreaterThanOrEqual(curve.at(Math.min(a, b)))
    }),
  )
})

test('what is asked before does not change an answer, to the last bit', () => {
  fc.assert(
    fc.property(load, fc.array(load), (wanted, before) => {
      const curve = new WaitCurve(shaky)
      for (const other of before) curve.at(other)
      expect(curve.at(wanted)).toBe(new WaitCurve(shaky).at(wanted))
    }),
  )
})

test('nobody waits where nobody comes, and only as much is simulated as is asked for', () => {
  const asked: number[] = []
  const curve = new WaitCurve((at) => (asked.push(at), at))
  expect(curve.at(0)).toBe(0)
  curve.at(0.6)
  expect(Math.max(...asked)).toBeLessThanOrEqual(0.7)
})
