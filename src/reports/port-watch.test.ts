import { beforeAll, expect, test } from 'vitest'
import { defaultPack, threeRivers } from '../../test/open.ts'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import type { Snapshot } from '../ground/index.ts'
import { portWatch } from './port-watch.ts'
import type { View } from './report.ts'

let [small, busy]: Snapshot[] = []
beforeAll(() => {
  small = snapshotOf(packOf(threeRivers))
  busy = snapshotOf(packOf(defaultPack))
})

const watched = async (snapshot: Snapshot, place: string, more: Record<string, string> = {}) =>
  portWatch.run(
    { snapshot, now: '2031-06-01T08:00:00Z' } as unknown as View,
    portWatch.params.parse({ place, from: '2031-06-02', ...more }),
  )

test('where few come each of them is shown, and nothing is said to grow', async () => {
  const { each, growth, passages, piece } = await watched(small!, 'port:stone-gate', { vehicles: '20' })
  expect({ each, growth, piece }).toEqual({ each: 1, growth: null, piece: 'vehicle' })
  expect(passages.arrives.length).toBeGreaterThan(30)
})

test('where thousands come all days are shown, each for several, and by how many the queue grows', async () => {
  const { each, growth, passages, days, piece } = await watched(busy!, 'port:dostuk')
  expect(piece).toBe('person')
  expect(passages.arrives.length).toBeLessThanOrEqual(6000)
  expect(Math.max(...passages.arrives)).toBeGreaterThan((days - 1) * 1440)
  // Some twenty thousand are counted there in a day.
  const came = passages.arrives.length * each
  expect(came / days).toBeGreaterThan(15_000)
  expect(came / days).toBeLessThan(35_000)
  expect(growth).toBeGreaterThan(1000)
})
