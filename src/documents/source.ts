import { languages, rowChange } from '../ground/index.ts'
import type { DocumentId, Names, PartialDate, RowChange, Snapshot, SourceId } from '../ground/index.ts'
import { documentTable, receivedTable, sourceTable, summaryTable } from './table.ts'
import type { DocumentRow, ReceivedRow, SourceRow, SummaryRow } from './table.ts'

export const sourceById = (snapshot: Snapshot, id: string): SourceRow | undefined => snapshot.row(sourceTable, id)

export const documentById = (snapshot: Snapshot, id: string): DocumentRow | undefined => snapshot.row(documentTable, id)

/** A document that was handed in at the desk. */
export const receivedById = (snapshot: Snapshot, id: string): ReceivedRow | undefined => snapshot.row(receivedTable, id)

/** The line of a text, counted from 1, on which a position stands: what a document at the desk has for sentences. */
export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** A document wherever it comes from: of the pack, or handed in at the desk under its file's name. */
export function paperOf(
  snapshot: Snapshot,
  id: string,
): { id: DocumentId; title: Names; date: PartialDate; source: SourceId } | undefined {
  const known = documentById(snapshot, id)
  if (known) return known
  const row = receivedById(snapshot, id)
  const title = Object.fromEntries(languages.map((language) => [language, row?.name ?? '']))
  return row && { id: row.id, title, date: row.date ?? (row.on as PartialDate), source: row.source }
}

/** The sentences of a document's summary in their order; empty where the pack tells nothing of it. */
export const summaryOf = (snapshot: Snapshot, document: string): readonly SummaryRow[] =>
  snapshot
    .rows(summaryTable)
    .filter((row) => row.document === document)
    .toSorted((a, b) => a.sentence - b.sentence)

/** A summary as one text, a paragraph for each sentence, with where each sentence stands in it. */
export function summaryText(
  rows: readonly SummaryRow[],
  language: string,
): { text: string; spans: ReadonlyMap<number, { start: number; end: number }> } {
  const spans = new Map<number, { start: number; end: number }>()
  let text = ''
  for (const { sentence, text: texts } of rows) {
    const line = texts[language]
    if (!line) continue
    if (text) text += '\n'
    spans.set(sentence, { start: text.length, end: text.length + line.length })
    text += line
  }
  return { text, spans }
}

/** The source of that address, with the row to enter where the register does not have it yet. */
export function sourceFor(snapshot: Snapshot, address: string, on: string): { id: SourceId; rows: RowChange[] } {
  const known = snapshot.rows(sourceTable).find((source) => source.address === address)
  if (known) return { id: known.id, rows: [] }
  const { host, pathname, search } = new URL(address)
  const slug = `${host}${pathname}${search}`
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/-$/, '')
  const id: SourceId = `source:${slug}`
  const row: SourceRow = { id, address, publisher: host, date: on, standing: 'original', note: null }
  return { id, rows: [rowChange(sourceTable, row)] }
}
