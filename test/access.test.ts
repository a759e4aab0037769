import type { OpenAPIHono } from '@hono/zod-openapi'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpApp, routeRights } from '../src/doors/http/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { backstageOf } from '../src/processes/serve.ts'
import { openPack, threeRivers } from './open.ts'
import { foundWith, Person } from './people.ts'

let observatory: Observatory
let app: OpenAPIHono
let leads: Map<string, Person>
let stranger: Person
let investor: Person
const lead = (state: string) => leads.get(state)!
const CANARY = 'canary-7f3a91'

beforeAll(async () => {
  observatory = await openPack(threeRivers)
  app = httpApp({ ...backstageOf(observatory, { version: 'test', note: String }), asset: () => null })
  leads = await foundWith(observatory, app, ['AR', 'BO', 'CY'])
  stranger = new Person(app, 7)
  investor = new Person(app, 8)
  await investor.addKey(observatory)
  const appoint = { person: 'person:investor', role: 'investor', keys: investor.key }
  expect((await leads.get('AR')!.act('principal-appoint', appoint)).status).toBe(200)
  await investor.signIn()
})
afterAll(() => observatory.close())

test('every address of the server stands in the table of rights, and nothing else does', () => {
  const own = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.includes('*'))
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(own)].toSorted()).toEqual(Object.keys(routeRights).toSorted())
})

test('an address that the table does not list answers as one that is not there', async () => {
  const other = httpApp({ ...backstageOf(observatory, { version: 'test', note: String }), asset: () => null })
  other.get('/api/unlisted', (context) => context.text('secret'))
  const response = await new Person(other, 7).get('/api/unlisted')
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'doors/not-found'])
})

describe('a case that a side has opened', () => {
  let id: string

  beforeAll(async () => {
    const open = {
      state: 'BO',
      investor: `Sample Investor ${CANARY}`,
      home: 'AR',
      bodies: `Sample Customs ${CANARY}`,
      ground: 'customs',
      text: `a sample complaint ${CANARY}`,
    }
    const opened = await lead('AR').act('case-open', open)
    expect(opened.status).toBe(200)
    id = ((await opened.json()) as { subject: string }).subject
  })

  const everywhere = (person: Person) =>
    Promise.all(
      [
        'case-list',
        `case-show?case=${id}`,
        `register/subject?id=${id}`,
        'case-statistics',
        'morning',
        'digest',
        'feeds/json',
        `find?query=${CANARY}`,
      ].map(async (path) => (await person.get(`/api/${path}`)).text()),
    )

  test('is told to the sides that it concerns', async () => {
    for (const state of ['AR', 'BO']) {
      const [list, show, subject] = await everywhere(lead(state))
      expect([list, show, subject].map((text) => text!.includes(id))).toEqual([true, true, true])
      expect([show, subject].map((text) => text!.includes(CANARY))).toEqual([true, true])
    }
  })

  test('is told to nobody else, in no answer', async () => {
    for (const person of [stranger, investor, lead('CY')]) {
      const texts = await everywhere(person)
      expect(texts.filter((text) => text.includes(CANARY.slice(0, 12)) && !text.includes('"query"'))).toEqual([])
      expect(texts[0]).not.toContain(id)
    }
  })

  test('answers whoever may not see it byte for byte as one that is not there', async () => {
    const missing = id.replace(/\d+$/, '999')
    for (const person of [stranger, investor, lead('CY')])
      for (const path of ['case-show?case=', 'register/subject?id='])
        expect(await (await person.get(`/api/${path}${id}`)).text()).toBe(
          (await (await person.get(`/api/${path}${missing}`)).text()).replaceAll(missing, id),
        )
  })

  test('takes no step and no agreement from whoever may not see it', async () => {
    const step = { case: id, by: 'Sample', text: 'sample' }
    expect((await lead('CY').act('case-answer', step)).status).toBe(404)
    // A key that is only named proves nothing: what it would see is not told before it signs in.
    const named = await stranger.post('/api/acts/case-answer', step, { 'ortoq-key': lead('BO').key })
    expect(named.status).toBe(404)
    const settle = { case: id, outcome: 'remedied', by: 'Sample Customs' }
    const settled = await lead('BO').act('case-settle', settle)
    expect(settled.status, await settled.clone().text()).toBe(200)
    const { proposals } = (await lead('BO').json(`/api/register/subject?id=${id}`)) as unknown as {
      proposals: { leaf: string }[]
    }
    const { leaf } = proposals[0]!
    expect((await lead('CY').act('proposal-agree', { leaf })).status).toBe(404)
    expect((await lead('AR').act('proposal-agree', { leaf })).status).toBe(200)
    expect((await lead('BO').json(`/api/case-show?case=${id}`))['case']).toMatchObject({ standing: 'settled' })
  })

  test('a dispute about it is told to whom it is told', async () => {
    const raised = await lead('BO').act('dispute-raise', { about: id, why: CANARY })
    expect(raised.status).toBe(200)
    const { subject } = (await raised.json()) as { subject: string }
    const of = async (person: Person) => (await person.get(`/api/register/subject?id=${subject}`)).text()
    expect(await of(lead('AR'))).toContain(CANARY)
    expect(await of(stranger)).not.toContain(CANARY)
    for (const path of ['morning', 'digest', 'meeting-agenda', 'about', 'front'])
      expect(await (await stranger.get(`/api/${path}`)).text(), path).not.toMatch(
        new RegExp(`${CANARY}|${id}|${subject}`),
      )
  })
})

