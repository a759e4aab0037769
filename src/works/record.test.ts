import { describe, expect, test } from 'vitest'
import { defaultPack, threeRivers } from '../../test/open.ts'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import type { WorkId } from '../ground/index.ts'
import {
  balanceOf,
  costSlipsOf,
  countedIn,
  healthOf,
  matrixOf,
  overdueSteps,
  ownershipOn,
  slipsOf,
  workById,
  workTable,
} from './index.ts'

const rivers = snapshotOf(packOf(threeRivers))
const real = snapshotOf(packOf(defaultPack))

describe('slips', () => {
  test('the refinery slips 212 days and costs 16 % more than the document said that named both', () => {
    const [slip] = slipsOf(real, 'proj:junda')
    expect(slip).toMatchObject({
      step: 'modernisation',
      days: [212, 212],
      verdict: 'late',
      baseline: { date: '2025-12-31', source: 'source:trend-4007834' },
    })
    const [cost] = costSlipsOf(real, 'proj:junda')
    expect(cost!.scope).toBe('modernisation')
    expect(cost!.share[0]).toBeCloseTo(193.75 / 167 - 1, 12)
    expect(Math.round(cost!.share[1] * 100)).toBe(16)
  })

  test('dates that are years give an interval, and one that spans nought is no verdict', () => {
    const [opening] = slipsOf(rivers, 'proj:river')
    // From any day of 2033 to any day of June 2034.
    expect(opening).toMatchObject({ days: [152, 545], verdict: 'late' })
    const rail = slipsOf(real, 'proj:cku-railway').find(({ step }) => step === 'opening')!
    expect(rail.verdict).not.toBe('on-time')
  })

  test('a step whose date has passed without a word is overdue from the next day on', () => {
    expect(overdueSteps(real, 'proj:junda', '2026-07-31')).toEqual([])
    expect(overdueSteps(real, 'proj:junda', '2026-08-02').map(({ days }) => days)).toEqual([2])
  })
})

describe('stakes', () => {
  test('are those in force on the day, and the rest is not known', () => {
    expect(ownershipOn(rivers, 'ent:river-company', '2032-12-31')).toMatchObject({ known: 90, unknown: 10 })
    expect(ownershipOn(rivers, 'ent:river-company', '2033-01-01')).toMatchObject({ known: 75, unknown: 25 })
    expect(ownershipOn(rivers, 'ent:river-company', '2030-12-31')).toMatchObject({ known: 0, unknown: 100, held: [] })
  })
})

describe('record health', () => {
  test('is half how many independent speakers bear it out, half how much is filled', () => {
    for (const work of real.rows(workTable)) {
      const { score, triangulation, completeness } = healthOf(real, work)
      expect(score).toBeCloseTo(0.5 * triangulation + 0.5 * completeness, 12)
      expect(triangulation).toBeGreaterThanOrEqual(0)
      expect(completeness).toBeLessThanOrEqual(1)
    }
  })

  test('counts two press houses as two, and what somebody remembers as none', () => {
    // Trend and 24.kg on the dates; the capacity is said by one alone.
    const { speakers } = healthOf(real, workById(real, 'proj:junda')!)
    expect(speakers['dates']).toBe(2)
    expect(speakers['size']).toBe(1)
    expect(healthOf(real, workById(real, 'proj:tokmok-refinery')!).triangulation).toBe(0)
  })

  test('a field that somebody asked for in vain counts as filled, with the day', () => {
    const { asked, missing } = healthOf(rivers, workById(rivers, 'proj:river')!)
    expect(asked).toEqual([{ field: 'size', on: '2031-04-01' }])
    expect(missing).not.toContain('size')
  })
})

describe('totals', () => {
  test('name the rule that leaves a record out, and the record that is counted in its place', () => {
    const part = workById(rivers, 'proj:river-west')!
    expect(countedIn(rivers, part)).toMatchObject({ counted: false, rule: 'part', instead: 'proj:river' })
    expect(countedIn(rivers, workById(rivers, 'proj:river')!)).toMatchObject({ counted: true, rule: null })
    expect(countedIn(real, workById(real, 'proj:small-hydro')!).rule).toBe('memorandum-only')
  })
})

describe('the matrix of regions', () => {
  const matrix = matrixOf(rivers, 'state:AR', 'state:BO', (place) => (place === 'city:orda' ? 'region:BO-C' : null))
  const cell = (row: string, column: string) => matrix.cells.find((one) => one.row === row && one.column === column)!

  test('finds works, ventures, pairs, visits and promises of two regions', () => {
    expect(cell('region:AR-W', 'region:BO-C')).toMatchObject({
      works: ['proj:river'],
      ventures: ['ent:river-company'],
      visits: ['visit:west-to-orda'],
      promises: ['com:river-railway'],
      jobs: null,
      promised: [],
    })
    expect(cell('region:AR-W', 'region:BO-C').pairs.map(({ id }) => id)).toEqual(['pair:west-central'])
  })

  test('has a cell for every pair of lines, and an empty one says what was promised there', () => {
    expect(matrix.cells).toHaveLength(matrix.rows.length * matrix.columns.length)
    const kg = matrixOf(real, 'state:KG', 'state:CN', (place) => (place === 'port:bedel' ? 'region:KG-Y' : null))
    const empty = kg.cells.find((one) => one.row === 'region:KG-Y' && one.column === 'region:CN-HN')!
    expect(empty).toMatchObject({ works: [], promised: ['com:bedel-finished'] })
    expect(kg.everywhere).toEqual(['com:regions', 'com:regions-document'])
  })

  test('a tie by investment is shown and is no signed pair', () => {
    const kg = matrixOf(real, 'state:KG', 'state:CN', () => null)
    const [pair] = kg.cells.find((one) => one.row === 'region:KG-C' && one.column === 'region:CN-HB')!.pairs
    expect(pair!.kind).toBe('investment-link')
  })
})

describe('the balance', () => {
  const lines = balanceOf(
    real,
    '2026-04-30',
    ({ low, high, unit }) => (unit === 'bn USD' ? { low: low! * 1000, high: high! * 1000 } : null),
    'mn USD',
  )
  const line = (activity: string) => lines.find((one) => one.activity === activity)!

  test('gives a side its share of the cost only where the share is known', () => {
    // 51 % of 4.7 bn; nothing else in bn USD is owned in known shares.
    const china = line('finance').sides.find(({ side }) => side === 'state:CN')!
    expect(china.sum!.low).toBeCloseTo(0.51 * 4700, 6)
    expect(china.works.length).toBeGreaterThan(china.measured)
  })

  test('counts every counted work either for a side or as unknown', () => {
    const counted = real.rows(workTable).filter((work) => countedIn(real, work).counted).length
    for (const { sides, unknown } of lines)
      expect(new Set([...sides.flatMap(({ works }) => works), ...unknown]).size).toBe(counted)
    // Nobody says whose people hold the jobs.
    expect(line('employ').sides).toEqual([])
  })
})

test('a work is found by its own id and nothing else', () => {
  expect(workById(real, 'proj:nothing' as WorkId)).toBeUndefined()
})
