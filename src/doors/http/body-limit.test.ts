import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { OrtoqError } from '../../ground/index.ts'
import { bytesOf, jsonOf, plainTextOf } from './body.ts'
import { bodyWithin } from './body-limit.ts'

const LIMIT = 1000

const app = new Hono()
app.use(bodyWithin(LIMIT))
app.post('/bytes', async (context) => context.json((await bytesOf(context.req)).bytes.length))
app.post('/text', async (context) => context.json((await plainTextOf(context.req)).text))
app.post('/json', async (context) => context.json((await jsonOf(context.req)) as object))
app.onError((error, context) => context.text(error instanceof OrtoqError ? error.code : String(error), 400))

/** A body that says no size and would never end; how much of it was taken. */
function endless() {
  let taken = 0
  const body = new ReadableStream({
    pull(out) {
      taken += 100
      out.enqueue(new Uint8Array(100).fill(32))
    },
  })
  return { body, taken: () => taken }
}

const post = async (path: string, body: ReadableStream | string | Uint8Array, headers: Record<string, string> = {}) =>
  (await app.request(path, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)).text()

test.each(['/bytes', '/text', '/json'])('%s: a body without an end is refused soon after the limit', async (path) => {
  const { body, taken } = endless()
  expect(await post(path, body)).toBe('doors/too-large')
  expect(taken()).toBeLessThan(3 * LIMIT)
})

test('a body that says it is far too large is refused before it is read', async () => {
  const { body, taken } = endless()
  expect(await post('/bytes', body, { 'content-length': String(10 * LIMIT) })).toBe('doors/too-large')
  expect(taken()).toBeLessThan(LIMIT)
})

test.each([{ 'content-length': String(2 * LIMIT) }, {}])(
  'who sends a little too much is heard to the end, and then the refusal (%o)',
  async (headers) => {
    let left = 20
    const body = new ReadableStream({
      pull: (out) => (left-- > 0 ? out.enqueue(new Uint8Array(LIMIT / 10)) : out.close()),
    })
    expect(await post('/bytes', body, headers)).toBe('doors/too-large')
    expect(left).toBeLessThan(0)
  },
)

test('a body within the limit arrives whole, whether or not it says its size', async () => {
  const text = 'ы'.repeat(LIMIT / 2)
  const pieces = () =>
    new ReadableStream({
      start(out) {
        // A character is torn between two pieces.
        const bytes = new TextEncoder().encode(text)
        out.enqueue(bytes.subarray(0, 333))
        out.enqueue(bytes.subarray(333))
        out.close()
      },
    })
  expect(JSON.parse(await post('/text', pieces()))).toBe(text)
  expect(JSON.parse(await post('/text', text, { 'content-length': String(LIMIT) }))).toBe(text)
  expect(await post('/bytes', pieces())).toBe(String(LIMIT))
})

test.each([
  ['nests too deeply', '['.repeat(100) + ']'.repeat(100)],
  ['says too much', `[${'1,'.repeat(100_000)}1]`],
  ['is cut off', '{"a": "b'],
])('JSON that %s is none', async (_, text) => {
  const large = new Hono().post('/', async (context) => context.json((await jsonOf(context.req)) as object))
  const json = async (body: string) => (await large.request('/', { method: 'POST', body })).json()
  expect(await json(text)).toBeNull()
  // Within a text brackets are letters, also after a quote that is one.
  expect(await json(JSON.stringify({ text: `"\\"${text}` }))).toEqual({ text: `"\\"${text}` })
})

test('JSON of more than four megabytes is refused', async () => {
  const large = new Hono().post('/', async (context) => context.json((await jsonOf(context.req)) as object))
  large.onError((error, context) => context.text(error instanceof OrtoqError ? error.code : String(error), 400))
  const answer = await large.request('/', { method: 'POST', body: `"${'a'.repeat(5 << 20)}"` })
  expect(await answer.text()).toBe('doors/too-large')
})

test('bytes that are no UTF-8 are no text, also where they end within a character', async () => {
  expect(await post('/text', Uint8Array.of(0xff))).toBe('documents/wrong-encoding')
  expect(await post('/text', Uint8Array.of(0xd1))).toBe('documents/wrong-encoding')
})
