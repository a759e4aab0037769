import type { Id, Jobs, Names, Snapshot, Unit } from '../ground/index.ts'
import { lineGainsOf, lineModel, linesWithStops, studyLine, volumesOf, type LineModel } from './capacity/index.ts'
import type { Figure } from './figure.ts'
import type { Gate, HoursClaim } from './gate.ts'
import { drawn } from './chance.ts'
import type { LoadKind } from './modes/index.ts'
import { networkOf } from './network.ts'
import { asItIs, type Scenario } from './scenario.ts'
import { figureIn } from './scenario-figure.ts'
import {
  pieceAt,
  portPlan,
  runWorlds,
  spread,
  type Piece,
  type PortPlan,
  type PortWorld,
  type Range,
  type Spread,
} from './simulate/index.ts'
import { commodityTable, lineTable, linkTable, placeTable, serviceTable, type PlaceRow } from './table.ts'

/** One thing that might be done next. */
export type StepKind =
  | 'hour'
  | 'lane'
  | 'inspection-place'
  | 'paperwork-day'
  | 'flight'
  | 'loop'
  | 'loop-at-halt'
  | 'second-track'
  | 'electrification'
  | 'yard-tracks'

/** A single improvement with what it gives in a year and how sure its place in the list is. */
export interface GrowthPoint {
  readonly kind: StepKind
  /** The port, line or service, and for an hour the side. */
  readonly at: Id
  readonly side: Id | null
  readonly name: Names
  /** In hours of vehicles, people or trains, or in tonnes carried. */
  readonly unit: 'vehicle.h/yr' | 'person.h/yr' | 'train.h/yr' | 't/yr'
  readonly effect: Spread
  /** The same in US dollars a year; null where nobody says or assumes what an hour or a tonne is worth. */
  readonly value: Spread | null
  /** US dollars, once; null where nobody says. */
  readonly cost: Figure | null
  readonly perCost: Spread | null
  /** Share of the worlds in which the queue has no steady state, before and after; null where there is no queue. */
  readonly overloaded: { readonly before: number; readonly after: number } | null
  /** Its place among those that can be compared: best, middle and worst of nine worlds in ten. */
  readonly rank: Spread | null
  /** Share of the worlds in which it is the first. */
  readonly first: number
  /** What the figures behind it rest on. */
  readonly sources: readonly Id[]
}

export interface Growth {
  readonly points: readonly GrowthPoint[]
  readonly worlds: number
  /** Days that queues were run for. */
  readonly days: number
  /** The first of the list where less flows than in the middle of what is taken as given, and where more does. */
  readonly firstWhere: { readonly less: number | null; readonly more: number | null }
}

/** What of a port ways cannot know by itself: the flow is a count. */
export type FlowAt = (place: PlaceRow, piece: Piece) => Figure | null

const YEAR = 365.25
const WORLDS = 32
const DAYS = 14
/** So many vehicles are enough to see a queue: where more come, fewer days are run. */
const ENOUGH = 8000

interface Candidate extends Omit<GrowthPoint, 'effect' | 'value' | 'perCost' | 'rank' | 'first'> {
  readonly effects: readonly number[]
  readonly values: readonly number[] | null
}

/**
 * Ranks single improvements by what they are worth in a year for what they cost, where somebody says a cost, and by their
 * worth alone where not. In each world every improvement is tried alone on the same luck, so that an order may turn round
 * from world to world; how far it does is part of the answer. Queues are run from empty over a few days: where more comes
 * than can pass the effect is that of these days and no steady one.
 */
export async function growthPoints(
  jobs: Jobs,
  snapshot: Snapshot,
  flowAt: FlowAt,
  first: string,
  seed: number,
): Promise<Growth> {
  const scenario = asItIs
  const ports = await Promise.all(
    snapshot.rows(placeTable).map((place) => portCandidates(jobs, snapshot, scenario, place, flowAt, first, seed)),
  )
  const flows = Array.from({ length: WORLDS }, (_, world) =>
    ports.reduce((sum, { flow }) => sum + (flow[world] ?? 0), 0),
  )
  const candidates = [
    ...ports.flatMap((port) => port.candidates),
    ...flightCandidates(snapshot, scenario),
    ...linesWithStops(snapshot).flatMap((line) => lineCandidates(snapshot, scenario, line)),
  ]
  return ranked(candidates, flows)
}

