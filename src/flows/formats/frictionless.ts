import { writeCsv } from '../../ground/index.ts'
import { OBSERVATION_COLUMNS, plainCsv } from './plain-csv.ts'
import type { Leaving } from './observed-table.ts'

/**
 * A Frictionless data package: the description and its tables, each with types, keys and what an empty cell means.
 * @see Frictionless Data Package v1, Tabular Data Resource, Table Schema
 */
export function dataPackage(leaving: Leaving): Record<string, string> {
  const { series, sources, query, knownOn, licence } = leaving
  const numbers = new Set<string>(['low', 'high'])
  const observed = {
    name: 'observations',
    path: 'observations.csv',
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: OBSERVATION_COLUMNS.map((name) => ({ name, type: numbers.has(name) ? 'number' : 'string' })),
      missingValues: [''],
      foreignKeys: [
        { fields: 'series', reference: { resource: 'series', fields: 'id' } },
        { fields: 'source', reference: { resource: 'sources', fields: 'id' } },
      ],
    },
  }
  const about = {
    name: 'ortoq-series',
    title: 'Series with their reporters, as the observatory knows them',
    profile: 'tabular-data-package',
    created: `${knownOn}T00:00:00Z`,
    description: `Query: ${query}. As known on ${knownOn}. ${licence}`,
    sources: [...sources.values()].map(({ publisher, address }) => ({
      title: publisher,
      ...(address ? { path: address } : {}),
    })),
    resources: [observed, keyed('series', SERIES_COLUMNS), keyed('sources', ['id', 'publisher', 'address'])],
  }
  return {
    'datapackage.json': `${JSON.stringify(about, null, 2)}\n`,
    'observations.csv': plainCsv(leaving),
    'series.csv': writeCsv([
      [...SERIES_COLUMNS],
      ...series.map((row) => [
        row.id,
        row.measure,
        row.flow,
        row.reporter,
        row.reporterState,
        row.partner,
        row.at,
        row.mode,
        row.product,
        row.unit,
        row.basis,
      ]),
    ]),
    'sources.csv': writeCsv([
      ['id', 'publisher', 'address'],
      ...[...sources].map(([id, { publisher, address }]) => [id, publisher, address]),
    ]),
  }
}

const SERIES_COLUMNS = [
  'id',
  'measure',
  'flow',
  'reporter',
  'reporterState',
  'partner',
  'at',
  'mode',
  'product',
  'unit',
  'basis',
] as const

const keyed = (name: string, columns: readonly string[]) => ({
  name,
  path: `${name}.csv`,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    fields: columns.map((column) => ({
      name: column,
      type: 'string',
      ...(column === 'id' ? { constraints: { required: true, unique: true } } : {}),
    })),
    primaryKey: 'id',
    missingValues: [''],
  },
})
