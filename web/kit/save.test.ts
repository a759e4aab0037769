import { expect, test } from 'vitest'
import { csvOf } from './save.ts'

test('a cell that a spreadsheet would run as a formula is made harmless, a number is left as it is', () => {
  expect(csvOf([['=1+1', '-3,5', 'a "b", c', null, -2]])).toBe(`'=1+1,"-3,5","a ""b"", c",,-2\r\n`)
})
