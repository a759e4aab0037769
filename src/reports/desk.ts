import { z } from 'zod'
import { receivedTable, type ReceivedRow } from '../documents/index.ts'
import { contains, groupedBy, OrtoqError, type Id, type Snapshot, type Span } from '../ground/index.ts'
import {
  commitmentTable,
  groundingTable,
  firstText,
  isRead,
  keepReading,
  nearest,
  readOnce,
  statementId,
  statementTable,
} from '../words/index.ts'
import type { Reading, ReadInput, Statement, StatementRow } from '../words/index.ts'
import { readingNames, understandIn } from './named-things.ts'
import { statementShape } from './read.ts'
import { report, type View } from './report.ts'
import { names } from './shapes.ts'

const about = z.object({
  id: z.string(),
  sha256: z.string(),
  name: z.string(),
  format: z.string(),
  language: z.string(),
  date: z.string().nullable(),
  document: z.string().nullable(),
  on: z.string(),
  chars: z.int(),
})

const standings = ['open', 'accepted', 'corrected', 'added', 'merged', 'rejected'] as const

const item = z.object({
  /** What an act calls it: `stm:…` once it is entered, else the document and the reader's number, `doc:…#r01`. */
  id: z.string(),
  standing: z.enum(standings),
  record: statementShape,
  commitment: z.string().nullable(),
  relation: z.string().nullable(),
  why: z.string().nullable(),
  by: z.string().nullable(),
  on: z.string().nullable(),
  /** Commitments that it may repeat, the likeliest first. */
  near: z.array(z.object({ commitment: z.string(), title: names, shared: z.array(z.string()) })),
})
type Item = z.output<typeof item>

const counts = z.object({ open: z.int(), accepted: z.int(), rejected: z.int(), added: z.int() })

export const desk = report({
  name: 'desk',
  command: 'desk show <document>',
  about: 'A document that was handed in: its text, what the reader proposes, and what people said of each.',
  params: z.object({ document: z.string().describe('document at the desk, by its id or the hash of its bytes') }),
  result: z.object({
    schema: z.literal('ortoq-desk/1'),
    document: about,
    text: z.string(),
    items: z.array(item),
    counts,
  }),
  async run({ snapshot, jobs }, { document }) {
    const row = receivedNamed(snapshot, document)
    await readAhead({ snapshot, jobs }, [row])
    const items = itemsOf(snapshot, row)
    return {
      schema: 'ortoq-desk/1' as const,
      document: aboutOf(snapshot, row),
      text: row.text,
      items,
      counts: countsOf(items),
    }
  },
  text: ({ document, items, text }, say) => [
    `${document.name} (${document.id})`,
    ...items.map(
      ({ id, standing, record, commitment, why }) =>
        `${id}  ${say.word('judged', standing)}  ${say.word('kind', record.kind)} ${record.strength}  ${record.actors.map((one) => one.id).join(' ')}  “${text.slice(record.content.start, record.content.end).replace(/\s+/g, ' ')}”${commitment ? ` → ${commitment}` : ''}${why ? ` (${why})` : ''}`,
    ),
  ],
})

export const deskList = report({
  name: 'desk-list',
  command: 'desk list',
  about: 'Documents that were handed in, the newest first, with how much of each is still to be judged.',
  params: z.object({}),
  result: z.object({ schema: z.literal('ortoq-desk-list/1'), items: z.array(about.extend({ counts })) }),
  async run({ snapshot, jobs }) {
    const rows = snapshot.rows(receivedTable).toReversed()
    await readAhead({ snapshot, jobs }, rows)
    const items = rows.map((row) => ({ ...aboutOf(snapshot, row), counts: countsOf(statementsIn(snapshot, row)) }))
    return { schema: 'ortoq-desk-list/1' as const, items }
  },
  negative: ({ items }) => items.length === 0,
  text: ({ items }, say) => [
    ...items.map(
      ({ id, name, on, counts: { open, accepted, rejected } }) =>
        `${id}  ${on}  ${name}  ${say.text('desk.counts', { open, accepted, rejected })}`,
    ),
    say.text('list.count', { count: items.length }),
  ],
})

/** The document at the desk of that id or hash, or of a beginning of it that no other shares; `words/not-received` otherwise. */
export function receivedNamed(snapshot: Snapshot, typed: string): ReceivedRow {
  const hash = typed.replace(/^doc:/, '')
  const like = /^[0-9a-f]{8,64}$/.test(hash)
    ? snapshot.rows(receivedTable).filter(({ sha256 }) => sha256.startsWith(hash))
    : []
  const found = like.length === 1 ? like[0] : undefined
  if (!found) throw new OrtoqError('words/not-received', { id: typed })
  return found
}

/** What the reader makes of a document at the desk. */
export const readingOf = (snapshot: Snapshot, document: ReceivedRow): Reading =>
  readOnce({ by: readingNames(snapshot), text: inputOf(document) })

const inputOf = ({ text, sha256, date, language }: ReceivedRow): ReadInput => ({
  text,
  sha256,
  date: date?.length === 10 ? date : undefined,
  language: language ?? undefined,
})

