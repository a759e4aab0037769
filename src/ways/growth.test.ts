import { describe, expect, test } from 'vitest'
import { threeRivers } from '../../test/open.ts'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import type { Snapshot } from '../ground/index.ts'
import { jobsHere } from '../jobs/index.ts'
import type { Figure } from './figure.ts'
import { growthPoints } from './growth.ts'
import { portsSpent } from './simulate/index.ts'
import { assumptionTable } from './table.ts'

const jobs = jobsHere({ 'port-spent': portsSpent })
const counted = (low: number, high: number) => (): Figure => ({
  low,
  high,
  unit: 'vehicle/d',
  sources: [],
  assumed: false,
})
const points = (snapshot: Snapshot, low = 30, high = 45) => growthPoints(jobs, snapshot, counted(low, high), 2031, 1)

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

  test('says by how much a queue without a steady state grows, before a lane more and after it', async () => {
    const { points: found, queues } = await points(snapshotOf(pack), 3000, 4500)
    expect(queues).toEqual({ first: '2031-12-22', days: 7 })
    const lane = found.find(({ kind, at }) => kind === 'lane' && at === 'port:stone-gate')!
    expect(lane.value!.low).toBeGreaterThan(0)
    // It has a worth, of the days that are told with it, and no place among worths that do not hang on them.
    expect(lane.rank).toBeNull()
    const { before, after } = lane.overloaded!
    expect(before.share).toBe(1)
    expect(after.growth!.mid).toBeLessThan(before.growth!.mid)
    expect(after.growth!.low).toBeGreaterThan(0)
    const steady = (await points(snapshotOf(pack), 1, 2)).points.find(({ kind }) => kind === 'lane')!
    expect(steady.overloaded).toEqual({ before: { share: 0, growth: null }, after: { share: 0, growth: null } })
  })

  test('follows the figures: where a vehicle holds its lane three times as long another lane is worth more', async () => {
    const row = pack.rows(assumptionTable).find(({ key }) => key === 'assumption:lane-time')!
    const slower = { table: assumptionTable, key: row.key, row: { ...row.values, low: 15, high: 30 } }
    const lane = ({ points: found }: Awaited<ReturnType<typeof points>>) =>
      found.find(({ kind, at }) => kind === 'lane' && at === 'port:stone-gate')!.effect.mid
    expect(lane(await points(snapshotOf(pack, slower)))).toBeGreaterThan(2 * lane(await points(snapshotOf(pack))))
  })
})
