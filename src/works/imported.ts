import { perSnapshot, type RowOf, type Snapshot, type SourceId, type Table } from '../ground/index.ts'
import { sourceTable } from '../documents/index.ts'
import type { Oc4idsProject } from './formats/oc4ids-check.ts'
import { codesOf } from './formats/oc4ids-code.ts'
import { rowsOfProject, type Origin, type ProjectRows } from './formats/oc4ids-read.ts'
import { oc4idsPackageTable, oc4idsProjectTable, type Oc4idsProjectRow } from './table.ts'

/** How the projects of packages are read: whose word they are, and what their codes and addresses stand for here. */
export const originIn: (snapshot: Snapshot) => (row: Oc4idsProjectRow) => Origin = perSnapshot((snapshot) => {
  const packages = new Map(snapshot.rows(oc4idsPackageTable).map((row) => [row.uri, row]))
  const sources = sourcesBy(snapshot)
  const codes = codesOf(snapshot)
  return ({ work, package: uri }) => {
    const from = packages.get(uri)!
    return {
      id: work,
      source: from.source,
      publisher: from.publisher,
      said: from.published.slice(0, 10),
      codes,
      sourceOf: (reference) => (reference && sources.get(reference)) || from.source,
    }
  }
})

/** Sources by address and by id. */
export function sourcesBy(snapshot: Snapshot): Map<string, SourceId> {
  return new Map(
    snapshot
      .rows(sourceTable)
      .flatMap(({ id, address }) => [[id as string, id] as const, ...(address ? [[address, id] as const] : [])]),
  )
}

const readOf = perSnapshot((_snapshot: Snapshot) => new Map<string, ProjectRows | null>())

/** What an imported project says of its work, as rows; null where the work came from no package. Read when first asked. */
export function importedRows(snapshot: Snapshot, work: string): ProjectRows | null {
  const read = readOf(snapshot)
  let rows = read.get(work)
  if (rows === undefined) {
    const row = snapshot.row(oc4idsProjectTable, work)
    rows = row ? rowsOfProject(JSON.parse(row.text) as Oc4idsProject, originIn(snapshot)(row)) : null
    read.set(work, rows)
  }
  return rows
}

/** Rows that somebody entered, then those of a package that nobody has entered under the same key. */
export function withImported<T extends Table>(
  table: T,
  entered: readonly RowOf<T>[],
  imported: readonly RowOf<T>[] | undefined,
): readonly RowOf<T>[] {
  if (!imported || imported.length === 0) return entered
  if (entered.length === 0) return imported
  const keyOf = (row: RowOf<T>) =>
    table.key.map((name) => String((row as Record<string, unknown>)[name] ?? '')).join('\n')
  const known = new Set(entered.map(keyOf))
  return [...entered, ...imported.filter((row) => !known.has(keyOf(row)))]
}
