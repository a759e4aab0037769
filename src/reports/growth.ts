import { z } from 'zod'
import { addDays, type Id } from '../ground/index.ts'
import { growthPoints, placeById, type Figure } from '../ways/index.ts'
import { language } from './params.ts'
import { flowAt } from './port-counts.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'

const spread = z.object({ low: z.number(), mid: z.number(), high: z.number() })

export const growth = report({
  name: 'growth',
  command: 'growth',
  about:
    'What next? Single improvements (an hour more of opening, a lane, a loop, a flight a week, a day less of paperwork) by what they give in a year, with how sure the order is.',
  params: z.object({
    from: z.iso.date().optional().describe('the first day of the queues, 2026-12-01; tomorrow when it is left out'),
    seed: z.coerce.number().int().default(1).describe('another number, another luck'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-growth/1'),
    worlds: z.int(),
    days: z.int(),
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
        overloaded: z.object({ before: z.number(), after: z.number() }).nullable(),
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
    const first = params.from ?? addDays(now.slice(0, 10), 1)
    const found = await growthPoints(
      jobs,
      snapshot,
      (place, piece) => flowAt(snapshot, place.id, piece),
      first,
      params.seed,
    )
    const { less, more } = found.firstWhere
    return {
      schema: 'ortoq-growth/1' as const,
      worlds: found.worlds,
      days: found.days,
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
    const { points, worlds, unsure, firstWhere } = result
    const label = (at: number) => {
      const point = points[at]!
      return `${say.word('step-next', point.kind)} — ${say.name(point.name, point.at)}${point.side ? ` (${point.side.slice(6)})` : ''}`
    }
    return [
      say.text('growth.head', { worlds: say.number(worlds) }),
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
          ...(overloaded && overloaded.before > 0
            ? [
                `   ${say.text('growth.overload', { before: say.share(overloaded.before), after: say.share(overloaded.after) })}`,
              ]
            : []),
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
