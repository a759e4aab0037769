import { z } from 'zod'
import { toLocal } from '../ground/index.ts'
import { departuresFrom, nothingMine, readMine, scenarioOf } from '../ways/index.ts'
import { worksNamed } from './named.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { journeyParams } from './route.ts'
import { endOf, loadOf, momentOf } from './route-query.ts'

const STEP = 180
const DAYS = 7

const way = z.object({
  arrive: z.string(),
  /** By the kindest figures, and in half of the simulated worlds. */
  minutes: z.object({ least: z.number(), half: z.number().nullable() }),
  costUsd: z.number(),
  /** Places where borders are crossed. */
  over: z.array(z.string()),
})

/** How the days of a week differ for one journey; `route` then tells of the departure chosen. */
export const departures = report({
  name: 'departures',
  command: 'route week',
  about: 'The soonest and the cheapest way for every three hours of a week, to choose when to leave.',
  params: z.object({
    ...journeyParams,
    depart: z.string().optional().describe('the first departure, local at the origin; now when it is left out'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-departures/1'),
    from: z.string(),
    to: z.string(),
    /** Minutes from one departure to the next. */
    step: z.int(),
    departures: z.array(z.object({ depart: z.string(), soonest: way.nullable(), cheapest: way.nullable() })),
  }),
  run({ snapshot, now }, params) {
    const [from, to] = [endOf(snapshot, params.from, params), endOf(snapshot, params.to, params)]
    const moment = momentOf({ depart: params.depart }, from.zone, to.zone, now) as { depart: number }
    const mine = params.mine === undefined ? nothingMine : readMine(snapshot, params.mine)
    const [works, without] = [worksNamed(snapshot, params.with), worksNamed(snapshot, params.without)]
    const found = departuresFrom(
      snapshot,
      { from: from.end, to: to.end, load: loadOf(params, snapshot), cargo: params.cargo ?? null },
      [moment.depart, STEP, (DAYS * 1440) / STEP + 1],
      scenarioOf(snapshot, works, without, mine),
    )
    return {
      schema: 'ortoq-departures/1' as const,
      from: from.id,
      to: to.id,
      step: STEP,
      departures: found.map(({ at, soonest, cheapest }) => {
        const told = (one: typeof soonest) =>
          one && {
            arrive: toLocal(one.arrive, to.zone),
            minutes: { least: one.arrive - at, half: one.half },
            costUsd: one.cost,
            over: [...one.over],
          }
        return { depart: toLocal(at, from.zone), soonest: told(soonest), cheapest: told(cheapest) }
      }),
    }
  },
  negative: ({ departures: all }) => all.every(({ soonest }) => soonest === null),
  text: ({ departures: all }, say) => {
    const told = (one: z.output<typeof way>) =>
      `${say.duration(one.minutes.least, one.minutes.half ?? one.minutes.least)}  ${say.range(one.costUsd, one.costUsd, 'USD')}`
    return all.map(({ depart, soonest, cheapest }) =>
      soonest === null || cheapest === null
        ? `${say.moment(depart)}  —`
        : `${say.moment(depart)}  ${told(soonest)}  · ${say.word('label', 'cheapest')}: ${told(cheapest)}`,
    )
  },
})
