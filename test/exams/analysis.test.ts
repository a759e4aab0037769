import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  DECLARATION_COLUMNS,
  memoryAnalysis,
  QUESTIONS,
  wide,
  type Analysis,
  type AnswerRow,
  type Declaration,
  type DeclarationColumn,
  type Narrowing,
  type Question,
} from '../../src/flows/index.ts'
import { OrtoqError, seededRandom, writeCsv, type Random } from '../../src/ground/index.ts'
import { openAnalysis, parquetText } from '../../src/processes/analysis.ts'
import { freshFolder } from '../open.ts'

const own = Object.fromEntries(DECLARATION_COLUMNS.map((name) => [name, name])) as Record<DeclarationColumn, string>

function declarations(random: Random, count: number): Declaration[] {
  const among = <T>(list: readonly T[]) => list[Math.floor(random.next() * list.length)]!
  return Array.from({ length: count }, () => ({
    month: `2031-${String(1 + Math.floor(random.next() * 12)).padStart(2, '0')}`,
    hs: among(['5208110000', '5208120000', '6109100000', '8703239000', '0813100000']),
    partner: among(['AR', 'CY', 'ZZ']),
    procedure: among(['IM40', 'IM80']),
    office: among(['Stone Gate', 'River "Gate", old', 'Orda']),
    mode: among(['road', 'rail', '']),
    declarant: `d${Math.floor(random.next() * 40)}`,
    value: (random.next() * 50_000).toFixed(2),
    kg: (random.next() < 0.02 ? 0 : random.next() * 9000).toFixed(3),
  }))
}

const csvOf = (rows: readonly Declaration[]): string =>
  writeCsv([[...DECLARATION_COLUMNS], ...rows.map((row) => DECLARATION_COLUMNS.map((name) => row[name]))])

/** Engines that may stand behind the questions; each is given the same declarations. */
const engines: Readonly<Record<string, (rows: readonly Declaration[]) => Promise<Analysis>>> = {
  memory: (rows) => Promise.resolve(memoryAnalysis(rows)),
  duckdb: (rows) => {
    const file = join(freshFolder(), 'declarations.csv')
    writeFileSync(file, csvOf(rows))
    return openAnalysis(file, own)
  },
}

const narrowings: readonly Partial<Narrowing>[] = [
  {},
  { digits: 4, from: '2031-03', to: '2031-09' },
  { hs: '5208', partner: 'AR' },
  { digits: 2, k: 9 },
  { hs: '99' },
  { limit: 3 },
]

const close = (a: AnswerRow, b: AnswerRow): void => {
  expect(Object.keys(a).toSorted()).toEqual(Object.keys(b).toSorted())
  for (const [name, value] of Object.entries(a))
    if (typeof value === 'number' && !Number.isInteger(value)) expect(value).toBeCloseTo(b[name] as number, 8)
    else expect([name, value]).toEqual([name, b[name]])
}

