import { documentTables } from '../documents/index.ts'
import { flowTables } from '../flows/index.ts'
import { OrtoqError, rowKey, type First, type Jobs, type RowOf, type Snapshot, type Table } from '../ground/index.ts'
import { wayTables } from '../ways/index.ts'
import { commitmentTable, wordTables } from '../words/index.ts'
import { oc4idsPackageTable, oc4idsProjectTable, twinTable, workTables } from '../works/index.ts'
import type { FewRows, Report, View } from './report.ts'

/** A part of a table, handed to a thread once and kept there under its key. */
export interface HeldRows extends FewRows {
  readonly holds: string
}

/** A report as a thread is asked for it: where it finds the tables, and what else it looks at. */
export interface ReportAsked {
  readonly report: string
  readonly params: unknown
  readonly view: Pick<View, 'pack' | 'known' | 'viewer' | 'now'>
  /** Keys of parts that it holds, in the order of the rows. */
  readonly held: readonly string[]
  /** Of tables that grow without end, the few rows that the question needs. */
  readonly few: readonly FewRows[]
}

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

/** What a thread that makes reports holds, and how it answers; `reports` are those that it knows. */
export class ReportDesk {
  readonly #reports: readonly Report[]
  readonly #jobs: Jobs
  readonly #held = new Map<string, HeldRows>()
  /** The newest views: what was made of their tables is made once. */
  readonly #snapshots = new Map<string, Snapshot>()

  constructor(reports: readonly Report[], jobs: Jobs) {
    this.#reports = reports
    this.#jobs = jobs
  }

  async work(input: ReportAsked | HeldRows): Promise<unknown> {
    if ('holds' in input) {
      this.#held.set(input.holds, input)
      return null
    }
    const { report: name, params, view, held, few } = input
    const report = this.#reports.find((one) => one.name === name)
    if (!report) throw notCarried(name)
    return report.run(
      {
        ...view,
        snapshot: this.#snapshot(held, few),
        jobs: this.#jobs,
        at: () => Promise.reject(notCarried('at')),
        waiting: () => Promise.reject(notCarried('waiting')),
      },
      params as never,
    )
  }

  #snapshot(held: readonly string[], few: readonly FewRows[]): Snapshot {
    const name = JSON.stringify([held, few])
    let snapshot = this.#snapshots.get(name)
    if (!snapshot) {
      const parts = held.map((key) => this.#part(key))
      snapshot = snapshotOf([...parts, ...few])
    }
    this.#snapshots.delete(name)
    this.#snapshots.set(name, snapshot)
    for (const old of this.#snapshots.keys()) if (this.#snapshots.size > KEPT) this.#snapshots.delete(old)
    for (const old of this.#held.keys()) if (this.#held.size > MOST_HELD) this.#held.delete(old)
    return snapshot
  }

  /** A part that it holds, from now on the one used last. */
  #part(key: string): HeldRows {
    const part = this.#held.get(key)
    if (!part) throw notCarried(key)
    this.#held.delete(key)
    this.#held.set(key, part)
    return part
  }
}

const KEPT = 3
/** Parts beyond these go, those first that were asked for longest ago: every entry leaves the old rows of its table behind. */
const MOST_HELD = 2000

const notCarried = (name: string) => new OrtoqError('jobs/not-carried', { name })

/** The rows as a snapshot that knows nothing else: whoever asks for another table is told so, and not that it is empty. */
function snapshotOf(parts: readonly FewRows[]): Snapshot {
  const tables = new Map<string, unknown[]>()
  for (const { table, rows } of parts) {
    const list = tables.get(table)
    if (list) list.push(...rows)
    else tables.set(table, [...rows])
  }
  const rowsOf = (table: Table): readonly unknown[] => {
    const rows = tables.get(table.name)
    if (!rows) throw notCarried(table.name)
    return rows
  }
  const byKey = new Map<string, Map<string, unknown>>()
  return {
    // As of a pack that no register holds: these reports tell of no entry.
    size: 0,
    rows: <T extends Table>(table: T) => rowsOf(table) as readonly RowOf<T>[],
    row: <T extends Table>(table: T, key: string) => {
      let rows = byKey.get(table.name)
      if (!rows) {
        rows = new Map(rowsOf(table).map((row) => [rowKey(table, row as never), row]))
        byKey.set(table.name, rows)
      }
      return rows.get(key) as RowOf<T> | undefined
    },
  }
}
