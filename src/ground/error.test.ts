import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { describe as tell, OrtoqError, type ErrorCode } from './error.ts'
import { languages } from './language.ts'

const codes = Object.keys(catalogue) as ErrorCode[]
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted()

describe('the catalogue of errors', () => {
  test.each(codes)('%s has its room, its status and the same facts in four languages', (code) => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/)
    const entry = catalogue[code]
    expect(entry.status).toBeGreaterThanOrEqual(400)
    for (const language of languages) expect(places(entry[language]), language).toEqual(places(entry.en))
  })

  test('an error says the bad value in the language asked for', () => {
    const error = new OrtoqError('ground/bad-date', { text: '2030-13' })
    expect(error.message).toContain('“2030-13” is not a date')
    expect(tell(error.code, error.facts, 'ru')).toContain('«2030-13» — не дата')
    expect(error.status).toBe(400)
  })

  test('a fact that is missing is shown as missing, a list as a list', () => {
    expect(tell('ground/bad-id', { id: 'x', kinds: ['a', 'b'] }, 'en')).toContain('a, b')
    expect(tell('ground/bad-id', {}, 'en')).toContain('“?”')
  })

  test('a suggestion is asked about only where there is one', () => {
    expect(tell('ways/unknown-place', { name: 'Velmm', suggestions: 'Velm' }, 'en')).toBe(
      'no place “Velmm”; did you mean Velm?',
    )
    for (const none of ['', '—', [], undefined])
      expect(tell('ways/unknown-place', { name: 'Xyzzy', suggestions: none }, 'en')).toBe('no place “Xyzzy”')
  })
})
