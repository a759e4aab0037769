import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { httpApp } from '../src/doors/http/index.ts'
import { invite, invited, redeem } from '../src/processes/invite.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { backstageOf, serveObservatory } from '../src/processes/serve.ts'
import { keyId, keyPair, signEntry, type KeyPair } from '../src/register/index.ts'
import { seededRandom, stoppedClock } from '../src/ground/index.ts'
import { freshFolder, openPack, threeRivers } from './open.ts'

let observatory: Observatory
let app: OpenAPIHono
const people = new Map<string, { id: string; pair: KeyPair }>()

beforeEach(async () => {
  observatory = await openPack(threeRivers)
  app = httpApp({ ...backstageOf(observatory, { version: 'test', note: String }), asset: () => null })
  for (const name of ['a', 'b', 'c']) await addKey(name)
})
afterEach(() => observatory.close())

/** A key in a file, which says itself that it comes in. */
async function addKey(name: string): Promise<void> {
  const pair = keyPair(seededRandom(name.charCodeAt(0)).bytes(32))
  const id = keyId(pair.publicKey)
  const body = { suite: 'ed25519', public: Buffer.from(pair.publicKey).toString('base64') }
  const draft = { type: 'key.added', subject: id, body, author: id, expectedVersion: 0 } as const
  const composed = await observatory.register.prepare(draft)
  await observatory.register.record([{ ...composed, sig: signEntry(composed.entry, pair) }])
  people.set(name, { id, pair })
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** An act by somebody who holds a key: prepared by the server, signed here, recorded there. */
async function perform(name: string, act: string, body: unknown): Promise<Response> {
  const { id, pair } = people.get(name)!
  const prepared = await post(`/api/acts/${act}`, body, { 'ortoq-key': id })
  if (prepared.status !== 202) return prepared
  const { token, entry } = (await prepared.json()) as { token: string; entry: never }
  return post('/api/entries', { token, sig: signEntry(entry, pair) })
}

const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code

/** The host appoints the first lead of each side; the third side has none. */
async function found(): Promise<void> {
  for (const [name, side] of [
    ['a', 'AR'],
    ['b', 'BO'],
  ] as const) {
    const appointed = { person: `person:${name}`, role: 'lead', keys: people.get(name)!.id, for: side }
    const response = name === 'a' ? await post('/api/acts/principal-appoint', appointed) : null
    if (response) expect(response.status).toBe(200)
    else expect((await perform('b', 'principal-appoint', appointed)).status).toBe(200)
  }
}

describe('an observatory that states share', () => {
  test('takes acts of the one local officer until somebody is appointed, and of nobody unknown from then on', async () => {
    const confirm = { commitment: 'com:river-railway', for: 'AR' }
    expect((await post('/api/acts/commitment-confirm', confirm)).status).toBe(200)
    await found()
    const refused = await post('/api/acts/commitment-confirm', confirm)
    expect([refused.status, await codeOf(refused)]).toEqual([401, 'doors/not-signed-in'])
  })

  test('records what its author signed, and nothing that somebody else signed', async () => {
    await found()
    const confirm = { commitment: 'com:river-railway', for: 'AR' }
    expect((await perform('a', 'commitment-confirm', confirm)).status).toBe(200)
    const prepared = await post('/api/acts/commitment-confirm', confirm, { 'ortoq-key': people.get('a')!.id })
    const { token, entry } = (await prepared.json()) as { token: string; entry: never }
    const forged = await post('/api/entries', { token, sig: signEntry(entry, people.get('b')!.pair) })
    expect([forged.status, await codeOf(forged)]).toEqual([400, 'register/bad-entry'])
    // A token is good for one try.
    const again = await post('/api/entries', { token, sig: signEntry(entry, people.get('a')!.pair) })
    expect(again.status).toBe(410)
  })

  test('lets no side speak for another, before it asks anybody to sign', async () => {
    await found()
    const response = await perform('a', 'commitment-confirm', { commitment: 'com:river-railway', for: 'BO' })
    expect([response.status, await codeOf(response)]).toEqual([403, 'register/not-allowed'])
  })

  test('waives a promise when both sides agree, and shows what waits for whom until then', async () => {
    await found()
    const { parties } = (
      (await (
        await app.request('http://localhost/api/trace?commitment=com:river-railway', {
          headers: { host: 'localhost' },
        })
      ).json()) as { commitment: { parties: string[] } }
    ).commitment
    expect(
      (await perform('a', 'commitment-waive', { commitment: 'com:river-railway', why: 'a dam instead' })).status,
    ).toBe(200)
    const subject = async () =>
      (await (
        await app.request('http://localhost/api/register/subject?id=com:river-railway', {
          headers: { host: 'localhost' },
        })
      ).json()) as {
        status: string | null
        proposals: { leaf: string; act: string; backers: string[] }[]
        needed: string[]
      }
    const before = await subject()
    expect(before).toMatchObject({ status: null, needed: parties })
    expect(before.proposals).toMatchObject([{ act: 'commitment.waived', backers: ['person:a'] }])
    const { leaf } = before.proposals[0]!
    expect((await perform('a', 'proposal-agree', { leaf })).status).toBe(403)
    expect((await perform('b', 'proposal-agree', { leaf })).status).toBe(200)
    const after = await subject()
    const all = parties.every((state) => ['state:AR', 'state:BO'].includes(state))
    expect(after.status).toBe(all ? 'waived' : null)
  })

  test('takes a right away at once', async () => {
    await found()
    const appoint = { person: 'person:c', role: 'officer', keys: people.get('c')!.id, for: 'AR' }
    expect((await perform('a', 'principal-appoint', appoint)).status).toBe(200)
    const dispute = { about: 'proj:river', why: 'another date was agreed on' }
    expect((await perform('c', 'dispute-raise', dispute)).status).toBe(200)
    expect((await perform('a', 'principal-suspend', { person: 'person:c' })).status).toBe(200)
    expect((await perform('c', 'dispute-raise', dispute)).status).toBe(403)
  })

  test('slows down whoever writes like a machine', async () => {
    const statuses = new Set<number>()
    for (let at = 0; at < 320; at++) statuses.add((await post('/api/acts/dispute-raise', {})).status)
    expect([...statuses]).toEqual([400, 429])
  })

  test('listens beyond this machine only once persons are appointed and its address is known', async () => {
    const serving = { port: 0, version: 'test', note: String, host: '0.0.0.0' }
    await expect(serveObservatory(observatory, serving)).rejects.toMatchObject({ code: 'doors/not-loopback' })
    await found()
    await expect(serveObservatory(observatory, serving)).rejects.toMatchObject({ code: 'doors/not-loopback' })
    const origin = 'https://observatory.example'
    const shared = httpApp({
      ...backstageOf(observatory, { version: 'test', note: String, origin }),
      asset: () => null,
    })
    const ask = (host: string) => shared.request(`${origin}/api/session`, { headers: { host } })
    expect((await ask('observatory.example')).status).toBe(200)
    expect((await ask('evil.example')).status).toBe(403)
  })
})

test('a code adds one key, once, within a day', () => {
  const dir = freshFolder()
  const clock = stoppedClock('2031-06-01T00:00:00.000Z')
  const random = seededRandom(5)
  const [used, old] = [invite(dir, { clock, random }), invite(dir, { clock, random })]
  expect(redeem(dir, 'no-such-code', clock)).toBe(false)
  // To ask whether a code stands does not use it.
  expect([invited(dir, used, clock), invited(dir, used, clock), invited(dir, 'no-such-code', clock)]).toEqual([
    true,
    true,
    false,
  ])
  expect([redeem(dir, used, clock), redeem(dir, used, clock)]).toEqual([true, false])
  clock.set('2031-06-02T00:00:01.000Z')
  expect(redeem(dir, old, clock)).toBe(false)
})
