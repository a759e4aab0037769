import { groupedBy, daysBetween, firstDay, fold, lastDay, perTables, type Id, type Snapshot } from '../ground/index.ts'
import { aliasTable, bodyTable, commitmentTable, roleTable, stateTable } from '../words/index.ts'
import { differences, readMinutes, type ItemHead, type Known, type MinuteFault, type Minutes } from './minutes.ts'
import {
  actionItemTable,
  agendaItemTable,
  decisionTable,
  itemEndTable,
  meetingPaperTable,
  meetingSeriesTable,
  meetingTable,
  type ActionItemRow,
  type AgendaItemRow,
  type DecisionRow,
  type ItemEndRow,
  type MeetingPaperRow,
  type MeetingRow,
  type MeetingSeriesRow,
} from './table.ts'

/** The meeting of that id, with or without its kind. */
export const meetingById = (snapshot: Snapshot, id: string): MeetingRow | undefined =>
  snapshot.row(meetingTable, id) ?? snapshot.row(meetingTable, `meet:${id}`)

export const seriesById = (snapshot: Snapshot, id: string): MeetingSeriesRow | undefined =>
  snapshot.row(meetingSeriesTable, id) ?? snapshot.row(meetingSeriesTable, `cycle:${id}`)

/** Meetings by their day, the earliest first. */
export const meetingsIn: (snapshot: Snapshot) => readonly MeetingRow[] = perTables((snapshot) =>
  snapshot
    .rows(meetingTable)
    .toSorted((a, b) => firstDay(a.date).localeCompare(firstDay(b.date)) || a.id.localeCompare(b.id)),
)

/** The next meeting that is called and not over on a day, of a series where one is given. */
export const nextMeeting = (snapshot: Snapshot, day: string, series?: string | null): MeetingRow | undefined =>
  meetingsIn(snapshot).find(
    (row) => row.standing === 'planned' && lastDay(row.until ?? row.date) >= day && (!series || row.series === series),
  )

/** The meeting of the same series that was held last before this one; of a meeting without a series, the last of its parties. */
export function meetingBefore(snapshot: Snapshot, { id, series, date, parties }: MeetingRow): MeetingRow | undefined {
  const key = parties.toSorted().join(' ')
  return meetingsIn(snapshot).findLast(
    (row) =>
      row.id !== id &&
      row.standing === 'held' &&
      lastDay(row.date) <= lastDay(date) &&
      (series ? row.series === series : row.series === null && row.parties.toSorted().join(' ') === key),
  )
}

const agenda = groupedBy(agendaItemTable, 'meeting')
const papers = groupedBy(meetingPaperTable, 'meeting')
const decisions = groupedBy(decisionTable, 'meeting')
const items = groupedBy(actionItemTable, 'meeting')

/** The agenda of a meeting, points that were taken off included. */
export const agendaOf = (snapshot: Snapshot, meeting: string): readonly AgendaItemRow[] =>
  agenda(snapshot, meeting).toSorted((a, b) => a.number - b.number)

export const papersOf = (snapshot: Snapshot, meeting: string): readonly MeetingPaperRow[] =>
  papers(snapshot, meeting).toSorted((a, b) => a.number - b.number)

export const decisionsOf = (snapshot: Snapshot, meeting: string): readonly DecisionRow[] =>
  decisions(snapshot, meeting).toSorted((a, b) => a.paragraph - b.paragraph)

/** The action items that a meeting set. */
export const itemsOf = (snapshot: Snapshot, meeting: string): readonly ActionItemRow[] =>
  items(snapshot, meeting).toSorted((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0))

/** How an action item stands on a day. */
export interface ItemView {
  readonly row: ActionItemRow
  readonly standing: 'open' | 'overdue' | 'done' | 'waived'
  /** Days past its date, or until it where negative; null without a date or once it has ended. */
  readonly late: number | null
  /** Days that its date was moved by; null where it never was. */
  readonly moved: number | null
  readonly end: ItemEndRow | null
}

