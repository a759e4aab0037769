import type { Id, Names } from '../../ground/index.ts'
import { drawn } from '../chance.ts'
import { spread, type Range, type Spread } from '../simulate/index.ts'
import { compress, type Section, type Stop } from './compress.ts'
import type { LineModel } from './line.ts'

/** What somebody might do to a line. */
export type Improvement =
  /** In the middle of a section. */
  | { readonly kind: 'loop'; readonly section: number }
  /** Where trains stop but cannot meet. */
  | { readonly kind: 'loop-at-halt'; readonly stop: number }
  | { readonly kind: 'second-track'; readonly section: number }
  | { readonly kind: 'electrification' }
  | { readonly kind: 'yard-tracks'; readonly yard: number; readonly more: number }

/** A line as one world has it: every figure at one value. */
export interface LineWorld {
  readonly sections: readonly Section[]
  readonly stops: readonly Stop[]
  /** Kilometres of the pieces, in the order of the sections. */
  readonly km: readonly number[]
  readonly headway: number
  /** Minutes of the day on which trains run. */
  readonly window: number
  /** Share of the window that a compressed timetable may fill. */
  readonly limit: number
  readonly payload: number
  readonly loaded: number
  /** Trains a day, by the tracks there are and the minutes one train holds one. */
  readonly yards: readonly {
    readonly stop: number
    readonly trains: number
    readonly tracks: number
    readonly minutes: number
  }[]
}

export interface LineCapacity {
  /** Both ways together. */
  readonly trains: number
  /** Minutes from one train to the next of the same way in the compressed timetable. */
  readonly cycle: number
  /** Share of the window that the compressed timetable of these trains fills. */
  readonly occupancy: number
  readonly tonnes: number
  /** The section that binds (of a segment without meeting places, its longest), or the yard, by the number of its stop. */
  readonly binds: { readonly kind: 'section' | 'yard'; readonly at: number }
}

const YEAR = 365.25

/** Draws one world of a line: pieces of a link are fitted to the length of the whole; the same world has the same luck. */
export function lineWorld(model: LineModel, world: number | null, change: Improvement | null = null): LineWorld {
  const within = ({ low, high }: Range, name: string) =>
    world === null ? (low + high) / 2 : low + (high - low) * drawn(world, `${model.line.id} ${name}`)
  const raw = model.sections.map(({ km }, at) => within(km, `section ${at}`))
  const sums = new Map<Id, number>()
  model.sections.forEach(({ link }, at) => link && sums.set(link, (sums.get(link) ?? 0) + raw[at]!))
  const km = raw.map((length, at) => {
    const { link } = model.sections[at]!
    const whole = link && model.links.get(link)
    return whole ? (length * within(whole, `${link} length`)) / sums.get(link)! : length
  })
  const gain = change?.kind === 'electrification' && model.electric ? 1 + within(model.electric, 'electric') / 100 : 1
  const crossing = within(model.crossing, 'crossing')
  const sections = km.map((length, at): Section => {
    const { speed, tracks } = model.sections[at]!
    // One luck for the whole line: a locomotive that is weak on one slope is weak on the next.
    const minutes = (length / (within(speed, 'speed') * gain)) * 60
    return { up: minutes, down: minutes, tracks: change?.kind === 'second-track' && change.section === at ? 2 : tracks }
  })
  const stops = model.stops.map(({ kind }, at): Stop => ({
    meets: kind !== 'halt' || (change?.kind === 'loop-at-halt' && change.stop === at),
    crossing,
  }))
  if (change?.kind === 'loop') split(sections, stops, km, change.section, crossing)
  return {
    sections,
    stops,
    km,
    headway: within(model.headway, 'headway'),
    window: within(model.window, 'window') * 60,
    limit: within(model.limit, 'limit') / 100,
    payload: within(model.payload, 'payload'),
    loaded: within(model.loaded, 'loaded') / 100,
    yards: model.yards.map(({ stop, tracks, minutes }, at) => {
      const more = change?.kind === 'yard-tracks' && change.yard === at ? change.more : 0
      const count = Math.floor(within({ low: tracks.low, high: tracks.high + 1 - 1e-9 }, `yard ${at}`)) + more
      const held = within(minutes, `yard ${at} minutes`)
      return { stop, trains: (count * 1440) / held, tracks: count, minutes: held }
    }),
  }
}

