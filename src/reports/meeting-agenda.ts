import { z } from 'zod'
import { addDays, lastDay, OrtoqError, type Id } from '../ground/index.ts'
import {
  meetingBefore,
  meetingSeriesTable,
  meetingsIn,
  nextMeeting,
  seriesById,
  type MeetingRow,
} from '../works/index.ts'
import { draftAgenda, lineShape, type AgendaLine } from './agenda.ts'
import { seesCaseIn } from './cases.ts'
import type { Figure } from './change.ts'
import { meetingLine, meetingOf, meetingShape } from './meetings.ts'
import { meetingNamed } from './named.ts'
import { language } from './params.ts'
import { report, type View } from './report.ts'
import type { Say } from './say.ts'
import { source } from './shapes.ts'
import { sourceIndex } from './source.ts'

const shape = z.object({
  schema: z.literal('ortoq-agenda/1'),
  meeting: meetingShape.nullable(),
  /** The meeting before it, since which changes are told. */
  before: z.string().nullable(),
  since: z.string().nullable(),
  today: z.string(),
  lines: z.array(lineShape),
  sources: z.record(z.string(), source),
})

export const meetingAgenda = report({
  name: 'meeting-agenda',
  command: 'meeting agenda <meeting>',
  about:
    'Drafts the next agenda: what is overdue or falls due before the meeting, terms that have passed, what changed since the last one, new promises. Each line says why.',
  params: z.object({
    meeting: z.string().optional().describe('the meeting, by id or title; the next one when it is left out'),
    series: z.string().optional().describe('the next meeting of this series'),
    since: z.iso.date().optional().describe('changes since this day; since the meeting before when it is left out'),
    language: language(),
  }),
  result: shape,
  async run(view, { meeting: typed, series, since: given, language: tongue }) {
    const { snapshot, now } = view
    const today = (view.known ?? now).slice(0, 10)
    const draft = await draftFor(view, typed, series, given)
    const { lines } = draft
    const ids = lines.flatMap(({ source: one, change }) =>
      [one, change?.old?.source].filter((id) => id != null),
    ) as Id[]
    return {
      schema: 'ortoq-agenda/1' as const,
      meeting: draft.meeting && meetingOf(snapshot, draft.meeting, today),
      before: draft.before?.id ?? null,
      since: draft.since,
      today,
      lines,
      sources: sourceIndex(snapshot, ids, tongue),
    }
  },
  negative: ({ lines }) => lines.length === 0,
  text: ({ meeting, before, since, lines }, say) => [
    meeting ? meetingLine(meeting, say) : say.text('meeting.none-called'),
    ...(since ? [say.text('meeting.since', { since, before: before ?? '—' })] : [say.text('meeting.first')]),
    ...lines.map((line, at) => `${at + 1}. ${lineText(line, say)}`),
    say.text('list.count', { count: lines.length }),
  ],
})

/** The draft for a meeting that is named, or the next one; without one, for a meeting that nobody has called yet. */
export async function draftFor(
  view: View,
  typed: string | undefined,
  series: string | undefined,
  given: string | undefined,
): Promise<{ meeting: MeetingRow | null; before: MeetingRow | undefined; since: string | null; lines: AgendaLine[] }> {
  const { snapshot } = view
  const today = (view.known ?? view.now).slice(0, 10)
  const cycle = series === undefined ? null : seriesById(snapshot, series)
  if (series !== undefined && !cycle) {
    const known = snapshot.rows(meetingSeriesTable).map(({ id }) => id)
    throw new OrtoqError('works/unknown-series', { field: 'series', id: series, known: known.join(', ') || '—' })
  }
  const meeting =
    typed === undefined ? (nextMeeting(snapshot, today, cycle?.id) ?? null) : meetingNamed(snapshot, typed)
  const before = meeting
    ? meetingBefore(snapshot, meeting)
    : meetingsIn(snapshot).findLast(({ standing, series: of }) => standing === 'held' && (!cycle || of === cycle.id))
  const since = given ?? (before ? addDays(lastDay(before.until ?? before.date), 1) : null)
  const lines = draftAgenda({
    after: snapshot,
    // What was known when the last meeting ended.
    before: since === null ? null : await view.at(addDays(since, -1)),
    since,
    today,
    meeting,
    seesCase: seesCaseIn(view),
  })
  return { meeting, before, since, lines }
}

/** A line of the draft: what it is about, and why it stands there. */
export function lineText(line: AgendaLine, say: Say): string {
  const mark = line.removed === null ? (line.point === null ? '' : ` [${line.point}]`) : ` ✗ ${line.removed}`
  return `${say.name(line.title, line.about)} — ${whyText(line, say)}${mark}  ${line.about}`
}

/** Why a line stands on the agenda, in words. */
export function whyText(line: AgendaLine, say: Say): string {
  const { reason, due, days, owner, ownerName, what, whatNames, change } = line
  const facts = {
    due,
    days: Math.abs(days ?? 0),
    owner: say.name(ownerName, owner ?? '—'),
    what: say.name(whatNames, what ?? ''),
  }
  if (!change || reason === 'promise-new')
    return say
      .word('agenda', reason)
      .replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name as keyof typeof facts] ?? '—'))
  return say.text(change.old ? 'agenda.changed' : 'agenda.changed-new', {
    what: changedWhat(change, say),
    old: change.old ? figureText(change.old, change.kind, say) : '',
    new: figureText(change.new, change.kind, say),
    who: change.new.speaker ?? '—',
    said: change.new.said ?? '—',
  })
}

/** What has changed: a step by its title, a figure by its property or, of a series, by its period. */
export function changedWhat({ kind, what, whatNames, scope }: NonNullable<AgendaLine['change']>, say: Say): string {
  if (kind === 'date') return say.name(whatNames, what)
  if (kind !== 'figure') return say.word('changed', kind)
  return scope === what ? what : say.word('property', what)
}

const GROUPS: Readonly<Record<string, string>> = { status: 'status', verdict: 'verdict', closed: 'closed' }

/** A figure, a date or a word of a change as a reader of the language writes it. */
export function figureText(figure: Figure, kind: string, say: Say): string {
  if (figure.word !== null) return say.word(GROUPS[kind] ?? 'status', figure.word)
  if (figure.date !== null) return figure.date
  return figure.low === null && figure.high === null ? '—' : say.range(figure.low, figure.high, figure.unit ?? '', 2)
}
