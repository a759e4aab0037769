import {
  canonical,
  ROW_STATED,
  ROW_WITHDRAWN,
  rowChange,
  rowSubject,
  type Json,
  type RowChange,
} from '../ground/index.ts'
import type { Recorded, Register } from '../register/index.ts'
import type { Imported } from './import.ts'
import { importMapTable, observationTable, seriesTable, type ImportMapRow } from './table.ts'

/**
 * Enters what a file says, each observation as an entry of its own, and last how the file was read. What stands already
 * in the same words is not entered again; what was said otherwise before stays beside it under its own vintage.
 */
export async function importSeries(
  register: Register,
  { observations, series }: Imported,
  map: ImportMapRow,
  author: string,
  more: readonly RowChange[] = [],
): Promise<{ readonly recorded: Recorded; readonly entered: number }> {
  const standing = new Map(
    (await register.newest([ROW_STATED, ROW_WITHDRAWN])).map((recorded) => [recorded.entry.subject, recorded]),
  )
  const rows = [
    ...more,
    ...series.map((row) => rowChange(seriesTable, row)),
    ...observations.map((row) => rowChange(observationTable, row)),
  ]
  const unique = new Map(rows.map((row) => [rowSubject(row.table, row.key), row]))
  const drafts = [...unique, [rowSubject(importMapTable, map.sha256), rowChange(importMapTable, map)] as const].flatMap(
    ([subject, { row }]) => {
      const now = standing.get(subject)
      const same = now?.entry.type === ROW_STATED && now.body !== null && canonical(now.body) === canonical(row as Json)
      if (same && !subject.startsWith(`${importMapTable.name}/`)) return []
      const expectedVersion = now ? now.entry.expected_version + 1 : 0
      return [{ type: ROW_STATED, subject, body: row as Json, author, expectedVersion } as const]
    },
  )
  const recorded = await register.append(drafts)
  return { recorded: recorded.at(-1)!, entered: recorded.length - 1 }
}
