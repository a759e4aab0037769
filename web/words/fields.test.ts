import { describe, expect, test } from 'vitest'
import { addedFields, changedFields, spanOf, typedOf } from './fields.ts'
import type { Statement } from './reading.ts'
import { withoutStop } from './selection.ts'

const record: Statement = {
  id: 'r01',
  kind: 'commitment',
  sentence: { start: 0, end: 40 },
  trigger: { start: 6, end: 11 },
  content: { start: 12, end: 39 },
  actors: [{ id: 'state:AR', mention: { start: 0, end: 5 }, how: 'explicit' }],
  attribution: { by: 'narrator', mention: null, how: 'contextual' },
  addressee: [],
  polarity: 'positive',
  modality: 'readiness',
  strength: 3,
  precision: 0,
  delegation: 0,
  themes: ['rail'],
  objects: [{ id: 'proj:river', mention: { start: 20, end: 30 } }],
  place: null,
  date: null,
}

describe('a statement in a form', () => {
  test('nothing typed is nothing changed', () => {
    expect(changedFields(record, typedOf(record))).toEqual({})
  })

  test('only what was changed is sent, and whoever was named keeps his place', () => {
    const typed = {
      ...typedOf(record),
      kind: 'call',
      actors: 'state:AR, state:BO',
      date: '2033',
      themes: 'rail theme:road',
    }
    expect(changedFields(record, typed)).toEqual({
      kind: 'call',
      actors: [record.actors[0], { id: 'state:BO', mention: null, how: 'contextual' }],
      date: { value: '2033', precision: 'year', relation: 'by', mention: null },
      themes: ['rail', 'road'],
    })
  })

  test('an emptied field is emptied', () => {
    expect(changedFields(record, { ...typedOf(record), objects: '', themes: ' ' })).toEqual({ objects: [], themes: [] })
  })

  test('a missed statement is added with what was typed; without a sentence its content stands for it', () => {
    const typed = { kind: 'call', sentence: '', content: '12-39', actors: 'state:AR', date: '2030', relation: 'by' }
    expect(addedFields(typed)).toEqual({
      kind: 'call',
      strength: 2,
      content: { start: 12, end: 39 },
      sentence: { start: 12, end: 39 },
      actors: [{ id: 'state:AR', mention: null, how: 'contextual' }],
      date: { value: '2030', precision: 'year', relation: 'by', mention: null },
    })
    expect(addedFields({ ...typed, date: '' })).not.toHaveProperty('date')
  })

  test.each([
    ['12-39', { start: 12, end: 39 }],
    [' 12 – 39 ', { start: 12, end: 39 }],
    ['12', null],
    ['x-y', null],
  ])('“%s” as a stretch', (text, span) => {
    expect(spanOf(text)).toEqual(span)
  })

  test('a sentence is said without its stop, whatever the script', () => {
    for (const text of ['We agree.', '双方商定。', 'Да!'])
      expect(text.slice(0, withoutStop(text, { start: 0, end: text.length }).end)).not.toMatch(/[.。!]/)
  })
})
