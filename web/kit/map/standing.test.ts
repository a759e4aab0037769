import { describe, expect, test } from 'vitest'
import { saidSpan, standingOf, type Opening, type Piece } from './standing.ts'

const TODAY = '2026-04-12'

const piece = (given: Partial<Piece>): Piece => ({
  id: 'link:a',
  kind: 'link',
  from: 'city:a',
  to: 'city:b',
  mode: 'rail',
  gauge: 1435,
  line: null,
  state: null,
  carries: 'both',
  carrier: null,
  perWeek: null,
  begins: null,
  ends: null,
  status: 'existing',
  source: 'source:a',
  confidence: 'high',
  work: null,
  ...given,
})

const said = (kind: 'baseline' | 'forecast' | 'actual', date: string, until: string | null = null) => ({
  kind,
  date,
  until,
  speaker: 'a minister',
  state: null,
  said: null,
  source: 'source:a',
  confidence: 'high' as const,
})

const railway: Opening = {
  id: 'proj:a',
  title: {},
  status: 'construction',
  statusDate: '2025-12',
  source: 'source:a',
  targets: [],
  promised: '2023-05-18',
  began: '2025-07',
  opens: [said('baseline', '2030'), said('forecast', '2028', '2029')],
}

describe('the year of the map', () => {
  test.each([
    [2018, null],
    [2023, 'promised'],
    [2025, 'building'],
    [2027, 'building'],
    [2028, 'promised'],
    [2035, 'promised'],
  ] as const)('in %i a railway that is being built and promised for 2028 to 2030 is %s', (year, standing) => {
    expect(standingOf(piece({ work: 'proj:a' }), railway, year, TODAY)).toBe(standing)
  })

  test('what somebody promised is never solid, however late the year', () => {
    for (let year = 2018; year <= 2035; year++)
      expect(standingOf(piece({ work: 'proj:a' }), railway, year, TODAY)).not.toBe('measured')
  })

  test('what was opened is solid from that year on', () => {
    const opened = { ...railway, status: 'operating', opens: [said('actual', '2025-07-26')] }
    expect(standingOf(piece({ work: 'proj:a' }), opened, 2024, TODAY)).toBe('promised')
    expect(standingOf(piece({ work: 'proj:a' }), opened, 2025, TODAY)).toBe('measured')
  })

  test('a service is there between its first and its last day', () => {
    const flight = piece({ kind: 'service', mode: 'air', begins: '2023-12-12', ends: '2024-03-30', status: 'ended' })
    expect([2022, 2023, 2024, 2025].map((year) => standingOf(flight, undefined, year, TODAY))).toEqual([
      null,
      'measured',
      null,
      null,
    ])
  })

  test('a crossing under a restricted regime is drawn as not known', () => {
    expect(standingOf(piece({ status: 'restricted' }), undefined, 2026, TODAY)).toBe('unknown')
  })

  test('rival dates are a span from the earliest to the latest', () => {
    expect(saidSpan(railway)).toEqual({ first: '2028', last: '2030' })
    expect(saidSpan({ ...railway, opens: [said('actual', '2025')] })).toBeNull()
  })
})
