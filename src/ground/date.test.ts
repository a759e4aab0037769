import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  firstDay,
  isPartialDate,
  isPeriod,
  lastDay,
  partialDate,
  precisionOf,
  weekday,
} from './date.ts'

describe('partial dates', () => {
  test.each(['2030', '2030-Q2', '2030-06', '2030-06-30', '2028-02-29'])('%s is a date', (text) => {
    expect(partialDate(text)).toBe(text)
  })

  test.each([
    '30',
    '2030-13',
    '2030-00',
    '2030-Q5',
    '2030-02-30',
    '2027-02-29',
    '2030-6-1',
    '2030-06-31',
    '',
    '2030/06',
  ])('“%s” is none', (text) => {
    expect(isPartialDate(text)).toBe(false)
    expect(() => partialDate(text)).toThrow(expect.objectContaining({ code: 'ground/bad-date' }))
  })

  test.each([
    ['2030', 'year', '2030-01-01', '2030-12-31'],
    ['2030-Q1', 'quarter', '2030-01-01', '2030-03-31'],
    ['2030-Q4', 'quarter', '2030-10-01', '2030-12-31'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
    ['2030-06-30', 'day', '2030-06-30', '2030-06-30'],
  ])('%s covers from its first to its last day', (text, precision, first, last) => {
    expect([precisionOf(text), firstDay(text), lastDay(text)]).toEqual([precision, first, last])
  })

  test('a period joins two dates and does not run backwards', () => {
    expect([firstDay('2025-01/2025-11'), lastDay('2025-01/2025-11')]).toEqual(['2025-01-01', '2025-11-30'])
    expect(isPeriod('2025-11/2025-01')).toBe(false)
    expect(isPeriod('2025/2026/2027')).toBe(false)
    expect(isPeriod('2025-03/2025')).toBe(true)
  })

  test('the week counts from Monday', () => {
    expect(weekday('2026-11-23')).toBe(1)
    expect(weekday('2026-11-29')).toBe(7)
  })

  test('adding days and counting them are inverse, and the weekday moves on', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 30_000 }), (days) => {
        const day = addDays('2026-01-01', days)
        expect(daysBetween('2026-01-01', day)).toBe(days)
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1)
      }),
    )
  })
})
