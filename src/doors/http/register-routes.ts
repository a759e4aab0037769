import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { languages, OrtoqError, type Viewer } from '../../ground/index.ts'
import { statusAfterAll, withKeys } from '../../register/index.ts'
import type { Evidence, Head, Recorded, Register, Seals } from '../../register/index.ts'
import type { View } from '../../reports/index.ts'
import { knownParam, readParams } from '../params.ts'
import { mayTell } from '../sight.ts'
import { disputesAbout } from '../../reports/index.ts'

/** Who looks, by the session of a request. */
export type ViewerOf = (context: Context) => Promise<Viewer>

/** What the register's pages ask for. */
export interface RegisterRoom {
  readonly register: Register
  view(known: string | null, viewer: Viewer): Promise<View>
  /** How far the log is sealed by each state's witness. */
  seals(): Promise<Seals>
  /** What checks one subject, or one entry, without the rest, up to the newest checkpoint; null before the first. */
  evidence(subject: string, entries: readonly Recorded[], only: number | null): Promise<Evidence | null>
  /** The newest checkpoint with every signature under it, as a signed note; null before the first. */
  checkpoint(): Promise<string | null>
}

const status = z
  .object({
    schema: z.literal('ortoq-register-status/1'),
    ok: z.boolean(),
    origin: z.string(),
    size: z.int(),
    root: z.string(),
    mode: z.enum(['local', 'shared']),
    fault: z.object({ index: z.int().nullable(), reason: z.string() }).nullable(),
    sealed: z.int(),
    states: z.array(
      z.object({ state: z.string(), size: z.int(), time: z.int().nullable(), trouble: z.string().nullable() }),
    ),
    outsideAge: z.number().nullable().describe('seconds since anybody outside last signed a checkpoint'),
  })
  .openapi('RegisterStatus')

const entry = z.object({
  index: z.int(),
  type: z.string(),
  version: z.int(),
  recordedAt: z.string(),
  author: z.string(),
  actingFor: z.string().nullable(),
  leaf: z.string(),
  signed: z.boolean(),
  erased: z.boolean(),
  body: z.unknown(),
})

const subject = z
  .object({
    schema: z.literal('ortoq-register-subject/1'),
    subject: z.string(),
    version: z.int(),
    status: z.string().nullable(),
    sealed: z.int().describe('entries below this index are sealed by every state'),
    entries: z.array(entry),
    proposals: z.array(z.object({ leaf: z.string(), act: z.string(), backers: z.array(z.string()) })),
    needed: z.array(z.string()).describe('states without whose people a four-eyes act cannot be done'),
  })
  .openapi('RegisterSubject')

const evidence = z
  .object({
    schema: z.literal('ortoq-evidence/1'),
    subject: z.string(),
    only: z.int().nullable().describe('the one entry whose receipt it is; null where all about the subject is in it'),
    origin: z.string(),
    checkpoint: z.string(),
    keys: z.string(),
    entries: z.array(
      z.object({
        index: z.int(),
        leaf: z.string(),
        body: z.unknown(),
        salt: z.string().nullable(),
        proof: z.array(z.string()),
      }),
    ),
    later: z.int(),
  })
  .openapi('Evidence')

const answers = (shape: z.ZodType, about: string) => ({
  200: { description: about, content: { 'application/json': { schema: shape } } },
})

const tongue = z.enum(languages).optional().describe('the language of what is said to people')
const knownQuery = z.object({ known: knownParam, language: tongue })
const evidenceQuery = z.object({
  id: z.string().optional().describe('a subject'),
  entry: z
    .string()
    .optional()
    .describe('instead of a subject: the place of one entry in the log, its id or its leaf hash'),
  known: knownParam,
  language: tongue,
})
const subjectQuery = z.object({ id: z.string(), known: knownParam, language: tongue })

