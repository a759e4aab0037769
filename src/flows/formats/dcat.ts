import { firstDay, lastDay } from '../../ground/index.ts'
import type { SeriesRow } from '../table.ts'
import type { Leaving } from './observed-table.ts'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/**
 * A DCAT 3 catalogue as JSON-LD: one data set a series, with its reporter as creator, the time it covers, its sources and
 * where it can be had. `base` is the address under which the observatory answers.
 * @see W3C, Data Catalog Vocabulary (DCAT) - Version 3
 */
export function dcatCatalogue(leaving: Leaving, base: string): string {
  const { series, knownOn, licence } = leaving
  const catalogue = {
    '@context': CONTEXT,
    '@id': `${base}/catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': [{ '@value': 'ortoq: series', '@language': 'en' }],
    'dct:description': [{ '@value': leaving.query, '@language': 'en' }],
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': 'ortoq' },
    'dct:modified': { '@value': knownOn, '@type': 'xsd:date' },
    'dct:rights': licence,
    'dcat:dataset': series.map((row) => dataset(row, leaving, base)),
  }
  return `${JSON.stringify(catalogue, null, 2)}\n`
}

function dataset(row: SeriesRow, { observations, sources, licence }: Leaving, base: string) {
  const own = observations.filter(({ series }) => series === row.id)
  const times = own.map(({ period }) => period)
  const from = times.map(firstDay).toSorted()[0]
  const to = times.map(lastDay).toSorted().at(-1)
  const at = `${base}/api/series-export?series=${encodeURIComponent(row.id)}`
  return {
    '@id': `${base}/series/${row.id.slice(7)}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': row.id,
    'dct:title': Object.entries(row.name).map(([language, value]) => ({ '@value': value, '@language': language })),
    'dct:description': [
      { '@value': [row.measure, row.flow, row.unit, row.basis].filter(Boolean).join('; '), '@language': 'en' },
    ],
    'dct:creator': { '@type': 'foaf:Agent', 'foaf:name': row.reporter },
    ...(from && to
      ? {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': { '@value': from, '@type': 'xsd:date' },
            'dcat:endDate': { '@value': to, '@type': 'xsd:date' },
          },
        }
      : {}),
    'prov:wasDerivedFrom': [...new Set(own.map(({ source }) => source))].flatMap((id) => {
      const address = sources.get(id)?.address
      return address ? [{ '@id': address }] : []
    }),
    'dct:rights': licence,
    'dcat:distribution': (['csv', 'sdmx', 'frictionless'] as const).map((format) => ({
      '@type': 'dcat:Distribution',
      'dcat:accessURL': { '@id': `${at}&format=${format}` },
      'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/json' },
      'dct:title': [{ '@value': format, '@language': 'en' }],
    })),
  }
}
