import { toLocal, type EpochMinutes } from '../ground/index.ts'
import type { Calendar } from './calendar.ts'
import { gateCalendar, unknownSpell, type Gate, type Side } from './gate.ts'
import { drawn, mixed } from './luck.ts'
import type { Arc, Timetable } from './network.ts'
import { departuresAt, departuresOf, gapOf } from './timetable.ts'

/** How long a journey takes over many possible worlds, in minutes, and how often it arrives in time. */
export interface Reliability {
  /** Null where too few of the worlds end at all. */
  readonly p50: number | null
  readonly p90: number | null
  /** Share of the worlds in which the arrival is not after the deadline; null without one. */
  readonly chance: number | null
  /** Share of the worlds in which the journey comes to an end at all. */
  readonly ends: number
}

const DAY = 1440

/**
 * Runs a path through `worlds` possible worlds by the same steps as the search: gates open by calendars, services leave
 * by timetables, and every figure is drawn once a world from its interval. A ride is drawn evenly; a step of handling
 * or at a border evenly in its logarithm, since such times have long tails and only their bounds are said. Rival claims
 * about hours are believed in turn. What two paths share is drawn alike in the same world, so that they can be compared.
 */
export function reliability(
  path: readonly Arc[],
  depart: EpochMinutes,
  deadline: EpochMinutes | null,
  worlds = 400,
  seed = 1,
): Reliability {
  const ends: number[] = []
  for (let world = 0; world < worlds; world++) {
    let at = depart
    for (const arc of path) at = endIn(arc, at, mixed(seed, world))
    if (at < Infinity) ends.push(at - depart)
  }
  ends.sort((a, b) => a - b)
  const share = (q: number) => ends[Math.ceil(q * worlds) - 1] ?? null
  return {
    p50: share(0.5),
    p90: share(0.9),
    chance: deadline === null ? null : ends.filter((minutes) => depart + minutes <= deadline).length / worlds,
    ends: ends.length / worlds,
  }
}

/**
 * The last moment to leave on this path that is in time in nine of ten worlds, to the quarter of an hour and at most four
 * weeks before `latest`; null when there is none.
 */
export function safeStart(
  path: readonly Arc[],
  latest: EpochMinutes,
  deadline: EpochMinutes,
  worlds = 200,
): EpochMinutes | null {
  const inTime = (quarters: number) => reliability(path, latest - quarters * 15, deadline, worlds).chance! >= 0.9
  // Leaving sooner is never worse in any world, so that halves can be searched.
  let [low, high] = [0, 4 * 7 * 96]
  if (!inTime(high)) return null
  while (low < high) {
    const middle = (low + high) >> 1
    if (inTime(middle)) high = middle
    else low = middle + 1
  }
  return latest - low * 15
}

/** When the step is over in one world for somebody ready at `at`. */
function endIn(arc: Arc, at: EpochMinutes, world: number): EpochMinutes {
  const { low, high } = arc.minutes
  const luck = drawn(world, arc.id)
  const even = arc.kind === 'ride' || arc.kind === 'service' || low <= 0
  const minutes = even ? low + (high - low) * luck : low * (high / low) ** luck
  if (arc.timetable)
    return (
      leavesIn(
        arc.timetable,
        at,
        drawn(world, arc.timetable.departs === null || arc.timetable.days === null ? `${arc.id} departure` : arc.id),
      ) + minutes
    )
  return (arc.gate ? opensIn(arc.gate, at, world) : at) + minutes
}

const services = new WeakMap<Timetable, Map<number, Calendar>>()

function leavesIn(timetable: Timetable, at: EpochMinutes, luck: number): EpochMinutes {
  // Only a number a week is known: the wait is anything up to the gap between two departures.
  if (timetable.days === null) return departuresOf(timetable).next(at + luck * gapOf(timetable))
  if (timetable.departs !== null) return departuresOf(timetable).next(at)
  let known = services.get(timetable)
  if (!known) services.set(timetable, (known = new Map()))
  // The unknown hour, to the half hour, so that a service has few calendars.
  const departs = Math.floor(luck * 48) * 30
  let calendar = known.get(departs)
  if (!calendar) known.set(departs, (calendar = departuresAt(timetable, departs)))
  return calendar.next(at)
}

/** What drawing needs of a gate, made once. */
interface Draws {
  readonly sides: readonly {
    readonly side: Side
    readonly claim: string
    readonly clock: string
    readonly vague: boolean
  }[]
  readonly calendars: Map<string, Calendar>
}

const gates = new WeakMap<Gate, Draws>()

function drawsOf(gate: Gate): Draws {
  let draws = gates.get(gate)
  if (!draws) {
    const sides = gate.sides.map((side) => ({
      side,
      claim: `${gate.port} ${side.state}`,
      clock: `${gate.port} ${side.state} clock`,
      vague: side.hours.some(({ hours }) => hours === null),
    }))
    gates.set(gate, (draws = { sides, calendars: new Map() }))
  }
  return draws
}

function opensIn(gate: Gate, at: EpochMinutes, world: number): EpochMinutes {
  const { sides, calendars } = drawsOf(gate)
  const taken = sides.map(({ side: { hours }, claim }) =>
    hours.length < 2 ? 0 : Math.floor(drawn(world, claim) * hours.length),
  )
  const key = taken.join(' ')
  let calendar = calendars.get(key)
  if (!calendar) calendars.set(key, (calendar = gateCalendar(gate, taken)))
  const opens = calendar.next(at)
  if (opens === Infinity) return Infinity
  // A closed spell of unknown hours is met with the share of the day it has, and then some of it is left.
  const waits = sides.map(({ side, clock, vague }, one) => {
    if (!vague) return 0
    const spell = unknownSpell(side, toLocal(at, side.zone).slice(0, 10), taken[one]!)
    return Math.max(0, spell - DAY * drawn(world, clock))
  })
  return opens + Math.max(0, ...waits)
}
