import type { RowOf, Snapshot, Table } from '../src/ground/index.ts'
import { readFolder, readPack, type Pack } from '../src/pack/index.ts'
import { packLaws, packTables } from '../src/processes/tables.ts'

/** A pack of a folder that has no fault. */
export function packOf(dir: string): Pack {
  const { pack, faults } = readPack(readFolder(dir), packTables, packLaws)
  if (!pack) throw new Error(`${dir}: ${faults.length} faults`)
  return pack
}

/** One row of a pack said otherwise. */
export interface Change {
  readonly table: Table
  readonly key: string
  readonly row: unknown
}

/** The rows of a pack as the register would hand them on, without a store; with one of them changed where asked. */
export function snapshotOf(pack: Pack, change?: Change): Snapshot {
  const tables = new Map(
    pack.tables.map((table) => [
      table.name,
      new Map(
        pack
          .rows(table)
          .map(
            ({ key, values }) => [key, change?.table === table && change.key === key ? change.row : values] as const,
          ),
      ),
    ]),
  )
  return {
    size: 1,
    rows: <T extends Table>(table: T) => [...(tables.get(table.name)?.values() ?? [])] as RowOf<T>[],
    row: <T extends Table>(table: T, key: string) => tables.get(table.name)?.get(key) as RowOf<T> | undefined,
  }
}
