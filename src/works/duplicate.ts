import { fold, perTables, type Snapshot } from '../ground/index.ts'
import { topRegion } from './region.ts'
import { workTable, type WorkRow } from './table.ts'
import { twinRow } from './twin.ts'
import { claimsOf, partiesOf } from './work.ts'

/** Why two records look like one thing. */
export interface Reason {
  readonly of: 'name' | 'place' | 'region' | 'sector' | 'party' | 'amount'
  /** From 0 to 1: how alike they are in this. */
  readonly likeness: number
}

/** Two records that may be one. A person decides; nothing is merged by itself. */
export interface Candidate {
  readonly a: string
  readonly b: string
  /** From 0 to 1. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** What of a record is compared. */
export interface Sketch {
  readonly id: string
  /** Names in whatever scripts, folded. */
  readonly names: readonly string[]
  readonly parties: readonly string[]
  readonly regions: readonly string[]
  readonly sector: string | null
  readonly place: readonly [lat: number, lon: number] | null
  /** Sums by currency, in single units. */
  readonly amounts: readonly { readonly currency: string; readonly value: number }[]
  /** Records that this one is a part of or has as a part are never its twins. */
  readonly kin: readonly string[]
}

/** Candidates of this score and more are shown. */
export const CANDIDATE_SCORE = 0.64

const sketchOf = (snapshot: Snapshot, work: WorkRow): Sketch => ({
  id: work.id,
  names: [...new Set(Object.values(work.title).map(fold).filter(Boolean))],
  parties: partiesOf(snapshot, work.id).map(({ name }) => fold(name)),
  regions: work.regions.map((id) => topRegion(snapshot, id)?.id ?? id),
  sector: work.sector,
  place: work.lat === null || work.lon === null ? null : [work.lat, work.lon],
  amounts: claimsOf(snapshot, work.id).flatMap(({ property, low, unit }) => {
    const match = /^(?:(mn|bn) )?([A-Z]{3})$/.exec(unit)
    if (property !== 'cost' || low === null || !match) return []
    return [{ currency: match[2]!, value: low * (match[1] === 'bn' ? 1e9 : match[1] === 'mn' ? 1e6 : 1) }]
  }),
  kin: work.partOf ? [work.partOf] : [],
})

/** Pairs of works that may be one, best first. */
export const candidatesIn: (snapshot: Snapshot) => readonly Candidate[] = perTables((snapshot) =>
  candidates(
    snapshot
      .rows(workTable)
      .filter(({ id }) => !twinRow(snapshot, id))
      .map((work) => sketchOf(snapshot, work)),
  ),
)

/**
 * Pairs that may be one thing. Only records that share a rare word or a run of letters of a name are compared, so
 * that ten thousand of them are not compared with each other one by one.
 */
export function candidates(sketches: readonly Sketch[]): Candidate[] {
  const index = new Map<string, number[]>()
  const cut = sketches.map(({ names }) => names.map((name) => new Set(tokens(name))))
  cut.forEach((names, at) => {
    for (const token of new Set(names.flatMap((set) => [...set]))) {
      const list = index.get(token)
      if (list) list.push(at)
      else index.set(token, [at])
    }
  })
  // How much a token tells: one that half of all records have tells nothing.
  const weights = new Map([...index].map(([token, { length }]) => [token, Math.log(1 + sketches.length / length)]))
  const weight = (token: string) => weights.get(token)!
  const cuts = cut.map((names) => names.map((set) => nameOf(set, weight)))
  const common = Math.max(20, Math.ceil(sketches.length / 50))
  const found: Candidate[] = []
  sketches.forEach((sketch, at) => {
    const near = new Set<number>()
    for (const token of new Set(cut[at]!.flatMap((set) => [...set]))) {
      const list = index.get(token)!
      if (list.length <= common) for (const other of list) if (other > at) near.add(other)
    }
    for (const other of near) {
      const candidate = compare(sketch, sketches[other]!, () => closest(cuts[at]!, cuts[other]!, weight))
      if (candidate) found.push(candidate)
    }
  })
  return found.toSorted((a, b) => b.score - a.score || a.a.localeCompare(b.a) || a.b.localeCompare(b.b))
}

/** A name cut into tokens, with what all of them weigh together. */
interface CutName {
  readonly tokens: ReadonlySet<string>
  readonly numbers: string
  readonly whole: number
}

function nameOf(set: ReadonlySet<string>, weight: (token: string) => number): CutName {
  const numbers = [...set].filter((token) => /^\d+$/.test(token)).toSorted()
  return { tokens: set, numbers: numbers.join(), whole: [...set].reduce((sum, token) => sum + weight(token), 0) }
}

function closest(a: readonly CutName[], b: readonly CutName[], weight: (token: string) => number): number {
  let best = 0
  for (const x of a) for (const y of b) best = Math.max(best, likeness(x, y, weight))
  return best
}

/** Words, and for scripts that write none apart, pairs of signs. */
function tokens(name: string): string[] {
  return name.split(' ').flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return [word]
    const signs = [...word]
    return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => signs[at]! + sign)
  })
}

