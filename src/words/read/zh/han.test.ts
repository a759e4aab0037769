import { expect, test } from 'vitest'
import { overHan } from './han.ts'

test('a Chinese character is told by its code as Unicode tells it', () => {
  const [byCode, byScript] = [overHan('^\\p{Script=Han}$'), /^\p{Script=Han}$/u]
  const told: string[] = []
  for (let code = 0; code <= 0xffff; code++) {
    const sign = String.fromCharCode(code)
    const half = code >= 0xd800 && code <= 0xdfff
    if (!half && byCode.test(sign) !== byScript.test(sign)) told.push(code.toString(16))
  }
  expect(told).toEqual([])
})

test('a rare character of two units stands inside a name as any other', () => {
  expect(overHan('[\\p{Script=Han}\\d]{2,6}公司').exec('在𠮷林3公司')?.[0]).toBe('在𠮷林3公司')
})