/** Has documents read that were not read yet, wherever long work is done; what comes after need not wait for a reader. */
export async function readAhead(
  { snapshot, jobs }: Pick<View, 'snapshot' | 'jobs'>,
  documents: readonly ReceivedRow[],
): Promise<void> {
  const by = readingNames(snapshot)
  for (const document of documents) {
    const input = { by, text: inputOf(document) }
    if (!isRead(input)) keepReading(input, await jobs.alone('read-text', input, { first: firstText(by) }))
  }
}

/** What people said of the statements of a document, by the id of each. */
export const judgedIn = (snapshot: Snapshot, document: string): ReadonlyMap<string, StatementRow> =>
  new Map(judgedOf(snapshot, document).map((row) => [row.id, row]))

const judgedOf = groupedBy(statementTable, 'document')

/** A statement as an act names it: what the register has of it, and how the reader reads it. */
export interface NamedStatement {
  readonly id: Id<'stm'>
  readonly document: ReceivedRow
  readonly row: StatementRow | null
  readonly record: Statement
}

/** The statement `stm:…` of the register or `doc:…#r01` of the reader; `words/no-statement` otherwise. */
export async function statementNamed(
  { snapshot, jobs }: Pick<View, 'snapshot' | 'jobs'>,
  typed: string,
): Promise<NamedStatement> {
  const row = snapshot.row(statementTable, typed)
  if (row) return { id: row.id, document: receivedNamed(snapshot, row.document), row, record: row.record }
  const [, of, number] = /^(.+)#(r\d+)$/.exec(typed) ?? []
  if (!of) throw new OrtoqError('words/no-statement', { id: typed })
  const document = receivedNamed(snapshot, of)
  await readAhead({ snapshot, jobs }, [document])
  const record = readingOf(snapshot, document).records.find(({ id }) => id === number)
  if (!record) throw new OrtoqError('words/no-statement', { id: typed })
  const id = statementId(document.id, record)
  return { id, document, row: snapshot.row(statementTable, id) ?? null, record }
}

/** A statement of a document at the desk, judged or waiting. */
interface Standing {
  readonly id: string
  readonly standing: Item['standing']
  readonly row: StatementRow | null
  readonly record: Statement
}

/** Every statement of a document in the order of its text: those that were judged, and those that wait. */
export function statementsIn(snapshot: Snapshot, document: ReceivedRow): Standing[] {
  const judged = new Map(judgedIn(snapshot, document.id))
  const proposed = readingOf(snapshot, document).records.map((record) => {
    const id = statementId(document.id, record)
    const row = judged.get(id) ?? null
    judged.delete(id)
    return { row, record: row?.record ?? record, id: row ? id : `${document.id}#${record.id}` }
  })
  return [...proposed, ...[...judged.values()].map((row) => ({ row, record: row.record, id: row.id as string }))]
    .toSorted((a, b) => a.record.content.start - b.record.content.start || (a.id < b.id ? -1 : 1))
    .map((one) => ({ ...one, standing: one.row?.standing ?? 'open' }))
}

const foundedOn = groupedBy(groundingTable, 'statement')

/** The same with what each is about, and what it may repeat. */
export function itemsOf(snapshot: Snapshot, document: ReceivedRow): Item[] {
  const commitments = snapshot.rows(commitmentTable)
  return statementsIn(snapshot, document).map(({ row, record, id, standing }) => ({
    id,
    standing,
    record: statementShape.parse(record),
    commitment: row?.commitment ?? foundedOn(snapshot, id).at(-1)?.commitment ?? null,
    relation: row?.relation ?? null,
    why: row?.why ?? null,
    by: row?.by ?? null,
    on: row?.on ?? null,
    near: nearest(commitments, record, document.text).map(({ commitment: { id: one, title }, shared }) => ({
      commitment: one,
      title,
      shared: [...shared],
    })),
  }))
}

function aboutOf(snapshot: Snapshot, row: ReceivedRow): z.output<typeof about> {
  const { id, sha256, name, format, date, document, on, text } = row
  const { language } = readingOf(snapshot, row).source
  return { id, sha256, name, format, language, date, document, on, chars: text.length }
}

function countsOf(items: readonly Pick<Item, 'standing'>[]): z.output<typeof counts> {
  const count = (...of: readonly string[]) => items.filter(({ standing }) => of.includes(standing)).length
  return {
    open: count('open'),
    accepted: count('accepted', 'corrected', 'merged', 'added'),
    rejected: count('rejected'),
    added: count('added'),
  }
}

/** The fields of a statement that a person may put right. */
export const fieldsShape = statementShape.omit({ id: true, parent: true, rules: true }).partial().strict()

const THINGS = ['document', 'programme', 'project', 'format', 'port', 'organisation']

/** Things and themes that a stretch of a document names. */
export function namedIn(snapshot: Snapshot, document: ReceivedRow, content: Span) {
  const objects = readingOf(snapshot, document)
    .mentions.filter((mention) => THINGS.includes(mention.type) && contains(content, mention))
    .map(({ id, start, end }) => ({ id, mention: { start, end } }))
  const { themes } = understandIn(snapshot)(document.text.slice(content.start, content.end))
  return { themes, objects }
}
