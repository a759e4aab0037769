import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexicographic, timedSets } from '../../test/reference/timed-sets.ts'
import { fromLocal } from '../ground/index.ts'
import { TICK } from './calendar.ts'
import { compiled } from './compiled.ts'
import type { Figure } from './figure.ts'
import { hoursClaim, type Gate } from './gate.ts'
import type { Arc, Network, Timetable } from './network.ts'
import { arcEnd, paretoPaths, type Found } from './search.ts'
import { latestStart, paretoInWindow } from './window.ts'

const DEPART = fromLocal('2031-06-04T08:00', 'Asia/Tbilisi')
const DAYS_AHEAD = 56

const figure = (low: number, high = low): Figure => ({ low, high, unit: '', sources: [], assumed: false })
const vectorOf = ({ arrive, costs }: Found) => [arrive, costs.cost, costs.co2, costs.transfers]

const hours = fc
  .constantFrom('24/7', 'Mo-Fr 09:00-17:00', 'Mo-Su 08:00-12:00,14:00-18:00', 'Sa,Su 22:00-03:00', 'We 10:00-11:00')
  .map((text) =>
    hoursClaim({ hours: text, perDay: null, from: '2030', to: null, source: 'source:a', confidence: 'high' }),
  )
const side = (zone: string) =>
  fc.record({
    state: fc.constant('state:AR' as const),
    zone: fc.constant(zone),
    hours: fc.array(hours, { maxLength: 2 }),
    closures: fc.constantFrom([], [{ from: '2031-06-05', to: '2031-06-06', source: 'source:a' as const }]),
  })
const gate: fc.Arbitrary<Gate> = fc.record({
  port: fc.constant('port:x' as const),
  sides: fc.tuple(side('Asia/Tbilisi'), side('Europe/Athens')),
})
const timetable: fc.Arbitrary<Timetable> = fc.record({
  days: fc.constantFrom([1, 4], [3], [1, 2, 3, 4, 5, 6, 7], null),
  perWeek: fc.constant(2),
  departs: fc.constantFrom(null, 0, 570, 1439),
  zone: fc.constantFrom('Asia/Tbilisi', 'Europe/Athens'),
  begins: fc.constantFrom(null, '2031-06-06'),
  ends: fc.constantFrom(null, '2031-06-20'),
})
const NODES = 7
const node = fc.nat({ max: NODES - 1 })
const arc = fc
  .record({
    from: node,
    to: node,
    minutes: fc.integer({ min: 0, max: 900 }),
    money: fc.nat({ max: 5 }),
    emission: fc.nat({ max: 4 }),
    gate: fc.option(gate, { freq: 3 }),
    timetable: fc.option(timetable, { freq: 4 }),
    kind: fc.constantFrom('ride' as const, 'loading' as const, 'border' as const),
    carries: fc.constantFrom('both' as const, 'goods' as const, 'people' as const),
  })
  .filter(({ from, to }) => from !== to)
  .map(({ minutes, money, emission, ...rest }): Arc => ({
    ...rest,
    id: 'link:x',
    mode: 'road',
    km: null,
    // A third of a minute lies between the ticks of the planner's clock.
    minutes: figure(minutes / 3, minutes),
    money: { goods: figure(money / 7), people: figure(money) },
    emission: { goods: figure(emission), people: figure(0) },
    gate: rest.timetable ? null : rest.gate,
    work: null,
  }))
const networks: fc.Arbitrary<Network> = fc.array(arc, { minLength: 3, maxLength: 20 }).map(networkOfArcs)

function networkOfArcs(drawn: readonly Arc[]): Network {
  const arcs = drawn.map((one, at): Arc => ({ ...one, id: `link:${at}` }))
  const outgoing: number[][] = Array.from({ length: NODES }, () => [])
  arcs.forEach((one, at) => outgoing[one.from]!.push(at))
  const nodes = Array.from({ length: NODES }, (_, n) => ({
    place: `city:${n}` as const,
    layer: 'road' as const,
    state: 'state:AR' as const,
  }))
  return { nodes, arcs, outgoing, gaps: [], door: () => undefined }
}

const endOf = (path: Found['path'], at: number): number =>
  path.reduce((t, one) => arcEnd(one, t, 'earliest') ?? Infinity, at)

const key = ({ arrive, depart, costs }: Found): number[] => [
  arrive,
  arrive - depart,
  costs.cost,
  costs.co2,
  costs.transfers,
]

