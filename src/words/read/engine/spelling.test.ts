import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { codesOf } from './letters.ts'
import { spellingAt } from './spelling.ts'

it('a stretch of a text is spelled by its own letters, whatever was spelled before', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.nat(60), fc.nat(60), (text, one, other) => {
      const [at, stop] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)]
      expect(spellingAt(text, codesOf(text), at, stop)).toBe(text.slice(at, stop))
    }),
  )
})

it('more words than the table holds are spelled all the same', () => {
  const texts = Array.from({ length: 40_000 }, (_, at) => `слово${at}`)
  expect(texts.filter((text) => spellingAt(text, codesOf(text), 0, text.length) !== text)).toEqual([])
})
