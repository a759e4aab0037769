import { expect, test } from 'vitest'
import { nearestFirst } from './nearest-first.ts'

test('years are looked ahead for from the hand outwards, the future before the past', () => {
  expect(nearestFirst(2030, 2028, 2033)).toEqual([2030, 2031, 2029, 2032, 2028, 2033])
  expect(nearestFirst(2035, 2033, 2035)).toEqual([2035, 2034, 2033])
})
