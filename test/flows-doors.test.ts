import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acts, LOCAL_OFFICER, seriesImport } from '../src/doors/acts/index.ts'
import { importMapTable, observationTable, sdmxPeriod, periodOfSdmx, standingOf } from '../src/flows/index.ts'
import { isPeriod, readCsv, writeCsv, type OrtoqError } from '../src/ground/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { parquetText } from '../src/processes/analysis.ts'
import { reports } from '../src/reports/index.ts'
import { defaultPack, openPack, threeRivers } from './open.ts'

let rivers: Observatory
let home: Observatory
beforeAll(async () => {
  rivers = await openPack(threeRivers)
  home = await openPack(defaultPack)
})
afterAll(async () => {
  await rivers.close()
  await home.close()
})

const ask = async (observatory: Observatory, name: string, params: Record<string, string> = {}) => {
  const report = reports.find((one) => one.name === name)!
  const view = await observatory.view()
  return report.run(view, report.params.parse(params) as never) as Record<string, unknown>
}
const filesOf = async (observatory: Observatory, format: string, series = 'all') =>
  (await ask(observatory, 'series-export', { series, format }))['files'] as Record<string, string>

const MAP = {
  source: 'https://customs.example/lorries',
  said: '2031-04-01',
  confidence: 'high',
  series: { id: 'series:gate-lorries' },
  columns: { period: 'when', value: 'lorries', status: 'flag' },
  statuses: { x: 'suppressed', n: 'not-reported' },
}
const enter = async (text: string, map: object = MAP) =>
  seriesImport.run(
    { register: rivers.register, view: await rivers.view(), author: LOCAL_OFFICER },
    { name: 'lorries.csv', text, map: JSON.stringify(map) },
  )
const faultOf = async (promise: Promise<unknown>): Promise<OrtoqError> =>
  promise.then(
    () => Promise.reject(new Error('was taken')),
    (error: OrtoqError) => error,
  )

describe('an import', () => {
  test('enters each observation with its vintage, keeps the map, and leaves what stood before', async () => {
    await enter('when,lorries,flag\n2030,12700,\n2031-01,0,\n2031-02,,x\n2031-03,,n\n')
    const { snapshot } = await rivers.view()
    const { standing, revised } = standingOf(snapshot, 'series:gate-lorries')
    expect(standing.map(({ period, low, status }) => [period, low, status])).toEqual([
      ['2029', 11_000, 'reported'],
      ['2030', 12_700, 'reported'],
      ['2031-01', 0, 'reported'],
      ['2031-02', null, 'suppressed'],
      ['2031-03', null, 'not-reported'],
    ])
    expect(revised.map(({ low }) => low)).toEqual([12_500])
    expect(snapshot.rows(importMapTable).map(({ file, rows }) => [file, rows])).toEqual([['lorries.csv', 4]])
    expect(JSON.parse(snapshot.rows(importMapTable)[0]!.map)).toEqual(MAP)
  })

  test('of the same file once more changes no observation', async () => {
    const before = (await rivers.view()).snapshot.rows(observationTable).length
    const head = await rivers.register.head()
    await enter('when,lorries,flag\n2030,12700,\n2031-01,0,\n2031-02,,x\n2031-03,,n\n')
    expect((await rivers.view()).snapshot.rows(observationTable).length).toBe(before)
    expect((await rivers.register.head()).size).toBe(head.size + 1)
  })

  test.each([
    ['a figure that is none', 'when,lorries,flag\n2030,many,\n', 2, 'lorries'],
    ['a period that is none', 'when,lorries,flag\n2030,1,\n2030-13,1,\n', 3, 'when'],
    ['an unknown flag', 'when,lorries,flag\n2030,1,?\n', 2, 'flag'],
    ['a silence with a figure', 'when,lorries,flag\n2030,1,x\n', 2, 'lorries'],
    ['a missing column', 'when,flag\n2030,x\n', 1, 'lorries'],
    ['a figure beyond all numbers', 'when,lorries,flag\n2030,1e999,\n', 2, 'lorries'],
    ['fewer than no lorries', 'when,lorries,flag\n2030,-4,\n', 2, 'lorries'],
    ['a report of what is yet to begin', 'when,lorries,flag\n2039,5,\n', 2, 'when'],
    ['two figures of one period by one map', 'when,lorries,flag\n2028,5,\n2028,6,\n', 3, 'when'],
  ])('with %s is refused whole, by line and column', async (_, text, line, column) => {
    const { size } = await rivers.register.head()
    expect(await faultOf(enter(text))).toMatchObject({ code: 'flows/bad-import-line', facts: { line, column } })
    expect((await rivers.register.head()).size).toBe(size)
  })

  test.each([
    ['no source', { ...MAP, source: 'a friend' }],
    ['no period', { ...MAP, columns: { value: 'lorries' } }],
    ['a word nobody knows', { ...MAP, colour: 'red' }],
    ['a status of its own', { ...MAP, statuses: { x: 'lost' } }],
  ])('by a map with %s is refused', async (_, map) => {
    expect((await faultOf(enter('when,lorries,flag\n2030,1,\n', map))).code).toBe('flows/bad-map')
  })

  test.each([
    ['with a head alone', 'when,lorries,flag\n'],
    ['without a byte', ''],
  ])('of a file %s is refused by its name', async (_, text) => {
    expect(await faultOf(enter(text))).toMatchObject({
      code: 'flows/nothing-to-import',
      facts: { name: 'lorries.csv' },
    })
  })

  test('reads SDMX-CSV of other offices, codes with names and time ranges too, and new series that the map declares', async () => {
    const text =
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ: Frequency,IND: Indicator,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n' +
      'dataflow,AR:REED(1.0),I,A,REED,2030,55.5,A\ndataflow,AR:REED(1.0),I,_O,REED,2031-01-01/P3M,12,P\ndataflow,AR:REED(1.0),I,A,CLAY,2030,9,A\n'
    const declared = {
      measure: 'freight',
      flow: 'out',
      reporter: 'Aranta Customs',
      reporterState: 'state:AR',
      unit: 't',
      name: { en: 'Reed', ru: 'Тростник', ky: 'Камыш', zh: '芦苇' },
    }
    await enter(text, {
      source: 'https://customs.example/reed',
      said: '2031-05',
      series: { column: 'IND', prefix: 'series:' },
      declare: { 'series:REED': declared },
      columns: { period: 'TIME_PERIOD', value: 'OBS_VALUE', status: 'OBS_STATUS' },
      where: { IND: 'REED' },
    })
    const { standing } = standingOf((await rivers.view()).snapshot, 'series:REED')
    expect(standing.map(({ period, low, status }) => [period, low, status])).toEqual([
      ['2030', 55.5, 'reported'],
      ['2031-01/2031-03', 12, 'provisional'],
    ])
  })

  test('is an act like any other: listed, with a route', () => {
    expect(acts.map(({ name }) => name)).toContain('series-import')
  })
})

