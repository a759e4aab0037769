import type { Id, Jobs, Snapshot } from '../../ground/index.ts'
import { drawn } from '../chance.ts'
import type { Figure } from '../figure.ts'
import type { Gate, HoursClaim } from '../gate.ts'
import { networkOf } from '../network.ts'
import { ordinaryWeekOf, WEEK_DAYS } from '../ordinary-week.ts'
import type { Scenario } from '../scenario.ts'
import { figureIn } from '../scenario-figure.ts'
import { pieceAt, portPlan, spread, timeSpent, type Piece, type PortPlan, type PortSpent } from '../simulate/index.ts'
import type { PlaceRow } from '../table.ts'
import { middleOf, within, WORLDS, type Candidate, type Overload, type StepKind } from './step.ts'
import { worthOf } from './worth.ts'

/** What of a port ways cannot know by itself: the flow is a count. */
export type FlowAt = (place: PlaceRow, piece: Piece) => Figure | null

const YEAR = 365.25

/**
 * What an hour more, a lane, a place of inspection or a day less of paperwork would save at a port, and its flow. The queue
 * is followed for the week that stands for the year, with the improvement as without it.
 */
export async function portCandidates(
  jobs: Jobs,
  snapshot: Snapshot,
  scenario: Scenario,
  place: PlaceRow,
  flowAt: FlowAt,
  year: number,
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
  const week = { first: ordinaryWeekOf(year), days: WEEK_DAYS, warmUp: 0, ordinary: true }
  const { plan, sources } = portPlan(snapshot, scenario, { place, kind, flow, seed, ...week })
  const before = await timeSpent(jobs, plan, WORLDS)
  const worth = worthOf(snapshot, scenario, piece)
  const laneCost = figureIn(snapshot, scenario, [place.id, 'mode:road'], 'cost', 'USD/lane')
  const saved = (after: readonly PortSpent[]) => before.map((one, world) => hours(one, after[world]!))
  const make = (
    step: StepKind,
    side: Id | null,
    effects: readonly number[],
    after: readonly PortSpent[] | null,
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
    overloaded: after && { before: overload(before), after: overload(after) },
    sources: [...new Set([...sources, ...(worth?.sources ?? []), ...(cost?.sources ?? [])])],
  })
  const candidates: Candidate[] = []
  const tried = async (step: StepKind, side: Id | null, changed: PortPlan, cost: Figure | null = null) => {
    const after = await timeSpent(jobs, changed, WORLDS)
    candidates.push(make(step, side, saved(after), after, cost))
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
        one.ways[at]!.came /
        Math.max(
          1,
          one.ways.reduce((all, { came }) => all + came, 0),
        )
      return sum + (Math.min(1440, drawnMinutes - low) / 60) * one.flow * share * YEAR
    }, 0),
  )
  candidates.push(make('paperwork-day', null, papers, null))
  return { candidates, flow: before.map((one) => one.flow) }
}

// Hours saved in a year if every week went as the week that was run.
function hours(before: PortSpent, after: PortSpent): number {
  const came = Math.max(
    1,
    before.ways.reduce((sum, way) => sum + way.came, 0),
  )
  return ((spent(before) - spent(after)) / 60 / came) * before.flow * YEAR
}

const spent = ({ ways }: PortSpent): number => ways.reduce((sum, way) => sum + way.stood, 0)

function overload(worlds: readonly PortSpent[]): Overload {
  const over = worlds.filter(({ load }) => load >= 1)
  return {
    share: over.length / worlds.length,
    growth: over.length === 0 ? null : spread(over.map(({ flow, capacity }) => flow - capacity)),
  }
}

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
