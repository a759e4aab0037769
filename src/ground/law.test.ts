import { describe, expect, test } from 'vitest'
import { circle, endsFirst, rowLaw, type Tables } from './law.ts'
import { number, ownId, table } from './table.ts'

describe('a row that ends before it begins', () => {
  test.each([
    ['2030-02', '2030-01-31', true],
    ['2030', '2030-01', false],
    ['2030-06-30', '2030-Q2', false],
    ['2031', '2030', true],
  ])('from %s to %s: %s', (from, to, wrong) => {
    expect(endsFirst({ from, to }) !== null).toBe(wrong)
  })

  test('an open end is never before anything', () => {
    expect(endsFirst({ from: '2030', to: null })).toBeNull()
    expect(endsFirst({ from: null, to: '2030' })).toBeNull()
  })

  test('the column of the last day is the one at fault', () => {
    expect(endsFirst({ begins: '2030', ends: '2029' }, 'begins', 'ends')).toEqual({
      column: 'ends',
      reason: '2029 is before 2030',
    })
  })
})

const parents = (id: string) => ({ a: ['b'], b: ['c', 'd'], c: [], d: ['a'], e: ['b'] })[id] ?? []

describe('a chain of parents', () => {
  test('is a circle when it leads back to where it began', () => {
    expect(circle('a', parents)).toBe('d')
    expect(circle('c', parents)).toBeNull()
  })

  test('that only passes a circle is none itself', () => {
    expect(circle('e', parents)).toBeNull()
  })
})

test('a law about one row names the table and the line of each row that breaks it', () => {
  const wells = table({
    name: 'wells',
    file: 'wells.csv',
    key: ['id'],
    columns: { id: ownId('place'), depth: number() },
  })
  const rows = [3, 900, 12].map((depth, at) => ({
    key: `place:${at}`,
    line: at + 2,
    values: { id: `place:${at}`, depth },
  }))
  const tables = { rows: () => rows, all: () => [wells] } as unknown as Tables
  const law = rowLaw(wells, ({ depth }) => (depth > 100 ? { column: 'depth', reason: 'too deep' } : null))
  expect(law(tables)).toEqual([{ table: wells, line: 3, column: 'depth', reason: 'too deep' }])
})
