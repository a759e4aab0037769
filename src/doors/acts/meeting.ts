import { z } from 'zod'
import {
  isZone,
  languages,
  OrtoqError,
  suggest,
  type Id,
  type Language,
  type PartialDate,
  type Snapshot,
} from '../../ground/index.ts'
import { meetingNamed } from '../../reports/index.ts'
import { placeNamed } from '../../ways/index.ts'
import {
  enterMeeting,
  MEETING_FORMATS,
  meetingSeriesTable,
  meetingTable,
  seriesById,
  type MeetingRow,
  type MeetingSeriesRow,
} from '../../works/index.ts'
import { act } from './act.ts'
import { byOf, partial, stateNamed } from './side.ts'

const time = () => z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '00:00–23:59')

/** When and where people meet. */
const arrangement = {
  date: partial().optional().describe('the first day, as exact as it is known'),
  until: partial().optional().describe('the last day'),
  begins: time().optional().describe('hour by the clock of the zone; the whole day when it is left out'),
  ends: time().optional(),
  zone: z.string().refine(isZone, 'Area/City').optional().describe('IANA time zone of the hours; else the place’s own'),
  place: z.string().optional().describe('place, by id or name'),
  link: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('address of a video call'),
  chair: z.string().optional().describe('the office that is in the chair'),
}

export const enteredBy = {
  for: z.string().optional().describe('the side for which it is entered, by its code or id'),
  version: z.coerce.number().int().nonnegative().optional().describe('how many acts on it you have seen'),
}

/** The language in which something is typed. */
export const typedIn = z.enum(languages).default('en').describe('the language in which it is typed')

export const meetingCall = act({
  name: 'meeting-call',
  command: 'meeting call <title>',
  about: 'Calls a meeting: a summit, ministers, a working group, a video call. It enters the calendars.',
  params: z.object({
    title: z.string().min(1),
    in: typedIn,
    ...arrangement,
    date: partial().describe('the first day, as exact as it is known'),
    series: z.string().optional().describe('the series that it continues, by its id'),
    format: z.enum(MEETING_FORMATS).optional().describe('the series’ own when it is left out'),
    parties: z.string().optional().describe('codes of the states, parted by commas; the series’ own when left out'),
    note: z.string().optional(),
    ...enteredBy,
  }),
  async run({ register, view, author }, params) {
    const { snapshot } = view
    const series = params.series === undefined ? null : seriesNamed(snapshot, params.series)
    const format = params.format ?? series?.format
    if (!format) throw new OrtoqError('doors/missing-parameter', { name: 'format' })
    const parties = params.parties?.split(',').map((one) => stateNamed(snapshot, 'parties', one.trim()))
    const row: MeetingRow = {
      ...blank,
      id: nextId(snapshot, params.date),
      series: series?.id ?? null,
      title: { [params.in]: params.title },
      format,
      standing: 'planned',
      date: params.date,
      parties: parties ?? series?.parties ?? [],
      note: params.note ?? null,
      revision: 0,
      changed: view.now,
    }
    if (row.parties.length === 0) throw new OrtoqError('doors/missing-parameter', { name: 'parties' })
    const called = arranged(snapshot, row, params)
    return enterMeeting(register, 'meeting.planned', called, [], await byOf({ register, author }, params))
  },
})

const blank = {
  until: null,
  begins: null,
  ends: null,
  zone: null,
  place: null,
  link: null,
  chair: null,
  documents: [],
  source: null,
  confidence: null,
  why: null,
} as const

export const meetingChange = act({
  name: 'meeting-change',
  command: 'meeting change <meeting>',
  about: 'Changes when, where or as what a called meeting takes place; calendars follow.',
  params: z.object({
    meeting: z.string(),
    title: z.string().min(1).optional(),
    in: typedIn,
    ...arrangement,
    why: z.string().optional(),
    ...enteredBy,
  }),
  async run({ register, view, author }, params) {
    const row = plannedOne(view.snapshot, params.meeting)
    const title = params.title === undefined ? row.title : { ...row.title, [params.in]: params.title }
    const changed = arranged(view.snapshot, { ...row, title }, params)
    return enterMeeting(
      register,
      'meeting.planned',
      revised(changed, view.now, params.why),
      [],
      await byOf({ register, author }, params),
    )
  },
})

