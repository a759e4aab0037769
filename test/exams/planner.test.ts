import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseMoment, type Snapshot } from '../../src/ground/index.ts'
import type { Observatory } from '../../src/processes/observatory.ts'
import {
  asItIs,
  compiled,
  journeyTable,
  networkOf,
  paretoPaths,
  placeById,
  reliability,
  route,
  scenarioOf,
  type Network,
} from '../../src/ways/index.ts'
import { workTable } from '../../src/works/index.ts'
import { defaultPack, openPack, threeRivers } from '../open.ts'
import { lexicographic, timedSets } from '../reference/timed-sets.ts'

const CRITERIA = ['time', 'cost', 'co2', 'transfers'] as const
const AHEAD = 56

describe.each([
  ['the default pack', defaultPack, ['2026-12-01T08:00', '2026-10-01T17:00', '2027-01-01T03:30']],
  ['the invented pack', threeRivers, ['2031-06-06T08:00', '2031-06-30T23:50']],
])('the planner on %s', (_, pack, departures) => {
  let observatory: Observatory
  let snapshot: Snapshot
  beforeAll(async () => {
    observatory = await openPack(pack)
    snapshot = (await observatory.view()).snapshot
  }, 60_000)
  afterAll(() => observatory.close())

  const journeys = () =>
    snapshot.rows(journeyTable).flatMap((journey) =>
      departures.map((local) => ({
        journey,
        depart: parseMoment(local, placeById(snapshot, journey.from)!.zone),
        load: { kind: journey.load === 'people' ? ('people' as const) : ('goods' as const), amount: journey.amount },
      })),
    )

  const expectSameSets = (network: Network, some = journeys()) => {
    for (const { journey, depart, load } of some) {
      const [from, to] = [network.door(journey.from)!, network.door(journey.to)!]
      const found = paretoPaths(compiled(network, load.kind), { from, to, depart, load, criteria: CRITERIA })
      const set = found.map(({ arrive, costs }) => [arrive, costs.cost, costs.co2, costs.transfers])
      const wanted = timedSets(network, load.kind, load.amount, from, to, depart, AHEAD)
      expect(set.toSorted(lexicographic), journey.id).toEqual(wanted)
    }
  }

  test('the whole set over four criteria is that of a second algorithm for every journey', () => {
    expectSameSets(networkOf(snapshot, asItIs))
  }, 120_000)

  test('so it is with every work of the pack finished', () => {
    const works = snapshot.rows(workTable).map(({ id }) => id)
    expectSameSets(networkOf(snapshot, scenarioOf(snapshot, works)), journeys().slice(0, 6))
  }, 120_000)

  test('arriving by the soonest arrival is answered by journeys that arrive by then', () => {
    const network = networkOf(snapshot, asItIs)
    for (const { journey, depart, load } of journeys()) {
      const net = compiled(network, load.kind)
      const base = {
        from: network.door(journey.from)!,
        to: network.door(journey.to)!,
        load,
        criteria: ['time', 'cost'],
      } as const
      const [soonest] = paretoPaths(net, { ...base, depart })
      if (!soonest) continue
      const back = paretoPaths(net, { ...base, arrive: soonest.arrive + 1 })
      expect(back.length).toBeGreaterThan(0)
      for (const one of back) expect(one.arrive).toBeLessThanOrEqual(soonest.arrive + 1.1)
      expect(Math.max(...back.map((one) => one.depart))).toBeGreaterThanOrEqual(depart)
    }
  })

  test('half of the worlds lie between the least and the most, and more of them within a longer time', () => {
    for (const { journey, depart, load } of journeys().slice(0, 8)) {
      const found = route(snapshot, { from: journey.from, to: journey.to, depart, load, all: true })
      if (!found.found) continue
      for (const { minutes } of found.options) {
        expect(minutes.p50).toBeGreaterThanOrEqual(Math.floor(minutes.low))
        expect(minutes.p90!).toBeGreaterThanOrEqual(minutes.p50!)
      }
    }
  })

  test('the same question gives the same worlds', () => {
    const { journey, depart, load } = journeys()[0]!
    const network = networkOf(snapshot, asItIs)
    const [found] = paretoPaths(compiled(network, load.kind), {
      from: network.door(journey.from)!,
      to: network.door(journey.to)!,
      depart,
      load,
      criteria: CRITERIA,
    })
    expect(reliability(found!.path, depart, depart + 9999)).toEqual(reliability(found!.path, depart, depart + 9999))
  })
})
