import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { score, type GoldRecord } from '../bench/words-score.ts'
import { httpApp } from '../src/doors/http/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { backstageOf } from '../src/processes/serve.ts'
import type { Reading } from '../src/words/index.ts'
import { docx } from './generate/documents.ts'
import { openPack, threeRivers } from './open.ts'

/** Written for this test; nobody said it. */
const TEXT =
  'Borlia undertakes to build the second lane at Stone Gate by 2034. Aranta hopes that Cymeria will join the treaty.\n' +
  'The River Railway is a fine thing. 🚂 Everybody left early, and Borlia shall keep the yard dry.'

let observatory: Observatory & { dataDir: string }
let app: OpenAPIHono

beforeAll(async () => {
  observatory = await openPack(threeRivers)
  app = httpApp({ ...backstageOf(observatory, { version: 'test', note: String }), asset: () => null })
})
afterAll(() => observatory.close())

const headers = { host: 'localhost', 'content-type': 'application/json' }
const act = async (name: string, body: object) => {
  const response = await app.request(`http://localhost/api/acts/${name}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, never> }
}
const get = async (path: string) =>
  (await app.request(`http://localhost/api/${path}`, { headers })).json() as Promise<Record<string, never>>
// On a busy machine a reader of documents may not get its turn in time; that is not what is tested here.
const receive = async (bytes: Uint8Array, name: string, more: object = {}) => {
  const body = { bytes: Buffer.from(bytes).toString('base64'), name, date: '2031-05-01', ...more }
  for (let tries = 1; ; tries++) {
    const answer = await act('document-receive', body)
    if (answer.body['code'] !== 'documents/too-slow' || tries === 5) return answer
  }
}

interface Desk {
  readonly text: string
  readonly counts: Record<string, number>
  readonly items: readonly {
    readonly id: string
    readonly standing: string
    readonly record: Reading['records'][number]
    readonly commitment: string | null
    readonly near: readonly { readonly commitment: string }[]
  }[]
}
const deskOf = async (id: string) => (await get(`desk?document=${id}`)) as unknown as Desk
const said = ({ text, items }: Desk, at: number) =>
  text.slice(items[at]!.record.content.start, items[at]!.record.content.end)

describe('a document at the desk', () => {
  const bytes = new Uint8Array(Buffer.from(TEXT))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = `doc:${sha256}`

  test('is kept by the hash of its bytes, once, and given back byte for byte', async () => {
    const first = await receive(bytes, 'declaration.txt')
    expect(first.body).toMatchObject({ subject: id, version: 1 })
    expect((await receive(bytes, 'again.txt')).body['index']).toBe(first.body['index'])
    const file = join(observatory.dataDir, 'originals', sha256.slice(0, 2), sha256)
    expect(new Uint8Array(readFileSync(file))).toEqual(bytes)
    const response = await app.request(`http://localhost/api/original?document=${id}`, { headers })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  test('may come as the bytes it is, with all else in the address', async () => {
    const query = new URLSearchParams({ name: 'declaration.txt', date: '2031-05-01', language: 'ru' })
    const send = (path: string) =>
      app.request(`http://localhost/api/acts/${path}?${query}`, {
        method: 'POST',
        headers: { host: 'localhost', 'content-type': 'application/octet-stream' },
        body: bytes,
      })
    const receipt = (await (await send('document-receive')).json()) as Record<string, never>
    expect(receipt).toMatchObject({ subject: id, version: 1 })
    // Another act takes no file: what comes is no JSON to it.
    expect((await send('statement-accept')).status).toBe(400)
  })

  test('shows what the reader proposes, and nothing of it is entered', async () => {
    const desk = await deskOf(id)
    expect(desk.items.map(({ standing, record }) => `${standing} ${record.kind}`).slice(0, 2)).toEqual([
      'open commitment',
      'open expectation',
    ])
    expect(said(desk, 0)).toBe('build the second lane at Stone Gate by 2034')
    expect((await get(`samples?document=${id}`))['items']).toEqual([])
  })

  test('a statement is accepted once, under the place where it was seen', async () => {
    const [first] = (await deskOf(id)).items
    const elsewhere = await act('statement-accept', { statement: first!.id, at: '0-5' })
    expect([elsewhere.status, elsewhere.body['code']]).toEqual([409, 'words/read-otherwise'])
    const { start, end } = first!.record.content
    expect((await act('statement-accept', { statement: first!.id, at: `${start}-${end}` })).status).toBe(200)
    const twice = await act('statement-accept', { statement: first!.id })
    expect([twice.status, twice.body['code']]).toEqual([409, 'register/impossible-act'])
  })

  test('any field is put right, and what cannot stand is refused by its name', async () => {
    const [first] = (await deskOf(id)).items
    for (const [fields, field] of [
      [{ strength: 1 }, 'strength'],
      [{ content: { start: 0, end: 9999 } }, 'content'],
      [{ themes: ['astrology'] }, 'themes'],
      [{ actors: [{ id: 'nobody', mention: null, how: 'explicit' }] }, 'actors'],
      [{ date: { value: '2034-13', precision: 'month', relation: 'by', mention: null } }, 'date'],
      [{ colour: 'red' }, 'fields'],
    ] as const) {
      const { status, body } = await act('statement-correct', { statement: first!.id, fields: JSON.stringify(fields) })
      expect([status, body['code'], (body['facts'] as unknown as { field: string }).field]).toEqual([
        422,
        'words/bad-statement',
        field,
      ])
    }
    const fields = JSON.stringify({ strength: 5, delegation: 1, polarity: 'negated-act' })
    expect((await act('statement-correct', { statement: first!.id, fields })).status).toBe(200)
    const back = JSON.stringify({ polarity: 'positive' })
    expect((await act('statement-correct', { statement: first!.id, fields: back })).status).toBe(200)
    const again = (await deskOf(id)).items[0]!
    expect([again.standing, again.record.strength, again.record.delegation, again.record.polarity]).toEqual([
      'corrected',
      5,
      1,
      'positive',
    ])
  })

  test('a rejected one says why, and may be accepted after all', async () => {
    const hope = (await deskOf(id)).items.find(({ record }) => record.kind === 'expectation')!
    expect((await act('statement-reject', { statement: hope.id, why: '' })).status).toBe(400)
    const { body } = await act('statement-reject', { statement: hope.id, why: 'said by a newspaper' })
    expect((await act('statement-accept', { statement: body['subject']! })).status).toBe(200)
    expect((await act('statement-reject', { statement: body['subject']!, why: 'said by a newspaper' })).status).toBe(
      200,
    )
  })

  test('one that the register has already is merged with it, and its commitment shows the sentence', async () => {
    const { items } = await deskOf(id)
    const merged = await act('statement-merge', {
      statement: items[0]!.id,
      into: 'com:river-railway',
      relation: 'supports',
    })
    expect(merged.status).toBe(200)
    const trace = (await get('trace?commitment=com:river-railway')) as unknown as {
      sentences: { document: string; relation: string; text: string }[]
    }
    expect(trace.sentences.find(({ document }) => document === id)).toMatchObject({
      relation: 'supports',
      text: 'Borlia undertakes to build the second lane at Stone Gate by 2034.',
    })
  })

  test('one that the reader missed is added where it stands, behind an astral character', async () => {
    const start = TEXT.indexOf('keep the yard dry')
    const content = { start, end: start + 'keep the yard dry'.length }
    const sentence = { start: TEXT.indexOf('Everybody'), end: TEXT.length }
    const actors = [{ id: 'state:BO', mention: null, how: 'contextual' }]
    const { status, body } = await act('statement-add', {
      document: id,
      fields: JSON.stringify({ kind: 'commitment', strength: 4, content, sentence, actors }),
    })
    expect(status).toBe(200)
    const desk = await deskOf(id)
    const own = desk.items.findIndex((item) => item.id === body['subject'])
    expect([desk.items[own]!.standing, said(desk, own)]).toEqual(['added', 'keep the yard dry'])
  })

  test('it becomes a commitment that each side confirms for itself', async () => {
    const own = (await deskOf(id)).items.find(({ standing }) => standing === 'added')!
    const proposal = { statement: own.id, id: 'dry-yard', title: 'Keep the yard dry' }
    expect((await act('commitment-propose', proposal)).body).toMatchObject({ subject: 'com:dry-yard' })
    expect((await act('commitment-propose', proposal)).status).toBe(409)
    const state = 'state:BO'
    expect((await act('commitment-confirm', { commitment: 'com:dry-yard', for: state })).status).toBe(200)
    expect((await act('commitment-confirm', { commitment: 'com:dry-yard', for: 'state:AR' })).status).toBe(400)
    const trace = (await get('trace?commitment=com:dry-yard')) as unknown as {
      commitment: { parties: string[] }
      sentences: { relation: string; text: string }[]
    }
    expect(trace.commitment.parties).toEqual([state])
    expect(trace.sentences).toMatchObject([
      { relation: 'makes', text: 'Everybody left early, and Borlia shall keep the yard dry.' },
    ])
    expect((await get('verdict?commitment=com:dry-yard'))['schema']).toBe('ortoq-verdict/1')
    expect((await deskOf(id)).items.find((one) => one.id === own.id)!.commitment).toBe('com:dry-yard')
  })

  test('is found by words, ids, things and dates, and cited with its own name as source', async () => {
    const ids = async (query: string) =>
      (
        (await get(`find?limit=200&query=${encodeURIComponent(query)}`)) as unknown as { items: { document: string }[] }
      ).items.filter(({ document }) => document === id).length
    for (const query of [
      'second lane at Stone Gate',
      'Каменные ворота 2034',
      'port:stone-gate 2034',
      'secnd lane stone gate',
    ])
      expect(await ids(query), query).toBeGreaterThan(0)
    // What was rejected is not found.
    expect(await ids('Cymeria will join the treaty')).toBe(0)
    const asked = (await get(`ask?question=${encodeURIComponent('When will Stone Gate open?')}`)) as unknown as {
      answers: { claims: { value: string; source: { publisher: string } }[] }[]
    }
    const claims = asked.answers.flatMap((answer) => answer.claims)
    for (const { source } of claims) expect(source.publisher).not.toBe('')
  })

  test('judged to the end it is a labelled sample: the gold earns full marks against itself', async () => {
    for (const { id: one, standing } of (await deskOf(id)).items)
      if (standing === 'open') expect((await act('statement-accept', { statement: one })).status).toBe(200)
    const { items } = (await get(`samples?document=${id}`)) as unknown as {
      items: {
        path: string
        text: string
        meta: { split: string }
        gold: { records: GoldRecord[]; mentions: unknown[] }
      }[]
    }
    expect(items).toHaveLength(1)
    const { path, text, gold, meta } = items[0]!
    expect([path, text, meta.split]).toEqual([`en/declaration-${sha256.slice(0, 8)}`, TEXT, 'dev'])
    const tally = score(gold.records, gold.records)
    expect(tally.full).toBe(gold.records.length)
    // The rejected hope is in no gold, so a reader that finds it again is told so.
    expect(gold.records.filter(({ kind }) => kind === 'expectation')).toEqual([])
    expect(gold.records.map(({ id: number }) => number)).toEqual(
      gold.records.map((_, at) => `r${String(at + 1).padStart(2, '0')}`),
    )
  })

  test('the log laid again gives the same desk', async () => {
    const before = await deskOf(id)
    await observatory.register.rebuild()
    expect(await deskOf(id)).toEqual(before)
    expect((await observatory.register.verify()).fault).toBeNull()
  })
})

describe('documents as they come', () => {
  test.each([
    ['Word', docx(['Borlia will build a yard at Stone Gate.']), 'docx'],
    ['web', new Uint8Array(Buffer.from('<!doctype html><p>Borlia will build a yard at Stone Gate.</p>')), 'html'],
  ] as const)('a %s document lies at the desk as its text', async (_, bytes, format) => {
    const { body } = await receive(bytes, `a.${format}`)
    const desk = await deskOf(body['subject']!)
    expect([desk.text, desk.items[0]!.record.kind]).toEqual(['Borlia will build a yard at Stone Gate.', 'commitment'])
  })

  test.each([
    ['a page without words', new Uint8Array(Buffer.from('<!doctype html><p> </p>')), 'documents/no-text'],
    ['another encoding', new Uint8Array([0xd1, 0xf2, 0xee]), 'documents/wrong-encoding'],
    ['a broken file', docx(['x']).subarray(0, 60), 'documents/broken'],
    ['an archive bomb', docx(['x'], [{ name: 'b', data: new Uint8Array(30_000_000) }]), 'documents/archive-bomb'],
    ['a protected file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'documents/encrypted'],
  ])('%s is one error, and neither a byte of it is kept nor an entry made', async (_, bytes, code) => {
    const size = (await observatory.register.head()).size
    expect((await receive(bytes, 'file')).body['code']).toBe(code)
    expect((await observatory.register.head()).size).toBe(size)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect((await app.request(`http://localhost/api/original?document=doc:${sha256}`, { headers })).status).toBe(404)
  })
})
