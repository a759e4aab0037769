import { z } from 'zod'
import { addDays, isPartialDate, OrtoqError, type Id, type Snapshot } from '../ground/index.ts'
import {
  asItIs,
  pieceAt,
  placeNamed,
  placeTable,
  portPlan,
  scenarioOf,
  studyPort,
  type Figure,
  type PlaceRow,
  type PortStudy,
  type PortSummary,
  type Scenario,
} from '../ways/index.ts'
import { worksNamed } from './named.ts'
import { language, list, perDay } from './params.ts'
import { flowAt } from './port-counts.ts'
import { report } from './report.ts'
import { sourceIndex, sourceText } from './source.ts'
import type { Say } from './say.ts'
import { names, source } from './shapes.ts'

const spread = z.object({ low: z.number(), mid: z.number(), high: z.number() })
const interval = z.object({ mean: z.number(), low: z.number(), high: z.number() })
const figureShape = z.object({
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  assumed: z.boolean(),
  sources: z.array(z.string()),
})

const summary = z.object({
  flow: spread,
  capacity: spread,
  load: spread,
  overloaded: z.number(),
  growth: spread.nullable(),
  narrowest: z.enum(['lanes', 'inspection']),
  queue: z.object({ mean: spread, most: spread }).nullable(),
  ways: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      wait: interval.nullable(),
      dwell: interval.nullable(),
      p50: z.number().nullable(),
      p90: z.number().nullable(),
      p95: z.number().nullable(),
    }),
  ),
})

/** What the commands about a place are asked with. */
export const portParams = {
  place: z.string().describe('port of entry, yard or terminal, by id or name'),
  with: list().describe('works taken as finished, parted by commas'),
  without: list().describe('works taken as not there, parted by commas'),
  kind: z.enum(['goods', 'people']).optional().describe('goods or people; goods where they are counted'),
  vehicles: perDay(200_000).describe('vehicles, trains or people a day both ways together, instead of the counts'),
  from: z.string().optional().describe('the first day, 2026-12-01; tomorrow when it is left out'),
  days: z.coerce.number().int().min(1).max(366).default(28).describe('days that count'),
  seed: z.coerce.number().int().default(1).describe('another number, another luck'),
  language: language(),
}

export const simulatePort = report({
  name: 'simulate-port',
  command: 'simulate port <place>',
  about:
    'The queue at a port, yard or terminal, hour by hour over many possible worlds, without works and with them: waits, what passes, and where more comes than can pass.',
  params: z.object({
    ...portParams,
    worlds: z.coerce.number().int().min(2).max(2000).default(100).describe('possible worlds'),
  }),
  result: z.object({
    schema: z.literal('ortoq-simulate-port/1'),
    place: z.object({ id: z.string(), name: names }),
    with: z.array(z.string()),
    piece: z.enum(['vehicle', 'person', 'train']),
    first: z.string(),
    days: z.int(),
    warmUp: z.int(),
    worlds: z.int(),
    /** Declared, not known: nobody counts who goes from where to where. */
    flow: figureShape,
    without: summary,
    withWorks: summary.nullable(),
    change: z.array(z.object({ id: z.string(), worlds: z.int(), wait: interval, dwell: interval })),
    /** What was measured of the same steps, in minutes, queues included. */
    measured: z.array(z.object({ id: z.string(), low: z.number(), high: z.number(), assumed: z.boolean() })),
    figures: z.array(figureShape.extend({ property: z.string() })),
    sources: z.record(z.string(), source),
  }),
  async run(view, params) {
    const { snapshot, jobs } = view
    const asked = portAsked(view, params)
    const { place, scenario, base, flow, piece, first, kind } = asked
    const ask = { place, kind, flow, first, days: params.days, seed: params.seed }
    const study = await studyPort(jobs, snapshot, ask, params.worlds, base, scenario === base ? null : scenario)
    return {
      schema: 'ortoq-simulate-port/1' as const,
      place: { id: place.id, name: place.name },
      with: asked.works,
      piece,
      first,
      days: params.days,
      warmUp: study.warmUp,
      worlds: study.worlds,
      flow: plainFigure(flow),
      without: plainSummary(study.without),
      withWorks: study.with && plainSummary(study.with),
      change: study.change.map(({ id, worlds, wait, dwell }) => ({
        id,
        worlds,
        wait: bounds(wait),
        dwell: bounds(dwell),
      })),
      measured: study.grounded.steps.map(({ id, measured: { low, high, assumed } }) => ({ id, low, high, assumed })),
      figures: study.grounded.figures.map(({ property, figure }) => ({ property, ...plainFigure(figure) })),
      sources: sourceIndex(snapshot, [...study.grounded.sources], params.language),
    }
  },
  text(result, say) {
    const { place, piece, flow, days, worlds, withWorks } = result
    return [
      say.text('port.head', {
        place: say.name(place.name, place.id),
        days: say.number(days),
        worlds: say.number(worlds),
      }),
      say.text('port.flow', { flow: say.range(flow.low, flow.high), piece: say.word('piece', piece) }),
      '',
      ...(withWorks ? [say.text('port.without')] : []),
      ...summaryText(result.without, piece, say),
      ...(withWorks
        ? [
            '',
            say.text('port.with', { works: result.with.join(', ') }),
            ...summaryText(withWorks, piece, say),
            ...result.change.map(({ id, dwell }) =>
              say.text('port.change', {
                way: id,
                change: signed(dwell.mean, say),
                low: signed(dwell.low, say),
                high: signed(dwell.high, say),
              }),
            ),
          ]
        : []),
      '',
      ...sourceText(result.sources, say),
    ]
  },
})

