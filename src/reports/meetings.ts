import { z } from 'zod'
import { documentById } from '../documents/index.ts'
import { firstDay, lastDay, nameIn, type Id, type Language, type Names, type Snapshot } from '../ground/index.ts'
import { placeTable } from '../ways/index.ts'
import {
  agendaOf,
  decisionsOf,
  itemsOf,
  itemView,
  MEETING_FORMATS,
  meetingBefore,
  meetingsIn,
  minutesOf,
  officeNames,
  openItems,
  papersOf,
  seriesById,
  type ItemView,
  type MeetingRow,
} from '../works/index.ts'
import { meetingNamed } from './named.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import type { Say } from './say.ts'
import { names, source, span } from './shapes.ts'
import { sourceIndex } from './source.ts'

export const meetingShape = z.object({
  id: z.string(),
  title: names,
  series: z.string().nullable(),
  seriesName: names,
  format: z.string(),
  standing: z.enum(['planned', 'held', 'cancelled']),
  date: z.string(),
  until: z.string().nullable(),
  begins: z.string().nullable(),
  ends: z.string().nullable(),
  zone: z.string().nullable(),
  place: z.string().nullable(),
  placeName: names,
  link: z.string().nullable(),
  parties: z.array(z.string()),
  chair: z.string().nullable(),
  source: z.string().nullable(),
  confidence: z.string().nullable(),
  note: z.string().nullable(),
  revision: z.int(),
  changed: z.string().nullable(),
  why: z.string().nullable(),
  /** Points that stand on its agenda, and action items that it set. */
  points: z.int(),
  items: z.int(),
  open: z.int(),
})

const placeName = (snapshot: Snapshot, id: string | null): Names => (id && snapshot.row(placeTable, id)?.name) || {}

export function meetingOf(snapshot: Snapshot, row: MeetingRow, today: string): z.output<typeof meetingShape> {
  const { documents: _, parties, revision, ...facts } = row
  const items = itemsOf(snapshot, row.id).map((one) => itemView(snapshot, one, today))
  return {
    ...facts,
    parties: [...parties],
    revision: revision ?? 0,
    seriesName: (row.series && seriesById(snapshot, row.series)?.name) || {},
    placeName: placeName(snapshot, row.place),
    points: agendaOf(snapshot, row.id).filter(({ removed }) => removed === null).length,
    items: items.length,
    open: items.filter(({ standing }) => standing === 'open' || standing === 'overdue').length,
  }
}

export const itemShape = z.object({
  id: z.string(),
  text: names,
  office: z.string().nullable(),
  officeName: names,
  /** The owner in the words of the minutes. */
  said: z.string().nullable(),
  person: z.string().nullable(),
  due: z.string().nullable(),
  firstDue: z.string().nullable(),
  moved: z.int().nullable(),
  late: z.int().nullable(),
  standing: z.enum(['open', 'overdue', 'done', 'waived']),
  meeting: z.string().nullable(),
  meetingTitle: names,
  paragraph: z.int().nullable(),
  commitment: z.string().nullable(),
  end: z.object({ status: z.string(), on: z.string(), why: z.string(), by: z.string() }).nullable(),
  why: z.string().nullable(),
})

export function itemOf(snapshot: Snapshot, view: ItemView): z.output<typeof itemShape> {
  const { row, standing, late, moved, end } = view
  const { id, text, office, said, person, due, firstDue, meeting, paragraph, commitment, why } = row
  return {
    id,
    text,
    office,
    officeName: office ? officeNames(snapshot, office) : {},
    said,
    person,
    due,
    firstDue,
    moved,
    late,
    standing,
    meeting,
    meetingTitle: (meeting && meetingsIn(snapshot).find((one) => one.id === meeting)?.title) || {},
    paragraph,
    commitment,
    end: end && { status: end.status, on: end.on, why: end.why, by: end.by },
    why,
  }
}

/** An item as a line: when, what, who; how late. */
export const itemLine = (item: z.output<typeof itemShape>, say: Say): string =>
  [
    item.due ?? '—',
    say.name(item.text, item.id),
    [say.name(item.officeName, item.said ?? '—'), item.person].filter(Boolean).join(' / '),
    item.standing === 'overdue'
      ? say.text('meeting.late', { days: item.late })
      : say.word('item-standing', item.standing),
    ...(item.moved ? [say.text('meeting.moved', { days: item.moved, from: item.firstDue })] : []),
    item.id,
  ].join('  ')

