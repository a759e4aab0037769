import { ROW_STATED, ROW_WITHDRAWN, rowsIn, type Json, type Table } from '../ground/index.ts'
import type { RecordChange } from './record.ts'

/** What a shelf sees of a recorded entry. */
export interface Lain {
  readonly index: number
  readonly recordedAt: string
  readonly entry: {
    readonly type: string
    readonly subject: string
    readonly expected_version: number
    readonly author_key: string
  }
  /** Null once erased. */
  readonly body: Json | null
}

/**
 * How a room lays entries on its tables. A pure function of the entries, so that whoever has them can lay them again
 * and compare: in the transaction that records them, at a rebuild, and whenever the projections are checked.
 */
export interface Shelf {
  lay(entries: readonly Lain[]): readonly RecordChange[]
}

/** A shelf for rows of these tables, whoever stated them: as a row of its own, or among the rows that an act changes. */
export function rowShelf(tables: readonly Table[]): Shelf {
  const own = new Set(tables.map((table) => table.name))
  return { lay: (entries) => entries.flatMap(changesOf).filter(({ table }) => own.has(table)) }
}

function changesOf({ index, entry, body }: Lain): RecordChange[] {
  if (entry.type !== ROW_STATED && entry.type !== ROW_WITHDRAWN)
    return rowsIn(body).map(({ table, key, row }) => ({ table, key, seq: index, again: true, body: row }))
  const slash = entry.subject.indexOf('/')
  const again = entry.expected_version > 0
  const row = entry.type === ROW_STATED ? body : null
  return [{ table: entry.subject.slice(0, slash), key: entry.subject.slice(slash + 1), seq: index, again, body: row }]
}
