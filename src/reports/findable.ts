import { documentTable, lineOf, paperOf, receivedTable, summaryTable } from '../documents/index.ts'
import {
  groupedBy,
  perTables,
  rowKey,
  type Earlier,
  type Names,
  type RowOf,
  type Snapshot,
  type Table,
} from '../ground/index.ts'
import { commitmentTable, statementTable } from '../words/index.ts'
import { enteredMilestones, milestoneTable, workTable } from '../works/index.ts'
import { readingOf, statementsIn } from './desk.ts'
import { readingNames, understandIn } from './named-things.ts'
import { SearchIndex, type Findable } from './search-index.ts'

/** A theme without its kind. */
export const bareTheme = (theme: string): string => theme.slice(theme.indexOf(':') + 1)

type Given = Pick<Findable, 'kind' | 'id' | 'date'> & Partial<Pick<Findable, 'document' | 'sentence' | 'standing'>>

interface Own {
  readonly ids?: readonly string[]
  readonly themes?: readonly string[]
  readonly dates?: readonly (string | null)[]
}

/** A thing with what its row says and what its texts name. */
function findable(snapshot: Snapshot, given: Given, text: Names, own: Own): Findable {
  const named = Object.values(text).map((one) => understandIn(snapshot)(one ?? ''))
  const dates = [...(own.dates ?? []), given.date, ...named.flatMap((one) => one.dates.map(({ value }) => value))]
  return {
    document: null,
    sentence: null,
    standing: null,
    ...given,
    text,
    ids: unique([given.id, ...(own.ids ?? []), ...named.flatMap(({ ids }) => ids)]),
    themes: unique([...(own.themes ?? []).map(bareTheme), ...named.flatMap(({ themes }) => themes)]),
    dates: unique(dates.filter((date) => date !== null)),
  }
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** What can be found of the row of a table, and the keys of the rows that a change elsewhere touches. */
interface Source {
  readonly table: Table
  readonly items: (snapshot: Snapshot, row: never) => readonly Findable[]
  readonly touched?: (snapshot: Snapshot, earlier: Earlier<unknown>) => Iterable<string>
}

const source = <T extends Table>(
  table: T,
  items: (snapshot: Snapshot, row: RowOf<T>) => readonly Findable[],
  touched?: Source['touched'],
): Source => ({ table, items, ...(touched ? { touched } : {}) })

const summaryBy = groupedBy(summaryTable, 'document')

const sources: readonly Source[] = [
  source(
    summaryTable,
    (snapshot, { document, sentence, text }) => {
      const date = snapshot.row(documentTable, document)?.date ?? null
      const given = { kind: 'statement', id: `${document}#${sentence}`, date, document, sentence } as const
      return [findable(snapshot, given, text, { ids: [document] })]
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
  source(commitmentTable, (snapshot, { id, title, parties, themes, objects, document, sentence, due }) => [
    findable(snapshot, { kind: 'commitment', id, date: due, document, sentence }, title, {
      ids: [...parties, ...objects, document],
      themes,
    }),
  ]),
  source(documentTable, (snapshot, { id, title, parties, date, place }) => [
    findable(snapshot, { kind: 'document', id, date, document: id }, title, {
      ids: [...parties, ...(place ? [place] : [])],
    }),
  ]),
  source(
    workTable,
    (snapshot, { id, title, sector, places, regions, statusDate }) => [
      findable(snapshot, { kind: 'work', id, date: statusDate }, title, {
        ids: [...places, ...regions],
        themes: sector ? [sector] : [],
        dates: enteredMilestones(snapshot, id).map((step) => step.date),
      }),
    ],
    (_snapshot, { changed }) => [...(changed.get(milestoneTable.name) ?? [])].map((key) => key.split(' ')[0]!),
  ),
]

/** The statements of a document at the desk, without those that a person rejected. */
function atDesk(snapshot: Snapshot, row: RowOf<typeof receivedTable>): Findable[] {
  const { language } = readingOf(snapshot, row).source
  const { date } = paperOf(snapshot, row.id)!
  return statementsIn(snapshot, row)
    .filter(({ standing }) => standing !== 'rejected')
    .map(({ id, standing, record }) => {
      const { start, end } = record.sentence
      const sentence = lineOf(row.text, start)
      const given = { kind: 'statement', id, date, document: row.id, sentence, standing } as const
      const named = [...record.actors, ...record.addressee, ...record.objects].map((one) => one.id)
      const text = { [language]: row.text.slice(start, end).replace(/\s+/g, ' ') }
      return findable(snapshot, given, text, {
        ids: [
          row.id,
          ...(row.document ? [row.document] : []),
          ...named,
          record.attribution.by,
          ...(record.place ? [record.place.id] : []),
        ],
        themes: record.themes,
        dates: [record.date?.value ?? null],
      })
    })
}

/** Everything that can be found. After an entry only what it touches is laid in again; new names are sought in every text. */
export const findables: (snapshot: Snapshot) => SearchIndex = perTables(
  (snapshot) => SearchIndex.of(sources.flatMap((one) => [...entriesOf(snapshot, one)])),
  (snapshot, earlier) => {
    if (readingNames(snapshot).key !== readingNames(earlier.snapshot).key || earlier.value.isWorn) return null
    return earlier.value.with(
      sources.flatMap((one) => {
        const keys = new Set([
          ...(earlier.changed.get(one.table.name) ?? []),
          ...(one.touched?.(snapshot, earlier) ?? []),
        ])
        return [...keys].map((key) => entry(one, key, snapshot.row(one.table, key), snapshot))
      }),
    )
  },
)

function* entriesOf(snapshot: Snapshot, one: Source) {
  for (const row of snapshot.rows(one.table)) yield entry(one, rowKey(one.table, row), row, snapshot)
}

const entry = ({ table, items }: Source, key: string, row: unknown, snapshot: Snapshot) =>
  [`${table.name}/${key}`, row === undefined ? [] : items(snapshot, row as never)] as const
