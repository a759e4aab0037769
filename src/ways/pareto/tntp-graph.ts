import type { TntpLink, TntpNetwork } from '../formats/tntp.ts'
import { graphOf, type Graph } from './graph.ts'

/** What a path through a TNTP network can be judged by: hundredths of time and length as whole numbers, and links. */
export const tntpCriteria = {
  time: ({ time }: TntpLink) => Math.round(100 * time),
  length: ({ length }: TntpLink) => Math.round(100 * length),
  hops: () => 1,
} as const satisfies Record<string, (link: TntpLink) => number>

export type TntpCriterion = keyof typeof tntpCriteria

/** The network as a graph; node n of the file is n − 1 here. */
export function tntpGraph(network: TntpNetwork, criteria: readonly TntpCriterion[]): Graph {
  const { nodes, firstThrough, links } = network
  const noThrough = firstThrough > 1 ? Uint8Array.from({ length: nodes }, (_, n) => Number(n + 1 < firstThrough)) : null
  const arcs = links.map((link) => ({
    from: link.from - 1,
    to: link.to - 1,
    costs: criteria.map((name) => tntpCriteria[name](link)),
  }))
  return graphOf(nodes, arcs, noThrough)
}
