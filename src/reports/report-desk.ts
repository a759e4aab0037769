import { OrtoqError, rowKey, type Jobs, type RowOf, type Snapshot, type Table } from '../ground/index.ts'
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
