import {
  fromLocal,
  OrtoqError,
  toLocal,
  weekday,
  type EpochMinutes,
  type Id,
  type Property,
  type Snapshot,
  type StateId,
} from '../../ground/index.ts'
import { figure, type Figure } from '../figure.ts'
import type { Gate } from '../gate.ts'
import { networkOf, type Arc, type ArcKind, type Network } from '../network.ts'
import type { Scenario } from '../scenario.ts'
import { figureIn } from '../scenario-figure.ts'
import { placeTable, profileTable, type PlaceRow } from '../table.ts'
import type { PortPlan, Range } from './port.ts'

/** What is asked of a simulation of one place. */
export interface PortAsk {
  readonly place: PlaceRow
  /** What queues: vehicles and trains with goods, or people. */
  readonly kind: 'goods' | 'people'
  /** Vehicles, people or trains a day, all ways together; what ways cannot know, since counts are flows. */
  readonly flow: Figure
  /** The first day, `YYYY-MM-DD`, on the clock of the place. */
  readonly first: string
  readonly days: number
  /** Days before the first that are run and do not count. */
  readonly warmUp: number
  readonly seed: number
  /** The days stand for a year: all months weigh the same in them, and none is shut by its date. */
  readonly ordinary?: boolean
}

/** A plan with the figures that it rests on. */
export interface GroundedPlan {
  readonly plan: PortPlan
  /** Each step that is simulated, with the times that were measured of it, in minutes. */
  readonly steps: readonly {
    readonly id: Id
    readonly from: StateId
    readonly to: StateId
    readonly measured: Figure
  }[]
  readonly figures: readonly { readonly property: Property; readonly figure: Figure }[]
  readonly sources: readonly Id[]
}

const QUEUED: readonly ArcKind[] = ['border', 'gauge-change', 'transshipment']

/** What is counted at a place: people, trains where rails lead through it, vehicles elsewhere. */
export type Piece = 'vehicle' | 'person' | 'train'

/** What a simulation of a place counts, and null where nothing of that kind queues in this scenario. */
export function pieceAt(snapshot: Snapshot, scenario: Scenario, place: Id, kind: 'goods' | 'people'): Piece | null {
  const network = networkOf(snapshot, scenario)
  const [arc] = queuedAt(network, place, kind)
  return arc ? pieceOf(network, arc) : null
}

const pieceOf = (network: Network, arc: Arc): Piece =>
  arc.carries === 'people' ? 'person' : network.nodes[arc.from]!.layer.startsWith('rail') ? 'train' : 'vehicle'

/**
 * The plan of a place in a scenario: the steps of the planner's own network with their gates, and in front of them the
 * lanes. `ways/not-a-port` where nothing queues, `ways/no-lanes` where a figure is neither said nor assumed.
 */
