import { z } from 'zod'
import { placeTable } from '../ways/index.ts'
import { actionItemTable, calendarOf, meetingsIn, type ActionItemRow, type MeetingRow } from '../works/index.ts'
import { meetingNamed } from './named.ts'
import { noteIn } from './notes.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { sayIn } from './say.ts'

export const calendar = report({
  name: 'calendar',
  command: 'meeting ics <meeting>',
  about: 'Meetings and action items as an iCalendar feed (RFC 5545), to be subscribed to at /api/calendar.ics.',
  params: z.object({
    meeting: z.string().optional().describe('only this meeting and its items'),
    series: z.string().optional().describe('only the meetings of this series and their items'),
    party: z.string().optional().describe('only meetings of this side, by its code or id'),
    owner: z.string().optional().describe('only items that this office owes, by its id'),
    person: z.string().optional().describe('only items of this person'),
    kind: z.enum(['all', 'meetings', 'items']).default('all'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-calendar/1'),
    events: z.int(),
    todos: z.int(),
    /** Meetings that no calendar can hold, because their day is not known. */
    left: z.array(z.string()),
    ics: z.string(),
  }),
  file: { extension: 'ics', type: 'text/calendar; charset=utf-8', text: ({ ics }) => ics },
  run({ snapshot, pack, now }, { meeting, series, party, owner, person, kind, language: tongue }) {
    const say = sayIn(tongue)
    const one = meeting === undefined ? null : meetingNamed(snapshot, meeting)
    const cycle = series && !series.includes(':') ? `cycle:${series}` : series
    const side = party && !party.includes(':') ? `state:${party}` : party
    const all = meetingsIn(snapshot)
    const ofWanted = (row: MeetingRow) =>
      (!one || row.id === one.id) &&
      (!cycle || row.series === cycle) &&
      (!side || row.parties.some((id) => id === side))
    const meetings = all.filter(ofWanted)
    const known = new Set<string>(meetings.map(({ id }) => id))
    const narrowed = one !== null || cycle !== undefined || side !== undefined
    const wanted = (row: ActionItemRow) =>
      (!narrowed || (row.meeting !== null && known.has(row.meeting))) &&
      (!owner || row.office === owner) &&
      (!person || row.person === person)
    const found = calendarOf(
      snapshot,
      kind === 'items' ? [] : meetings,
      kind === 'meetings' ? [] : snapshot.rows(actionItemTable).filter(wanted),
      {
        language: tongue,
        name: say.name(pack.names, pack.id),
        domain: `${pack.id}.ortoq`,
        today: now.slice(0, 10),
        place: (id) => snapshot.row(placeTable, id),
        note: (note) => noteIn(snapshot, note, tongue),
        words: {
          agenda: say.text('meeting.agenda'),
          owner: say.text('meeting.owner'),
          meeting: say.text('meeting.meeting'),
          paragraph: say.text('meeting.paragraph'),
          cancelled: say.word('meeting-standing', 'cancelled'),
        },
      },
    )
    const { events, todos, left, text: ics } = found
    return { schema: 'ortoq-calendar/1' as const, events, todos, left: [...left], ics }
  },
  // The lines of the file themselves, so that they can be written to one.
  text: ({ ics }) => [ics.replaceAll('\r\n', '\n').trimEnd()],
})
