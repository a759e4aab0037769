import { perSnapshot, toLocal, type EpochMinutes, type PlaceId, type Snapshot } from '../ground/index.ts'
import { cargoRules, type Cargo } from './cargo.ts'
import { chosen } from './choice.ts'
import { compiled, type Compiled } from './compiled.ts'
import { missingBetween } from './missing.ts'
import { networkOf, type Gap, type Network } from './network.ts'
import { toOption, type Option } from './option.ts'
import { pinned, type Pin } from './pin.ts'
import { reliability, safeStart } from './reliability.ts'
import { figureIn } from './scenario-figure.ts'
import { asItIs, type Scenario } from './scenario.ts'
import { carriesLoad, paretoPaths, type Criterion, type Found, type Load } from './search.ts'
import { placeTable } from './table.ts'
import { paretoInWindow } from './window.ts'

export type { Amount, ClosedNotice, Leg, Option } from './option.ts'

/** Why there is no way. Nothing is loaded at an end without a door; `none-planned` is not connected, and nothing said would join it. */
export type NoWay =
  'same-place' | 'no-door-from' | 'no-door-to' | 'not-connected' | 'none-planned' | 'no-service' | 'cargo-forbidden'

export type Routes =
  | {
      readonly found: true
      readonly options: readonly Option[]
      /** How many options the whole set has. */
      readonly count: number
    }
  | {
      readonly found: false
      readonly why: NoWay
      readonly missing: readonly Gap[]
    }

/** What is asked for: ready at `depart`, there by `arrive`, or leaving somewhen in `window`; one of the three. */
export interface RouteQuery {
  readonly from: PlaceId | Pin
  readonly to: PlaceId | Pin
  readonly depart?: EpochMinutes
  readonly arrive?: EpochMinutes
  readonly window?: readonly [from: EpochMinutes, until: EpochMinutes]
  readonly load: Load
  readonly criteria?: readonly Criterion[]
  readonly cargo?: Cargo | null
  /** The whole set instead of the five to seven that stand for it. */
  readonly all?: boolean
  /** How many possible worlds the reliability is counted in. */
  readonly worlds?: number
}

/**
 * The choices from door to door: every option that none other beats in all criteria, the soonest first; of a large set
 * those that stand for it. Where there is none, the pieces whose opening would join the two places are named.
 */
export function route(snapshot: Snapshot, query: RouteQuery, scenario: Scenario = asItIs): Routes {
  if (keyOf(query.from) === keyOf(query.to)) return { found: false, why: 'same-place', missing: [] }
  const ready = prepared(snapshot, query, scenario)
  if (!ready) {
    const { from } = pinnedIn(snapshot, scenario, query)
    return { found: false, why: from === undefined ? 'no-door-from' : 'no-door-to', missing: [] }
  }
  const { network, net, from, to } = ready
  const cargo = query.cargo ?? null
  const asked = { from, to, load: query.load, criteria: query.criteria ?? (['time', 'cost'] as const) }
  const set = query.window
    ? paretoInWindow(net, asked, query.window)
    : paretoPaths(
        net,
        query.arrive === undefined ? { ...asked, depart: query.depart! } : { ...asked, arrive: query.arrive },
      )
  if (set.length === 0) return noWay(snapshot, network, from, to, query.load, cargo !== null)
  const zones = zonesOf(snapshot)
  const zoneOfStart = ({ path }: Found) => pinZones(network, zones).get(network.nodes[path[0]!.from]!.place)!
  const options = chosen(set.toSorted(soonestFirst), query.all ?? false, query.load.kind).map(
    ({ found, labels }, at) => ({
      ...toOption(
        network,
        found,
        query.load,
        pinZones(network, zones),
        reliability(found.path, found.depart, query.arrive ?? null, query.worlds),
      ),
      ...(query.arrive !== undefined && { safeDepart: safely(found, query.arrive, zoneOfStart(found)) }),
      id: `o${at + 1}`,
      labels,
    }),
  )
  return { found: true, options, count: set.length }
}

/** The network as one question uses it, with both its ends; null where an end has no door. */
export function prepared(
  snapshot: Snapshot,
  { from: origin, to: target, load, cargo = null }: Pick<RouteQuery, 'from' | 'to' | 'load' | 'cargo'>,
  scenario: Scenario,
): { network: Network; net: Compiled; from: number; to: number } | null {
  const { network, from, to } = pinnedIn(snapshot, scenario, { from: origin, to: target })
  if (from === undefined || to === undefined) return null
  const rules = cargoRules(snapshot, cargo)
  const net = compiled(network, load.kind, (arc) => !rules.forbids(network, arc), cargo ?? '')
  return { network, net, from, to }
}

const pinnedIn = (snapshot: Snapshot, scenario: Scenario, { from, to }: Pick<RouteQuery, 'from' | 'to'>) =>
  pinned(
    snapshot,
    (subjects, property, unit) => figureIn(snapshot, scenario, subjects, property, unit),
    networkOf(snapshot, scenario),
    from,
    to,
  )

function safely({ path, depart }: Found, arrive: EpochMinutes, zone: string): string | null {
  const safe = safeStart(path, depart, arrive)
  return safe === null ? null : toLocal(safe, zone)
}

const keyOf = (end: PlaceId | Pin): string => (typeof end === 'string' ? end : `${end.lat},${end.lon}`)

const soonestFirst = (a: Found, b: Found): number => a.arrive - b.arrive || a.costs.cost - b.costs.cost

function noWay(
  snapshot: Snapshot,
  network: Network,
  from: number,
  to: number,
  load: Load,
  constrained: boolean,
): Routes {
  if (reach(network, from, load).has(to))
    return { found: false, why: constrained ? 'cargo-forbidden' : 'no-service', missing: [] }
  const missing = missingBetween(snapshot, network, from, to, load)
  return { found: false, why: missing.length > 0 ? 'not-connected' : 'none-planned', missing }
}

function reach(network: Network, from: number, load: Load): Set<number> {
  const seen = new Set([from])
  for (const node of seen)
    for (const at of network.outgoing[node]!)
      if (carriesLoad(network.arcs[at]!, load.kind)) seen.add(network.arcs[at]!.to)
  return seen
}

const zonesOf = perSnapshot(
  (snapshot: Snapshot): ReadonlyMap<PlaceId, string> =>
    new Map(snapshot.rows(placeTable).map(({ id, zone }) => [id, zone])),
)

const pinZones = (network: Network, zones: ReadonlyMap<PlaceId, string>): ReadonlyMap<PlaceId, string> =>
  network.pins ? new Map([...zones, ...network.pins]) : zones
