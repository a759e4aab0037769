import { sourceById } from '../documents/index.ts'
import {
  addDays,
  firstDay,
  fromLocal,
  lastDay,
  nameIn,
  precisionOf,
  toInstant,
  type Language,
  type Names,
  type Snapshot,
} from '../ground/index.ts'
import { dateValue, icalendar, instantValue, textValue, type Component, type Property } from './formats/icalendar.ts'
import { agendaOf, itemView, meetingById, officeNames } from './meeting.ts'
import type { ActionItemRow, MeetingRow } from './table.ts'

/** How a calendar is written: for whom, and with which words for what no row says. */
export interface CalendarStyle {
  readonly language: Language
  /** What the calendar is called by programs that show several. */
  readonly name: string
  /** The part of each UID behind the `@`: the same for ever, and no other observatory's. */
  readonly domain: string
  readonly today: string
  /** What a place is called and where it lies. */
  place(id: string): { readonly name: Names; readonly lat: number; readonly lon: number } | undefined
  /** A remark of a row, in the calendar's language. */
  note(note: string): string
  words: Readonly<Record<'agenda' | 'owner' | 'meeting' | 'paragraph' | 'cancelled', string>>
}

export interface Calendar {
  readonly text: string
  readonly events: number
  readonly todos: number
  /** What no calendar can hold, because its day is not known. */
  readonly left: readonly string[]
}

/** Meetings as events and action items as things to do, as RFC 5545 writes them. The same rows give the same bytes. */
export function calendarOf(
  snapshot: Snapshot,
  meetings: readonly MeetingRow[],
  items: readonly ActionItemRow[],
  style: CalendarStyle,
): Calendar {
  const dated = meetings.filter(({ date }) => precisionOf(date) === 'day')
  const head: Property[] = [
    { name: 'VERSION', value: '2.0' },
    { name: 'PRODID', value: '-//ortoq//ortoq//EN' },
    { name: 'CALSCALE', value: 'GREGORIAN' },
    { name: 'METHOD', value: 'PUBLISH' },
    { name: 'NAME', value: textValue(style.name) },
    // The name as programs before RFC 7986 look for it.
    { name: 'X-WR-CALNAME', value: textValue(style.name) },
    { name: 'REFRESH-INTERVAL', params: { VALUE: 'DURATION' }, value: 'PT6H' },
  ]
  return {
    text: icalendar(head, [
      ...dated.map((row) => eventOf(snapshot, row, style)),
      ...items.map((row) => todoOf(snapshot, row, style)),
    ]),
    events: dated.length,
    todos: items.length,
    left: meetings.filter((row) => !dated.includes(row)).map(({ id }) => id),
  }
}

const uidOf = (id: string, { domain }: CalendarStyle): string => `${id.replace(':', '-')}@${domain}`

// Where nobody changed a row its source's date stands for when it was written, so that the bytes stay the same.
function stampOf(snapshot: Snapshot, changed: string | null, source: string | null): string {
  if (changed) return instantValue(changed)
  const said = source ? sourceById(snapshot, source)?.date : null
  return `${dateValue(said ? firstDay(said) : '1970-01-01')}T000000Z`
}

const optional = (name: string, value: string | null | undefined, params: Property['params'] = {}): Property[] =>
  value ? [{ name, value, params }] : []

function eventOf(snapshot: Snapshot, row: MeetingRow, style: CalendarStyle): Component {
  const { language, words } = style
  const place = row.place ? style.place(row.place) : undefined
  const points = agendaOf(snapshot, row.id).filter(({ removed }) => removed === null)
  const about = [
    ...(row.standing === 'cancelled' && row.why ? [`${words.cancelled}: ${row.why}`] : []),
    ...(points.length > 0 ? [`${words.agenda}:`] : []),
    ...points.map(({ text, number }, at) => `${at + 1}. ${nameIn(text, language, String(number))}`),
    ...(row.note ? [style.note(row.note)] : []),
  ].join('\n')
  const title = nameIn(row.title, language, row.id)
  const stamp = stampOf(snapshot, row.changed, row.source)
  const comes = row.standing === 'planned' && lastDay(row.until ?? row.date) >= style.today
  return {
    name: 'VEVENT',
    properties: [
      { name: 'UID', value: uidOf(row.id, style) },
      { name: 'DTSTAMP', value: stamp },
      { name: 'LAST-MODIFIED', value: stamp },
      { name: 'SEQUENCE', value: String(row.revision ?? 0) },
      ...timesOf(row),
      { name: 'SUMMARY', params: { LANGUAGE: language }, value: textValue(title) },
      ...optional('DESCRIPTION', textValue(about), { LANGUAGE: language }),
      ...optional('LOCATION', place && textValue(nameIn(place.name, language, row.place!)), { LANGUAGE: language }),
      ...optional('GEO', place && `${place.lat};${place.lon}`),
      ...optional('URL', row.link),
      { name: 'CATEGORIES', value: textValue(row.format) },
      { name: 'STATUS', value: row.standing === 'cancelled' ? 'CANCELLED' : 'CONFIRMED' },
    ],
    inside: comes ? [alarm(title, { TRIGGER: '-P1D' })] : [],
  }
}

