import { describe, expect, test } from 'vitest'
import { hoursShown, strokesOf, type Option } from './journey.ts'

const leg = (kind: string, arriveLatest: string, low: number, waitLow = 0) => ({
  kind,
  arriveLatest,
  minutes: { low, high: low * 2 },
  wait: { low: waitLow, high: waitLow },
})

describe('a journey on its time axis', () => {
  const option = {
    depart: '2031-06-06T08:00+02:00',
    legs: [
      leg('ride', '2031-06-06T12:00+02:00', 120),
      leg('border', '2031-06-07T01:00+05:00', 60, 30),
      leg('ride', '2031-06-07T05:00+05:00', 240),
    ],
  } as unknown as Option

  test('strokes follow each other along the latest clock, over the change of zone', () => {
    expect(strokesOf(option).map(({ from, to }) => [from, to])).toEqual([
      [0, 240],
      [240, 840],
      [840, 1080],
    ])
  })

  test('each is solid for as long as it takes at least, waiting included', () => {
    expect(strokesOf(option).map(({ from, sure }) => sure - from)).toEqual([120, 90, 240])
  })

  test('only what stands still is beside the line', () => {
    expect(strokesOf(option).map(({ siding }) => siding)).toEqual([false, true, false])
  })

  test('the axis has fewer rules the longer it is', () => {
    expect([1, 3, 8, 30].map(hoursShown)).toEqual([3, 6, 12, 24])
  })
})
