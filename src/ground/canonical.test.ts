import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, type Json } from './canonical.ts'

test('numbers, escapes and literals are written as RFC 8785 section 3.2.2 shows', () => {
  const value = {
    numbers: [333333333.3333333, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonical(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('members are sorted by UTF-16 units as RFC 8785 section 3.2.3 shows', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  expect(Object.values(JSON.parse(canonical(value)) as object)).toEqual([
    'One',
    'Carriage Return',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test.each([
  [0, '0'],
  [-0, '0'],
  [5e-324, '5e-324'],
  [1.7976931348623157e308 / 1e300, '179769313.48623157'],
  [9007199254740991, '9007199254740991'],
  [-9007199254740991, '-9007199254740991'],
  [9.999999999999997e-7, '9.999999999999997e-7'],
  [0.000001, '0.000001'],
  [333333333.3333332, '333333333.3333332'],
])('the number %d is written %s', (value, text) => {
  expect(canonical(value)).toBe(text)
})

test('what JSON cannot keep is refused', () => {
  const deep = (depth: number): Json => (depth === 0 ? 1 : [deep(depth - 1)])
  const refused: unknown[] = [
    Number.NaN,
    Infinity,
    2 ** 53,
    1e30,
    '\ud800',
    { '\udc00': 1 },
    { a: undefined },
    [undefined],
    Array.from({ length: 2 }),
    new Date(0),
    Uint8Array.of(1),
    new Map(),
    1n,
    deep(65),
  ]
  for (const value of refused) expect(() => canonical(value as Json), String(value)).toThrow('no faithful JSON')
  expect(canonical(deep(64))).toHaveLength(129)
})

test('canonical text reads back to the same value and is canonical again, whatever order the members came in', () => {
  const plain = fc.jsonValue().filter((value) => !/[\ud800-\udfff]/.test(JSON.stringify(value)))
  fc.assert(
    fc.property(plain, (value) => {
      let text: string
      try {
        text = canonical(value as Json)
      } catch {
        fc.pre(false)
        return
      }
      expect(canonical(JSON.parse(text) as Json)).toBe(text)
      expect(canonical(reversed(value as Json))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner as Json)]),
  )
}
