import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPack, threeRivers } from '../../test/open.ts'
import { packOf, snapshotOf } from '../../test/snapshot.ts'
import { customsForm, readItemNumber, s10CheckDigit, type PostalItem } from './item.ts'
import { parcelDuty } from './parcel.ts'

const snapshot = snapshotOf(packOf(defaultPack))
const answers = (euros: number, kg: number, day: string) =>
  parcelDuty(snapshot, { value: Math.round(euros * 100), kg, state: 'state:KG', day })
const duties = (euros: number, kg: number, day: string) => answers(euros, kg, day).map(({ duty }) => duty / 100)
const dutiesInForce = (euros: number, kg: number, day: string) =>
  answers(euros, kg, day)
    .filter(({ rule, unlessReplaced }) => rule.standing === 'in-force' && !unlessReplaced)
    .map(({ duty }) => duty / 100)

describe('the duty on a parcel into the union', () => {
  test.each([
    [200, 2, [0]],
    [250, 2, [12.5]],
    [250, 20, [20]],
    [200.01, 2, [10]],
    [1000, 1, [50]],
  ])('from July 2026: %s EUR and %s kg → %j', (euros, kg, wanted) => {
    expect(dutiesInForce(euros, kg, '2026-07-01')).toEqual(wanted)
  })

  test('while one source says that the new rule holds and another only that it was announced, the old one stands beside it', () => {
    expect(
      answers(250, 33, '2026-07-01').map(({ duty, rule, reading, unlessReplaced }) => [
        duty / 100,
        rule.standing,
        reading,
        unlessReplaced,
      ]),
    ).toEqual([
      [33, 'in-force', 'plain', false],
      [33, 'announced', 'plain', false],
      // 15 % of 50, or 2 EUR for each of 2 kg above the limit of 31 kg, or for each of all 33.
      [7.5, 'in-force', 'mass-above-limit', true],
      [66, 'in-force', 'whole-mass', true],
    ])
  })

  test('the day before only the excess pays, and the floor by kilogram is read both ways', () => {
    expect(answers(250, 2, '2026-06-30').map(({ duty, reading }) => [duty, reading])).toEqual([
      [750, 'mass-above-limit'],
      [750, 'whole-mass'],
    ])
    expect(duties(250, 20, '2026-06-30')).toEqual([7.5, 40])
    expect(duties(200, 31, '2026-06-30')).toEqual([0])
    expect(duties(100, 33, '2026-06-30')).toEqual([4, 66])
  })

  test('in the year of the raised limit a thousand euros are free', () => {
    expect(duties(900, 2, '2022-10-01')).toEqual([0])
    expect(duties(1100, 2, '2022-10-01')).toEqual([15, 15])
  })

  test('in the month of which only the name is known both limits stand', () => {
    const found = answers(900, 2, '2022-04-15')
    expect(new Set(found.map(({ limit }) => limit!.high))).toEqual(new Set([1000, 200]))
    expect(found.some(({ holds }) => holds === 'perhaps')).toBe(true)
  })

  test('before there was a rule, and where the pack has none, nothing is answered', () => {
    expect(answers(250, 2, '2019-12-31')).toEqual([])
    expect(
      parcelDuty(snapshotOf(packOf(threeRivers)), { value: 1, kg: 1, state: 'state:BO', day: '2031-06-01' }),
    ).toEqual([])
  })

  test('never falls when the value grows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000_00 }),
        fc.integer({ min: 0, max: 5000_00 }),
        fc.integer({ min: 1, max: 40 }),
        (a, more, kg) => {
          const of = (value: number) =>
            Math.min(
              ...parcelDuty(snapshot, { value, kg, state: 'state:KG', day: '2026-08-01' }).map(({ duty }) => duty),
            )
          return of(a) <= of(a + more)
        },
      ),
      { numRuns: 200 },
    )
  })
})

const remainder = (serial: string) =>
  [8, 6, 4, 2, 3, 5, 9, 7].reduce((sum, weight, at) => sum + weight * Number(serial[at]), 0) % 11

describe('the number of a postal item', () => {
  test('47312482 has the check digit 9', () => {
    expect(s10CheckDigit('47312482')).toBe(9)
    expect(readItemNumber('rr 47312482 9 kg')).toEqual({ valid: true, service: 'RR', serial: '47312482', origin: 'KG' })
  })

  // The standard gives the check digit 5 to two remainders, 0 and 6: between these two it is blind by its own design.

  test('tells every single wrong digit, save between the two remainders that share a check digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{8}$/),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (serial, at, step) => {
          const wrong = serial.slice(0, at) + ((Number(serial[at]) + step) % 10) + serial.slice(at + 1)
          const blind = [remainder(serial), remainder(wrong)].toSorted((a, b) => a - b).join() === '0,6'
          return readItemNumber(`RR${wrong}${s10CheckDigit(serial)}KG`).valid === blind
        },
      ),
      { numRuns: 5000 },
    )
  })

  test('of another shape is none, and a wrong digit names the right one', () => {
    expect(readItemNumber('RR12345678KG')).toMatchObject({ valid: false, why: 'shape' })
    expect(readItemNumber('RR473124820KG')).toEqual({ valid: false, why: 'check-digit', expected: 'RR473124829KG' })
  })
})

describe('the declaration of a parcel', () => {
  const item: PostalItem = {
    number: 'RR473124829KG',
    service: 'letter',
    category: 'sale',
    sender: { name: 'A', street: 'B 1', city: 'Osh', postcode: '723500', country: 'KG' },
    recipient: { name: 'C', street: 'D 2', city: 'Urumqi', postcode: '830000', country: 'CN' },
    grossKg: 1.2,
    contents: [
      { description: 'felt slippers', quantity: 2, netKg: 0.5, value: 20, currency: 'EUR', hs: '640520', origin: 'KG' },
    ],
  }

  test('is the small form below the limit and the large one above it or for parcels', () => {
    expect(customsForm(snapshot, item, 1.2)).toMatchObject({
      form: 'CN22',
      missing: [],
      total: { value: 40, netKg: 1 },
    })
    expect(customsForm(snapshot, { ...item, contents: [{ ...item.contents[0]!, value: 200 }] }, 1.2).form).toBe('CN23')
    expect(customsForm(snapshot, { ...item, service: 'parcel' }, null).form).toBe('CN23')
    expect(customsForm(snapshot, item, null).form).toBe('unknown')
  })

  test('names what is missing for the form and for the message before arrival', () => {
    const bare = {
      ...item,
      number: null,
      service: 'parcel' as const,
      recipient: null,
      contents: [{ ...item.contents[0]!, hs: null }],
    }
    const { missing } = customsForm(snapshot, bare, null)
    expect(missing).toContainEqual({ field: 'recipient.name', for: 'form' })
    expect(missing).toContainEqual({ field: 'contents.0.hs', for: 'form' })
    expect(missing).toContainEqual({ field: 'number', for: 'itmatt' })
  })

  test.each([
    ['two currencies', { contents: [item.contents[0]!, { ...item.contents[0]!, currency: 'CNY' }] }],
    ['more inside than the whole weighs', { grossKg: 0.1 }],
    ['nothing inside', { contents: [] }],
  ])('with %s is refused', (_, change) => {
    expect(() => customsForm(snapshot, { ...item, ...change }, 1)).toThrow(/parcel/)
  })
})