export function itemView(snapshot: Snapshot, row: ActionItemRow, today: string): ItemView {
  const end = snapshot.row(itemEndTable, row.id) ?? null
  const moved =
    row.due && row.firstDue && row.due !== row.firstDue ? daysBetween(lastDay(row.firstDue), lastDay(row.due)) : null
  if (end && end.status !== 'reopened') return { row, standing: end.status, late: null, moved, end }
  const late = row.due === null ? null : daysBetween(lastDay(row.due), today)
  return { row, standing: late !== null && late > 0 ? 'overdue' : 'open', late, moved, end }
}

/** Every action item that is neither done nor waived, the longest overdue first: an item outlives its meeting. */
export const openItems = (snapshot: Snapshot, today: string): ItemView[] =>
  snapshot
    .rows(actionItemTable)
    .map((row) => itemView(snapshot, row, today))
    .filter(({ standing }) => standing === 'open' || standing === 'overdue')
    .toSorted((a, b) => (b.late ?? -Infinity) - (a.late ?? -Infinity) || a.row.id.localeCompare(b.row.id))

/** The minutes of a meeting in each language they were taken in, the newest text of each, and where they differ. */
export function minutesOf(
  snapshot: Snapshot,
  meeting: string,
): { texts: { paper: MeetingPaperRow; text: string; minutes: Minutes }[]; differ: MinuteFault[] } {
  const newest = new Map<string, MeetingPaperRow>()
  for (const paper of papersOf(snapshot, meeting)) if (paper.role === 'minutes') newest.set(paper.language, paper)
  const texts = [...newest.values()].map((paper) => {
    const { text } = paper
    return { paper, text, minutes: readMinutes(text, knownIn(snapshot)) }
  })
  const [first, ...others] = texts
  return { texts, differ: first ? others.flatMap(({ minutes }) => differences(first.minutes, minutes)) : [] }
}

type Office = NonNullable<ItemHead['office']>

const officesBy = perTables((snapshot: Snapshot) => {
  const found = new Map<string, Office>()
  const add = (id: string, names: Iterable<string | undefined>) => {
    for (const name of [id, ...names]) if (name && !found.has(fold(name))) found.set(fold(name), id as Office)
  }
  const bodies = snapshot.rows(bodyTable).filter(({ id }) => id.startsWith('org:') || id.startsWith('fmt:'))
  for (const { id, name } of bodies) add(id, Object.values(name))
  for (const { id, title } of snapshot.rows(roleTable)) add(id, Object.values(title))
  for (const { id, name, code } of snapshot.rows(stateTable)) add(id, [...Object.values(name), code])
  for (const { id, name } of snapshot.rows(aliasTable)) if (/^(org|fmt|role|state):/.test(id)) add(id, [name])
  return found
})

/** The office of an id or of a name in any language. */
export const officeNamed = (snapshot: Snapshot, name: string): Office | null =>
  officesBy(snapshot).get(fold(name)) ?? null

/** How an office is called, by language. */
export const officeNames = (snapshot: Snapshot, id: Id) =>
  snapshot.row(bodyTable, id)?.name ?? snapshot.row(roleTable, id)?.title ?? snapshot.row(stateTable, id)?.name ?? {}

/** The names under which offices are found, for suggestions. */
export const officeList: (snapshot: Snapshot) => readonly { id: string; names: readonly string[] }[] = perTables(
  (snapshot) => {
    const byId = new Map<string, string[]>()
    for (const [name, id] of officesBy(snapshot)) byId.set(id, [...(byId.get(id) ?? []), name])
    return [...byId].map(([id, names]) => ({ id, names }))
  },
)

/** Who and what minutes may name here. */
export const knownIn = (snapshot: Snapshot): Known => ({
  office: (name) => officeNamed(snapshot, name),
  isCommitment: (id) => snapshot.row(commitmentTable, id) !== undefined,
})
