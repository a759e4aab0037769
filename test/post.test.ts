import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { httpApp } from '../src/doors/http/index.ts'
import { seededRandom, stoppedClock, type Instant } from '../src/ground/index.ts'
import { hookUrl, isGenuine, LOCAL_OWNER, nextTry, PAUSES, signedHeaders } from '../src/post/index.ts'
import { allowedIn, isPublicAddress, sendChecked } from '../src/processes/hook-send.ts'
import { openObservatory, type Observatory } from '../src/processes/observatory.ts'
import { postRoom } from '../src/processes/post-room.ts'
import { deliverDue } from '../src/processes/posting.ts'
import { backstageOf } from '../src/processes/serve.ts'
import { standingOf } from '../src/post/shelf.ts'
import { raiseDispute } from '../src/words/index.ts'
import { updateStatus, workById } from '../src/works/index.ts'
import { freshFolder, threeRivers } from './open.ts'
import { foundWith } from './people.ts'

const START = Date.parse('2031-06-01T00:00:00.000Z')
let dir: string
let observatory: Observatory
let clock: ReturnType<typeof stoppedClock>

const openAgain = async () => {
  observatory = await openObservatory({ dataDir: dir, packDir: threeRivers, clock, random: seededRandom(3) })
}
beforeEach(async () => {
  dir = freshFolder()
  clock = stoppedClock(new Date(START).toISOString() as Instant)
  await openAgain()
})
afterEach(async () => {
  await observatory.close()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const later = (seconds: number) =>
  clock.set(new Date(Date.parse(clock.now()) + seconds * 1000).toISOString() as Instant)

interface Taken {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const servers: Server[] = []

/** A receiver on this machine that answers as it is told. */
async function receiver(
  answer: (response: ServerResponse, taken: Taken) => void,
): Promise<{ url: string; taken: Taken[] }> {
  const taken: Taken[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const one = { headers: request.headers, body: Buffer.concat(parts).toString() }
      taken.push(one)
      answer(response, one)
    })
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, taken }
}

const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end()
const send = () => sendChecked(allowedIn(dir, true))
const room = () => postRoom(observatory, send())
const deliver = () =>
  deliverDue({
    db: observatory.store.db,
    clock,
    base: 'http://localhost:4600',
    send: send(),
    view: () => observatory.view(),
  })
const dispute = (about = 'com:river-railway', why = 'sample') =>
  raiseDispute(observatory.register, { about, why, state: null, author: 'key:local', on: '2031-06-01' })
async function workDone(): Promise<void> {
  const { snapshot } = await observatory.view()
  const by = { author: 'key:local', actingFor: null }
  const work = workById(snapshot, 'proj:gate-nights')!
  await updateStatus(observatory.register, work, 'done', '2031-05', work.source, by)
}
const counts = async (hook: string) => (await standingOf(observatory.store.db, hook)).counts

describe('a webhook', () => {
  test('is told of what it follows and of nothing else, signed, in its language', async () => {
    const { url, taken } = await receiver(status(204))
    const { id, secret } = await room().add(url, { commitment: 'com:river-railway' }, 'ru', LOCAL_OWNER)
    await dispute()
    await workDone()
    await deliver()
    expect(taken).toHaveLength(1)
    const [{ headers, body }] = taken as [Taken]
    const now = Date.parse(clock.now()) / 1000
    const signed = headers as Record<string, string>
    expect(isGenuine(signed, body, secret, now)).toBe(true)
    expect(isGenuine(signed, body.replace('sample', 'simple'), secret, now)).toBe(false)
    expect(isGenuine(signed, body, secret, now + 301)).toBe(false)
    expect(isGenuine(signed, body, secret, now - 301)).toBe(false)
    expect(isGenuine({ ...signed, 'webhook-id': 'another' }, body, secret, now)).toBe(false)
    expect(JSON.parse(body)).toMatchObject({
      type: 'ortoq.change',
      data: { act: 'dispute.raised', subject: 'com:river-railway', text: 'sample', language: 'ru' },
    })
    expect((JSON.parse(body) as { data: { title: string } }).data.title).toContain('оспорено')
    expect(await counts(id)).toEqual({ waiting: 0, done: 1, passed: 1, dead: 0 })
  })

  test('that fails is told again later and later, under one id, and given up where all can see it', async () => {
    let answer = 500
    const { url, taken } = await receiver((response) => status(answer)(response))
    const { id } = await room().add(url, {}, 'en', LOCAL_OWNER)
    await dispute()
    await deliver()
    for (const pause of PAUSES) {
      later(pause - 1)
      await deliver()
      later(1)
      await deliver()
    }
    expect(taken).toHaveLength(PAUSES.length + 1)
    expect(new Set(taken.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    // Each attempt is signed anew, so that the last one is as fresh as the first.
    expect(new Set(taken.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(taken.length)
    const [standing] = await room().list(LOCAL_OWNER)
    expect(standing).toMatchObject({ waiting: 0, dead: 1, givenUp: [{ attempts: PAUSES.length + 1, outcome: '500' }] })
    answer = 200
    expect(await room().retry(id, LOCAL_OWNER)).toBe(1)
    await deliver()
    expect(await counts(id)).toMatchObject({ done: 1, dead: 0 })
  })

  test.each([
    [
      'redirects it',
      (response: ServerResponse) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      /redirect/,
    ],
    ['hangs up', (response: ServerResponse) => void response.destroy(), /socket hang up/],
    ['answers no HTTP', (response: ServerResponse) => void response.socket!.end('nonsense\r\n\r\n'), /./],
  ])('is not taken for told by a receiver that %s', async (_, answer, outcome) => {
    const { url, taken } = await receiver(answer)
    const { id } = await room().add(url, {}, 'en', LOCAL_OWNER)
    await dispute()
    await deliver()
    expect(taken).toHaveLength(1)
    expect(await counts(id)).toMatchObject({ waiting: 1, done: 0 })
    const row = await observatory.store.db.selectFrom('delivery').select('outcome').executeTakeFirstOrThrow()
    expect(row.outcome).toMatch(outcome)
  })

  test('is not held up by another one that never answers, and does not wait for ever', async () => {
    const silent = await receiver(() => undefined)
    const quick = await receiver(status(200))
    const { id } = await room().add(silent.url, {}, 'en', LOCAL_OWNER)
    await room().add(quick.url, {}, 'en', LOCAL_OWNER)
    await dispute()
    const round = deliver()
    await expect.poll(() => quick.taken.length, { timeout: 5000 }).toBe(1)
    await round
    expect(await counts(id)).toMatchObject({ waiting: 1 })
    const row = await observatory.store.db
      .selectFrom('delivery')
      .select('outcome')
      .where('hook', '=', id)
      .executeTakeFirst()
    expect(row!.outcome).toBe('no answer in time')
  }, 30_000)

  test('of a receiver that says it is gone is ended', async () => {
    const { url } = await receiver(status(410))
    const { id } = await room().add(url, {}, 'en', LOCAL_OWNER)
    await dispute()
    await deliver()
    expect(await room().list(LOCAL_OWNER)).toEqual([])
    await dispute()
    expect((await counts(id)).waiting).toBe(0)
  })

  test('loses nothing over a restart, whether the message was out or not', async () => {
    const { url, taken } = await receiver(status(200))
    const { id } = await room().add(url, {}, 'en', LOCAL_OWNER)
    await dispute('com:river-railway', 'before')
    await observatory.close()
    await openAgain()
    expect((await counts(id)).waiting).toBe(1)
    await deliver()
    // It was out, and the power went before that was written down.
    await observatory.store.db.updateTable('delivery').set({ state: 'waiting' }).execute()
    await observatory.close()
    await openAgain()
    await deliver()
    expect(taken.map(({ headers }) => headers['webhook-id'])).toEqual([
      taken[0]!.headers['webhook-id'],
      taken[0]!.headers['webhook-id'],
    ])
  })

  test('is due in the transaction of the entry: what is not recorded is not told', async () => {
    const { url } = await receiver(status(200))
    const { id } = await room().add(url, {}, 'en', LOCAL_OWNER)
    const { size } = await observatory.register.head()
    const draft = {
      type: 'commitment.confirmed',
      subject: 'com:river-railway',
      body: null,
      author: 'key:local',
    } as const
    await expect(observatory.register.append([{ ...draft, expectedVersion: 7 }])).rejects.toMatchObject({
      code: 'register/version-conflict',
    })
    expect((await counts(id)).waiting).toBe(0)
    await observatory.register.append([{ ...draft, expectedVersion: 0 }])
    const rows = await observatory.store.db.selectFrom('delivery').select('idx').execute()
    expect(rows).toEqual([{ idx: size }])
  })

  test('is never told of a case, of a person or of a key', async () => {
    const { url } = await receiver(status(200))
    const { id } = await room().add(url, {}, 'en', LOCAL_OWNER)
    const app = httpApp({ ...backstageOf(observatory, { version: 'test', note: String }), asset: () => null })
    const leads = await foundWith(observatory, app, ['AR', 'BO'])
    const open = { state: 'BO', investor: 'canary-5521', home: 'AR', bodies: 'x', ground: 'tax', text: 'canary-5521' }
    const opened = await leads.get('AR')!.act('case-open', open)
    expect(opened.status).toBe(200)
    const { subject } = (await opened.json()) as { subject: string }
    expect((await leads.get('AR')!.act('dispute-raise', { about: subject, why: 'canary-5521' })).status).toBe(200)
    await deliver()
    // The dispute was looked at and passed over; nothing else was even due.
    expect(await counts(id)).toEqual({ waiting: 0, done: 0, passed: 1, dead: 0 })
    const feed = await room().feed({ form: 'json', follow: {}, language: 'en', known: null, base: 'http://localhost' })
    expect(feed).not.toMatch(/canary|case:|person:|key:/)
  })
})

describe('the address of a webhook', () => {
  test.each([
    'ftp://example.org/x',
    'http://example.org/x',
    'https://user:secret@example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'example.org',
    'http://10.0.0.1/',
    'http://[::ffff:127.0.0.1]/',
  ])('%s is refused', (url) => {
    expect(() => hookUrl(url, true)).toThrow(expect.objectContaining({ code: 'post/bad-address' }))
  })

  test.each(['http://localhost:5432/', 'https://127.0.0.1/', 'https://[::1]/', 'http://127.1/', 'http://2130706433/'])(
    '%s means this machine, and is for its own officer alone',
    (url) => {
      expect(hookUrl(url, true).hostname).toMatch(/^(localhost|127\.0\.0\.1|\[::1\])$/)
      expect(() => hookUrl(url, false)).toThrow(expect.objectContaining({ code: 'post/bad-address' }))
    },
  )

  test.each([
    [
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '169.254.169.254',
      '172.31.255.255',
      '192.168.1.1',
      '198.18.0.1',
    ],
    ['224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', 'fc00::1', 'fe80::1', 'ff02::1'],
    ['2002:a00:1::', '2001:db8::1', 'fec0::1', 'not an address'],
  ])('leads nowhere within a network (%#)', (...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
  })

  test('in the public network is reached', () => {
    expect(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'].every(isPublicAddress)).toBe(true)
  })

  test('is looked at once its name is resolved: a name that leads to this machine is not connected to', async () => {
    const { url, taken } = await receiver(status(200))
    const { port } = new URL(url)
    const strict = sendChecked(allowedIn(dir, false))
    await expect(strict(new URL(`http://localhost:${port}/`), {}, '{}')).rejects.toMatchObject({
      code: 'post/private-address',
    })
    await expect(strict(new URL(`http://127.0.0.1:${port}/`), {}, '{}')).rejects.toMatchObject({
      code: 'post/private-address',
    })
    await expect(sendChecked(allowedIn(dir, true))(new URL('https://10.0.0.1/'), {}, '{}')).rejects.toMatchObject({
      code: 'post/private-address',
    })
    expect(taken).toEqual([])
    writeFileSync(join(dir, 'hooks'), '# ours\nallow 127.0.0.0/8\n')
    expect(await sendChecked(allowedIn(dir, false))(new URL(`http://127.0.0.1:${port}/`), {}, '{}')).toBe(200)
    rmSync(join(dir, 'hooks'))
  })
})

test('a message is signed as receivers’ libraries expect it', () => {
  // The example of the specification, https://www.standardwebhooks.com (secret, id, time and body are its own).
  const secret = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', time: 1_614_265_330, body: '{"test": 2432232314}' }
  expect(signedHeaders(message, secret)['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('pauses grow, and two days later a message is given up', () => {
  expect(PAUSES.every((pause, at) => at === 0 || pause > PAUSES[at - 1]!)).toBe(true)
  expect(nextTry(1, START)).toBe('2031-06-01T00:00:05.000Z')
  expect(nextTry(PAUSES.length + 1, START)).toBeNull()
})

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const app = httpApp({ ...backstageOf(observatory, { version: 'test', note: String }), asset: () => null })
  return app.request(`http://localhost/api/feeds/${path}`, { headers: { host: 'localhost', ...headers } })
}

const titled = async (query: string) =>
  ((await (await ask(`json?${query}`)).json()) as { items: { _ortoq: { subject: string; act: string } }[] }).items
    .filter(({ _ortoq: { act } }) => act === 'dispute.raised')
    .map(({ _ortoq: { subject } }) => subject)

describe('a feed', () => {
  test('as Atom holds what its follow names, newest first, in the language of the reader', async () => {
    await dispute('com:river-railway', 'a <sample> & more')
    const text = await (await ask('atom?commitment=com:river-railway&language=zh')).text()
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="zh">/,
    )
    const first = text.indexOf('<entry>')
    expect(text.slice(first, text.indexOf('</entry>'))).toContain('提出异议')
    expect(text).toContain('<summary>a &lt;sample&gt; &amp; more</summary>')
    // RFC 4287: one id, title and updated for the feed and for each entry; ids differ.
    const ids = [...text.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe([...text.matchAll(/<entry>/g)].length + 1)
  })

  test('as JSON Feed 1.1 has what the standard asks for', async () => {
    await dispute()
    const response = await ask('json?state=AR&language=ky')
    expect(response.headers.get('content-type')).toContain('application/feed+json')
    const feed = (await response.json()) as {
      version: string
      title: string
      items: { id: string; content_text: string }[]
    }
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'ky' })
    expect(feed.items.length).toBeGreaterThan(0)
    expect(feed.items.every(({ id, content_text: text }) => id !== '' && text !== '')).toBe(true)
  })

  test('of a state, a theme or a region has what concerns it and nothing else', async () => {
    const { snapshot } = await observatory.view()
    await dispute()
    const { parties } = snapshot
      .rows({ name: 'commitments' } as never)
      .find((row) => (row as { id: string }).id === 'com:river-railway') as unknown as { parties: string[] }
    for (const state of ['state:AR', 'state:BO', 'state:CY'])
      expect(await titled(`state=${state}`)).toEqual(parties.includes(state) ? ['com:river-railway'] : [])
  })

  test('as known on a day ends with that day', async () => {
    const before = await (await ask('json?known=2031-06-01&language=en')).text()
    later(2 * 86_400)
    await dispute()
    expect(await (await ask('json?known=2031-06-01&language=en')).text()).toBe(before)
    expect(await (await ask('json?language=en')).text()).not.toBe(before)
  })

  test('that has not changed is not sent again', async () => {
    const first = await ask('atom?language=en')
    const again = await ask('atom?language=en', { 'if-none-match': first.headers.get('etag')! })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test.each([
    ['a theme that does not exist', 'atom?theme=weather', 'post/bad-follow'],
    ['a parameter that nobody knows', 'atom?topic=x', 'doors/unknown-parameter'],
    ['a day that is none', 'json?known=tomorrow', 'doors/bad-parameter'],
  ])('for %s is refused', async (_, path, code) => {
    const response = await ask(path)
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, code])
  })
})
