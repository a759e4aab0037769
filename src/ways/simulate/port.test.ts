import { beforeAll, describe, expect, test } from 'vitest'
import { threeRivers, defaultPack } from '../../../test/open.ts'
import { packOf, snapshotOf } from '../../../test/snapshot.ts'
import { fromLocal, type Id, type Snapshot } from '../../ground/index.ts'
import { jobsHere } from '../../jobs/index.ts'
import { calendarOf } from '../gate.ts'
import { networkOf } from '../network.ts'
import { placeNamed } from '../place.ts'
import { asItIs, scenarioOf } from '../scenario.ts'
import { arcEnd } from '../search.ts'
import { portPlan } from './port-plan.ts'
import { Place } from './port-draw.ts'
import { portWorld, portWorlds, type Passage, type PortPlan } from './port.ts'
import { changeOf, runWorlds, studyPort } from './port-study.ts'
import { Spells } from './spells.ts'

const jobs = jobsHere({ 'port-worlds': portWorlds })

const key = ({ way, arrives }: Passage): string => `${way} ${arrives}`

describe('a port in the simulation', () => {
  let snapshot: Snapshot
  let plan: PortPlan
  const ask = (flow: number, days = 14) => ({
    place: placeNamed(snapshot, 'port:stone-gate'),
    kind: 'goods' as const,
    flow: { low: flow, high: flow, unit: 'vehicle/d', sources: [], assumed: false },
    first: '2031-06-02',
    days,
    warmUp: 0,
    seed: 3,
  })

  beforeAll(() => {
    snapshot = snapshotOf(packOf(threeRivers))
    plan = portPlan(snapshot, asItIs, ask(1)).plan
  })

  test('lets a lonely vehicle through exactly when the planner does', () => {
    const arcs = networkOf(snapshot).arcs.filter(({ gate }) => gate?.port === 'port:stone-gate')
    const passages: Passage[] = []
    for (let world = 0; world < 40; world++) portWorld(plan, world, (passage) => passages.push(passage))
    expect(passages.length).toBeGreaterThan(200)
    // Far fewer than the lanes: nobody meets anybody but behind a gate that has just opened.
    const alone = passages.filter(
      ({ arrives }) => !passages.some((other) => other.arrives !== arrives && Math.abs(other.arrives - arrives) < 1e-9),
    )
    let compared = 0
    for (const { way, arrives, admitted, out, leavesLane } of alone) {
      const arc = arcs.find(({ id }) => id === plan.ways[way]!.id)!
      const at = plan.start + arrives
      // Lanes may still be held by those who came in the same night.
      if (admitted > arrives && calendarOf(arc.gate!, 'earliest').next(at) - plan.start !== admitted) continue
      compared++
      expect(plan.start + admitted).toBeCloseTo(calendarOf(arc.gate!, 'earliest').next(at), 6)
      if (leavesLane - admitted <= arc.minutes.low && out === admitted + plan.ways[way]!.least)
        expect(plan.start + out).toBeCloseTo(arcEnd(arc, at, 'earliest')!, 2)
    }
    expect(compared).toBeGreaterThan(150)
  })

  test('begins with nobody while one of the two sides is shut', () => {
    const calendar = calendarOf(plan.gate!, 'earliest')
    portWorld({ ...plan, flow: { low: 300, high: 300 } }, 1, ({ admitted }) => {
      const moment = plan.start + admitted
      expect(calendar.next(moment)).toBeCloseTo(moment, 6)
    })
  })

  test('has the same calendar laid flat as the planner asks piece by piece', () => {
    const calendar = calendarOf(plan.gate!, 'earliest')
    const spells = Spells.of(calendar, plan.start, 40 * 1440)
    for (let at = 0; at < 40 * 1440; at += 37) {
      const next = calendar.next(plan.start + at, plan.start + 40 * 1440)
      expect(spells.next(at) + plan.start).toBe(next)
    }
    let open = 0
    for (let day = 0; day < 40; day++) {
      const local = fromLocal('2031-06-02T09:00', 'Asia/Tbilisi') + day * 1440
      if (calendar.next(local) === local) open += 480
    }
    expect(spells.minutesBefore(40 * 1440)).toBeCloseTo(open, 0)
  })

  test('gives every vehicle the same luck with a work and without it, so that pairs can be compared', () => {
    const [without, with_] = [asItIs, scenarioOf(snapshot, ['proj:gate-nights'])].map(
      (scenario) => portPlan(snapshot, scenario, ask(60)).plan,
    ) as [PortPlan, PortPlan]
    const [a, b]: [Passage[], Passage[]] = [[], []]
    portWorld(without, 2, (passage) => a.push(passage))
    portWorld(with_, 2, (passage) => b.push(passage))
    expect(a.map(key).toSorted()).toEqual(b.map(key).toSorted())
    const later = new Map(a.map((passage) => [key(passage), passage]))
    for (const passage of b) {
      const other = later.get(key(passage))!
      expect(passage.admitted).toBeLessThanOrEqual(other.admitted + 1e-9)
      expect(passage.leavesLane - passage.admitted).toBeCloseTo(other.leavesLane - other.admitted, 6)
    }
  })

  test('has the same worlds whatever was run in their place before, also after a queue that outlasts the calendar', () => {
    const always = { ...plan, gate: null }
    const round = {
      ...plan,
      gate: networkOf(snapshot, scenarioOf(snapshot, ['proj:gate-nights'])).arcs.find(({ gate }) => gate)!.gate,
    }
    for (const one of [plan, always, round]) {
      const short = { ...one, days: 3 }
      const place = new Place(short, 2)
      for (const flow of [30, 20_000, 300, 30]) {
        const asked = { ...short, flow: { low: flow, high: flow } }
        expect(portWorld(asked, 2, undefined, place)).toEqual(portWorld(asked, 2))
      }
    }
  })

  test('does not depend on how its worlds are shared out', async () => {
    const busy = { ...plan, flow: { low: 40, high: 60 } }
    const shared = await runWorlds(jobs, busy, 11)
    expect(shared).toEqual(portWorlds({ plan: busy, from: 0, to: 11 }))
  })

  test('of which more is asked than can pass says so, with the growth of the queue and no mean', async () => {
    const study = await studyPort(jobs, snapshot, ask(400, 10), 10, asItIs, null)
    expect(study.without.overloaded).toBe(1)
    expect(study.without.queue).toBe(null)
    expect(study.without.ways.every(({ wait, p90 }) => wait === null && p90 === null)).toBe(true)
    const { growth, flow, capacity } = study.without
    expect(growth!.mid).toBeGreaterThan(flow.mid - capacity.high - 1)
    // Counted: the queue at the end is what came and did not pass.
    const worlds = await runWorlds(jobs, { ...plan, flow: { low: 400, high: 400 } }, 4)
    for (const { queue, flow: comes, capacity: passes } of worlds)
      expect(queue.grown / 14 / (comes - passes)).toBeGreaterThan(0.7)
  })

  test('open day and night for one side more makes everybody faster, by an interval that does not hold nought', async () => {
    const study = await studyPort(jobs, snapshot, ask(40), 24, asItIs, scenarioOf(snapshot, ['proj:gate-nights']))
    expect(study.change).toHaveLength(2)
    for (const { dwell } of study.change) expect(dwell.high).toBeLessThan(0)
    // Paired worlds tell more than unpaired ones could.
    const one = study.change[0]!
    const spread = study.without.ways[0]!.dwell!
    expect(one.dwell.high - one.dwell.low).toBeLessThan(2 * (spread.high - spread.low))
    expect(changeOf(study.grounded.plan, [], [])).toEqual([])
  })
})

