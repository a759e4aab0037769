import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { HonoRequest } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { OrtoqError } from '../../ground/index.ts'
import type { Handed } from '../../documents/index.ts'
import { sha256, type Register } from '../../register/index.ts'
import { reports, type Report, type View } from '../../reports/index.ts'
import { acts, LOCAL_OFFICER, receiptOf, type Act } from '../acts/index.ts'
import { readParams } from '../params.ts'
import { loopbackOnly } from './guard.ts'
import { problem } from './problem.ts'

/** A file of the page: its bytes, its type, and whether its name changes with its content. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly immutable: boolean
}

/** What `main` puts behind the server. */
export interface Backstage {
  readonly version: string
  view(known: string | null): Promise<View>
  readonly register: Register
  /** The text of a document that is no plain text, read in a process of its own. */
  document(handed: Handed): Promise<{ readonly text: string }>
  /** A file of the built page by its path, or null. */
  asset(path: string): Asset | null
  /** Notes an unforeseen error and answers with the reference under which it was noted. */
  note(error: unknown): string
}

const BODY_LIMIT_BYTES = 50 * 1024 * 1024

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

const known = z.iso.date().or(z.iso.datetime()).optional().describe('as known on this day or at this instant (UTC)')

/** The server's application: every report under `/api`, the OpenAPI document, and the page. */
export function httpApp(backstage: Backstage): OpenAPIHono {
  const app = new OpenAPIHono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  )
  app.use(loopbackOnly)
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: BODY_LIMIT_BYTES,
      onError: () => {
        throw new OrtoqError('doors/too-large', { limit: BODY_LIMIT_BYTES })
      },
    }),
  )
  for (const report of reports) mountReport(app, report, backstage)
  for (const act of acts) mountAct(app, act, backstage)
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
  app.onError((error, context) =>
    problem(
      context,
      error instanceof OrtoqError ? error : new OrtoqError('doors/internal', { reference: backstage.note(error) }),
    ),
  )
  return app
}

function mountReport(app: OpenAPIHono, report: Report, backstage: Backstage): void {
  const { body, params } = report
  const shape = Object.fromEntries(Object.entries(params.shape).filter(([name]) => name !== body))
  const query = z.object({ ...shape, known })
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
      200: { description: report.about, content: { 'application/json': { schema: report.result } } },
      default: { description: 'What went wrong', content: { 'application/problem+json': { schema: problemShape } } },
    },
  })
  app.openAPIRegistry.registerPath(route)
  app.on(body ? 'POST' : 'GET', `/api/${report.name}`, async (context) => {
    const given = Object.fromEntries(new URL(context.req.url).searchParams)
    if (body) {
      const { text, sha256: hash } = await textOfBody(context.req, backstage)
      given[body] = text
      if ('sha256' in params.shape) given['sha256'] = hash
    }
    const { known: date = null, ...rest } = readParams(params.extend({ known }), given) as { known?: string }
    const view = await backstage.view(date)
    return context.json(await report.run(view, rest as never))
  })
}

const BODY = {
  'text/plain': { schema: z.string() },
  'application/octet-stream': { schema: z.string().describe('a web page, a Word document or a PDF') },
}

/** The text of a request's body and the hash of its bytes; what is no plain text goes through the reader of documents. */
async function textOfBody(request: HonoRequest, { document }: Backstage): Promise<{ text: string; sha256: string }> {
  const bytes = new Uint8Array(await request.arrayBuffer())
  const type = request.header('content-type') ?? 'text/plain'
  const hash = sha256(bytes)
  if (!type.startsWith('text/plain')) return { text: (await document({ name: 'body', bytes })).text, sha256: hash }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), sha256: hash }
  } catch (cause) {
    throw new OrtoqError('documents/wrong-encoding', { encoding: 'utf-8' }, { cause })
  }
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

function mountAct(app: OpenAPIHono, act: Act, backstage: Backstage): void {
  const path = `/api/acts/${act.name}`
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path,
      operationId: act.name,
      description: act.about,
      request: { body: { required: true, content: { 'application/json': { schema: act.params } } } },
      responses: {
        200: { description: 'Recorded', content: { 'application/json': { schema: receiptShape } } },
        default: { description: 'What went wrong', content: { 'application/problem+json': { schema: problemShape } } },
      },
    }),
  )
  app.post(path, async (context) => {
    const params = readParams(act.params, textsIn(await context.req.json().catch(() => null)))
    const stage = { register: backstage.register, view: await backstage.view(null), author: LOCAL_OFFICER }
    return context.json(receiptOf(await act.run(stage, params)))
  })
}

// A form sends texts and a program may send numbers: one schema reads both.
function textsIn(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new OrtoqError('doors/bad-parameter', { name: 'body', value: String(body), wanted: 'JSON {…}' })
  return Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}
