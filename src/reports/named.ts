import { documentTable } from '../documents/index.ts'
import { seriesTable } from '../flows/index.ts'
import { fold, OrtoqError, suggest, type Snapshot, type Table, type WorkId } from '../ground/index.ts'
import { lineTable, linkTable, placeTable, serviceTable } from '../ways/index.ts'
import { caseTable, enterpriseTable, meetingById, meetingTable, regionTable, workTable } from '../works/index.ts'
import type { MeetingRow, WorkRow } from '../works/index.ts'
import { commitmentTable, type CommitmentRow } from '../words/index.ts'

const titles = (row: { id: string; title: Readonly<Record<string, string | undefined>> }): string[] => [
  row.id,
  row.id.slice(row.id.indexOf(':') + 1),
  ...Object.values(row.title).filter((title) => title !== undefined),
]

function named<R extends { id: string; title: Readonly<Record<string, string | undefined>> }>(
  rows: readonly R[],
  typed: string,
  code: 'works/unknown-work' | 'words/unknown-commitment' | 'works/unknown-meeting',
): R {
  const wanted = fold(typed)
  const found =
    rows.find((row) => row.id === typed) ?? rows.find((row) => titles(row).some((title) => fold(title) === wanted))
  if (found) return found
  const suggestions = suggest(typed, rows, titles).map((row) => row.id)
  throw new OrtoqError(code, { id: typed, suggestions: suggestions.join(', ') || '—' })
}

/** The work of that id or title; `works/unknown-work` with the nearest otherwise. */
export const workNamed = (snapshot: Snapshot, typed: string): WorkRow =>
  named(snapshot.rows(workTable), typed, 'works/unknown-work')

/** The commitment of that id or title; `words/unknown-commitment` with the nearest otherwise. */
export const commitmentNamed = (snapshot: Snapshot, typed: string): CommitmentRow =>
  named(snapshot.rows(commitmentTable), typed, 'words/unknown-commitment')

/** The meeting of that id or title; `works/unknown-meeting` with the nearest otherwise. */
export const meetingNamed = (snapshot: Snapshot, typed: string): MeetingRow =>
  meetingById(snapshot, typed) ?? named(snapshot.rows(meetingTable), typed, 'works/unknown-meeting')

export const worksNamed = (snapshot: Snapshot, typed: readonly string[] | undefined): WorkId[] =>
  (typed ?? []).map((one) => workNamed(snapshot, one).id)

/** True for the id of a record that the observatory shows: something on which a dispute can hang. */
export const isRecord = (snapshot: Snapshot, id: string): boolean =>
  DISPUTABLE.some((table) => snapshot.row(table, id) !== undefined)

const DISPUTABLE: readonly Table[] = [
  commitmentTable,
  workTable,
  documentTable,
  regionTable,
  placeTable,
  lineTable,
  linkTable,
  serviceTable,
  seriesTable,
  enterpriseTable,
  caseTable,
  meetingTable,
]