type Params = z.output<z.ZodObject<typeof portParams>>

/** What a command about a place means: the place, the flow and the scenarios; bad input is one error. */
export function portAsked(
  { snapshot, now }: { snapshot: Snapshot; now: string },
  params: Omit<Params, 'days' | 'seed'>,
) {
  const place = placeFor(snapshot, params)
  const works = worksNamed(snapshot, params.with)
  const without = worksNamed(snapshot, params.without)
  const base = asItIs
  const scenario = scenarioOf(snapshot, works, without)
  const { kind, piece, flow } = flowFor(snapshot, place, scenario, params)
  const first = params.from ?? addDays(now.slice(0, 10), 1)
  if (!isPartialDate(first) || first.length !== 10) throw new OrtoqError('ground/bad-date', { text: first })
  // What works bring into being cannot be compared with nothing.
  const there = pieceAt(snapshot, base, place.id, kind) !== null
  return { place, works, scenario, base: there ? base : scenario, kind, piece, flow, first }
}

function placeFor(snapshot: Snapshot, { place, language: tag }: Pick<Params, 'place' | 'language'>): PlaceRow {
  const named = placeNamed(snapshot, place, tag)
  // A port and a city may share a name: here the one with a queue is meant.
  if (named.kind === 'port-of-entry' || named.kind === 'yard') return named
  const twin = snapshot
    .rows(placeTable)
    .find(({ id, kind, name }) => id !== named.id && kind === 'port-of-entry' && name['en'] === named.name['en'])
  return twin ?? named
}

function flowFor(
  snapshot: Snapshot,
  place: PlaceRow,
  scenario: Scenario,
  { kind: wanted, vehicles }: Pick<Params, 'kind' | 'vehicles'>,
): { kind: 'goods' | 'people'; piece: 'vehicle' | 'person' | 'train'; flow: Figure } {
  for (const kind of wanted ? [wanted] : (['goods', 'people'] as const)) {
    const piece = pieceAt(snapshot, scenario, place.id, kind)
    if (!piece) continue
    const flow =
      vehicles === undefined
        ? flowAt(snapshot, place.id, piece)
        : { low: vehicles, high: vehicles, unit: `${piece}/d`, sources: [], assumed: false }
    if (flow) return { kind, piece, flow }
  }
  if (pieceAt(snapshot, scenario, place.id, wanted ?? 'goods') ?? pieceAt(snapshot, scenario, place.id, 'people'))
    throw new OrtoqError('ways/no-flow', { place: place.id })
  // Says which places have something to queue for.
  portPlan(snapshot, scenario, {
    place,
    kind: wanted ?? 'goods',
    flow: { low: 1, high: 1, unit: 'vehicle/d', sources: [], assumed: false },
    first: '2000-01-01',
    days: 1,
    warmUp: 0,
    seed: 1,
  })
  throw new OrtoqError('ways/no-flow', { place: place.id })
}

const plainFigure = ({ low, high, unit, assumed, sources }: Figure) => ({
  low,
  high,
  unit,
  assumed,
  sources: [...sources] as Id[],
})

const bounds = ({ mean, low, high }: { mean: number; low: number; high: number }) => ({
  mean,
  low: Number.isFinite(low) ? low : mean,
  high: Number.isFinite(high) ? high : mean,
})

const plainSummary = (one: PortSummary): z.output<typeof summary> => ({
  ...one,
  growth: one.growth && { ...one.growth },
  queue: one.queue && { mean: { ...one.queue.mean }, most: { ...one.queue.most } },
  ways: one.ways.map((way) => ({ ...way, wait: way.wait && bounds(way.wait), dwell: way.dwell && bounds(way.dwell) })),
})

function summaryText(
  one: z.output<typeof summary>,
  piece: PortStudy['grounded']['plan']['place'] | string,
  say: Say,
): string[] {
  const { capacity, load, overloaded, growth, queue, ways } = one
  return [
    `  ${say.text('port.capacity', { capacity: say.range(Math.round(capacity.low), Math.round(capacity.high)), piece: say.word('piece', piece), load: say.range(load.low, load.high, '', 2) })}`,
    ...(overloaded > 0 && growth
      ? [
          `  ${say.text('port.overload', { share: say.share(overloaded), low: say.number(Math.max(0, growth.low)), high: say.number(growth.high), piece: say.word('piece', piece) })}`,
        ]
      : []),
    ...(queue
      ? [
          `  ${say.text('port.queue', { mean: say.range(queue.mean.low, queue.mean.high, '', 1), most: say.range(queue.most.low, queue.most.high) })}`,
        ]
      : [`  ${say.text('port.never')}`]),
    ...ways.flatMap(({ from, to, wait, dwell, p90 }) =>
      wait && dwell && p90 !== null
        ? [
            `  ${from.slice(6)} → ${to.slice(6)}  ${say.text('port.wait', {
              wait: say.duration(Math.max(0, wait.low), wait.high),
              dwell: say.duration(Math.max(0, dwell.low), dwell.high),
              p90: say.duration(p90, p90),
            })}`,
          ]
        : [],
    ),
  ]
}

const signed = (minutes: number, say: Say): string =>
  `${minutes < 0 ? '−' : '+'}${say.duration(Math.abs(minutes), Math.abs(minutes))}`
