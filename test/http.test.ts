import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpApp, routeRights } from '../src/doors/http/index.ts'
import { acts } from '../src/doors/acts/index.ts'
import { reports } from '../src/reports/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { backstageOf } from '../src/processes/serve.ts'
import { asked } from './asked.ts'
import { openPack, threeRivers } from './open.ts'

let observatory: Observatory
let app: OpenAPIHono
const noted: unknown[] = []

beforeAll(async () => {
  observatory = await openPack(threeRivers)
  app = httpApp({
    ...backstageOf(observatory, { version: 'test', note: (error) => `${noted.push(error)}` }),
    asset: (path) =>
      path === '/index.html' ? { bytes: new Uint8Array([60]), type: 'text/html', immutable: false } : null,
  })
})
afterAll(() => observatory.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost:4600${path}`, { headers: { host: 'localhost:4600', ...headers } })

describe('the HTTP door', () => {
  test('every address that the table of rights lists is in the OpenAPI document, and no other', async () => {
    const document = (await (await get('/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, Record<string, unknown>>
    }
    expect(document.openapi).toBe('3.1.0')
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(told.toSorted()).toEqual(Object.keys(routeRights).toSorted())
    for (const { name, body } of reports) expect(told).toContain(`${body ? 'POST' : 'GET'} /api/${name}`)
    for (const { name } of acts) expect(told).toContain(`POST /api/acts/${name}`)
  })

  test('what a report answers fits the shape it declares', async () => {
    for (const report of reports.filter(
      ({ name, params, body }) => name in asked || (!body && params.safeParse({}).success),
    )) {
      const response = await get(`/api/${report.name}?${asked[report.name] ?? ''}`)
      expect(response.status, report.name).toBe(200)
      expect(report.result.safeParse(await response.json()).error, report.name).toBeUndefined()
    }
  })

  test('an unknown place is a problem that names the nearest, in the language asked for', async () => {
    const response = await get('/api/route?from=Velm&to=Ordo&tonnes=20&language=ru')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = (await response.json()) as { code: string; detail: string }
    expect(problem.code).toBe('ways/unknown-place')
    expect(problem.detail).toContain('Орда (city:orda)')
  })

  test.each([
    ['a parameter that nobody knows', '/api/places?serach=x', 400, 'doors/unknown-parameter'],
    ['a parameter that is missing', '/api/route?from=Velm&tonnes=1', 400, 'doors/missing-parameter'],
    ['a load of nothing', '/api/route?from=Velm&to=Orda&tonnes=0', 400, 'ways/bad-load'],
    ['no load at all', '/api/route?from=Velm&to=Orda', 400, 'ways/no-load'],
    ['two loads', '/api/route?from=Velm&to=Orda&tonnes=1&people=1', 400, 'ways/two-loads'],
    ['an impossible day', '/api/route?from=Velm&to=Orda&tonnes=1&depart=2031-02-30T08:00', 400, 'ground/bad-time'],
    ['an impossible date of knowledge', '/api/places?known=yesterday', 400, 'doors/bad-parameter'],
    ['a queue longer than any', '/api/simulate-port?place=port:stone-gate&vehicles=1e15', 400, 'doors/bad-parameter'],
    ['more trains than minutes', '/api/simulate-line?line=line:river&trains=1e15', 400, 'doors/bad-parameter'],
    ['an address of the API that is none', '/api/nothing', 404, 'doors/not-found'],
  ])('%s is refused with its own code', async (_, path, status, code) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(((await response.json()) as { code: string }).code).toBe(code)
  })

  test('a page of another site can neither rebind the name nor write', async () => {
    expect((await get('/api/places', { host: 'evil.example' })).status).toBe(403)
    const write = await app.request('http://localhost:4600/api/places', {
      method: 'POST',
      headers: { host: 'localhost:4600', origin: 'https://evil.example' },
    })
    expect(write.status).toBe(403)
  })

  test('no script or style from elsewhere may run on its pages', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
  })

  test('an address without a file is a state of the page; a missing file is not found', async () => {
    expect((await get('/works/proj:river')).headers.get('content-type')).toBe('text/html')
    expect((await get('/assets/gone.js')).status).toBe(404)
  })

  test('before the first entry nothing is known', async () => {
    const response = await get('/api/places?known=2020-01-01')
    expect(((await response.json()) as { items: unknown[] }).items).toEqual([])
  })
})
