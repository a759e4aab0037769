import { describe, expect, test } from 'vitest'
import { seededRandom, type Id, type Snapshot, type Table, type WorkId } from '../src/ground/index.ts'
import {
  effectOnJourneys,
  figure,
  lineModel,
  linesWithStops,
  marketSources,
  scenarioTable,
  lineTable,
  networkOf,
  pieceAt,
  placeTable,
  portPlan,
  route,
  scenarioOf,
  type JourneyEffect,
  type Scenario,
  teuWeight,
} from '../src/ways/index.ts'
import { flowAt } from '../src/reports/port-counts.ts'
import { assumptionTable, closureTable, hourTable, networkClaimTable, rateTable } from '../src/ways/index.ts'
import { observationTable, seriesTable } from '../src/flows/index.ts'
import { voicesIn } from '../src/reports/about.ts'
import { effectTable, milestoneTable, workClaimTable, workTable } from '../src/works/index.ts'
import { defaultPack, threeRivers } from './open.ts'
import { packOf, snapshotOf, type Change } from './snapshot.ts'

const GROWTH = ['mode:air seats', 'mode:road cost', 'mode:road value-of-time']

/** Every source, or row of assumptions, that some step of the network rests on with all works finished. */
function restedOn(snapshot: Snapshot): ReadonlySet<Id> {
  const works = snapshot.rows(workTable).map(({ id }) => id)
  const { arcs } = networkOf(snapshot, scenarioOf(snapshot, works))
  return new Set([
    ...arcs.flatMap(({ minutes, km, money, emission, gate }) => [
      ...minutes.sources,
      ...(km?.sources ?? []),
      ...Object.values(money).flatMap((figure) => figure.sources),
      ...Object.values(emission).flatMap((figure) => figure.sources),
      ...(gate?.sides.flatMap(({ hours, closures }) => [...hours, ...closures].map(({ source }) => source)) ?? []),
    ]),
    // How often a service leaves is no figure of a step but asked of the services themselves; what an improvement costs
    // and is worth is asked by growth.
    ...snapshot
      .rows(assumptionTable)
      .flatMap(({ id, subject, property }) =>
        property === 'frequency' || GROWTH.includes(`${subject} ${property}`) ? [id] : [],
      ),
    ...(teuWeight(snapshot)?.sources ?? []),
    ...snapshot.rows(rateTable).map(({ source }) => source),
    ...snapshot.rows(effectTable).map(({ source }) => source),
    ...queuesRestOn(snapshot, scenarioOf(snapshot, works)),
    ...pointRestsOn(snapshot),
    ...marketSources(snapshot),
    ...snapshot.rows(scenarioTable).map(({ source }) => source),
    ...linesWithStops(snapshot).flatMap((line) => [
      ...lineModel(snapshot, scenarioOf(snapshot, works), snapshot.row(lineTable, line)!).sources,
    ]),
  ])
}

/** What the way from a point on the map rests on: where the first city lies, to the first that can be reached from there. */
function pointRestsOn(snapshot: Snapshot): Id[] {
  const [first, ...others] = snapshot.rows(placeTable).filter(({ kind }) => kind === 'city')
  const depart = Date.parse('2031-06-02T08:00:00Z') / 60_000
  for (const { id } of others) {
    const found = route(snapshot, { from: first!, to: id, depart, load: { kind: 'people', amount: 1 }, worlds: 1 })
    if (found.found) return found.options.flatMap(({ legs }) => legs[0]!.sources)
  }
  return []
}

/** What the queues at places with lanes rest on; where nobody counts, as if one a day came. */
function queuesRestOn(snapshot: Snapshot, scenario: Scenario): Id[] {
  return snapshot.rows(placeTable).flatMap((place) =>
    (['goods', 'people'] as const).flatMap((kind) => {
      const piece = pieceAt(snapshot, scenario, place.id, kind)
      if (!piece || !figure(snapshot, [place.id], 'servers', 'lane')) return []
      const flow = flowAt(snapshot, place.id, piece) ?? { low: 1, high: 1, unit: '', sources: [], assumed: false }
      return [
        ...portPlan(snapshot, scenario, { place, kind, flow, first: '2031-06-02', days: 1, warmUp: 0, seed: 1 })
          .sources,
      ]
    }),
  )
}

describe.each([
  ['three-rivers', threeRivers],
  ['the default pack', defaultPack],
])('the assumptions of %s', (_, dir) => {
  const pack = packOf(dir)

  test('are all used: something that can be travelled rests on each of them', () => {
    const used = restedOn(snapshotOf(pack))
    const idle = pack.rows(assumptionTable).filter(({ values }) => !used.has(values.id))
    expect(idle.map(({ line, values }) => `assumptions.csv:${line} ${values.id}`)).toEqual([])
  })
})

