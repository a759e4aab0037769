import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpApp } from '../src/doors/http/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { backstageOf } from '../src/processes/serve.ts'
import { openPack, threeRivers } from './open.ts'

let observatory: Observatory
let app: OpenAPIHono
const COMMITMENT = 'com:river-railway'
const WORK = 'proj:river'

beforeAll(async () => {
  observatory = await openPack(threeRivers)
  app = httpApp({ ...backstageOf(observatory, { version: 'test', note: String }), asset: () => null })
})
afterAll(() => observatory.close())

const act = (name: string, body: unknown) =>
  app.request(`http://localhost/api/acts/${name}`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const ask = async (path: string) =>
  (await (await app.request(`http://localhost/api/${path}`, { headers: { host: 'localhost' } })).json()) as {
    disputes?: { id: string; about: string; why: string }[]
    flags?: { disputed: boolean }
    text?: string
    items?: unknown[]
  }
const about = async (path: string) => (await ask(path)).disputes?.map((one) => one.about)

describe('a dispute', () => {
  const ids: string[] = []

  test('hangs on something that is there', async () => {
    expect((await act('dispute-raise', { about: 'com:no-such-promise', why: 'x' })).status).toBe(404)
    expect((await act('dispute-raise', { about: 'nonsense', why: 'x' })).status).toBe(400)
    for (const [id, why] of [
      [COMMITMENT, 'another date was agreed on'],
      [WORK, 'it has not begun'],
    ]) {
      const raised = await act('dispute-raise', { about: id, why })
      expect(raised.status).toBe(200)
      ids.push(((await raised.json()) as { subject: string }).subject)
    }
  })

  test.each([
    ['trace', `trace?commitment=${COMMITMENT}&depart=2031-06-06T08:00`, [COMMITMENT, WORK]],
    ['the register of promises', 'promises', [COMMITMENT, WORK]],
    ['the list of commitments', 'commitments', [COMMITMENT]],
    ['the verdict', `verdict?commitment=${COMMITMENT}`, [COMMITMENT]],
    ['the list of works', 'works', [WORK]],
    ['a work', `work?work=${WORK}`, [COMMITMENT, WORK]],
    ['a project', `project-show?project=${WORK}`, [WORK]],
    ['the front page', 'front', [COMMITMENT, WORK]],
    ['a search', 'find?query=river', [COMMITMENT, WORK]],
  ])('is shown in %s', async (_, path, wanted) => {
    expect(await about(path)).toEqual(expect.arrayContaining(wanted))
  })

  test('is shown in a text that is read and names its record', async () => {
    const text = 'On 3 May 2030 the sides agreed to build the River railway.'
    const read = await app.request('http://localhost/api/read', {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'text/plain' },
      body: text,
    })
    const { records, source, disputes } = (await read.json()) as {
      records: unknown[]
      source: { chars: number }
      disputes: { about: string }[]
    }
    expect([records.length, source.chars]).toEqual([1, text.length])
    expect(disputes.map((one) => one.about)).toEqual([WORK])
  })

  test('is a flag of the verdict', async () => {
    expect((await ask(`verdict?commitment=${COMMITMENT}`)).flags).toMatchObject({ disputed: true })
  })

  test('leaves with every export of the works', async () => {
    for (const format of ['oc4ids', 'csv', 'geojson'])
      expect((await ask(`project-page?format=${format}`)).text, format).toContain('it has not begun')
    expect(await about('project-page?format=csv')).toContain(WORK)
  })

  test('is nowhere where its record is not', async () => {
    expect(await about('places')).toBeUndefined()
    expect(await about('clock?from=2031-06-02&days=7')).toBeUndefined()
  })

  test('was not there before it was raised', async () => {
    expect(await about('commitments?known=2031-05-31')).toBeUndefined()
  })

  test('is gone once it has ended', async () => {
    for (const dispute of ids) expect((await act('dispute-end', { dispute })).status).toBe(200)
    expect(await about('commitments')).toBeUndefined()
    expect((await ask(`verdict?commitment=${COMMITMENT}`)).flags).toMatchObject({ disputed: false })
    expect((await ask('project-page?format=csv')).text).not.toContain('it has not begun')
  })
})