function compare(a: Sketch, b: Sketch, nameLikeness: () => number): Candidate | null {
  if (a.kin.includes(b.id) || b.kin.includes(a.id) || a.kin.some((id) => b.kin.includes(id))) return null
  const name = nameLikeness()
  if (name < 0.4) return null
  const reasons: Reason[] = [{ of: 'name', likeness: name }]
  const add = (of: Reason['of'], value: number | null) => {
    if (value !== null) reasons.push({ of, likeness: value })
  }
  add('place', a.place && b.place ? near(a.place, b.place) : null)
  add('region', a.regions.length && b.regions.length ? overlap(a.regions, b.regions) : null)
  add('sector', a.sector && b.sector ? Number(a.sector === b.sector) : null)
  add('party', a.parties.length && b.parties.length ? overlap(a.parties, b.parties) : null)
  add('amount', amountLikeness(a, b))
  // The name carries half; what is not known of either record neither speaks for nor against them.
  const others = reasons.slice(1)
  const weights = { name: 0, place: 1, region: 0.6, sector: 0.5, party: 1, amount: 1.2 }
  const whole = others.reduce((sum, { of }) => sum + weights[of], 0)
  const rest = whole === 0 ? 0.6 : others.reduce((sum, one) => sum + weights[one.of] * one.likeness, 0) / whole
  const score = 0.55 * name + 0.45 * rest
  return score >= CANDIDATE_SCORE
    ? { a: a.id, b: b.id, score, reasons: reasons.filter((one) => one.likeness > 0) }
    : null
}

/** Weighted share of tokens in common; near spellings of a long word count for most of it. Numbers have to be the same. */
function likeness(a: CutName, b: CutName, weight: (token: string) => number): number {
  // Unit 1 and unit 2 of a plant are two things, however alike their names.
  if (a.numbers !== b.numbers) return 0
  let shared = 0
  let both = 0
  const [onlyA, onlyB]: [string[], string[]] = [[], []]
  for (const token of a.tokens)
    if (b.tokens.has(token)) {
      shared += weight(token)
      both += weight(token)
    } else if (token.length >= 5) onlyA.push(token)
  // Two names without one common word are two names, whatever is mistyped in them.
  if (shared === 0 && a.tokens.size + b.tokens.size > 2) return 0
  for (const token of b.tokens) if (!a.tokens.has(token) && token.length >= 5) onlyB.push(token)
  for (const token of onlyA) {
    const at = onlyB.findIndex((other) => isNear(token, other))
    if (at < 0) continue
    const mean = (weight(token) + weight(onlyB[at]!)) / 2
    onlyB.splice(at, 1)
    shared += 0.85 * mean
    both += mean
  }
  const all = a.whole + b.whole - both
  return all <= 0 ? 0 : Math.min(1, shared / all)
}

/** One letter added, dropped or changed, or two letters that stand next to each other exchanged. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || b.length < 4) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}

const overlap = (a: readonly string[], b: readonly string[]): number => {
  const shared = new Set(a.filter((one) => b.includes(one))).size
  return shared / Math.min(new Set(a).size, new Set(b).size)
}

/** 1 at the same place, 0 from thirty kilometres on. */
function near([latA, lonA]: readonly [number, number], [latB, lonB]: readonly [number, number]): number {
  const north = (latA - latB) * 111.2
  const east = (lonA - lonB) * 111.2 * Math.cos((latA * Math.PI) / 180)
  return Math.max(0, 1 - Math.hypot(north, east) / 30)
}

/** 1 where a sum is the same, 0 from a difference of a quarter on; null where no currency is common. */
function amountLikeness({ amounts: a }: Sketch, { amounts: b }: Sketch): number | null {
  const pairs = a.flatMap((x) => b.flatMap((y) => (x.currency === y.currency ? [[x.value, y.value] as const] : [])))
  if (pairs.length === 0) return null
  return Math.max(
    ...pairs.map(([x, y]) => Math.max(0, 1 - (4 * Math.abs(x - y)) / Math.max(Math.abs(x), Math.abs(y), 1))),
  )
}
