import type { LoadKind } from './modes/index.ts'
import { spanOf } from './option.ts'
import { isTransfer, type Found } from './search.ts'

/** Why an option stands among those shown to people. */
export type Label =
  'fastest' | 'cheapest' | 'surest' | 'cleanest' | 'fewest-transfers' | 'avoids-reloading' | 'balanced'

/** The most options that people are shown of a large set. */
const MOST = 7

/**
 * Names what each option of an exact set is best at; the first in the order of the set wins a tie. With `all` every
 * option is kept, else those with a name, and where these are fewer than five the soonest of the others.
 */
export function chosen(set: readonly Found[], all: boolean, load: LoadKind): { found: Found; labels: Label[] }[] {
  const names = new Map<Found, Label[]>()
  const name = (found: Found, label: Label) => names.set(found, [...(names.get(found) ?? []), label])
  const least = (of: (found: Found) => number) => set.reduce((best, one) => (of(one) < of(best) ? one : best))
  if (set.length > 0) {
    const spans = new Map(set.map((found) => [found, spanOf(found)]))
    name(
      least(({ arrive, depart }) => arrive - depart),
      'fastest',
    )
    name(
      least(({ costs }) => costs.cost),
      'cheapest',
    )
    name(
      least((found) => spans.get(found)!.high - spans.get(found)!.low),
      'surest',
    )
    if (differ(set, ({ costs }) => costs.co2))
      name(
        least(({ costs }) => costs.co2),
        'cleanest',
      )
    if (differ(set, handlings)) {
      const gentlest = least(handlings)
      // Goods that are loaded once and unloaded once are not touched on the way.
      name(gentlest, load === 'goods' && handlings(gentlest) <= 1 ? 'avoids-reloading' : 'fewest-transfers')
    }
    if (set.length > 2) name(least(distance(set)), 'balanced')
  }
  const shown = set.filter((found) => all || names.has(found))
  for (const found of set) if (shown.length < Math.min(5, set.length) && !shown.includes(found)) shown.push(found)
  return shown
    .toSorted((a, b) => set.indexOf(a) - set.indexOf(b))
    .slice(0, all ? undefined : MOST)
    .map((found) => ({ found, labels: names.get(found) ?? [] }))
}

const handlings = ({ path }: Found): number => path.filter(isTransfer).length

const differ = (set: readonly Found[], of: (found: Found) => number): boolean =>
  set.some((one) => of(one) !== of(set[0]!))

// How far from the best of every criterion, each measured by its spread over the set.
function distance(set: readonly Found[]): (found: Found) => number {
  const parts = [
    ({ arrive, depart }: Found) => arrive - depart,
    ({ costs }: Found) => costs.cost,
    ({ costs }: Found) => costs.co2,
    ({ costs }: Found) => costs.transfers,
  ].map((of) => {
    const values = set.map(of)
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return (found: Found) => (high === low ? 0 : (of(found) - low) / (high - low)) ** 2
  })
  return (found) => parts.reduce((sum, part) => sum + part(found), 0)
}
