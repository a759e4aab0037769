import {
  canonical,
  OrtoqError,
  rowChange,
  type Json,
  type RowChange,
  type SourceId,
  type Snapshot,
  type WorkId,
} from '../ground/index.ts'
import { sourceTable, type SourceRow } from '../documents/index.ts'
import { checkOc4ids, type Oc4idsPackage, type Oc4idsProject } from './formats/oc4ids-check.ts'
import { codesOf, trace, workIdFor } from './formats/oc4ids-code.ts'
import type { Known } from './formats/oc4ids-profile.ts'
import { rowsOfProject, type Origin } from './formats/oc4ids-read.ts'
import { projectOf } from './formats/oc4ids-write.ts'
import { sortedText } from './formats/shape-check.ts'
import { importedRows, sourcesBy } from './imported.ts'
import { oc4idsPackageTable, oc4idsProjectTable, workTable, type Oc4idsProjectRow, type WorkRow } from './table.ts'

/** What this observatory knows, as the profile asks it of a foreign project. */
export function knownOf(snapshot: Snapshot): Known {
  const codes = codesOf(snapshot)
  return { isRegion: (code) => codes.region(code) !== undefined, isSector: (code) => codes.theme(code) !== null }
}

/** The rows that a package changes, work by work. */
export interface PackagePlan {
  /** The package itself and the sources that it brings. */
  readonly head: readonly RowChange[]
  readonly works: readonly { readonly work: WorkId; readonly rows: readonly RowChange[] }[]
  readonly unchanged: number
}

/** Plans the import of a package; one with a fault is refused whole: `works/bad-package` names the first and counts them. */
export function planPackage(snapshot: Snapshot, text: string, on: string): PackagePlan {
  const { package: given, faults } = checkOc4ids(text, knownOf(snapshot))
  const [first] = faults
  if (!given) throw new OrtoqError('works/bad-package', { count: faults.length, ...first })
  const sources = new Sources(snapshot, given, on)
  const ids = idsOf(snapshot, given)
  const works: { work: WorkId; rows: RowChange[] }[] = []
  given.projects.forEach(({ id, text: project }, place) => {
    const work = ids(id)
    const rows = changesOf(snapshot, sources, given, { work, id, package: given.uri, place, text: project })
    if (rows.length > 0) works.push({ work, rows })
  })
  const { uri, publisher, publishedDate, envelope } = given
  const head = rowChange(oc4idsPackageTable, {
    uri,
    publisher,
    published: publishedDate,
    envelope,
    source: sources.own,
    on,
  })
  return { head: [...sources.fresh, head], works, unchanged: given.projects.length - works.length }
}

/** A project that came as such keeps its work; an id that another publisher has used names another work. */
function idsOf(snapshot: Snapshot, { publisher }: Oc4idsPackage): (id: string) => WorkId {
  const publishers = new Map(snapshot.rows(oc4idsPackageTable).map((row) => [row.uri, row.publisher]))
  return (id) => {
    const plain = workIdFor(id)
    const taken = snapshot.row(oc4idsProjectTable, plain)
    if (taken) return publishers.get(taken.package) === publisher ? plain : workIdFor(id, publisher)
    // Under its own id a work of this observatory comes back to itself.
    return snapshot.row(workTable, plain) && plain !== id ? workIdFor(id, publisher) : plain
  }
}

function changesOf(snapshot: Snapshot, sources: Sources, given: Oc4idsPackage, row: Oc4idsProjectRow): RowChange[] {
  const origin = sources.originOf(row.work, given.publisher, given.publishedDate)
  const project = JSON.parse(row.text) as Oc4idsProject
  // Read for its sources too: those that it names are entered with it.
  const { work: after } = rowsOfProject(project, origin)
  const standing = snapshot.row(workTable, row.work)
  if (!standing) return [rowChange(workTable, after), rowChange(oc4idsProjectTable, row)]
  const original = snapshot.row(oc4idsProjectTable, row.work)
  // A work of this observatory that comes back as it left stays what it is.
  if (!original && sortedText(project) === sortedText(projectOf(snapshot, standing))) return []
  const before = original ? importedRows(snapshot, row.work)!.work : standing
  const merged = mergedRow(standing, before, after)
  return [
    ...(same(merged, standing) ? [] : [rowChange(workTable, merged)]),
    ...(original && same(original, row) ? [] : [rowChange(oc4idsProjectTable, row)]),
  ]
}

