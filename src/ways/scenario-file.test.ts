import { expect, test } from 'vitest'
import { threeRivers } from '../../test/open.ts'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import { patchesOn, readScenario } from './scenario-file.ts'

const snapshot = snapshotOf(packOf(threeRivers))
const none = () => null
const read = (scenario: unknown, named: (id: string) => string | null = none) =>
  readScenario(snapshot, typeof scenario === 'string' ? scenario : JSON.stringify(scenario), named)

const LANES = { target: 'port:stone-gate', property: 'servers', low: 2, unit: 'lane' }

test('works are known by id or by name, and a change without an upper bound is a single figure', () => {
  const { works, patches } = read({
    schema: 'ortoq-scenario/1',
    works: ['gate-nights', 'proj:river'],
    patches: [LANES],
  })
  expect(works).toEqual(['proj:gate-nights', 'proj:river'])
  expect(patches[0]).toMatchObject({ ...LANES, high: 2, source: 'mine:scenario', work: null })
})

test('a dated change holds from its day to its day', () => {
  const file = read({ patches: [{ ...LANES, from: '2032', until: '2033-06' }, LANES] })
  expect(patchesOn(file, '2031-07-01')).toHaveLength(1)
  expect(patchesOn(file, '2032-07-01')).toHaveLength(2)
  expect(patchesOn(file, '2033-07-01')).toHaveLength(1)
  expect(patchesOn(file, null)).toHaveLength(2)
})

test('of one thing there may be two changes, the second from a later day on', () => {
  const more = { ...LANES, low: 5, from: '2032' }
  expect(patchesOn(read({ patches: [LANES, more] }), '2033-07-01').map(({ low }) => low)).toEqual([2, 5])
})

test('scenarios combine, and none takes itself in', () => {
  const other = JSON.stringify({ works: ['proj:river'], patches: [LANES] })
  const both = read({ include: ['a'], works: ['proj:gate-nights'] }, (id) => (id === 'a' ? other : null))
  expect(both.works).toEqual(['proj:river', 'proj:gate-nights'])
  expect(both.patches).toHaveLength(1)
  expect(() => read({ include: ['a'] }, () => JSON.stringify({ include: ['a'] }))).toThrow('would take itself in')
})

test.each([
  ['{', 'cannot be read at $'],
  ['[]', 'an object is wanted'],
  [{ wroks: [] }, 'cannot be read at wroks'],
  [{ schema: 'ortoq-scenario/9' }, 'ortoq-scenario/1 is wanted'],
  [{ works: ['proj:none'] }, 'works[0]: there is no work “proj:none”'],
  [{ works: 'proj:river' }, 'works: a list of ids is wanted'],
  [{ include: ['x'] }, 'include[0]: there is no scenario “x”'],
  [{ patches: [{ ...LANES, target: 'port:none' }] }, 'there is no “port:none” in this pack'],
  [{ patches: [{ ...LANES, target: 'proj:river' }] }, 'is no link, port, place, service or process'],
  [{ patches: [{ ...LANES, property: 'beauty' }] }, 'patches[0].property'],
  [{ patches: [{ ...LANES, low: -1 }] }, 'patches[0].low: “-1” is not a number from 0'],
  [{ patches: [{ ...LANES, low: 3, high: 2 }] }, '3 is above 2'],
  [{ patches: [{ ...LANES, unit: 'km' }] }, '“km” cannot measure servers'],
  [{ patches: [{ ...LANES, from: 'soon' }] }, 'patches[0].from: “soon” is no date'],
  [{ works: ['river'], without: ['proj:river'] }, 'without[0]: “proj:river” is among the works too'],
  [{ patches: [LANES, { ...LANES, low: 5 }] }, 'patches[1]: says otherwise of port:stone-gate than patches[0]'],
  [{ patches: [{ ...LANES, colour: 'red' }] }, 'patches[0].colour'],
  [{ patches: [{ target: 'link:river-west', property: 'open' }] }, 'what opens is somebody’s work'],
  [
    { patches: [{ target: 'port:stone-gate', property: 'hours', side: 'state:BO', value: 'Mo 99:00' }] },
    'patches[0].value',
  ],
])('of %j it is said where it is wrong', (scenario, reason) => {
  expect(() => read(scenario)).toThrow(reason)
})
