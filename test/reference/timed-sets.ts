import { fromLocal, toLocal, weekday } from '../../src/ground/index.ts'
import type { Arc, Gate, Network } from '../../src/ways/index.ts'

/** A vector: the clock, then cost, emissions and handlings for the amount. */
export type Vector = readonly [clock: number, cost: number, co2: number, transfers: number]

const GRAIN = 2 ** -16
const TICK = 2 ** -10
const DAY = 1440

/**
 * Every vector at a node that no other beats, by label correcting over whole vectors in no order, and with another way
 * to read the clock: it looks at each minute in turn instead of asking a calendar. For networks whose gates and services
 * have whole minutes. Nothing is shared with the search under test but the network itself.
 */
export function timedSets(
  network: Network,
  kind: 'goods' | 'people',
  amount: number,
  from: number,
  to: number,
  depart: number,
  daysAhead: number,
): Vector[] {
  const sets: Vector[][] = network.nodes.map(() => [])
  sets[from] = [[Math.round(depart / TICK) * TICK, 0, 0, 0]]
  const queue = [from]
  for (const node of queue)
    for (const at of network.outgoing[node]!) {
      const arc = network.arcs[at]!
      if (arc.carries !== 'both' && arc.carries !== kind) continue
      const [money, emission] = [arc.money[kind], arc.emission[kind]]
      const add = (figure: typeof money) =>
        figure ? Math.round((((figure.low + figure.high) / 2) * amount) / GRAIN) * GRAIN : 0
      let changed = false
      for (const [clock, cost, co2, transfers] of sets[node]!) {
        const start = startOf(arc, clock, depart + daysAhead * DAY)
        if (start === null) continue
        const handled = ['transshipment', 'gauge-change', 'loading', 'check-in'].includes(arc.kind) ? 1 : 0
        const minutes = Math.round(arc.minutes.low / TICK) * TICK
        const vector: Vector = [start + minutes, cost + add(money), co2 + add(emission), transfers + handled]
        const there = sets[arc.to]!
        if (there.some((other) => other.every((value, c) => value <= vector[c]!))) continue
        sets[arc.to] = [...there.filter((other) => !vector.every((value, c) => value <= other[c]!)), vector]
        changed = true
      }
      if (changed) queue.push(arc.to)
    }
  return sets[to]!.toSorted(lexicographic)
}

export const lexicographic = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, c) => value !== b[c])
  return at < 0 ? 0 : a[at]! - b[at]!
}

/** The first moment from `at` on when the step can begin, minute by minute; null beyond `limit`. */
export function startOf(arc: Arc, at: number, limit: number): number | null {
  if (!arc.gate && !arc.timetable) return at
  const can = (moment: number) => (arc.timetable ? leavesAt(arc, moment) : isOpen(arc.gate!, moment))
  if (can(at)) return at
  let known = starts.get(arc)
  if (!known) starts.set(arc, (known = new Map()))
  const passed: number[] = []
  let found: number | null = null
  for (let moment = Math.ceil(at); moment <= limit && found === null; moment++) {
    found = known.get(moment) ?? (can(moment) ? moment : null)
    passed.push(moment)
  }
  if (found !== null) for (const moment of passed) known.set(moment, found)
  return found
}

/** Both sides in, by the kindest of rival claims. */
export function isOpen(gate: Gate, moment: number): boolean {
  return gate.sides.every((side) => {
    const { day, minute: clock } = localAt(moment, side.zone)
    if (side.closures.some(({ from, to }) => from <= day && day <= to)) return false
    const claims = side.hours.filter(({ from, to }) => from <= day && (to === null || day <= to))
    const minute = (weekday(day) - 1) * DAY + clock
    return (
      claims.length === 0 ||
      claims.some(({ week }) => week === null || week.some(([open, close]) => open <= minute && minute < close))
    )
  })
}

const starts = new WeakMap<Arc, Map<number, number>>()

const hours = new Map<string, { readonly day: string; readonly minute: number }>()

// The wall clock, read once an hour: no zone of these tests changes within one.
function localAt(moment: number, zone: string): { readonly day: string; readonly minute: number } {
  const hour = Math.floor(moment / 60)
  const key = `${zone} ${hour}`
  let kept = hours.get(key)
  if (!kept) {
    const local = toLocal(hour * 60, zone)
    hours.set(key, (kept = { day: local.slice(0, 10), minute: Number(local.slice(11, 13)) * 60 }))
  }
  return { day: kept.day, minute: kept.minute + Math.floor(moment) - hour * 60 }
}

function leavesAt({ timetable }: Arc, moment: number): boolean {
  const { days, departs, zone, begins, ends } = timetable!
  const { day } = localAt(moment, zone)
  if ((begins !== null && day < begins) || (ends !== null && day > ends)) return false
  if (days !== null && !days.includes(weekday(day))) return false
  return days === null || departs === null || moment === fromLocal(`${day}T00:00`, zone) + departs
}
