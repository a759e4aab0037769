import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, type Json } from './canonical.ts'

describe('canonical JSON (RFC 8785)', () => {
  test('the example of section 3.2.3: keys by UTF-16 units, shortest numbers', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '1': 'One',
      '\ud83d\ude02': 'Smiley',
      '\u00f6': 'o',
      '\ufb33': 'Dalet',
    }
    expect(Object.values(JSON.parse(canonical(value)) as object)).toEqual([
      'One',
      'Carriage Return',
      'o',
      'Euro Sign',
      'Smiley',
      'Dalet',
    ])
    expect(canonical([1e30 / 1e30, 4.5, 2e-3, 1e-27])).toBe('[1,4.5,0.002,1e-27]')
  })

  test('the order in which members were set does not matter', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
        fc.pre(Object.keys(object).every((key) => key.isWellFormed()))
        expect(canonical(Object.fromEntries(Object.entries(object).toReversed()))).toBe(canonical(object))
      }),
    )
  })

  test('it is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value)
        fc.pre(text.isWellFormed() && !/\\ud[89a-f]/i.test(text) && !/\d{16}/.test(text) && !/e\+/.test(text))
        expect(JSON.parse(canonical(value as Json))).toEqual(JSON.parse(text))
      }),
    )
  })

  test.each([Number.NaN, Infinity, 2 ** 53, '\ud800', undefined, () => 0, { a: undefined }])(
    '%s has no faithful form',
    (value) => {
      expect(() => canonical(value as Json)).toThrow(expect.objectContaining({ code: 'ground/not-canonical' }))
    },
  )
})