function ranked(candidates: readonly Candidate[], flows: readonly number[]): Growth {
  const comparable = candidates.filter(({ values }) => values !== null)
  // Worth for cost comes first: where all that can be compared have a cost; else worth alone, or the two could not be mixed.
  const costed = comparable.length > 0 && comparable.every(({ cost }) => cost !== null)
  const scores = comparable.map(({ values, cost }) =>
    values!.map((value) => (costed ? value / middleOf(cost!) : value)),
  )
  const places = scores.map(() => Array.from({ length: WORLDS }, () => 0))
  for (let world = 0; world < WORLDS; world++)
    scores
      .map((score, at) => ({ at, score: score[world]! }))
      .toSorted((a, b) => b.score - a.score || a.at - b.at)
      .forEach(({ at }, place) => (places[at]![world] = place + 1))
  const points = candidates.map((one): { readonly point: GrowthPoint; readonly order: number } => {
    const at = comparable.indexOf(one)
    const { effects, values, ...rest } = one
    return {
      point: {
        ...rest,
        effect: spread(effects),
        value: values && spread(values),
        perCost: values && one.cost ? spread(values.map((value) => value / middleOf(one.cost!))) : null,
        rank: at < 0 ? null : spread(places[at]!),
        first: at < 0 ? 0 : places[at]!.filter((place) => place === 1).length / WORLDS,
      },
      // What cannot be compared stands at the end, by its size.
      order: at < 0 ? mean(effects) * 1e-9 : mean(scores[at]!),
    }
  })
  const sorted = points.toSorted((a, b) => b.order - a.order)
  const median = spread(flows).mid
  const firstIn = (use: (flow: number) => boolean): number | null => {
    const worlds = flows.flatMap((flow, world) => (use(flow) ? [world] : []))
    if (worlds.length === 0 || scores.length === 0) return null
    const sums = scores.map((score) => worlds.reduce((sum, world) => sum + score[world]!, 0))
    const best = comparable[sums.indexOf(Math.max(...sums))]!
    return sorted.findIndex(
      ({ point: { kind, at, side } }) => kind === best.kind && at === best.at && side === best.side,
    )
  }
  return {
    points: sorted.map(({ point }) => point),
    worlds: WORLDS,
    days: DAYS,
    firstWhere: { less: firstIn((flow) => flow <= median), more: firstIn((flow) => flow > median) },
  }
}

const middleOf = ({ low, high }: Range): number => (low + high) / 2
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

async function portCandidates(
  jobs: Jobs,
  snapshot: Snapshot,
  scenario: Scenario,
  place: PlaceRow,
  flowAt: FlowAt,
  first: string,
  seed: number,
): Promise<{ candidates: Candidate[]; flow: number[] }> {
  const none = { candidates: [], flow: [] }
  const kind = (['goods', 'people'] as const).find((one) => {
    const piece = pieceAt(snapshot, scenario, place.id, one)
    return piece && flowAt(place, piece) && figureIn(snapshot, scenario, [place.id], 'servers', 'lane')
  })
  if (!kind) return none
  const piece = pieceAt(snapshot, scenario, place.id, kind)!
  const flow = flowAt(place, piece)!
  const days = Math.max(2, Math.min(DAYS, Math.floor(ENOUGH / flow.high)))
  const { plan, sources } = portPlan(snapshot, scenario, { place, kind, flow, first, days, warmUp: 0, seed })
  const before = await runWorlds(jobs, plan, WORLDS)
  const worth = worthOf(snapshot, scenario, piece)
  const laneCost = figureIn(snapshot, scenario, [place.id, 'mode:road'], 'cost', 'USD/lane')
  const saved = (after: readonly PortWorld[]) => before.map((one, world) => hours(one, after[world]!))
  const overBefore = overloaded(before)
  const make = (
    step: StepKind,
    side: Id | null,
    effects: readonly number[],
    after: number | null,
    cost: Figure | null = null,
  ): Candidate => ({
    kind: step,
    at: place.id,
    side,
    name: place.name,
    unit: `${piece}.h/yr`,
    effects,
    values: worth && effects.map((effect, world) => effect * within(worth, world, `worth ${piece}`)),
    cost,
    overloaded: after === null ? null : { before: overBefore, after },
    sources: [...new Set([...sources, ...(worth?.sources ?? []), ...(cost?.sources ?? [])])],
  })
  const candidates: Candidate[] = []
  const tried = async (step: StepKind, side: Id | null, changed: PortPlan, cost: Figure | null = null) => {
    const after = await runWorlds(jobs, changed, WORLDS)
    candidates.push(make(step, side, saved(after), overloaded(after), cost))
  }
  for (const [at, side] of (plan.gate?.sides ?? []).entries()) {
    const longer = side.hours.map(anHourMore)
    if (longer.some((claim, one) => claim !== side.hours[one]))
      await tried('hour', side.state, { ...plan, gate: withHours(plan.gate!, at, longer) })
  }
  await tried('lane', null, oneLaneMore(plan), laneCost)
  if (plan.inspection && before.some(({ narrowest }) => narrowest === 'inspection')) {
    const { servers } = plan.inspection
    const more = { low: servers.low + 1, high: servers.high + 1 }
    await tried('inspection-place', null, { ...plan, inspection: { ...plan.inspection, servers: more } })
  }
  // What was measured above the least is queue and paperwork; a day less of it takes at most a day of that.
  const arcs = networkOf(snapshot, scenario).arcs.filter(({ id }) => plan.ways.some((way) => way.id === id))
  const papers = before.map((one, world) =>
    plan.ways.reduce((sum, way, at) => {
      const { low, high } = arcs.find(({ id }) => id === way.id)!.minutes
      const drawnMinutes = low > 0 ? low * (high / low) ** drawn(world, way.id) : within({ low, high }, world, way.id)
      const share =
        one.ways[at]!.passed /
        Math.max(
          1,
          one.ways.reduce((all, { passed }) => all + passed, 0),
        )
      return sum + (Math.min(1440, drawnMinutes - low) / 60) * one.flow * share * YEAR
    }, 0),
  )
  candidates.push(make('paperwork-day', null, papers, null))
  return { candidates, flow: before.map((one) => one.flow) }
}