const DEPART = '2026-12-01T08:00'
const RAILWAY: readonly WorkId[] = ['proj:cku-railway']

/** What the planner answers, as text, so that any difference shows. */
const answers = (effects: readonly JourneyEffect[]): string =>
  JSON.stringify(effects.map(({ without, with: after, change }) => ({ without, after, change })))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const scaled = (row: { low: number | null; high: number | null }) => ({
  ...row,
  low: row.low === null ? null : row.low * 3,
  high: row.high === null ? null : row.high * 3,
})

describe('the answers of the planner', () => {
  const pack = packOf(defaultPack)
  const base = effectOnJourneys(snapshotOf(pack), RAILWAY, DEPART)
  const legs = base.flatMap(({ without, with: after }) =>
    [without, after].flatMap((routes) => (routes.found ? routes.options.flatMap((option) => option.legs) : [])),
  )
  const used = new Set(legs.flatMap(({ sources }) => sources))
  const steps = new Set<string>(legs.map(({ id }) => id))

  const asked = ['length', 'speed', 'clearance-time', 'other-side-time', 'process-time', 'duration']
  const claims = pack
    .rows(networkClaimTable)
    .filter(
      ({ values: { subject, property, confidence } }) =>
        steps.has(subject) && asked.includes(property) && confidence !== 'low',
    )
    .map(({ key, values }): Change => ({ table: networkClaimTable, key, row: scaled(values) }))
  const assumptions = pack
    .rows(assumptionTable)
    .filter(({ values: { id, property } }) => used.has(id) && property !== 'open-time')
    .map(({ key, values }): Change => ({ table: assumptionTable, key, row: scaled(values) }))

  test('rest on claims and on assumptions', () => {
    expect(claims.length).toBeGreaterThan(10)
    expect(assumptions.length).toBeGreaterThan(50)
  })

  test('change with any figure that they name', () => {
    const random = seededRandom(7)
    const some = [...claims, ...assumptions].filter(() => random.next() < 0.25)
    expect(some.length).toBeGreaterThan(10)
    const before = answers(base)
    const without = some.filter(
      (change) => answers(effectOnJourneys(snapshotOf(pack, change), RAILWAY, DEPART)) === before,
    )
    expect(without.map(({ table, key }) => `${table.name}/${key}`)).toEqual([])
  }, 120_000)

  test('change with the hours of a port that they pass', () => {
    const torugart = pack
      .rows(hourTable)
      .find(({ values }) => values.port === 'port:torugart' && values.perDay !== null)!
    const row = { ...torugart.values, perDay: 2 }
    const change = { table: hourTable as Table, key: torugart.key, row }
    expect(answers(effectOnJourneys(snapshotOf(pack, change), RAILWAY, DEPART))).not.toBe(answers(base))
  })

  test('change on a day on which a port is shut', () => {
    const { key, values } = pack.rows(closureTable).find(({ values }) => values.port === 'port:irkeshtam')!
    const change = { table: closureTable as Table, key, row: { ...values, from: '2026-11-30', to: '2026-12-20' } }
    expect(answers(effectOnJourneys(snapshotOf(pack, change), RAILWAY, DEPART))).not.toBe(answers(base))
  })

  test('do not change with a figure of elsewhere, and two runs give the same', () => {
    const elsewhere = pack
      .rows(networkClaimTable)
      .find(({ values }) => values.subject === 'link:dostyk-moyinty' && values.property === 'length')!
    const change = { table: networkClaimTable, key: elsewhere.key, row: scaled(elsewhere.values) }
    expect(answers(effectOnJourneys(snapshotOf(pack, change), RAILWAY, DEPART))).toBe(answers(base))
    expect(answers(effectOnJourneys(snapshotOf(pack), RAILWAY, DEPART))).toBe(answers(base))
  })

  test('find a way for every journey, and the railway makes the way of goods from Kashgar to Andijan cheaper', () => {
    for (const { journey, without, with: after } of base) {
      expect(without.found, journey.id).toBe(true)
      expect(after.found, journey.id).toBe(true)
    }
    const andijan = base.find(({ journey }) => journey.to === 'city:andijan')!
    expect(andijan.change.costMid).toBeLessThan(0)
  })
})

