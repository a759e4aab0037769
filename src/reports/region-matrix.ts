import { z } from 'zod'
import { OrtoqError, type Names, type Snapshot, type StateId } from '../ground/index.ts'
import { placeTable } from '../ways/index.ts'
import { commitmentTable, stateTable } from '../words/index.ts'
import {
  enterpriseById,
  isSigned,
  matrixOf,
  regionPairTable,
  regionTable,
  topRegion,
  visitTable,
  workTable,
} from '../works/index.ts'
import { report } from './report.ts'
import type { Say } from './say.ts'
import { names } from './shapes.ts'

const line = z.object({ id: z.string(), name: names })

export const regionMatrix = report({
  name: 'region-matrix',
  command: 'regions matrix',
  about:
    'The regions of one side against those of the other: works, ventures, pairs, visits, promises and jobs; an empty cell says what was promised there.',
  params: z.object({
    rows: z.string().optional().describe('state of the rows, by its code or id'),
    columns: z.string().optional().describe('state of the columns, by its code or id'),
  }),
  result: z.object({
    schema: z.literal('ortoq-region-matrix/1'),
    rows: z.array(line),
    columns: z.array(line),
    cells: z.array(
      z.object({
        row: z.string(),
        column: z.string(),
        works: z.array(z.string()),
        ventures: z.array(z.string()),
        pairs: z.array(
          z.object({ id: z.string(), kind: z.string(), signed: z.boolean(), date: z.string().nullable() }),
        ),
        visits: z.array(z.string()),
        promises: z.array(z.string()),
        jobs: z.object({ low: z.number().nullable(), high: z.number().nullable() }).nullable(),
        promised: z.array(z.string()),
      }),
    ),
    /** Promises about regions in general: they hold for every cell, the empty ones too. */
    everywhere: z.array(z.string()),
    /** Names of the works, ventures, pairs and visits of the cells. */
    titles: z.record(z.string(), names),
    /** Titles of all promises named above. */
    promises: z.record(z.string(), names),
  }),
  run({ snapshot }, params) {
    const [rows, columns] = sides(snapshot, params.rows, params.columns)
    const matrix = matrixOf(snapshot, rows, columns, regionOfPlaces(snapshot))
    const named = (id: string) => ({
      id,
      name: snapshot.row(id.startsWith('state:') ? stateTable : regionTable, id)?.name ?? {},
    })
    const promises = new Set([
      ...matrix.everywhere,
      ...matrix.cells.flatMap((cell) => [...cell.promises, ...cell.promised]),
    ])
    return {
      schema: 'ortoq-region-matrix/1' as const,
      rows: matrix.rows.map(named),
      columns: matrix.columns.map(named),
      cells: matrix.cells.map(({ pairs, jobs, ...cell }) => ({
        row: cell.row,
        column: cell.column,
        works: [...cell.works],
        ventures: [...cell.ventures],
        pairs: pairs.map((pair) => ({ id: pair.id, kind: pair.kind, signed: isSigned(pair), date: pair.date })),
        visits: [...cell.visits],
        promises: [...cell.promises],
        jobs: jobs && { low: jobs.low, high: jobs.high },
        promised: [...cell.promised],
      })),
      everywhere: [...matrix.everywhere],
      titles: Object.fromEntries(
        [
          ...new Set(
            matrix.cells.flatMap(({ works, ventures, visits, pairs }) => [
              ...works,
              ...ventures,
              ...visits,
              ...pairs.map(({ id }) => id),
            ]),
          ),
        ].map((id) => [id, titleOf(snapshot, id)]),
      ),
      promises: Object.fromEntries([...promises].toSorted().map((id) => [id, titleOf(snapshot, id)])),
    }
  },
  text(result, say) {
    const name = new Map([...result.rows, ...result.columns].map((one) => [one.id, say.name(one.name, one.id)]))
    const full = result.cells.filter((cell) => !isEmpty(cell))
    const empty = result.cells.filter((cell) => isEmpty(cell) && cell.promised.length > 0)
    const promise = (id: string) => say.name(result.promises[id] ?? {}, id)
    return [
      ...full.map((cell) =>
        [
          `${name.get(cell.row)} × ${name.get(cell.column)}:`,
          ...counts(cell, say),
          ...(cell.jobs ? [say.range(cell.jobs.low, cell.jobs.high, say.text('region.jobs'))] : []),
        ].join('  '),
      ),
      ...empty.map(
        (cell) =>
          `${name.get(cell.row)} × ${name.get(cell.column)}:  ${say.text('region.promised')}: ${cell.promised.map(promise).join('; ')}`,
      ),
      say.text('region.empty', { count: result.cells.length - full.length, all: result.cells.length }),
      ...(result.everywhere.length > 0
        ? [`${say.text('region.everywhere')}: ${result.everywhere.map(promise).join('; ')}`]
        : []),
    ]
  },
})

