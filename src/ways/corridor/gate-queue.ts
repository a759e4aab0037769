import {
  OrtoqError,
  perSnapshot,
  toLocal,
  type EpochMinutes,
  type Id,
  type PortId,
  type Snapshot,
} from '../../ground/index.ts'
import { mixed } from '../chance.ts'
import { ordinaryWeekOf, WEEK_DAYS } from '../ordinary-week.ts'
import { placeById } from '../place.ts'
import type { Scenario } from '../scenario.ts'
import { laneWaits, Place, portCapacity, portPlan, type PortPlan } from '../simulate/index.ts'
import { WaitCurve } from './wait-curve.ts'

/** Worlds of the simulation that a curve of waits is made in; each world of the corridor takes the shape of one of them. */
const SIMULATED = 8

/** What a gate can pass and makes wait in every world, by the simulation of its lanes, hours and inspections. */
export interface GateQueue {
  /** Vehicles a day. */
  capacity(world: number): number
  /** Mean minutes that vehicles wait because of each other, beside the shut hours, when so many come in a day. */
  wait(world: number, vehicles: number): number
  readonly sources: readonly Id[]
}

const queues = perSnapshot(() => new Map<string, GateQueue>())
const MOST_KEPT = 64

/**
 * The queue in front of a gate in a scenario; null where nobody says or assumes what its lanes pass. Gates that a scenario
 * leaves as they are have the same queue, and every queue is simulated once.
 */
export function gateQueue(
  snapshot: Snapshot,
  scenario: Scenario,
  port: PortId,
  depart: EpochMinutes,
  seed: number,
): GateQueue | null {
  const grounded = planOf(snapshot, scenario, port, depart, seed)
  if (!grounded) return null
  const { plan, sources } = grounded
  const key = JSON.stringify({ ...plan, profile: [...plan.profile] })
  const kept = queues(snapshot)
  let queue = kept.get(key)
  if (!queue) {
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, (queue = queueOf(plan, sources)))
  }
  return queue
}

function queueOf(plan: PortPlan, sources: readonly Id[]): GateQueue {
  const curves = Array.from({ length: SIMULATED }, (_, world) => {
    const number = numberOf(world)
    const capacity = portCapacity(plan, number)
    // One luck for all loads of a world: a fuller gate meets the same vehicles sooner one after the other.
    let place: Place | null = null
    return new WaitCurve((load) => laneWaits(plan, (place ??= new Place(plan, number)), load * capacity).queued)
  })
  const capacities: number[] = []
  const capacity = (world: number) => (capacities[world] ??= portCapacity(plan, numberOf(world)))
  return {
    capacity,
    wait: (world, vehicles) => {
      const most = capacity(world)
      return vehicles > 0 && most > 0 ? curves[world % SIMULATED]!.at(vehicles / most) : 0
    },
    sources,
  }
}

// A world of the planner and of the simulation has the same luck: the same rival hours are believed in both.
const numberOf = (world: number): number => mixed(1, world)

function planOf(snapshot: Snapshot, scenario: Scenario, port: PortId, depart: EpochMinutes, seed: number) {
  const place = placeById(snapshot, port)
  if (!place) return null
  try {
    return portPlan(snapshot, scenario, {
      place,
      kind: 'goods',
      flow: { low: 1, high: 1, unit: 'vehicle/d', sources: [], assumed: false },
      // Flows are those of a year, and so are waits: where more come than can pass there is no longer-lasting mean.
      first: ordinaryWeekOf(Number(toLocal(depart, place.zone).slice(0, 4))),
      days: WEEK_DAYS,
      warmUp: 0,
      ordinary: true,
      seed,
    })
  } catch (error) {
    if (error instanceof OrtoqError && (error.code === 'ways/not-a-port' || error.code === 'ways/no-lanes')) return null
    throw error
  }
}
