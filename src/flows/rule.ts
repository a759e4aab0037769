import { firstDay, lastDay, OrtoqError, perSnapshot, type Id, type Snapshot, type StateId } from '../ground/index.ts'
import { ruleTable, unionTable, type RuleRow } from './table.ts'

/** Days for which rules are looked up; earlier and later ones are most often a slip of the pen. */
export const FIRST_DAY = '1992-01-01'
export const LAST_DAY = '2050-12-31'

/** A calendar day in the range of the rules; `flows/date-out-of-range` otherwise. */
export function ruleDay(text: string): string {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && firstDay(text) === lastDay(text)
  if (!real || new Date(Date.parse(text)).toISOString().slice(0, 10) !== text)
    throw new OrtoqError('ground/bad-date', { text })
  if (text < FIRST_DAY || text > LAST_DAY)
    throw new OrtoqError('flows/date-out-of-range', { date: text, from: FIRST_DAY, to: LAST_DAY })
  return text
}

/**
 * Whether a rule holds on a day: `yes`, `no`, or `perhaps` in the month or year that is all its source gives for a bound.
 * What is only asked for, drafted, or announced for no day never holds.
 */
export function holdsOn({ from, to, standing }: RuleRow, day: string): 'yes' | 'perhaps' | 'no' {
  if (standing === 'requested' || standing === 'draft') return 'no'
  if ((from !== null && day < firstDay(from)) || (to !== null && day > lastDay(to))) return 'no'
  if (standing === 'announced' && from === null) return 'no'
  const sure =
    (from === null || day >= lastDay(from) || firstDay(from) === lastDay(from) || isYear(from)) &&
    (to === null || day <= firstDay(to) || firstDay(to) === lastDay(to) || isYear(to))
  return sure ? 'yes' : 'perhaps'
}

// A rule "from 2015" is a rule of that whole year in what the sources write; a month is meant as a month.
const isYear = (date: string): boolean => date.length === 4

interface Asked {
  readonly kind: RuleRow['kind']
  readonly state: StateId
  readonly day: string
  readonly hs?: string
  readonly origin?: StateId
}

const memberships = perSnapshot((snapshot: Snapshot) => snapshot.rows(unionTable))

/** The unions of customs that a state is in on a day. */
export const unionsOf = (snapshot: Snapshot, state: StateId, day: string): Id[] =>
  memberships(snapshot)
    .filter((row) => row.state === state)
    .filter(({ from, to }) => (from === null || day >= firstDay(from)) && (to === null || day <= lastDay(to)))
    .map(({ union }) => union)

/** The unions of customs that a state is or was in. */
export const membershipsOf = (snapshot: Snapshot, state: StateId): Id[] =>
  memberships(snapshot)
    .filter((row) => row.state === state)
    .map(({ union }) => union)

/** The membership by which two states are one customs territory on a day; null where they are not. */
export function sameTerritory(snapshot: Snapshot, a: StateId, b: StateId, day: string): Id | null {
  if (a === b) return a
  const theirs = unionsOf(snapshot, b, day)
  return unionsOf(snapshot, a, day).find((union) => theirs.includes(union)) ?? null
}

const byKind = perSnapshot((snapshot: Snapshot) => {
  const kinds = new Map<string, RuleRow[]>()
  for (const row of snapshot.rows(ruleTable)) {
    const list = kinds.get(row.kind)
    if (list) list.push(row)
    else kinds.set(row.kind, [row])
  }
  return kinds
})

/**
 * The rules of a kind that hold for a state on a day, its own and those of its unions; rivals stand beside each other.
 * Of rules with codes the longest beginning that fits decides. A rule for "all goods" that is a mean is never a rate of any.
 */
export const rulesOn = (snapshot: Snapshot, { kind, ...place }: Asked): readonly RuleRow[] =>
  bookFor(snapshot, place)(kind)

type Place = Omit<Asked, 'kind'>
/** The rules of one place, day and code, kind by kind, each looked up once. */
export type RuleBook = (kind: RuleRow['kind']) => readonly RuleRow[]

const KEPT = 20_000
const books = perSnapshot(() => new Map<string, RuleBook>())

/** All rules for a state, a day and a code; a batch asks the same of thousands of lines. */
export function bookFor(snapshot: Snapshot, place: Place): RuleBook {
  const kept = books(snapshot)
  const key = `${place.state} ${place.day} ${place.hs ?? ''} ${place.origin ?? ''}`
  let book = kept.get(key)
  if (!book) {
    const found = new Map<RuleRow['kind'], readonly RuleRow[]>()
    book = (kind) => {
      let rules = found.get(kind)
      if (!rules) found.set(kind, (rules = search(snapshot, { ...place, kind })))
      return rules
    }
    // What nobody asks again must not be kept for ever.
    if (kept.size >= KEPT) kept.clear()
    kept.set(key, book)
  }
  return book
}

function search(snapshot: Snapshot, { kind, state, day, hs, origin }: Asked): RuleRow[] {
  const unions = unionsOf(snapshot, state, day)
  const fitting = (byKind(snapshot).get(kind) ?? []).filter(
    (row) =>
      (row.state === state || (row.state !== null && unions.includes(row.state))) &&
      holdsOn(row, day) !== 'no' &&
      (!row.origin || row.origin === origin),
  )
  if (hs === undefined) return fitting
  const reach = ({ hs: codes }: RuleRow): number =>
    Math.max(-1, ...(codes?.split(' ') ?? []).map((code) => (hs.startsWith(code) ? code.length : -1)))
  const coded = kind === 'tariff' || kind === 'excise'
  const longest = Math.max(...fitting.map(reach), 0)
  return fitting.filter((row) => (row.hs ? reach(row) === longest && longest > 0 : !coded && longest === 0))
}
