import {
  confidence,
  date,
  day,
  integer,
  maybe,
  names,
  oneOf,
  ownId,
  ref,
  table,
  text,
  words,
  type RowOf,
} from '../ground/index.ts'

/** A calendar of working days: which weekdays are free, and for which span its holidays are known. */
export const calendarTable = table({
  name: 'calendars',
  file: 'works/calendars.csv',
  key: ['id'],
  columns: {
    id: ownId('calendar'),
    state: ref('state'),
    /** Free weekdays, 1 Monday to 7 Sunday. */
    weekend: words(),
    /** The days between which every holiday and moved day is a row; a term that leaves them is not certain. */
    from: day(),
    to: day(),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** A day on which a calendar departs from its week: free though it would be worked, or worked though it would be free. */
export const calendarDayTable = table({
  name: 'calendar-days',
  file: 'works/calendar-days.csv',
  key: ['calendar', 'date'],
  columns: {
    calendar: ref('calendar'),
    date: day(),
    kind: oneOf('holiday', 'working'),
    name: names(),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** A statutory term: who has to answer within how many days of what. Dated data; where no row is, no term is known. */
export const clockTable = table({
  name: 'clocks',
  file: 'works/clocks.csv',
  key: ['id'],
  columns: {
    id: ownId('clock'),
    name: names(),
    /** The body before which it runs. */
    forum: names(),
    state: ref('state'),
    act: text(),
    clause: maybe(text()),
    /** What starts it. */
    trigger: oneOf('complaint', 'acceptance', 'letter', 'request'),
    days: integer({ min: 1, max: 3650 }),
    unit: oneOf('working-day', 'calendar-day'),
    calendar: ref('calendar'),
    /** Whether the day of the trigger is the first day of the term or the one before it. */
    countFrom: oneOf('next-day', 'same-day'),
    /** Who has to act; `unknown` until it is read in the act. */
    bound: oneOf('body', 'authority', 'investor', 'unknown'),
    /** The term that begins when this one has passed without an answer. */
    next: maybe(ref('clock')),
    from: maybe(date()),
    to: maybe(date()),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

export type CalendarRow = RowOf<typeof calendarTable>
export type CalendarDayRow = RowOf<typeof calendarDayTable>
export type ClockRow = RowOf<typeof clockTable>