function split(sections: Section[], stops: Stop[], km: number[], at: number, crossing: number): void {
  const { up, down, tracks } = sections[at]!
  const half = { up: up / 2, down: down / 2, tracks }
  sections.splice(at, 1, half, half)
  stops.splice(at + 1, 0, { meets: true, crossing })
  km.splice(at, 1, km[at]! / 2, km[at]! / 2)
}

/** How many trains a day the line takes, what they carry in a year, and what binds. */
export function capacityOf(world: LineWorld): LineCapacity {
  const { sections, stops, headway, window, limit, payload, loaded, yards } = world
  const { cycle, binding } = compress(sections, stops, headway)
  const line = 2 * Math.floor((window * limit) / cycle)
  const yard = yards.reduce<(typeof yards)[number] | null>(
    (worst, one) => (worst && worst.trains <= one.trains ? worst : one),
    null,
  )
  const byYard = yard !== null && Math.floor(yard.trains) < line
  const trains = byYard ? Math.floor(yard.trains) : line
  let longest = binding.first
  for (let at = binding.first; at <= binding.last; at++)
    if (sections[at]!.up + sections[at]!.down > sections[longest]!.up + sections[longest]!.down) longest = at
  return {
    trains,
    cycle,
    occupancy: ((trains / 2) * cycle) / window,
    tonnes: trains * loaded * payload * YEAR,
    binds: byYard ? { kind: 'yard', at: yard.stop } : { kind: 'section', at: longest },
  }
}

/** The capacity of a line over many worlds. */
export interface CapacityStudy {
  readonly trains: Spread
  readonly cycle: Spread
  readonly occupancy: Spread
  /** Net tonnes a year, both ways together. */
  readonly tonnes: Spread
  /** What binds, with the share of the worlds in which it does; the most frequent first. */
  readonly binding: readonly {
    readonly kind: 'section' | 'yard'
    readonly at: number
    readonly name: Names
    readonly share: number
  }[]
  readonly worlds: readonly LineCapacity[]
}

export function studyLine(model: LineModel, worlds: number): CapacityStudy {
  const all = Array.from({ length: worlds }, (_, world) => capacityOf(lineWorld(model, world)))
  const counts = new Map<string, number>()
  for (const { binds } of all)
    counts.set(`${binds.kind} ${binds.at}`, (counts.get(`${binds.kind} ${binds.at}`) ?? 0) + 1)
  return {
    ...spreads(all),
    binding: [...counts]
      .map(([key, count]) => {
        const [kind, at] = key.split(' ') as ['section' | 'yard', string]
        const name = kind === 'yard' ? model.stops[Number(at)]!.name : model.sections[Number(at)]!.name
        return { kind, at: Number(at), name, share: count / worlds }
      })
      .toSorted((a, b) => b.share - a.share || a.at - b.at),
    worlds: all,
  }
}

const spreads = (all: readonly LineCapacity[]) => ({
  trains: spread(all.map(({ trains }) => trains)),
  cycle: spread(all.map(({ cycle }) => cycle)),
  occupancy: spread(all.map(({ occupancy }) => occupancy)),
  tonnes: spread(all.map(({ tonnes }) => tonnes)),
})

/** What an improvement gives: trains and tonnes with it less without it, world by world. */
export interface Gain {
  readonly change: Improvement
  readonly name: Names
  readonly trains: Spread
  readonly tonnes: Spread
  /** Tonnes a year, the mean over all worlds, and world by world. */
  readonly mean: number
  readonly each: readonly number[]
  /** Share of the worlds in which it gives anything: elsewhere something else binds. */
  readonly helps: number
}