/** What the package says otherwise than before is taken over; what people have entered since stands. */
function mergedRow(standing: WorkRow, before: WorkRow, after: WorkRow): WorkRow {
  const fields = Object.keys(after) as (keyof WorkRow)[]
  return Object.fromEntries(
    fields.map((field) => [field, same(before[field], after[field]) ? standing[field] : after[field]]),
  ) as unknown as WorkRow
}

const same = (a: unknown, b: unknown): boolean => canonical(a as Json) === canonical(b as Json)

/** The sources that a package names: those that are known, and rows for those that are not. */
class Sources {
  readonly own: SourceId
  readonly fresh: RowChange[] = []
  readonly #known: Map<string, SourceId>
  readonly #snapshot: Snapshot
  readonly #on: string

  constructor(snapshot: Snapshot, { uri, publisher, publishedDate }: Oc4idsPackage, on: string) {
    this.#snapshot = snapshot
    this.#known = sourcesBy(snapshot)
    this.#on = on
    const day = publishedDate.slice(0, 10)
    this.own = this.#known.get(uri) ?? this.#add(uri, publisher, day)
  }

  originOf(id: WorkId, publisher: string, published: string): Origin {
    return {
      id,
      source: this.own,
      publisher,
      said: published.slice(0, 10),
      codes: codesOf(this.#snapshot),
      sourceOf: (reference) => {
        if (!reference) return this.own
        const known = this.#known.get(reference)
        if (known) return known
        return /^https?:\/\/[^\s]+$/.test(reference)
          ? this.#add(reference, new URL(reference).host, this.#on)
          : this.own
      },
    }
  }

  #add(reference: string, publisher: string, date: string): SourceId {
    const web = /^https?:\/\/[^\s]+$/.test(reference)
    const slug = reference
      .replace(/^https?:\/\//, '')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
    const id: SourceId = `source:${slug ? `${slug}-` : ''}${trace(reference)}`
    const row: SourceRow = {
      id,
      address: web ? reference : null,
      publisher,
      date,
      standing: 'original',
      note: web ? null : reference,
    }
    this.fresh.push(rowChange(sourceTable, row))
    this.#known.set(reference, id)
    return id
  }
}

/** One page of an export, so that a large one leaves piece by piece. */
export interface ExportPage {
  /** Texts of projects in their order. */
  readonly items: readonly string[]
  /** Where the next page begins; null after the last one. */
  readonly next: number | null
}

/** Works that leave: all that stand, or those of one package in its own order. */
export function worksToExport(snapshot: Snapshot, uri: string | undefined) {
  if (uri === undefined) return snapshot.rows(workTable)
  if (!snapshot.row(oc4idsPackageTable, uri)) {
    const known = snapshot.rows(oc4idsPackageTable).map((row) => row.uri)
    throw new OrtoqError('works/unknown-package', { uri, known: known.join(', ') || '—' })
  }
  return snapshot
    .rows(oc4idsProjectTable)
    .filter((row) => row.package === uri)
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ work }) => snapshot.row(workTable, work) ?? [])
}

/** What stands around the projects: the envelope that came with the package, or this observatory's own. */
export function envelopeOf(
  snapshot: Snapshot,
  uri: string | undefined,
  own: Readonly<Record<string, unknown>>,
): string {
  return uri === undefined ? JSON.stringify(own) : snapshot.row(oc4idsPackageTable, uri)!.envelope
}

/** The text of an envelope with the projects left open: `{…,"projects":[`, to be closed by `]}`. */
export function opened(envelope: string): string {
  const body = envelope.slice(0, envelope.lastIndexOf('}')).trimEnd()
  return `${body}${body.endsWith('{') ? '' : ','}"projects":[`
}
