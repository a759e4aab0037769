import { expect, test } from 'vitest'
import { hoursAfter, hoursFrom, journeyIn, routeIn } from './question.ts'

test('a question is whole with both ends and one load', () => {
  expect(journeyIn({ from: 'city:a', to: 'city:b' }, '')).toBe(null)
  expect(journeyIn({ from: 'city:a', to: 'city:b', teu: '2', cargo: 'chilled' }, '')).toEqual({
    from: 'city:a',
    to: 'city:b',
    teu: '2',
    cargo: 'chilled',
  })
})

test('people carry passports and no cargo; an arrival takes the place of a departure', () => {
  const query = { from: 'a', to: 'b', people: '2', cargo: 'chilled', passport: 'KG', arrive: '2026-12-03T18:00' }
  expect(routeIn(query, '2026-11-27', '{}')).toEqual({
    from: 'a',
    to: 'b',
    people: '2',
    mine: '{}',
    arrive: '2026-12-03T18:00',
    passport: 'KG',
  })
})

test('hours along the week and back are the same moment', () => {
  expect(hoursFrom('2026-12-01', '2026-12-03T09:00')).toBe(57)
  expect(hoursAfter('2026-12-01', 57)).toBe('2026-12-03T09:00')
})
