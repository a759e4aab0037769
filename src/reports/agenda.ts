import { z } from 'zod'
import { daysBetween, firstDay, lastDay, type Names, type Snapshot } from '../ground/index.ts'
import { commitmentTable, disputeTable, standingTable } from '../words/index.ts'
import {
  agendaOf,
  caseTable,
  caseView,
  keeperOf,
  meetingById,
  officeNames,
  openItems,
  overdueSteps,
  workTable,
  type CaseRow,
  type MeetingRow,
} from '../works/index.ts'
import { changesSince, changeShape, type Change } from './change.ts'
import { names } from './shapes.ts'

/** Why something stands on a drafted agenda. */
export const REASONS = [
  'item-overdue',
  'item-due',
  'item-open',
  'promise-overdue',
  'promise-due',
  'clock-past',
  'clock-soon',
  'step-overdue',
  'changed',
  'promise-new',
  'dispute',
] as const

export const lineShape = z.object({
  reason: z.enum(REASONS),
  about: z.string(),
  title: names,
  /** Last day of what is due; null where the line is about something else. */
  due: z.string().nullable(),
  /** Days past it, or until it where negative. */
  days: z.int().nullable(),
  /** The office that owes an item, or the owner in the words of the minutes. */
  owner: z.string().nullable(),
  ownerName: names,
  /** The step that is overdue, the term that has passed. */
  what: z.string().nullable(),
  whatNames: names,
  change: changeShape.nullable(),
  /** The meeting and paragraph that an item comes from. */
  from: z.object({ meeting: z.string(), paragraph: z.int().nullable() }).nullable(),
  source: z.string().nullable(),
  /** The number of the point by which it stands on the agenda already; null where it does not. */
  point: z.int().nullable(),
  /** Why somebody took it off; null where nobody did. */
  removed: z.string().nullable(),
})

export type AgendaLine = z.output<typeof lineShape>

export interface DraftOf {
  readonly after: Snapshot
  /** What was known at the meeting before; null where there was none. */
  readonly before: Snapshot | null
  readonly since: string | null
  readonly today: string
  /** The meeting that is drafted for; null for one that nobody has called yet. */
  readonly meeting: MeetingRow | null
  /** Through which day what falls due is told, where no meeting says it. */
  readonly until?: string
  /** Which cases whoever asks may see. */
  readonly seesCase: (row: CaseRow) => boolean
}

const blank = {
  due: null,
  days: null,
  owner: null,
  ownerName: {},
  what: null,
  whatNames: {},
  change: null,
  from: null,
  source: null,
  point: null,
  removed: null,
} as const

/**
 * The next agenda: what is overdue, what falls due before the meeting, terms that have passed, what changed since the
 * meeting before, new promises, disputes. Each line says why it stands there; what was taken off stays with its reason.
 */
export function draftAgenda(draft: DraftOf): AgendaLine[] {
  const { after, meeting } = draft
  const points = meeting ? agendaOf(after, meeting.id) : []
  return [
    ...itemLines(draft),
    ...promiseLines(draft),
    ...caseLines(draft),
    ...stepLines(draft),
    ...changeLines(draft),
    ...disputeLines(draft),
  ].map((line) => {
    const about = points.filter((point) => point.about === line.about)
    const standing = about.find(({ removed }) => removed === null)
    const removed = standing ? null : (about.findLast((point) => point.removed !== null)?.removedWhy ?? null)
    return { ...line, point: standing?.number ?? null, removed }
  })
}

const until = ({ meeting, today, until: last }: DraftOf): string => last ?? (meeting ? lastDay(meeting.date) : today)

function itemLines(draft: DraftOf): AgendaLine[] {
  const { after, today, meeting } = draft
  return openItems(after, today)
    .filter(({ row }) => concerns(after, row.meeting, meeting))
    .map(({ row, standing, late }): AgendaLine => {
      const due = row.due && lastDay(row.due)
      const reason =
        standing === 'overdue' ? 'item-overdue' : due !== null && due <= until(draft) ? 'item-due' : 'item-open'
      return {
        ...blank,
        reason,
        about: row.id,
        title: row.text,
        due,
        days: late,
        owner: row.office ?? row.said,
        ownerName: row.office ? { ...officeNames(after, row.office) } : {},
        from: row.meeting ? { meeting: row.meeting, paragraph: row.paragraph } : null,
      }
    })
}

