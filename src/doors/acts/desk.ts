import { z } from 'zod'
import { lineOf, receiveDocument, type Originals } from '../../documents/index.ts'
import { OrtoqError, id, isId, nameIn, type Id, type Language, type Span, type StateId } from '../../ground/index.ts'
import { sideOf } from '../../register/index.ts'
import {
  commitmentNamed,
  documentNamed,
  fieldsShape,
  namedIn,
  readAhead,
  receivedNamed,
  sayIn,
  statementNamed,
  type NamedStatement,
} from '../../reports/index.ts'
import {
  added,
  commitmentTable,
  corrected,
  grammars,
  judgeStatement,
  mentionRelations,
  proposeCommitment,
  stateTable,
  statementFault,
  statementId,
  themeTable,
  type CommitmentRow,
  type Fields,
  type Judgement,
  type Statement,
  type StatementRow,
} from '../../words/index.ts'
import { act, type Stage } from './act.ts'
import { partial, sideOf as sideGiven } from './side.ts'

const statement = z
  .string()
  .describe('a statement: stm:… of the register, or doc:…#r01 as the reader numbers those of a document')
const common = {
  for: z.string().optional().describe('the side for which it is entered, by its code or id'),
  version: z.coerce.number().int().nonnegative().optional().describe('how many acts on it you have seen'),
}
const at = z
  .string()
  .regex(/^\d+-\d+$/)
  .optional()
  .describe('where you have seen its content, start-end; another place is refused')

/** For whom somebody acts: as appointed, else as said. */
const actingFor = async ({ register, author }: Stage, given: string | undefined): Promise<StateId | null> =>
  (await sideOf(register, author)) ?? sideGiven(given)

export const documentReceive = act({
  name: 'document-receive',
  command: 'document take <bytes>',
  about:
    'Takes a document to the desk: its bytes are kept by their hash, its text enters the register. Commands use document receive.',
  params: z.object({
    bytes: z
      .base64()
      .optional()
      .describe(
        'the bytes of a text, web page, Word document or PDF, in base64; or they are the body, as application/octet-stream, and all else stands in the address',
      ),
    name: z.string().min(1).max(200).describe('the name it came under'),
    date: partial().optional().describe('the day on which it was written'),
    language: z.string().optional().describe('its language; without it each paragraph tells its own'),
    document: z.string().optional().describe('the document of the pack that it is, by id or title'),
    address: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('where it was published'),
    for: common.for,
  }),
  file: 'bytes',
  async run(stage, { bytes: encoded, name, date, language, document, address, for: side }) {
    const { register, view, author } = stage
    if (language !== undefined && !grammars.some(({ tag }) => tag === language))
      throw new OrtoqError('words/no-reader', { language, languages: grammars.map(({ tag }) => tag).join(', ') })
    const own = document === undefined ? null : documentNamed(view.snapshot, document).id
    const bytes = stage.file?.bytes ?? (encoded === undefined ? null : new Uint8Array(Buffer.from(encoded, 'base64')))
    if (!bytes) throw new OrtoqError('doors/missing-parameter', { name: 'bytes' })
    const taken = await originalsOf(stage).take({ name, bytes })
    return receiveDocument(
      register,
      {
        id: `doc:${taken.sha256}`,
        ...taken,
        name,
        language: language ?? null,
        date: (date ?? null) as never,
        document: own,
        on: view.now.slice(0, 10),
        by: author,
      },
      address ?? null,
      { author, actingFor: await actingFor(stage, side) },
    )
  },
})

function originalsOf({ originals }: Stage): Originals {
  if (!originals) throw new OrtoqError('doors/unknown-command', { command: 'document take' })
  return originals
}

export const statementAccept = act({
  name: 'statement-accept',
  command: 'statement accept <statement>',
  about: 'Enters that a statement stands as the reader reads it.',
  params: z.object({ statement, at, ...common }),
  run: (stage, params) =>
    judge(stage, 'proposed', params, ({ record }) => ({ standing: 'accepted', record, why: null })),
})