export const meetingHold = act({
  name: 'meeting-hold',
  command: 'meeting hold <meeting>',
  about: 'Enters that a meeting was held, and when if not as it was called.',
  params: z.object({ meeting: z.string(), ...arrangement, ...enteredBy }),
  async run({ register, view, author }, params) {
    const row = plannedOne(view.snapshot, params.meeting)
    const held: MeetingRow = { ...arranged(view.snapshot, row, params), standing: 'held' }
    return enterMeeting(register, 'meeting.held', revised(held, view.now), [], await byOf({ register, author }, params))
  },
})

export const meetingCancel = act({
  name: 'meeting-cancel',
  command: 'meeting cancel <meeting>',
  about: 'Cancels a meeting. It stays, and calendars show it as cancelled; what is open goes to the next one.',
  params: z.object({ meeting: z.string(), why: z.string().min(1), ...enteredBy }),
  async run({ register, view, author }, params) {
    const row = plannedOne(view.snapshot, params.meeting)
    const cancelled: MeetingRow = { ...row, standing: 'cancelled' }
    return enterMeeting(
      register,
      'meeting.cancelled',
      revised(cancelled, view.now, params.why),
      [],
      await byOf({ register, author }, params),
    )
  },
})

/** A meeting as changed once more: its entry in calendars is read again. */
export const revised = (row: MeetingRow, now: string, why?: string): MeetingRow => ({
  ...row,
  revision: (row.revision ?? 0) + 1,
  changed: now,
  why: why ?? row.why,
})

/** A meeting that is called and neither held nor cancelled. */
export function plannedOne(snapshot: Snapshot, typed: string): MeetingRow {
  const row = meetingNamed(snapshot, typed)
  if (row.standing !== 'planned') throw new OrtoqError('works/meeting-over', { id: row.id, standing: row.standing })
  return row
}

type Arrangement = z.output<z.ZodObject<typeof arrangement>> & { readonly in?: Language | undefined }

/** The meeting with what was given of time and place; an end before its beginning is refused at its field. */
function arranged(snapshot: Snapshot, row: MeetingRow, given: Arrangement): MeetingRow {
  const place = given.place === undefined ? null : placeNamed(snapshot, given.place, given.in ?? 'en')
  // A new first day takes the last one with it unless another is given.
  const until = given.until ?? (given.date === undefined ? row.until : null)
  const begins = given.begins ?? row.begins
  const set: MeetingRow = {
    ...row,
    date: given.date ?? row.date,
    until,
    begins,
    ends: given.ends ?? row.ends,
    zone: given.zone ?? (place && begins !== null ? place.zone : row.zone),
    place: (place?.id as MeetingRow['place'] | undefined) ?? row.place,
    link: given.link ?? row.link,
    chair: given.chair ?? row.chair,
  }
  if (set.until !== null && set.until < set.date)
    throw new OrtoqError('doors/bad-parameter', { name: 'until', value: set.until, wanted: `≥ ${set.date}` })
  if (set.ends !== null && set.begins === null) throw new OrtoqError('doors/missing-parameter', { name: 'begins' })
  if (set.begins !== null && set.zone === null) throw new OrtoqError('doors/missing-parameter', { name: 'zone' })
  if (set.begins !== null && set.date.length < 10)
    throw new OrtoqError('doors/bad-parameter', { name: 'date', value: set.date, wanted: 'YYYY-MM-DD' })
  if (set.begins !== null && set.ends !== null && set.until === null && set.ends <= set.begins)
    throw new OrtoqError('doors/bad-parameter', { name: 'ends', value: set.ends, wanted: `> ${set.begins}` })
  return set
}

function seriesNamed(snapshot: Snapshot, typed: string): MeetingSeriesRow {
  const row = seriesById(snapshot, typed)
  if (row) return row
  const all = snapshot.rows(meetingSeriesTable)
  const near = suggest(typed, all, ({ id, name }) => [id, ...Object.values(name)])
  const known = (near.length > 0 ? near : all).map(({ id }) => id).join(', ')
  throw new OrtoqError('works/unknown-series', { field: 'series', id: typed, known: known || '—' })
}

function nextId(snapshot: Snapshot, date: PartialDate): Id<'meet'> {
  const stem = `meet:${date}`
  const taken = snapshot.rows(meetingTable).filter(({ id }) => id.startsWith(`${stem}.`)).length
  return `${stem}.${taken + 1}` as Id<'meet'>
}
