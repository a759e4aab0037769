import { laneWaits } from './lane-waits.ts'
import { flowIn, passesOf, Place } from './port-draw.ts'
import { portWorld, type PortPlan, type PortWorld, type Stay } from './port.ts'

/** What one world says of the time that is spent at a place: enough to weigh one improvement against another. */
export interface PortSpent extends Pick<PortWorld, 'flow' | 'capacity' | 'load' | 'narrowest'> {
  /** Whoever is still there at the end of the days has spent so much of them: the same vehicles whatever is improved. */
  readonly ways: readonly Stay[]
}

/** Runs the worlds of a plan from one number up to another for the time spent alone: the job that threads share. */
export const portsSpent = ({ plan, from, to }: { plan: PortPlan; from: number; to: number }): PortSpent[] =>
  Array.from({ length: to - from }, (_, at) => portSpent(plan, from + at))

/** The same minutes as `portWorld` tells, sooner where nothing happens behind the lanes. */
export function portSpent(plan: PortPlan, world: number): PortSpent {
  if (plan.inspection) {
    const { flow, capacity, load, narrowest, ways } = portWorld(plan, world)
    return { flow, capacity, load, narrowest, ways: ways.map(({ came, stood }) => ({ came, stood })) }
  }
  const place = new Place(plan, world)
  const flow = flowIn(plan, world)
  const { capacity, narrowest } = passesOf(plan, world, place.drawn)
  return { flow, capacity, load: flow / capacity, narrowest, ways: laneWaits(plan, place, flow).ways }
}
