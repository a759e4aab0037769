import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needs } from '../../../test/needs.ts'
import { frankWolfe, objectiveAt, relativeGap, type Road } from '../../../test/reference/frank-wolfe.ts'
import { readTntpNet, readTntpTrips } from '../formats/tntp.ts'
import { harmfulLinks } from './braess.ts'
import { delaysOf } from './delay.ts'
import { Equilibrium } from './equilibrium.ts'

const equilibriumOf = ({ nodes, firstThru, links, trips }: Road): Equilibrium =>
  new Equilibrium(
    {
      nodes,
      firstThru,
      from: Int32Array.from(links, ({ from }) => from),
      to: Int32Array.from(links, ({ to }) => to),
    },
    {
      fixed: Float64Array.from(links, ({ fixed }) => fixed),
      slope: Float64Array.from(links, ({ slope }) => slope),
      power: Float64Array.from(links, ({ power }) => power),
    },
    {
      from: Int32Array.from(trips, ({ from }) => from),
      to: Int32Array.from(trips, ({ to }) => to),
      amount: Float64Array.from(trips, ({ amount }) => amount),
    },
  )

/** Flow that leaves a node less the flow that enters it, less the trips that begin there, plus those that end. */
const imbalance = ({ links, trips }: Road, flow: ArrayLike<number>, node: number): number =>
  links.reduce((sum, { from, to }, link) => sum + flow[link]! * (Number(from === node) - Number(to === node)), 0) -
  trips.reduce((sum, { from, to, amount }) => sum + amount * (Number(from === node) - Number(to === node)), 0)

// A ring both ways joins all nodes that may be passed; zones that may not hang on it by one road or by several.
const roads: fc.Arbitrary<Road> = fc
  .record({
    through: fc.integer({ min: 2, max: 9 }),
    zones: fc.array(fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
    extra: fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 14 }),
    numbers: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 23, maxLength: 23 }),
    powers: fc.array(fc.constantFrom(0, 1, 1, 2, 3.7, 4, 4), { minLength: 17, maxLength: 17 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 12 }),
  })
  .map(({ through, zones, extra, numbers, powers, pairs }) => {
    const firstThru = zones.length
    const nodes = firstThru + through
    const spot = (at: number) => firstThru + (at % through)
    const ends: [number, number][] = [
      ...Array.from({ length: through }, (_, at): [number, number] => [spot(at), spot(at + 1)]),
      ...Array.from({ length: through }, (_, at): [number, number] => [spot(at + 1), spot(at)]),
      ...zones.flatMap((spots, zone) =>
        spots.flatMap((at): [number, number][] => [
          [zone, spot(at)],
          [spot(at), zone],
        ]),
      ),
      ...extra.map(([a, b]): [number, number] => [spot(a), spot(b)]),
    ]
    const links = ends.map(([from, to], at) => {
      const power = powers[at % powers.length]!
      const [fixed, growth] = [numbers[(2 * at) % numbers.length]!, numbers[(2 * at + 1) % numbers.length]!]
      return { from, to, fixed, slope: power === 0 ? 0 : growth / 20 ** power, power }
    })
    return {
      nodes,
      firstThru,
      links,
      trips: pairs.map(([a, b, amount]) => ({ from: a % nodes, to: b % nodes, amount })),
    }
  })

test('nobody gains by another way, and every node passes on what it receives', () => {
  fc.assert(
    fc.property(roads, (road) => {
      // Two origins with a near tie each over one link give way to each other by a thousandth a round.
      const { flow, gap, reached } = equilibriumOf(road).solve({ gap: 1e-9, iterations: 20_000 })
      expect(reached).toBe(true)
      expect(gap).toBeLessThanOrEqual(1e-9)
      expect(relativeGap(road, flow)).toBeLessThan(2e-9)
      for (let node = 0; node < road.nodes; node++) expect(Math.abs(imbalance(road, flow, node))).toBeLessThan(1e-8)
    }),
    { numRuns: 150 },
  )
})

test('no step of Frank and Wolfe leads below the objective', () => {
  fc.assert(
    fc.property(roads, (road) => {
      const { flow, objective } = equilibriumOf(road).solve({ gap: 1e-10 })
      const other = frankWolfe(road, 60)
      expect(objective).toBeCloseTo(objectiveAt(road, flow), 6)
      expect(objective).toBeLessThanOrEqual(objectiveAt(road, other) * (1 + 1e-9) + 1e-9)
    }),
    { numRuns: 40 },
  )
})

test('a patched equilibrium solved again is that of the patched network', () => {
  fc.assert(
    fc.property(roads, fc.nat(), fc.integer({ min: 0, max: 60 }), (road, which, fixed) => {
      const link = which % road.links.length
      const changed = { ...road.links[link]!, fixed }
      const patched = { ...road, links: road.links.with(link, changed) }
      const equilibrium = equilibriumOf(road)
      equilibrium.solve({ gap: 1e-9 })
      equilibrium.patch(link, changed)
      const warm = equilibrium.solve({ gap: 1e-9 })
      expect(relativeGap(patched, warm.flow)).toBeLessThan(2e-9)
    }),
    { numRuns: 80 },
  )
})

