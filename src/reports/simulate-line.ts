import { z } from 'zod'
import {
  lineModel,
  lineNamed,
  lineWorld,
  runTrains,
  scenarioOf,
  spread,
  studyLine,
  type LineWorld,
  type TrainDays,
} from '../ways/index.ts'
import { worksNamed } from './named.ts'
import { language, list, perDay } from './params.ts'
import { report } from './report.ts'
import { sourceIndex, sourceText } from './source.ts'
import { names, source } from './shapes.ts'

const spreadShape = z.object({ low: z.number(), mid: z.number(), high: z.number() })
/** The day that is drawn, counted from 0: by then trains are everywhere on the line. */
const DRAWN = 2
const DAY = 1440

export const simulateLine = report({
  name: 'simulate-line',
  command: 'simulate line <line>',
  about:
    'Trains on a single-track line with passing loops and yards over many possible worlds: how late they are, where they wait for each other, and where more come than can pass.',
  params: z.object({
    line: z.string().describe('railway line, by id or name'),
    with: list().describe('works taken as finished, parted by commas'),
    trains: perDay(1_440).describe('trains a day, both ways; as many as the capacity of the line when it is left out'),
    days: z.coerce.number().int().min(1).max(366).default(7).describe('days that are run'),
    worlds: z.coerce.number().int().min(2).max(1000).default(24).describe('possible worlds'),
    world: z.coerce.number().int().min(0).default(0).describe('number of the world of which one day is drawn'),
    seed: z.coerce.number().int().default(1).describe('another number, another luck'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-simulate-line/1'),
    line: z.object({ id: z.string(), name: names }),
    with: z.array(z.string()),
    trainsPerDay: z.number(),
    days: z.int(),
    worlds: z.int(),
    /** Trains asked for over those of the compressed timetable with nothing left free. */
    load: spreadShape,
    /** Share of the worlds in which more come than can pass; the growth of the queue in trains a day there. */
    overloaded: z.number(),
    growth: spreadShape.nullable(),
    throughPerDay: spreadShape,
    /** Minutes beyond those of a train alone on the line; of the worlds with a steady state, null without one. */
    delay: z.object({ up: spreadShape, down: spreadShape, p90: spreadShape }).nullable(),
    alone: z.object({ up: spreadShape, down: spreadShape }),
    /** Where trains wait for the line ahead: minutes a train in the mean over the worlds, the most first. */
    waits: z.array(z.object({ at: names, minutes: z.number() })),
    /** One day of one world: kilometres of the stops, and for each train on the line where it was at which minute of it. */
    day: z.object({
      world: z.int(),
      window: z.number(),
      stops: z.array(z.object({ name: names, km: z.number(), kind: z.string() })),
      trains: z.array(
        z.object({
          way: z.enum(['up', 'down']),
          calls: z.array(z.object({ stop: z.int(), arrives: z.number(), departs: z.number() })),
        }),
      ),
    }),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, params) {
    const line = lineNamed(snapshot, params.line, params.language)
    const works = worksNamed(snapshot, params.with)
    const model = lineModel(snapshot, scenarioOf(snapshot, works), line)
    const { days, seed } = params
    const trainsPerDay = params.trains ?? Math.max(1, studyLine(model, 100).trains.mid)
    const runOf = (world: number, own: LineWorld) => runTrains(own, { trainsPerDay, days, seed, world })
    const worlds = Array.from({ length: params.worlds }, (_, world) => lineWorld(model, world))
    const runs = worlds.map((own, world) => runOf(world, own))
    const steady = runs.filter(({ load }) => load < 1)
    const over = runs.filter(({ load }) => load >= 1)
    const trains = Math.max(1, Math.floor((days * trainsPerDay) / 2) * 2)
    const drawn = worlds[params.world] ?? lineWorld(model, params.world)
    let km = 0
    return {
      schema: 'ortoq-simulate-line/1' as const,
      line: { id: line.id, name: line.name },
      with: works,
      trainsPerDay,
      days,
      worlds: params.worlds,
      load: of(runs, ({ load }) => load),
      overloaded: over.length / runs.length,
      growth: over.length === 0 ? null : of(over, ({ growth }) => growth),
      throughPerDay: of(runs, ({ through }) => through / days),
      delay:
        steady.length === 0
          ? null
          : {
              up: of(steady, ({ delay }) => delay.up),
              down: of(steady, ({ delay }) => delay.down),
              p90: of(steady, ({ delay }) => delay.p90),
            },
      alone: { up: of(runs, ({ alone }) => alone.up), down: of(runs, ({ alone }) => alone.down) },
      waits: model.stops
        .map(({ name }, stop) => ({
          at: name,
          minutes: runs.reduce((sum, { waited }) => sum + waited[stop]!, 0) / trains / runs.length,
        }))
        .filter(({ minutes }) => minutes > 0)
        .toSorted((a, b) => b.minutes - a.minutes),
      day: {
        world: params.world,
        window: drawn.window,
        stops: model.stops.map(({ name, kind }, at) => ({
          name,
          kind,
          km: (km += at === 0 ? 0 : drawn.km[at - 1]!),
        })),
        trains: dayOf((runs[params.world] ?? runOf(params.world, drawn)).paths, Math.min(DRAWN, days - 1)),
      },
      sources: sourceIndex(snapshot, [...model.sources], params.language),
    }
  },
  text(result, say) {
    const { line, trainsPerDay, days, worlds, load, overloaded, growth, throughPerDay, delay, alone, waits } = result
    const minutes = ({ low, high }: z.output<typeof spreadShape>) => say.duration(low, high)
    return [
      say.text('line.head', {
        line: say.name(line.name, line.id),
        trains: say.number(trainsPerDay),
        days: say.number(days),
        worlds: say.number(worlds),
      }),
      `  ${say.text('line.through', { through: say.range(throughPerDay.low, throughPerDay.high, '', 1), load: say.range(load.low, load.high, '', 2) })}`,
      ...(growth
        ? [
            `  ${say.text('line.overload', { share: say.share(overloaded), growth: say.range(growth.low, growth.high, '', 1) })}`,
          ]
        : []),
      `  ${say.text('line.alone', { up: minutes(alone.up), down: minutes(alone.down) })}`,
      ...(delay
        ? [`  ${say.text('line.delay', { up: minutes(delay.up), down: minutes(delay.down), p90: minutes(delay.p90) })}`]
        : [`  ${say.text('line.never')}`]),
      '',
      say.text('line.waits'),
      ...waits.slice(0, 8).map(({ at, minutes: waited }) => `  ${say.duration(waited, waited)}  ${say.name(at, '')}`),
      '',
      ...sourceText(result.sources, say),
    ]
  },
})

const of = (all: readonly TrainDays[], value: (one: TrainDays) => number) => spread(all.map(value))

// Everybody who is on the line on that day, in minutes from its midnight.
const dayOf = (paths: TrainDays['paths'], day: number) =>
  paths.flatMap(({ way, calls }) => {
    const shifted = calls.map(({ stop, arrives, departs }) => ({
      stop,
      arrives: arrives - day * DAY,
      departs: departs - day * DAY,
    }))
    return shifted[0]!.arrives < DAY && shifted.at(-1)!.departs > 0 ? [{ way, calls: shifted }] : []
  })
