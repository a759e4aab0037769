import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv.ts'

const texts = (csv: string) => readCsv(csv).map((row) => row.map(({ text }) => text))

describe('comma-separated values', () => {
  test('quotes, doubled quotes, commas, breaks, CRLF and a BOM', () => {
    expect(texts('\ufeffa,b\r\n"x, ""y""",\n"two\nlines",z')).toEqual([
      ['a', 'b'],
      ['x, "y"', ''],
      ['two\nlines', 'z'],
    ])
  })

  test('every cell knows its line and column, after a break inside quotes as well', () => {
    const cells = readCsv('a,b\n"x\ny",bb,c\nd').flat()
    expect(cells.map(({ text, line, column }) => `${text.replace('\n', '/')}@${line}:${column}`)).toEqual([
      'a@1:1',
      'b@1:3',
      'x/y@2:1',
      'bb@3:4',
      'c@3:7',
      'd@4:1',
    ])
  })

  test('an empty last cell is a cell, an empty text has no rows', () => {
    expect(texts('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ])
    expect(texts('')).toEqual([])
  })

  test('what is written is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', 'ё', '中', ' ') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
        // A row of one empty cell is an empty line, which is the same text as no cell at all.
        fc.pre(rows.every((row) => row.length > 1 || row[0] !== ''))
        expect(texts(writeCsv(rows))).toEqual(rows)
      }),
    )
  })

  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx'])('a spreadsheet does not run “%s”', (cell) => {
    expect(texts(writeCsv([[cell]]))[0]![0]).toBe(`'${cell}`)
  })

  test('a negative number stays a number', () => {
    expect(writeCsv([[-5, '-2.5']])).toBe('-5,-2.5\n')
  })
})
