import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { languages, OrtoqError } from '../../ground/index.ts'
import { feedForms, LOCAL_OWNER, type FeedForm, type Owner, type PostRoom } from '../../post/index.ts'
import { sha256 } from '../../register/index.ts'
import { knownParam, readParams } from '../params.ts'
import { jsonOf } from './body.ts'
import { languageOf } from './problem.ts'
import type { SignIn } from './sign-in.ts'

/** What is followed; nothing named is everything. */
export const followParams = {
  commitment: z.string().optional().describe('commitment, by id or title'),
  theme: z.string().optional().describe('theme, by id or name; with it those that it contains'),
  region: z.string().optional().describe('region, by id or name'),
  state: z.string().optional().describe('state, by code or id'),
}

const feedParams = z.object({ ...followParams, language: z.enum(languages).optional(), known: knownParam })
const hookParams = z.object({ url: z.string(), ...followParams, language: z.enum(languages).optional() })

const TYPES: Readonly<Record<FeedForm, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

interface Mail {
  readonly post: PostRoom
  readonly origin: string | null
}

/** Feeds that anybody may read, and the webhooks of whoever is signed in. */
export function mountPost(app: OpenAPIHono, { post, origin }: Mail, signIn: SignIn): void {
  for (const form of feedForms)
    app.get(`/api/feeds/${form}`, async (context) => {
      const { language = languageOf(context), known = null, ...follow } = readParams(feedParams, context.req.query())
      const base = origin ?? `http://${context.req.header('host')}`
      const text = await post.feed({ form, follow, language, known, base })
      const tag = `"${sha256(text).slice(0, 32)}"`
      const headers = { etag: tag, 'cache-control': 'public, max-age=60', vary: 'Accept-Language' }
      if (context.req.header('if-none-match') === tag) return context.body(null, 304, headers)
      return context.body(text, 200, { ...headers, 'content-type': TYPES[form] })
    })

  app.get('/api/webhooks', async (context) =>
    context.json({ schema: 'ortoq-webhooks/1', webhooks: await post.list(await ownerOf(context, signIn)) }),
  )
  app.post('/api/webhooks', async (context) => {
    const given = (await jsonOf(context.req)) as Record<string, string> | null
    const { url, language = languageOf(context), ...follow } = readParams(hookParams, given ?? {})
    const made = await post.add(url, follow, language, await ownerOf(context, signIn))
    return context.json({ schema: 'ortoq-webhook/1', ...made }, 201)
  })
  app.delete('/api/webhooks', async (context) => {
    await post.remove(idOf(context), await ownerOf(context, signIn))
    return context.body(null, 204)
  })
  app.post('/api/webhooks/test', async (context) =>
    context.json({
      schema: 'ortoq-webhook-test/1',
      ...(await post.test(idOf(context), await ownerOf(context, signIn))),
    }),
  )
  app.post('/api/webhooks/retry', async (context) =>
    context.json({
      schema: 'ortoq-webhook-retry/1',
      due: await post.retry(idOf(context), await ownerOf(context, signIn)),
    }),
  )
}

function idOf(context: Context): string {
  const id = context.req.query('id')
  if (!id) throw new OrtoqError('doors/missing-parameter', { name: 'id' })
  return id
}

/** Webhooks are a person's own. This machine is told only where it is the local officer's. */
async function ownerOf(context: Context, signIn: SignIn): Promise<Owner> {
  if (!(await signIn.founded())) return LOCAL_OWNER
  const session = await signIn.session(context)
  if (!session) throw new OrtoqError('doors/not-signed-in', {})
  return { id: session.person, all: false, here: false }
}
