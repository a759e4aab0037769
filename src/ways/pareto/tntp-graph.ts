import type { TntpNet } from '../formats/tntp.ts'
import { graphOf, type Graph } from './graph.ts'

/** What a path through a TNTP network can be judged by: hundredths of time and length as whole numbers, and links. */
export const tntpCriteria = {
  time: ({ freeFlow }: TntpNet, link: number) => Math.round(100 * freeFlow[link]!),
  length: ({ length }: TntpNet, link: number) => Math.round(100 * length[link]!),
  hops: () => 1,
} as const satisfies Record<string, (net: TntpNet, link: number) => number>

export type TntpCriterion = keyof typeof tntpCriteria

/** The network as a graph over its nodes, counted from 0. */
export function tntpGraph(net: TntpNet, criteria: readonly TntpCriterion[]): Graph {
  const { nodes, firstThru, from, to } = net
  const noThrough = firstThru > 0 ? Uint8Array.from({ length: nodes }, (_, n) => Number(n < firstThru)) : null
  const arcs = Array.from(from, (node, link) => ({
    from: node,
    to: to[link]!,
    costs: criteria.map((name) => tntpCriteria[name](net, link)),
  }))
  return graphOf(nodes, arcs, noThrough)
}
