import { z } from 'zod'
import {
  capacityOf,
  diagram,
  fitOf,
  lineGainsOf,
  lineModel,
  lineNamed,
  lineWorld,
  scenarioOf,
  studyLine,
  volumesOf,
  type LineModel,
} from '../ways/index.ts'
import { worksNamed } from './named.ts'
import { language, list } from './params.ts'
import { report } from './report.ts'
import { sourceIndex, sourceText } from './source.ts'
import { names, source } from './shapes.ts'

const spread = z.object({ low: z.number(), mid: z.number(), high: z.number() })
const WORLDS = 400

export const capacity = report({
  name: 'capacity',
  command: 'capacity <line>',
  about:
    'How many trains a day a railway line takes by compression of its timetable (UIC 406), what they carry in a year, which section binds, and what would give more.',
  params: z.object({
    line: z.string().describe('railway line, by id or name'),
    with: list().describe('works taken as finished, parted by commas'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-capacity/1'),
    line: z.object({ id: z.string(), name: names }),
    with: z.array(z.string()),
    /** Both ways together, in the middle of the worlds; the other bounds in `trains`. */
    trainsPerDay: z.number(),
    /** By name, in the language asked for. */
    bindingSection: z.string(),
    /** Share of the running hours that the compressed timetable fills. */
    occupancy: z.number(),
    netTonnesPerYear: spread,
    trains: spread,
    /** Minutes from one train to the next of the same way when compressed. */
    cycle: spread,
    binding: z.array(z.object({ kind: z.enum(['section', 'yard']), name: names, share: z.number() })),
    gains: z.array(
      z.object({
        kind: z.enum(['loop', 'loop-at-halt', 'second-track', 'electrification', 'yard-tracks']),
        at: names,
        trains: spread,
        tonnes: spread,
        mean: z.number(),
        helps: z.number(),
      }),
    ),
    /** Volumes that somebody said of the line, and in how many worlds they fit. */
    fits: z.array(
      z.object({
        tonnes: z.number(),
        said: z.string(),
        share: z.number(),
        payload: spread.nullable(),
        trains: spread,
      }),
    ),
    /** The compressed timetable in the middle of all figures: kilometres, and minutes of one train each way. */
    diagram: z.object({
      cycle: z.number(),
      buffered: z.number(),
      stops: z.array(z.object({ name: names, km: z.number(), kind: z.string(), tracks: z.int() })),
      up: z.object({ arrive: z.array(z.number()), depart: z.array(z.number()) }),
      down: z.object({ arrive: z.array(z.number()), depart: z.array(z.number()) }),
    }),
    figures: z.array(
      z.object({
        property: z.string(),
        low: z.number(),
        high: z.number(),
        unit: z.string(),
        assumed: z.boolean(),
        sources: z.array(z.string()),
      }),
    ),
    sources: z.record(z.string(), source),
  }),
  apart: { few: () => [] },
  run({ snapshot }, params) {
    const line = lineNamed(snapshot, params.line, params.language)
    const works = worksNamed(snapshot, params.with)
    const model = lineModel(snapshot, scenarioOf(snapshot, works), line)
    const study = studyLine(model, WORLDS)
    const volumes = volumesOf(snapshot, model)
    const [first] = study.binding
    return {
      schema: 'ortoq-capacity/1' as const,
      line: { id: line.id, name: line.name },
      with: works,
      trainsPerDay: study.trains.mid,
      bindingSection: first!.name[params.language] ?? first!.name['en'] ?? '',
      occupancy: study.occupancy.mid,
      netTonnesPerYear: study.tonnes,
      trains: study.trains,
      cycle: study.cycle,
      binding: study.binding.map(({ kind, name, share }) => ({ kind, name, share })),
      gains: lineGainsOf(model, study).map(({ change, name, trains, tonnes, mean, helps }) => ({
        kind: change.kind,
        at: name,
        trains,
        tonnes,
        mean,
        helps,
      })),
      fits: volumes.map(({ tonnes, said }) => ({ said, ...fitOf(model, study, tonnes) })),
      diagram: diagramOf(model),
      figures: model.figures.map(({ property, figure: { low, high, unit, assumed, sources } }) => ({
        property,
        low,
        high,
        unit,
        assumed,
        sources: [...sources],
      })),
      sources: sourceIndex(snapshot, [...model.sources, ...volumes.map(({ said }) => said)], params.language),
    }
  },
  text(result, say) {
    const { line, trains, netTonnesPerYear: tonnes, occupancy, cycle, binding, gains, fits } = result
    const millions = (value: number) => say.number(value / 1e6, 1)
    return [
      say.text('capacity.head', {
        line: say.name(line.name, line.id),
        trains: say.number(trains.mid),
        range: say.range(trains.low, trains.high),
      }),
      say.text('capacity.tonnes', {
        mid: millions(tonnes.mid),
        low: millions(tonnes.low),
        high: millions(tonnes.high),
      }),
      say.text('capacity.cycle', { cycle: say.duration(cycle.low, cycle.high), occupancy: say.share(occupancy) }),
      '',
      say.text('capacity.binds'),
      ...binding.slice(0, 6).map(({ name, share }) => `  ${say.share(share)}  ${say.name(name, '')}`),
      ...fits.flatMap(({ tonnes: volume, share, payload, trains: needed }) => [
        '',
        say.text('capacity.fits', { volume: millions(volume), share: say.share(share) }),
        `  ${say.text('capacity.needs', { payload: payload ? say.number(payload.mid) : '—', paths: say.number(trains.mid), trains: say.number(needed.mid, 1) })}`,
      ]),
      '',
      say.text('capacity.more'),
      ...gains.map(
        ({ kind, at, trains: more, tonnes: heavier, helps }) =>
          `  ${say.word('gain', kind)} (${say.name(at, '')}): ${say.text('capacity.gain', {
            trains: say.range(more.low, more.high),
            tonnes: `${millions(heavier.low)}–${millions(heavier.high)}`,
            helps: say.share(helps),
          })}`,
      ),
      '',
      ...sourceText(result.sources, say),
    ]
  },
})

function diagramOf(model: LineModel) {
  const world = lineWorld(model, null)
  const { cycle, trains } = capacityOf(world)
  const buffered = trains > 0 ? Math.max(cycle, world.window / (trains / 2)) : cycle
  const { up, down } = diagram(world.sections, world.stops, world.headway, cycle)
  let km = 0
  const stops = model.stops.map(({ name, kind, tracks }, at) => {
    km += at === 0 ? 0 : world.km[at - 1]!
    return { name, km, kind, tracks }
  })
  return { cycle, buffered, stops, up: plain(up), down: plain(down) }
}

const plain = (run: { readonly arrive: readonly number[]; readonly depart: readonly number[] }) => ({
  arrive: [...run.arrive],
  depart: [...run.depart],
})