// Hours saved in a year if every day went as the days that were run.
function hours(before: PortWorld, after: PortWorld): number {
  const passed = Math.max(
    1,
    before.ways.reduce((sum, way) => sum + way.passed, 0),
  )
  return ((spent(before) - spent(after)) / 60 / passed) * before.flow * YEAR
}

const spent = ({ ways }: PortWorld): number => ways.reduce((sum, { dwell, passed }) => sum + dwell * passed, 0)

const overloaded = (worlds: readonly PortWorld[]): number =>
  worlds.filter(({ load }) => load >= 1).length / worlds.length

const within = ({ low, high }: Range, world: number, name: string): number => low + (high - low) * drawn(world, name)

const withHours = (gate: Gate, at: number, hoursOfSide: readonly HoursClaim[]): Gate => ({
  ...gate,
  sides: gate.sides.map((side, one) => (one === at ? { ...side, hours: hoursOfSide } : side)),
})

// Open all day already, or told in a way that an hour cannot be added to: the same claim again.
function anHourMore(claim: HoursClaim): HoursClaim {
  if (claim.hours === null)
    return claim.minutesPerDay === null || claim.minutesPerDay >= 1440
      ? claim
      : { ...claim, minutesPerDay: Math.min(1440, claim.minutesPerDay + 60) }
  if (!claim.hours.rules.some(({ open, spells }) => open && spells?.some(shut))) return claim
  const rules = claim.hours.rules.map((rule) =>
    rule.open && rule.spells
      ? { ...rule, spells: rule.spells.map(([from, to]) => [from, Math.min(to + 60, from + 1440)] as const) }
      : rule,
  )
  return { ...claim, hours: { ...claim.hours, rules } }
}

const shut = ([from, to]: readonly [number, number]): boolean => to - from < 1440

function oneLaneMore(plan: PortPlan): PortPlan {
  const lanes = { low: plan.lanes.low + 1, high: plan.lanes.high + 1 }
  const factor = (middleOf(plan.lanes) + 1) / middleOf(plan.lanes)
  const capacity = plan.capacity && { low: plan.capacity.low * factor, high: plan.capacity.high * factor }
  return { ...plan, lanes, capacity }
}

// US dollars that an hour of one vehicle, person or train is worth.
function worthOf(snapshot: Snapshot, scenario: Scenario, piece: Piece): Worth | null {
  if (piece === 'person') return hourOf(snapshot, scenario, 'people', 'USD/person.h')
  const perTonne = hourOf(snapshot, scenario, 'goods', 'USD/t.h')
  const payload = figureIn(snapshot, scenario, ['mode:road'], 'payload', 't')
  if (!perTonne || !payload || piece === 'train') return null
  return {
    low: perTonne.low * payload.low,
    high: perTonne.high * payload.high,
    sources: [...perTonne.sources, ...payload.sources],
  }
}

type Worth = Range & { readonly sources: readonly Id[] }

// The same rows as the choice of ways rests on: who queues here is any of those who trade or travel. A pack without a
// commodity of the load may say it of the road.
function hourOf(snapshot: Snapshot, scenario: Scenario, load: LoadKind, unit: Unit): Worth | null {
  const said = snapshot
    .rows(commodityTable)
    .filter((commodity) => commodity.load === load)
    .flatMap(({ id }) => figureIn(snapshot, scenario, [id], 'value-of-time', unit) ?? [])
  if (said.length === 0) return figureIn(snapshot, scenario, ['mode:road'], 'value-of-time', unit)
  return {
    low: Math.min(...said.map(({ low }) => low)),
    high: Math.max(...said.map(({ high }) => high)),
    sources: said.flatMap(({ sources }) => sources),
  }
}