describe('periods in SDMX', () => {
  test.each(['2030', '2030-Q2', '2030-06', '2030-06-30', '2024-01/2024-11', '2025-01-01/2025-06-01', '2011/2013'])(
    '%s comes back as the same days',
    (period) => {
      const back = periodOfSdmx(sdmxPeriod(period).period)
      expect(isPeriod(back)).toBe(true)
      expect(sdmxPeriod(back)).toEqual(sdmxPeriod(period))
    },
  )
})

/** The shape of Frictionless' tabular data package v1 as its specification words it, for what is used here. */
const PACKAGE = {
  type: 'object',
  required: ['profile', 'name', 'resources'],
  properties: {
    profile: { const: 'tabular-data-package' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    created: { type: 'string', format: 'date-time' },
    sources: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title'],
        properties: { title: { type: 'string' }, path: { type: 'string', format: 'uri' } },
      },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'profile', 'schema'],
        properties: {
          name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
          path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.)[^\\\\]+$' },
          profile: { const: 'tabular-data-resource' },
          encoding: { const: 'utf-8' },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type'],
                  properties: { type: { enum: ['string', 'number', 'integer', 'date', 'boolean'] } },
                },
              },
              missingValues: { type: 'array', items: { type: 'string' } },
              primaryKey: { type: ['string', 'array'] },
              foreignKeys: { type: 'array', items: { type: 'object', required: ['fields', 'reference'] } },
            },
          },
        },
      },
    },
  },
}