export const statementCorrect = act({
  name: 'statement-correct',
  command: 'statement correct <statement>',
  about: 'Puts any field of a statement right and enters it so.',
  params: z.object({
    statement,
    at,
    fields: z.string().describe('the fields that change, as JSON: {"kind": "call", "strength": 2}'),
    why: z.string().optional(),
    ...common,
  }),
  run: (stage, params) =>
    judge(stage, 'corrected', params, ({ record }) => ({
      standing: 'corrected',
      record: corrected(record, fieldsIn(params.fields)),
      why: params.why ?? null,
    })),
})

export const statementReject = act({
  name: 'statement-reject',
  command: 'statement reject <statement>',
  about: 'Enters that a statement does not stand in its document, and why.',
  params: z.object({
    statement,
    at,
    why: z.string().min(1).describe('the reason, as everybody will read it'),
    ...common,
  }),
  run: (stage, params) =>
    judge(stage, 'rejected', params, ({ record }) => ({ standing: 'rejected', record, why: params.why })),
})

export const statementMerge = act({
  name: 'statement-merge',
  command: 'statement merge <statement>',
  about: 'Enters that a statement says what a commitment of the register says already; no second one is made.',
  params: z.object({
    statement,
    at,
    into: z.string().describe('the commitment, by id or title'),
    relation: z.enum(mentionRelations).default('repeats').describe('how it stands to the commitment'),
    why: z.string().optional(),
    ...common,
  }),
  run: (stage, params) =>
    judge(stage, 'anchored', params, ({ record }) => ({
      standing: 'merged',
      record,
      why: params.why ?? null,
      commitment: commitmentNamed(stage.view.snapshot, params.into).id,
      relation: params.relation,
    })),
})

export const statementAdd = act({
  name: 'statement-add',
  command: 'statement add <document>',
  about: 'Enters a statement that the reader missed, on the characters where it stands.',
  params: z.object({
    document: z.string().describe('document at the desk, by its id or the hash of its bytes'),
    fields: z
      .string()
      .describe('as JSON, at least {"kind": …, "content": {"start": …, "end": …}}; the rest is found or usual'),
    why: z.string().optional(),
    ...common,
  }),
  async run(stage, { document, fields, why, ...rest }) {
    const received = receivedNamed(stage.view.snapshot, document)
    await readAhead(stage.view, [received])
    const given = fieldsIn(fields)
    const { kind, content } = given
    if (!kind || !content)
      throw new OrtoqError('words/bad-statement', { field: kind ? 'content' : 'kind', reason: '—' })
    const sentence = given.sentence ?? content
    const record = added(
      received.text,
      { ...given, kind, content, sentence },
      namedIn(stage.view.snapshot, received, content),
    )
    const named = { id: statementId(received.id, record), document: received, row: null, record }
    return enter(stage, 'proposed', named, { standing: 'added', record, why: why ?? null }, rest)
  },
})

type Said = Pick<StatementRow, 'standing' | 'record' | 'why'> & Partial<Pick<StatementRow, 'commitment' | 'relation'>>

async function judge(
  stage: Stage,
  judgement: Judgement,
  params: { statement: string; at?: string | undefined; for?: string | undefined; version?: number | undefined },
  say: (named: NamedStatement) => Said,
) {
  const named = await statementNamed(stage.view, params.statement)
  const { start, end } = named.record.content
  if (params.at !== undefined && params.at !== `${start}-${end}`)
    throw new OrtoqError('words/read-otherwise', { id: params.statement, found: `${start}-${end}`, seen: params.at })
  // What nobody has entered yet enters as it was put right.
  const first = judgement === 'corrected' && (named.row === null || named.row.standing === 'rejected')
  return enter(stage, first ? 'proposed' : judgement, named, say(named), params)
}

async function enter(
  stage: Stage,
  judgement: Judgement,
  { id: own, document, row, record: seen }: NamedStatement,
  said: Said,
  params: { for?: string | undefined; version?: number | undefined },
) {
  const { register, view, author } = stage
  const { record } = said
  const fault = statementFault(document.text, record) ?? unknownTheme(stage, record)
  if (fault) throw new OrtoqError('words/bad-statement', fault)
  const textAt = ({ start, end }: Span) => document.text.slice(start, end)
  return judgeStatement(
    register,
    judgement,
    {
      id: own,
      document: document.id,
      read: row ? row.read : said.standing === 'added' ? null : seen,
      sentence: textAt(record.sentence),
      content: textAt(record.content),
      commitment: row?.commitment ?? null,
      relation: row?.relation ?? null,
      by: author,
      on: view.now.slice(0, 10) as never,
      ...said,
    },
    { author, actingFor: await actingFor(stage, params.for), expectedVersion: params.version },
  )
}

