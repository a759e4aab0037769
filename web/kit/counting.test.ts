import { expect, test } from 'vitest'
import { countedIn, readersDigits } from './counting.ts'
import { texts } from '../text/index.ts'

test.each([
  ['mn USD', 41.47, 'wan USD', 100, 0],
  ['mn USD', 4147, 'yi USD', 0.01, 4],
  ['bn CNY', 2, 'yi CNY', 10, 1],
  ['kt/yr', 222, 'wan t/yr', 0.1, 3],
])('a Chinese reader counts %s up to %d in %s, no less exactly', (said, most, unit, factor, digits) => {
  expect(countedIn('zh', said, most)).toEqual({ unit, factor })
  expect(readersDigits(2, factor)).toBe(digits)
  expect(texts.zh).toHaveProperty([`unit.${unit}`])
})

test('other readers count as it was said', () => {
  expect(countedIn('ru', 'mn USD', 5)).toEqual({ unit: 'mn USD', factor: 1 })
})
