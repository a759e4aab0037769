import { z } from 'zod'
import { languages, nameIn, OrtoqError, rowChange, type Snapshot } from '../../ground/index.ts'
import { sha256 } from '../../register/index.ts'
import { draftFor, meetingNamed, sayIn, whyText } from '../../reports/index.ts'
import {
  agendaItemTable,
  agendaOf,
  agendaText,
  caseById,
  enterMeeting,
  paperRows,
  planMinutes,
  workById,
  type AgendaItemRow,
  type MeetingRow,
  type Paper,
} from '../../works/index.ts'
import { commitmentById } from '../../words/index.ts'
import { act, type Stage } from './act.ts'
import { itemNamed } from './action-item.ts'
import { enteredBy, plannedOne, revised, typedIn } from './meeting.ts'
import { byOf } from './side.ts'

const dayOf = ({ view }: Stage): string => view.now.slice(0, 10)

export const agendaAdd = act({
  name: 'meeting-agenda-add',
  command: 'meeting agenda-add <meeting>',
  about: 'Puts a point on the agenda of a meeting that is called.',
  params: z.object({
    meeting: z.string(),
    text: z.string().min(1),
    in: typedIn,
    about: z.string().optional().describe('the promise, work, action item or case that it is about, by its id'),
    why: z.string().optional().describe('why it stands there'),
    ...enteredBy,
  }),
  async run(stage, params) {
    const { snapshot } = stage.view
    const row = plannedOne(snapshot, params.meeting)
    const point: AgendaItemRow = {
      meeting: row.id,
      number: agendaOf(snapshot, row.id).length + 1,
      text: { [params.in]: params.text },
      about: params.about === undefined ? null : subjectNamed(snapshot, params.about),
      why: params.why ?? null,
      on: dayOf(stage),
      by: stage.author,
      removed: null,
      removedBy: null,
      removedWhy: null,
    }
    const rows = [rowChange(agendaItemTable, point)]
    return enterMeeting(stage.register, 'meeting.agenda', revised(row, stage.view.now), rows, await byOf(stage, params))
  },
})

export const agendaTake = act({
  name: 'meeting-agenda-take',
  command: 'meeting agenda-take <meeting>',
  about:
    'Puts what `meeting agenda` drafts on the agenda, in every language; what stands there or was taken off stays so.',
  params: z.object({
    meeting: z.string(),
    reasons: z.string().optional().describe('only lines for these reasons, parted by commas'),
    ...enteredBy,
  }),
  async run(stage, params) {
    const row = plannedOne(stage.view.snapshot, params.meeting)
    const wanted = params.reasons?.split(',').map((reason) => reason.trim())
    const { lines } = await draftFor(stage.view, row.id, undefined, undefined)
    const fresh = lines.filter(
      ({ point, removed, reason }) => point === null && removed === null && (!wanted || wanted.includes(reason)),
    )
    if (fresh.length === 0) throw new OrtoqError('works/nothing-to-take', { id: row.id })
    const first = agendaOf(stage.view.snapshot, row.id).length + 1
    const points = fresh.map((line, at): AgendaItemRow => ({
      meeting: row.id,
      number: first + at,
      text: Object.fromEntries(
        languages.map((tag) => [tag, `${nameIn(line.title, tag, line.about)} — ${whyText(line, sayIn(tag))}`]),
      ),
      about: line.about,
      why: null,
      on: dayOf(stage),
      by: stage.author,
      removed: null,
      removedBy: null,
      removedWhy: null,
    }))
    const rows = points.map((point) => rowChange(agendaItemTable, point))
    return enterMeeting(stage.register, 'meeting.agenda', revised(row, stage.view.now), rows, await byOf(stage, params))
  },
})

/** The id of something that an agenda can be about; what nobody knows is refused at its field. */
function subjectNamed(snapshot: Snapshot, id: string): string {
  const known =
    commitmentById(snapshot, id) ?? workById(snapshot, id) ?? caseById(snapshot, id) ?? itemNamed(snapshot, id, null)
  if (known) return known.id
  throw new OrtoqError('works/unknown-subject', { field: 'about', id })
}

