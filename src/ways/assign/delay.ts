import { OrtoqError } from '../../ground/index.ts'
import type { TntpNet } from '../formats/tntp.ts'

/**
 * What it costs to pass each link at a flow: `fixed + slope · flow ^ power`, never falling as the flow grows.
 * Where the slope is 0 the cost is constant and the power means nothing.
 */
export interface Delays {
  readonly fixed: Float64Array
  readonly slope: Float64Array
  readonly power: Float64Array
}

/** What a toll (by its unit) and a length (by its unit) are worth in the time of the network. */
export interface Weights {
  readonly toll: number
  readonly distance: number
}

/**
 * The delays of the Bureau of Public Roads as a TNTP network gives them: freeFlow · (1 + b · (flow / capacity) ^ power).
 * A power of 0 makes the cost constant; a capacity of 0 is refused where the cost would depend on it.
 */
export function delaysOf(net: TntpNet, { toll, distance }: Weights): Delays {
  const links = net.from.length
  const fixed = new Float64Array(links)
  const slope = new Float64Array(links)
  for (let link = 0; link < links; link++) {
    const [freeFlow, b, power, capacity] = [net.freeFlow[link]!, net.b[link]!, net.power[link]!, net.capacity[link]!]
    const growth = freeFlow * b
    fixed[link] = freeFlow + toll * net.toll[link]! + distance * net.length[link]!
    if (growth === 0) continue
    if (power === 0) fixed[link]! += growth
    else if (capacity > 0) slope[link] = growth / capacity ** power
    else throw badLink(net, link, `a capacity of ${capacity} where the delay depends on it`)
    if (power < 0) throw badLink(net, link, `a negative power, ${power}`)
  }
  for (let link = 0; link < links; link++)
    if (!(fixed[link]! >= 0 && slope[link]! >= 0 && slope[link]! < Infinity))
      throw badLink(net, link, `a cost of ${fixed[link]} + ${slope[link]} · flow ^ ${net.power[link]}`)
  return { fixed, slope, power: net.power.slice() }
}

const badLink = (net: TntpNet, link: number, reason: string): OrtoqError =>
  new OrtoqError('ways/bad-link', { from: net.from[link]! + 1, to: net.to[link]! + 1, reason })

/** What it costs to pass a link at a flow. */
export const costAt = ({ fixed, slope, power }: Delays, link: number, flow: number): number =>
  fixed[link]! + (slope[link]! > 0 && flow > 0 ? slope[link]! * flow ** power[link]! : 0)

/**
 * The sum over all links of the cost added up from no flow to the flow, from the cost at the flow: what an equilibrium
 * makes least.
 */
export function objectiveOf({ fixed, power }: Delays, flow: Float64Array, cost: Float64Array): number {
  // Added up with the lost low parts kept (Neumaier 1974), so that the sum is good to the last digit.
  let [sum, lost] = [0, 0]
  for (let link = 0; link < flow.length; link++) {
    const x = flow[link]!
    const grown = cost[link]! - fixed[link]!
    const part = x * (grown > 0 ? fixed[link]! + grown / (power[link]! + 1) : fixed[link]!)
    const next = sum + part
    lost += Math.abs(sum) >= Math.abs(part) ? sum - next + part : part - next + sum
    sum = next
  }
  return sum + lost
}
