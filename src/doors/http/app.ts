import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context, HonoRequest } from 'hono'
import { limits, type Handed, type Originals } from '../../documents/index.ts'
import { languages, OrtoqError, type Viewer } from '../../ground/index.ts'
import { within } from '../../jobs/index.ts'
import type { PostRoom } from '../../post/index.ts'
import { answer, answerBytes, disputesShape, reports, type Report, type View } from '../../reports/index.ts'
import { acts, LOCAL_OFFICER, receiptOf, type Act, type Receipt, type Stage } from '../acts/index.ts'
import { knownParam, readParams } from '../params.ts'
import { BODY_LIMIT_BYTES, bytesOf, jsonOf, plainTextOf } from './body.ts'
import { bodyWithin } from './body-limit.ts'
import { headers, meantForUs } from './guard.ts'
import { limited } from './limit.ts'
import { mountOriginals } from './original-routes.ts'
import { declareOwnPaths } from './own-paths.ts'
import { mountPost } from './post-routes.ts'
import { problem } from './problem.ts'
import { KeptAnswers } from './kept-answers.ts'
import { Repeats } from './repeat.ts'
import { mountRegister, type RegisterRoom } from './register-routes.ts'
import { keptToRights, routeRights } from './rights.ts'
import { callerOf, needsSignature, SignIn, type Entrance } from './sign-in.ts'

/** A file of the page: its bytes, its type, and whether its name changes with its content. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly immutable: boolean
}

/** What `main` puts behind the server. */
export interface Backstage extends Entrance, RegisterRoom {
  readonly version: string
  view(known: string | null, viewer: Viewer): Promise<View>
  readonly post: PostRoom
  /** The text of a document that is no plain text, read in a process of its own. */
  document(handed: Handed): Promise<{ readonly format: string; readonly text: string }>
  readonly originals: Originals
  /** A file of the built page by its path, or null. */
  asset(path: string): Asset | null
  /** Notes an unforeseen error and answers with the reference under which it was noted. */
  note(error: unknown): string
}

/** As fast as an office writes in a busy hour; a flood is slowed down. */
const WRITES = { burst: 300, perMinute: 600 }
/** A test of a webhook makes this machine call another one. */
const TESTS = { burst: 10, perMinute: 10 }

const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    facts: z.record(z.string(), z.unknown()),
  })
  .openapi('Problem')

/** What every report takes over HTTP beside its own parameters; also what is refused is said in the language. */
const common = {
  known: knownParam,
  language: z.enum(languages).optional().describe('the language of what is said to people'),
}

/** The server's application: every report under `/api`, the OpenAPI document, and the page. */
export function httpApp(backstage: Backstage): OpenAPIHono {
  const app = new OpenAPIHono()
  app.use(headers(backstage.origin))
  app.use(meantForUs(backstage.origin))
  app.use('/api/*', bodyWithin(BODY_LIMIT_BYTES))
  const signIn = new SignIn(backstage)
  app.use('/api/*', keptToRights(signIn))
  const kept = new KeptAnswers()
  for (const report of reports) mountReport(app, report, backstage, signIn, kept)
  signIn.mount(app)
  app.on('POST', ['/api/acts/*', '/api/entries'], limited(backstage.clock, WRITES, callerOf(signIn, backstage)))
  const repeats = new Repeats<Receipt>()
  for (const act of acts) mountAct(app, act, backstage, signIn, repeats)
  mountEntries(app, signIn)
  mountRegister(app, backstage, (context) => signIn.viewer(context))
  mountOriginals(app, backstage)
  app.on('POST', ['/api/webhooks', '/api/webhooks/*'], limited(backstage.clock, TESTS, callerOf(signIn, backstage)))
  mountPost(app, backstage, signIn)
  declareOwnPaths(app, problemAnswer)
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'ortoq', version: backstage.version, license: { name: 'Apache-2.0' } },
  })
  app.get('*', (context) => {
    const path = new URL(context.req.url).pathname
    if (path.startsWith('/api/')) throw new OrtoqError('doors/not-found', { path })
    // An address without a dot is a state of the page, and the page reads it.
    const asset = backstage.asset(path) ?? (/\.[a-z0-9]+$/.test(path) ? null : backstage.asset('/index.html'))
    if (!asset) throw new OrtoqError('doors/not-found', { path })
    const cache = asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
    return context.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': cache })
  })
  app.notFound((context) =>
    problem(context, new OrtoqError('doors/not-found', { path: new URL(context.req.url).pathname })),
  )
  app.onError((error, context) => {
    if (error instanceof OrtoqError) return problem(context, error)
    // Whoever went away before all was said hears no answer, and nothing of ours broke.
    const left = (error as NodeJS.ErrnoException).code === 'ECONNRESET' || context.req.raw.signal.aborted
    if (left) return problem(context, new OrtoqError('doors/bad-parameter', { name: 'body', value: '…', wanted: '…' }))
    return problem(context, new OrtoqError('doors/internal', { reference: backstage.note(error) }))
  })
  return app
}

