import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fits, properties } from './property.ts'
import { convert, isUnit, measureOf } from './quantity.ts'

describe('units', () => {
  test.each([
    [90, 'min', 'h', 1.5],
    [60, 'km/h', 'km/min', 1],
    [15, 'Mt/yr', 't/yr', 15_000_000],
    [4.7, 'bn USD', 'mn USD', 4700],
    [1000, 'vehicle/d', 'vehicle/week', 7000],
    [304_940, 'm', 'km', 304.94],
    [0.08, 'USD/t.km', 'USD/kg.km', 0.00008],
    [24, 'h/d', 'min/d', 1440],
  ])('%d %s is as much as %s × %d', (value, from, to, expected) => {
    expect(convert(value, from, to) / expected).toBeCloseTo(1, 12)
  })

  test.each(['furlong', 'km/h/s', '', 'bn km', 'usd', 'zz USD'])('“%s” is no unit', (unit) => {
    expect(isUnit(unit)).toBe(false)
  })

  test('what measures different things does not convert', () => {
    expect(() => convert(1, 'km', 'h')).toThrow(expect.objectContaining({ code: 'ground/bad-unit' }))
    expect(() => convert(1, 'USD', 'CNY')).toThrow(expect.objectContaining({ code: 'ground/bad-unit' }))
  })

  test('there and back is the same figure', () => {
    const same = fc.constantFrom(
      ['km', 'm'],
      ['h', 'min'],
      ['Mt/yr', 't/d'],
      ['bn CNY', 'CNY'],
      ['USD/t.km', 'USD/kg.m'],
    )
    fc.assert(
      fc.property(same, fc.double({ min: 1e-6, max: 1e9, noNaN: true }), ([a, b], value) => {
        expect(convert(convert(value, a!, b!), b!, a!) / value).toBeCloseTo(1, 12)
      }),
    )
  })

  test('TEU is a box and not a currency', () => {
    expect(measureOf('TEU').dimension).toBe('TEU')
    expect(measureOf('KGS').dimension).toBe('KGS')
  })
})

describe('properties', () => {
  test('a length is not said in hours, and a cost is said in any currency', () => {
    expect([fits('length', 'km'), fits('length', 'h')]).toEqual([true, false])
    expect([fits('cost', 'bn USD'), fits('cost', 'mn KGS'), fits('cost', 'km')]).toEqual([true, true, false])
    expect([fits('freight-rate', 'CNY/t.km'), fits('freight-rate', 'CNY/t')]).toEqual([true, false])
  })

  test('every property can be measured in some unit', () => {
    const units =
      'km m mm h min d yr km/h h/d USD t kg MW GWh/yr % kgCO2e/t.km kgCO2e/person.km kgCO2e/t kgCO2e/TEU ha path'.split(
        ' ',
      )
    const more = [
      'person/flight',
      'vehicle/d',
      'truck/d',
      'car/yr',
      'person/d',
      't/yr',
      'TEU/d',
      'train/d',
      'flight/week',
      'lane',
      'tunnel',
      'bridge',
    ]
    const counted = [
      'culvert',
      'station',
      'loop',
      'person',
      'machine',
      'job',
      'USD/t.km',
      'USD/truck',
      'USD/t',
      'USD/person',
      'USD/t.h',
    ]
    for (const property of properties)
      expect(
        [...units, ...more, ...counted].some((unit) => fits(property, unit)),
        property,
      ).toBe(true)
  })
})
