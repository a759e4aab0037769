import { documentLaws, documentTables } from '../documents/index.ts'
import { flowLaws, flowTables } from '../flows/index.ts'
import type { Law, RowOf, Snapshot, Table, Tables } from '../ground/index.ts'
import { wayLaws, wayTables } from '../ways/index.ts'
import { wordLaws, wordTables } from '../words/index.ts'
import { workLaws, workTables } from '../works/index.ts'

/** Every table of a pack in the order in which its rows enter the register: what is referred to comes first. */
export const packTables: readonly Table[] = [
  ...documentTables.slice(0, 1),
  ...wordTables,
  ...workTables,
  ...wayTables,
  ...flowTables,
  ...documentTables.slice(1),
]

/** What holds over several tables at once. */
export const packLaws: readonly Law[] = [...documentLaws, ...wordLaws, ...workLaws, ...wayLaws, ...flowLaws]

/** The rows of a pack as a snapshot that no register holds: for questions that a pack alone answers. */
export const snapshotOf = (pack: Tables): Snapshot => ({
  size: 0,
  rows: <T extends Table>(table: T) => packRows(pack, table).map(({ values }) => values as RowOf<T>),
  row: <T extends Table>(table: T, key: string) =>
    packRows(pack, table).find((row) => row.key === key)?.values as RowOf<T> | undefined,
})

// A table that only acts fill is in no pack.
const packRows = (pack: Tables, table: Table) => (table.file === '' ? [] : pack.rows(table))