function mountReport(app: OpenAPIHono, report: Report, backstage: Backstage, signIn: SignIn, kept: KeptAnswers): void {
  const { body, params } = report
  const shape = Object.fromEntries(Object.entries(params.shape).filter(([name]) => name !== body))
  const query = z.object({ ...common, ...shape })
  const route = createRoute({
    method: body ? 'post' : 'get',
    path: `/api/${report.name}`,
    operationId: report.name,
    description: report.about,
    request: {
      query,
      ...(body ? { body: { required: true, content: BODY } } : {}),
    },
    responses: {
      200: { description: report.about, content: { 'application/json': { schema: withDisputes(report.result) } } },
      default: problemAnswer,
    },
  })
  app.openAPIRegistry.registerPath(route)
  const whole = z.object({ ...common, ...params.shape })
  const asked = async (context: Context, given: Readonly<Record<string, string>>, began: number) => {
    const { known: date = null, ...rest } = readParams(whole, given) as { known?: string }
    const view = await backstage.view(date, await signIn.viewer(context))
    const left = limits.millisecondsRead - (Date.parse(backstage.clock.now()) - began)
    const jobs = within(view.jobs, Math.max(1, left))
    return {
      view: { ...view, jobs },
      run: (looking: View) => answer(report, looking, rest),
      bytes: (looking: View) => answerBytes(report, looking, rest),
    }
  }
  app.on(body ? 'POST' : 'GET', `/api/${report.name}`, async (context) => {
    const given = Object.fromEntries(new URL(context.req.url).searchParams)
    const began = Date.parse(backstage.clock.now())
    if (body) {
      const { text, sha256: hash } = await textOfBody(context.req, backstage)
      given[body] = text
      if ('sha256' in params.shape) given['sha256'] = hash
    }
    const { view, run, bytes } = await asked(context, given, began)
    // What may depend on who looks is made for each who looks.
    const same = !body && view.viewer.is !== 'person' && routeRights[`GET /api/${report.name}`]?.tells === 'public'
    if (!same) return context.body(await bytes(view), 200, { 'content-type': 'application/json' })
    return kept.answer(context, view, run)
  })
  const { file } = report
  if (file)
    mountFile(app, report, file, async (context, given) => {
      const { view, run } = await asked(context, given, Date.parse(backstage.clock.now()))
      return run(view)
    })
}

type AnswerTo = (context: Context, given: Readonly<Record<string, string>>) => Promise<unknown>

/** A report’s answer as a file, for programs that know its format and not ours. */
function mountFile(app: OpenAPIHono, report: Report, file: NonNullable<Report['file']>, answerTo: AnswerTo): void {
  const path = `/api/${report.name}.${file.extension}`
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path,
      operationId: `${report.name}-file`,
      description: report.about,
      request: { query: z.object({ ...common, ...report.params.shape }) },
      responses: {
        200: { description: report.about, content: { [file.type]: { schema: z.string() } } },
        default: problemAnswer,
      },
    }),
  )
  app.get(path, async (context) => {
    const given = Object.fromEntries(new URL(context.req.url).searchParams)
    return context.body(file.text((await answerTo(context, given)) as never), 200, { 'content-type': file.type })
  })
}

// What hangs on a record is told with it, whatever the report.
const withDisputes = (shape: z.ZodType): z.ZodType =>
  shape instanceof z.ZodObject ? shape.extend({ disputes: disputesShape }) : shape

const problemAnswer = {
  description: 'What went wrong',
  content: { 'application/problem+json': { schema: problemShape } },
}

const toSignShape = z
  .object({
    schema: z.literal('ortoq-to-sign/1'),
    entry: z.record(z.string(), z.unknown()).describe('what is signed'),
    body: z.unknown().describe('what it says'),
    token: z.string(),
    challenge: z.string().describe('base64url of the SHA-256 of the canonical entry'),
    credential: z.string().nullable().describe('the passkey that signs; null for a key in a file'),
  })
  .openapi('ToSign')

const signedShape = z.object({
  token: z.string(),
  sig: z.union([
    z.strictObject({ suite: z.literal('ed25519'), value: z.string() }),
    z.strictObject({
      suite: z.literal('passkey'),
      authenticator_data: z.string(),
      client_data: z.string(),
      value: z.string(),
    }),
  ]),
})

