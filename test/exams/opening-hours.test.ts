import fc from 'fast-check'
import OpeningHours from 'opening_hours'
import { describe, expect, test } from 'vitest'
import { OrtoqError } from '../../src/ground/index.ts'
import { hoursOf, openingHours, spellsOn, type Spells } from '../../src/ways/index.ts'

// The reference evaluator, LGPL: asked here and never imported by the program.
type Reference = InstanceType<typeof OpeningHours>
const berlin = { lat: 52.5, lon: 13.4, address: { country_code: 'de', state: 'Berlin', country: 'Germany' } }
const reference = (text: string): Reference => new OpeningHours(text, berlin as never)

const pad = (n: number) => String(n).padStart(2, '0')
const at = (day: string, hour: number) =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)), hour)
const [publicDays, schoolDays] = [reference('PH'), reference('SH')]
const german = {
  isPublic: (day: string) => publicDays.getState(at(day, 12)),
  isSchool: (day: string) => schoolDays.getState(at(day, 12)),
}

function spellsBy(hours: Reference, day: string): Spells {
  const [start, end] = [at(day, 0), at(day, 24)]
  const minute = (moment: Date) => (moment >= end ? 1440 : moment.getHours() * 60 + moment.getMinutes())
  const spells: [number, number][] = []
  for (const [from, to] of hours.getOpenIntervals(start, end)) {
    const last = spells.at(-1)
    if (last && last[1] === minute(from)) last[1] = minute(to)
    else spells.push([minute(from), minute(to)])
  }
  return spells
}

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const clock = fc.nat({ max: 95 }).map((quarter) => `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`)
const spell = fc
  .tuple(clock, clock)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => `${a}-${b}`)
const spells = fc.array(spell, { minLength: 1, maxLength: 2 }).map((list) => list.join(','))
const weekday = fc.constantFrom(...days)
const weekdays = fc
  .array(
    fc.oneof(
      weekday,
      fc
        .tuple(weekday, weekday)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => `${a}-${b}`),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((list) => list.join(','))
const dayPart = fc.oneof(
  { weight: 5, arbitrary: weekdays },
  { weight: 1, arbitrary: fc.constantFrom('PH', 'SH') },
  { weight: 1, arbitrary: weekdays.map((list) => `${list},PH`) },
)
const month = fc.constantFrom(...months)
const date = fc.tuple(fc.nat({ max: 11 }), fc.integer({ min: 1, max: 28 }))
const written = ([m, d]: readonly [number, number]) => `${months[m]} ${pad(d)}`
const datePart = fc.oneof(
  date.map(written),
  // A range that ends on the day before it begins means the whole year here; the reference reads it otherwise.
  fc
    .tuple(date, date)
    .filter(([a, b]) => Math.abs(a[0] * 31 + a[1] - b[0] * 31 - b[1]) > 4)
    .map(([a, b]) => `${written(a)}-${written(b)}`),
  fc
    .tuple(month, month)
    .filter(([a, b]) => a !== b && (months.indexOf(b) + 1) % 12 !== months.indexOf(a))
    .map(([a, b]) => `${a}-${b}`),
  month,
  fc.tuple(fc.constantFrom(2026, 2027), date).map(([year, day]) => `${year} ${written(day)}`),
  // The reference never opens on days of February that end on its last one (“Feb 01-28”).
  fc
    .tuple(month, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 27 }))
    .map(([m, a, b]) => `${m} ${pad(a)}-${pad(b)}`),
)
const selector = fc.oneof(
  { weight: 4, arbitrary: dayPart },
  { weight: 2, arbitrary: datePart },
  { weight: 1, arbitrary: fc.tuple(datePart, weekdays).map(([a, b]) => `${a} ${b}`) },
)
const rule = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(selector, spells).map(([a, b]) => `${a} ${b}`) },
  { weight: 2, arbitrary: selector.map((one) => `${one} off`) },
  { weight: 1, arbitrary: fc.tuple(selector, spells).map(([a, b]) => `${a} ${b} off`) },
)
const text = fc
  .tuple(fc.oneof(rule, fc.constant('24/7'), spells), fc.array(rule, { maxLength: 3 }))
  .map(([first, more]) => [first, ...more].join('; '))

describe('opening hours', () => {
  test('on random texts of the subset the spells of any day are those of the reference evaluator', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 729 }), { minLength: 6, maxLength: 6 }), (hours, offsets) => {
        const [own, theirs] = [hoursOf(hours), reference(hours)]
        for (const offset of offsets) {
          const day = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10)
          expect(spellsOn(own, day, german)).toEqual(spellsBy(theirs, day))
        }
      }),
      { numRuns: 600 },
    )
  })

  test('days of February up to its last one are open on each of them', () => {
    const hours = hoursOf('00:00-00:15; Feb 01-28 00:00-00:30')
    expect(spellsOn(hours, '2026-02-01', german)).toEqual([[0, 30]])
    expect(spellsOn(hours, '2026-02-28', german)).toEqual([[0, 30]])
    expect(spellsOn(hours, '2026-03-01', german)).toEqual([[0, 15]])
  })

  test('what lies outside the subset is refused with the part that is not understood', () => {
    for (const bad of [
      'sunrise-sunset',
      'Mo 9-17',
      'Mo-Xx 09:00-17:00',
      'Mo 09:00-17:00 || off',
      'week 10 Mo off',
      '25:00-26:00',
      'Mo,',
      '',
    ])
      expect(() => hoursOf(bad), bad).toThrow(OrtoqError)
  })

  test('a text with dates has no one week', () => {
    expect(() => openingHours('Oct 01-07 off')).toThrow('dates')
    expect(openingHours('Mo-Fr 09:00-17:00')).toHaveLength(5)
  })
})
