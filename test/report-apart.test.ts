import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Jobs } from '../src/ground/index.ts'
import { jobThreads } from '../src/processes/job-threads.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { apartReports } from '../src/reports/apart-list.ts'
import { answer, ReportDesk, reports } from '../src/reports/index.ts'
import { openPack, threeRivers } from './open.ts'

const threads = jobThreads(2, { makesReports: true })
const broken: unknown[] = []
/** The threads, with what they could not do. */
const noting: Jobs = {
  map: (name, inputs) => threads.map(name, inputs),
  alone: async (name, input, how) => {
    try {
      return await threads.alone(name, input, how)
    } catch (error) {
      broken.push(error)
      throw error
    }
  },
  makesReports: true,
}

let observatory: Observatory
beforeAll(async () => {
  observatory = await openPack(threeRivers)
})
afterAll(async () => {
  await threads.close()
  await observatory.close()
})

const CSV =
  'hs,value,currency,kg,from,to,date\n5208,1000,USD,200,Velm,Orda,2031-06-03\n5208,10,USD,2,Velm,Orda,2031-06-03\n'

const questions: readonly (readonly [string, Record<string, string>])[] = [
  ['effect', { work: 'proj:river' }],
  ['effect', { work: 'proj:river', year: '2033' }],
  ['effect', { work: 'com:river-railway', parts: 'journeys', language: 'ky' }],
  ['effect', { scenario: '{"schema":"ortoq-scenario/1","title":"sample","works":["proj:river-west"]}' }],
  ['trade-effect', { work: 'proj:river' }],
  ['growth', {}],
  ['simulate-line', { line: 'line:river' }],
  ['capacity', { line: 'line:river' }],
  ['simulate-port', { place: 'port:stone-gate', worlds: '8', days: '7' }],
  ['landed-batch', { lines: CSV }],
]

test.each(questions)('%s %j: a thread of its own makes the same bytes', async (name, given) => {
  const report = reports.find((one) => one.name === name)!
  const params = report.params.parse(given)
  const view = await observatory.view()
  const here = JSON.stringify(await answer(report, view, params))
  const apart = JSON.stringify(await answer(report, { ...view, jobs: noting }, params))
  expect(broken).toEqual([])
  expect(apart).toBe(here)
})

const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).toSorted()

test('a thread is handed tables once: of the next question it already has them all, those without rows too', async () => {
  const held: (readonly string[])[] = []
  const jobs = {
    ...noting,
    alone: <I, O>(_name: string, input: I) => {
      held.push((input as { held: readonly string[] }).held)
      return Promise.resolve(null as O)
    },
  }
  const report = reports.find((one) => one.name === 'growth')!
  for (const _ of [1, 2]) await answer(report, { ...(await observatory.view()), jobs }, report.params.parse({}))
  expect(held).toHaveLength(2)
  expect(held[1]).toEqual(held[0])
  expect(new Set(held[0]).size).toBe(held[0]!.length)
})

test('a thread knows every report that is made apart, and no other', () => {
  expect(namesOf(apartReports)).toEqual(namesOf(reports.filter(({ apart }) => apart)))
})

test('what nobody means is refused with the nearest names, wherever it is made', async () => {
  const report = reports.find((one) => one.name === 'effect')!
  const params = report.params.parse({ work: 'com:river-railwai' })
  const view = { ...(await observatory.view()), jobs: noting }
  await expect(answer(report, view, params)).rejects.toMatchObject({ code: 'ways/unknown-scenario' })
})

test('what was handed over long ago is given up, and said to be gone', async () => {
  const { pack, known, viewer, now } = await observatory.view()
  const desk = new ReportDesk(reports, threads)
  const ask = (held: readonly string[]) =>
    desk.work({ report: 'trade-effect', params: {}, view: { pack, known, viewer, now }, held, few: [] })
  for (let at = 0; at < 2100; at++) await desk.work({ holds: `part ${at}`, table: 'places', rows: [] })
  // Both know too few tables to be answered; what they lack differs.
  const lacks = (held: string) =>
    ask([held]).catch((error: unknown) => (error as { facts: { name: string } }).facts.name)
  expect(await lacks('part 2099')).not.toBe('part 2099')
  expect(await lacks('part 0')).toBe('part 0')
})

test('a simulation that no machine could end is refused at once', async () => {
  const report = reports.find((one) => one.name === 'simulate-line')!
  expect(report.params.safeParse({ line: 'line:river', trains: '9007199254740993' }).success).toBe(false)
  const many = report.params.parse({ line: 'line:river', trains: '900', days: '366', worlds: '1000' })
  const refused = { code: 'doors/bad-parameter', facts: { name: 'trains × days × worlds' } }
  await expect(answer(report, await observatory.view(), many)).rejects.toMatchObject(refused)
})
