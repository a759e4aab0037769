import type { Transaction } from 'kysely'
import { ROW_STATED, ROW_WITHDRAWN, type Json, type Table } from '../ground/index.ts'
import { putRecords } from './record.ts'
import type { Schema } from './schema.ts'

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

/** How a room lays entries on its tables, inside the transaction that records them. */
export interface Shelf {
  put(tx: Transaction<Schema>, entries: readonly Lain[]): Promise<void>
}

/** A shelf for rows of these tables, whoever stated them: each row becomes a record under its key. */
export function rowShelf(tables: readonly Table[]): Shelf {
  const own = new Set(tables.map((table) => table.name))
  return {
    put: async (tx, entries) => {
      const changes = entries.flatMap(({ index, entry, body }) => {
        if (entry.type !== ROW_STATED && entry.type !== ROW_WITHDRAWN) return []
        const slash = entry.subject.indexOf('/')
        const table = entry.subject.slice(0, slash)
        if (!own.has(table)) return []
        const again = entry.expected_version > 0
        return [
          {
            table,
            key: entry.subject.slice(slash + 1),
            seq: index,
            again,
            body: entry.type === ROW_STATED ? body : null,
          },
        ]
      })
      await putRecords(tx, changes)
    },
  }
}
