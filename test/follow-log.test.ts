import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { httpApp } from '../src/doors/http/index.ts'
import { readParams } from '../src/doors/params.ts'
import { routeRights } from '../src/doors/http/rights.ts'
import { documentTable, summaryTable } from '../src/documents/index.ts'
import { rowKey, rowSubject, type Json, type Table } from '../src/ground/index.ts'
import { backstageOf } from '../src/processes/serve.ts'
import { answer, reports } from '../src/reports/index.ts'
import { loadSnapshot } from '../src/store/index.ts'
import { commitmentTable, confirmationTable, disputeTable, mentionTable } from '../src/words/index.ts'
import { answerTable, effectTable, milestoneTable, workTable } from '../src/works/index.ts'
import { asked } from './asked.ts'
import { openPack, threeRivers } from './open.ts'

const observatory = await openPack(threeRivers)
afterAll(() => observatory.close())
const app = httpApp(backstageOf(observatory, { version: 'test', note: String }))

const TABLES: readonly Table[] = [
  commitmentTable,
  commitmentTable,
  mentionTable,
  answerTable,
  workTable,
  effectTable,
  milestoneTable,
  documentTable,
  summaryTable,
  confirmationTable,
  disputeTable,
]

/** Questions that are answered the same to everybody, with what to ask. */
const questions = reports
  .filter(({ name, body, params }) => !body && (name in asked || params.safeParse({}).success))
  .filter(({ name }) => routeRights[`GET /api/${name}`]?.tells === 'public')
  .map((report) => ({ report, query: asked[report.name] ?? '' }))
const searches = ['query=railway', 'query=Stone Gate 2033', 'query=xylophone', 'query=treaty&limit=3'].map((query) => ({
  report: reports.find(({ name }) => name === 'find')!,
  query,
}))
const HOT = questions.filter(({ report }) => ['front', 'promises', 'commitments', 'project-list'].includes(report.name))

type Row = Record<string, unknown>

/** A row of a table said anew: under another id, with another word in it, or pointing elsewhere. */
function changed(table: Table, rows: readonly Row[], at: number, how: number): Row {
  const [row, other] = [rows[at % rows.length]!, rows[(at + 1) % rows.length]!]
  const twisted: Row = { ...row }
  if ('title' in row) twisted['title'] = { ...(row['title'] as Row), en: how % 2 ? 'Stone Gate by 2033' : 'A treaty' }
  for (const column of ['parties', 'themes', 'document', 'kind', 'due', 'status', 'commitment', 'work', 'date'])
    if (column in row && how % 3 === 0) twisted[column] = other[column]
  if (how % 2 && 'id' in row) twisted['id'] = `${String(row['id']).split('-')[0]}-copy-${how}`
  return twisted
}

const step = fc.record({
  table: fc.nat(TABLES.length - 1),
  at: fc.nat(30),
  how: fc.nat(11),
  withdraw: fc.boolean(),
  questions: fc.subarray([...questions.keys()], { maxLength: 4 }),
})

describe('what follows the log', () => {
  test('is what is made anew, whatever was entered: every answer to everybody, searches, and lists', async () => {
    const { register, store } = observatory
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        for (const { table: number, at, how, withdraw, questions: some } of steps) {
          const table = TABLES[number]!
          const { snapshot } = await observatory.view()
          const rows = snapshot.rows(table) as readonly Row[]
          if (rows.length === 0) continue
          const gone = withdraw && how < 3 && rows.length > 3
          const row = gone ? rows[at % rows.length]! : changed(table, rows, at, how)
          const subject = rowSubject(table, rowKey(table, row as never))
          await register.append([
            {
              type: gone ? 'row.withdrawn' : 'row.stated',
              subject,
              body: gone ? null : (row as Json),
              expectedVersion: await register.versionOf(subject),
              author: 'key:pack',
            },
          ])
          const view = await observatory.view()
          const anew = { ...view, snapshot: await loadSnapshot(store.db, view.snapshot.size) }
          for (const { report, query } of [...HOT, ...searches, ...some.map((one) => questions[one]!)]) {
            const address = `http://localhost:4600/api/${report.name}?${query}`
            const given = Object.fromEntries(new URL(address).searchParams)
            const expected = await answer(report, anew, readParams(report.params, given)).then(
              (value) => JSON.stringify(value),
              (error: unknown) => (error as { code?: string }).code ?? String(error),
            )
            const response = await app.request(address, { headers: { host: 'localhost:4600' } })
            const told = await response.text()
            const found = response.status === 200 ? told : (JSON.parse(told) as { code: string }).code
            expect(found, `${report.name} ${query} after ${subject}`).toBe(expected)
          }
        }
      }),
      { numRuns: 12, seed: 3 },
    )
  }, 300_000)
})
