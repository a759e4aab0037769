import { expect, test } from 'vitest'
import { edge, yearOf } from './time.ts'

test.each([
  ['2030', 2030, 2031],
  ['2030-Q2', 2030.25, 2030.5],
  ['2030-07', 2030.5, 2030 + 7 / 12],
])('%s begins and ends on the axis where its precision says', (text, first, last) => {
  expect([edge(text, 0), edge(text, 1)]).toEqual([first, last])
})

test('a period lies in its middle', () => {
  expect(yearOf('2024-01/2024-12')).toBe(2024.5)
  expect(yearOf('2024')).toBe(2024.5)
})