export const agendaRemove = act({
  name: 'meeting-agenda-remove',
  command: 'meeting agenda-remove <meeting>',
  about: 'Takes a point off an agenda. It stays to be seen, with who took it off and why.',
  params: z.object({
    meeting: z.string(),
    number: z.coerce.number().int().positive(),
    why: z.string().min(1),
    ...enteredBy,
  }),
  async run(stage, params) {
    const { snapshot } = stage.view
    const row = plannedOne(snapshot, params.meeting)
    const points = agendaOf(snapshot, row.id)
    const standing = points.filter(({ removed }) => removed === null)
    const point = standing.find(({ number }) => number === params.number)
    if (!point) {
      const known = standing.map(({ number }) => number).join(', ') || '—'
      throw new OrtoqError('works/no-agenda-item', { field: 'number', id: row.id, number: params.number, known })
    }
    const removed: AgendaItemRow = {
      ...point,
      removed: dayOf(stage),
      removedBy: stage.author,
      removedWhy: params.why,
    }
    const rows = [rowChange(agendaItemTable, removed)]
    return enterMeeting(stage.register, 'meeting.agenda', revised(row, stage.view.now), rows, await byOf(stage, params))
  },
})

export const agendaIssue = act({
  name: 'meeting-agenda-issue',
  command: 'meeting agenda-issue <meeting>',
  about: 'Issues the agenda as it stands as a document in one language, a paragraph for each point.',
  params: z.object({ meeting: z.string(), in: typedIn, ...enteredBy }),
  async run(stage, params) {
    const { snapshot } = stage.view
    const row = plannedOne(snapshot, params.meeting)
    const text = agendaText(snapshot, row.id, params.in)
    if (text === '')
      throw new OrtoqError('works/no-agenda-item', { field: 'meeting', id: row.id, number: 1, known: '—' })
    const paper = paperOf(stage, { role: 'agenda', language: params.in, name: `${row.id}.${params.in}`, text })
    const rows = paperRows(snapshot, row, paper)
    return enterMeeting(stage.register, 'meeting.papered', row, rows, await byOf(stage, params))
  },
})

const text = z.string().refine((given) => given.trim() !== '', '≥ 1')

export const meetingPaper = act({
  name: 'meeting-paper',
  command: 'meeting paper <meeting>',
  about: 'Lays a paper before a meeting: its text is kept by its hash.',
  params: z.object({ meeting: z.string(), name: z.string().min(1), in: typedIn, text, ...enteredBy }),
  async run(stage, params) {
    const { snapshot } = stage.view
    const row = meetingNamed(snapshot, params.meeting)
    const paper = paperOf(stage, { role: 'paper', language: params.in, name: params.name, text: params.text })
    const rows = paperRows(snapshot, row, paper)
    return enterMeeting(stage.register, 'meeting.papered', row, rows, await byOf(stage, params))
  },
})

export const meetingMinutes = act({
  name: 'meeting-minutes',
  command: 'meeting minutes <meeting>',
  about:
    'Takes in the minutes of a held meeting in one language: decisions and action items by paragraph. An owner whom nobody here knows is named and kept in the words of the minutes.',
  params: z.object({
    meeting: z.string(),
    in: typedIn,
    text: text.describe('“⇒ words” is a decision, “→ OWNER / PERSON (DUE; PROMISE): words” an action item'),
    name: z.string().min(1).default('minutes'),
    ...enteredBy,
  }),
  async run(stage, params) {
    const { snapshot, now } = stage.view
    const row = heldOne(snapshot, params.meeting)
    const paper = paperOf(stage, { role: 'minutes', language: params.in, name: params.name, text: params.text })
    const { rows } = planMinutes(snapshot, row, paper, now)
    return enterMeeting(stage.register, 'meeting.minuted', row, rows, await byOf(stage, params))
  },
})

function heldOne(snapshot: Snapshot, typed: string): MeetingRow {
  const row = meetingNamed(snapshot, typed)
  if (row.standing !== 'held') throw new OrtoqError('works/not-held', { id: row.id })
  return row
}

const paperOf = (stage: Stage, given: Pick<Paper, 'role' | 'language' | 'name' | 'text'>): Paper => ({
  ...given,
  sha256: sha256(Buffer.from(given.text, 'utf8')),
  on: dayOf(stage),
  by: stage.author,
})
