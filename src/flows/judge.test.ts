import { describe, expect, test } from 'vitest'
import { promiseSeries } from '../../test/generate/promise-series.ts'
import { seededRandom } from '../ground/index.ts'
import { judge, type Test } from './judge.ts'
import { studentQuantile } from './student.ts'

const years = (...values: number[]) =>
  values.map((value, at) => ({ period: String(2019 + at), low: value, high: value }))
const more: Test = { promised: '2022-12-31', direction: 'up', target: null, due: null, today: '2026-06-01' }

describe('a thousand series whose truth is known', () => {
  const outcomes = Array.from({ length: 1000 }, (_, seed) => {
    const { points, test: asked, truth } = promiseSeries(seededRandom(seed + 1))
    return { truth, verdict: judge(points, asked).verdict }
  })
  const share = (of: (one: (typeof outcomes)[number]) => boolean) => outcomes.filter(of).length / outcomes.length

  test('are called met wrongly at most twice in a hundred', () => {
    expect(share(({ truth, verdict }) => truth === 'not-met' && verdict === 'met')).toBeLessThanOrEqual(0.02)
  })

  test('are called not met wrongly at most twice in a hundred', () => {
    const missed = ['on the way', 'no change', 'worse']
    expect(share(({ truth, verdict }) => truth === 'met' && missed.includes(verdict))).toBeLessThanOrEqual(0.02)
  })

  test('are told more often than not', () => {
    expect(share(({ verdict }) => verdict !== 'cannot be told')).toBeGreaterThan(0.5)
  })
})

describe('a verdict', () => {
  test('needs a figure from before the promise and one since', () => {
    expect(judge([], more).why).toBe('no-figure')
    expect(judge(years(100, 100), more).why).toBe('nothing-since')
    expect(judge([{ period: '2024', low: 5, high: 5 }], more).why).toBe('no-baseline')
  })

  test('compares only like periods: half a year is no year', () => {
    const points = [...years(100, 100, 100, 100), { period: '2023-01/2023-06', low: 60, high: 60 }]
    expect(judge(points, more)).toMatchObject({ verdict: 'cannot be told', why: 'no-baseline' })
  })

  test('is on the way when it grew past what the noise explains, worse when it fell', () => {
    expect(judge(years(100, 101, 99, 100, 130, 140, 151, 160), more).verdict).toBe('on the way')
    expect(judge(years(100, 101, 99, 100, 80, 70, 61, 50), more).verdict).toBe('worse')
  })

  test('of two lone figures needs a tenth of difference', () => {
    expect(judge(years(100, 100, 100, 100, 108).slice(3), more).verdict).toBe('cannot be told')
    expect(judge(years(100, 100, 100, 100, 125).slice(3), more).verdict).toBe('on the way')
  })

  test('is no change only when the interval shows that there is none', () => {
    const steady = years(100, 100.1, 99.9, 100, 100.1, 99.9, 100, 100.1)
    expect(judge(steady, more).verdict).toBe('no change')
    expect(judge(years(100, 120, 85, 110, 90, 115, 80, 104), more).verdict).toBe('cannot be told')
  })

  test('is met when the target lies below the whole interval, and not while it lies within', () => {
    const wanted = { ...more, target: 150, due: '2025' }
    expect(judge(years(100, 101, 99, 100, 130, 150, 171, 190), wanted).verdict).toBe('met')
    const rival = [
      { period: '2022', low: 100, high: 100 },
      { period: '2024', low: 140, high: 160 },
    ]
    expect(judge(rival, wanted)).toMatchObject({ verdict: 'cannot be told', why: 'interval-too-wide' })
  })

  test('of rivals about one year holds for both or is not given', () => {
    const rivals = [
      { period: '2022', low: 100, high: 100 },
      { period: '2024', low: 90, high: 90 },
      { period: '2024', low: 140, high: 140 },
    ]
    expect(judge(rivals, more).verdict).toBe('cannot be told')
  })

  test('late and still short is on the way and overdue', () => {
    const late = judge(years(100, 101, 99, 100, 110, 120, 130, 140), { ...more, target: 500, due: '2024' })
    expect(late).toMatchObject({ verdict: 'on the way', overdue: true })
  })
})

test.each([
  [0.975, 3, 3.182],
  [0.995, 5, 4.032],
  [0.995, 10, 3.169],
  [0.95, 30, 1.697],
  [0.99, 1, 31.821],
  [0.99, 2, 6.965],
])('the printed table of Student’s t: %s with %i degrees is %s', (probability, freedom, wanted) => {
  expect(studentQuantile(probability, freedom)).toBeCloseTo(wanted, 3)
})