// An item goes to the next meeting of its own series; one that belongs to none goes to every meeting.
function concerns(snapshot: Snapshot, setAt: string | null, meeting: MeetingRow | null): boolean {
  const series = setAt ? meetingById(snapshot, setAt)?.series : null
  return !meeting || !series || series === meeting.series
}

function promiseLines(draft: DraftOf): AgendaLine[] {
  const { after, today, meeting } = draft
  return after.rows(commitmentTable).flatMap((row): AgendaLine[] => {
    const closed = after.row(standingTable, row.id)
    const ended = closed && ['fulfilled', 'waived', 'merged'].includes(closed.status)
    const bound = !meeting || meeting.parties.length === 0 || row.parties.some((one) => meeting.parties.includes(one))
    if (row.due === null || ended || !bound || lastDay(row.due) > until(draft)) return []
    const days = daysBetween(lastDay(row.due), today)
    const reason = days > 0 ? 'promise-overdue' : 'promise-due'
    return [{ ...blank, reason, about: row.id, title: row.title, due: lastDay(row.due), days, source: row.dueSource }]
  })
}

function caseLines({ after, today, seesCase }: DraftOf): AgendaLine[] {
  return after
    .rows(caseTable)
    .filter(seesCase)
    .flatMap((row) =>
      caseView(after, row, today)
        .clocks.filter(({ standing }) => standing === 'overdue' || standing === 'soon')
        .map(({ rule, due, standing }): AgendaLine => {
          const reason = standing === 'overdue' ? 'clock-past' : 'clock-soon'
          const days = daysBetween(due, today)
          const title: Names = { en: row.id }
          const [what, whatNames] = [rule.id, rule.name]
          return { ...blank, reason, about: row.id, title, due, days, what, whatNames, source: rule.source }
        }),
    )
}

function stepLines({ after, today }: DraftOf): AgendaLine[] {
  const standing = after
    .rows(workTable)
    .filter(({ id, status }) => status !== 'cancelled' && keeperOf(after, id) === id)
  return standing.flatMap((work) =>
    overdueSteps(after, work.id, today).map(({ row, days }): AgendaLine => {
      const due = lastDay(row.until ?? row.date)
      const [what, whatNames, source] = [row.step, row.title, row.source]
      return { ...blank, reason: 'step-overdue', about: work.id, title: work.title, due, days, what, whatNames, source }
    }),
  )
}

function changeLines({ after, before, since, today }: DraftOf): AgendaLine[] {
  if (!before || !since) return []
  return changesSince({ before, after, since, today })
    .filter(({ beyond }) => beyond)
    .map((change: Change): AgendaLine => ({
      ...blank,
      reason: change.kind === 'promise' ? 'promise-new' : 'changed',
      about: change.about,
      title: change.title,
      what: change.what,
      whatNames: change.whatNames,
      change,
      source: change.new.source,
      due: change.kind === 'promise' && change.new.date ? lastDay(change.new.date) : null,
    }))
}

function disputeLines({ after, today, seesCase }: DraftOf): AgendaLine[] {
  return after.rows(disputeTable).flatMap(({ id, about, why, on, ended }): AgendaLine[] => {
    if (ended !== null) return []
    // Who may not see a case does not learn of a dispute about it.
    const own = about.startsWith('case:') ? after.row(caseTable, about) : undefined
    if (about.startsWith('case:') && !(own && seesCase(own))) return []
    const title = after.row(commitmentTable, about)?.title ?? { en: about }
    return [{ ...blank, reason: 'dispute', about: id, title, what: why, days: daysBetween(firstDay(on), today) }]
  })
}
