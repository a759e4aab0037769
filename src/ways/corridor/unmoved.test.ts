import { expect, test } from 'vitest'
import { defaultPack, threeRivers } from '../../../test/open.ts'
import { packOf, snapshotOf } from '../../../test/snapshot.ts'
import type { EpochMinutes, Snapshot, WorkId } from '../../ground/index.ts'
import { compiled } from '../compiled.ts'
import { networkOf } from '../network.ts'
import { asItIs, scenarioOf } from '../scenario.ts'
import { departuresOf, marketOf, supplyOf, type Worlds } from './market.ts'
import { unmoved } from './unmoved.ts'
import { Trail, waysBetween, type Way } from './way.ts'

const worlds: Worlds = { depart: (Date.UTC(2031, 2, 3, 2) / 60_000) as EpochMinutes, count: 3, seed: 1 }

const toldOf = ({ path, minutes, cost, co2, mode, gates, size }: Way) => ({
  path: path.map(({ id }) => id),
  minutes: [...minutes],
  cost,
  co2,
  mode,
  gates,
  size,
})

const [rivers, corridor] = [threeRivers, defaultPack].map((dir) => snapshotOf(packOf(dir))) as [Snapshot, Snapshot]

test.each([
  ['a gate', rivers, 'proj:gate-nights'],
  ['a railway', rivers, 'proj:river'],
  ['a gate', corridor, 'proj:torugart-round-the-clock'],
  ['a railway', corridor, 'proj:cku-railway'],
  ['a flight', corridor, 'proj:flight-osh-kashgar'],
  ['a road', corridor, 'proj:north-south-road'],
] as const)('%s: what it leaves alone is what a search of its own finds', (_what, snapshot, work) => {
  const scenario = scenarioOf(snapshot, [work])
  const { pairs, commodities } = marketOf(snapshot)
  const network = networkOf(snapshot, scenario)
  const supply = supplyOf(snapshot, scenario, worlds)
  pairs.forEach(({ commodity, from, to }, pair) => {
    const { load } = commodities[commodity]!
    const [a, b] = [network.door(from.place)!, network.door(to.place)!]
    const { ways } = waysBetween(compiled(network, load), load, a, b, departuresOf(worlds), new Trail())
    expect(supply[pair]!.map(toldOf)).toEqual(ways.map(toldOf))
  })
})

test('where nothing changes all is left alone, and where a railway opens not', () => {
  const { pairs, commodities } = marketOf(rivers)
  const before = networkOf(rivers, asItIs)
  const departures = departuresOf(worlds)
  const stays = (works: readonly WorkId[]) => {
    const network = networkOf(rivers, scenarioOf(rivers, works))
    return pairs.map(({ commodity, from, to }) => {
      const { load } = commodities[commodity]!
      const [net, then] = [compiled(before, load), compiled(network, load)]
      const [a, b] = [before.door(from.place)!, before.door(to.place)!]
      const between = waysBetween(net, load, a, b, departures, new Trail())
      return unmoved(net, then, departures.searched)(network.door(from.place)!, network.door(to.place)!, between)
    })
  }
  expect(stays([])).not.toContain(false)
  expect(stays(['proj:river'])).toContain(false)
})

test('a whole and all of its parts are one scenario, and works that change nothing are the corridor as it is', () => {
  const parts: readonly WorkId[] = ['proj:river-east', 'proj:river-west']
  expect(scenarioOf(rivers, parts)).toBe(scenarioOf(rivers, ['proj:river']))
  expect(scenarioOf(rivers, ['proj:river-east'])).not.toBe(scenarioOf(rivers, parts))
  expect(scenarioOf(corridor, ['proj:cku-railway-makmal'])).toBe(asItIs)
})
