import { fold, perTables, type Earlier, type Snapshot } from '../ground/index.ts'
import { bodyTable } from '../words/index.ts'
import { enterpriseById, enterprisesOfWork, stakesOf } from './enterprise.ts'
import { healthOf } from './health.ts'
import { importsStand, vainReferences } from './imported.ts'
import { topRegion } from './region.ts'
import {
  askedTable,
  enterpriseTable,
  milestoneTable,
  oc4idsProjectTable,
  regionTable,
  stakeTable,
  twinTable,
  workClaimTable,
  workPartyTable,
  workTable,
  type WorkClaimRow,
  type WorkRow,
} from './table.ts'
import { countedIn, type Counted } from './total.ts'
import { keeperOf, withTwins } from './twin.ts'
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

/** All works as lists show them. After a change only those are made again that it touches. */
export const listed: (snapshot: Snapshot) => readonly Listed[] = perTables(
  (snapshot): readonly Listed[] => snapshot.rows(workTable).map((work) => listedOne(snapshot, work)),
  (snapshot, earlier) => {
    const touched = touchedWorks(snapshot, earlier)
    if (!touched) return null
    const kept = new Map(earlier.value.map((one) => [one.work.id as string, one]))
    return snapshot.rows(workTable).map((work) => {
      const one = touched.has(work.id) ? undefined : kept.get(work.id)
      return one?.work === work ? one : listedOne(snapshot, work)
    })
  },
)

/** Tables of which a change may touch any work. */
const TOUCH_ALL = new Set([regionTable.name, bodyTable.name])
/** Tables whose key begins with the work that a row is about. */
const BY_WORK = [workTable, workPartyTable, milestoneTable, workClaimTable, oc4idsProjectTable, askedTable]

/** The works that changes touch; null where they may touch any. */
function touchedWorks(after: Snapshot, { snapshot: before, changed }: Earlier<unknown>): Set<string> | null {
  if ([...changed.keys()].some((table) => TOUCH_ALL.has(table))) return null
  if (!importsStand({ snapshot: before, value: { vain: vainReferences(before) }, changed }, after)) return null
  const touched = new Set<string>()
  const keysOf = ({ name }: { readonly name: string }) => changed.get(name) ?? []
  for (const table of BY_WORK) for (const key of keysOf(table)) touched.add(key.split(' ')[0]!)
  const enterprises = [...keysOf(enterpriseTable), ...[...keysOf(stakeTable)].map((key) => key.split(' ')[0]!)]
  for (const snapshot of [before, after]) {
    for (const id of enterprises) for (const work of enterpriseById(snapshot, id)?.works ?? []) touched.add(work)
    for (const twin of keysOf(twinTable))
      for (const one of withTwins(snapshot, keeperOf(snapshot, twin))) touched.add(one)
    // What is said of a twin is shown with the record that stands.
    for (const work of Array.from(touched))
      for (const one of withTwins(snapshot, keeperOf(snapshot, work))) touched.add(one)
  }
  return touched
}

function listedOne(snapshot: Snapshot, work: WorkRow): Listed {
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
}
