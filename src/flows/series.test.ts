import { describe, expect, test } from 'vitest'
import { defaultPack, threeRivers } from '../../test/open.ts'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import type { RowOf, Snapshot, Table } from '../ground/index.ts'
import { gapsOf } from './gap.ts'
import { familiesOf, readHs } from './hs.ts'
import { observationsOf, standingOf, statementsOf } from './series.ts'
import { observationTable, type ObservationRow } from './table.ts'

const rivers = snapshotOf(packOf(threeRivers))
const LORRIES = 'series:gate-lorries' as const

/** The invented pack with the observations of one series replaced. */
const saying = (rows: readonly Partial<ObservationRow>[]): Snapshot => {
  const plain = {
    series: LORRIES,
    status: 'reported',
    speaker: null,
    growth: null,
    source: 'source:customs',
    confidence: 'high',
    note: null,
  } as const
  const all = rows.map((row) => ({ ...plain, period: '2030', low: 1, high: 1, said: null, ...row }) as ObservationRow)
  return {
    ...rivers,
    rows: <T extends Table>(table: T) =>
      table.name === observationTable.name ? (all as unknown as RowOf<T>[]) : rivers.rows(table),
  }
}
const values = (rows: readonly ObservationRow[]) => rows.map(({ low }) => low)

describe('a revision', () => {
  const snapshot = saying([
    { low: 100, high: 100, said: '2031-01-20' },
    { low: 104, high: 104, said: '2031-03-15' },
    { low: 90, high: 90, said: '2031-03-15', speaker: 'the railways' },
  ])

  test('stands for what it revised, which is kept; another speaker is no revision', () => {
    const { standing, revised } = standingOf(snapshot, LORRIES)
    expect(values(standing).toSorted()).toEqual([104, 90])
    expect(values(revised)).toEqual([100])
  })

  test('is not known before it was published', () => {
    expect(values(standingOf(snapshot, LORRIES, '2031-02-01').standing)).toEqual([100])
    expect(values(standingOf(snapshot, LORRIES, '2031-01-19').standing)).toEqual([])
  })

  test('known to its month only counts from the end of the month, and is called uncertain within it', () => {
    const rough = saying([{ low: 100, high: 100, said: '2031-01' }])
    expect(values(standingOf(rough, LORRIES, '2031-01-15').uncertain)).toEqual([100])
    expect(values(standingOf(rough, LORRIES, '2031-01-31').standing)).toEqual([100])
  })

  test('of the same words on one day by one speaker makes rivals, and both stand', () => {
    const rivals = saying([
      { low: 100, high: 100, said: '2031' },
      { low: 120, high: 120, said: '2031' },
    ])
    expect(values(standingOf(rivals, LORRIES).standing)).toEqual([100, 120])
  })
})

test('a reported zero, a silence and a withheld figure are three things', () => {
  const snapshot = saying([
    { period: '2028', low: 0, high: 0 },
    { period: '2029', low: null, high: null, status: 'not-reported' },
    { period: '2030', low: null, high: null, status: 'suppressed' },
  ])
  expect(values(observationsOf(snapshot, LORRIES))).toEqual([0])
  expect(statementsOf(snapshot, LORRIES).map(({ status }) => status)).toEqual([
    'reported',
    'not-reported',
    'suppressed',
  ])
})

describe('codes of goods', () => {
  test.each(['', '5', '520', '00', '77', '9801', '5200', 'abcd', '52081100001'])('“%s” is none', (code) => {
    expect(() => readHs(code)).toThrow(/Harmonized System/)
  })

  test('may have points and blanks', () => {
    expect(readHs('5208.11 00')).toBe('52081100')
  })

  test('that a correlation ties belong to one family, others to none', () => {
    const family = familiesOf([
      { fromEdition: '2017', fromCode: '848300', toEdition: '2022', toCode: '848310', weight: 1 },
    ])
    expect(family('2017', '848300')).toBe(family('2022', '848310'))
    expect(family('2022', '848300')).toBe('848300')
  })
})

describe('the gap between two reporters', () => {
  test('of the invented pack comes out as it was told by hand', () => {
    const [gap] = gapsOf(rivers, 'state:AR', 'state:BO', 2030).comparisons
    expect(gap!.waterfall.parts.map(({ causes, amount }) => [causes.join(), amount / 100])).toEqual([
      ['vintage', 0],
      ['margin', -5500],
      ['timing', 8000],
      ['transit', 24_000],
      ['valuation', 2000],
      ['missing', 4000],
      ['', 0],
    ])
    expect(gap!.waterfall.gap / 100).toBe(148_000 - 115_500)
  })

  test('seen from the other side is the same gap', () => {
    const [mine] = gapsOf(rivers, 'state:AR', 'state:BO', 2030).comparisons
    const [theirs] = gapsOf(rivers, 'state:BO', 'state:AR', 2030).comparisons
    expect(theirs!.waterfall).toEqual(mine!.waterfall)
    expect([mine!.flow, theirs!.flow]).toEqual(['export', 'import'])
  })

  test('of the default pack compares like periods only, and puts no percentage to a cause', () => {
    const { comparisons, lonely } = gapsOf(snapshotOf(packOf(defaultPack)), 'state:CN', 'state:KG', 2024)
    expect(comparisons.map(({ flow, period, waterfall }) => [flow, period, waterfall.gap / 100])).toEqual([
      ['turnover', '2024', 17_400_000_000],
      ['export', '2024-01/2024-06', 6_300_000_000],
    ])
    for (const { waterfall } of comparisons)
      expect(waterfall.parts.filter(({ amount }) => amount !== 0).map(({ causes }) => causes.length)).toEqual([5])
    expect(lonely.find(({ period }) => period === '2024-01/2024-11')!.why).toBe('other-period')
  })

  test('of a state with itself is refused', () => {
    expect(() => gapsOf(rivers, 'state:AR', 'state:AR', 2030)).toThrow(/two states/)
  })
})
