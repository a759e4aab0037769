import { fold, perSnapshot, type Snapshot } from '../ground/index.ts'
import { enterprisesOfWork, stakesOf } from './enterprise.ts'
import { healthOf } from './health.ts'
import { topRegion } from './region.ts'
import { workTable, type WorkClaimRow, type WorkRow } from './table.ts'
import { countedIn, type Counted } from './total.ts'
import { claimsOf, partiesOf } from './work.ts'

/** A work as lists show and filter it, made once a snapshot. */
export interface Listed {
  readonly work: WorkRow
  readonly counted: Counted
  /** Its regions and those that they lie in. */
  readonly regions: ReadonlySet<string>
  /** States of its parties and holders. */
  readonly sides: ReadonlySet<string>
  /** Everything that a search looks into, folded. */
  readonly text: string
  /** The surest and newest figure of what it costs; its rivals are only counted here. */
  readonly cost: WorkClaimRow | null
  readonly rivals: number
  readonly health: number
}

const RANK = { high: 0, medium: 1, low: 2 }

/** All works as lists show them. */
export const listed: (snapshot: Snapshot) => readonly Listed[] = perSnapshot((snapshot) =>
  snapshot.rows(workTable).map((work) => {
    const parties = partiesOf(snapshot, work.id)
    const costs = claimsOf(snapshot, work.id)
      .filter(({ property }) => property === 'cost')
      .toSorted((a, b) => RANK[a.confidence] - RANK[b.confidence] || (b.said ?? '').localeCompare(a.said ?? ''))
    const holders = enterprisesOfWork(snapshot, work.id).flatMap(({ id }) => stakesOf(snapshot, id))
    return {
      work,
      counted: countedIn(snapshot, work),
      regions: new Set(work.regions.flatMap((id) => [id, topRegion(snapshot, id)?.id ?? id])),
      sides: new Set([...parties, ...holders].flatMap(({ state }) => state ?? [])),
      text: [work.id, ...Object.values(work.title), ...parties.map(({ name }) => name)].map(fold).join('\n'),
      cost: costs[0] ?? null,
      rivals: Math.max(0, costs.length - 1),
      health: healthOf(snapshot, work).score,
    }
  }),
)
