import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ajvModule from 'ajv-draft-04'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/ground/index.ts'
import { checkExtension } from '../../src/works/index.ts'
import { Maker, type Value } from '../generate/json-schema.ts'

// CommonJS; what a module of today calls its default lies one deeper.
const Ajv = ajvModule.default
const file = resolve(import.meta.dirname, '../../docs/schemas/oc4ids-joint-venture.json')
const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
const validate = new Ajv({ strict: true, logger: false }).compile(schema)

/** Written for this test; every member of the extension at least once. */
const SAMPLE: Value = {
  id: 'oc4ids-sample-1',
  ortoq: {
    names: { en: 'Sample plant', ru: 'Завод-образец', ky: 'Үлгү завод', zh: '示例工厂' },
    status: 'construction',
    leftOut: 'memorandum-only',
    enterprise: { id: 'ent:sample', name: 'Sample company', legalForm: 'joint stock', isic: 'C2394' },
    stakes: [
      { holder: 'Sample holder', country: 'CN', region: 'CN-XJ', share: 51, from: '2029', to: '2031-06-30' },
      { holder: 'Another sample', country: 'KG', share: 24.5 },
    ],
    commitments: ['com:sample'],
    milestones: [
      {
        step: 'opening',
        names: { en: 'Opening' },
        kind: 'baseline',
        date: '2030-Q2',
        until: '2030-Q3',
        speaker: 'sample ministry',
        country: 'KG',
        said: '2029-05',
        source: 'https://example.org/a',
        confidence: 'high',
        note: 'sample',
      },
    ],
    claims: [
      {
        property: 'jobs',
        low: 200,
        high: 300,
        unit: 'job',
        scope: 'whole',
        period: '2030',
        speaker: 'sample',
        said: '2029',
      },
      {
        property: 'cost',
        low: 80,
        unit: 'mn USD',
        confidence: 'low',
        country: 'CN',
        source: 'https://example.org/b',
        note: 'x',
      },
    ],
    parties: [{ name: 'Sample builder', role: 'builder', country: 'CN', share: 10 }],
  },
}

/** What the schema says in words and cannot see: days that do not exist, ends before beginnings, units, sums. */
const SAID_IN_WORDS = ['end-before-start', 'shares-exceed', 'too-small', 'bad-format', 'missing']

describe('the joint-venture extension of OC4IDS', () => {
  test('is published as a schema that takes an example of every member', () => {
    expect(validate(SAMPLE), JSON.stringify(validate.errors)).toBe(true)
    expect(checkExtension(SAMPLE, '')).toEqual([])
    const declared = (schema['properties'] as Record<string, { properties: object }>)['ortoq']!.properties
    expect(Object.keys(declared).toSorted()).toEqual(Object.keys((SAMPLE as { ortoq: object }).ortoq).toSorted())
  })

  test('its schema and the checker agree on thousands of broken examples', () => {
    const maker = new Maker(schema, seededRandom(71))
    let [broken, sound] = [0, 0]
    for (let round = 0; round < 4000; round++) {
      let mutant = maker.mutated(SAMPLE)
      if (maker.chance(0.3)) mutant = maker.mutated(mutant)
      const theirs = validate(mutant)
      const ours = checkExtension(mutant, '')
      if (theirs) sound++
      else broken++
      // What the schema refuses the checker refuses; beyond it the checker refuses only what the schema says in words.
      const agree = theirs ? ours.every(({ code }) => SAID_IN_WORDS.includes(code)) : ours.length > 0
      expect([agree, theirs, validate.errors, ours, mutant]).toEqual([true, theirs, validate.errors, ours, mutant])
    }
    expect(Math.min(broken, sound)).toBeGreaterThan(500)
  })

  test.each([
    [
      'shares above the whole',
      {
        stakes: [
          { holder: 'a', share: 60 },
          { holder: 'b', share: 50 },
        ],
      },
      '/ortoq/stakes/1/share',
    ],
    ['an end before its beginning', { stakes: [{ holder: 'a', from: '2030', to: '2029' }] }, '/ortoq/stakes/0/to'],
    [
      'a day that does not exist',
      { milestones: [{ step: 'a', kind: 'actual', date: '2030-02-30', speaker: 's' }] },
      '/ortoq/milestones/0/date',
    ],
    ['a sum in no currency', { claims: [{ property: 'cost', low: 1, unit: 'shells' }] }, '/ortoq/claims/0/unit'],
  ])('%s is a fault at its field', (_, ortoq, path) => {
    expect(checkExtension({ ortoq }, '').map((fault) => fault.path)).toEqual([path])
  })
})
