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
    const start = arc.timetable
      ? leavingOf(arc, arc.timetable, at.length, seed)
      : arc.gate && openingOf(arc.gate, at.length, seed)
    if (start === null) for (let world = 0; world < at.length; world++) at[world]! += minutes[world]!
    else
      for (let world = 0; world < at.length; world++)
        if (at[world]! < Infinity) at[world] = start(world, at[world]!) + minutes[world]!
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

/** When a step begins in a world for somebody who is ready at a moment; Infinity when it never does. */
type Start = (world: number, at: EpochMinutes) => EpochMinutes

/** What the worlds of a seed say of something, kept as far as it was drawn. */
interface Drawn {
  readonly seed: number
  readonly worlds: number
  readonly start: Start
}

function keptFor<K extends object>(
  kept: WeakMap<K, Drawn>,
  of: K,
  worlds: number,
  seed: number,
  draw: () => Start,
): Start {
  const known = kept.get(of)
  if (known && known.seed === seed && known.worlds >= worlds) return known.start
  const start = draw()
  kept.set(of, { seed, worlds, start })
  return start
}

const leavings = new WeakMap<Arc, Drawn>()

const leavingOf = (arc: Arc, timetable: Timetable, worlds: number, seed: number): Start =>
  keptFor(leavings, arc, worlds, seed, () => leaving(arc.id, timetable, worlds, seed))

function leaving(id: string, timetable: Timetable, worlds: number, seed: number): Start {
  const { days, departs } = timetable
  const calendar = departuresOf(timetable)
  if (days !== null && departs !== null) return (_, at) => calendar.next(at)
  const luck = Float64Array.from({ length: worlds }, (_, world) => drawn(mixed(seed, world), `${id} departure`))
  if (days === null) {
    // Only a number a week is known: the wait is anything up to the gap between two departures.
    const waits = luck.map((share) => share * gapOf(timetable))
    return (world, at) => calendar.next(at + waits[world]!)
  }
  // The unknown hour, to the half hour, so that a service has few calendars.
  const hours = Array.from(luck, (share) => calendarAt(timetable, Math.floor(share * 48) * 30))
  return (world, at) => hours[world]!.next(at)
}

const services = new WeakMap<Timetable, Map<number, Calendar>>()

function calendarAt(timetable: Timetable, departs: number): Calendar {
  let known = services.get(timetable)
  if (!known) services.set(timetable, (known = new Map()))
  let calendar = known.get(departs)
  if (!calendar) known.set(departs, (calendar = departuresAt(timetable, departs)))
  return calendar
}

const openings = new WeakMap<Gate, Drawn>()

const openingOf = (gate: Gate, worlds: number, seed: number): Start =>
  keptFor(openings, gate, worlds, seed, () => opening(gate, worlds, seed))

function opening(gate: Gate, worlds: number, seed: number): Start {
  const luck = (name: string) => Float64Array.from({ length: worlds }, (_, world) => drawn(mixed(seed, world), name))
  const taken = gate.sides.map(({ state, hours }) =>
    Uint32Array.from(luck(`${gate.port} ${state}`), (share) => Math.floor(share * hours.length)),
  )
  const calendars = Array.from({ length: worlds }, (_, world) =>
    calendarTaking(
      gate,
      taken.map((claims) => claims[world]!),
    ),
  )
  const vague = gate.sides.flatMap((side, at) =>
    side.hours.some(({ hours }) => hours === null)
      ? [{ spells: new Spells(side), taken: taken[at]!, clock: luck(`${gate.port} ${side.state} clock`) }]
      : [],
  )
  return (world, at) => {
    const opens = calendars[world]!.next(at)
    if (opens === Infinity) return Infinity
    let wait = 0
    // A closed spell of unknown hours is met with the share of the day it has, and then some of it is left.
    for (const one of vague) wait = Math.max(wait, one.spells.at(at, one.taken[world]!) - DAY * one.clock[world]!)
    return opens + wait
  }
}

const calendars = new WeakMap<Gate, Map<string, Calendar>>()

// Worlds share few calendars: one for each choice among the rival claims of both sides.
function calendarTaking(gate: Gate, taken: readonly number[]): Calendar {
  let known = calendars.get(gate)
  if (!known) calendars.set(gate, (known = new Map()))
  const key = taken.join(' ')
  let calendar = known.get(key)
  if (!calendar) known.set(key, (calendar = gateCalendar(gate, taken)))
  return calendar
}

const MOST_CLAIMS = 64

/** The closed spell of a side whose hours are known by their length, by day and by the claim that is believed. */
class Spells {
  readonly #side: Side
  readonly #known = new Map<number, number>()

  constructor(side: Side) {
    this.#side = side
  }

  at(moment: EpochMinutes, taken: number): number {
    const { zone } = this.#side
    const day = Math.floor((Math.round(moment) + zoneOffset(zone, moment)) / DAY)
    const key = MOST_CLAIMS * day + taken
    let spell = this.#known.get(key)
    if (spell === undefined)
      this.#known.set(key, (spell = unknownSpell(this.#side, toLocal(moment, zone).slice(0, 10), taken)))
    return spell
  }
}
