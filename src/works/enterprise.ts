import {
  groupedBy,
  firstDay,
  lastDay,
  perTables,
  type Id,
  type Snapshot,
  type StateId,
  type WorkId,
} from '../ground/index.ts'
import { importedRows } from './imported.ts'
import { enterpriseTable, oc4idsProjectTable, stakeTable, type EnterpriseRow, type StakeRow } from './table.ts'
import { keeperOf, withTwins } from './twin.ts'

/** Who holds how much on one day. */
export interface Ownership {
  readonly day: string
  readonly held: readonly StakeRow[]
  /** Percent that the known shares make up; at most 100. */
  readonly known: number
  /** Percent of which nobody said whose it is; never spread over the holders. */
  readonly unknown: number
  /** Holders of whom nobody said how much they hold. */
  readonly unmeasured: readonly string[]
}

const stakes = groupedBy(stakeTable, 'enterprise')

/** Enterprises of imported projects with their stakes, by id; an id that somebody entered is not among them. */
const importedVentures = perTables((snapshot: Snapshot) => {
  const found = new Map<string, { row: EnterpriseRow; stakes: readonly StakeRow[] }>()
  for (const { work } of snapshot.rows(oc4idsProjectTable)) {
    const { enterprises, stakes: held } = importedRows(snapshot, work)!
    for (const row of enterprises) if (!snapshot.row(enterpriseTable, row.id)) found.set(row.id, { row, stakes: held })
  }
  return found
})

/** Every enterprise that stands for itself, entered or imported. */
export const enterprisesIn = (snapshot: Snapshot): readonly EnterpriseRow[] =>
  [...snapshot.rows(enterpriseTable), ...[...importedVentures(snapshot).values()].map(({ row }) => row)].filter(
    ({ id }) => keeperOf(snapshot, id) === id,
  )

export function enterpriseById(snapshot: Snapshot, id: string): EnterpriseRow | undefined {
  const keeper = keeperOf(snapshot, id)
  return snapshot.row(enterpriseTable, keeper) ?? importedVentures(snapshot).get(keeper)?.row
}

export const stakesOf = (snapshot: Snapshot, enterprise: Id<'ent'>): readonly StakeRow[] =>
  withTwins(snapshot, enterprise).flatMap((one) => {
    const entered = stakes(snapshot, one)
    return entered.length > 0 ? entered : (importedVentures(snapshot).get(one)?.stakes ?? [])
  })

const byWork = perTables((snapshot: Snapshot) => {
  const found = new Map<string, EnterpriseRow[]>()
  for (const row of enterprisesIn(snapshot))
    for (const work of row.works) found.set(work, [...(found.get(work) ?? []), row])
  return found
})

/** The enterprises that build or run a work. */
export const enterprisesOfWork = (snapshot: Snapshot, work: WorkId): readonly EnterpriseRow[] =>
  withTwins(snapshot, work).flatMap((one) => byWork(snapshot).get(one) ?? [])

/** True where a stake is in force on a day; an end that nobody gave is open. */
export const inForce = ({ from, to }: Pick<StakeRow, 'from' | 'to'>, day: string): boolean =>
  (from === null || firstDay(from) <= day) && (to === null || lastDay(to) >= day)

/** Who holds an enterprise on a day. */
export function ownershipOn(snapshot: Snapshot, enterprise: Id<'ent'>, day: string): Ownership {
  const held = stakesOf(snapshot, enterprise).filter((stake) => inForce(stake, day))
  const known = held.reduce((sum, { share }) => sum + (share ?? 0), 0)
  return {
    day,
    held,
    known,
    unknown: Math.max(0, 100 - known),
    unmeasured: held.flatMap(({ share, holder }) => (share === null ? [holder] : [])),
  }
}

/** The sides whose partners hold an enterprise on a day; a joint venture has more than one. */
export const sidesOf = (snapshot: Snapshot, enterprise: Id<'ent'>, day: string): readonly StateId[] => [
  ...new Set(ownershipOn(snapshot, enterprise, day).held.flatMap(({ state }) => state ?? [])),
]

/** The days on which the stakes of one enterprise change, and so may add up to more than the whole. */
export function overFull(stakes: readonly StakeRow[]): { readonly day: string; readonly sum: number } | null {
  const days = ['0000-01-01', ...stakes.flatMap(({ from }) => (from ? [firstDay(from)] : []))]
  for (const day of days.toSorted()) {
    const sum = stakes.filter((stake) => inForce(stake, day)).reduce((all, { share }) => all + (share ?? 0), 0)
    // Shares are published rounded; a thousandth too much is no fault.
    if (sum > 100.001) return { day, sum }
  }
  return null
}
