import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endAt, runFrom, withoutEnd } from './run.ts'

/** `(?:ab?|a.{1,3})*c` by its steps. */
const steps = (text: string) => (at: number) => {
  if (text[at] !== 'a') return []
  const longest = Math.min(text.length - at - 1, 3)
  const words = text[at + 1] === 'b' ? [at + 2, at + 1] : [at + 1]
  return [...words, ...Array.from({ length: longest }, (_, less) => at + 1 + longest - less)]
}
const END = /c/y
const signs = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 })

test('a run ends where the expression that says the same ends', () => {
  fc.assert(
    fc.property(signs, (text) => {
      const match = /^(?:ab?|a.{1,3})*c/.exec(text)
      expect(runFrom(0, steps(text), (at) => endAt(END, text, at))).toBe(match ? match[0].length : -1)
    }),
  )
})

test('no place is tried twice, however many ways there are to it', () => {
  const text = `${'a'.repeat(2000)}bbbb`
  let asked = 0
  const counted = (at: number) => (asked++, steps(text)(at))
  expect(runFrom(0, counted, (at) => endAt(END, text, at))).toBe(-1)
  expect(asked).toBeLessThanOrEqual(text.length + 1)
})

test('an end goes as often as it stands there', () => {
  fc.assert(
    fc.property(signs, (text) => {
      expect(withoutEnd(text, /(?:a|bc)$/)).toBe(text.replace(/(?:a|bc)+$/, ''))
    }),
  )
  expect(withoutEnd(`x${' '.repeat(1e6)}`, /\s$/)).toBe('x')
})
