/** A road network in plain words: nodes from 0, cost of a link at flow x is fixed + slope · x ^ power. */
export interface Road {
  readonly nodes: number
  readonly firstThru: number
  readonly links: readonly {
    readonly from: number
    readonly to: number
    readonly fixed: number
    readonly slope: number
    readonly power: number
  }[]
  readonly trips: readonly { readonly from: number; readonly to: number; readonly amount: number }[]
}

/** Cost of each link at the flows. */
export const costsAt = ({ links }: Road, flow: ArrayLike<number>): number[] =>
  links.map(({ fixed, slope, power }, link) => fixed + (slope === 0 ? 0 : slope * flow[link]! ** power))

/** All trips on shortest paths at these costs by Bellman–Ford: the flows, and what they cost together. */
export function allOrNothing(road: Road, costs: readonly number[]): { flow: number[]; cost: number } {
  const { nodes, firstThru, links, trips } = road
  const flow = links.map(() => 0)
  let sum = 0
  for (const origin of new Set(trips.map(({ from }) => from))) {
    const distance = Array.from({ length: nodes }, () => Infinity)
    const last = Array.from({ length: nodes }, () => -1)
    distance[origin] = 0
    for (let round = 0; round <= nodes; round++)
      links.forEach(({ from, to }, link) => {
        if (from < firstThru && from !== origin) return
        if (!(distance[from]! + costs[link]! < distance[to]!)) return
        distance[to] = distance[from]! + costs[link]!
        last[to] = link
      })
    for (const { from, to, amount } of trips) {
      if (from !== origin || from === to || amount === 0) continue
      sum += amount * distance[to]!
      for (let node = to; node !== origin; node = links[last[node]!]!.from) flow[last[node]!]! += amount
    }
  }
  return { flow, cost: sum }
}

/** What the flows cost more than shortest paths at the same costs, as a share: 0 for an equilibrium. */
export function relativeGap(road: Road, flow: ArrayLike<number>): number {
  const costs = costsAt(road, flow)
  const spent = costs.reduce((sum, cost, link) => sum + cost * flow[link]!, 0)
  const { cost } = allOrNothing(road, costs)
  return cost === 0 ? spent : spent / cost - 1
}

/** Sum over links of the cost from no flow to the flow. */
export const objectiveAt = ({ links }: Road, flow: ArrayLike<number>): number =>
  links.reduce((sum, { fixed, slope, power }, link) => {
    const x = flow[link]!
    return sum + fixed * x + (slope * x ** (power + 1)) / (power + 1)
  }, 0)

/** Equilibrium by Frank and Wolfe's method with bisection on each step: slow, and of another kind than what it checks. */
export function frankWolfe(road: Road, steps: number): number[] {
  const { flow } = allOrNothing(road, costsAt(road, new Float64Array(road.links.length)))
  for (let step = 0; step < steps; step++) {
    const target = allOrNothing(road, costsAt(road, flow)).flow
    const slopeAt = (share: number) => {
      const between = flow.map((x, link) => x + share * (target[link]! - x))
      return costsAt(road, between).reduce((sum, cost, link) => sum + cost * (target[link]! - flow[link]!), 0)
    }
    let [low, high] = [0, 1]
    for (let half = 0; half < 50; half++) {
      const middle = (low + high) / 2
      if (slopeAt(middle) < 0) low = middle
      else high = middle
    }
    flow.forEach((x, link) => (flow[link] = x + low * (target[link]! - x)))
  }
  return flow
}
