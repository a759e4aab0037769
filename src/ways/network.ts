import { perSnapshot, type Id, type PlaceId, type Snapshot, type StateId, type WorkId } from '../ground/index.ts'
import type { Figure } from './figure.ts'
import type { Gate } from './gate.ts'
import type { Layer, LoadKind, Mode } from './modes/index.ts'
import { NetworkBuilder } from './network-builder.ts'
import { asItIs, type Scenario } from './scenario.ts'
import type { ProcessRow } from './table.ts'

/** A place on one layer and, at a port of entry, on one side. */
export interface Node {
  readonly place: PlaceId
  readonly layer: Layer
  readonly state: StateId
}

export type ArcKind = ProcessRow['kind'] | 'ride' | 'service'

/** A step of a journey: minutes and, for each tonne or person, money and emissions. */
export interface Arc {
  readonly id: Id
  readonly kind: ArcKind
  readonly from: number
  readonly to: number
  readonly mode: Mode['name'] | null
  readonly carries: 'goods' | 'people' | 'both'
  readonly km: Figure | null
  readonly minutes: Figure
  readonly money: Readonly<Partial<Record<LoadKind, Figure>>>
  readonly emission: Readonly<Partial<Record<LoadKind, Figure>>>
  readonly gate: Gate | null
  readonly timetable: Timetable | null
  /** The work that this step or a figure of it stands for, in a scenario. */
  readonly work: WorkId | null
}

/** When a service leaves. */
export interface Timetable {
  /** Days of the week, 1 Monday to 7 Sunday; null where only the number a week is known. */
  readonly days: readonly number[] | null
  readonly perWeek: number
  /** Local clock at the origin, minutes after midnight; null for some time of the day. */
  readonly departs: number | null
  readonly zone: string
  readonly begins: string | null
  readonly ends: string | null
}

/** Something of the map that cannot be travelled, and why. */
export interface Gap {
  readonly id: Id
  readonly from: PlaceId
  readonly to: PlaceId
  readonly why: 'not-open' | 'no-length' | 'no-time' | 'ended'
  readonly status: string
}

/** Everything that can be travelled in one scenario, compiled for searching. */
export interface Network {
  readonly nodes: readonly Node[]
  readonly arcs: readonly Arc[]
  readonly outgoing: readonly (readonly number[])[]
  readonly gaps: readonly Gap[]
  /** Zones of points on the map that a query added. */
  readonly pins?: ReadonlyMap<PlaceId, string>
  /** The door of a place, where goods wait and people live; undefined where a place has none. */
  door(place: PlaceId): number | undefined
}

const networks = perSnapshot(() => new Map<Scenario, Network>())

/** The network of a snapshot in a scenario. */
export function networkOf(snapshot: Snapshot, scenario: Scenario = asItIs): Network {
  const kept = networks(snapshot)
  let network = kept.get(scenario)
  if (!network) kept.set(scenario, (network = new NetworkBuilder(snapshot, scenario).build()))
  return network
}
