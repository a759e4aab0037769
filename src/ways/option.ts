import {
  toLocal,
  type EpochMinutes,
  type Id,
  type Names,
  type PlaceId,
  type StateId,
  type WorkId,
} from '../ground/index.ts'
import { middle, type Figure } from './figure.ts'
import { claimsOn } from './gate.ts'
import type { Arc, ArcKind, Network } from './network.ts'
import type { Reliability } from './reliability.ts'
import { arcEnd, arcStart, isTransfer, type Found, type Load, type Path } from './search.ts'

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
  /** The same by figure: on what each rests alone; null where nobody gives the figure. */
  readonly rests: Readonly<Record<'minutes' | 'wait' | 'km' | 'cost' | 'co2e', Rests | null>>
  readonly work: WorkId | null
}

/** Where one figure comes from, and whether anybody said it. */
export interface Rests {
  readonly sources: readonly Id[]
  readonly assumed: boolean
}

/** A side of a port that is shut when the journey comes there, until when, and when it lets the journey pass. */
export interface ClosedNotice {
  readonly port: PlaceId
  readonly state: StateId
  /** Last day of the closure. */
  readonly until: string
  /** The next crossing, local at the port. */
  readonly opens: string
  readonly name: Names | null
  readonly source: Id
}

/** A border crossed, at a port or in the air; then `place` is where one lands. */
export interface Crossing {
  readonly from: StateId
  readonly to: StateId
  readonly place: PlaceId
}

export interface Option {
  readonly id: string
  readonly labels: readonly string[]
  readonly depart: string
  readonly arrive: string
  readonly arriveLatest: string
  /** Door to door: at the least and at the most, and in half and in nine tenths of the simulated worlds. */
  readonly minutes: {
    readonly low: number
    readonly high: number
    readonly p50: number | null
    readonly p90: number | null
  }
  /** Share of the simulated worlds that arrive by the wanted time; null where none was wanted. */
  readonly chance: number | null
  /** The last departure that is in time in nine of ten worlds; null where no time was wanted, or none is. */
  readonly safeDepart: string | null
  readonly costUsd: Amount & {
    /** Some leg has no price at all: the total is "at least". */ readonly complete: boolean
  }
  readonly co2eKg: Amount & { readonly complete: boolean }
  readonly transfers: number
  readonly km: number
  /** Share of the middle door-to-door time, and of the middle cost, that rests on assumptions. */
  readonly assumedShare: number
  readonly assumedCostShare: number
  readonly closed: readonly ClosedNotice[]
  /** Borders in the order in which they are crossed. */
  readonly crossings: readonly Crossing[]
  readonly legs: readonly Leg[]
}

type Zones = ReadonlyMap<PlaceId, string>

