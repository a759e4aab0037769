import type { EpochMinutes } from '../ground/index.ts'
import { TICK } from './calendar.ts'
import { boundTo, COSTS, costsFor, leastMinutes, type Compiled, type Criterion } from './compiled.ts'
import { opensAt } from './gate.ts'
import type { LoadKind } from './modes/index.ts'
import type { Arc } from './network.ts'
import { TimedRoom, timedPaths, type TimedPath } from './pareto/timed.ts'
import { leaves } from './timetable.ts'

export type { Criterion } from './compiled.ts'
export { carriesLoad, isTransfer } from './compiled.ts'

/** What travels: so many tonnes, or so many people. */
export interface Load {
  readonly kind: LoadKind
  readonly amount: number
}

export interface Query {
  readonly from: number
  readonly to: number
  /** Ready at the origin at `depart`, or wanted at the destination by `arrive`; one of the two. */
  readonly depart?: EpochMinutes
  readonly arrive?: EpochMinutes
  readonly load: Load
  readonly criteria: readonly Criterion[]
  /** With `arrive`: nobody leaves before this moment; eight weeks before where it is left out. */
  readonly notBefore?: EpochMinutes
}

/** A path as the arcs it takes, in order. */
export type Path = readonly Arc[]

/** A path of the set with when it is left for and arrived by the kindest figures, and its other criteria. */
export interface Found {
  readonly path: Path
  readonly depart: EpochMinutes
  readonly arrive: EpochMinutes
  readonly costs: Readonly<Record<(typeof COSTS)[number], number>>
}

/** When the step is over for somebody who is ready at `at`; null when it never can be. */
export function arcEnd(arc: Arc, at: EpochMinutes, by: 'earliest' | 'latest'): EpochMinutes | null {
  const start = arcStart(arc, at, by)
  return start === null ? null : start + (by === 'earliest' ? leastMinutes(arc) : arc.minutes.high)
}

/** When the step begins: after the gate opens, or when the service leaves. */
export function arcStart(arc: Arc, at: EpochMinutes, by: 'earliest' | 'latest'): EpochMinutes | null {
  if (arc.timetable) return leaves(arc.timetable, at, by)
  return arc.gate ? opensAt(arc.gate, at, by) : at
}

// Nothing is waited for longer than eight weeks from the moment of the query: one limit for the whole search keeps it FIFO.
export const HORIZON = 56 * 1440

/**
 * Every path that no other beats in all criteria at once: the clock by the kindest figures (arriving soonest, or with
 * `arrive` leaving latest), the middle of the others. Exact: money and emissions on a grain of 2^-16, minutes of 2^-10.
 */
export function paretoPaths(net: Compiled, query: Query): Found[] {
  const back = query.arrive !== undefined
  const set = searched(net, query).map(({ clock, arcs }): Found => {
    const inOrder = pathOf(net, arcs)
    const path = back ? inOrder.toReversed() : inOrder
    const depart = back ? -clock : onTick(query.depart!)
    const sums = Object.fromEntries(
      COSTS.map((name) => {
        const values = costsFor(net, name, query.load.amount)
        return [name, arcs.reduce((sum, arc) => sum + values[arc]!, 0)]
      }),
    ) as Found['costs']
    return { path, depart, arrive: back ? endOf(path, depart) : clock, costs: sums }
  })
  return query.criteria.includes('time') ? set : withoutClock(set, othersOf(query))
}

/** A path of the set with when it ends by the kindest figures and the other criteria that were asked for. */
export interface Track {
  readonly path: Path
  readonly arrive: EpochMinutes
  readonly costs: readonly number[]
}

/** That set as the search has it, for a question with a departure and with time among its criteria. */
export const paretoTracks = (net: Compiled, query: Query & { readonly depart: EpochMinutes }): Track[] =>
  searched(net, query).map(({ arcs, clock, costs }) => ({ path: pathOf(net, arcs), arrive: clock, costs }))

const pathOf = (net: Compiled, arcs: readonly number[]): Arc[] => arcs.map((arc) => net.arcs[arc]!)

const othersOf = ({ criteria }: Query) => COSTS.filter((name) => criteria.includes(name))

// Backward the arcs come from the last to the first.
function searched(net: Compiled, query: Query): TimedPath[] {
  const back = query.arrive !== undefined
  const { minutes, waits } = net
  const others = othersOf(query)
  const costs = others.map((name) => costsFor(net, name, query.load.amount))
  const rows = back ? net.backward : net.forward
  const [source, target] = back ? [query.to, query.from] : [query.from, query.to]
  const bounds = (['time', ...others] as const).map((name) => boundTo(net, name, query.load.amount, target, back))
  const start = onTick(back ? query.arrive! : query.depart!)
  const limit = back ? Math.max(query.notBefore ?? -Infinity, start - HORIZON) : start + HORIZON
  // Backward the clock runs the other way: it counts minutes before the arrival, as a negative moment.
  const step = back
    ? (arc: number, clock: number) => {
        const end = -clock - minutes[arc]!
        const wait = waits[arc]
        return wait ? -wait.last(end, limit) : end < limit ? Infinity : -end
      }
    : (arc: number, clock: number) => {
        const wait = waits[arc]
        return (wait ? wait.next(clock, limit) : clock) + minutes[arc]!
      }
  return timedPaths(
    {
      nodes: rows.nodes,
      first: rows.first,
      next: rows.to,
      arc: back ? net.backwardArc : net.forwardArc,
      step,
      costs,
      bounds,
    },
    source,
    target,
    back ? -start : start,
    roomOf(net, 1 + others.length),
  )
}

const rooms = new WeakMap<Compiled, TimedRoom[]>()

function roomOf(net: Compiled, criteria: number): TimedRoom {
  let kept = rooms.get(net)
  if (!kept) rooms.set(net, (kept = []))
  return (kept[criteria] ??= new TimedRoom(net.network.nodes.length, criteria))
}

export const onTick = (moment: EpochMinutes): EpochMinutes => Math.round(moment / TICK) * TICK

const endOf = (path: Path, depart: EpochMinutes): EpochMinutes =>
  path.reduce((at, arc) => arcEnd(arc, at, 'earliest') ?? at, depart)

// Where the clock is no criterion it only breaks ties.
function withoutClock(set: readonly Found[], others: readonly (typeof COSTS)[number][]): Found[] {
  return set.filter(
    (one, at) =>
      !set.some(
        (other, place) =>
          other !== one &&
          others.every((name) => other.costs[name] <= one.costs[name]) &&
          (place < at || others.some((name) => other.costs[name] < one.costs[name])),
      ),
  )
}
