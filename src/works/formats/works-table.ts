import { nameIn, writeCsv, type Snapshot } from '../../ground/index.ts'
import { disputesOn } from '../../words/index.ts'
import type { WorkRow } from '../table.ts'
import { claimsOf, milestonesOf, partiesOf } from '../work.ts'

/** The pieces of a file that leaves page by page: `head`, then the items with `between` them, then `end`. */
export interface Pieces {
  readonly head: string
  readonly items: readonly string[]
  readonly between: string
  readonly end: string
}

const COLUMNS = (
  'id title_ru title_ky title_zh title_en sector status status_date regions lat lon left_out part_of ' +
  'cost_low cost_high cost_unit jobs_low jobs_high owners authorities next_milestone next_date source confidence disputed'
).split(' ')

const RANK = { high: 0, medium: 1, low: 2 }

/** Works as a table, one row each. Of rival figures the surest and then the newest stands here; all of them are in OC4IDS. */
export function worksTable(snapshot: Snapshot, works: readonly WorkRow[]): Pieces {
  const rows = works.map((work) => {
    const claims = claimsOf(snapshot, work.id).toSorted(
      (a, b) => RANK[a.confidence] - RANK[b.confidence] || (b.said ?? '').localeCompare(a.said ?? ''),
    )
    const cost = claims.find(({ property }) => property === 'cost')
    const jobs = claims.find(({ property }) => property === 'jobs')
    const parties = partiesOf(snapshot, work.id)
    const named = (role: string) => parties.flatMap((one) => (one.role === role ? [one.name] : [])).join('; ')
    const met = new Set(milestonesOf(snapshot, work.id).flatMap(({ kind, step }) => (kind === 'actual' ? [step] : [])))
    const next = milestonesOf(snapshot, work.id)
      .filter(({ kind, step }) => kind !== 'actual' && !met.has(step))
      .toSorted((a, b) => b.date.localeCompare(a.date))[0]
    return writeCsv([
      [
        work.id,
        ...['ru', 'ky', 'zh', 'en'].map((tag) => work.title[tag] ?? ''),
        work.sector,
        work.status,
        work.statusDate,
        work.regions.join(' '),
        work.lat,
        work.lon,
        work.leftOut,
        work.partOf,
        cost?.low ?? null,
        cost?.high ?? null,
        cost?.unit ?? null,
        jobs?.low ?? null,
        jobs?.high ?? null,
        named('owner'),
        named('authority'),
        next ? nameIn(next.title, 'en', next.step) : null,
        next?.date ?? null,
        work.source,
        work.confidence,
        disputesOn(snapshot, work.id)
          .map(({ why }) => why)
          .join('; '),
      ],
    ])
  })
  return { head: writeCsv([COLUMNS]), items: rows, between: '', end: '' }
}

/** Works with a place as points. Those whose place nobody gave have a null geometry, as RFC 7946 allows. */
export function worksGeojson(snapshot: Snapshot, works: readonly WorkRow[]): Pieces {
  const items = works.map(({ id, title, sector, status, statusDate, regions, leftOut, lat, lon, source }) =>
    JSON.stringify({
      type: 'Feature',
      id,
      geometry: lat === null || lon === null ? null : { type: 'Point', coordinates: [lon, lat] },
      properties: {
        title,
        sector,
        status,
        statusDate,
        regions,
        leftOut,
        source,
        ...(disputesOn(snapshot, id).length > 0 ? { disputed: disputesOn(snapshot, id).map(({ why }) => why) } : {}),
      },
    }),
  )
  return { head: '{"type":"FeatureCollection","features":[', items, between: ',\n', end: ']}\n' }
}