describe('the body of an entry', () => {
  test('is erased by two leads and stays out of every answer, while the log goes on verifying', async () => {
    const secret = 'canary-name-8831'
    const raised = await lead('AR').act('dispute-raise', { about: 'com:river-railway', why: secret })
    const { index, subject } = (await raised.json()) as { index: number; subject: string }
    const asked = { index, law: 'sample law', why: 'asked for by the person' }
    expect((await stranger.post('/api/acts/body-erase', asked)).status).toBe(401)
    expect((await lead('AR').act('body-erase', asked)).status).toBe(200)
    const shown = async () => (await stranger.get(`/api/register/subject?id=${subject}`)).text()
    expect(await shown()).toContain(secret)
    const { proposals } = (await lead('BO').json(`/api/register/subject?id=body/${index}`)) as unknown as {
      proposals: { leaf: string }[]
    }
    expect((await lead('AR').act('proposal-agree', { leaf: proposals[0]!.leaf })).status).toBe(403)
    expect((await lead('BO').act('proposal-agree', { leaf: proposals[0]!.leaf })).status).toBe(200)
    expect(await shown()).not.toContain(secret)
    for (const path of ['commitments', 'trace?commitment=com:river-railway&depart=2031-06-06T08:00', 'feeds/json'])
      expect(await (await stranger.get(`/api/${path}`)).text(), path).not.toContain(secret)
    expect((await observatory.register.verify({ signatures: true })).fault).toBeNull()
    for (const file of readdirSync(observatory.dir).filter((name) => name.startsWith('register.sqlite')))
      expect(readFileSync(join(observatory.dir, file)).includes(secret), file).toBe(false)
    // It is gone once.
    expect((await lead('AR').act('body-erase', asked)).status).toBe(409)
  })
})

describe('rights that are taken away', () => {
  test('end a session at once, with the person or with the key', async () => {
    for (const [seed, end] of [
      [20, { act: 'principal-suspend', body: { person: 'person:20' } }],
      [21, { act: 'key-revoke', body: null }],
    ] as const) {
      const officer = new Person(app, seed)
      await officer.addKey(observatory)
      const appoint = { person: `person:${seed}`, role: 'officer', keys: officer.key, for: 'AR' }
      expect((await leads.get('AR')!.act('principal-appoint', appoint)).status).toBe(200)
      expect(await officer.signIn()).toBe(200)
      expect((await officer.json('/api/session'))['person']).toMatchObject({ id: `person:${seed}` })
      expect((await leads.get('AR')!.act(end.act, end.body ?? { key: officer.key })).status).toBe(200)
      expect((await officer.json('/api/session'))['person']).toBeNull()
      expect((await officer.get('/api/sessions')).status).toBe(401)
      expect(await officer.signIn()).toBe(401)
    }
  })

  test('a person sees and ends its own sessions, and no other', async () => {
    const person = leads.get('CY')!
    await person.signIn()
    const { sessions } = (await person.json('/api/sessions')) as unknown as {
      sessions: { id: string; here: boolean }[]
    }
    expect(sessions.filter(({ here }) => here)).toHaveLength(1)
    const foreign = (await leads.get('AR')!.json('/api/sessions')) as unknown as { sessions: { id: string }[] }
    const end = (id: string) =>
      app.request(`http://localhost/api/sessions?id=${id}`, {
        method: 'DELETE',
        headers: { host: 'localhost', cookie: person.cookie! },
      })
    expect((await end(foreign.sessions[0]!.id)).status).toBe(404)
    expect((await end(sessions[0]!.id)).status).toBe(204)
    expect((await person.json('/api/session'))['person']).toBeNull()
    expect(await person.signIn()).toBe(200)
  })
})

const ask = (init: RequestInit & { headers?: Record<string, string> } = {}, path = '/api/session/challenge') =>
  app.request(`http://localhost${path}`, { ...init, headers: { host: 'localhost', ...init.headers } })

describe('a browser', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin at all', { origin: 'null' }],
    ['another site, told by the browser', { 'sec-fetch-site': 'cross-site' }],
    ['a sister of the site', { 'sec-fetch-site': 'same-site' }],
  ])('that writes for %s is refused', async (_, headers) => {
    expect((await ask({ method: 'POST', headers: headers as unknown as Record<string, string> })).status).toBe(403)
    const del = await ask({ method: 'DELETE', headers: headers as unknown as Record<string, string> }, '/api/session')
    expect(del.status).toBe(403)
  })

  test('is told what it may do with an answer', async () => {
    const { headers } = await ask({}, '/api/session')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self'; script-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('vary')).toContain('Cookie')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  test('is held to https where the server is reached by https', async () => {
    const origin = 'https://observatory.example'
    const shared = httpApp({
      ...backstageOf(observatory, { version: 'test', note: String, origin }),
      asset: () => null,
    })
    const response = await shared.request(`${origin}/api/session`, { headers: { host: 'observatory.example' } })
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  })

  test('guesses a sign-in twenty times a minute and no faster, whatever it says of itself', async () => {
    const statuses: number[] = []
    for (let at = 0; at < 25; at++) {
      const headers = { cookie: `ortoq=${at}`, 'x-forwarded-for': `10.0.0.${at}`, 'content-type': 'application/json' }
      statuses.push((await ask({ method: 'POST', headers, body: '{"id":"x"}' }, '/api/session')).status)
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(5)
  })
})
