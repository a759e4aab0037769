import { expect, test } from 'vitest'
import { defaultPack, threeRivers } from '../../test/open.ts'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import { isOpenIn, openingOf } from './opening.ts'

// The treaty promises 2033; the railway itself has said June 2034, 516 days after the first of January 2033.
const snapshot = snapshotOf(packOf(threeRivers))

test('the newest word counts, put off by what has slipped already', () => {
  const opening = openingOf(snapshot, 'proj:river', '2034-01-01')
  expect(opening).toMatchObject({
    slippedDays: 516,
    earliest: '2034-06-01',
    latest: '2035-11-28',
    state: 'not-open',
    chance: 0,
  })
  expect(opening.dates.map(({ kind }) => kind)).toEqual(['baseline', 'forecast'])
})

test('a part opens with its whole, in the same worlds', () => {
  const [west, east] = (['proj:river-west', 'proj:river-east'] as const).map((work) =>
    openingOf(snapshot, work, '2035-03-01'),
  )
  expect(west).toMatchObject({ by: 'proj:river', state: 'disputed' })
  for (let world = 0; world < 200; world++) expect(isOpenIn(west!, 1, world)).toBe(isOpenIn(east!, 1, world))
  const open = Array.from({ length: 2000 }, (_, world) => isOpenIn(west!, 1, world)).filter(Boolean).length
  // 273 of the 545 days between the first and the last have passed.
  expect(open / 2000).toBeCloseTo(273 / 545, 1)
})

test('after the last day it is open, and a work of which nobody gave a date never is by itself', () => {
  expect(openingOf(snapshot, 'proj:river', '2036-01-01')).toMatchObject({ state: 'open', chance: 1 })
  expect(openingOf(snapshot, 'proj:gate-nights', '2040-01-01')).toMatchObject({ state: 'undated', chance: 0 })
})

test('what has happened is no forecast', () => {
  const real = snapshotOf(packOf(defaultPack))
  expect(openingOf(real, 'proj:flight-bishkek-chengdu', '2024-01-01')).toMatchObject({
    state: 'open',
    earliest: '2023-12-12',
    latest: '2023-12-12',
  })
})
