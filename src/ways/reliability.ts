import { toLocal, zoneOffset, type EpochMinutes } from '../ground/index.ts'
import type { Calendar } from './calendar.ts'
import { gateCalendar, unknownSpell, type Gate, type Side } from './gate.ts'
import type { Arc, Timetable } from './network.ts'
import { drawn, mixed } from './chance.ts'
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
  const all = endsInWorlds(path, new Float64Array(worlds).fill(depart), seed)
  const ends = all.filter((end) => end < Infinity).map((end) => end - depart)
  ends.sort()
  const share = (q: number) => ends[Math.ceil(q * worlds) - 1] ?? null
  return {
    p50: share(0.5),
    p90: share(0.9),
    chance: deadline === null ? null : ends.filter((minutes) => depart + minutes <= deadline).length / worlds,
    ends: ends.length / worlds,
  }
}

/**
 * When a path is over in each of as many worlds as there are departures; Infinity in a world in which it never is.
 * The world of a number is the same for every path, so that two paths, or two scenarios, can be compared in it.
 */
export function endsInWorlds(path: readonly Arc[], departs: Float64Array, seed = 1): Float64Array {
  const at = departs.slice()
  for (const arc of path) {
    const minutes = minutesInWorlds(arc, departs.length, seed)
    if (!arc.timetable && !arc.gate) {
      for (let world = 0; world < at.length; world++) at[world]! += minutes[world]!
      continue
    }
    for (let world = 0; world < at.length; world++)
      if (at[world]! < Infinity) at[world] = startIn(arc, at[world]!, mixed(seed, world)) + minutes[world]!
  }
  return at
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

/** When the step begins in one world for somebody ready at `at`. */
function startIn(arc: Arc, at: EpochMinutes, world: number): EpochMinutes {
  if (arc.timetable)
    return leavesIn(
      arc.timetable,
      at,
      drawn(world, arc.timetable.departs === null || arc.timetable.days === null ? `${arc.id} departure` : arc.id),
    )
  return arc.gate ? opensIn(arc.gate, at, world) : at
}

const drawnMinutes = new WeakMap<Arc, { readonly seed: number; readonly minutes: Float64Array }>()

// How long the step takes in each world, drawn once: most steps are on many paths.
function minutesInWorlds(arc: Arc, worlds: number, seed: number): Float64Array {
  const kept = drawnMinutes.get(arc)
  if (kept && kept.seed === seed && kept.minutes.length >= worlds) return kept.minutes
  const { low, high } = arc.minutes
  const even = arc.kind === 'ride' || arc.kind === 'service' || low <= 0
  const minutes = new Float64Array(worlds)
  for (let world = 0; world < worlds; world++) {
    const luck = drawn(mixed(seed, world), arc.id)
    minutes[world] = even ? low + (high - low) * luck : low * (high / low) ** luck
  }
  drawnMinutes.set(arc, { seed, minutes })
  return minutes
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
    /** The closed spell of unknown hours by day and by the claim that is believed. */
    readonly spells: Map<number, number>
  }[]
  /** By the claims believed, as digits of one number. */
  readonly calendars: Map<number, Calendar>
}

const MOST_CLAIMS = 64
const gates = new WeakMap<Gate, Draws>()

function drawsOf(gate: Gate): Draws {
  let draws = gates.get(gate)
  if (!draws) {
    const sides = gate.sides.map((side) => ({
      side,
      claim: `${gate.port} ${side.state}`,
      clock: `${gate.port} ${side.state} clock`,
      vague: side.hours.some(({ hours }) => hours === null),
      spells: new Map<number, number>(),
    }))
    gates.set(gate, (draws = { sides, calendars: new Map() }))
  }
  return draws
}

function opensIn(gate: Gate, at: EpochMinutes, world: number): EpochMinutes {
  const { sides, calendars } = drawsOf(gate)
  let key = 0
  for (const { side, claim } of sides) key = MOST_CLAIMS * key + takenIn(side, claim, world)
  let calendar = calendars.get(key)
  if (!calendar)
    calendars.set(
      key,
      (calendar = gateCalendar(
        gate,
        sides.map(({ side, claim }) => takenIn(side, claim, world)),
      )),
    )
  const opens = calendar.next(at)
  if (opens === Infinity) return Infinity
  let wait = 0
  // A closed spell of unknown hours is met with the share of the day it has, and then some of it is left.
  for (const { side, claim, clock, vague, spells } of sides) {
    if (!vague) continue
    const taken = takenIn(side, claim, world)
    const day = Math.floor((Math.round(at) + zoneOffset(side.zone, at)) / DAY)
    let spell = spells.get(MOST_CLAIMS * day + taken)
    if (spell === undefined)
      spells.set(MOST_CLAIMS * day + taken, (spell = unknownSpell(side, toLocal(at, side.zone).slice(0, 10), taken)))
    wait = Math.max(wait, spell - DAY * drawn(world, clock))
  }
  return opens + wait
}

const takenIn = ({ hours }: Side, claim: string, world: number): number =>
  hours.length < 2 ? 0 : Math.floor(drawn(world, claim) * hours.length)