export function portPlan(snapshot: Snapshot, scenario: Scenario, ask: PortAsk): GroundedPlan {
  const { place, kind, flow, first, days, warmUp, seed, ordinary = false } = ask
  const start = fromLocal(`${first}T00:00`, place.zone) - warmUp * 1440
  const network = networkOf(snapshot, scenario)
  const arcs = queuedAt(network, place.id, kind)
  if (arcs.length === 0) {
    const known = snapshot.rows(placeTable).filter(({ id }) => queuedAt(network, id, kind).length > 0)
    throw new OrtoqError('ways/not-a-port', { place: place.id, known: known.map(({ id }) => id).join(', ') || '—' })
  }
  const piece = pieceOf(network, arcs[0]!)
  const here: readonly Id[] = [place.id, ...arcs.map(({ id }) => id)]
  const subjects: readonly Id[] = [...here, piece === 'train' ? 'mode:rail' : 'mode:road']
  const figures: { property: Property; figure: Figure }[] = []
  const known = (property: Property, unit: string, of = subjects): Figure | null => {
    const found = figureIn(snapshot, scenario, of, property, unit)
    if (found) figures.push({ property, figure: found })
    return found
  }
  const need = (property: Property, unit: string): Figure => {
    const found = known(property, unit)
    if (!found) throw new OrtoqError('ways/no-lanes', { place: place.id, property })
    return found
  }
  const lanes = need('servers', 'lane')
  // More lanes than it was built with pass more, unless the scenario says itself what passes.
  const lanesCounted = (said: Figure | null): Figure | null => {
    const had = figure(snapshot, subjects, 'servers', 'lane')
    if (!said || !had || here.some((subject) => scenario.figures.has(`${subject} design-capacity`))) return said
    const factor = (lanes.low + lanes.high) / (had.low + had.high)
    return { ...said, low: said.low * factor, high: said.high * factor }
  }
  // What is said of this place comes before what holds of its kind: its times, then what it passes in a day.
  const own = known('lane-time', 'min', here)
  const capacity = own ? null : lanesCounted(known('design-capacity', `${piece}/d`, here))
  const laneMinutes = own ?? (capacity ? null : need('lane-time', 'min'))
  const variation = need('variation', '%')
  const share = piece === 'person' ? null : known('inspection-share', '%')
  const looks =
    share && share.high > 0 ? { minutes: need('inspection-time', 'min'), servers: need('servers', 'server') } : null
  const forth = arcs.length > 1 ? need('direction-share', '%') : null
  const rows = profileRows(snapshot, subjects)
  const states = (arc: Arc) => ({ from: network.nodes[arc.from]!.state, to: network.nodes[arc.to]!.state })
  return {
    plan: {
      place: place.id,
      gate: ordinary ? withoutClosures(arcs[0]!.gate) : arcs[0]!.gate,
      start,
      days,
      warmUp,
      seed,
      flow: range(flow),
      ways: arcs.map((arc, at) => ({
        id: arc.id,
        ...states(arc),
        share: forth === null ? ALL : at === 0 ? part(forth) : rest(forth, arcs.length - 1),
        least: arc.minutes.low,
      })),
      lanes: range(lanes),
      laneMinutes: laneMinutes && range(laneMinutes),
      capacity: capacity && range(capacity),
      variation: part(variation),
      inspection:
        share && looks ? { share: part(share), minutes: range(looks.minutes), servers: range(looks.servers) } : null,
      profile: profileOf(ordinary ? rows.filter(({ by }) => by !== 'month') : rows, place.zone, start, warmUp + days),
    },
    steps: arcs.map((arc) => ({ id: arc.id, ...states(arc), measured: arc.minutes })),
    figures,
    sources: [
      ...new Set([
        ...flow.sources,
        ...figures.flatMap(({ figure }) => figure.sources),
        ...arcs.flatMap(({ minutes, gate }) => [
          ...minutes.sources,
          ...(gate?.sides.flatMap(({ hours }) => hours.map(({ source }) => source)) ?? []),
        ]),
        ...rows.map(({ source }) => source),
      ]),
    ],
  }
}

const ordinaryGates = new WeakMap<Gate, Gate>()

// The same object each time: what is made of a gate is kept by it.
function withoutClosures(gate: Gate | null): Gate | null {
  if (!gate) return null
  let kept = ordinaryGates.get(gate)
  if (!kept) ordinaryGates.set(gate, (kept = { ...gate, sides: gate.sides.map((side) => ({ ...side, closures: [] })) }))
  return kept
}

const queuedAt = (network: Network, place: Id, wanted: 'goods' | 'people'): Arc[] =>
  network.arcs.filter(
    ({ kind, carries, from }) =>
      QUEUED.includes(kind) && (carries === wanted || carries === 'both') && network.nodes[from]!.place === place,
  )

const ALL: Range = { low: 1, high: 1 }
const range = ({ low, high }: Figure): Range => ({ low, high })
const part = ({ low, high }: Figure): Range => ({ low: low / 100, high: high / 100 })
const rest = ({ low, high }: Figure, others: number): Range => ({
  low: (1 - high / 100) / others,
  high: (1 - low / 100) / others,
})

function profileRows(snapshot: Snapshot, subjects: readonly Id[]) {
  const all = snapshot.rows(profileTable)
  const subject = subjects.find((one) => all.some((row) => row.subject === one))
  return all.filter((row) => row.subject === subject)
}

/** Weight of each hour from a midnight on; a year is 1 on average, and so is a week of equal months. */
function profileOf(
  rows: ReturnType<typeof profileRows>,
  zone: string,
  start: EpochMinutes,
  days: number,
): Float64Array {
  const weights = (by: 'hour' | 'weekday' | 'month', count: number, first: number) => {
    const own = rows.filter((row) => row.by === by)
    const list = Array.from({ length: count }, (_, at) => own.find((row) => row.at === at + first)?.weight ?? 1)
    const mean = list.reduce((sum, one) => sum + one, 0) / count
    return list.map((one) => one / (mean || 1))
  }
  const [hours, week, months] = [weights('hour', 24, 0), weights('weekday', 7, 1), weights('month', 12, 1)]
  return Float64Array.from({ length: days * 24 }, (_, hour) => {
    const local = toLocal(start + hour * 60, zone)
    const day = local.slice(0, 10)
    return hours[Number(local.slice(11, 13))]! * week[weekday(day) - 1]! * months[Number(day.slice(5, 7)) - 1]!
  })
}
