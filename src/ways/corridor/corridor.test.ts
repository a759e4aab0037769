import { beforeAll, describe, expect, test } from 'vitest'
import { threeRivers } from '../../../test/open.ts'
import { packOf, snapshotOf } from '../../../test/snapshot.ts'
import { portCounts } from '../../flows/index.ts'
import { parseMoment, type Id, type Snapshot, type WorkId } from '../../ground/index.ts'
import { asItIs, scenarioOf, type Patch } from '../scenario.ts'
import { nothingMine } from '../mine.ts'
import { compare, corridorOf, gateEffects, type Compared, type Corridor } from './corridor.ts'
import { marketGains } from './gains.ts'
import type { Pair } from './market.ts'

// Velm trades with Orda and Kest over Stone Gate, where 12,500 lorries a year are counted; a railway round it is being built.
const GATE = 'port:stone-gate' as const
const NIGHTS: WorkId = 'proj:gate-nights'
const RIVER: WorkId = 'proj:river'

let snapshot: Snapshot
let corridor: Corridor
const worlds = { depart: parseMoment('2031-06-02T08:00', 'Asia/Tbilisi'), count: 60, seed: 7 }

beforeAll(() => {
  snapshot = snapshotOf(packOf(threeRivers))
  corridor = corridorOf(snapshot, portCounts(snapshot), worlds)!
})

const gainsOf = (result: Compared, ends: (pair: Pair) => number = () => 2) => marketGains(result, 'goods', [ends])[0]!

const compared = (works: readonly WorkId[], patches: readonly Patch[] = []) =>
  compare(corridor, { scenarios: [scenarioOf(snapshot, works, [], nothingMine, patches)], of: () => 0 })

const patchOf = (low: number, unit: string, property: Patch['property'], target: Id): Patch =>
  ({
    target,
    property,
    side: null,
    value: null,
    low,
    high: low,
    unit,
    confidence: 'assumed',
    work: null,
    source: 'mine:scenario',
  }) as Patch

describe('the corridor of the invented pack', () => {
  test('passes at the gate what was counted there, in every world', () => {
    const [gate] = gateEffects(compared([]))
    expect(gate!.port).toBe(GATE)
    const { goods } = corridor.gates[0]!
    for (const tonnes of gate!.goods.without) {
      expect(tonnes).toBeGreaterThan(goods!.low * (1 - 1e-4))
      expect(tonnes).toBeLessThan(goods!.high * (1 + 1e-4))
    }
  })

  test('is the same when nothing changes, to the last bit', () => {
    const same = compare(corridor, { scenarios: [asItIs], of: () => 0 })
    const gains = gainsOf(same)
    expect([...gains.surplus].every((value) => value === 0)).toBe(true)
    expect([...gains.trips.with]).toEqual([...gains.trips.without])
  })

  test('waits and choices agree in every world', () => {
    for (const works of [[NIGHTS], [RIVER], [NIGHTS, RIVER]])
      expect(compared(works).solved.every(({ agreed }) => agreed)).toBe(true)
  })

  test('gains by a gate that is open at night, on both sides of it alike', () => {
    const result = compared([NIGHTS])
    const all = gainsOf(result)
    const ofState = (state: string) =>
      gainsOf(result, ({ from, to }) => Number(from.state === state) + Number(to.state === state))
    const parts = ['state:AR', 'state:BO', 'state:CY'].map(ofState)
    for (let world = 0; world < worlds.count; world++) {
      expect(all.surplus[world]).toBeGreaterThan(0)
      expect(parts.reduce((sum, { surplus }) => sum + surplus[world]!, 0)).toBeCloseTo(all.surplus[world]!, 4)
      // One end of every trip lies in Aranta.
      expect(parts[0]!.surplus[world]).toBeCloseTo(all.surplus[world]! / 2, 4)
    }
  })

  test('sends goods over the railway once it is there, and the queue at the gate is no longer', () => {
    const [gate] = gateEffects(compared([RIVER]))
    for (let world = 0; world < worlds.count; world++) {
      expect(gate!.goods.with[world]).toBeLessThan(gate!.goods.without[world]!)
      expect(gate!.wait.with[world]).toBeLessThanOrEqual(gate!.wait.without[world]!)
    }
  })

  test('a dearer step at the gate keeps goods at home', () => {
    const { trips } = gainsOf(compared([], [patchOf(2000, 'h', 'process-time', 'process:gate-in')]))
    for (let world = 0; world < worlds.count; world++) expect(trips.with[world]).toBeLessThan(trips.without[world]!)
  })

  test('another seed draws other worlds of the same corridor', () => {
    const other = corridorOf(snapshot, portCounts(snapshot), { ...worlds, seed: 8 })!
    const priceOf = ({ fitted }: Corridor) =>
      fitted.reduce((sum, { state }) => sum + state.chosen.least[0]!, 0) / worlds.count
    expect(priceOf(other)).not.toBe(priceOf(corridor))
    expect(priceOf(other) / priceOf(corridor)).toBeCloseTo(1, 0)
  })
})
