import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mirrorWorld, nothingPlanted, type Planted } from '../../test/generate/mirror-world.ts'
import { seededRandom } from '../ground/index.ts'
import { CAUSES, waterfall, type Cause, type Cell, type Evidence, type Waterfall } from './mirror.ts'

const everything: Planted = { vintage: true, margin: true, timing: true, transit: true, valuation: true, missing: true }
const sum = ({ parts }: Waterfall): number => parts.reduce((total, { amount }) => total + amount, 0)
const partOf = ({ parts }: Waterfall, cause: Cause) =>
  parts.find(({ causes }) => causes.length === 1 && causes[0] === cause)

const WORLDS = 1000

const typical = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

describe('planted worlds', () => {
  const covered = new Map<Cause, number>()
  const errors = new Map<Cause, number[]>(CAUSES.map((cause) => [cause, []]))
  const widths = new Map<Cause, number[]>(CAUSES.map((cause) => [cause, []]))
  for (let seed = 1; seed <= WORLDS; seed++) {
    const random = seededRandom(seed)
    // Each world has causes of its own choice: what is not planted has to come out as nothing, too.
    const planted = Object.fromEntries(
      Object.keys(everything).map((cause) => [cause, random.next() < 0.8]),
    ) as unknown as Planted
    const world = mirrorWorld(random, planted)
    const found = waterfall(world.year, world.exports, world.imports, world.evidence)
    if (sum(found) !== found.gap) throw new Error(`world ${seed} does not sum`)
    for (const cause of CAUSES) {
      const part = partOf(found, cause)!
      const truth = world.truth[cause] * 100
      const inside = part.low - 1 <= truth && truth <= part.high + 1
      covered.set(cause, (covered.get(cause) ?? 0) + Number(inside))
      errors.get(cause)!.push(Math.abs(part.amount - truth) / found.exporter)
      widths.get(cause)!.push((part.high - part.low) / found.exporter)
    }
  }

  const worst = (cause: Cause) => errors.get(cause)!.toSorted((a, b) => b - a)[Math.floor(WORLDS / 100)]!

  test.each(CAUSES)('%s lies within its interval in at least 95 of 100 worlds', (cause) => {
    expect(covered.get(cause)! / WORLDS).toBeGreaterThanOrEqual(0.95)
  })

  test('intervals are narrow enough to say something: of the exporter’s figure they take a few hundredths', () => {
    for (const cause of CAUSES) expect([cause, typical(widths.get(cause)!) < 0.05]).toEqual([cause, true])
  })

  test('margin and transit are met within 2 %, valuation and missing goods within 5 % of the exporter’s figure', () => {
    expect(worst('timing')).toBeLessThan(1e-6)
    expect(worst('margin')).toBeLessThan(0.02)
    expect(worst('transit')).toBeLessThan(0.02)
    expect(worst('valuation')).toBeLessThan(0.05)
    expect(worst('missing')).toBeLessThan(0.05)
  })

  test('where no cause is planted, all parts are zero', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const world = mirrorWorld(seededRandom(seed), nothingPlanted)
      const found = waterfall(world.year, world.exports, world.imports, world.evidence)
      expect(found.gap).toBe(0)
      expect(found.parts.map(({ amount }) => amount)).toEqual(found.parts.map(() => 0))
    }
  })

  test('codes of another edition are carried over exactly, and nothing is lost on the way', () => {
    const world = mirrorWorld(seededRandom(3), { ...nothingPlanted, vintage: true })
    const { products } = waterfall(world.year, world.exports, world.imports, world.evidence)
    expect(products.find(({ product }) => product === '848300')!.own).toBeGreaterThan(0)
    for (const [code, value] of world.byCode) {
      const carried = products.find(({ product }) => product === code)!.carried
      expect(Math.abs(carried - value * 100)).toBeLessThan(1)
    }
  })
})

const cell = (over: Partial<Cell>): Cell => ({
  month: '2030-05',
  arrived: null,
  product: '520811',
  edition: '2022',
  mode: 'road',
  value: 100,
  kg: null,
  count: null,
  spread: null,
  ...over,
})

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const bounds = (max: number) =>
  fc.tuple(fc.double({ min: 0, max, noNaN: true }), fc.double({ min: 0, max, noNaN: true })).map(([a, b]) => ({
    low: Math.min(a, b),
    high: Math.max(a, b),
  }))