describe.each(Object.entries(engines))('the engine %s', (_, open) => {
  const rows: Declaration[] = [
    {
      month: '2031-01',
      hs: '520811',
      partner: 'AR',
      procedure: 'IM40',
      office: 'Orda',
      mode: 'road',
      declarant: 'a',
      value: '100.10',
      kg: '10',
    },
    {
      month: '2031-01',
      hs: '520812',
      partner: 'AR',
      procedure: 'IM40',
      office: 'Orda',
      mode: 'road',
      declarant: 'b',
      value: '200.20',
      kg: '40',
    },
    {
      month: '2031-02',
      hs: '610910',
      partner: 'CY',
      procedure: 'IM40',
      office: 'Orda',
      mode: 'rail',
      declarant: 'a',
      value: '0.05',
      kg: '0',
    },
  ]
  let analysis: Analysis
  const ask = async (question: Question, narrowing: Partial<Narrowing> = {}) => {
    analysis ??= await open(rows)
    return analysis.ask(question, { ...wide, ...narrowing })
  }
  afterAll(() => analysis?.close())

  test('sums money in cents and mass in grams, exactly', async () => {
    expect(await ask('total')).toEqual([{ count: 3, cents: 30_035, grams: 50_000, declarants: 2 }])
  })

  test('tells products apart by as many digits as asked', async () => {
    expect((await ask('by-product', { digits: 4 })).map(({ product, cents }) => [product, cents])).toEqual([
      ['5208', 30_030],
      ['6109', 5],
    ])
  })

  test('gives prices by the kilogram and leaves out what has no mass', async () => {
    const [cloth, ...others] = await ask('prices', { digits: 2 })
    expect(others).toEqual([])
    expect(cloth).toMatchObject({ product: '52', count: 2 })
    expect(cloth!['median']).toBeCloseTo((10.01 + 5.005) / 2, 9)
  })

  test('withholds cells of too few declarants, and says so instead of zero', async () => {
    const cells = await ask('cells', { digits: 2, k: 2 })
    expect(cells.map(({ product, status, cents }) => [product, status, cents])).toEqual([
      ['52', 'reported', 30_030],
      ['61', 'suppressed', null],
    ])
  })

  test('answers nothing where nothing is, and zero for a total', async () => {
    expect(await ask('by-month', { hs: '99' })).toEqual([])
    expect(await ask('total', { hs: '99' })).toEqual([{ count: 0, cents: 0, grams: 0, declarants: 0 }])
  })
})

describe('all engines', () => {
  test('give the same answers to every question about the same declarations', async () => {
    for (const seed of [1, 2]) {
      const rows = declarations(seededRandom(seed), 3000)
      const [first, ...others] = await Promise.all(Object.values(engines).map((open) => open(rows)))
      for (const question of Object.keys(QUESTIONS) as Question[])
        for (const narrowing of narrowings) {
          const wanted = await first!.ask(question, { ...wide, ...narrowing })
          for (const other of others) {
            const got = await other.ask(question, { ...wide, ...narrowing })
            expect([question, got.length]).toEqual([question, wanted.length])
            got.forEach((row, at) => close(row, wanted[at]!))
          }
        }
      await Promise.all([first!, ...others].map((engine) => engine.close()))
    }
  })
})

const file = () => {
  const path = join(freshFolder(), 'd.csv')
  writeFileSync(path, csvOf(declarations(seededRandom(4), 50)))
  return path
}

describe('the child of DuckDB', () => {
  test('refuses a file without the columns, and one that is no table, by name', async () => {
    const path = join(freshFolder(), 'bad.csv')
    writeFileSync(path, 'month,hs\n2031-01,5208\n')
    await expect(openAnalysis(path, own)).rejects.toMatchObject({ code: 'flows/broken-file' })
    const parquet = join(freshFolder(), 'bad.parquet')
    writeFileSync(parquet, 'no parquet')
    await expect(openAnalysis(parquet, own)).rejects.toMatchObject({ code: 'flows/broken-file' })
    await expect(parquetText(parquet)).rejects.toMatchObject({ code: 'flows/broken-file' })
    await expect(openAnalysis('/nowhere/x.csv', own)).rejects.toBeInstanceOf(OrtoqError)
  })

  test('cannot be made to run words of a question as a statement', async () => {
    const analysis = await openAnalysis(file(), own)
    const evil = "x' or 1=1; copy declarations to '/tmp/leak.csv'; --"
    expect(await analysis.ask('by-month', { ...wide, partner: evil, hs: evil })).toEqual([])
    await analysis.close()
  })

  test('orders far more than its memory by spilling, instead of dying', async () => {
    const path = join(freshFolder(), 'wide.csv')
    writeFileSync(path, csvOf(declarations(seededRandom(5), 40_000)))
    const analysis = await openAnalysis(path, own, { memory: '60MB', threads: 1, spillLimit: '1GB' })
    const [total] = await analysis.ask('total', wide)
    expect(total!['count']).toBe(40_000)
    expect((await analysis.ask('prices', wide)).length).toBe(5)
    await analysis.close()
  })
})