interface Counted {
  readonly works: readonly string[]
  readonly ventures: readonly string[]
  readonly visits: readonly string[]
  readonly promises: readonly string[]
  readonly pairs: readonly { readonly signed: boolean }[]
}

const isEmpty = ({ works, ventures, visits, pairs }: Omit<Counted, 'promises'>): boolean =>
  works.length + ventures.length + visits.length + pairs.length === 0

function counts({ works, ventures, visits, pairs, promises }: Counted, say: Say): string[] {
  const signed = pairs.filter((pair) => pair.signed).length
  return (
    [
      ['region.works', works.length],
      ['region.ventures', ventures.length],
      ['region.pairs', signed],
      ['region.links', pairs.length - signed],
      ['region.visits', visits.length],
      ['region.promises', promises.length],
    ] as const
  ).flatMap(([key, count]) => (count > 0 ? [say.text(key, { count })] : []))
}

/** The region that a place lies in, by the place's id. */
export function regionOfPlaces(snapshot: Snapshot): (place: string) => string | null {
  const regions = new Map(snapshot.rows(placeTable).map(({ id, region }) => [id as string, region]))
  return (place) => regions.get(place) ?? null
}

/** The name of what ties two regions: a work, a venture, a visit, a promise or a pair. */
export function titleOf(snapshot: Snapshot, id: string): Names {
  if (id.startsWith('proj:')) return snapshot.row(workTable, id)?.title ?? {}
  if (id.startsWith('ent:')) return enterpriseById(snapshot, id)?.name ?? {}
  if (id.startsWith('com:')) return snapshot.row(commitmentTable, id)?.title ?? {}
  return (id.startsWith('visit:') ? snapshot.row(visitTable, id) : snapshot.row(regionPairTable, id))?.name ?? {}
}

/** The two states of a matrix: those asked for, or the two parties whose regions are tied most; fewer regions are the rows. */
export function sides(snapshot: Snapshot, rows?: string, columns?: string): [StateId, StateId] {
  const parties = snapshot.rows(stateTable).filter(({ role }) => role === 'party')
  const asked = (given: string): StateId => {
    const found = snapshot.rows(stateTable).find(({ id, code }) => id === given || code === given)
    if (!found) {
      const known = snapshot.rows(stateTable).map(({ code }) => code)
      throw new OrtoqError('doors/bad-parameter', { name: 'state', value: given, wanted: known.join(' | ') })
    }
    return found.id
  }
  const regions = (state: StateId) =>
    snapshot.rows(regionTable).filter((row) => row.state === state && !row.within).length
  const tied = (a: StateId, b: StateId) => {
    const of = (id: string) => (id.startsWith('state:') ? id : topRegion(snapshot, id)?.state)
    return snapshot
      .rows(regionPairTable)
      .filter((pair) => [of(pair.a), of(pair.b)].toSorted().join() === [a, b].toSorted().join()).length
  }
  const ids = parties.map(({ id }) => id)
  if (rows && columns) return [asked(rows), asked(columns)]
  const first = rows ? asked(rows) : columns ? asked(columns) : null
  const pairs = ids
    .flatMap((a, at) => ids.slice(at + 1).map((b): [StateId, StateId] => [a, b]))
    .filter((pair) => first === null || pair.includes(first))
    .toSorted((x, y) => tied(...y) - tied(...x))
  const best = pairs[0] ?? [ids[0]!, ids[0]!]
  if (rows) return [first!, best.find((one) => one !== first) ?? first!]
  if (columns) return [best.find((one) => one !== first) ?? first!, first!]
  return regions(best[0]) <= regions(best[1]) ? best : [best[1], best[0]]
}
