import { ROW_STATED, ROW_WITHDRAWN, type Json, type Table } from '../ground/index.ts'
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

/** A shelf for rows of these tables, whoever stated them: each row becomes a record under its key. */
export function rowShelf(tables: readonly Table[]): Shelf {
  const own = new Set(tables.map((table) => table.name))
  return {
    lay: (entries) =>
      entries.flatMap(({ index, entry, body }) => {
        if (entry.type !== ROW_STATED && entry.type !== ROW_WITHDRAWN) return []
        const slash = entry.subject.indexOf('/')
        const table = entry.subject.slice(0, slash)
        if (!own.has(table)) return []
        return [
          {
            table,
            key: entry.subject.slice(slash + 1),
            seq: index,
            again: entry.expected_version > 0,
            body: entry.type === ROW_STATED ? body : null,
          },
        ]
      }),
  }
}
