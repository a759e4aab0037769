import { z } from 'zod'
import { hasFigure, seriesTable, standingOf } from '../flows/index.ts'
import type { Id } from '../ground/index.ts'
import { language, list } from './params.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'

const shown = z.object({
  id: z.string(),
  name: names,
  measure: z.string(),
  flow: z.string(),
  reporter: z.string(),
  state: z.string().nullable(),
  partner: z.string().nullable(),
  at: z.string().nullable(),
  mode: z.string().nullable(),
  product: z.string().nullable(),
  unit: z.string(),
  basis: z.string().nullable(),
  observations: z.array(
    z.object({
      period: z.string(),
      low: z.number(),
      high: z.number(),
      status: z.string(),
      speaker: z.string().nullable(),
      growth: z.number().nullable(),
      source: z.string(),
      confidence: z.string(),
      note: z.string().nullable(),
    }),
  ),
})

export const seriesBoard = report({
  name: 'series-board',
  command: 'series board',
  about: 'All series of some measures side by side, each with its own reporter and what stands of it.',
  params: z.object({
    measure: list().describe('trade, freight, vehicles, persons, time, investment …, parted by commas'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-series-board/1'),
    series: z.array(shown),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, { measure, language: tag }) {
    const series = snapshot
      .rows(seriesTable)
      .filter((row) => measure === undefined || measure.includes(row.measure))
      .map(({ id, name, measure: kind, flow, reporter, reporterState, partner, at, mode, product, unit, basis }) => ({
        id,
        name,
        measure: kind,
        flow,
        reporter,
        state: reporterState,
        partner,
        at,
        mode,
        product,
        unit,
        basis,
        observations: standingOf(snapshot, id)
          .standing.filter(hasFigure)
          .map(({ period, low, high, status, speaker, growth, source: from, confidence, note }) => ({
            period,
            low,
            high,
            status,
            speaker,
            growth,
            source: from,
            confidence,
            note,
          })),
      }))
    const used = series.flatMap(({ observations }) => observations.map((row) => row.source))
    return { schema: 'ortoq-series-board/1' as const, series, sources: sourceIndex(snapshot, used as Id[], tag) }
  },
  negative: ({ series }) => series.length === 0,
  text: ({ series }, say) =>
    series.map(({ id, name, reporter, unit, observations }) => {
      const last = observations.at(-1)
      return `${id}  ${say.name(name, id)} · ${say.voice(reporter)}${last ? ` · ${last.period}: ${say.range(last.low, last.high, unit, 2)}` : ''}`
    }),
})