/** A found path with its clock times, prices and sources, without labels. */
export function toOption(
  network: Network,
  { path, depart }: Pick<Found, 'path' | 'depart'>,
  load: Load,
  zones: Zones,
  { p50, p90, chance }: Reliability,
): Option {
  const legs: Leg[] = []
  const closed: ClosedNotice[] = []
  let [early, late] = [depart, depart]
  let minutes = 0
  let assumedMinutes = 0
  for (const arc of path) {
    const [from, to] = [network.nodes[arc.from]!.place, network.nodes[arc.to]!.place]
    const [start, startLate] = [arcStart(arc, early, 'earliest')!, arcStart(arc, late, 'latest') ?? late]
    const [end, endLate] = [
      arcEnd(arc, early, 'earliest')!,
      arcEnd(arc, late, 'latest') ?? startLate + arc.minutes.high,
    ]
    if (start > early) closed.push(...closedAt(arc, early, start, zones))
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
      wait: rangeOf(start - early, startLate - late),
      costUsd: amountOf(arc.money[load.kind], load),
      co2eKg: amountOf(arc.emission[load.kind], load),
      assumed: arc.minutes.assumed || arc.timetable?.departs === null,
      sources: sourcesOf(arc, load, toLocal(start, zones.get(from)!).slice(0, 10)),
      rests: restsOf(arc, load, toLocal(start, zones.get(from)!).slice(0, 10)),
      work: arc.work,
    })
    const spent = (end - early + endLate - late) / 2
    minutes += spent
    if (legs.at(-1)!.assumed) assumedMinutes += spent
    ;[early, late] = [end, endLate]
  }
  const cost = total(path, (arc) => arc.money[load.kind], load)
  const [first, last] = [network.nodes[path[0]!.from]!.place, network.nodes[path.at(-1)!.to]!.place]
  return {
    id: '',
    labels: [],
    depart: toLocal(depart, zones.get(first)!),
    arrive: toLocal(early, zones.get(last)!),
    arriveLatest: toLocal(late, zones.get(last)!),
    minutes: { low: early - depart, high: late - depart, p50, p90 },
    chance,
    safeDepart: null,
    costUsd: cost.amount,
    co2eKg: total(path, (arc) => arc.emission[load.kind], load).amount,
    transfers: path.filter(isTransfer).length,
    km: legs.reduce((sum, leg) => sum + (leg.km ?? 0), 0),
    assumedShare: minutes === 0 ? 0 : assumedMinutes / minutes,
    assumedCostShare: cost.assumedShare,
    closed,
    crossings: bordersOf(network, path),
    legs,
  }
}

// Who comes to a shut gate sooner waits longer.
const rangeOf = (a: number, b: number) => ({ low: Math.min(a, b), high: Math.max(a, b) })

/** The borders of a path in the order in which they are crossed. */
export function bordersOf({ nodes }: Network, path: Path): Crossing[] {
  return path.flatMap(({ from, to }) => {
    const [a, b] = [nodes[from]!, nodes[to]!]
    return a.state === b.state ? [] : [{ from: a.state, to: b.state, place: b.place }]
  })
}

/** Door to door at the least and at the most, without anything else of an option. */
export function spanOf({ path, depart }: Pick<Found, 'path' | 'depart'>): { low: number; high: number } {
  let [early, late] = [depart, depart]
  for (const arc of path) {
    early = arcEnd(arc, early, 'earliest')!
    late = arcEnd(arc, late, 'latest') ?? late + arc.minutes.high
  }
  return { low: early - depart, high: late - depart }
}

function closedAt({ gate }: Arc, at: EpochMinutes, opens: EpochMinutes, zones: Zones): ClosedNotice[] {
  return (gate?.sides ?? []).flatMap((side) => {
    // A closure may begin while one waits for the gate: the one that ends last is what keeps it shut.
    const [first, last] = [toLocal(at, side.zone).slice(0, 10), toLocal(opens, side.zone).slice(0, 10)]
    const closure = side.closures
      .filter(({ from, to }) => from <= last && first <= to)
      .toSorted((a, b) => (a.to < b.to ? 1 : -1))[0]
    if (!closure) return []
    const { to: until, name = null, source } = closure
    return [{ port: gate!.port, state: side.state, until, opens: toLocal(opens, zones.get(gate!.port)!), name, source }]
  })
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

const restOf = (figure: Figure | null | undefined): Rests | null =>
  figure ? { sources: figure.sources, assumed: figure.assumed } : null

function restsOf(arc: Arc, { kind }: Load, day: string): Leg['rests'] {
  const hours = arc.gate?.sides.flatMap((side) => claimsOn(side, day)) ?? []
  return {
    minutes: restOf(arc.minutes),
    wait:
      hours.length === 0
        ? null
        : {
            sources: [...new Set(hours.map(({ source }) => source))],
            assumed: hours.some(({ confidence }) => confidence === 'assumed'),
          },
    km: restOf(arc.km),
    cost: restOf(arc.money[kind]),
    co2e: restOf(arc.emission[kind]),
  }
}

function sourcesOf(arc: Arc, load: Load, day: string): Id[] {
  const hours = arc.gate?.sides.flatMap((side) => claimsOn(side, day).map(({ source }) => source)) ?? []
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
