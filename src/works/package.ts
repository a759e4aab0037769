import {
  canonical,
  OrtoqError,
  rowChange,
  type Json,
  type RowChange,
  type SourceId,
  type Snapshot,
  type Table,
  type WorkId,
} from '../ground/index.ts'
import { sourceTable, type SourceRow } from '../documents/index.ts'
import { checkOc4ids, type Oc4idsPackage, type Oc4idsProject } from './formats/oc4ids-check.ts'
import { codesOf, trace, workIdFor } from './formats/oc4ids-code.ts'
import type { Known } from './formats/oc4ids-profile.ts'
import { rowsOfProject, type Origin, type ProjectRows } from './formats/oc4ids-read.ts'
import { projectText } from './formats/oc4ids-write.ts'
import {
  enterpriseTable,
  milestoneTable,
  oc4idsPackageTable,
  oc4idsProjectTable,
  stakeTable,
  workClaimTable,
  workPartyTable,
  workTable,
  type Oc4idsProjectRow,
} from './table.ts'

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
  const after = tableRows(rowsOfProject(JSON.parse(row.text) as Oc4idsProject, origin))
  const standing = snapshot.row(workTable, row.work)
  const before = standing
    ? tableRows(rowsOfProject(JSON.parse(projectText(snapshot, standing, originIn(snapshot))) as Oc4idsProject, origin))
    : new Map<string, RowChange>()
  const changed = [...after].flatMap(([name, change]) => {
    const old = before.get(name)
    return old && canonical(old.row) === canonical(change.row) ? [] : [change]
  })
  // What is said no more is taken back, but only what a package had said.
  const original = snapshot.row(oc4idsProjectTable, row.work)
  const gone = original
    ? [...before].flatMap(([name, { table, key }]) => (after.has(name) ? [] : [{ table, key, row: null }]))
    : []
  const own = original && canonical(original as unknown as Json) === canonical(row as unknown as Json)
  // A work of this observatory that comes back as it left stays what it is.
  const foreign = original || !standing || changed.length > 0
  return [...changed, ...gone, ...(own || !foreign ? [] : [rowChange(oc4idsProjectTable, row)])]
}

function tableRows({ work, parties, milestones, claims, enterprises, stakes }: ProjectRows): Map<string, RowChange> {
  const changes = [
    rowChange(workTable, work),
    ...of(workPartyTable, parties),
    ...of(milestoneTable, milestones),
    ...of(workClaimTable, claims),
    ...of(enterpriseTable, enterprises),
    ...of(stakeTable, stakes),
  ]
  return new Map(changes.map((change) => [`${change.table}/${change.key}`, change]))
}

const of = <T extends Table>(table: T, rows: readonly unknown[]): RowChange[] =>
  rows.map((row) => rowChange(table, row as never))

/** How the rows of an imported project were read, so that they can be compared with what stands now. */
export function originIn(snapshot: Snapshot): (row: Oc4idsProjectRow) => Origin {
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
}

/** Sources by address and by id. */
function sourcesBy(snapshot: Snapshot): Map<string, SourceId> {
  return new Map(
    snapshot
      .rows(sourceTable)
      .flatMap(({ id, address }) => [[id as string, id] as const, ...(address ? [[address, id] as const] : [])]),
  )
}

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
