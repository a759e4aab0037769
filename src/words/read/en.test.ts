import { describe, expect, test } from 'vitest'
import { threeRivers } from '../../../test/open.ts'
import { packOf, snapshotOf } from '../../../test/snapshot.ts'
import { namedThings } from '../../reports/index.ts'
import { makeReader, packNames } from './index.ts'
import { en } from './en.ts'

const snapshot = snapshotOf(packOf(threeRivers))
const reader = makeReader(packNames(snapshot, namedThings(snapshot)), [en])
const records = (text: string) => reader.read({ text, sha256: '0'.repeat(64), date: '2031-06-04' }).records
const told = (text: string) =>
  records(text).map(({ kind, strength, actors, content }) => [
    kind,
    strength,
    actors.map(({ id }) => id).join(' '),
    text.slice(content.start, content.end),
  ])

describe('English promises', () => {
  test.each([
    ['Borlia will build a yard in Orda.', ['commitment', 4, 'state:BO', 'build a yard in Orda']],
    ['Borlia is ready to build a yard in Orda.', ['commitment', 3, 'state:BO', 'build a yard in Orda']],
    ['Borlia will consider building a yard.', ['commitment', 3, 'state:BO', 'consider building a yard']],
    ['Borlia undertook not to close the gate.', ['commitment', 4, 'state:BO', 'not to close the gate']],
    ['No toll will be levied in 2032.', ['commitment', 4, 'unknown', 'No toll will be levied in 2032']],
    [
      'Borlia plans to hire 40 drivers in order to shorten the queues.',
      ['commitment', 3, 'state:BO', 'hire 40 drivers'],
    ],
    ['Aranta and Borlia agreed to open a school.', ['agreement', 4, 'state:AR state:BO', 'open a school']],
    ['Ivo Tarn said that Aranta would lend forty wagons.', ['commitment', 4, 'state:AR', 'lend forty wagons']],
  ])('%s', (text, record) => {
    expect(told(text)).toEqual([record])
  })

  test('coordinated contents are records of their own', () => {
    expect(told('Borlia is ready to keep the gate open and to build a yard, and hopes that Aranta will join.')).toEqual(
      [
        ['commitment', 3, 'state:BO', 'keep the gate open'],
        ['commitment', 3, 'state:BO', 'build a yard'],
        ['expectation', 1, 'state:BO', 'Aranta will join'],
      ],
    )
  })

  test('in a signed document “shall” binds with five, and a rule is a statement', () => {
    const text =
      'The Parties, hereinafter Aranta and Borlia, have agreed as follows:\n\n1. Borlia shall pay the costs.\n\n2. Disputes shall be settled by the River Council.'
    expect(told(text).map(([kind, strength]) => [kind, strength])).toEqual([
      ['commitment', 5],
      ['statement', 0],
    ])
  })
})

describe('what is no promise', () => {
  test.each([
    ['Borlia hopes that Aranta will lend forty wagons.', ['expectation']],
    ['Aranta called on Borlia to lend forty wagons.', ['call']],
    ['Borlia should lend forty wagons, Ivo Tarn said.', ['call']],
    ['Borlia does not intend to lend wagons.', ['statement']],
    ['Borlia denied reports that the gate would be closed.', ['statement']],
    ['Ivo Tarn warned that the line would be closed.', ['statement']],
    ['Trade will grow by a fifth next year.', []],
    ['Will Borlia lend forty wagons?', []],
    ['We promise never to share your address.', []],
    ['The railway carried a million tonnes in May.', []],
    ['Should the council agree, Ivo Tarn asked, who would pay?', []],
  ])('%s', (text, kinds) => {
    expect(records(text).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('who is meant', () => {
  test('“we” is the side of who speaks, and “it” the body just named', () => {
    expect(told('“We will open the gate,” Mila Dorn said.')).toEqual([['commitment', 4, 'state:BO', 'open the gate']])
    expect(told('Borlia said it would open the gate.')).toEqual([['commitment', 4, 'state:BO', 'open the gate']])
  })

  test('a surname with another given name is another person', () => {
    const [record] = records('Minister Karl Tarn praised the yard.')
    expect(record!.actors.map(({ id }) => id)).toEqual(['per:karl-tarn'])
  })

  test('witnesses sign nothing: the parties do', () => {
    expect(told('Ivo Tarn and Mila Dorn witnessed the signing of two protocols between Aranta and Borlia.')).toEqual([
      ['signature', 5, 'state:AR state:BO', 'two protocols between Aranta and Borlia'],
    ])
  })
})

test('a stretch of a million characters without a stop is left alone, not struggled with', () => {
  expect(records('Nobodyland will build and '.repeat(50_000))).toEqual([])
})