test('who used a link that is closed goes other ways, as if it had never been there', () => {
  fc.assert(
    fc.property(roads, fc.nat(), (road, which) => {
      const link = which % road.links.length
      const without = { ...road, links: road.links.filter((_, one) => one !== link) }
      let cold
      try {
        cold = equilibriumOf(without).solve({ gap: 1e-10 })
      } catch {
        // Some have no other way.
        return
      }
      const equilibrium = equilibriumOf(road)
      equilibrium.solve({ gap: 1e-9 })
      equilibrium.close(link)
      const { flow, reached } = equilibrium.solve({ gap: 1e-9 })
      expect(reached).toBe(true)
      expect(flow[link]).toBe(0)
      const others = flow.filter((_, one) => one !== link)
      expect(relativeGap(without, others)).toBeLessThan(2e-9)
      const [warm, afresh] = [others, cold.flow].map((flows) => objectiveAt(without, flows))
      expect(Math.abs(warm! - afresh!)).toBeLessThanOrEqual(1e-7 * Math.max(1, afresh!))
      for (let node = 0; node < road.nodes; node++)
        expect(Math.abs(imbalance(without, others, node))).toBeLessThan(1e-8)
    }),
    { numRuns: 150 },
  )
})

// Braess's own figures: two ways of 83 each without the bridge, 92 for everybody with it.
const braess: Road = {
  nodes: 4,
  firstThru: 0,
  links: [
    { from: 0, to: 2, fixed: 0, slope: 10, power: 1 },
    { from: 0, to: 3, fixed: 50, slope: 1, power: 1 },
    { from: 2, to: 1, fixed: 50, slope: 1, power: 1 },
    { from: 2, to: 3, fixed: 10, slope: 1, power: 1 },
    { from: 3, to: 1, fixed: 0, slope: 10, power: 1 },
  ],
  trips: [{ from: 0, to: 1, amount: 6 }],
}

test('the bridge that makes everybody slower is found, and no other link', () => {
  const equilibrium = equilibriumOf(braess)
  const solved = equilibrium.solve({ gap: 1e-12 })
  expect([...solved.flow]).toEqual([4, 2, 2, 2, 4].map((x) => expect.closeTo(x, 9)))
  expect(solved.tstt).toBeCloseTo(6 * 92, 6)
  const [bridge, ...rest] = harmfulLinks(equilibrium, solved, [0, 1, 2, 3, 4], { gap: 1e-12 })
  expect(rest).toEqual([])
  expect(bridge).toMatchObject({ link: 3, tsttWithout: expect.closeTo(6 * 83, 6) })
  expect(equilibrium.solve({ gap: 1e-12 }).tstt).toBeCloseTo(6 * 92, 6)
})

test('trips to where no path leads are refused with the pair', () => {
  const { links } = braess
  const lost = { ...braess, links: links.filter(({ to }) => to !== 1) }
  expect(() => equilibriumOf(lost).solve({ gap: 1e-6 })).toThrow('trips from 1 to 2')
})

test('a gap that no number can come to ends with the nearest, and says so', () => {
  expect(equilibriumOf(braess).solve({ gap: 1e-30 }).gap).toBeLessThan(1e-12)
})

const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'bench', 'tntp')
const there = needs(existsSync(shared) ? null : 'the TNTP networks are not at hand')

there('published optima and link flows are met at a gap of 1e-12', () => {
  for (const [folder, name, optimum] of [
    ['SiouxFalls', 'SiouxFalls', 4231335.28710744],
    ['Anaheim', 'Anaheim', 1286032.171096033],
    ['Barcelona', 'Barcelona', 1265654.92203176],
    ['Winnipeg', 'Winnipeg', 827911.494629963],
  ] as const) {
    const text = (kind: string) => readFileSync(join(shared, folder, `${name}_${kind}.tntp`), 'utf8')
    const net = readTntpNet(text('net'))
    const solved = new Equilibrium(net, delaysOf(net, { toll: 0, distance: 0 }), readTntpTrips(text('trips'))).solve({
      gap: 1e-12,
    })
    expect(solved.reached).toBe(true)
    expect(Math.abs(solved.objective / optimum - 1)).toBeLessThan(1e-9)
    const published = text('flow')
      .split('\n')
      .flatMap((line) => {
        const [from, to, volume] = line.trim().split(/\s+/).map(Number)
        return Number.isInteger(from) && Number.isInteger(to) && from! > 0
          ? [{ from: from! - 1, to: to! - 1, volume: volume! }]
          : []
      })
    expect(published.length).toBe(net.from.length)
    // Parallel links share a pair of ends: their flows are compared in the order of the file.
    const left = new Map<string, number[]>()
    net.from.forEach((from, link) => {
      const key = `${from} ${net.to[link]!}`
      left.set(key, [...(left.get(key) ?? []), link])
    })
    for (const { from, to, volume } of published) {
      const link = left.get(`${from} ${to}`)!.shift()!
      // Between ways of constant cost the flow is not determined: published and found may differ, and both are right.
      if (net.b[link] === 0 || net.power[link] === 0) continue
      const flow = solved.flow[link]!
      expect(Math.abs(flow - volume) / Math.max(1, volume)).toBeLessThan(1e-4)
    }
  }
})
