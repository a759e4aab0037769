import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passagesOf, runsOf } from './mark.ts'
import type { Statement } from './reading.ts'

const statement = (start: number, end: number, kind = 'commitment'): Statement =>
  ({ id: `r${start}`, kind, content: { start, end } }) as Statement

describe('statements marked in their place', () => {
  test('a promise is cut out of its sentence and nothing is lost', () => {
    const text = 'The sides will build a bridge by 2030.'
    const runs = runsOf(text, 0, text.length, [statement(15, 29)])
    expect(runs.map((run) => run.text)).toEqual(['The sides will ', 'build a bridge', ' by 2030.'])
    expect(runs[1]!.statement?.kind).toBe('commitment')
  })

  test('whatever the spans, the runs put together are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 }),
        (text, spans) => {
          const statements = spans.map(([a, b]) => statement(Math.min(a, b), Math.max(a, b)))
          expect(
            runsOf(text, 0, text.length, statements)
              .map((run) => run.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })

  test('lines keep their offsets over any kind of line end', () => {
    const text = 'One.\r\n\r\nTwo 🌉.\nThree.'
    expect(passagesOf(text, { records: [] }).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One.',
      'Two 🌉.',
      'Three.',
    ])
  })
})
