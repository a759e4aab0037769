import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromLocal, isZone, parseMoment, toInstant, toLocal, zoneOffset } from './zone.ts'

describe('zones', () => {
  test('Bishkek is two hours behind Shanghai all the year', () => {
    const noon = fromLocal('2026-12-01T12:00', 'Asia/Shanghai')
    expect(toLocal(noon, 'Asia/Bishkek')).toBe('2026-12-01T10:00+06:00')
    expect(zoneOffset('Asia/Shanghai', noon) - zoneOffset('Asia/Bishkek', noon)).toBe(120)
  })

  test('a moment without an offset is local, one with an offset is what it says', () => {
    expect(toInstant(parseMoment('2026-12-01T08:00', 'Asia/Shanghai'))).toBe('2026-12-01T00:00:00.000Z')
    expect(toInstant(parseMoment('2026-12-01T08:00+06:00', 'Asia/Shanghai'))).toBe('2026-12-01T02:00:00.000Z')
    expect(toInstant(parseMoment('2026-12-01T08:00:30.500Z', 'Asia/Shanghai'))).toBe('2026-12-01T08:00:00.000Z')
  })

  test.each([
    '2026-02-30T08:00',
    '2026-12-01',
    '2026-12-01 08:00',
    'tomorrow',
    '2026-12-01T25:00',
    '2026-13-01T00:00',
    'http://localhost:1/',
  ])('“%s” is no moment', (text) => {
    expect(() => parseMoment(text, 'UTC')).toThrow(expect.objectContaining({ code: 'ground/bad-time' }))
  })

  test('a wall clock read back is the same, wherever it hangs, but for the hour that summer time skips', () => {
    const zones = ['Asia/Bishkek', 'Asia/Shanghai', 'Europe/Athens', 'America/St_Johns', 'Asia/Kathmandu']
    const winter = fc.integer({ min: 29_448_000, max: 29_448_000 + 60 * 24 * 60 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), winter, (zone, at) => {
        expect(fromLocal(toLocal(at, zone), zone)).toBe(at)
      }),
    )
    // 2026-03-29 03:30 does not exist in Athens: it is read as an hour after 02:30.
    expect(toLocal(fromLocal('2026-03-29T03:30', 'Europe/Athens'), 'Europe/Athens')).toMatch(/T0[24]:30/)
  })

  test('a zone that the runtime does not know is none', () => {
    expect([isZone('Asia/Bishkek'), isZone('Asia/Nowhere')]).toEqual([true, false])
  })
})
