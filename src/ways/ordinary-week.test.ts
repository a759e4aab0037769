import { expect, test } from 'vitest'
import { weekday } from '../ground/index.ts'
import { ordinaryWeekOf } from './ordinary-week.ts'

test('the week that stands for a year is the last from Monday to Sunday that lies wholly in it', () => {
  expect([2023, 2024, 2025, 2026, 2028].map(ordinaryWeekOf)).toEqual([
    '2023-12-25',
    '2024-12-23',
    '2025-12-22',
    '2026-12-21',
    '2028-12-25',
  ])
  for (let year = 1990; year <= 2100; year++) expect(weekday(ordinaryWeekOf(year))).toBe(1)
})
