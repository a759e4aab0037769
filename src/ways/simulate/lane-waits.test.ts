import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { threeRivers } from '../../../test/open.ts'
import { packOf, snapshotOf } from '../../../test/snapshot.ts'
import { placeNamed } from '../place.ts'
import { asItIs } from '../scenario.ts'
import { laneWaits } from './lane-waits.ts'
import { Place } from './port-draw.ts'
import { portPlan } from './port-plan.ts'
import { portWorld, type PortPlan } from './port.ts'
import { portSpent } from './port-spent.ts'

let plan: PortPlan
beforeAll(() => {
  const snapshot = snapshotOf(packOf(threeRivers))
  plan = portPlan(snapshot, asItIs, {
    place: placeNamed(snapshot, 'port:stone-gate'),
    kind: 'goods',
    flow: { low: 1, high: 1, unit: 'vehicle/d', sources: [], assumed: false },
    first: '2031-06-02',
    days: 7,
    warmUp: 0,
    seed: 3,
  }).plan
})

const range = (value: number) => ({ low: value, high: value })

test('everybody waits for the lanes as in the simulated port, with few and with too many, shut at night or never', () => {
  fc.assert(
    fc.property(
      fc.record({
        world: fc.nat(50),
        vehicles: fc.integer({ min: 1, max: 2500 }),
        lanes: fc.integer({ min: 1, max: 9 }),
        warmUp: fc.nat(2),
        shuts: fc.boolean(),
        inspected: fc.boolean(),
      }),
      ({ world, vehicles, lanes, warmUp, shuts, inspected }) => {
        const one: PortPlan = {
          ...plan,
          warmUp,
          days: 7 - warmUp,
          flow: range(vehicles),
          lanes: range(lanes),
          gate: shuts ? plan.gate : null,
          inspection: inspected ? { share: range(0.3), minutes: range(50), servers: range(2) } : null,
        }
        const { ways } = portWorld(one, world)
        const passed = ways.reduce((sum, way) => sum + way.passed, 0)
        const queued = ways.reduce((sum, way) => sum + way.queued * way.passed, 0) / Math.max(1, passed)
        const waits = laneWaits(one, new Place(one, world), vehicles)
        expect(waits.passed).toBe(passed)
        // Both add the same minutes, in another order.
        expect(Math.abs(waits.queued - queued)).toBeLessThanOrEqual(1e-10 * Math.max(1, queued))
        const spent = portSpent(one, world)
        ways.forEach(({ came, stood }, way) => {
          expect(spent.ways[way]!.came).toBe(came)
          expect(Math.abs(spent.ways[way]!.stood - stood)).toBeLessThanOrEqual(1e-9 * Math.max(1, stood))
        })
      },
    ),
    { numRuns: 60 },
  )
})
