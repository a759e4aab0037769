import { documentTable, lineOf, paperOf, receivedTable, summaryTable } from '../documents/index.ts'
import {
  groupedBy,
  perTablesSlowly,
  rowKey,
  type Earlier,
  type Jobs,
  type RowOf,
  type Snapshot,
  type Table,
} from '../ground/index.ts'
import { commitmentTable, statementTable, type Understood } from '../words/index.ts'
import { enteredMilestones, milestoneTable, workTable } from '../works/index.ts'
import { readingOf, statementsIn } from './desk.ts'
import { readingNames, understandIn } from './named-things.ts'
import { SearchIndex, type Findable } from './search-index.ts'

/** A theme without its kind. */
export const bareTheme = (theme: string): string => theme.slice(theme.indexOf(':') + 1)

/** A thing that can be found, before its texts were looked at. */
interface Draft extends Pick<Findable, 'kind' | 'id' | 'date' | 'text'> {
  readonly document?: string
  readonly sentence?: number
  readonly standing?: string
  /** What its row says beside its texts. */
  readonly ids: readonly string[]
  readonly themes?: readonly string[]
  readonly dates?: readonly (string | null)[]
}

const textsOf = ({ text }: Draft): string[] => Object.values(text).map((one) => one ?? '')

/** A thing with what its row says and what its texts name. */
function findable({ ids, themes = [], dates = [], ...draft }: Draft, named: readonly Understood[]): Findable {
  const said = [...dates, draft.date, ...named.flatMap((one) => one.dates.map(({ value }) => value))]
  return {
    document: null,
    sentence: null,
    standing: null,
    ...draft,
    ids: unique([draft.id, ...ids, ...named.flatMap((one) => one.ids)]),
    themes: unique([...themes.map(bareTheme), ...named.flatMap((one) => one.themes)]),
    dates: unique(said.filter((date) => date !== null)),
  }
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** What can be found of the row of a table, and the keys of the rows that a change elsewhere touches. */
interface Source {
  readonly table: Table
  readonly drafts: (snapshot: Snapshot, row: never) => readonly Draft[]
  readonly touched?: (snapshot: Snapshot, earlier: Earlier<unknown>) => Iterable<string>
}

const source = <T extends Table>(
  table: T,
  drafts: (snapshot: Snapshot, row: RowOf<T>) => readonly Draft[],
  touched?: Source['touched'],
): Source => ({ table, drafts, ...(touched ? { touched } : {}) })

const summaryBy = groupedBy(summaryTable, 'document')

const sources: readonly Source[] = [
  source(
    summaryTable,
    (snapshot, { document, sentence, text }) => {
      const date = snapshot.row(documentTable, document)?.date ?? null
      return [{ kind: 'statement', id: `${document}#${sentence}`, date, document, sentence, text, ids: [document] }]
    },
    (snapshot, { changed }) =>
      [...(changed.get(documentTable.name) ?? [])].flatMap((id) =>
        summaryBy(snapshot, id).map(({ document, sentence }) => `${document} ${sentence}`),
      ),
  ),
  source(receivedTable, atDesk, (snapshot, { snapshot: before, changed }) => [
    ...(changed.get(documentTable.name) ?? []),
    ...[...(changed.get(statementTable.name) ?? [])].flatMap((id) =>
      [snapshot, before].flatMap((one) => one.row(statementTable, id)?.document ?? []),
    ),
  ]),
  source(commitmentTable, (_, { id, title, parties, themes, objects, document, sentence, due }) => [
    {
      kind: 'commitment',
      id,
      date: due,
      document,
      sentence,
      text: title,
      ids: [...parties, ...objects, document],
      themes,
    },
  ]),
  source(documentTable, (_, { id, title, parties, date, place }) => [
    { kind: 'document', id, date, document: id, text: title, ids: [...parties, ...(place ? [place] : [])] },
  ]),
  source(
    workTable,
    (snapshot, { id, title, sector, places, regions, statusDate }) => [
      {
        kind: 'work',
        id,
        date: statusDate,
        text: title,
        ids: [...places, ...regions],
        themes: sector ? [sector] : [],
        dates: enteredMilestones(snapshot, id).map((step) => step.date),
      },
    ],
    (_snapshot, { changed }) => [...(changed.get(milestoneTable.name) ?? [])].map((key) => key.split(' ')[0]!),
  ),
]

/** The statements of a document at the desk, without those that a person rejected. */
function atDesk(snapshot: Snapshot, row: RowOf<typeof receivedTable>): Draft[] {
  const { language } = readingOf(snapshot, row).source
  const { date } = paperOf(snapshot, row.id)!
  return statementsIn(snapshot, row)
    .filter(({ standing }) => standing !== 'rejected')
    .map(({ id, standing, record }) => {
      const { start, end } = record.sentence
      const named = [...record.actors, ...record.addressee, ...record.objects].map((one) => one.id)
      return {
        kind: 'statement',
        id,
        date,
        document: row.id,
        sentence: lineOf(row.text, start),
        standing,
        text: { [language]: row.text.slice(start, end).replace(/\s+/g, ' ') },
        ids: [
          row.id,
          ...(row.document ? [row.document] : []),
          ...named,
          record.attribution.by,
          ...(record.place ? [record.place.id] : []),
        ],
        themes: record.themes,
        dates: [record.date?.value ?? null],
      }
    })
}

/** So many rows are laid in before others have their turn. */
const PIECE = 250

const progresses = new WeakMap<object, { done: number; readonly of: number }>()

/** How much of a log is laid into the index that is being made, per cent. */
export function laidIn(snapshot: Snapshot): number {
  const { done, of } = progresses.get(snapshot.history?.log ?? snapshot) ?? { done: 0, of: 1 }
  return Math.floor((100 * done) / Math.max(1, of))
}

/** Everything that can be found. After an entry only what it touches is laid in again; new names are sought in every text. */
export const findables: (snapshot: Snapshot, jobs: Jobs) => Promise<SearchIndex> = perTablesSlowly(
  async (snapshot: Snapshot, jobs: Jobs) => {
    let index = SearchIndex.of([])
    const progress = { done: 0, of: sources.reduce((sum, { table }) => sum + snapshot.rows(table).length, 0) }
    progresses.set(snapshot.history?.log ?? snapshot, progress)
    for (const one of sources) {
      const rows = snapshot.rows(one.table)
      // The texts of the next piece are read while this one is laid in.
      let next = pieceOf(snapshot, one, rows.slice(0, PIECE), jobs)
      for (let at = 0; at < rows.length; at += PIECE) {
        const here = next
        next = pieceOf(snapshot, one, rows.slice(at + PIECE, at + 2 * PIECE), jobs)
        index = index.with(await here)
        progress.done += Math.min(PIECE, rows.length - at)
      }
    }
    return index
  },
  (snapshot, earlier) => {
    if (readingNames(snapshot).key !== readingNames(earlier.snapshot).key || earlier.value.isWorn) return null
    const understand = understandIn(snapshot)
    return earlier.value.with(
      sources.flatMap((one) => {
        const keys = new Set([
          ...(earlier.changed.get(one.table.name) ?? []),
          ...(one.touched?.(snapshot, earlier) ?? []),
        ])
        return [...keys].map((key) => {
          const row = snapshot.row(one.table, key)
          const drafts = row === undefined ? [] : one.drafts(snapshot, row as never)
          return [nameOf(one, key), drafts.map((draft) => findable(draft, textsOf(draft).map(understand)))] as const
        })
      }),
    )
  },
)

const nameOf = ({ table }: Source, key: string): string => `${table.name}/${key}`

type Piece = readonly (readonly [string, readonly Findable[]])[]

/** Rows under their keys, their texts understood wherever long work is done. */
function pieceOf(snapshot: Snapshot, one: Source, rows: readonly unknown[], jobs: Jobs): Promise<Piece> {
  const piece = rows.length === 0 ? Promise.resolve([]) : understoodIn(snapshot, one, rows, jobs)
  // Where the piece before it fails nobody asks for this one.
  piece.catch(() => undefined)
  return piece
}

async function understoodIn(snapshot: Snapshot, one: Source, rows: readonly unknown[], jobs: Jobs): Promise<Piece> {
  const drafts = rows.map((row) => one.drafts(snapshot, row as never))
  const texts = drafts.flat().flatMap(textsOf)
  const by = readingNames(snapshot)
  const understood = await jobs.alone<object, readonly Understood[]>('understand-texts', { by, texts })
  let at = 0
  const next = (draft: Draft): Findable => {
    const named = understood.slice(at, at + textsOf(draft).length)
    at += named.length
    return findable(draft, named)
  }
  return rows.map((row, place) => [nameOf(one, rowKey(one.table, row as never)), drafts[place]!.map(next)] as const)
}
