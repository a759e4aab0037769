import { toLocal, type EpochMinutes, type Id, type PlaceId, type Snapshot, type WorkId } from '../ground/index.ts'
import { middle, type Figure } from './figure.ts'
import { networkOf, type Arc, type ArcKind, type Gap, type Network } from './network.ts'
import { placeTable } from './table.ts'
import { asItIs, type Scenario } from './scenario.ts'
import {
  arcEnd,
  arcStart,
  carriesLoad,
  isTransfer,
  paretoPaths,
  type Criterion,
  type Load,
  type Path,
} from './search.ts'

export interface Amount {
  readonly low: number
  readonly mid: number
  readonly high: number
}

/** One step of an option, with both its clocks: as early and as late as the known figures allow. */
export interface Leg {
  readonly id: Id
  readonly kind: ArcKind
  readonly mode: string | null
  readonly from: PlaceId
  readonly to: PlaceId
  /** Local time at the end it names, with offset. */
  readonly depart: string
  readonly departLatest: string
  readonly arrive: string
  readonly arriveLatest: string
  readonly km: number | null
  /** Moving or being served, without the wait before. */
  readonly minutes: { readonly low: number; readonly high: number }
  /** Before it begins: for the gate to open, or the service to leave. */
  readonly wait: { readonly low: number; readonly high: number }
  readonly costUsd: Amount | null
  readonly co2eKg: Amount | null
  readonly assumed: boolean
  readonly sources: readonly Id[]
  readonly work: WorkId | null
}

export interface Option {
  readonly id: string
  readonly labels: readonly string[]
  readonly depart: string
  readonly arrive: string
  readonly arriveLatest: string
  /** Door to door, at the least and at the most. */
  readonly minutes: { readonly low: number; readonly high: number }
  readonly costUsd: Amount & {
    /** Some leg has no price at all: the total is "at least". */ readonly complete: boolean
  }
  readonly co2eKg: Amount & { readonly complete: boolean }
  readonly transfers: number
  readonly km: number
  /** Share of the middle door-to-door time, and of the middle cost, that rests on assumptions. */
  readonly assumedShare: number
  readonly assumedCostShare: number
  readonly legs: readonly Leg[]
}

export type Routes =
  | { readonly found: true; readonly options: readonly Option[] }
  | {
      readonly found: false
      readonly why: 'same-place' | 'not-connected' | 'no-service'
      readonly missing: readonly Gap[]
    }

export interface RouteQuery {
  readonly from: PlaceId
  readonly to: PlaceId
  readonly depart: EpochMinutes
  readonly load: Load
  readonly criteria?: readonly Criterion[]
}

/**
 * The choices from door to door: every option that none other beats in all criteria, the soonest first.
 * Where there is none, the pieces whose opening would join the two places are named.
 */
export function route(snapshot: Snapshot, query: RouteQuery, scenario: Scenario = asItIs): Routes {
  if (query.from === query.to) return { found: false, why: 'same-place', missing: [] }
  const network = networkOf(snapshot, scenario)
  const [from, to] = [network.door(query.from), network.door(query.to)]
  if (from === undefined || to === undefined)
    return { found: false, why: 'not-connected', missing: gapsAt(network, [query.from, query.to]) }
  const paths = paretoPaths(network, {
    from,
    to,
    depart: query.depart,
    load: query.load,
    criteria: query.criteria ?? ['time', 'cost'],
  })
  if (paths.length === 0) {
    const reachable = reach(network, from, query.load)
    return reachable.has(to)
      ? { found: false, why: 'no-service', missing: [] }
      : { found: false, why: 'not-connected', missing: joining(network, reachable) }
  }
  const zones = zonesOf(snapshot)
  const options = paths
    .map((path, at) => toOption(network, path, query, zones, String(at)))
    .toSorted((a, b) => a.minutes.low - b.minutes.low || a.costUsd.mid - b.costUsd.mid)
    .map((option, at) => ({ ...option, id: `o${at + 1}` }))
  return { found: true, options: label(options) }
}

