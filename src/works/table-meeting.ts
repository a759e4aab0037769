import {
  absent,
  address,
  confidence,
  date,
  day,
  integer,
  matching,
  maybe,
  names,
  oneOf,
  ownId,
  ref,
  refs,
  table,
  text,
  zone,
  type RowOf,
} from '../ground/index.ts'

/** In what form people meet. */
export const MEETING_FORMATS = [
  'summit',
  'heads-of-government',
  'ministers',
  'commission',
  'working-group',
  'consultations',
  'video-call',
  'other',
] as const

const clockTime = () => matching<string>(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 09:30')

/** Meetings that follow one another: what one leaves open, the next finds on its agenda. */
export const meetingSeriesTable = table({
  name: 'meeting-series',
  file: 'works/meeting-series.csv',
  key: ['id'],
  columns: {
    id: ownId('cycle'),
    name: names(),
    format: oneOf(...MEETING_FORMATS),
    parties: refs('state'),
    /** The mechanism or body that it belongs to. */
    body: maybe(ref('fmt', 'org')),
    /** Months from one meeting to the next, where somebody fixed them. */
    months: maybe(integer({ min: 1 })),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** Meetings of any format, held, called or cancelled. */
export const meetingTable = table({
  name: 'meetings',
  file: 'works/meetings.csv',
  key: ['id'],
  columns: {
    id: ownId('meet'),
    series: maybe(ref('cycle')),
    title: names(),
    format: oneOf(...MEETING_FORMATS),
    standing: oneOf('planned', 'held', 'cancelled'),
    date: date(),
    until: maybe(date()),
    /** By the clock of `zone`; without them the whole day. */
    begins: maybe(clockTime()),
    ends: maybe(clockTime()),
    zone: maybe(zone()),
    place: maybe(ref('city', 'place', 'port')),
    /** Where those meet who come by video. */
    link: maybe(address()),
    parties: refs('state'),
    chair: maybe(text()),
    /** Documents adopted or signed there. */
    documents: refs('doc'),
    /** Empty where the secretariat called it by an act, which is its own source. */
    source: maybe(ref('source')),
    confidence: maybe(confidence()),
    note: maybe(text()),
    /** How often it was changed since it was called: the SEQUENCE of calendars. */
    revision: absent(integer({ min: 0 })),
    /** When it was changed last. */
    changed: absent(text()),
    /** Why it was changed or cancelled. */
    why: absent(text()),
  },
})

// Tables that no pack brings: only acts fill them.

/** A point of an agenda. One that was taken off stays, with who took it off and why. */
export const agendaItemTable = table({
  name: 'agenda-items',
  file: '',
  key: ['meeting', 'number'],
  columns: {
    meeting: ref('meet'),
    /** Never used again, also where the point was taken off. */
    number: integer({ min: 1 }),
    text: names(),
    /** What it is about: a promise, a work, an action item, a case. */
    about: maybe(text()),
    why: maybe(text()),
    on: day(),
    by: text(),
    removed: maybe(day()),
    removedBy: maybe(text()),
    removedWhy: maybe(text()),
  },
})

/** A paper of a meeting: the agenda as it was issued, minutes in one language, whatever was laid before it. */
export const meetingPaperTable = table({
  name: 'meeting-papers',
  file: '',
  key: ['meeting', 'role', 'language', 'sha256'],
  columns: {
    meeting: ref('meet'),
    role: oneOf('agenda', 'minutes', 'paper'),
    language: oneOf('ru', 'ky', 'zh', 'en'),
    /** Of the text in UTF-8; the newest paper of its role and language stands, older ones stay. */
    sha256: text(),
    name: text(),
    /** Every offset into it counts UTF-16 units. */
    text: text(),
    on: day(),
    by: text(),
    /** Grows with each paper of the meeting, so that the newest is known. */
    number: integer({ min: 1 }),
  },
})

/** What a meeting decided, at a paragraph of its minutes. */
export const decisionTable = table({
  name: 'decisions',
  file: '',
  key: ['id'],
  columns: {
    id: ownId('decision'),
    meeting: ref('meet'),
    paragraph: integer({ min: 1 }),
    text: names(),
    commitment: maybe(ref('com')),
  },
})

/** What somebody has to do. It outlives its meeting and stands on every next agenda until it is done or waived. */
export const actionItemTable = table({
  name: 'action-items',
  file: '',
  key: ['id'],
  columns: {
    id: ownId('item'),
    /** Where it was set; empty for one that the secretariat set between meetings. */
    meeting: maybe(ref('meet')),
    /** Its paragraph in the minutes, the same in each language. */
    paragraph: maybe(integer({ min: 1 })),
    text: names(),
    /** The office that owes it; empty where the minutes name one that nobody here knows. */
    office: maybe(ref('org', 'fmt', 'role', 'state')),
    /** The owner in the words of the minutes. */
    said: maybe(text()),
    person: maybe(text()),
    due: maybe(date()),
    /** The date first set, so that a moved one shows how far it moved. */
    firstDue: maybe(date()),
    commitment: maybe(ref('com')),
    set: day(),
    revision: integer({ min: 0 }),
    changed: text(),
    why: maybe(text()),
  },
})

/** That an action item is done, waived or open again. Only its own acts write it. */
export const itemEndTable = table({
  name: 'item-ends',
  file: '',
  key: ['item'],
  columns: {
    item: ref('item'),
    status: oneOf('done', 'waived', 'reopened'),
    on: day(),
    why: text(),
    by: text(),
    /** Grows with each end and reopening, so that calendars know the newest. */
    number: integer({ min: 1 }),
    changed: text(),
  },
})

export type MeetingSeriesRow = RowOf<typeof meetingSeriesTable>
export type MeetingRow = RowOf<typeof meetingTable>
export type AgendaItemRow = RowOf<typeof agendaItemTable>
export type MeetingPaperRow = RowOf<typeof meetingPaperTable>
export type DecisionRow = RowOf<typeof decisionTable>
export type ActionItemRow = RowOf<typeof actionItemTable>
export type ItemEndRow = RowOf<typeof itemEndTable>

/** Tables of meetings that only acts fill. */
export const meetingActTables = [
  agendaItemTable,
  meetingPaperTable,
  decisionTable,
  actionItemTable,
  itemEndTable,
] as const
