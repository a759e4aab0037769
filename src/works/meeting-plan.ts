import { nameIn, rowChange, slugOf, type Language, type RowChange, type Snapshot } from '../ground/index.ts'
import { agendaOf, itemsOf, knownIn, papersOf } from './meeting.ts'
import { readMinutes, type MinuteFault, type Paragraph } from './minutes.ts'
import {
  actionItemTable,
  decisionTable,
  meetingPaperTable,
  type ActionItemRow,
  type DecisionRow,
  type MeetingPaperRow,
  type MeetingRow,
} from './table.ts'

/** A text that is laid before a meeting or written at it. */
export interface Paper {
  readonly role: MeetingPaperRow['role']
  readonly language: Language
  readonly name: string
  readonly text: string
  readonly sha256: string
  readonly on: string
  readonly by: string
}

/** The rows by which a paper of a meeting is kept: the text by its hash, and what it is to the meeting. */
export function paperRows(snapshot: Snapshot, meeting: MeetingRow, paper: Paper): RowChange[] {
  const { role, language, name, text, sha256, on, by } = paper
  const number = papersOf(snapshot, meeting.id).length + 1
  return [rowChange(meetingPaperTable, { meeting: meeting.id, role, language, sha256, name, text, on, by, number })]
}

/** The agenda as one text, a paragraph for each point that stands, so that a point can be cited by its characters. */
export const agendaText = (snapshot: Snapshot, meeting: string, language: Language): string =>
  agendaOf(snapshot, meeting)
    .filter(({ removed }) => removed === null)
    .map(({ text, number }, at) => `${at + 1}. ${nameIn(text, language, String(number))}`)
    .join('\n')

/**
 * The rows that minutes in one language enter, with what cannot be taken from them. Minutes in another language add
 * their words to the items at the same paragraphs; the language that came first says owner and date.
 */
export function planMinutes(
  snapshot: Snapshot,
  meeting: MeetingRow,
  paper: Paper,
  now: string,
): { rows: RowChange[]; faults: readonly MinuteFault[] } {
  const { paragraphs, faults } = readMinutes(paper.text, knownIn(snapshot))
  const first = papersOf(snapshot, meeting.id).find(({ role }) => role === 'minutes')?.language ?? paper.language
  const leads = first === paper.language
  const known = new Map(itemsOf(snapshot, meeting.id).map((row) => [row.id as string, row]))
  const rows = paragraphs.flatMap((paragraph) => {
    const slug = `${slugOf(meeting.id)}-${paragraph.number}`
    if (paragraph.kind === 'decision')
      return [rowChange(decisionTable, decisionRow(snapshot, meeting, paragraph, paper, `decision:${slug}`))]
    if (!paragraph.item) return []
    const standing = known.get(`item:${slug}`)
    const row = itemRow(meeting, paragraph, paper, { id: `item:${slug}`, standing, leads, now })
    return [rowChange(actionItemTable, row)]
  })
  return { rows: [...paperRows(snapshot, meeting, paper), ...rows], faults }
}

function decisionRow(
  snapshot: Snapshot,
  meeting: MeetingRow,
  { number, said, commitment }: Paragraph,
  { language }: Paper,
  id: DecisionRow['id'],
): DecisionRow {
  const before = snapshot.row(decisionTable, id)
  const text = { ...before?.text, [language]: said }
  return { id, meeting: meeting.id, paragraph: number, text, commitment: commitment ?? before?.commitment ?? null }
}

function itemRow(
  meeting: MeetingRow,
  { number, said, item }: Paragraph,
  { language, on }: Paper,
  {
    id,
    standing,
    leads,
    now,
  }: { id: ActionItemRow['id']; standing: ActionItemRow | undefined; leads: boolean; now: string },
): ActionItemRow {
  const { owner, office, person, due, commitment } = item!
  const text = { ...standing?.text, [language]: said }
  // What somebody has changed by an act since is not changed back by a translation.
  if (standing && (!leads || standing.revision > 0))
    return {
      ...standing,
      text,
      office: standing.office ?? office,
      person: standing.person ?? person,
      due: standing.due ?? due,
      firstDue: standing.firstDue ?? due,
      commitment: standing.commitment ?? commitment,
    }
  return {
    id,
    meeting: meeting.id,
    paragraph: number,
    text,
    office,
    said: owner,
    person,
    due,
    firstDue: due,
    commitment,
    set: on,
    revision: 0,
    changed: now,
    why: null,
  }
}
