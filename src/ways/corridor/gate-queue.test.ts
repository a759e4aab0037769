import { beforeAll, describe, expect, test } from 'vitest'
import { threeRivers } from '../../../test/open.ts'
import { packOf, snapshotOf } from '../../../test/snapshot.ts'
import { parseMoment, type Snapshot } from '../../ground/index.ts'
import { mixed } from '../chance.ts'
import { nothingMine } from '../mine.ts'
import { ordinaryWeekOf, WEEK_DAYS } from '../ordinary-week.ts'
import { placeById } from '../place.ts'
import { asItIs, scenarioOf, type Patch, type Scenario } from '../scenario.ts'
import { portPlan, portWorld } from '../simulate/index.ts'
import { gateQueue, type GateQueue } from './gate-queue.ts'

const GATE = 'port:stone-gate' as const
const depart = parseMoment('2031-06-02T08:00', 'Asia/Tbilisi')
const DAY = 1440

let snapshot: Snapshot
beforeAll(() => (snapshot = snapshotOf(packOf(threeRivers))))

const queueIn = (scenario: Scenario): GateQueue => gateQueue(snapshot, scenario, GATE, depart, 7)!
const lanes = (count: number): Scenario =>
  scenarioOf(snapshot, [], [], nothingMine, [
    { target: GATE, property: 'servers', low: count, high: count, unit: 'lane' } as unknown as Patch,
  ])

describe('the queue in front of a gate', () => {
  test('is that of the simulated port, vehicle by vehicle', () => {
    const queue = queueIn(asItIs)
    for (const world of [0, 3, 7]) {
      // At a load that the curve goes through.
      const vehicles = 0.8 * queue.capacity(world)
      const { plan } = portPlan(snapshot, asItIs, {
        place: placeById(snapshot, GATE)!,
        kind: 'goods',
        flow: { low: vehicles, high: vehicles, unit: 'vehicle/d', sources: [], assumed: false },
        first: ordinaryWeekOf(2031),
        days: WEEK_DAYS,
        warmUp: 0,
        ordinary: true,
        seed: 7,
      })
      const waits: number[] = []
      const { capacity, ways } = portWorld(plan, mixed(1, world), ({ arrives, admitted }) => {
        waits.push(admitted - arrives)
      })
      expect(queue.capacity(world)).toBe(capacity)
      const passed = ways.reduce((sum, way) => sum + way.passed, 0)
      expect(passed).toBe(waits.length)
      const mean = waits.reduce((sum, wait) => sum + wait, 0) / passed
      // What is owed to others is a part of the whole wait, and all of it at a gate that never shuts.
      expect(queue.wait(world, vehicles)).toBeLessThanOrEqual(mean + 1e-9)
      expect(queue.wait(world, vehicles)).toBeGreaterThan(0)
    }
  })

  test('far above what can pass is half of what cannot pass in the time, and its wait goes on rising', () => {
    const queue = queueIn(asItIs)
    for (let world = 0; world < 8; world++) {
      const wait = queue.wait(world, 3 * queue.capacity(world))
      // A fluid: (load − 1) · time / 2 on average, within the swings of the week and the season.
      const fluid = WEEK_DAYS * DAY
      expect(wait / fluid).toBeGreaterThan(0.6)
      expect(wait / fluid).toBeLessThan(1.5)
      expect(queue.wait(world, 4 * queue.capacity(world))).toBeGreaterThan(wait)
    }
  })

  test('is the same on whatever day of a year it is asked: it stands for the year', () => {
    const asked = ['2031-01-01T08:00', '2031-06-02T08:00', '2031-11-29T23:00'].map((day) => {
      const queue = gateQueue(snapshot, asItIs, GATE, parseMoment(day, 'Asia/Tbilisi'), 7)!
      return [0, 1, 2].map((world) => [queue.capacity(world), queue.wait(world, 1.2 * queue.capacity(world))])
    })
    expect(asked[1]).toEqual(asked[0])
    expect(asked[2]).toEqual(asked[0])
  })

  test('passes more with more lanes, and the same vehicles wait less', () => {
    const [two, six] = [queueIn(lanes(2)), queueIn(lanes(6))]
    for (let world = 0; world < 16; world++) {
      expect(six.capacity(world)).toBeCloseTo(3 * two.capacity(world), 6)
      const vehicles = 0.9 * two.capacity(world)
      expect(six.wait(world, vehicles)).toBeLessThan(two.wait(world, vehicles))
    }
  })

  test('is not known where nobody says what the lanes pass', () => {
    expect(gateQueue(snapshot, asItIs, 'port:nowhere', depart, 7)).toBeNull()
  })

  test('is simulated once for all scenarios that leave the gate as it is', () => {
    expect(queueIn(scenarioOf(snapshot, ['proj:river']))).toBe(queueIn(asItIs))
  })
})
