import type { Span } from '../src/ground/index.ts'
import type { Statement } from '../src/words/index.ts'

/** A record of a gold: what a careful reader says, with the lawful alternatives. */
export type GoldRecord = Omit<Statement, 'rules' | 'themes'> & {
  /** Absent where nobody labelled them: they count for nothing. */
  readonly themes?: readonly string[] | undefined
  /** False where two careful readers may or may not have it: it costs and earns nothing. */
  readonly core?: boolean
  readonly accept?: {
    readonly kind?: readonly string[]
    readonly actors?: readonly (readonly string[])[]
    readonly content?: readonly Span[]
    readonly strength?: readonly number[]
    /** One predicted record may stand for these coordinated ones as well. */
    readonly merge_with?: readonly string[]
  }
}

/** What a reader is judged by: the fields of a record that the scoring looks at. */
export type Predicted = Pick<Statement, 'kind' | 'content' | 'actors' | 'strength'> & {
  readonly themes?: readonly string[] | undefined
}

/** Counts that can be added over texts before they become rates. */
export interface Tally {
  readonly gold: number
  readonly predicted: number
  readonly found: number
  readonly kind: number
  readonly actors: number
  readonly full: number
  /** Records called a commitment that are none, invented ones included. */
  readonly leak: number
  readonly themesRight: number
  readonly themesGold: number
  readonly themesPredicted: number
}

export const nothing: Tally = {
  gold: 0,
  predicted: 0,
  found: 0,
  kind: 0,
  actors: 0,
  full: 0,
  leak: 0,
  themesRight: 0,
  themesGold: 0,
  themesPredicted: 0,
}

export const added = (a: Tally, b: Tally): Tally =>
  Object.fromEntries(
    Object.entries(a).map(([name, value]) => [name, value + b[name as keyof Tally]]),
  ) as unknown as Tally

/** The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export const f1 = (right: number, { gold, predicted }: Pick<Tally, 'gold' | 'predicted'>): number =>
  gold + predicted === 0 ? 1 : (2 * right) / (gold + predicted)

/** Intersection over union of two stretches. */
export function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const idsOf = (actors: readonly (string | { readonly id: string })[]): string =>
  [...new Set(actors.map((actor) => (typeof actor === 'string' ? actor : actor.id)))].toSorted().join('|')

const sameKind = (gold: GoldRecord, one: Predicted): boolean =>
  one.kind === gold.kind || (gold.accept?.kind ?? []).includes(one.kind)

const sameActors = (gold: GoldRecord, one: Predicted): boolean =>
  [gold.actors, ...(gold.accept?.actors ?? [])].some((actors) => idsOf(actors) === idsOf(one.actors))

const sameStrength = (gold: GoldRecord, one: Predicted): boolean =>
  one.strength === gold.strength || (gold.accept?.strength ?? []).includes(one.strength)

const closeness = (gold: GoldRecord, one: Predicted): number =>
  Math.max(...[gold.content, ...(gold.accept?.content ?? [])].map((span) => overlap(span, one.content)))

/**
 * Compares predicted records with a gold: one to one, the closest first, contents overlapping by half or more;
 * kind and actors weigh in.
 */
export function score(gold: readonly GoldRecord[], predicted: readonly Predicted[]): Tally {
  const pairs = gold.flatMap((record, g) =>
    predicted.flatMap((one, p) => {
      const close = closeness(record, one)
      if (close < 0.5) return []
      return [{ g, p, weight: close + (sameKind(record, one) ? 0.6 : 0) + (sameActors(record, one) ? 0.3 : 0) }]
    }),
  )
  const matched = new Map<number, number>()
  const used = new Set<number>()
  for (const { g, p } of pairs.toSorted((a, b) => b.weight - a.weight)) {
    if (matched.has(g) || used.has(p)) continue
    matched.set(g, p)
    used.add(p)
  }
  const merged = merge(gold, predicted, matched)
  const core = gold.map((_, g) => g).filter((g) => gold[g]!.core !== false)
  const uncounted = [...matched.keys()].filter((g) => gold[g]!.core === false).length
  const count = (fits: (record: GoldRecord, one: Predicted) => boolean): number =>
    core.filter((g) => matched.has(g) && fits(gold[g]!, predicted[matched.get(g)!]!)).length
  const kindAndActors = (record: GoldRecord, one: Predicted) => sameKind(record, one) && sameActors(record, one)
  return {
    gold: core.length,
    predicted: predicted.length + merged - uncounted,
    found: count(() => true),
    kind: count(sameKind),
    actors: count(kindAndActors),
    full: count((record, one) => kindAndActors(record, one) && sameStrength(record, one)),
    leak: leaks(gold, predicted, matched, used),
    ...themes(gold, predicted, core, matched),
  }
}

// A record that was not found by itself may lie inside one that stands for several.
function merge(gold: readonly GoldRecord[], predicted: readonly Predicted[], matched: Map<number, number>): number {
  let merged = 0
  for (const [g, record] of gold.entries()) {
    if (matched.has(g)) continue
    for (const id of record.accept?.merge_with ?? []) {
      const p = matched.get(gold.findIndex((other) => other.id === id))
      if (p === undefined) continue
      const { start, end } = record.content
      const inside = Math.min(end, predicted[p]!.content.end) - Math.max(start, predicted[p]!.content.start)
      if (Math.max(0, inside) / (end - start) < 0.8) continue
      matched.set(g, p)
      merged++
      break
    }
  }
  return merged
}

function leaks(
  gold: readonly GoldRecord[],
  predicted: readonly Predicted[],
  matched: ReadonlyMap<number, number>,
  used: ReadonlySet<number>,
): number {
  return predicted.filter((one, p) => {
    if (one.kind !== 'commitment') return false
    if (used.has(p)) return [...matched].some(([g, at]) => at === p && !sameKind(gold[g]!, one))
    return !gold.some((record) => sameKind(record, one) && overlap(record.content, one.content) > 0.2)
  }).length
}

function themes(
  gold: readonly GoldRecord[],
  predicted: readonly Predicted[],
  core: readonly number[],
  matched: ReadonlyMap<number, number>,
): Pick<Tally, 'themesRight' | 'themesGold' | 'themesPredicted'> {
  let [themesRight, themesGold, themesPredicted] = [0, 0, 0]
  for (const g of core) {
    const labelled = gold[g]!.themes
    if (!labelled) continue
    const wanted = new Set(labelled)
    themesGold += wanted.size
    const p = matched.get(g)
    if (p === undefined) continue
    const named = new Set(predicted[p]!.themes ?? [])
    themesPredicted += named.size
    for (const theme of named) if (wanted.has(theme)) themesRight++
  }
  return { themesRight, themesGold, themesPredicted }
}
