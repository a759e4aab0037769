import { documentTables } from '../documents/index.ts'
import { flowTables } from '../flows/index.ts'
import { OrtoqError, type First, type Snapshot, type Table } from '../ground/index.ts'
import { wayTables } from '../ways/index.ts'
import { commitmentTable, wordTables } from '../words/index.ts'
import { oc4idsPackageTable, oc4idsProjectTable, twinTable, workTables } from '../works/index.ts'
import type { HeldRows, ReportAsked } from './report-desk.ts'
import type { Report, View } from './report.ts'

/** So many rows are handed over at a stroke: others have their turn in between. */
const PART = 200
/** Nobody waits longer for a report. */
const LIMIT_MS = 300_000

/**
 * A report's result, made on a thread of its own where it is one that takes long and the carrier has such threads: the
 * same as made here, and whoever is served meanwhile does not wait for it.
 */
export async function made(report: Report, view: View, params: unknown): Promise<unknown> {
  const { apart } = report
  if (!apart || !view.jobs.makesReports) return report.run(view, params as never)
  const { snapshot, jobs, pack, known, viewer, now } = view
  const few = apart.few(snapshot, params as never)
  const parts = carried.flatMap(partsOf(snapshot))
  const held = parts.map(({ key }) => key)
  const input: ReportAsked = { report: report.name, params, view: { pack, known, viewer, now }, held, few }
  try {
    return await jobs.alone<ReportAsked | HeldRows, unknown>('report', input, { first: parts, milliseconds: LIMIT_MS })
  } catch (error) {
    if (!(error instanceof OrtoqError) || error.code !== 'jobs/not-carried') throw error
    return report.run(view, params as never)
  }
}

// Tables of a pack have hundreds of rows, and works are seldom taken in or merged; of commitments reports name the few they need.
const carried: readonly Table[] = [
  ...documentTables,
  ...wordTables.filter((table) => table !== commitmentTable),
  ...workTables,
  twinTable,
  oc4idsProjectTable,
  oc4idsPackageTable,
  ...wayTables,
  ...flowTables,
]

const keys = new WeakMap<readonly unknown[], readonly First<HeldRows>[]>()
let named = 0

/** A table in parts; a table that nobody touched is the same list of rows, and its parts have the same keys. */
const partsOf =
  (snapshot: Snapshot) =>
  (table: Table): readonly First<HeldRows>[] => {
    const rows = snapshot.rows(table)
    let parts = keys.get(rows)
    if (!parts) {
      const name = `${table.name} ${named++}`
      parts = Array.from({ length: Math.max(1, Math.ceil(rows.length / PART)) }, (_, at) => {
        const holds = `${name} ${at}`
        return { key: holds, input: { holds, table: table.name, rows: rows.slice(at * PART, (at + 1) * PART) } }
      })
      keys.set(rows, parts)
    }
    return parts
  }
