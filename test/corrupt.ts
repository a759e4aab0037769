import { Refusal, readCsv, writeCsv, type Column, type Table } from '../src/ground/index.ts'
import { faultLine, readFolder, readPack, type Fault } from '../src/pack/index.ts'
import { packLaws, packTables } from '../src/processes/tables.ts'
import { threeRivers } from './open.ts'

/** A cell of a pack as a test sees it: where it stands and how its column is read. */
export interface Target {
  readonly table: Table
  readonly line: number
  readonly header: string
  readonly text: string
  readonly column: Column<unknown>
}

const files: ReadonlyMap<string, string> = readFolder(threeRivers)

/** Every cell of the invented pack that has a column of its own (names in a language have not). */
export const cells: readonly Target[] = packTables.flatMap((table) => {
  const [header, ...rows] = readCsv(files.get(table.file)!)
  return rows.flatMap((row) =>
    row.flatMap(({ text }, at): Target[] => {
      const name = header![at]!.text
      const column = table.columns[name]
      return column && !column.group ? [{ table, line: row[0]!.line, header: name, text, column }] : []
    }),
  )
})

/** The faults of the invented pack after one cell was written over. */
export function faultsAfter({ table, line, header }: Target, text: string): Fault[] {
  return faultsOf(table.file, (rows) => {
    const at = rows[0]!.indexOf(header)
    rows[line - 1]![at] = text
    return rows
  })
}

/** The faults of the invented pack after one of its files was changed. */
export function faultsOf(file: string, change: (rows: string[][]) => string[][]): Fault[] {
  const rows = readCsv(files.get(file)!).map((row) => row.map(({ text }) => text))
  return readPack(new Map(files).set(file, writeCsv(change(rows))), packTables, packLaws).faults
}

/** True when one of the faults stands at that cell. */
export const foundAt = (faults: readonly Fault[], { table, line, header }: Target): boolean =>
  faults.some((fault) => fault.file === table.file && fault.line === line && fault.column === header)

/** The one cell of a row: by the start of the row's key and the column. */
export function cellOf(file: string, start: string, header: string): Target {
  const found = cells.find(
    (cell) => cell.table.file === file && cell.header === header && lineOf(file, cell.line).startsWith(start),
  )
  if (!found) throw new Error(`no cell ${file} ${start} ${header}`)
  return found
}

const lineOf = (file: string, line: number): string => files.get(file)!.split('\n')[line - 1]!

/** True when the column refuses the text by itself, before any law. */
export const refused = (column: Column<unknown>, text: string): boolean => column.parse(text) instanceof Refusal

export { faultLine }
