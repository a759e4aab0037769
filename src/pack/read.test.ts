import { describe, expect, test } from 'vitest'
import { names, number, ownId, maybe, ref, rowLaw, table, text } from '../ground/index.ts'
import { faultLine } from './fault.ts'
import { readPack } from './read.ts'

const ferries = table({
  name: 'ferries',
  file: 'ferries.csv',
  key: ['id'],
  columns: {
    id: ownId('link'),
    name: names(),
    metres: number({ min: 1 }),
    follows: maybe(ref('link')),
    note: maybe(text()),
  },
  check: ({ id, follows }) => (id === follows ? { column: 'follows', reason: 'follows itself' } : null),
})
const info = '{"id":"f","version":"1","names":{},"factsUntil":"2031","author":"a","licence":"b"}'
const HEADER = 'id,name_ru,name_xx,metres,follows,note\n'

/** Faults as a person reads them. */
function faultsOf(csv: string, more: Record<string, string> = {}): string[] {
  const files = new Map(Object.entries({ 'pack.json': info, 'ferries.csv': csv, ...more }))
  return readPack(files, [ferries]).faults.map(faultLine)
}

const withInfo = (json: string) =>
  new Map([
    ['pack.json', json],
    ['ferries.csv', HEADER],
  ])

/** What is read of a pack of that author. */
const author = (said: string) => readPack(withInfo(info.replace('"author":"a"', `"author":${said}`)), [ferries])

describe('reading a pack', () => {
  test('rows without a fault become a pack', () => {
    const csv = `${HEADER}link:a,Паром,,120,,\nlink:b,,Ferry,80,link:a,"two,\nlines"\n`
    const { pack, faults } = readPack(
      new Map([
        ['pack.json', info],
        ['ferries.csv', csv],
      ]),
      [ferries],
    )
    expect(faults).toEqual([])
    expect(
      pack!.rows(ferries).map(({ line, values }) => [line, values.id, values.name, values.metres, values.note]),
    ).toEqual([
      [2, 'link:a', { ru: 'Паром' }, 120, null],
      [3, 'link:b', { xx: 'Ferry' }, 80, 'two,\nlines'],
    ])
  })

  test('a fault stands at the line where its row begins, after a cell of several lines too', () => {
    const csv = `${HEADER}link:a,А,,120,,"one\ntwo\nthree"\nlink:b,Б,,0,,\n`
    expect(faultsOf(csv)).toEqual(['ferries.csv:5:metres 0 is below 1'])
  })

  test('a file with the line ends and the mark of another system reads the same', () => {
    expect(faultsOf(`\ufeff${HEADER}link:a,А,,120,,\n`.replaceAll('\n', '\r\n'))).toEqual([])
  })

  test.each([
    ['an unknown column', `id,name_ru,metres,follows,note,colour\n`, /:1:colour column “colour” is not known/],
    ['a column that stands twice', `id,name_ru,metres,follows,note,note\n`, /:1:note column “note” stands twice/],
    ['a missing column', `id,name_ru,follows,note\n`, /:1:metres column “metres” is missing/],
    ['a row that is too short', `${HEADER}link:a,А\n`, /:2: has 2 cells where the header has 6/],
    ['an empty cell', `${HEADER}link:a,А,,,,\n`, /:2:metres /],
    ['an id of another kind', `${HEADER}city:a,А,,1,,\n`, /:2:id “city:a” is not an id link/],
    ['an id that stands nowhere', `${HEADER}link:a,А,,1,link:z,\n`, /:2:follows “link:z” stands nowhere/],
    ['a row without any name', `${HEADER}link:a,,,1,,\n`, /:2:name_ru has no text in any language/],
    ['spaces around a cell', `${HEADER}link:a,А,, 1,,\n`, /:2:metres “ 1” has spaces around it/],
    ['the same key again', `${HEADER}link:a,А,,1,,\nlink:a,Б,,2,,\n`, /:3:id “link:a” stands already on line 2/],
    ['a row against the law of its table', `${HEADER}link:a,А,,1,link:a,\n`, /:2:follows follows itself/],
  ])('%s is named with its file, line and column', (_, csv, wanted) => {
    expect(faultsOf(csv)).toEqual([expect.stringMatching(wanted)])
  })

  test('a missing table, a table that nobody knows and a file that is no table are faults', () => {
    expect(readPack(new Map([['pack.json', info]]), [ferries]).faults.map(faultLine)).toEqual([
      'ferries.csv:1: is missing',
    ])
    expect(faultsOf(HEADER, { 'boats.csv': 'id\n', 'run.js': '' })).toEqual([
      'boats.csv:1: is no table of a pack',
      'run.js:1: is no table of a pack',
    ])
    expect(faultsOf(HEADER, { 'SOURCE.md': 'where it comes from' })).toEqual([])
  })

  test('what a pack says of itself is checked as its rows are', () => {
    expect(readPack(withInfo('{'), [ferries]).faults[0]!.reason).toMatch(/^is not JSON/)
    const odd = info.replace('"2031"', '"2031-02-30"').replace('"id":"f"', '"id":"F f","run":"rm"')
    expect(
      readPack(withInfo(odd), [ferries])
        .faults.map(({ column }) => column)
        .toSorted(),
    ).toEqual(['factsUntil', 'id', 'run'])
  })

  test('its author is a text, or a text for each language', () => {
    expect(author('"a"').faults).toEqual([])
    expect(author('{"en":"a","ru":"б"}').faults).toEqual([])
    expect(author('{"en":1}').faults.map(({ column }) => column)).toEqual(['author'])
    expect(author('7').faults.map(({ column }) => column)).toEqual(['author'])
  })

  test('a law is asked only when every row could be read, and names the row that breaks it', () => {
    const long = rowLaw(ferries, ({ metres }) => (metres > 500 ? { column: 'metres', reason: 'is too wide' } : null))
    const read = (csv: string) =>
      readPack(
        new Map([
          ['pack.json', info],
          ['ferries.csv', csv],
        ]),
        [ferries],
        [long],
      )
    expect(read(`${HEADER}link:a,А,,900,,\n`).faults.map(faultLine)).toEqual(['ferries.csv:2:metres is too wide'])
    expect(read(`${HEADER}link:a,А,,900,,\nlink:b,Б,,x,,\n`).faults.map(faultLine)).toEqual([
      'ferries.csv:3:metres “x” is not a number',
    ])
  })
})