const unknownTheme = ({ view }: Stage, { themes }: Statement) => {
  const theme = themes.find((one) => !view.snapshot.row(themeTable, `theme:${one}`))
  return theme === undefined ? null : { field: 'themes', reason: theme }
}

/** The fields of a statement in a JSON text; each is of its shape or named. */
function fieldsIn(text: string): Fields {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (cause) {
    throw new OrtoqError('doors/bad-parameter', { name: 'fields', value: text.slice(0, 40), wanted: '{…}' }, { cause })
  }
  const parsed = fieldsShape.safeParse(given)
  if (parsed.success) return parsed.data as Fields
  const [issue] = parsed.error.issues
  throw new OrtoqError('words/bad-statement', { field: issue!.path.join('.') || 'fields', reason: issue!.message })
}

export const commitmentPropose = act({
  name: 'commitment-propose',
  command: 'commitment propose <statement>',
  about: 'Makes a commitment of a statement that stands; it binds nobody before the sides confirm it.',
  params: z.object({
    statement,
    id: z
      .string()
      .regex(/^(com:)?[a-z0-9][a-z0-9-]{1,60}$/)
      .describe('its id: a name of small letters, digits and dashes'),
    title: z.string().min(1).max(300).describe('what is promised, in a few words'),
    language: z.enum(['en', 'ru', 'ky', 'zh']).default('en').describe('the language of the title'),
    ...common,
  }),
  async run(stage, params) {
    const { snapshot } = stage.view
    const named = await statementNamed(stage.view, params.statement)
    const { row, document } = named
    if (!row || row.standing === 'rejected') throw new OrtoqError('words/no-statement', { id: params.statement })
    const own: Id<'com'> = id(params.id.includes(':') ? params.id : `com:${params.id}`, 'com')
    if (snapshot.row(commitmentTable, own))
      throw new OrtoqError('register/impossible-act', {
        type: 'commitment.proposed',
        subject: own,
        reason: nameIn(snapshot.row(commitmentTable, own)!.title, params.language as Language, own),
      })
    return proposeCommitment(
      stage.register,
      commitmentOf(stage, own, row, document, { [params.language]: params.title }),
      row.id,
      {
        author: stage.author,
        actingFor: await actingFor(stage, params.for),
        expectedVersion: params.version,
      },
    )
  },
})

const PROMISES: readonly string[] = ['commitment', 'agreement', 'call', 'expectation', 'signature']

function commitmentOf(
  { view: { snapshot } }: Stage,
  own: Id<'com'>,
  { record, document }: StatementRow,
  received: NamedStatement['document'],
  title: CommitmentRow['title'],
): CommitmentRow {
  const states = new Set<string>(snapshot.rows(stateTable).map((state) => state.id))
  const parties = [...new Set(record.actors.map((actor) => actor.id))].filter((one) => states.has(one)) as StateId[]
  if (!PROMISES.includes(record.kind) || parties.length === 0)
    throw new OrtoqError('words/binds-nobody', {
      kind: sayIn('en').word('kind', record.kind),
      actors: record.actors.map((actor) => actor.id).join(', ') || '—',
    })
  const { attribution, date } = record
  const due = date?.relation === 'by' || date?.relation === 'at' ? date.value : null
  const speaker = ['narrator', 'unspecified'].includes(attribution.by) ? received.name : attribution.by
  return {
    id: own,
    title,
    parties,
    kind: record.kind as CommitmentRow['kind'],
    strength: record.strength,
    themes: record.themes.map((theme): Id<'theme'> => `theme:${theme}`),
    objects: record.objects.map((one) => one.id).filter((one) => isId(one)),
    document,
    sentence: lineOf(received.text, record.sentence.start),
    due: due as CommitmentRow['due'],
    dueBy: due && speaker,
    dueSource: due === null ? null : received.source,
    measuredBy: [],
    direction: null,
    target: null,
    measurable: false,
    note: null,
  }
}

/** Everything that is done at the desk. */
export const deskActs = [
  documentReceive,
  statementAccept,
  statementCorrect,
  statementReject,
  statementMerge,
  statementAdd,
  commitmentPropose,
] as const
