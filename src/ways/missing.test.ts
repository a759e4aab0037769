import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import { linkTable } from './table.ts'
import { missingBetween } from './missing.ts'
import { networkOf } from './network.ts'
import { route } from './route.ts'

const pack = packOf(join(import.meta.dirname, '..', '..', 'test', 'packs', 'three-rivers'))
const rivers = snapshotOf(pack)
const road = rivers.row(linkTable, 'link:velm-gate-road')!
// The road is for travellers alone, and not open.
const onlyRiver = snapshotOf(pack, {
  table: linkTable,
  key: road.id,
  row: { ...road, carries: 'people', status: 'planned' },
})
const end = (place: string) => networkOf(rivers).door(place as 'city:velm')!
// The one road between Velm and everything else is no longer open.
const broken = snapshotOf(pack, { table: linkTable, key: road.id, row: { ...road, status: 'planned' } })

const missingFor = (kind: 'goods' | 'people'): string[] => {
  const outcome = ask(kind, 'city:velm', 'city:orda')
  return outcome.found ? [] : outcome.missing.map(({ id }) => id)
}

const ask = (kind: 'goods' | 'people', from: string, to: string) =>
  route(broken, { from: from as 'city:velm', to: to as 'city:velm', depart: 32_000_000, load: { kind, amount: 1 } })

test('places that no way joins are answered with the fewest pieces that are missing, and with no others', () => {
  // The line along the river would take three.
  const missing = [{ id: 'link:velm-gate-road', why: 'not-open', status: 'planned' }]
  for (const to of ['city:orda', 'city:kest'])
    expect(ask('goods', 'city:velm', to)).toMatchObject({ found: false, why: 'not-connected', missing })
})

test('a piece that carries goods alone is not missing to travellers', () => {
  const [first, ...more] = missingFor('people')
  expect(more).toEqual([])
  expect(['link:velm-gate-road', 'service:velm-orda']).toContain(first)
  expect(missingFor('goods')).toEqual(['link:velm-gate-road'])
})

test('a place that the map knows only by pieces that are missing is passed through', () => {
  // Over River Gate and Summit Yard, neither of which anything reaches today.
  const ways = missingBetween(rivers, networkOf(rivers), end('city:velm'), end('city:orda'), {
    kind: 'goods',
    amount: 1,
  })
  expect(ways.map(({ id }) => id)).toEqual([])
  const alone = missingBetween(onlyRiver, networkOf(onlyRiver), end('city:velm'), end('city:orda'), {
    kind: 'goods',
    amount: 1,
  })
  expect(alone.map(({ id }) => id)).toEqual(['link:river-west', 'link:river-middle', 'link:river-east'])
})

test('where nothing is loaded or unloaded the answer says at which end', () => {
  expect(ask('goods', 'place:summit', 'city:orda')).toMatchObject({ found: false, why: 'no-door-from' })
  expect(ask('goods', 'city:orda', 'place:summit')).toMatchObject({ found: false, why: 'no-door-to' })
})
