import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpApp, routeRights } from '../src/doors/http/index.ts'
import { seededRandom, stoppedClock } from '../src/ground/index.ts'
import { openObservatory, type Observatory } from '../src/processes/observatory.ts'
import { backstageOf } from '../src/processes/serve.ts'
import { reports } from '../src/reports/index.ts'
import { asked } from './asked.ts'
import { freshFolder, threeRivers } from './open.ts'

const DAY = '2031-06-01'
const clock = stoppedClock(`${DAY}T00:00:00.000Z`)
let observatory: Observatory
let app: OpenAPIHono

beforeAll(async () => {
  observatory = await openObservatory({ dataDir: freshFolder(), packDir: threeRivers, clock, random: seededRandom(4) })
  app = httpApp({ ...backstageOf(observatory, { version: 'test', note: String }), asset: () => null })
})
afterAll(() => observatory.close())

const get = async (path: string) => {
  const response = await app.request(`http://localhost${path}`, { headers: { host: 'localhost' } })
  return `${response.status} ${await response.text()}`
}
const act = async (name: string, body: unknown) => {
  const response = await app.request(`http://localhost/api/acts/${name}`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status, await response.clone().text()).toBe(200)
}

/** What is read of the register beside the reports. */
const OTHERS = [
  'register/status',
  'register/subject?id=com:river-railway',
  'feeds/atom?language=en',
  'feeds/json?language=en',
]
/** Who is asked about the person who asks, or about the server now: no knowledge of a day. */
const OF_NOW = [
  'session',
  'sessions',
  'webhooks',
  'register/checkpoint',
  'register/evidence',
  'original',
  'digest.eml',
  'calendar.ics',
]

/** Every read that can be asked here, with `known`. */
function reads(): string[] {
  const own = reports
    .filter(({ name, params, body }) => !body && (name in asked || params.safeParse({}).success))
    .map(({ name }) => `${name}?${asked[name] ?? ''}`)
  return [...own, ...OTHERS].map((path) => `/api/${path}${path.includes('?') ? '&' : '?'}known=${DAY}`)
}

describe('as known on a day', () => {
  test('every read of the API takes the day, but for what is of now', () => {
    const gets = Object.keys(routeRights).flatMap((route) => (route.startsWith('GET /api/') ? [route.slice(9)] : []))
    const covered = new Set(reads().map((path) => path.slice('/api/'.length).split('?')[0]))
    // These need an id that the sample has not, or a case that is opened below.
    const needing = ['case-show', 'document', 'project-show', 'work', 'port', 'region', 'effect', 'series-show']
    const left = gets.filter((one) => !covered.has(one) && !OF_NOW.includes(one) && !needing.includes(one))
    expect(left.filter((name) => !reports.some((report) => report.name === name))).toEqual([])
  })

  test('every answer stays the same to the byte, whatever is entered later', async () => {
    const before = new Map<string, string>()
    for (const path of reads()) before.set(path, await get(path))
    expect([...before].filter(([, text]) => !text.startsWith('200 ')).map(([path]) => path)).toEqual([])

    clock.set('2031-06-03T00:00:00.000Z')
    const source = 'https://gazette.example/2031/later'
    await act('commitment-confirm', { commitment: 'com:river-railway', for: 'AR' })
    await act('dispute-raise', { about: 'com:river-railway', why: 'later' })
    await act('dispute-raise', { about: 'proj:river', why: 'later' })
    await act('work-status', { work: 'proj:gate-nights', status: 'done', on: '2031-06', source })
    await act('work-milestone', {
      work: 'proj:river',
      step: 'opening',
      kind: 'forecast',
      date: '2036',
      speaker: 'x',
      source,
    })
    await act('commitment-redate', { commitment: 'com:river-railway', due: '2040', why: 'later' })
    await act('project-merge', { twin: 'proj:gate-nights', into: 'proj:river', why: 'later' })
    await act('case-open', { state: 'BO', investor: 'x', home: 'AR', bodies: 'x', ground: 'tax', text: 'x' })
    clock.set(`${DAY}T00:00:00.000Z`)

    const changed = []
    for (const [path, text] of before) if ((await get(path)) !== text) changed.push(path)
    expect(changed).toEqual([])
    // The same reads without the day do know it.
    const now = await get(`/api/trace?${asked['trace']}`)
    expect(now).not.toBe(before.get(`/api/trace?${asked['trace']}&known=${DAY}`))
  })
})
