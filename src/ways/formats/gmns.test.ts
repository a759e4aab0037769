import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultPack, openPack, threeRivers } from '../../../test/open.ts'
import { parseMoment, type Snapshot } from '../../ground/index.ts'
import type { Observatory } from '../../processes/observatory.ts'
import { compiled } from '../compiled.ts'
import { networkOf } from '../network.ts'
import { placeById } from '../place.ts'
import { paretoPaths } from '../search.ts'
import { journeyTable, placeTable } from '../table.ts'
import { geojsonOf } from './geojson.ts'
import { gmnsOf, readGmns } from './gmns.ts'

describe.each([
  ['the default pack', defaultPack, '2026-10-01T17:00'],
  ['the invented pack', threeRivers, '2031-06-06T08:00'],
])('the network of %s', (_, pack, depart) => {
  let observatory: Observatory
  let snapshot: Snapshot
  beforeAll(async () => {
    observatory = await openPack(pack)
    snapshot = (await observatory.view()).snapshot
  }, 60_000)
  afterAll(() => observatory.close())
  const written = () => gmnsOf(networkOf(snapshot), (place) => placeById(snapshot, place))

  test('written as GMNS and read again is the same when written once more', () => {
    const { network, faults } = readGmns(written())
    expect(faults).toEqual([])
    expect(gmnsOf(network, (place) => placeById(snapshot, place))).toEqual(written())
  })

  test('read from GMNS gives the same sets, gates and services included', () => {
    const [own, read] = [networkOf(snapshot), readGmns(written()).network]
    for (const { from, to, load, amount } of snapshot.rows(journeyTable)) {
      const kind = load === 'people' ? 'people' : 'goods'
      const query = {
        from: own.door(from)!,
        to: own.door(to)!,
        depart: parseMoment(depart, placeById(snapshot, from)!.zone),
        load: { kind, amount },
        criteria: ['time', 'cost', 'co2', 'transfers'],
      } as const
      const plain = (network: typeof own) =>
        paretoPaths(compiled(network, kind), query).map(({ arrive, costs }) => [arrive, costs])
      expect(plain(read)).toEqual(plain(own))
    }
  })

  test('as GeoJSON has every place once, inside the world, and every line between two of them', () => {
    const { features } = geojsonOf(networkOf(snapshot), snapshot.rows(placeTable))
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length)
    for (const { geometry } of features) {
      const points = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates
      for (const [lon, lat] of points) expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true)
    }
  })
})

describe('plain GMNS', () => {
  const files = {
    'node.csv': 'node_id,x_coord,y_coord\na,14,45\nb,15,45\nc,16,45\n',
    'link.csv':
      'link_id,from_node_id,to_node_id,directed,length,free_speed\n1,a,b,1,60,30\n2,b,c,0,30,60\n3,a,x,1,1,1\n4,a,c,1,,30\n5,a,c,1,-5,30\n',
  }

  test('takes miles where no unit is said, and a link that is not directed both ways', () => {
    const { network } = readGmns(files)
    expect(network.arcs.map(({ from, to, minutes }) => [from, to, minutes.low])).toEqual([
      [0, 1, 120],
      [1, 2, 30],
      [2, 1, 30],
    ])
    expect(network.arcs[0]!.km!.low).toBeCloseTo(96.56, 2)
    const metric = readGmns({ ...files, 'config.csv': 'long_length,speed\nkm,kph\n' }).network
    expect(metric.arcs[0]!.km!.low).toBe(60)
  })

  test('names every row that it cannot use by file, line and column', () => {
    expect(readGmns(files).faults.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'link.csv:4:to_node_id',
      'link.csv:5:free_speed',
      'link.csv:6:length',
    ])
    expect(readGmns({}).faults.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      'node.csv is missing',
      'link.csv is missing',
    ])
  })
})
