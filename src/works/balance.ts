import type { Snapshot, StateId } from '../ground/index.ts'
import { enterprisesOfWork, ownershipOn } from './enterprise.ts'
import { workTable, type WorkClaimRow, type WorkPartyRow, type WorkRow } from './table.ts'
import { countedIn } from './total.ts'
import { claimsOf, partiesOf } from './work.ts'

/** What a side can do in a work or have of it. */
export const ACTIVITIES = ['finance', 'build', 'employ', 'supply', 'gain'] as const
export type Activity = (typeof ACTIVITIES)[number]

/** Money as an interval in one currency; an open side is unknown. */
export interface Sum {
  readonly low: number
  readonly high: number | null
}

/** What one side does in the works together. */
export interface SideShare {
  /** A party state; null for parties whose state nobody named. */
  readonly side: StateId | null
  readonly works: readonly string[]
  /** Jobs for `employ`, money for `finance` and `gain`; null where nobody said how much. */
  readonly sum: Sum | null
  /** Works of the side for which the sum is known. */
  readonly measured: number
}

export interface BalanceLine {
  readonly activity: Activity
  readonly unit: string | null
  readonly sides: readonly SideShare[]
  /** Works of which nobody said who does it. */
  readonly unknown: readonly string[]
}

const ROLES: Readonly<Record<Exclude<Activity, 'employ' | 'gain'>, readonly WorkPartyRow['role'][]>> = {
  finance: ['owner', 'financier', 'donor'],
  build: ['builder'],
  supply: ['supplier', 'operator'],
}

const RANK = { high: 0, medium: 1, low: 2 }

/** A claim in the currency of the balance; null where no rate is known. Whoever asks brings the rates. */
export type InCurrency = (claim: WorkClaimRow) => { low: number | null; high: number | null } | null

/**
 * Who finances, builds, employs, supplies and gains, by side, over the works that are counted.
 * Ownership gives a part of the cost only where the share is known; nothing is spread over who did not say.
 */
export function balanceOf(snapshot: Snapshot, day: string, inCurrency: InCurrency, currency: string): BalanceLine[] {
  const works = snapshot.rows(workTable).filter((work) => countedIn(snapshot, work).counted)
  return ACTIVITIES.map((activity) => {
    const tally = new Map<StateId | null, { works: string[]; sum: Sum | null; measured: number }>()
    const unknown: string[] = []
    for (const work of works) {
      const parts = partsOf(snapshot, activity, work, day, inCurrency)
      if (parts.size === 0) unknown.push(work.id)
      for (const [side, sum] of parts) {
        const of = tally.get(side) ?? { works: [], sum: null, measured: 0 }
        of.works.push(work.id)
        if (sum) {
          of.sum = plus(of.sum, sum)
          of.measured++
        }
        tally.set(side, of)
      }
    }
    const unit = activity === 'employ' ? 'job' : activity === 'finance' || activity === 'gain' ? currency : null
    const sides = [...tally]
      .map(([side, share]) => ({ side, ...share }))
      .toSorted((a, b) => b.works.length - a.works.length || (a.side ?? '~').localeCompare(b.side ?? '~'))
    return { activity, unit, sides, unknown }
  })
}

const plus = (a: Sum | null, b: Sum): Sum =>
  a ? { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high } : b

function partsOf(
  snapshot: Snapshot,
  activity: Activity,
  work: WorkRow,
  day: string,
  inCurrency: InCurrency,
): Map<StateId | null, Sum | null> {
  const claims = claimsOf(snapshot, work.id)
  if (activity === 'employ')
    return said(
      claims.filter(({ property }) => property === 'jobs' || property === 'workers'),
      ({ low, high }) => ({ low, high }),
    )
  if (activity === 'gain')
    return said(
      claims.filter(({ property }) => property === 'taxes'),
      inCurrency,
    )
  const parts = new Map<StateId | null, Sum | null>()
  const parties = partiesOf(snapshot, work.id).filter(({ role }) => ROLES[activity].includes(role))
  for (const { state } of parties) if (!parts.has(state)) parts.set(state, null)
  if (activity !== 'finance') return parts
  const shares = sharesOf(snapshot, work, day)
  const cost = spanOf(
    claims.filter(({ property }) => property === 'cost'),
    inCurrency,
  )
  for (const [side, share] of shares)
    parts.set(
      side,
      cost && { low: (cost.low * share) / 100, high: cost.high === null ? null : (cost.high * share) / 100 },
    )
  return parts
}

/** Figures that name the side they belong to. What is said without a side is nobody's and so unknown. */
function said(claims: readonly WorkClaimRow[], measure: InCurrency): Map<StateId | null, Sum | null> {
  const parts = new Map<StateId | null, Sum | null>()
  for (const side of new Set(claims.flatMap((claim) => claim.side ?? [])))
    parts.set(
      side,
      spanOf(
        claims.filter((claim) => claim.side === side),
        measure,
      ),
    )
  return parts
}

/** Shares of a work by side: of its owners, or else of the holders of its one enterprise. */
function sharesOf(snapshot: Snapshot, work: WorkRow, day: string): Map<StateId | null, number> {
  const owners = partiesOf(snapshot, work.id).filter(({ role, share }) => role === 'owner' && share !== null)
  const [enterprise, more] = enterprisesOfWork(snapshot, work.id)
  const held = enterprise && !more ? ownershipOn(snapshot, enterprise.id, day).held : []
  const shares = new Map<StateId | null, number>()
  for (const { state, share } of owners.length > 0 ? owners : held)
    if (share !== null) shares.set(state, (shares.get(state) ?? 0) + share)
  return shares
}

/** The span of the surest claims; rivals of less confidence stand in the record and not in the sum. */
function spanOf(claims: readonly WorkClaimRow[], measure: InCurrency): Sum | null {
  const best = Math.min(...claims.map(({ confidence }) => RANK[confidence]))
  const spans = claims.filter(({ confidence }) => RANK[confidence] === best).flatMap((claim) => measure(claim) ?? [])
  if (spans.length === 0) return null
  const highs = spans.map(({ high }) => high)
  return {
    low: Math.min(...spans.map(({ low }) => low ?? 0)),
    high: highs.includes(null) ? null : Math.max(...(highs as number[])),
  }
}
