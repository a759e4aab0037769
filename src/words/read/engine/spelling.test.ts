import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { perToken } from './memo.ts'
import { codesOf } from './letters.ts'
import { forgetWords, spellingOf, wordAt } from './spelling.ts'

const numberOf = (text: string) => wordAt(text, codesOf(text), 0, text.length)

it('a numbered stretch of a text is spelled by its own letters, whatever was numbered before', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.nat(60), fc.nat(60), (text, one, other) => {
      const [at, stop] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)]
      const number = wordAt(text, codesOf(text), at, stop)
      if (stop - at > 32) expect(number).toBe(-1)
      else expect(spellingOf(number)).toBe(text.slice(at, stop))
    }),
  )
})

it('words beyond what is numbered have no number, and those before keep theirs until all are forgotten', () => {
  const texts = Array.from({ length: 40_000 }, (_, at) => `слово${at}`)
  const length = perToken((word) => word.length)
  const told = () => texts.map((text) => length({ text, word: numberOf(text) }))
  const lengths = texts.map((text) => text.length)
  expect(texts.filter((text) => numberOf(text) >= 0 && spellingOf(numberOf(text)) !== text)).toEqual([])
  expect(numberOf(texts.at(-1)!)).toBe(-1)
  expect(told()).toEqual(lengths)
  forgetWords()
  expect(spellingOf(numberOf(texts.at(-1)!))).toBe(texts.at(-1))
  expect(told()).toEqual(lengths)
})
