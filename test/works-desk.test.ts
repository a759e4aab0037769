import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpApp } from '../src/doors/http/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { backstageOf } from '../src/processes/serve.ts'
import {
  caseStatistics,
  caseTable,
  caseView,
  claimsOf,
  countedIn,
  milestonesOf,
  sightOf,
  workById,
  workTable,
  type CaseRow,
} from '../src/works/index.ts'
import { ANYBODY, LOCAL, type Role, type Snapshot, type Viewer } from '../src/ground/index.ts'
import { openPack, threeRivers } from './open.ts'

let observatory: Observatory
let app: OpenAPIHono

beforeAll(async () => {
  observatory = await openPack(threeRivers)
  app = httpApp({ ...backstageOf(observatory, { version: 'test', note: String }), asset: () => null })
})
afterAll(() => observatory.close())

const post = (name: string, body: unknown) =>
  app.request(`http://localhost/api/acts/${name}`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const act = async (name: string, body: unknown) => {
  const response = await post(name, body)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const ask = async (path: string) => {
  const response = await app.request(`http://localhost/api/${path}`, { headers: { host: 'localhost' } })
  return { status: response.status, body: (await response.json()) as Record<string, never> }
}
const now = async (): Promise<Snapshot> => (await observatory.view()).snapshot

/** Everything that a snapshot shows of works, as text: two that are equal show the same bytes. */
const shownBy = (snapshot: Snapshot): string =>
  JSON.stringify(
    snapshot
      .rows(workTable)
      .map((work) => [
        work,
        countedIn({ ...snapshot, entryOf: () => 0 }, work),
        claimsOf(snapshot, work.id),
        milestonesOf(snapshot, work.id),
      ]),
  )

describe('merge and split', () => {
  test('a merged record is counted no more and points on; split, everything stands again byte for byte', async () => {
    const before = await now()
    const merged = await act('project-merge', { twin: 'proj:gate-nights', into: 'proj:river', why: 'sample' })
    expect(merged.status).toBe(200)
    const between = await now()
    expect(workById(between, 'proj:gate-nights')!.id).toBe('proj:river')
    expect(countedIn(between, between.row(workTable, 'proj:gate-nights')!)).toMatchObject({
      counted: false,
      rule: 'duplicate',
      instead: 'proj:river',
      reason: 'sample',
      entry: merged.body['index'],
    })
    expect(shownBy(between)).not.toBe(shownBy(before))
    expect((await act('project-split', { twin: 'proj:gate-nights', why: 'sample' })).status).toBe(200)
    expect(shownBy(await now())).toBe(shownBy(before))
  })

  test.each([
    ['into itself', 'project-merge', { twin: 'proj:river', into: 'proj:river', why: 'x' }, 'works/merge-circle'],
    ['of what is not merged', 'project-split', { twin: 'proj:river', why: 'x' }, 'works/not-merged'],
    ['without a reason', 'project-merge', { twin: 'proj:river', into: 'proj:gate-nights' }, 'doors/missing-parameter'],
  ])('%s is refused', async (_, name, body, code) => {
    expect((await act(name, body)).body['code']).toBe(code)
  })
})

const OPEN = {
  state: 'BO',
  investor: 'Sample Investor',
  home: 'AR',
  bodies: 'Sample Customs',
  ground: 'customs',
  text: 'a sample complaint',
  opened: '2031-06-01',
}

const person = (role: Role, state: string | null, ...keys: string[]): Viewer => ({
  is: 'person',
  id: 'person:x',
  role,
  state,
  keys,
})

describe('cases', () => {
  let id: string

  test('a case that is opened has the term of its forum, by the calendar of its state', async () => {
    const opened = await act('case-open', { ...OPEN, risk: 5, currency: 'mn ARD', year: '2031' })
    expect(opened.status).toBe(200)
    id = String(opened.body['subject'])
    expect(id).toBe('case:BO-2031-001')
    const { body } = await ask(`case-show?case=${id}&on=2031-06-06`)
    expect(body['case']).toMatchObject({
      risk: { value: 5, unit: 'mn ARD', year: '2031' },
      clocks: [{ rule: 'clock:bo-answer', due: '2031-06-07', left: 1, standing: 'soon', act: 'Law 9' }],
      level: 0,
    })
  })

  test('goes up by itself when nobody answers, and to the contact points after the last term', async () => {
    const later = await ask(`case-show?case=${id}&on=2031-06-10`)
    // The second term counts calendar days from the day after, that day included: 8 to 17 June.
    expect(later.body['case']).toMatchObject({
      level: 1,
      toContactPoints: false,
      clocks: [
        { standing: 'overdue' },
        { rule: 'clock:bo-review', from: '2031-06-08', due: '2031-06-17', escalated: true },
      ],
    })
    const last = await ask(`case-show?case=${id}&on=2031-06-18`)
    expect(last.body['case']).toMatchObject({ toContactPoints: true })
  })

  test('an answer stops the term, late or in time, and a settled case takes no more', async () => {
    expect(
      (await act('case-answer', { case: id, by: 'Sample Customs', text: 'sample', on: '2031-06-07' })).status,
    ).toBe(200)
    expect((await ask(`case-show?case=${id}&on=2031-06-30`)).body['case']).toMatchObject({
      standing: 'answered',
      level: 0,
      clocks: [{ standing: 'in-time', answered: '2031-06-07', left: null }],
    })
    const settled = { case: id, outcome: 'remedied', retained: 4, by: 'Sample Customs', on: '2031-06-20' }
    expect((await act('case-settle', settled)).status).toBe(200)
    expect((await act('case-settle', settled)).body['code']).toBe('works/case-closed')
  })

  test.each([
    ['a sum without its currency', { risk: 5 }, 'doors/missing-parameter', 'currency'],
    ['a sum without its year', { risk: 5, currency: 'ARD' }, 'doors/missing-parameter', 'year'],
    ['a currency that is none', { risk: 5, currency: 'shells', year: '2031' }, 'doors/bad-parameter', 'currency'],
    ['a region that does not exist', { region: 'region:nowhere' }, 'works/unknown-region', null],
    ['a state that does not exist', { state: 'XX' }, 'doors/bad-parameter', 'state'],
    ['a ground that is none', { ground: 'weather' }, 'doors/bad-parameter', 'ground'],
    ['a day that is none', { opened: '2031-02-30' }, 'doors/bad-parameter', 'opened'],
  ])('%s is refused at its field and nothing is entered', async (_, change, code, field) => {
    const before = await observatory.register.head()
    const { body } = await act('case-open', { ...OPEN, ...change })
    expect(body['code']).toBe(code)
    if (field) expect(body['facts']).toMatchObject({ name: field })
    expect(await observatory.register.head()).toEqual(before)
  })

  test('public counts tell nothing of fewer than five cases', async () => {
    const snapshot = await now()
    const caseCount = (count: number): Snapshot => {
      const [row] = snapshot.rows(caseTable)
      const rows = Array.from({ length: count }, (_, at): CaseRow => ({
        ...row!,
        id: `case:s-${at}`,
        ground: at < 5 ? 'tax' : 'land',
      }))
      return { ...snapshot, rows: (table) => (table.name === 'cases' ? rows : snapshot.rows(table)) as never }
    }
    expect(caseStatistics(caseCount(4), '2031-07-01')).toEqual({ cells: [], withheld: null })
    expect(caseStatistics(caseCount(5), '2031-07-01')).toMatchObject({
      cells: [{ ground: 'tax', cases: 5 }],
      withheld: 0,
    })
    // Four of land are withheld, and no total is given from which they could be told.
    expect(caseStatistics(caseCount(9), '2031-07-01')).toMatchObject({
      cells: [{ ground: 'tax', cases: 5 }],
      withheld: null,
    })
  })

  test('are seen by their own parties and nobody else', async () => {
    const row = (await now()).rows(caseTable)[0]!
    const sight = async (viewer: Viewer) => sightOf(await now(), row, viewer)
    expect(await sight(ANYBODY)).toBe('nothing')
    expect(await sight(person('investor', null, 'key:another'))).toBe('nothing')
    expect(await sight(person('investor', null, 'key:local'))).toBe('all')
    expect(await sight(person('officer', 'state:CY'))).toBe('nothing')
    expect(await sight(person('officer', 'state:AR'))).toBe('all')
    expect(await sight(person('auditor', 'state:AR'))).toBe('all')
    expect(await sight(person('investor', 'state:AR'))).toBe('nothing')
    expect(await sight(person('secretariat', null))).toBe('nothing')
    expect(await sight(LOCAL)).toBe('all')
    // What its opener said for the public is told to the public, and no more.
    const told = { ...row, redacted: 'a sample dispute at customs' }
    expect(sightOf(await now(), told, ANYBODY)).toBe('redacted')
    expect(caseView(await now(), row, '2031-07-01').steps.map(({ kind }) => kind)).toEqual([
      'opened',
      'answered',
      'settled',
    ])
  })
})

describe('a milestone', () => {
  test('before the signature is refused at its field', async () => {
    const sample = { work: 'proj:river', speaker: 'sample', source: 'https://gazette.example/2031/sample' }
    expect(
      (await act('work-milestone', { ...sample, step: 'agreement', kind: 'actual', date: '2031-02-01' })).status,
    ).toBe(200)
    const { body } = await act('work-milestone', { ...sample, step: 'start-of-works', kind: 'actual', date: '2031-01' })
    expect(body).toMatchObject({ code: 'works/before-signature', facts: { field: 'date' } })
  })
})
