import { expect, test } from 'vitest'
import { sayIn } from './index.ts'

test('a figure is told with its unit in words of the reader', () => {
  expect(sayIn('ru').range(0.5, 26.1, 'mn USD', 1)).toBe('0,5–26,1\u00a0млн долл. США')
  expect(sayIn('zh').range(14, 14, 'h/d')).toBe('14\u00a0小时/天')
})

test('a currency alone stays its code, and a unit that no table has stays as it is written', () => {
  expect(sayIn('ky').range(10, 20, 'KGS')).toBe('10–20\u00a0KGS')
  expect(sayIn('ky').unit('parsec')).toBe('parsec')
})