/** Worlds that the places of an improvement are compared in before the best is worked out in all. */
const SCAN = 60

/** One more loop, a second track on one section, electrification, tracks in a yard: each alone, where it helps most. */
export function lineGainsOf(model: LineModel, study: CapacityStudy): Gain[] {
  const sections = model.sections.map((_, section) => section)
  const halts = model.stops.flatMap(({ kind }, stop) => (kind === 'halt' ? [stop] : []))
  const choices: Improvement[][] = [
    [
      ...halts.map((stop) => ({ kind: 'loop-at-halt', stop }) as const),
      ...sections.map((section) => ({ kind: 'loop', section }) as const),
    ],
    sections.filter((at) => model.sections[at]!.tracks === 1).map((section) => ({ kind: 'second-track', section })),
    model.electric ? [{ kind: 'electrification' }] : [],
    ...model.yards.map((_, yard): Improvement[] => [{ kind: 'yard-tracks', yard, more: 2 }]),
  ]
  return choices
    .filter((places) => places.length > 0)
    .map((places) => {
      const change = places.length === 1 ? places[0]! : bestOf(model, study, places)
      const pairs = gained(model, study, change, study.worlds.length)
      return {
        change,
        name: nameOf(model, change),
        trains: spread(pairs.map(({ trains }) => trains)),
        tonnes: spread(pairs.map(({ tonnes }) => tonnes)),
        each: pairs.map(({ tonnes }) => tonnes),
        mean: pairs.reduce((sum, { tonnes }) => sum + tonnes, 0) / pairs.length,
        helps: pairs.filter(({ trains }) => trains > 0).length / pairs.length,
      }
    })
}

function gained(model: LineModel, study: CapacityStudy, change: Improvement, worlds: number) {
  return study.worlds.slice(0, worlds).map((before, world) => {
    const after = capacityOf(lineWorld(model, world, change))
    return { trains: after.trains - before.trains, tonnes: after.tonnes - before.tonnes }
  })
}

// The first of equals, so that a line on which nothing helps is the same every time.
function bestOf(model: LineModel, study: CapacityStudy, places: readonly Improvement[]): Improvement {
  const sums = places.map((change) => gained(model, study, change, SCAN).reduce((sum, { tonnes }) => sum + tonnes, 0))
  return places[sums.indexOf(Math.max(...sums))]!
}

function nameOf(model: LineModel, change: Improvement): Names {
  switch (change.kind) {
    case 'electrification':
      return model.line.name
    case 'yard-tracks':
      return model.stops[model.yards[change.yard]!.stop]!.name
    case 'loop-at-halt':
      return model.stops[change.stop]!.name
    default:
      return model.sections[change.section]!.name
  }
}

/** Whether a volume a year fits: in how many worlds, and which train weight and how many trains it takes in the middle. */
export interface Fit {
  readonly tonnes: number
  readonly share: number
  /** Net tonnes that a loaded train has to carry on the paths there are; null where there are none. */
  readonly payload: Spread | null
  /** Trains a day, both ways, that it takes with the weight there is. */
  readonly trains: Spread
}

export function fitOf(model: LineModel, { worlds }: CapacityStudy, tonnes: number): Fit {
  const drawnWorlds = worlds.map((_, world) => lineWorld(model, world))
  const payloads = worlds.flatMap(({ trains }, at) =>
    trains === 0 ? [] : [tonnes / (trains * drawnWorlds[at]!.loaded * YEAR)],
  )
  return {
    tonnes,
    share: worlds.filter((one) => one.tonnes >= tonnes).length / worlds.length,
    payload: payloads.length === 0 ? null : spread(payloads),
    trains: spread(drawnWorlds.map(({ loaded, payload }) => tonnes / (loaded * payload * YEAR))),
  }
}
