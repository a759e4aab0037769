import { perTables, type CommitmentId, type Id, type RegionId, type Snapshot, type StateId } from '../ground/index.ts'
import { bodyTable, commitmentTable } from '../words/index.ts'
import { enterprisesIn, stakesOf } from './enterprise.ts'
import { regionPairTable, regionTable, visitTable, workTable, type RegionPairRow, type RegionRow } from './table.ts'
import { countedIn } from './total.ts'
import { claimsOf, commitmentsAnsweredBy } from './work.ts'

/** A line or column of the matrix: a region at the top of its state, or the state itself where no region is named. */
export type Side = RegionId | StateId

/** What two regions have with each other. */
export interface Cell {
  readonly row: Side
  readonly column: Side
  readonly works: readonly string[]
  readonly ventures: readonly string[]
  readonly pairs: readonly RegionPairRow[]
  readonly visits: readonly string[]
  /** Promises that the works of the cell answer, or that name both regions. */
  readonly promises: readonly CommitmentId[]
  /** Jobs said of works and ventures of the cell; null where nobody said any, an open side where somebody left it open. */
  readonly jobs: { readonly low: number | null; readonly high: number | null } | null
  /** Where nothing has come of it: promises that name one of the two regions or a place in it. */
  readonly promised: readonly CommitmentId[]
}

export interface Matrix {
  readonly rows: readonly Side[]
  readonly columns: readonly Side[]
  readonly cells: readonly Cell[]
  /** Promises about the regions of these states in general: they hold for every cell. */
  readonly everywhere: readonly CommitmentId[]
}

/** A pair that was signed; talks, visits and links by investment are none. */
export const isSigned = ({ kind }: RegionPairRow): boolean =>
  kind === 'sister-cities' || kind === 'friendship' || kind === 'memorandum' || kind === 'programme'

const topsOf = perTables((snapshot: Snapshot) => {
  const rows = new Map(snapshot.rows(regionTable).map((row) => [row.id as string, row]))
  return new Map(
    [...rows.values()].map((row) => {
      let top: RegionRow = row
      while (top.within && rows.has(top.within)) top = rows.get(top.within)!
      return [row.id as string, top]
    }),
  )
})

/** The region at the top of its state that a region lies in. */
export const topRegion = (snapshot: Snapshot, id: string): RegionRow | undefined => topsOf(snapshot).get(id)

/** Finds the region of a city, port or place; works knows regions only, so whoever asks brings the places. */
export type RegionOf = (place: string) => string | null

/** The regions of one state against those of another, with everything that ties them. */
export function matrixOf(snapshot: Snapshot, rowState: StateId, columnState: StateId, regionOf: RegionOf): Matrix {
  const sideOf = (id: string): { side: Side; state: StateId } | null => {
    if (id.startsWith('state:')) return { side: id as StateId, state: id as StateId }
    const top = topRegion(snapshot, id.startsWith('region:') ? id : (regionOf(id) ?? ''))
    return top ? { side: top.id, state: top.state } : null
  }
  const split = (ids: readonly string[]): [rows: Side[], columns: Side[]] => {
    const sides = ids.flatMap((id) => sideOf(id) ?? [])
    const of = (state: StateId) => [...new Set(sides.flatMap((one) => (one.state === state ? [one.side] : [])))]
    return [of(rowState), of(columnState)]
  }
  const drafts = new Map<string, Draft>()
  const draftAt = (row: Side, column: Side): Draft => {
    const name = `${row} ${column}`
    let draft = drafts.get(name)
    if (!draft) drafts.set(name, (draft = newDraft()))
    return draft
  }
  const mark = (ids: readonly string[], put: (draft: Draft) => void) => {
    const [rows, columns] = split(ids)
    for (const row of rows) for (const column of columns) put(draftAt(row, column))
  }

  for (const work of snapshot.rows(workTable)) {
    const { counted, rule } = countedIn(snapshot, work)
    // A part is shown where it lies; a twin is shown by the record that stands for it.
    if (counted || rule === 'part' || rule === 'umbrella' || rule === 'memorandum-only')
      mark([...work.regions, ...work.places], (draft) => draft.works.add(work.id))
  }
  for (const enterprise of enterprisesIn(snapshot)) {
    const homes = stakesOf(snapshot, enterprise.id).flatMap(({ region, state }) => region ?? state ?? [])
    const site = enterprise.region ?? enterprise.state
    if (site) mark([site, ...homes], (draft) => draft.ventures.add(enterprise.id))
  }
  for (const pair of snapshot.rows(regionPairTable)) mark([pair.a, pair.b], (draft) => draft.pairs.push(pair))
  for (const { id, guests, hosts } of snapshot.rows(visitTable))
    mark([...guests, ...hosts], (draft) => draft.visits.add(id))

  const rows = linesOf(snapshot, rowState)
  const columns = linesOf(snapshot, columnState)
  const { everywhere, named } = promisesOf(snapshot, [rowState, columnState], sideOf)
  const cells = rows.flatMap((row) =>
    columns.map((column) => cellOf(snapshot, row, column, drafts.get(`${row} ${column}`) ?? newDraft(), named)),
  )
  return { rows, columns, cells, everywhere }
}

