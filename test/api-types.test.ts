import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { apiTypes, openApi } from './api-types.ts'

describe('the types of the API that the page uses', () => {
  test('are what the OpenAPI document says today (npm run docs writes them)', async () => {
    const written = readFileSync(join(resolve(import.meta.dirname, '../web'), 'api.d.ts'), 'utf8')
    expect(written).toBe(apiTypes(await openApi()))
  })

  test('tell required from optional, null from absent, records from objects', () => {
    const types = apiTypes({
      paths: {
        '/api/tide': {
          get: {
            description: 'The tide.',
            parameters: [
              { name: 'at', required: true, schema: { type: 'string' } },
              { name: 'known', schema: { type: 'string' } },
            ],
            responses: {
              200: {
                content: {
                  'application/json': {
                    schema: {
                      type: 'object',
                      required: ['level', 'names'],
                      properties: {
                        level: { type: ['number', 'null'] },
                        names: { type: 'object', additionalProperties: { type: 'string' } },
                        kind: { enum: ['ebb', 'flood'] },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    })
    for (const line of [
      'at: string',
      'known?: string',
      'level: number | null',
      'names: Record<string, string>',
      "kind?: 'ebb' | 'flood'",
    ])
      expect(types).toContain(`${line}\n`)
  })
})
