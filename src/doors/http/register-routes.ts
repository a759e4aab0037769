import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { languages, OrtoqError, type Viewer } from '../../ground/index.ts'
import { parseCheckpoint, parseNote, receiptFile, statusAfterAll } from '../../register/index.ts'
import type { Evidence, Head, Policy, Recorded, Register, Seals } from '../../register/index.ts'
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
  /** What checks one subject without the rest: its entries up to the newest checkpoint; null before the first. */
  evidence(subject: string, entries: readonly Recorded[]): Promise<Evidence | null>
  /** The newest checkpoint with every signature under it, as a signed note; null before the first. */
  checkpoint(): Promise<string | null>
  /** Whose signatures count. */
  policy(): Policy
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
      request: { query: subjectQuery },
      responses: answers(
        evidence,
        'What checks everything entered about one subject, offline and without this program.',
      ),
    }),
  )
  app.get('/api/register/evidence', async (context) => {
    const { id, known } = readParams(subjectQuery, context.req.query())
    const size = await register.sizeAsKnown(known)
    const view = await room.view(null, await viewerOf(context))
    const told = await mayTell({ register, view }, id)
    const entries = told ? await entriesAbout(register, id, disputesAbout(view.snapshot, id)) : []
    const found = await room.evidence(
      id,
      entries.filter(({ index }) => index < size),
    )
    if (!found) throw new OrtoqError('register/not-found', { id: 'checkpoint' })
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

const receiptQuery = z.object({
  entry: z.string().describe('its place in the log, or its leaf hash'),
  language: tongue,
})

/** A receipt that its holder checks without this server: the entry, its path in the tree, a signed checkpoint, the keys. */
export function mountReceipt(app: OpenAPIHono, room: RegisterRoom, viewerOf: ViewerOf): void {
  const { register } = room
  const path = '/api/register/receipt'
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path,
      operationId: 'register-receipt',
      request: { query: receiptQuery },
      responses: {
        200: {
          description: 'Keep it: `ortoq register verify FILE` or the second verifier checks it without this server.',
          content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } },
        },
      },
    }),
  )
  app.get(path, async (context) => {
    const { entry: id } = readParams(receiptQuery, context.req.query())
    const [recorded] = /^\d{1,15}$/.test(id) ? await register.entries(Number(id), 1) : await register.named(id)
    const view = await room.view(null, await viewerOf(context))
    // What one may not know of has no receipt.
    if (!recorded || !(await mayTell({ register, view }, recorded.entry.subject)))
      throw new OrtoqError('register/not-found', { id })
    return context.body(await receiptOf(room, recorded), 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="ortoq-receipt-${recorded.index}.json"`,
    })
  })
}

/** The receipt under the newest checkpoint; `register/not-sealed-yet` until one covers the entry. */
async function receiptOf({ register, checkpoint, policy }: RegisterRoom, recorded: Recorded): Promise<string> {
  const note = await checkpoint()
  const head = note === null ? null : parseCheckpoint(parseNote(note)!.text)
  if (note === null || !head || recorded.index >= head.size)
    throw new OrtoqError('register/not-sealed-yet', { index: recorded.index, size: head?.size ?? 0 })
  const tree = await register.tree()
  return receiptFile(recorded, tree.inclusion(recorded.index, head.size), note, policy())
}

/** Everything about a subject: its own entries, the pack's row of it, what hangs on it, and the keys of all who signed. */
async function entriesAbout(register: Register, id: string, disputes: readonly string[]): Promise<Recorded[]> {
  const tables = ['commitments', 'works', 'documents'].map((table) => `${table}/${id}`)
  const found = new Map<number, Recorded>()
  const take = async (subject: string) => {
    for (const entry of await register.entriesOf(subject)) found.set(entry.index, entry)
  }
  for (const subject of [id, ...tables, ...disputes]) await take(subject)
  for (const key of new Set([...found.values()].map(({ entry }) => entry.author_key))) await take(key)
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
