import { describe, expect, test } from 'vitest'
import { threeRivers } from '../../test/open.ts'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import type { Snapshot } from '../ground/index.ts'
import { jobsHere } from '../jobs/index.ts'
import type { Figure } from './figure.ts'
import { growthPoints } from './growth.ts'
import { portWorlds } from './simulate/index.ts'
import { assumptionTable } from './table.ts'

const jobs = jobsHere({ 'port-worlds': portWorlds })
const counted = (low: number, high: number) => (): Figure => ({
  low,
  high,
  unit: 'vehicle/d',
  sources: [],
  assumed: false,
})
const points = (snapshot: Snapshot, low = 30, high = 45) =>
  growthPoints(jobs, snapshot, counted(low, high), '2031-06-02', 1)

describe('what next', () => {
  const pack = packOf(threeRivers)

  test('is ranked by worth, each single step alone, with a place from best to worst', async () => {
    const { points: found, worlds } = await points(snapshotOf(pack))
    expect(new Set(found.map(({ kind }) => kind))).toEqual(
      new Set([
        'hour',
        'lane',
        'paperwork-day',
        'flight',
        'loop-at-halt',
        'second-track',
        'electrification',
        'yard-tracks',
      ]),
    )
    const ranked = found.filter(({ rank }) => rank !== null)
    for (const { rank, first, value, mean, helps } of ranked) {
      // What gives nothing in nine worlds of ten and much in one is not worth nothing on average.
      expect(helps > 0).toBe(mean! > 0)
      if (value!.low > 0) expect(helps).toBeGreaterThan(0.9)
      expect(rank!.low).toBeLessThanOrEqual(rank!.mid)
      expect(rank!.mid).toBeLessThanOrEqual(rank!.high)
      expect(first * worlds).toBeCloseTo(Math.round(first * worlds), 9)
    }
    expect(ranked.reduce((sum, { first }) => sum + first, 0)).toBeCloseTo(1, 9)
    const lane = found.find(({ kind, at }) => kind === 'lane' && at === 'port:stone-gate')!
    expect(lane.cost).toMatchObject({ low: 400_000, high: 800_000 })
    expect(lane.perCost!.mid).toBeGreaterThan(0)
  })

  test('gives nothing to a side that is open day and night', async () => {
    const { points: found } = await points(snapshotOf(pack))
    const hours = found.filter(({ kind }) => kind === 'hour')
    expect(hours.map(({ at, side }) => `${at} ${side}`).toSorted()).toEqual([
      'port:reed-bridge state:CY',
      'port:stone-gate state:BO',
    ])
    for (const { effect } of hours) expect(effect.mid).toBeGreaterThan(0)
  })

  test('follows the figures: where a vehicle holds its lane three times as long another lane is worth more', async () => {
    const row = pack.rows(assumptionTable).find(({ key }) => key === 'assumption:lane-time')!
    const slower = { table: assumptionTable, key: row.key, row: { ...row.values, low: 15, high: 30 } }
    const lane = ({ points: found }: Awaited<ReturnType<typeof points>>) =>
      found.find(({ kind, at }) => kind === 'lane' && at === 'port:stone-gate')!.effect.mid
    expect(lane(await points(snapshotOf(pack, slower)))).toBeGreaterThan(2 * lane(await points(snapshotOf(pack))))
  })
})