function timesOf({ date, until, begins, ends, zone }: MeetingRow): Property[] {
  const last = until ?? date
  if (begins === null || zone === null)
    return [
      { name: 'DTSTART', params: { VALUE: 'DATE' }, value: dateValue(date) },
      // The end is the day after the last one (RFC 5545, 3.6.1).
      { name: 'DTEND', params: { VALUE: 'DATE' }, value: dateValue(addDays(lastDay(last), 1)) },
    ]
  const at = (day: string, hour: string) => instantValue(toInstant(fromLocal(`${day}T${hour}`, zone)))
  return [
    { name: 'DTSTART', value: at(date, begins) },
    ...optional('DTEND', ends === null ? null : at(lastDay(last), ends)),
  ]
}

const STATUS = { open: 'NEEDS-ACTION', overdue: 'NEEDS-ACTION', done: 'COMPLETED', waived: 'CANCELLED' } as const

function todoOf(snapshot: Snapshot, row: ActionItemRow, style: CalendarStyle): Component {
  const { language, words, today } = style
  const { standing, end } = itemView(snapshot, row, today)
  const meeting = row.meeting ? meetingById(snapshot, row.meeting) : undefined
  const owner = [row.office ? nameIn(officeNames(snapshot, row.office), language, row.office) : row.said, row.person]
  const about = [
    `${words.owner}: ${owner.filter(Boolean).join(' / ')}`,
    ...(meeting
      ? [
          `${words.meeting}: ${nameIn(meeting.title, language, meeting.id)}, ${meeting.date}` +
            (row.paragraph === null ? '' : `, ${words.paragraph} ${row.paragraph}`),
        ]
      : []),
    ...(end ? [end.why] : []),
  ].join('\n')
  const title = nameIn(row.text, language, row.id)
  const stamp = instantValue(end && end.changed > row.changed ? end.changed : row.changed)
  const open = standing === 'open' || standing === 'overdue'
  return {
    name: 'VTODO',
    properties: [
      { name: 'UID', value: uidOf(row.id, style) },
      { name: 'DTSTAMP', value: stamp },
      { name: 'LAST-MODIFIED', value: stamp },
      { name: 'SEQUENCE', value: String(row.revision + (end?.number ?? 0)) },
      ...optional('DUE', row.due && dateValue(lastDay(row.due)), { VALUE: 'DATE' }),
      { name: 'SUMMARY', params: { LANGUAGE: language }, value: textValue(title) },
      { name: 'DESCRIPTION', params: { LANGUAGE: language }, value: textValue(about) },
      ...optional('RELATED-TO', meeting && uidOf(meeting.id, style)),
      { name: 'STATUS', value: STATUS[standing] },
      ...(standing === 'done'
        ? [
            { name: 'COMPLETED', value: `${dateValue(end!.on)}T000000Z` },
            { name: 'PERCENT-COMPLETE', value: '100' },
          ]
        : []),
    ],
    // Two days before its date, as for statutory terms.
    inside: open && row.due ? [alarm(title, { TRIGGER: '-P2D', RELATED: 'END' })] : [],
  }
}

const alarm = (text: string, { TRIGGER, RELATED }: { TRIGGER: string; RELATED?: string }): Component => ({
  name: 'VALARM',
  properties: [
    { name: 'ACTION', value: 'DISPLAY' },
    { name: 'DESCRIPTION', value: textValue(text) },
    { name: 'TRIGGER', params: RELATED ? { RELATED } : {}, value: TRIGGER },
  ],
})
