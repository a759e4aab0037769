import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpApp } from '../src/doors/http/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { milestonesOf, workById } from '../src/works/index.ts'
import { backstageOf } from '../src/processes/serve.ts'
import { openPack, threeRivers } from './open.ts'

let observatory: Observatory
let app: OpenAPIHono

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

const LATER = {
  work: 'proj:river',
  step: 'opening',
  kind: 'forecast',
  date: '2035',
  speaker: 'Aranta Gazette',
  source: 'https://gazette.example/2031/delay',
}

describe('acts', () => {
  test('a new date for a step stands beside the older ones, with its source', async () => {
    const response = await act('work-milestone', LATER)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ subject: 'proj:river', version: 1, sealed: false })
    const { snapshot } = await observatory.view()
    const dates = milestonesOf(snapshot, 'proj:river').map(({ date, speaker }) => `${date} ${speaker}`)
    expect(dates).toEqual(['2033 the treaty', '2034-06 Borlia Railways', '2035 Aranta Gazette'])
  })

  test('a notice that a port is shut sends every way round it from the next question on', async () => {
    const journey = '/api/route?from=Velm&to=Orda&tonnes=20&depart=2031-06-06T08:00'
    interface Asked {
      options: { legs: { kind: string; depart: string }[]; closed: { source: string }[] }[]
      sources: Record<string, { address: string | null }>
    }
    const ask = async () =>
      (await (await app.request(`http://localhost${journey}`, { headers: { host: 'localhost' } })).json()) as Asked
    const border = ({ options }: Asked) => options[0]!.legs.find(({ kind }) => kind === 'border')!.depart
    expect(border(await ask())).toBe('2031-06-06T16:51+04:00')
    const notice = {
      port: 'port:stone-gate',
      state: 'BO',
      from: '2031-06-05',
      to: '2031-06-12',
      source: 'https://gazette.example/2031/gate-shut',
    }
    expect((await act('port-close', { ...notice, state: 'CY' })).status).toBe(400)
    expect((await act('port-close', { ...notice, to: '2031-06-04' })).status).toBe(400)
    expect((await act('port-close', notice)).status).toBe(200)
    const after = await ask()
    expect(border(after)).toBe('2031-06-13T09:00+04:00')
    const said = after.options[0]!.closed.map(({ source }) => after.sources[source]?.address)
    expect(said).toContain('https://gazette.example/2031/gate-shut')
  })

  test('two people who saw the same version cannot both write: the second is told', async () => {
    const seen = await observatory.register.versionOf('proj:gate-nights')
    const update = {
      work: 'proj:gate-nights',
      status: 'done',
      on: '2031-05',
      source: 'https://gazette.example/gate',
      version: seen,
    }
    expect((await act('work-status', update)).status).toBe(200)
    const second = await act('work-status', { ...update, status: 'stopped' })
    expect(second.status).toBe(409)
    expect(((await second.json()) as { code: string }).code).toBe('register/version-conflict')
    expect(workById((await observatory.view()).snapshot, 'proj:gate-nights')?.status).toBe('done')
  })

  test.each([
    [
      'a status that is none',
      'work-status',
      { work: 'proj:river', status: 'nice', on: '2031', source: 'https://a.example/' },
      'doors/bad-parameter',
    ],
    ['an impossible date', 'work-milestone', { ...LATER, date: '2035-13' }, 'doors/bad-parameter'],
    ['a source that is no address', 'work-milestone', { ...LATER, source: 'a friend' }, 'doors/bad-parameter'],
    ['a work that is none', 'work-milestone', { ...LATER, work: 'proj:revir' }, 'works/unknown-work'],
    ['a side that is not bound', 'commitment-confirm', { commitment: 'com:gate-hours', for: 'CY' }, 'words/not-bound'],
    ['a body that is no object', 'work-milestone', ['x'], 'doors/bad-parameter'],
  ])('%s is refused and nothing is recorded', async (_, name, body, code) => {
    const before = await observatory.register.head()
    const response = await act(name, body)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(((await response.json()) as { code: string }).code).toBe(code)
    expect(await observatory.register.head()).toEqual(before)
  })

  test('what was known before an act stays readable as it was', async () => {
    const before = await observatory.register.head()
    expect((await act('commitment-confirm', { commitment: 'com:gate-hours', for: 'BO' })).status).toBe(200)
    expect((await observatory.register.head()).size).toBe(before.size + 1)
    const [entry] = await observatory.register.entriesOf('com:gate-hours')
    expect(entry).toMatchObject({
      sig: null,
      entry: { type: 'commitment.confirmed', acting_for: 'state:BO', author_key: 'key:local' },
    })
  })

  test('the projections rebuilt from the entries alone are the same', async () => {
    const before = (await observatory.view()).snapshot
    await observatory.register.rebuild()
    const response = await app.request(
      'http://localhost/api/trace?commitment=com:river-railway&depart=2031-06-06T08:00',
      {
        headers: { host: 'localhost' },
      },
    )
    expect(response.status).toBe(200)
    expect(milestonesOf((await observatory.view()).snapshot, 'proj:river')).toEqual(milestonesOf(before, 'proj:river'))
  })
})

describe('a scenario', () => {
  const scenario = JSON.stringify({ title: 'Nights', works: ['proj:gate-nights'] })
  const save = (more: object = {}) =>
    act('scenario-save', { name: 'nights', scenario, source: 'https://gazette.example/2031/nights', ...more })

  test('is saved under its name, again over itself, and asked by it', async () => {
    expect((await save()).status).toBe(200)
    const again = (await (await save({ scenario: scenario.replace('Nights', 'All nights') })).json()) as {
      version: number
    }
    expect(again.version).toBe(2)
    const answer = await app.request('http://localhost/api/effect?work=nights&parts=journeys', {
      headers: { host: 'localhost' },
    })
    expect(await answer.clone().json()).toMatchObject({ schema: 'ortoq-effect/1' })
    const { asked, works } = (await answer.json()) as { asked: { title: { en: string } }; works: { id: string }[] }
    expect(asked.title.en).toBe('All nights')
    expect(works.map(({ id }) => id)).toEqual(['proj:gate-nights'])
  })

  test('that cannot be read is refused, and so is one without an address', async () => {
    expect((await save({ scenario: '{"works":["proj:none"]}' })).status).toBe(400)
    expect((await save({ source: 'somebody said' })).status).toBe(400)
  })
})