describe('the ports of the default pack', () => {
  const snapshot = snapshotOf(packOf(defaultPack))
  const figures = (place: Id) =>
    portPlan(snapshot, asItIs, {
      place: placeNamed(snapshot, place),
      kind: 'goods',
      flow: { low: 500, high: 500, unit: 'vehicle/d', sources: [], assumed: false },
      first: '2026-06-01',
      days: 7,
      warmUp: 0,
      seed: 1,
    })

  test('rest on claims where somebody says and on assumptions elsewhere', () => {
    const { figures: known, sources } = figures('port:torugart')
    expect(known.find(({ property }) => property === 'servers')!.figure).toMatchObject({
      low: 6,
      high: 6,
      assumed: false,
    })
    expect(known.find(({ property }) => property === 'lane-time')!.figure.assumed).toBe(true)
    expect(sources).toContain('source:24kg-318885')
  })

  test('let in as long as both sides are open, wherever in the day the 14 hours of one side lie', () => {
    const { plan } = figures('port:torugart')
    for (let world = 0; world < 12; world++) {
      const { capacity } = portWorld({ ...plan, laneMinutes: { low: 5, high: 5 } }, world)
      expect(capacity).toBeGreaterThan((6 * 14 * 60) / 5 - 45)
      expect(capacity).toBeLessThan((6 * 14 * 60) / 5 + 45)
    }
  })
})
