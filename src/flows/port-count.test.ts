import { expect, test } from 'vitest'
import { defaultPack, threeRivers } from '../../test/open.ts'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import { portCounts } from './port-count.ts'

test('the newest year is counted as it stands', () => {
  expect(portCounts(snapshotOf(packOf(threeRivers)))).toEqual([
    {
      port: 'port:stone-gate',
      measure: 'vehicles',
      flow: 'both',
      perYear: { low: expect.closeTo(12_500 * (365.25 / 365), 6), high: expect.closeTo(12_500 * (365.25 / 365), 6) },
      peakPerDay: null,
      period: '2030',
      sources: ['source:customs'],
    },
  ])
})

test('eleven months are stretched to a year, a peak day stands beside them, and coaches do not pass for all people', () => {
  const counts = portCounts(snapshotOf(packOf(defaultPack)))
  const of = (measure: string) => counts.find((one) => one.port === 'port:torugart' && one.measure === measure)!
  // 210,000 trips in the 334 days of January to November 2025; 150,000 people in the 366 days of 2024.
  expect(of('vehicles').perYear.low).toBeCloseTo((210_000 * 365.25) / 334, 3)
  expect(of('vehicles').peakPerDay).toBe(1000)
  expect(of('persons').perYear.low).toBeCloseTo((150_000 * 365.25) / 366, 3)
})
