import { z } from 'zod'
import { sourceById } from '../documents/index.ts'
import {
  dataPackage,
  dcatCatalogue,
  leavingObservations,
  plainCsv,
  sdmxCsv,
  seriesById,
  seriesTable,
  standingOf,
  type ObservationRow,
  type SeriesRow,
} from '../flows/index.ts'
import { isPartialDate, lastDay, nameIn, OrtoqError, suggest, type Id, type Snapshot } from '../ground/index.ts'
import { language, list } from './params.ts'
import { report } from './report.ts'
import { sourceIndex, sourceText } from './source.ts'
import { headOf, observationOf, observationShape, seriesHead } from './series-shape.ts'
import { source } from './shapes.ts'

/** The series of that id, with or without its kind; `flows/unknown-series` with the nearest otherwise. */
export function seriesNamed(snapshot: Snapshot, typed: string): SeriesRow {
  const found = seriesById(snapshot, typed) ?? seriesById(snapshot, `series:${typed}`)
  if (found) return found
  const near = suggest(typed, snapshot.rows(seriesTable), ({ id, name }) => [id.slice(7), ...Object.values(name)])
  throw new OrtoqError('flows/unknown-series', { id: typed, suggestions: near.map(({ id }) => id).join(', ') || '—' })
}

/** A day as a person writes it, or the last of the month or year that is given. */
function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null
  if (!isPartialDate(text)) throw new OrtoqError('ground/bad-date', { text })
  return lastDay(text)
}

export const seriesShow = report({
  name: 'series-show',
  command: 'series show <series>',
  about: 'One series with its reporter: what stands, what was revised, and as it was published by a day.',
  params: z.object({
    series: z.string().describe('series, by id'),
    'as-known': z.string().optional().describe('as published by this day: 2025-06-30, 2025-06 or 2025'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-series/1'),
    ...seriesHead,
    asKnown: z.string().nullable(),
    observations: z.array(observationShape),
    revised: z.array(observationShape),
    /** Perhaps not yet published by that day: its vintage is unknown or too rough. */
    uncertain: z.array(observationShape),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, params) {
    const series = seriesNamed(snapshot, params.series)
    const day = dayOf(params['as-known'])
    const { standing, revised, uncertain } = standingOf(snapshot, series.id, day)
    const shown = (rows: readonly ObservationRow[]) => rows.map((row) => observationOf(snapshot, row))
    return {
      schema: 'ortoq-series/1' as const,
      ...headOf(series),
      asKnown: day,
      observations: shown(standing),
      revised: shown(revised),
      uncertain: shown(uncertain),
      sources: sourceIndex(
        snapshot,
        [...standing, ...revised, ...uncertain].map((row) => row.source) as Id[],
        params.language,
      ),
    }
  },
  negative: ({ observations }) => observations.length === 0,
  text(result, say) {
    const { id, name, reporter, unit, basis, asKnown, observations, revised, uncertain, sources } = result
    const line = (one: z.output<typeof observationShape>) =>
      `  ${one.period}: ${one.low === null ? say.word('observed', one.status) : say.range(one.low, one.high, unit, 3)}${one.status === 'reported' || one.low === null ? '' : ` (${say.word('observed', one.status)})`}${one.speaker ? ` · ${say.voice(one.speaker)}` : ''}${one.vintage ? ` · ${one.vintage}` : ''} [${one.confidence}]${one.note ? ` ${say.note(one.note)}` : ''}`
    return [
      `${say.name(name, id)} (${id})`,
      `  ${say.voice(reporter)} · ${unit}${basis ? ` · ${say.note(basis)}` : ''}${asKnown ? ` · ${say.text('series.as-known', { day: asKnown })}` : ''}`,
      ...observations.map(line),
      ...(revised.length > 0 ? [say.text('series.revised'), ...revised.map(line)] : []),
      ...(uncertain.length > 0 ? [say.text('series.uncertain'), ...uncertain.map(line)] : []),
      '',
      ...sourceText(sources, say),
    ]
  },
})

const BASE = 'http://localhost:4600'

export const seriesExport = report({
  name: 'series-export',
  command: 'series export <series>',
  about:
    'Series as files for other programs: plain CSV, SDMX-CSV 2.0, a Frictionless data package or a DCAT 3 catalogue.',
  params: z.object({
    series: list().describe('series parted by commas, or all'),
    format: z.enum(['csv', 'sdmx', 'frictionless', 'dcat']).default('csv').describe('csv, sdmx, frictionless or dcat'),
    'as-known': z.string().optional().describe('as published by this day'),
  }),
  result: z.object({
    schema: z.literal('ortoq-series-export/1'),
    format: z.string(),
    files: z.record(z.string(), z.string()),
  }),
  run({ snapshot, pack, now, known }, params) {
    const asked = params.series ?? ['all']
    const series = asked.includes('all') ? snapshot.rows(seriesTable) : asked.map((one) => seriesNamed(snapshot, one))
    const day = dayOf(params['as-known'])
    const observations = leavingObservations(snapshot, series, day)
    const leaving = {
      series,
      observations,
      sources: new Map(
        [...new Set(observations.map((row) => row.source))].toSorted().map((id) => {
          const { address = null, publisher = '' } = sourceById(snapshot, id) ?? {}
          return [id, { address, publisher }] as const
        }),
      ),
      query: `series ${asked.join(', ')}${day === null ? '' : `, published by ${day}`}; pack ${pack.id} ${pack.version}`,
      knownOn: day ?? (known ?? now).slice(0, 10),
      licence: nameIn(pack.licence, 'en', ''),
    }
    const files: Record<string, string> =
      params.format === 'csv'
        ? { 'series.csv': plainCsv(leaving) }
        : params.format === 'sdmx'
          ? { 'series.sdmx.csv': sdmxCsv(leaving) }
          : params.format === 'dcat'
            ? { 'catalogue.jsonld': dcatCatalogue(leaving, BASE) }
            : dataPackage(leaving)
    return { schema: 'ortoq-series-export/1' as const, format: params.format, files }
  },
  text: ({ files }) => {
    const all = Object.entries(files)
    return all.flatMap(([name, text]) => [...(all.length > 1 ? [`# ${name}`] : []), text.trimEnd()])
  },
})
