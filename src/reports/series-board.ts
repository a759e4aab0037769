import { z } from 'zod'
import { hasFigure, seriesTable, standingOf } from '../flows/index.ts'
import type { Id } from '../ground/index.ts'
import { language, list } from './params.ts'
import { report } from './report.ts'
import { figureOf, figureShape, headOf, seriesHead } from './series-shape.ts'
import { source } from './shapes.ts'
import { sourceIndex } from './source.ts'

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
    series: z.array(z.object({ ...seriesHead, observations: z.array(figureShape) })),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, { measure, language: tag }) {
    const series = snapshot
      .rows(seriesTable)
      .filter((row) => measure === undefined || measure.includes(row.measure))
      .map((row) => ({
        ...headOf(row),
        observations: standingOf(snapshot, row.id).standing.filter(hasFigure).map(figureOf),
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
