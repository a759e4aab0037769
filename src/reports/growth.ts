import { z } from 'zod'
import type { Id } from '../ground/index.ts'
import { growthPoints, placeById, type Figure } from '../ways/index.ts'
import { language } from './params.ts'
import { flowAt } from './port-counts.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'

const spread = z.object({ low: z.number(), mid: z.number(), high: z.number() })
/** Share of the worlds in which the queue has no steady state, and by how many a day it grows in those. */
const overload = z.object({ share: z.number(), growth: spread.nullable() })

export const growth = report({
  name: 'growth',
  command: 'growth',
  about:
    'What next? Single improvements (an hour more of opening, a lane, a loop, a flight a week, a day less of paperwork) by what they give in a year, with how sure the order is.',
  params: z.object({
    year: z.coerce
      .number()
      .int()
      .min(1990)
      .max(2100)
      .optional()
      .describe('what a year is worth, queues followed in a week that stands for it; this year when it is left out'),
    seed: z.coerce.number().int().default(1).describe('another number, another luck'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-growth/1'),
    worlds: z.int(),
    year: z.int(),
    /** Every queue is followed from an empty gate for so many days from the first on, before an improvement as after it. */
    queues: z.object({ first: z.string(), days: z.int() }),
    points: z.array(
      z.object({
        kind: z.string(),
        at: z.string(),
        side: z.string().nullable(),
        name: names,
        unit: z.string(),
        effect: spread,
        value: spread.nullable(),
        mean: z.number().nullable(),
        helps: z.number(),
        cost: z
          .object({ low: z.number(), high: z.number(), unit: z.string(), sources: z.array(z.string()) })
          .nullable(),
        perCost: spread.nullable(),
        overloaded: z.object({ before: overload, after: overload }).nullable(),
        rank: spread.nullable(),
        first: z.number(),
        sources: z.array(z.string()),
      }),
    ),
    /** Number in `points` of the first where less flows than in the middle, and where more does. */
    firstWhere: z.object({ less: z.int().nullable(), more: z.int().nullable() }),
    /** True where the first changes within what is taken as given, or is not the first in nine worlds of ten. */
    unsure: z.boolean(),
    sources: z.record(z.string(), source),
  }),
  apart: { few: () => [] },
  async run({ snapshot, jobs, now }, params) {
    const year = params.year ?? Number(now.slice(0, 4))
    const found = await growthPoints(
      jobs,
      snapshot,
      (place, piece) => flowAt(snapshot, place.id, piece),
      year,
      params.seed,
    )
    const { less, more } = found.firstWhere
    return {
      schema: 'ortoq-growth/1' as const,
      worlds: found.worlds,
      year,
      queues: found.queues,
      points: found.points.map((point) => ({
        ...point,
        name: placeById(snapshot, point.at as Id<'port'>)?.name ?? point.name,
        cost: point.cost && plainCost(point.cost),
        sources: [...point.sources],
      })),
      firstWhere: found.firstWhere,
      unsure: less !== more || (found.points[0]?.first ?? 1) < 0.9,
      sources: sourceIndex(
        snapshot,
        found.points.flatMap(({ sources, cost }) => [...sources, ...(cost?.sources ?? [])]),
        params.language,
      ),
    }
  },
  text(result, say) {
    const { points, worlds, unsure, firstWhere, year, queues } = result
    const label = (at: number) => {
      const point = points[at]!
      return `${say.word('step-next', point.kind)} — ${say.name(point.name, point.at)}${point.side ? ` (${point.side.slice(6)})` : ''}`
    }
    const growing = ({ before, after }: NonNullable<(typeof points)[number]['overloaded']>, unit: string) => {
      // Who waits by the hour comes by the day: vehicles, people or trains.
      const aDay = (growth: (typeof before)['growth']) =>
        growth ? say.range(Math.round(growth.low), Math.round(growth.high), `${unit.split('.')[0]}/d`) : '—'
      return say.text('growth.overload', {
        before: say.share(before.share),
        after: say.share(after.share),
        grows: aDay(before.growth),
        still: aDay(after.growth),
        days: say.number(queues.days),
      })
    }
    return [
      say.text('growth.head', { worlds: say.number(worlds) }),
      say.text('growth.queues', { year, days: say.number(queues.days) }),
      '',
      ...points.flatMap((point, at) => {
        const { effect, unit, value, mean, helps, cost, perCost, rank, first, overloaded } = point
        return [
          `${say.number(at + 1)}. ${label(at)}`,
          `   ${say.range(Math.round(effect.low), Math.round(effect.high), say.word('unit-year', unit))}${value ? ` · ${say.text('growth.value', { low: say.number(value.low / 1e6, 2), high: say.number(value.high / 1e6, 2) })}` : ''}`,
          ...(mean === null
            ? []
            : [`   ${say.text('growth.mean', { mean: say.number(mean / 1e6, 2), helps: say.share(helps) })}`]),
          ...(cost && perCost
            ? [
                `   ${say.text('growth.cost', { cost: say.range(cost.low, cost.high, 'USD'), ratio: say.range(perCost.low, perCost.high, '', 2) })}`,
              ]
            : []),
          ...(rank
            ? [`   ${say.text('growth.rank', { rank: say.range(rank.low, rank.high), first: say.share(first) })}`]
            : []),
          ...(overloaded && overloaded.before.share > 0 ? [`   ${growing(overloaded, unit)}`] : []),
          ...(value && !rank ? [`   ${say.text('growth.no-place')}`] : []),
        ]
      }),
      '',
      unsure
        ? say.text('growth.unsure', {
            less: firstWhere.less === null ? '—' : label(firstWhere.less),
            more: firstWhere.more === null ? '—' : label(firstWhere.more),
          })
        : say.text('growth.sure'),
    ]
  },
})

const plainCost = ({ low, high, unit, sources }: Figure) => ({ low, high, unit, sources: [...sources] as Id[] })
