import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { receivedById, type Handed, type Originals } from '../../documents/index.ts'
import { ANYBODY, OrtoqError, type Viewer } from '../../ground/index.ts'
import type { View } from '../../reports/index.ts'
import { bytesOf } from './body.ts'

interface Room {
  readonly originals: Originals
  document(handed: Handed): Promise<{ readonly format: string; readonly text: string }>
  view(known: string | null, viewer: Viewer): Promise<View>
}

const textShape = z
  .object({ schema: z.literal('ortoq-text/1'), sha256: z.string(), format: z.string(), text: z.string() })
  .openapi('DocumentText')

/** The text of a document as it comes, kept by nobody; and the bytes of one that was handed in. */
export function mountOriginals(app: OpenAPIHono, { originals, document, view }: Room): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path: '/api/text',
      operationId: 'text',
      description: 'The text of a web page, Word document or PDF, read in a process of its own and kept by nobody.',
      request: {
        query: z.object({ name: z.string().optional() }),
        body: { required: true, content: { 'application/octet-stream': { schema: z.string() } } },
      },
      responses: { 200: { description: 'The text', content: { 'application/json': { schema: textShape } } } },
    }),
  )
  app.post('/api/text', async (context) => {
    const { bytes, hash } = await bytesOf(context.req)
    const { format, text } = await document({ name: context.req.query('name') ?? 'body', bytes })
    return context.json({ schema: 'ortoq-text/1' as const, sha256: hash, format, text })
  })

  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/api/original',
      operationId: 'original',
      description: 'The bytes of a document at the desk, as they were handed in and checked against their hash.',
      request: { query: z.object({ document: z.string() }) },
      responses: { 200: { description: 'The bytes', content: { 'application/octet-stream': { schema: z.string() } } } },
    }),
  )
  app.get('/api/original', async (context) => {
    const id = context.req.query('document')
    if (!id) throw new OrtoqError('doors/missing-parameter', { name: 'document' })
    const row = receivedById((await view(null, ANYBODY)).snapshot, id)
    const bytes = row && (await originals.bytes(row.sha256))
    if (!bytes) throw new OrtoqError('words/not-received', { id })
    return context.body(bytes, 200, {
      // Whatever was handed in is never run or shown as a page of this server.
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`,
      'x-content-type-options': 'nosniff',
    })
  })
}
