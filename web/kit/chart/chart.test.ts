import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { broken, led, ticks, type Dot } from './chart.ts'

const dot = (period: string, low: number): Dot => ({ period, low, high: low, knowledge: 'measured', fact: {} })

describe('a chart', () => {
  test('leads its line through the first of rival figures and sets the others beside it', () => {
    const { line, beside } = led([dot('2024', 22700), dot('2023', 19800), dot('2024', 22071)])
    expect(line.map(({ low }) => low)).toEqual([19800, 22700])
    expect(beside.map(({ low }) => low)).toEqual([22071])
  })

  test('keeps nought, and never draws more than five rules', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (top) => {
        const found = ticks(top)
        expect(found[0]).toBe(0)
        expect(found.length).toBeLessThanOrEqual(4)
        expect(found.length).toBeGreaterThanOrEqual(2)
        expect(found.at(-1)!).toBeLessThanOrEqual(top * 1.001)
      }),
    )
  })

  test('breaks a label between words and loses none of them', () => {
    expect(broken('KG · National Statistical Committee', 20)).toEqual(['KG · National', 'Statistical', 'Committee'])
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zа-я]{1,12}$/), { minLength: 1 }),
        fc.nat({ max: 30 }),
        (words, most) => {
          const lines = broken(words.join(' '), most)
          expect(lines.join(' ')).toBe(words.join(' '))
          for (const line of lines) expect(line.length <= most || !line.includes(' ')).toBe(true)
        },
      ),
    )
  })
})