interface Draft {
  readonly works: Set<Id<'proj'>>
  readonly ventures: Set<Id<'ent'>>
  readonly visits: Set<string>
  readonly pairs: RegionPairRow[]
}

const newDraft = (): Draft => ({ works: new Set(), ventures: new Set(), visits: new Set(), pairs: [] })

/** The state itself, then its regions at the top. */
const linesOf = (snapshot: Snapshot, state: StateId): Side[] => [
  state,
  ...snapshot.rows(regionTable).flatMap((row) => (row.state === state && row.within === null ? [row.id] : [])),
]

function cellOf(
  snapshot: Snapshot,
  row: Side,
  column: Side,
  { works, ventures, visits, pairs }: Draft,
  named: ReadonlyMap<Side, readonly CommitmentId[]>,
): Cell {
  const both = (named.get(row) ?? []).filter((id) => named.get(column)?.includes(id))
  const promises = [...new Set([...both, ...[...works].flatMap((work) => commitmentsAnsweredBy(snapshot, work))])]
  const empty = works.size + ventures.size + visits.size + pairs.length === 0
  return {
    row,
    column,
    works: [...works],
    ventures: [...ventures],
    visits: [...visits],
    pairs,
    promises,
    jobs: jobsOf(snapshot, [...works, ...ventures]),
    promised: empty ? [...new Set([...(named.get(row) ?? []), ...(named.get(column) ?? [])])] : [],
  }
}

/** Jobs over several records: of rivals the widest span, and of the records the sum. */
export function jobsOf(snapshot: Snapshot, subjects: readonly string[]): Cell['jobs'] {
  let [low, high, said]: [number | null, number | null, boolean] = [0, 0, false]
  for (const subject of new Set(subjects)) {
    const claims = claimsOf(snapshot, subject).filter(({ property }) => property === 'jobs')
    if (claims.length === 0) continue
    said = true
    const lows = claims.map((claim) => claim.low)
    const highs = claims.map((claim) => claim.high)
    low = low === null || lows.includes(null) ? null : low + Math.min(...(lows as number[]))
    high = high === null || highs.includes(null) ? null : high + Math.max(...(highs as number[]))
  }
  return said ? { low, high } : null
}

/** Promises by the region that they name, itself or by a place in it; and those about the regions of a state at large. */
function promisesOf(
  snapshot: Snapshot,
  states: readonly StateId[],
  sideOf: (id: string) => { side: Side; state: StateId } | null,
) {
  const named = new Map<Side, CommitmentId[]>()
  const everywhere: CommitmentId[] = []
  for (const { id, objects } of snapshot.rows(commitmentTable)) {
    const general = objects.some((object) => {
      if (!object.startsWith('regions:')) return false
      return states.includes(snapshot.row(bodyTable, object)?.state as StateId)
    })
    if (general) everywhere.push(id)
    for (const object of objects) {
      const found = /^(region|city|port|place):/.test(object) ? sideOf(object) : null
      if (found && states.includes(found.state)) named.set(found.side, [...(named.get(found.side) ?? []), id])
    }
  }
  return { named, everywhere }
}
