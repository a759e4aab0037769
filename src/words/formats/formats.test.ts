import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../ground/index.ts'
import type { Reading, Statement } from '../statement.ts'
import { toStatementCsv } from './statement-csv.ts'
import { toWebAnnotations } from './web-annotation.ts'

// A locomotive (two UTF-16 units, one code point) before every name, and Windows line ends.
const text = '🚂 Arda agreed to build.\r\n=A1 🚂🚂 rails, "new" ones'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const record: Statement = {
  id: 'r01',
  kind: 'agreement',
  sentence: at('🚂 Arda agreed to build.'),
  trigger: at('agreed'),
  content: at('build'),
  actors: [{ id: 'state:AR', mention: at('Arda'), how: 'explicit' }],
  attribution: { by: 'narrator', mention: null, how: 'contextual' },
  addressee: [],
  polarity: 'positive',
  modality: 'decided',
  strength: 4,
  precision: 0,
  delegation: 0,
  themes: ['rail'],
  objects: [],
  place: null,
  date: null,
  parent: null,
  rules: ['en.agreement.agree'],
}
const second: Statement = { ...record, id: 'r02', content: at('=A1 🚂🚂 rails, "new" ones'), trigger: at('rails') }
const reading: Reading = {
  schema: 'ortoq-words/1',
  source: { sha256: 'a'.repeat(64), language: 'en', chars: text.length },
  records: [record, second],
  mentions: [],
}

/** The parts of the W3C model that we use, as a schema. */
const page = {
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: { type: 'string', pattern: '^urn:' },
    type: { const: 'AnnotationPage' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'motivation', 'body', 'target'],
        properties: {
          id: { type: 'string', pattern: '^urn:' },
          type: { const: 'Annotation' },
          motivation: { const: 'describing' },
          target: {
            type: 'object',
            required: ['source', 'selector'],
            properties: {
              selector: {
                type: 'array',
                prefixItems: [
                  {
                    type: 'object',
                    required: ['type', 'start', 'end'],
                    properties: { type: { const: 'TextPositionSelector' }, start: { type: 'integer', minimum: 0 } },
                  },
                  {
                    type: 'object',
                    required: ['type', 'exact', 'prefix', 'suffix'],
                    properties: { type: { const: 'TextQuoteSelector' } },
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
}

interface Selected {
  readonly items: readonly {
    readonly target: {
      readonly selector: readonly [
        { readonly start: number; readonly end: number },
        { readonly exact: string; readonly prefix: string; readonly suffix: string },
      ]
    }
    readonly body: { readonly value: Statement }
  }[]
}

describe('W3C annotations', () => {
  const annotations = toWebAnnotations(text, reading) as Selected

  test('have the shape of the model', () => {
    const check = new Ajv2020({ strict: false }).compile(page)
    expect(check(annotations), JSON.stringify(check.errors)).toBe(true)
  })

  test('count code points: cut out of the text by them, the position gives the quotation', () => {
    const points = Array.from(text)
    for (const { target } of annotations.items) {
      const [position, quote] = target.selector
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
    }
    // One locomotive stands before: the UTF-16 position is one more.
    expect(annotations.items[0]!.target.selector[0].start).toBe(record.content.start - 1)
  })

  test('carry the record with every span in code points', () => {
    const { value } = annotations.items[0]!.body
    expect(value.actors[0]!.mention).toEqual({ start: 2, end: 6 })
    expect(value.kind).toBe('agreement')
  })
})

describe('statements as CSV', () => {
  test('come back out of their quotes, a formula made harmless', () => {
    const [header, first, other] = readCsv(toStatementCsv(text, reading)).map((row) => row.map((cell) => cell.text))
    const column = (name: string) => header!.indexOf(name)
    expect(first![column('content')]).toBe('build')
    expect(first![column('actors')]).toBe('state:AR')
    expect(other![column('content')]).toBe('\'=A1 🚂🚂 rails, "new" ones')
    expect(text.slice(Number(first![column('start')]), Number(first![column('end')]))).toBe('build')
  })
})
