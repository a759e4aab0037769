import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { icalendar, instantValue, textValue, type Component } from './icalendar.ts'

const event = (summary: string, language = 'en'): Component => ({
  name: 'VEVENT',
  properties: [
    { name: 'UID', value: 'meet-sample@sample' },
    { name: 'DTSTAMP', value: instantValue('2031-06-01T00:00:00Z') },
    { name: 'SUMMARY', params: { LANGUAGE: language }, value: textValue(summary) },
  ],
})
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as never)
const first = (text: string) => read(text).getFirstSubcomponent('vevent')!
const head = [
  { name: 'VERSION', value: '2.0' },
  { name: 'PRODID', value: '-//sample//EN' },
]

describe('an iCalendar file', () => {
  test('gives every text back to another program, in any script', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 }).map((one) =>
      // What may stand in a TEXT at all: no control characters but the line end, no half characters.
      one.replace(/(?!\n)\p{Cc}/gu, '').replace(/\p{Surrogate}/gu, ''),
    )
    fc.assert(
      fc.property(text, (summary) => {
        const file = icalendar(head, [event(summary)])
        expect(first(file).getFirstPropertyValue('summary')).toBe(summary)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['Cyrillic', 'Заседание Речного совета: график восточного участка, кредит; часы работы '.repeat(3)],
    ['Chinese', '河流理事会会议：东段时间表、贷款条件；口岸开放时间'.repeat(6)],
    ['characters of four octets', '🚂'.repeat(60)],
    ['backslashes, commas, semicolons and line ends', 'a\\n, b; c\nd\\\\'],
  ])('folds %s between characters', (_, summary) => {
    const file = icalendar(head, [event(summary)])
    expect(file).not.toContain('�')
    expect(first(file).getFirstPropertyValue('summary')).toBe(summary)
  })

  test('ends each line with CRLF and quotes a parameter that needs it', () => {
    const file = icalendar(head, [event('x', 'en;"x"')])
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(first(file).getFirstProperty('summary')!.getParameter('language')).toBe("en;'x'")
  })
})