/** Another flight a week halves nothing: it shortens the mean wait for one from half a week over n to half a week over n + 1. */
function flightCandidates(snapshot: Snapshot, scenario: Scenario): Candidate[] {
  const seats = figureIn(snapshot, scenario, ['mode:air'], 'seats', 'person/flight')
  if (!seats) return []
  const worth = worthOf(snapshot, scenario, 'person')
  const places = new Map(snapshot.rows(placeTable).map((place) => [place.id as string, place]))
  return snapshot.rows(serviceTable).flatMap((service): Candidate[] => {
    if (service.status !== 'existing' || service.mode !== 'air' || service.carries === 'goods') return []
    const known = service.days?.length ?? service.perWeek
    const assumed = known ? null : figureIn(snapshot, scenario, [service.id], 'frequency', 'flight/week')
    const weekly: Range | null = known ? { low: known, high: known } : assumed
    const [from, to] = [places.get(service.from), places.get(service.to)]
    if (!weekly || !from || !to) return []
    const effects = Array.from({ length: WORLDS }, (_, world) => {
      const flights = within(weekly, world, `${service.id} frequency`)
      const passengers = flights * 52.18 * within(seats, world, 'seats')
      return passengers * ((7 * 24) / (2 * flights) - (7 * 24) / (2 * (flights + 1)))
    })
    return [
      {
        kind: 'flight',
        at: service.id,
        side: null,
        name: joined(from.name, to.name),
        unit: 'person.h/yr',
        effects,
        values: worth && effects.map((effect, world) => effect * within(worth, world, 'worth person')),
        cost: figureIn(snapshot, scenario, [service.id, 'mode:air'], 'cost', 'USD/flight'),
        overloaded: null,
        sources: [
          ...new Set([service.source, ...seats.sources, ...(assumed?.sources ?? []), ...(worth?.sources ?? [])]),
        ],
      },
    ]
  })
}

function lineCandidates(snapshot: Snapshot, scenario: Scenario, id: Id<'line'>): Candidate[] {
  const line = snapshot.row(lineTable, id)!
  const model = lineModel(snapshot, scenario, line)
  const study = studyLine(model, WORLDS)
  const worth = tonneWorth(snapshot, scenario, model)
  const volumes = volumesOf(snapshot, model).map(({ tonnes }) => tonnes)
  // What is said to come limits what more room can carry; where nobody says, all of it is taken to be wanted.
  const wanted = volumes.length === 0 ? null : { low: Math.min(...volumes), high: Math.max(...volumes) }
  const carried = (tonnes: number, world: number) =>
    wanted === null ? tonnes : Math.min(tonnes, within(wanted, world, `${id} volume`))
  return lineGainsOf(model, study).map(({ change, name, each }): Candidate => {
    const effects = each.map((more, world) => {
      const before = study.worlds[world]!.tonnes
      return carried(before + more, world) - carried(before, world)
    })
    return {
      kind: change.kind,
      at: id,
      side: null,
      name: change.kind === 'electrification' ? line.name : name,
      unit: 't/yr',
      effects,
      values: worth && effects.map((tonnes, world) => tonnes * within(worth, world, `worth ${id}`)),
      cost:
        change.kind === 'loop' || change.kind === 'loop-at-halt'
          ? figureIn(snapshot, scenario, [id, 'mode:rail'], 'cost', 'USD/loop')
          : null,
      overloaded: null,
      sources: model.sources,
    }
  })
}

// What a tonne saves that goes the length of the line by rail and not by road, at the rates of each state that it crosses.
function tonneWorth(snapshot: Snapshot, scenario: Scenario, model: LineModel): Range | null {
  const links = new Map(snapshot.rows(linkTable).map((link) => [link.id as Id, link]))
  let [low, high] = [0, 0]
  for (const [id, km] of model.links) {
    const state = links.get(id)!.state.slice('state:'.length)
    const rate = (mode: 'road' | 'rail') =>
      figureIn(snapshot, scenario, [`mode:${mode}.${state}`, `mode:${mode}`], 'freight-rate', 'USD/t.km')
    const [road, rail] = [rate('road'), rate('rail')]
    if (!road || !rail) return null
    low += Math.max(0, road.low - rail.high) * km.low
    high += Math.max(0, road.high - rail.low) * km.high
  }
  return { low, high }
}

const joined = (a: Names, b: Names): Names =>
  Object.fromEntries(Object.keys(a).map((language) => [language, `${a[language]} – ${b[language] ?? ''}`]))