describe('the search', () => {
  test('on random networks with gates and services the set is that of plain label correcting by the minute', () => {
    fc.assert(
      fc.property(
        networks,
        node,
        node,
        fc.constantFrom('goods' as const, 'people' as const),
        (network, from, to, kind) => {
          fc.pre(from !== to)
          const found = paretoPaths(compiled(network, kind), {
            from,
            to,
            depart: DEPART,
            load: { kind, amount: 3 },
            criteria: ['time', 'cost', 'co2', 'transfers'],
          })
          const wanted = timedSets(network, kind, 3, from, to, DEPART, DAYS_AHEAD)
          expect(found.map(vectorOf).toSorted(lexicographic)).toEqual(wanted)
        },
      ),
      { numRuns: 2000 },
    )
  }, 120_000)

  test('a path of the set takes the time it is said to take', () => {
    fc.assert(
      fc.property(networks, node, node, (network, from, to) => {
        fc.pre(from !== to)
        const query = {
          from,
          to,
          depart: DEPART,
          load: { kind: 'goods', amount: 1 },
          criteria: ['time', 'cost'],
        } as const
        for (const { path, arrive } of paretoPaths(compiled(network, 'goods'), query)) {
          const end = path.reduce((at, one) => arcEnd(one, at, 'earliest')!, DEPART)
          expect(Math.abs(end - arrive)).toBeLessThan(0.1)
        }
      }),
    )
  })

  // Everything on whole minutes, so that both directions meet on the tick.
  const whole = networks.map((network): Network => ({
    ...network,
    arcs: network.arcs.map((one) => ({ ...one, minutes: figure(Math.ceil(one.minutes.low), 9999) })),
  }))

  test('arriving by the soonest arrival means leaving at the departure or later, and arriving then', () => {
    fc.assert(
      fc.property(whole, node, node, (network, from, to) => {
        fc.pre(from !== to)
        const net = compiled(network, 'goods')
        const base = { from, to, load: { kind: 'goods', amount: 1 }, criteria: ['time'] } as const
        const [soonest] = paretoPaths(net, { ...base, depart: DEPART })
        if (!soonest) return
        const [back] = paretoPaths(net, { ...base, arrive: soonest.arrive })
        expect(back!.depart).toBeGreaterThanOrEqual(DEPART)
        expect(back!.arrive).toBeLessThanOrEqual(soonest.arrive)
        // A moment later no journey arrives by then any more.
        const [later] = paretoPaths(net, { ...base, depart: back!.depart + 1 })
        expect(later === undefined || later.arrive > soonest.arrive).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('the last start of a path is the last: it arrives in time, and a minute later it does not', () => {
    fc.assert(
      fc.property(whole, node, node, (network, from, to) => {
        fc.pre(from !== to)
        const query = {
          from,
          to,
          depart: DEPART,
          load: { kind: 'goods', amount: 1 },
          criteria: ['time', 'cost'],
        } as const
        for (const { path, arrive } of paretoPaths(compiled(network, 'goods'), query)) {
          const start = latestStart(path, arrive)
          expect(start).toBeGreaterThanOrEqual(DEPART)
          expect(endOf(path, start)).toBeLessThanOrEqual(arrive)
          expect(endOf(path, start + 1)).toBeGreaterThan(arrive)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a train that is the quickest way for four minutes of a day is found in a window of the day', () => {
    const step = {
      id: 'link:x',
      from: 0,
      to: 1,
      kind: 'ride',
      mode: 'road',
      carries: 'both',
      km: null,
      work: null,
    } as const
    const free = { money: {}, emission: {}, gate: null, timetable: null } as const
    const train: Timetable = {
      days: [1, 2, 3, 4, 5, 6, 7],
      perWeek: 7,
      departs: 14 * 60 + 37,
      zone: 'Asia/Tbilisi',
      begins: null,
      ends: null,
    }
    const network = networkOfArcs([
      { ...step, ...free, minutes: figure(35) },
      { ...step, ...free, minutes: figure(30), timetable: train },
    ])
    const query = { from: 0, to: 1, load: { kind: 'goods', amount: 1 }, criteria: ['time', 'cost'] } as const
    const set = paretoInWindow(compiled(network, 'goods'), query, [DEPART, DEPART + 24 * 60])
    const leaves = fromLocal('2031-06-04T14:37', 'Asia/Tbilisi')
    expect(set.map(({ depart, arrive }) => [depart, arrive])).toEqual([
      [DEPART, DEPART + 35],
      [leaves, leaves + 30],
    ])
  })

  test('no departure of a window, tried one after the other, has an option that the window does not match or beat', () => {
    // Short rides between three places by many gates and trains, so that much is missed within a day.
    const busy = fc.array(arc, { minLength: 6, maxLength: 14 }).map((drawn) =>
      networkOfArcs(
        drawn
          .map((one) => ({ ...one, from: one.from % 3, to: one.to % 3, carries: 'both' as const }))
          .filter((one) => one.from !== one.to)
          .map((one) => ({ ...one, minutes: figure(Math.ceil(one.minutes.low / 5)) })),
      ),
    )
    fc.assert(
      fc.property(busy, fc.nat({ max: 90 }), (network, start) => {
        const [from, to] = [0, 1]
        const net = compiled(network, 'goods')
        const base = {
          from,
          to,
          load: { kind: 'goods', amount: 1 },
          criteria: ['time', 'cost', 'co2', 'transfers'],
        } as const
        const [first, last] = [DEPART + start * 60, DEPART + start * 60 + 1440]
        const set = paretoInWindow(net, base, [first, last])
        expect(set.every(({ depart }) => first <= depart && depart <= last)).toBe(true)
        // Rides take whole minutes: gates shut one tick before a whole minute, services leave at one.
        for (let minute = first; minute <= last; minute++)
          for (const depart of [minute, minute + 1 - TICK])
            if (depart <= last)
              for (const one of paretoPaths(net, { ...base, depart }))
                if (!set.some((other) => key(other).every((value, c) => value <= key(one)[c]!)))
                  expect(set).toContain(one)
      }),
      { numRuns: 60 },
    )
  })
})