export const meetingList = report({
  name: 'meeting-list',
  command: 'meeting list',
  about: 'Meetings of any format, called, held and cancelled, by date or series.',
  params: z.object({
    series: z.string().optional().describe('the series, by its id'),
    format: z.enum(MEETING_FORMATS).optional(),
    standing: z.enum(['planned', 'held', 'cancelled']).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-meeting-list/1'),
    meetings: z.array(meetingShape),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot, now }, { series, format, standing, from, to, language: tongue }) {
    const meetings = meetingsIn(snapshot)
      .filter((row) => !series || row.series === series || row.series === `cycle:${series}`)
      .filter((row) => !format || row.format === format)
      .filter((row) => !standing || row.standing === standing)
      .filter((row) => !from || lastDay(row.until ?? row.date) >= from)
      .filter((row) => !to || firstDay(row.date) <= to)
      .map((row) => meetingOf(snapshot, row, now.slice(0, 10)))
    const sources = sourceIndex(snapshot, meetings.flatMap((one) => one.source ?? []) as Id[], tongue)
    return { schema: 'ortoq-meeting-list/1' as const, meetings, sources }
  },
  negative: ({ meetings }) => meetings.length === 0,
  text: ({ meetings }, say) => [
    ...meetings.map((one) => meetingLine(one, say)),
    say.text('list.count', { count: meetings.length }),
  ],
})

/** A meeting as a line: when, what, where, how it stands. */
export const meetingLine = (one: z.output<typeof meetingShape>, say: Say): string =>
  [
    one.until ? `${one.date} – ${one.until}` : one.date,
    ...(one.begins ? [`${one.begins}${one.ends ? `–${one.ends}` : ''} ${one.zone}`] : []),
    say.name(one.title, one.id),
    ...(one.place ? [say.name(one.placeName, one.place)] : []),
    say.word('meeting-standing', one.standing),
    ...(one.open > 0 ? [say.text('meeting.open-items', { count: one.open })] : []),
    one.id,
  ].join('  ')

const faultShape = z.object({ path: z.string(), code: z.string(), value: z.string(), language: z.string().nullable() })

const meetingPage = z.object({
  schema: z.literal('ortoq-meeting/1'),
  meeting: meetingShape,
  before: z.string().nullable(),
  agenda: z.array(
    z.object({
      number: z.int(),
      text: names,
      about: z.string().nullable(),
      why: z.string().nullable(),
      on: z.string(),
      removed: z.object({ on: z.string(), by: z.string(), why: z.string() }).nullable(),
      /** Where it stands in each agenda that was issued. */
      spans: z.array(span.extend({ sha256: z.string(), language: z.string() })),
    }),
  ),
  papers: z.array(
    z.object({
      role: z.string(),
      language: z.string(),
      name: z.string(),
      sha256: z.string(),
      on: z.string(),
      /** False for one that a newer paper of its role and language replaced. */
      newest: z.boolean(),
      text: z.string(),
    }),
  ),
  documents: z.array(z.object({ id: z.string(), title: names })),
  /** Paragraphs of the minutes beside each other, by number. */
  minutes: z.array(
    z.object({
      number: z.int(),
      kind: z.enum(['text', 'decision', 'item']),
      texts: z.record(z.string(), span.extend({ text: z.string(), sha256: z.string() })),
    }),
  ),
  decisions: z.array(z.object({ id: z.string(), paragraph: z.int(), text: names, commitment: z.string().nullable() })),
  items: z.array(itemShape),
  faults: z.array(faultShape),
  sources: z.record(z.string(), source),
})