/** What is recorded and what is sealed, always apart; and everything that was entered about one subject. */
export function mountRegister(app: OpenAPIHono, room: RegisterRoom, viewerOf: ViewerOf): void {
  const { register, seals, checkpoint } = room
  const path = '/api/register/status'
  const about = 'How many entries are recorded and how many are sealed by whom.'
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path,
      operationId: 'register-status',
      request: { query: knownQuery },
      responses: answers(status, about),
    }),
  )
  app.get(path, async (context) => {
    const { known } = readParams(knownQuery, context.req.query())
    const [head, { sealed, states, outsideAge }] = [await headAt(register, known), await seals()]
    const { founded } = (await register.rules()).principals
    const { fault, origin } = register
    return context.json({
      schema: 'ortoq-register-status/1' as const,
      ok: fault === null,
      origin,
      ...head,
      mode: founded ? ('shared' as const) : ('local' as const),
      fault,
      sealed: Math.min(sealed, head.size),
      states,
      outsideAge,
    })
  })

  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/api/register/subject',
      operationId: 'register-subject',
      request: { query: subjectQuery },
      responses: answers(subject, 'Every entry about one subject, and what lies before others about it.'),
    }),
  )
  app.get('/api/register/subject', async (context) => {
    const { id, known } = readParams(subjectQuery, context.req.query())
    const size = await register.sizeAsKnown(known)
    const view = await room.view(null, await viewerOf(context))
    const told = await mayTell({ register, view }, id)
    const entries = told ? (await register.entriesOf(id)).filter(({ index }) => index < size) : []
    // What one may not see stands as what nobody has touched.
    const rules = told ? await register.rulesAt(size) : null
    return context.json({
      schema: 'ortoq-register-subject/1' as const,
      subject: id,
      version: entries.length,
      status: statusAfterAll(entries.map(({ entry }) => entry.type)),
      sealed: Math.min((await seals()).sealed, size),
      entries: entries.map(shown),
      proposals: rules?.openOn(id) ?? [],
      needed: [...(rules?.boundBy(id) ?? [])],
    })
  })

  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/api/register/evidence',
      operationId: 'register-evidence',
      request: { query: evidenceQuery },
      responses: answers(
        evidence,
        'Everything entered about one subject, or one entry as its receipt: keep it, `ortoq register verify FILE.json` or the second verifier checks it without this server.',
      ),
    }),
  )
  app.get('/api/register/evidence', async (context) => {
    const { id, entry: named, known } = readParams(evidenceQuery, context.req.query())
    if ((id === undefined) === (named === undefined))
      throw new OrtoqError('doors/bad-parameter', { name: 'id', value: id ?? '', wanted: 'id | entry' })
    const view = await room.view(null, await viewerOf(context))
    const one = named === undefined ? null : await entryNamed(register, named)
    const subject = one?.entry.subject ?? id!
    const told = await mayTell({ register, view }, subject)
    // What one may not know of has no receipt.
    if (one && !told) throw new OrtoqError('register/not-found', { id: named })
    const size = await register.sizeAsKnown(known)
    const about = one ? [one] : told ? await entriesAbout(register, subject, disputesAbout(view.snapshot, subject)) : []
    const entries = (await withKeys(about, register)).filter(({ index }) => index < size)
    const found = await room.evidence(subject, entries, one?.index ?? null)
    if (!found) throw new OrtoqError('register/not-found', { id: 'checkpoint' })
    if (one && !found.entries.some(({ index }) => index === one.index))
      throw new OrtoqError('register/not-sealed-yet', { index: one.index, size: sizeOf(found.checkpoint) })
    if (one) context.header('content-disposition', `attachment; filename="ortoq-receipt-${one.index}.json"`)
    return context.json(found as unknown as z.output<typeof evidence>)
  })

  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/api/register/checkpoint',
      operationId: 'register-checkpoint',
      responses: {
        200: {
          description: 'The newest checkpoint with its cosignatures (c2sp.org/tlog-checkpoint); keep it.',
          content: { 'text/plain': { schema: z.string() } },
        },
      },
    }),
  )
  app.get('/api/register/checkpoint', async (context) => {
    const note = await checkpoint()
    if (!note) throw new OrtoqError('register/not-found', { id: 'checkpoint' })
    return context.text(note)
  })
}

async function entryNamed(register: Register, id: string): Promise<Recorded> {
  const [recorded] = /^\d{1,15}$/.test(id) ? await register.entries(Number(id), 1) : await register.named(id)
  if (!recorded) throw new OrtoqError('register/not-found', { id })
  return recorded
}

// The second line of a checkpoint.
const sizeOf = (note: string): number => Number(note.split('\n')[1])

/** Everything about a subject: its own entries, the pack's row of it, and what hangs on it. */
async function entriesAbout(register: Register, id: string, disputes: readonly string[]): Promise<Recorded[]> {
  const tables = ['commitments', 'works', 'documents'].map((table) => `${table}/${id}`)
  const found = new Map<number, Recorded>()
  const take = async (subject: string) => {
    for (const entry of await register.entriesOf(subject)) found.set(entry.index, entry)
  }
  for (const subject of [id, ...tables, ...disputes]) await take(subject)
  return [...found.values()]
}

/** The head of the log by the end of a date; as it stands without one. */
async function headAt(register: Register, known: string | undefined): Promise<Head> {
  if (known === undefined) return register.head()
  const size = await register.sizeAsKnown(known)
  return { size, root: (await register.tree()).root(size) }
}

const shown = ({ index, entry, sig, recordedAt, leaf, body, salt }: Recorded) => ({
  index,
  type: entry.type,
  version: entry.expected_version + 1,
  recordedAt,
  author: entry.author_key,
  actingFor: entry.acting_for,
  leaf,
  signed: sig !== null,
  erased: salt === null,
  body,
})
