import type { EpochMinutes } from '../../ground/index.ts'
import { boundTo, costsFor, type Compiled } from '../compiled.ts'
import { HORIZON, onTick, type Track } from '../search.ts'
import { likeOf } from './like.ts'
import type { Between } from './way.ts'

/** Of more new steps than that one cannot tell sooner than one searches. */
const MOST_NEW = 24

/** A step that a network has anew, with the least that it takes to come to it from every node and to go on to every node. */
interface NewStep {
  readonly arc: number
  readonly cost: number
  readonly minutesTo: Float64Array
  readonly minutesOn: Float64Array
  readonly costTo: Float64Array
  readonly costOn: Float64Array
}

/**
 * Tells of which doors all ways stay as they were in another network: none of them takes a step that is gone, and whoever
 * takes a new one, even if nothing else made him wait and nothing else cost him more than the least, is beaten by one of
 * them. What stays need not be searched again.
 */
export function unmoved(
  before: Compiled,
  net: Compiled,
  searched: readonly EpochMinutes[],
): (from: number, to: number, between: Between) => boolean {
  const [had, has] = [likesOf(before), likesOf(net)]
  const fresh = net.arcs.flatMap((arc, at) => (had.has(likeOf(arc, net.network)) ? [] : [at]))
  if (fresh.length > MOST_NEW) return () => false
  const cost = costsFor(net, 'cost', 1)
  const steps = fresh.map((arc): NewStep => {
    const { from, to } = net.arcs[arc]!
    return {
      arc,
      cost: cost[arc]!,
      minutesTo: boundTo(net, 'time', 1, from, false),
      minutesOn: boundTo(net, 'time', 1, to, true),
      costTo: boundTo(net, 'cost', 1, from, false),
      costOn: boundTo(net, 'cost', 1, to, true),
    }
  })
  const isGone = (between: Between) =>
    between.ways.some(({ path }) => path.some((arc) => !has.has(likeOf(arc, before.network))))
  const isBeaten = (step: NewStep, from: number, to: number, depart: EpochMinutes, tracks: readonly Track[]) => {
    const least = step.costTo[from]! + step.cost + step.costOn[to]!
    if (least === Infinity) return true
    const start = onTick(depart)
    const there = start + step.minutesTo[from]!
    const begins = net.waits[step.arc]?.next(there, start + HORIZON) ?? there
    const soonest = begins + net.minutes[step.arc]! + step.minutesOn[to]!
    return tracks.some(
      ({ arrive, costs: [paid] }) => arrive <= soonest && paid! <= least && (arrive < soonest || paid! < least),
    )
  }
  return (from, to, between) =>
    !isGone(between) &&
    searched.every((depart, at) => steps.every((step) => isBeaten(step, from, to, depart, between.tracks[at] ?? [])))
}

const likesOf = ({ arcs, network }: Compiled): Set<number> => new Set(arcs.map((arc) => likeOf(arc, network)))
