import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gateDelay, queueGrowth } from './gate-delay.ts'

const DAY = 1440

test('far below its capacity a gate makes wait as a single server with chance arrivals does', () => {
  // M/M/1: load / (capacity − load), here in days of 1,440 minutes.
  for (const [load, capacity] of [
    [100, 1000],
    [500, 1000],
    [40, 60],
  ] as const) {
    const steady = (load / capacity / (capacity - load)) * DAY
    expect(gateDelay(load, capacity, 20_000) / steady).toBeCloseTo(1, 2)
  }
})

test('far above it half of what cannot pass in the time is waited for', () => {
  // A fluid queue: after d days (load − capacity) · d vehicles stand there, and on average half as many have to pass first.
  for (const over of [1.5, 2, 3]) {
    const fluid = ((over - 1) * 30 * DAY) / 2
    expect(gateDelay(over * 1000, 1000, 30) / fluid).toBeCloseTo(1, 2)
  }
})

test('more who come wait longer, and never less where less can pass', () => {
  const amount = fc.double({ min: 0.1, max: 5000, noNaN: true })
  fc.assert(
    fc.property(amount, amount, fc.double({ min: 0, max: 100, noNaN: true }), (load, capacity, more) => {
      expect(gateDelay(load + more, capacity)).toBeGreaterThanOrEqual(gateDelay(load, capacity))
      expect(gateDelay(load, capacity + more)).toBeLessThanOrEqual(gateDelay(load, capacity) + 1e-9)
      expect(gateDelay(load, capacity)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a queue grows by what cannot pass', () => {
  expect(queueGrowth(300, 160)).toBe(140)
  expect(queueGrowth(100, 160)).toBe(0)
})
