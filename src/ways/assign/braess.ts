import type { Asked, Assigned, Equilibrium } from './equilibrium.ts'

/** A link without which all together would spend less: Braess's paradox. */
export interface Harmful {
  readonly link: number
  /** What all spend with the link closed, and the share that this saves. */
  readonly tsttWithout: number
  readonly saved: number
}

/**
 * Tries a solved equilibrium with each of the links closed and tells those whose closing saves everybody together more
 * than a share. A link that some have no way around is no such case. Leaves the equilibrium as it found it.
 * @see D. Braess, "Über ein Paradoxon aus der Verkehrsplanung", Unternehmensforschung 12 (1968)
 */
export function harmfulLinks(
  equilibrium: Equilibrium,
  solved: Assigned,
  links: readonly number[],
  asked: Asked,
  share = 1e-6,
): Harmful[] {
  const back = equilibrium.saved()
  return links.flatMap((link) => {
    if (!(solved.flow[link]! > 0)) return []
    equilibrium.close(link)
    const { flow, tstt } = equilibrium.solve(asked)
    back()
    const saved = 1 - tstt / solved.tstt
    return flow[link] === 0 && saved > share ? [{ link, tsttWithout: tstt, saved }] : []
  })
}

/** The links that slow others down the most: what one more on them costs all who are there, together. */
export function mostExternal({ flow, cost }: Assigned, free: Float64Array, most: number): number[] {
  return [...flow.keys()]
    .filter((link) => flow[link]! > 0)
    .toSorted((a, b) => flow[b]! * (cost[b]! - free[b]!) - flow[a]! * (cost[a]! - free[a]!) || a - b)
    .slice(0, most)
}