const BODY = {
  'text/plain': { schema: z.string() },
  'application/octet-stream': { schema: z.string().describe('a web page, a Word document or a PDF') },
}

/** The text of a request's body and the hash of its bytes; what is no plain text goes through the reader of documents. */
async function textOfBody(request: HonoRequest, { document }: Backstage): Promise<{ text: string; sha256: string }> {
  const type = request.header('content-type') ?? 'text/plain'
  if (type.startsWith('text/plain')) return plainTextOf(request)
  const { bytes, hash } = await bytesOf(request)
  return { text: (await document({ name: 'body', bytes })).text, sha256: hash }
}

const receiptShape = z
  .object({
    schema: z.literal('ortoq-receipt/1'),
    index: z.int(),
    id: z.string(),
    subject: z.string(),
    version: z.int(),
    recordedAt: z.string(),
    leaf: z.string(),
    sealed: z.boolean(),
  })
  .openapi('Receipt')

function mountAct(app: OpenAPIHono, act: Act, backstage: Backstage, signIn: SignIn, repeats: Repeats<Receipt>): void {
  const path = `/api/acts/${act.name}`
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path,
      operationId: act.name,
      description: act.about,
      request: {
        body: {
          required: true,
          content: {
            'application/json': { schema: act.params },
            ...(act.file ? { 'application/octet-stream': { schema: z.string() } } : {}),
          },
        },
      },
      responses: {
        200: { description: 'Recorded', content: { 'application/json': { schema: receiptShape } } },
        202: {
          description: 'Ready; its author signs the challenge and sends it to /api/entries',
          content: { 'application/json': { schema: toSignShape } },
        },
        default: problemAnswer,
      },
    }),
  )
  app.post(path, async (context) => {
    const { given, file } = await givenTo(act, context.req)
    const params = readParams(act.params, given)
    const author = await authorOf(context, signIn)
    const { register, originals } = backstage
    const run = async () => {
      const view = await backstage.view(null, await signIn.viewer(context))
      return receiptOf(await act.run({ register, view, originals, author, ...(file ? { file } : {}) }, params))
    }
    try {
      const said = () => JSON.stringify([act.name, author, given, file?.hash])
      return context.json(await repeats.once(context.req.header('idempotency-key'), said, run))
    } catch (error) {
      if (!needsSignature(error)) throw error
      return context.json((await signIn.hold(error.composed)) as unknown as z.output<typeof toSignShape>, 202)
    }
  })
}

/** The parameters of an act, from a form or a program; a file comes as its bytes, with the parameters in the address. */
async function givenTo(
  act: Act,
  request: HonoRequest,
): Promise<{ given: Record<string, string>; file?: Stage['file'] }> {
  if (!act.file || request.header('content-type') !== 'application/octet-stream')
    return { given: textsIn(await jsonOf(request)) }
  const { language: _, ...given } = request.query()
  return { given, file: await bytesOf(request) }
}

/** Whose act it is: the person's who is signed in, the key's that a program names and will sign with, or the local officer's. */
async function authorOf(context: Context, signIn: SignIn): Promise<string> {
  if (!(await signIn.founded())) return LOCAL_OFFICER
  const key = (await signIn.session(context))?.key ?? context.req.header('ortoq-key')
  if (!key) throw new OrtoqError('doors/not-signed-in', {})
  return key
}

function mountEntries(app: OpenAPIHono, signIn: SignIn): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path: '/api/entries',
      operationId: 'entries',
      description: 'Records what was prepared, now that its author has signed it.',
      request: { body: { required: true, content: { 'application/json': { schema: signedShape } } } },
      responses: {
        200: { description: 'Recorded', content: { 'application/json': { schema: receiptShape } } },
        default: problemAnswer,
      },
    }),
  )
  app.post('/api/entries', async (context) => {
    const body = signedShape.safeParse(await jsonOf(context.req))
    if (!body.success)
      throw new OrtoqError('doors/bad-parameter', {
        name: 'body',
        value: '…',
        wanted: '{token, sig: {suite, value, …}}',
      })
    return context.json(receiptOf(await signIn.sign(body.data.token, body.data.sig)))
  })
}

// A form sends texts and a program may send numbers: one schema reads both.
function textsIn(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new OrtoqError('doors/bad-parameter', { name: 'body', value: String(body), wanted: 'JSON {…}' })
  return Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, typeof value === 'string' ? value : textOfJson(name, value)]),
  )
}

// What is nested deeper than this machine's stack can be read and not be written.
function textOfJson(name: string, value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch (cause) {
    throw new OrtoqError('doors/bad-parameter', { name, value: '…', wanted: 'JSON' }, { cause })
  }
}