describe.each([
  ['three-rivers', () => rivers],
  ['the default pack', () => home],
] as const)('what leaves of %s', (_, of) => {
  test('as CSV is harmless in a sheet and has the figures of the series', async () => {
    const [header, ...rows] = readCsv((await filesOf(of(), 'csv'))['series.csv']!)
    const { snapshot } = await of().view()
    expect(header!.map(({ text }) => text).slice(0, 4)).toEqual(['series', 'period', 'low', 'high'])
    expect(rows.length).toBe(snapshot.rows(observationTable).length)
    for (const row of rows) for (const { text } of row) expect(text).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/)
  })

  test('as SDMX-CSV 2.0 has its three columns first, one row a key, known codes, and times of SDMX', async () => {
    const [header, ...rows] = readCsv((await filesOf(of(), 'sdmx'))['series.sdmx.csv']!).map((row) =>
      row.map(({ text }) => text),
    )
    expect(header!.slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION'])
    const at = (name: string) => header!.indexOf(name)
    const keys = new Set<string>()
    for (const row of rows) {
      expect(row.length).toBe(header!.length)
      expect([row[0], row[2]]).toEqual(['dataflow', 'I'])
      expect(row[1]).toMatch(/^[A-Z][A-Z0-9_]*:[A-Z][A-Z0-9_]*\(\d+\.\d+(\.\d+)?\)$/)
      expect(row[at('OBS_STATUS')]).toMatch(/^[AEPFOQ]$/)
      expect(row[at('TIME_PERIOD')]).toMatch(/^\d{4}(-Q[1-4]|-\d{2}(-\d{2}(\/P\d+[MDY])?)?)?$/)
      if (row[at('OBS_VALUE')] !== '') expect(row[at('OBS_VALUE')]).toMatch(/^-?\d+(\.\d+)?$/)
      keys.add(
        ['FREQ', 'SERIES', 'VALUE_KIND', 'SPEAKER', 'VINTAGE', 'SOURCE', 'RANK', 'TIME_PERIOD']
          .map((name) => row[at(name)])
          .join('|'),
      )
    }
    expect(keys.size).toBe(rows.length)
  })

  test('as a data package fits the specification, and its tables fit what it says of them', async () => {
    const files = await filesOf(of(), 'frictionless')
    const about = JSON.parse(files['datapackage.json']!) as {
      resources: {
        name: string
        path: string
        schema: {
          fields: { name: string; type: string }[]
          primaryKey?: string
          foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[]
        }
      }[]
    }
    const ajv = new Ajv({ strict: false })
    addFormats.default(ajv)
    const valid = ajv.validate(PACKAGE, about)
    expect(ajv.errors).toBeNull()
    expect(valid).toBe(true)
    const tables = new Map(
      about.resources.map(({ name, path }) => [name, readCsv(files[path]!).map((row) => row.map(({ text }) => text))]),
    )
    for (const { name, schema } of about.resources) {
      const [header, ...rows] = tables.get(name)!
      expect(header).toEqual(schema.fields.map((field) => field.name))
      schema.fields.forEach(({ type }, at) => {
        if (type === 'number') for (const row of rows) expect(row[at]).toMatch(/^(-?\d+(\.\d+)?)?$/)
      })
      if (schema.primaryKey)
        expect(new Set(rows.map((row) => row[header!.indexOf(schema.primaryKey!)])).size).toBe(rows.length)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const [there, ...others] = tables.get(reference.resource)!
        const known = new Set(others.map((row) => row[there!.indexOf(reference.fields)]))
        for (const row of rows) expect(known).toContain(row[header!.indexOf(fields)])
      }
    }
  })

  test('as a DCAT catalogue gives every data set a title, a creator, a licence and a way to get it', async () => {
    const text = (await filesOf(of(), 'dcat'))['catalogue.jsonld']!
    const catalogue = JSON.parse(text) as Record<string, unknown> & { 'dcat:dataset': Record<string, unknown>[] }
    expect(catalogue['@type']).toBe('dcat:Catalog')
    // Every prefix that is used has to be declared, or the terms mean nothing.
    const declared = Object.keys(catalogue['@context'] as object)
    for (const [, prefix] of text.matchAll(/"([a-z]+):[A-Za-z]+"\s*:/g)) expect(declared).toContain(prefix)
    expect(catalogue['dcat:dataset'].length).toBeGreaterThan(0)
    for (const set of catalogue['dcat:dataset']) {
      expect(set['@type']).toBe('dcat:Dataset')
      for (const term of [
        'dct:title',
        'dct:description',
        'dct:identifier',
        'dct:creator',
        'dct:rights',
        'dcat:distribution',
      ])
        expect(set[term]).toBeDefined()
      for (const way of set['dcat:distribution'] as Record<string, { '@id': string }>[])
        expect(way['dcat:accessURL']!['@id']).toMatch(/^https?:\/\/\S+$/)
    }
  })
})

describe('a round trip', () => {
  test('through SDMX-CSV brings back every figure, interval and silence', async () => {
    const text = (await filesOf(rivers, 'sdmx', 'series:gate-lorries'))['series.sdmx.csv']!
    const other = await openPack(threeRivers)
    const map = {
      source: 'https://again.example/',
      series: { column: 'SERIES', prefix: 'series:' },
      columns: { period: 'TIME_PERIOD', low: 'OBS_LOW', high: 'OBS_HIGH', status: 'OBS_STATUS', said: 'VINTAGE' },
    }
    await seriesImport.run(
      { register: other.register, view: await other.view(), author: LOCAL_OFFICER },
      { name: 'x', text, map: JSON.stringify(map) },
    )
    const before = standingOf((await rivers.view()).snapshot, 'series:gate-lorries').standing
    const after = (await other.view()).snapshot
      .rows(observationTable)
      .filter(({ source }) => source === 'source:again-example')
    for (const { period, low, high, status } of before)
      expect(after).toContainEqual(expect.objectContaining({ period, low, high, status }))
    await other.close()
  })

  test('through Parquet gives the rows of the CSV that it was made of', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ortoq-parquet-'))
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const text = writeCsv([
      ['when', 'lorries', 'flag'],
      ['2027', 9000, ''],
      ['2028', 9500, 'x, y'],
    ])
    writeFileSync(join(folder, 'a.csv'), text)
    await connection.run(
      `copy (select * from read_csv('${join(folder, 'a.csv')}', all_varchar = true)) to '${join(folder, 'a.parquet')}' (format parquet)`,
    )
    expect(await parquetText(join(folder, 'a.parquet'))).toBe(text)
  })
})