describe('a gap', () => {
  const nothing: Evidence = { margins: new Map(), lags: new Map(), transit: [], correlations: [] }

  test('of which nothing is known stays one joint part without a percentage for anything', () => {
    const { parts, gap } = waterfall(2030, [cell({ value: 940_000 })], [cell({ value: 310_000 })], nothing)
    expect(gap).toBe(63_000_000)
    expect(
      parts.filter(({ amount }) => amount !== 0).map(({ causes, amount, basis }) => [causes, amount, basis]),
    ).toEqual([[['margin', 'timing', 'transit', 'valuation', 'missing'], 63_000_000, 'no-data']])
  })

  test('whose transit is unknown leaves transit and missing goods together, and tells the rest apart', () => {
    const { parts } = waterfall(
      2030,
      [cell({ value: 1000, kg: 100, arrived: '2030-05' })],
      [cell({ value: 330, kg: 40 })],
      { ...nothing, margins: new Map([['road', { low: 0.1, high: 0.1 }]]) },
    )
    // 330 are 300 without freight; 40 kg at 10 are worth 400; 60 kg never came here.
    expect(parts.map(({ causes, amount }) => [causes.join(' '), amount])).toEqual([
      ['vintage', 0],
      ['margin', -3_000],
      ['timing', 0],
      ['valuation', 10_000],
      ['transit missing', 60_000],
      ['', 0],
    ])
  })

  test('is told as reckoned by hand', () => {
    const { parts, gap } = waterfall(
      2030,
      [
        cell({ value: 40_000, kg: 10_000, arrived: '2030-05' }),
        cell({ value: 8_000, kg: 2_000, month: '2030-12', arrived: '2031-01' }),
      ],
      [cell({ value: 31_500, kg: 8_000 })],
      {
        ...nothing,
        margins: new Map([['road', { low: 0.05, high: 0.05 }]]),
        transit: [{ product: '520811', value: { low: 4_000, high: 4_000 }, kg: { low: 1_000, high: 1_000 } }],
      },
    )
    expect(gap).toBe(1_650_000)
    expect(parts.map(({ causes, amount }) => [causes.join(' '), amount])).toEqual([
      ['vintage', 0],
      ['margin', -150_000],
      ['timing', 800_000],
      ['transit', 400_000],
      ['valuation', 200_000],
      ['missing', 400_000],
      ['', 0],
    ])
    for (const { amount, span } of parts) if (span) expect(span[0] <= amount && amount <= span[1]).toBe(true)
  })

  test('is the sum of its parts to the cent, whatever the figures', () => {
    const value = fc.integer({ min: 0, max: 10_000_000_000 }).map((whole) => whole / 100)
    const kg = fc.integer({ min: 10_000, max: 100_000_000 })
    const month = fc.constantFrom('2029-11', '2029-12', '2030-01', '2030-06', '2030-12', '2031-01')
    const anyCell = fc.record({
      month,
      arrived: maybe(month),
      product: fc.constantFrom('520811', '848300', '848310'),
      edition: fc.constantFrom('2012' as const, '2017' as const, '2022' as const),
      mode: maybe(fc.constantFrom('road', 'rail')),
      value,
      kg: maybe(kg),
      count: maybe(fc.integer({ min: 1, max: 1000 })),
      spread: maybe(fc.double({ min: 0, max: 3, noNaN: true })),
    })
    const evidence = fc.record({
      margins: fc.array(fc.tuple(maybe(fc.constantFrom('road', 'rail')), bounds(0.9))).map((list) => new Map(list)),
      lags: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), bounds(1))).map((list) => new Map(list)),
      transit: fc.array(
        fc.record({ product: fc.constantFrom('520811', '848310'), value: bounds(1e9), kg: maybe(bounds(1e8)) }),
      ),
      correlations: fc.constantFrom(
        [],
        [{ fromEdition: '2017' as const, fromCode: '848300', toEdition: '2022' as const, toCode: '848310', weight: 1 }],
      ),
    })
    fc.assert(
      fc.property(
        fc.array(anyCell, { maxLength: 6 }),
        fc.array(anyCell, { maxLength: 6 }),
        evidence,
        (out, came, known) => {
          const found = waterfall(2030, out, came, known)
          return (
            sum(found) === found.gap &&
            found.parts.every(({ amount, low, high }) => Number.isInteger(amount) && low <= high)
          )
        },
      ),
      { numRuns: 10_000 },
    )
  })
})
