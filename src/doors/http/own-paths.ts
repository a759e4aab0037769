import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { languages } from '../../ground/index.ts'
import { feedForms } from '../../post/index.ts'
import { knownParam } from '../params.ts'
import { followParams } from './post-routes.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const anything = z.record(z.string(), z.unknown())
const count = z.int().min(0)
const language = z.enum(languages).optional()

const session = z
  .object({
    schema: z.literal('ortoq-session/1'),
    mode: z.enum(['local', 'shared']),
    person: z
      .object({ id: z.string(), state: z.string().nullable(), role: z.string(), key: z.string() })
      .nullable()
      .describe('null for whoever is not signed in'),
  })
  .openapi('Session')

const sessions = z
  .object({
    schema: z.literal('ortoq-sessions/1'),
    sessions: z.array(
      z.object({ id: z.string(), key: z.string(), since: z.string(), seen: z.string(), here: z.boolean() }),
    ),
  })
  .openapi('Sessions')

const webhooks = z
  .object({
    schema: z.literal('ortoq-webhooks/1'),
    webhooks: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        follow: z.object(followParams),
        language: z.enum(languages),
        madeAt: z.string(),
        waiting: count,
        done: count,
        dead: count.describe('given up'),
        givenUp: z.array(z.object({ index: count, attempts: count, outcome: z.string() })),
      }),
    ),
  })
  .openapi('Webhooks')

const webhook = z
  .object({
    schema: z.literal('ortoq-webhook/1'),
    id: z.string(),
    url: z.string(),
    secret: z.string().describe('shown once; with it whoever is told checks the signature'),
  })
  .openapi('Webhook')

interface OwnPath {
  readonly method: 'get' | 'post' | 'delete'
  readonly path: string
  readonly id: string
  readonly about: string
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly status: number
  readonly answer?: z.ZodType
  readonly type?: string
}

const byId = z.object({ id: z.string() })

/** The addresses that are neither a report nor an act: who is signed in, keys, feeds, webhooks. */
const ownPaths: readonly OwnPath[] = [
  { method: 'get', path: '/api/session', id: 'session', about: 'Who is signed in.', status: 200, answer: session },
  {
    method: 'post',
    path: '/api/session/challenge',
    id: 'session-challenge',
    about: 'What a passkey (WebAuthn) or a key in a file signs in order to sign in.',
    status: 200,
    answer: anything,
  },
  {
    method: 'post',
    path: '/api/session',
    id: 'sign-in',
    about: 'Signs in: a WebAuthn assertion, or {key, challenge, value} by an Ed25519 key. The session is a cookie.',
    body: anything,
    status: 200,
    answer: session,
  },
  { method: 'delete', path: '/api/session', id: 'sign-out', about: 'Signs out here.', status: 204 },
  {
    method: 'get',
    path: '/api/sessions',
    id: 'sessions',
    about: 'Every session of whoever is signed in.',
    status: 200,
    answer: sessions,
  },
  {
    method: 'delete',
    path: '/api/sessions',
    id: 'session-end',
    about: 'Ends one of the own sessions.',
    query: byId,
    status: 204,
  },
  {
    method: 'post',
    path: '/api/keys/challenge',
    id: 'key-challenge',
    about:
      'What a new passkey is made for (WebAuthn); a code that is given and does not stand is refused here already.',
    body: z.object({ code: z.string().optional() }),
    status: 200,
    answer: anything,
  },
  {
    method: 'post',
    path: '/api/keys',
    id: 'key-add',
    about: 'Prepares the entry by which a new passkey comes in, for that passkey to sign; a code of the host opens it.',
    body: z.object({ code: z.string(), response: anything }),
    status: 202,
    answer: anything,
  },
  ...feedForms.map((form): OwnPath => ({
    method: 'get',
    path: `/api/feeds/${form}`,
    id: `feed-${form}`,
    about: 'What has changed, newest first, of what is followed; nothing named is everything.',
    query: z.object({ ...followParams, language, known: knownParam }),
    status: 200,
    answer: z.string(),
    type: form === 'atom' ? 'application/atom+xml' : 'application/feed+json',
  })),
  {
    method: 'get',
    path: '/api/webhooks',
    id: 'webhooks',
    about: 'The own webhooks, with what waits, was delivered and was given up, and why.',
    status: 200,
    answer: webhooks,
  },
  {
    method: 'post',
    path: '/api/webhooks',
    id: 'webhook-add',
    about: 'Has every change of what is followed sent to an https address, signed.',
    body: z.object({ url: z.string(), ...followParams, language }),
    status: 201,
    answer: webhook,
  },
  {
    method: 'delete',
    path: '/api/webhooks',
    id: 'webhook-remove',
    about: 'Ends a webhook; what it was still due is given up.',
    query: byId,
    status: 204,
  },
  {
    method: 'post',
    path: '/api/webhooks/test',
    id: 'webhook-test',
    about: 'Sends a message that says it is a test, at once.',
    query: byId,
    status: 200,
    answer: z.object({
      schema: z.literal('ortoq-webhook-test/1'),
      url: z.string(),
      ok: z.boolean(),
      outcome: z.string(),
    }),
  },
  {
    method: 'post',
    path: '/api/webhooks/retry',
    id: 'webhook-retry',
    about: 'Makes what was given up due again.',
    query: byId,
    status: 200,
    answer: z.object({ schema: z.literal('ortoq-webhook-retry/1'), due: count }),
  },
]

/** Puts them into the OpenAPI document; `problem` is how every address refuses. */
export function declareOwnPaths(app: OpenAPIHono, problem: object): void {
  for (const { method, path, id, about, query, body, status, answer, type = 'application/json' } of ownPaths)
    app.openAPIRegistry.registerPath(
      createRoute({
        method,
        path,
        operationId: id,
        tags: ['people and post'],
        description: about,
        request: {
          ...(query ? { query } : {}),
          ...(body ? { body: { required: true, content: json(body) } } : {}),
        },
        responses: {
          [status]: { description: about, ...(answer ? { content: { [type]: { schema: answer } } } : {}) },
          default: problem as never,
        },
      }),
    )
}
