import {
  perSnapshot,
  perTables,
  type Earlier,
  type RowOf,
  type Snapshot,
  type SourceId,
  type Table,
} from '../ground/index.ts'
import { stateTable, themeTable } from '../words/index.ts'
import { sourceTable } from '../documents/index.ts'
import type { Oc4idsProject } from './formats/oc4ids-check.ts'
import { codesOf } from './formats/oc4ids-code.ts'
import { rowsOfProject, type Origin, type ProjectRows } from './formats/oc4ids-read.ts'
import { oc4idsPackageTable, oc4idsProjectTable, regionTable, sectorTable, type Oc4idsProjectRow } from './table.ts'

const readingBy = perTables((snapshot: Snapshot) => ({
  packages: new Map(snapshot.rows(oc4idsPackageTable).map((row) => [row.uri, row])),
  sources: sourcesBy(snapshot),
  codes: codesOf(snapshot),
}))

/** How the projects of packages are read: whose word they are, and what their codes and addresses stand for here. */
export function originIn(snapshot: Snapshot): (row: Oc4idsProjectRow) => Origin {
  const { packages, sources, codes } = readingBy(snapshot)
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
}

/** Sources by address and by id. */
export function sourcesBy(snapshot: Snapshot): Map<string, SourceId> {
  return new Map(
    snapshot
      .rows(sourceTable)
      .flatMap(({ id, address }) => [[id as string, id] as const, ...(address ? [[address, id] as const] : [])]),
  )
}

/** What was read of imported projects, and the references of theirs for which no source was found. */
interface Read {
  readonly rows: Map<string, ProjectRows | null>
  readonly vain: Set<string>
}

/** Tables by which the codes, the publisher and the date of an imported project are read. */
const READ_BY = new Set([oc4idsPackageTable.name, regionTable.name, sectorTable.name, themeTable.name])

/** True where what was read of imported projects still stands, but for those that came anew themselves. */
export function importsStand(
  { value, snapshot: before, changed }: Earlier<{ readonly vain: ReadonlySet<string> }>,
  after: Snapshot,
): boolean {
  if ([...changed.keys()].some((table) => READ_BY.has(table))) return false
  return [...(changed.get(sourceTable.name) ?? [])].every((id) => {
    const address = after.row(sourceTable, id)?.address
    // A source that is new to all was asked for by nobody, unless somebody asked for it in vain.
    return !before.row(sourceTable, id) && !value.vain.has(id) && !(address && value.vain.has(address))
  })
}

const READ = [oc4idsProjectTable, oc4idsPackageTable, regionTable, sectorTable, themeTable, stateTable, sourceTable]

const readOf = perSnapshot(
  (snapshot: Snapshot): Read => {
    // It is filled later, out of these tables: whoever asks for it depends on them.
    for (const table of READ) snapshot.rows(table)
    return { rows: new Map(), vain: new Set() }
  },
  (snapshot, earlier) => {
    if (!importsStand(earlier, snapshot)) return null
    const rows = new Map(earlier.value.rows)
    for (const work of earlier.changed.get(oc4idsProjectTable.name) ?? []) rows.delete(work)
    return { rows, vain: new Set(earlier.value.vain) }
  },
)

/** References of imported projects for which there was no source. */
export const vainReferences = (snapshot: Snapshot): ReadonlySet<string> => readOf(snapshot).vain

/** What an imported project says of its work, as rows; null where the work came from no package. Read when first asked. */
export function importedRows(snapshot: Snapshot, work: string): ProjectRows | null {
  const { rows: read, vain } = readOf(snapshot)
  let rows = read.get(work)
  if (rows === undefined) {
    const row = snapshot.row(oc4idsProjectTable, work)
    rows = row ? rowsOfProject(JSON.parse(row.text) as Oc4idsProject, noting(originIn(snapshot)(row), vain)) : null
    read.set(work, rows)
  }
  return rows
}

/** An origin that notes which references lead to no source of their own. */
const noting = (origin: Origin, vain: Set<string>): Origin => ({
  ...origin,
  sourceOf: (reference) => {
    const found = origin.sourceOf(reference)
    if (reference && found === origin.source) vain.add(reference)
    return found
  },
})

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