export const meetingShow = report({
  name: 'meeting-show',
  command: 'meeting show <meeting>',
  about: 'One meeting: agenda, papers, minutes by paragraph in each language, decisions, action items.',
  params: z.object({ meeting: z.string().describe('meeting, by id or title'), language: language() }),
  result: meetingPage,
  run({ snapshot, now }, { meeting, language: tongue }) {
    const row = meetingNamed(snapshot, meeting)
    const today = now.slice(0, 10)
    const papers = papersOf(snapshot, row.id)
    const { texts, differ } = minutesOf(snapshot, row.id)
    const count = Math.max(0, ...texts.map(({ minutes }) => minutes.paragraphs.length))
    return {
      schema: 'ortoq-meeting/1' as const,
      meeting: meetingOf(snapshot, row, today),
      before: meetingBefore(snapshot, row)?.id ?? null,
      agenda: agendaPoints(snapshot, row.id),
      papers: papers.map((paper, at) => ({
        role: paper.role,
        language: paper.language,
        name: paper.name,
        sha256: paper.sha256,
        on: paper.on,
        newest: !papers.some(
          (one, later) =>
            later > at && paper.role !== 'paper' && one.role === paper.role && one.language === paper.language,
        ),
        text: paper.text,
      })),
      documents: row.documents.flatMap((id) => {
        const document = documentById(snapshot, id)
        return document ? [{ id, title: document.title }] : []
      }),
      minutes: Array.from({ length: count }, (_, at) => ({
        number: at + 1,
        kind: texts.map(({ minutes }) => minutes.paragraphs[at]?.kind).find((kind) => kind !== undefined) ?? 'text',
        texts: Object.fromEntries(
          texts.flatMap(({ paper, minutes }) => {
            const one = minutes.paragraphs[at]
            if (!one) return []
            return [[paper.language, { start: one.start, end: one.end, text: one.said, sha256: paper.sha256 }]]
          }),
        ),
      })),
      decisions: decisionsOf(snapshot, row.id).map(({ id, paragraph, text, commitment }) => ({
        id,
        paragraph,
        text,
        commitment,
      })),
      items: itemsOf(snapshot, row.id).map((one) => itemOf(snapshot, itemView(snapshot, one, today))),
      faults: [
        ...texts.flatMap(({ paper, minutes }) =>
          minutes.faults.map((fault) => ({ ...fault, language: paper.language as string | null })),
        ),
        ...differ.map((fault) => ({ ...fault, language: null })),
      ],
      sources: sourceIndex(snapshot, row.source ? [row.source] : [], tongue),
    }
  },
  text: (found, say) => {
    const { meeting, agenda, papers, minutes, decisions, items, faults } = found
    const part = (
      key: 'meeting.agenda' | 'meeting.papers' | 'meeting.minutes' | 'meeting.decisions' | 'meeting.items',
      lines: string[],
    ) => (lines.length > 0 ? ['', say.text(key), ...lines.map((line) => `  ${line}`)] : [])
    return [
      meetingLine(meeting, say),
      `  ${say.word('meeting-format', meeting.format)} · ${meeting.parties.map((one) => one.slice(6)).join(' ')}${meeting.series ? ` · ${say.name(meeting.seriesName, meeting.series)}` : ''}`,
      ...(meeting.link ? [`  ${meeting.link}`] : []),
      ...(meeting.why ? [`  ${meeting.why}`] : []),
      ...part(
        'meeting.agenda',
        agenda.map(
          ({ number, text, why, removed }) =>
            `${number}. ${removed ? '✗ ' : ''}${say.name(text, '')}${why ? ` — ${why}` : ''}${removed ? ` — ${say.text('meeting.removed', { on: removed.on, why: removed.why })}` : ''}`,
        ),
      ),
      ...part(
        'meeting.papers',
        papers.map(({ role, language: tag, name, sha256 }) => `${say.word('paper', role)} ${tag}  ${name}  ${sha256}`),
      ),
      ...part(
        'meeting.minutes',
        minutes.map(({ number, texts }) => `${number}. ${nameIn(textsOf(texts), say.language, '—')}`),
      ),
      ...part(
        'meeting.decisions',
        decisions.map(({ paragraph, text }) => `§${paragraph}  ${say.name(text, '')}`),
      ),
      ...part(
        'meeting.items',
        items.map((item) => itemLine(item, say)),
      ),
      ...faults.map((fault) => `✗ ${faultLine(fault, say)}`),
    ]
  },
})

/** What is wrong in minutes, with the field at which it stands. */
export const faultLine = ({ path, code, value, language: tag }: z.output<typeof faultShape>, say: Say): string =>
  `${tag ? `${tag} ` : ''}${path}  ${say.word('minute-fault', code).replace('{value}', value)}`

const textsOf = (texts: Record<string, { text: string }>): Names =>
  Object.fromEntries(Object.entries(texts).map(([tag, { text }]) => [tag, text]))

function agendaPoints(snapshot: Snapshot, meeting: string): z.output<typeof meetingPage>['agenda'] {
  const issued = papersOf(snapshot, meeting).filter(({ role }) => role === 'agenda')
  return agendaOf(snapshot, meeting).map(({ number, text, about, why, on, removed, removedBy, removedWhy }) => ({
    number,
    text,
    about,
    why,
    on,
    removed: removed === null ? null : { on: removed, by: removedBy!, why: removedWhy! },
    spans: issued.flatMap(({ sha256, language: tag, text: whole }) => {
      const words = nameIn(text, tag as Language, '')
      // A point keeps its words; its number in print changes as others are taken off.
      const line = [...whole.matchAll(/[^\n]+/g)].find((match) => match[0].replace(/^\d+\. /, '') === words)
      return line ? [{ sha256, language: tag, start: line.index, end: line.index + line[0].length }] : []
    }),
  }))
}

export const itemList = report({
  name: 'item-list',
  command: 'item list',
  about: 'Action items that are open, over all meetings: the longest overdue first.',
  params: z.object({
    late: z.enum(['yes']).optional().describe('only those that are overdue'),
    owner: z.string().optional().describe('the office, by its id'),
    person: z.string().optional(),
    on: z.iso.date().optional().describe('as they stand on that day; today when it is left out'),
  }),
  result: z.object({ schema: z.literal('ortoq-item-list/1'), on: z.string(), items: z.array(itemShape) }),
  run({ snapshot, now }, { late, owner, person, on }) {
    const day = on ?? now.slice(0, 10)
    const items = openItems(snapshot, day)
      .filter(({ standing }) => !late || standing === 'overdue')
      .filter(({ row }) => !owner || row.office === owner)
      .filter(({ row }) => !person || row.person === person)
      .map((one) => itemOf(snapshot, one))
    return { schema: 'ortoq-item-list/1' as const, on: day, items }
  },
  negative: ({ items }) => items.length === 0,
  text: ({ items }, say) => [
    ...items.map((item) => itemLine(item, say)),
    say.text('list.count', { count: items.length }),
  ],
})