describe('the network of the default pack', () => {
  const snapshot = snapshotOf(packOf(defaultPack))
  const { arcs } = networkOf(snapshot)
  const arc = (id: string) => arcs.find((one) => one.id === id)!
  const hours = (id: string) => [arc(id).minutes.low / 60, arc(id).minutes.high / 60]

  test('adds what the other side of a border takes to a clearance that was measured at one side', () => {
    // CPMM: 0.8 and 1.8 h at the Kyrgyz side, inbound; the other side is assumed to take 2 to 24 h.
    expect(hours('process:irkeshtam-cn-kg-goods')).toEqual([expect.closeTo(2.8), expect.closeTo(25.8)])
  })

  test('keeps the two directions of a port apart', () => {
    expect(hours('process:torugart-kg-cn-goods')).not.toEqual(hours('process:torugart-cn-kg-goods'))
  })

  test('lets a service whose days nobody publishes leave as seldom as somebody assumes', () => {
    expect(arc('service:fru-urc').timetable).toMatchObject({ days: null, perWeek: 2 })
    expect(arc('service:fru-pkx').timetable).toMatchObject({ days: [1, 3, 5], perWeek: 3 })
  })

  /** Lengths that somebody gives for a way over several pieces: checks of the pieces, and never links of their own. */
  const WHOLES: readonly (readonly [line: Id<'line'>, pieces: string])[] = [
    ['line:cku', 'cku-cn cku-kg-std cku-kg-broad cku-uz'],
    ['line:xian-kashgar', 'xian-lanzhou lanzhou-turpan turpan-korla korla-aksu aksu-kashgar'],
    ['line:southern-xinjiang', 'turpan-korla korla-aksu aksu-kashgar'],
    ['line:lanxin', 'lanzhou-turpan turpan-urumqi'],
    ['line:balykchy-karakeche', 'balykchy-kochkor-rail kochkor-karakeche-rail'],
    ['line:andijan-tashkent', 'andijan-pap angren-pap angren-tashkent'],
    ['line:osh-andijan', 'osh-kara-suu kara-suu-andijan'],
    ['line:kg-north-rail', 'lugovaya-kaindy kaindy-bishkek'],
    [
      'line:bishkek-torugart',
      'bishkek-tokmok tokmok-balykchy balykchy-kochkor kochkor-naryn naryn-at-bashy at-bashy-torugart',
    ],
    ['line:torugart-kashgar', 'torugart-topa topa-kashgar'],
    ['line:osh-irkeshtam', 'osh-sary-tash sary-tash-irkeshtam'],
    ['line:irkeshtam-kashgar', 'irkeshtam-wuqia wuqia-kashgar'],
    ['line:osh-kashgar', 'osh-sary-tash sary-tash-irkeshtam irkeshtam-wuqia wuqia-kashgar'],
    ['line:bishkek-osh', 'bishkek-kara-balta kara-balta-jalal-abad jalal-abad-osh'],
    ['line:bishkek-almaty', 'bishkek-ak-jol ak-jol-almaty'],
    [
      'line:bishkek-kashgar',
      'bishkek-tokmok tokmok-balykchy balykchy-kochkor kochkor-naryn naryn-at-bashy at-bashy-torugart torugart-topa topa-kashgar',
    ],
  ]

  test.each(WHOLES)('%s is as long as its pieces together, by at least one of its rival lengths', (line, pieces) => {
    const lengths = pieces.split(' ').map((piece) => figure(snapshot, [`link:${piece}`], 'length', 'km')!)
    const [low, high] = [sum(lengths.map((one) => one.low)), sum(lengths.map((one) => one.high))]
    const said = snapshot
      .rows(networkClaimTable)
      .filter((claim) => claim.subject === line && claim.property === 'length')
    // Published lengths are rounded; a hundredth is no disagreement.
    expect(said.some((claim) => low * 0.99 <= claim.low! && claim.low! <= high * 1.01)).toBe(true)
  })

  test('knows no way from state to state but over a border', () => {
    const crossing = arcs.filter(
      ({ kind, from, to }) =>
        !['border', 'service', 'arrival', 'check-in'].includes(kind) && arcStates(from) !== arcStates(to),
    )
    expect(crossing.map(({ id }) => id)).toEqual([])
  })

  function arcStates(node: number): string {
    return networkOf(snapshot).nodes[node]!.state
  }
})

describe('who speaks in the default pack', () => {
  test('has a name in every language, or is the author’s own derivation', () => {
    const snapshot = snapshotOf(packOf(defaultPack))
    const voices = voicesIn(snapshot)
    const said = [
      ...snapshot.rows(networkClaimTable),
      ...snapshot.rows(hourTable),
      ...snapshot.rows(workClaimTable),
      ...snapshot.rows(milestoneTable),
      ...snapshot.rows(observationTable),
      ...snapshot.rows(seriesTable).map(({ reporter }) => ({ speaker: reporter })),
    ].flatMap(({ speaker }) => (speaker === null || /^(the pack.s author$|derived )/.test(speaker) ? [] : [speaker]))
    expect(said.length).toBeGreaterThan(100)
    const nameless = said.filter((one) => ['en', 'ru', 'ky', 'zh'].some((tag) => !voices[one]?.[tag as 'en']))
    expect([...new Set(nameless)]).toEqual([])
  })
})