function toOption(
  network: Network,
  path: Path,
  query: RouteQuery,
  zones: ReadonlyMap<PlaceId, string>,
  id: string,
): Option {
  const legs: Leg[] = []
  let [early, late] = [query.depart, query.depart]
  let minutes = 0
  let assumedMinutes = 0
  for (const arc of path) {
    const [from, to] = [network.nodes[arc.from]!.place, network.nodes[arc.to]!.place]
    const [start, startLate] = [arcStart(arc, early, 'earliest')!, arcStart(arc, late, 'latest') ?? late]
    const [end, endLate] = [
      arcEnd(arc, early, 'earliest')!,
      arcEnd(arc, late, 'latest') ?? startLate + arc.minutes.high,
    ]
    legs.push({
      id: arc.id,
      kind: arc.kind,
      mode: arc.mode,
      from,
      to,
      depart: toLocal(start, zones.get(from)!),
      departLatest: toLocal(startLate, zones.get(from)!),
      arrive: toLocal(end, zones.get(to)!),
      arriveLatest: toLocal(endLate, zones.get(to)!),
      km: arc.km && Math.round(middle(arc.km)),
      minutes: { low: arc.minutes.low, high: arc.minutes.high },
      wait: { low: start - early, high: startLate - late },
      costUsd: amountOf(arc.money[query.load.kind], query.load),
      co2eKg: amountOf(arc.emission[query.load.kind], query.load),
      assumed: arc.minutes.assumed || arc.timetable?.departs === null,
      sources: sourcesOf(arc, query.load),
      work: arc.work,
    })
    const spent = (end - early + endLate - late) / 2
    minutes += spent
    if (legs.at(-1)!.assumed) assumedMinutes += spent
    ;[early, late] = [end, endLate]
  }
  const cost = total(path, (arc) => arc.money[query.load.kind], query.load)
  return {
    id,
    labels: [],
    depart: toLocal(query.depart, zones.get(query.from)!),
    arrive: toLocal(early, zones.get(query.to)!),
    arriveLatest: toLocal(late, zones.get(query.to)!),
    minutes: { low: early - query.depart, high: late - query.depart },
    costUsd: cost.amount,
    co2eKg: total(path, (arc) => arc.emission[query.load.kind], query.load).amount,
    transfers: path.filter(isTransfer).length,
    km: legs.reduce((sum, leg) => sum + (leg.km ?? 0), 0),
    assumedShare: minutes === 0 ? 0 : assumedMinutes / minutes,
    assumedCostShare: cost.assumedShare,
    legs,
  }
}

function total(path: Path, of: (arc: Arc) => Figure | undefined, load: Load) {
  let [low, mid, high, assumed, complete] = [0, 0, 0, 0, true]
  for (const arc of path) {
    const figure = of(arc)
    // Waiting at a gate or walking to a train may be free; moving never is.
    if (!figure) complete &&= arc.km === null
    else {
      low += figure.low * load.amount
      high += figure.high * load.amount
      mid += middle(figure) * load.amount
      if (figure.assumed) assumed += middle(figure) * load.amount
    }
  }
  return { amount: { low, mid, high, complete }, assumedShare: mid === 0 ? 0 : assumed / mid }
}

function amountOf(figure: Figure | undefined, load: Load): Amount | null {
  return figure
    ? { low: figure.low * load.amount, mid: middle(figure) * load.amount, high: figure.high * load.amount }
    : null
}

function sourcesOf(arc: Arc, load: Load): Id[] {
  const hours = arc.gate?.sides.flatMap((side) => side.hours.map(({ source }) => source)) ?? []
  return [
    ...new Set([
      ...arc.minutes.sources,
      ...(arc.km?.sources ?? []),
      ...(arc.money[load.kind]?.sources ?? []),
      ...(arc.emission[load.kind]?.sources ?? []),
      ...hours,
    ]),
  ]
}

function label(options: readonly Option[]): Option[] {
  const least = (of: (option: Option) => number) =>
    options.reduce((best, option) => (of(option) < of(best) ? option : best))
  const names = new Map<Option, string[]>()
  const name = (option: Option, word: string) => names.set(option, [...(names.get(option) ?? []), word])
  if (options.length > 0) {
    name(
      least((option) => option.minutes.low),
      'fastest',
    )
    name(
      least((option) => option.costUsd.mid),
      'cheapest',
    )
    name(
      least((option) => option.minutes.high - option.minutes.low),
      'surest',
    )
    const fewest = least((option) => option.transfers)
    if (options.some((option) => option.transfers > fewest.transfers)) name(fewest, 'fewest-transfers')
  }
  return options.map((option) => ({ ...option, labels: names.get(option) ?? [] }))
}

function reach(network: Network, from: number, load: Load): Set<number> {
  const seen = new Set([from])
  for (const node of seen)
    for (const at of network.outgoing[node]!)
      if (carriesLoad(network.arcs[at]!, load.kind)) seen.add(network.arcs[at]!.to)
  return seen
}

// Gaps with one end inside what can be reached and the other outside are where the way breaks off.
function joining(network: Network, reachable: ReadonlySet<number>): Gap[] {
  const places = new Set([...reachable].map((node) => network.nodes[node]!.place))
  return network.gaps.filter((gap) => places.has(gap.from) !== places.has(gap.to))
}

const gapsAt = (network: Network, places: readonly PlaceId[]): Gap[] =>
  network.gaps.filter((gap) => places.includes(gap.from) || places.includes(gap.to))

const zonesOf = (snapshot: Snapshot): ReadonlyMap<PlaceId, string> =>
  new Map(snapshot.rows(placeTable).map(({ id, zone }) => [id, zone]))
