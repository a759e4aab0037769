import { z } from 'zod'
import { corridorShape } from './corridor-effect.ts'
import { gap, option, place } from './route-shape.ts'
import { journey, names, source } from './shapes.ts'

/** What the legs of an option rest on is told beside it where they are left out. */
const sum = option.extend({ sources: z.array(z.string()).optional() })
const outcome = z.discriminatedUnion('found', [
  z.object({ found: z.literal(true), options: z.array(sum), count: z.int() }),
  z.object({ found: z.literal(false), why: z.string(), missing: z.array(gap) }),
])

export const journeyEffect = z.object({
  journey,
  without: outcome,
  with: outcome,
  through: sum.nullable(),
  change: z.object({
    minutesLow: z.number().nullable(),
    minutesHigh: z.number().nullable(),
    costMid: z.number().nullable(),
  }),
})

export const effectShape = z.object({
  schema: z.literal('ortoq-effect/1'),
  works: z.array(z.object({ id: z.string(), title: names })),
  depart: z.string(),
  targets: z.array(z.string()),
  journeys: z.array(journeyEffect),
  places: z.record(z.string(), place),
  sources: z.record(z.string(), source),
})

/** What the report answers: the journeys as a chain has them, and what all who use the corridor gain or lose. */
export const effectReportShape = effectShape.extend({
  asked: z.object({ kind: z.enum(['work', 'commitment', 'scenario']), id: z.string().nullable(), title: names }),
  year: z.int().nullable(),
  openings: z.array(
    z.object({
      work: z.string(),
      /** The work whose dates these are: itself, or the whole it opens with. */
      by: z.string(),
      dates: z.array(
        z.object({
          kind: z.enum(['baseline', 'forecast', 'actual']),
          from: z.string(),
          until: z.string(),
          speaker: z.string(),
          source: z.string(),
        }),
      ),
      /** Days by which steps of the work came later than first promised. */
      slippedDays: z.number().nullable(),
      earliest: z.string().nullable(),
      latest: z.string().nullable(),
      state: z.enum(['open', 'not-open', 'disputed', 'undated']),
      chance: z.number(),
    }),
  ),
  patches: z.array(
    z.object({
      target: z.string(),
      property: z.string(),
      side: z.string().nullable(),
      value: z.string().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      unit: z.string().nullable(),
      work: z.string().nullable(),
      source: z.string(),
      confidence: z.string(),
    }),
  ),
  /** Null where the pack does not say enough of who trades with whom, or where it was not asked for. */
  corridor: corridorShape.nullable(),
  /** The question with all that it took from the moment of asking, and a digest of all of the answer above. */
  replay: z.object({
    schema: z.literal('ortoq-replay/1'),
    params: z.record(z.string(), z.string()),
    digest: z.string(),
  }),
})
