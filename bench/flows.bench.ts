import { jobsHere } from '../src/jobs/index.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { mirrorWorld } from '../test/generate/mirror-world.ts'
import { promiseSeries } from '../test/generate/promise-series.ts'
import {
  CAUSES,
  DECLARATION_COLUMNS,
  judge,
  waterfall,
  wide,
  type DeclarationColumn,
  type Question,
} from '../src/flows/index.ts'
import { LOCAL, seededRandom } from '../src/ground/index.ts'
import { openAnalysis } from '../src/processes/analysis.ts'
import { landedBatch } from '../src/reports/landed.ts'
import { packOf, snapshotOf } from '../test/snapshot.ts'
import type { Line } from './ways.bench.ts'

const parts: Readonly<Record<string, () => Promise<Line[]>>> = { mirror, verdicts, landed, questions }

/** All measurements of the flows, or those named. Prints rows for `bench/results.md`. */
export async function run(names: readonly string[]): Promise<void> {
  const lines: Line[] = []
  for (const [name, part] of Object.entries(parts))
    if (names.length === 0 || names.includes(name)) lines.push(...(await part()))
  console.log('')
  for (const { measure, asked, measured, met } of lines)
    console.log(`| ${measure} | ${asked} | ${measured} | ${met ? 'met' : 'missed'} |`)
}

const WORLDS = 1000

function mirror(): Promise<Line[]> {
  const inside = new Map(CAUSES.map((cause) => [cause, 0]))
  let summed = 0
  for (let seed = 1; seed <= WORLDS; seed++) {
    const random = seededRandom(seed)
    const planted = Object.fromEntries(CAUSES.map((cause) => [cause, random.next() < 0.8])) as never
    const world = mirrorWorld(random, planted)
    const found = waterfall(world.year, world.exports, world.imports, world.evidence)
    if (found.parts.reduce((sum, { amount }) => sum + amount, 0) === found.gap) summed++
    for (const cause of CAUSES) {
      const part = found.parts.find(({ causes }) => causes.length === 1 && causes[0] === cause)!
      const truth = world.truth[cause] * 100
      if (part.low - 1 <= truth && truth <= part.high + 1) inside.set(cause, inside.get(cause)! + 1)
    }
  }
  const shares = [...inside].map(([cause, count]) => `${cause} ${((100 * count) / WORLDS).toFixed(1)} %`)
  return Promise.resolve([
    {
      measure: 'planted mirror worlds: each cause within its interval',
      asked: '≥ 95 % of 1,000',
      measured: shares.join(', '),
      met: [...inside.values()].every((count) => count >= 0.95 * WORLDS),
    },
    {
      measure: 'planted mirror worlds: parts sum to the cent',
      asked: '1,000 of 1,000',
      measured: `${summed} of ${WORLDS}`,
      met: summed === WORLDS,
    },
  ])
}

const share = (count: number) => `${((100 * count) / WORLDS).toFixed(1)} %`

function verdicts(): Promise<Line[]> {
  let [wrongMet, wrongMissed, told] = [0, 0, 0]
  for (let seed = 1; seed <= WORLDS; seed++) {
    const { points, test, truth } = promiseSeries(seededRandom(seed))
    const { verdict } = judge(points, test)
    if (verdict !== 'cannot be told') told++
    if (verdict === 'met' && truth === 'not-met') wrongMet++
    if (truth === 'met' && ['on the way', 'no change', 'worse'].includes(verdict)) wrongMissed++
  }
  return Promise.resolve([
    {
      measure: 'verdicts on 1,000 planted series: wrong “met”',
      asked: '≤ 2 %',
      measured: share(wrongMet),
      met: wrongMet <= 20,
    },
    {
      measure: `verdicts on 1,000 planted series: wrong “not met” (${share(told)} told)`,
      asked: '≤ 2 %',
      measured: share(wrongMissed),
      met: wrongMissed <= 20,
    },
  ])
}

const SHIPMENTS = 100_000

async function landed(): Promise<Line[]> {
  const pack = packOf(resolve(import.meta.dirname, '../data/cn-kg'))
  const view = {
    snapshot: snapshotOf(pack),
    pack: pack.info,
    known: null,
    viewer: LOCAL,
    now: '2026-11-27T00:00:00.000Z',
    at: async () => snapshotOf(pack),
    waiting: async () => ({ recorded: 0, sealed: 0, unsealed: [], proposals: [] }),
    jobs: jobsHere({}),
  }
  const random = seededRandom(1)
  const among = <T>(list: readonly T[]) => list[Math.floor(random.next() * list.length)]!
  const rows = Array.from({ length: SHIPMENTS }, () =>
    [
      among(['520811', '610910', '870323', '851679', '3926', '62']),
      (random.next() * 80_000 + 10).toFixed(2),
      among(['USD', 'CNY', 'KGS']),
      (random.next() * 20_000 + 1).toFixed(1),
      among(['Kashgar', 'Urumqi', 'Guangzhou', "Xi'an"]),
      among(['Bishkek', 'Osh']),
      `2026-12-${String(1 + Math.floor(random.next() * 14)).padStart(2, '0')}`,
    ].join(','),
  )
  const lines = `hs,value,currency,kg,from,to,date\n${rows.join('\n')}\n`
  const start = process.cpuUsage()
  const { lines: found } = await landedBatch.run(view, { lines, language: 'en' })
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  const done = found.filter(({ total }) => total !== null).length
  return [
    {
      measure: `landed cost, ${SHIPMENTS.toLocaleString('en')} lines, 8 pairs of places, 14 days (${done.toLocaleString('en')} with a way)`,
      asked: '≤ 10 s',
      measured: `${seconds.toFixed(1)} s of processor`,
      met: seconds <= 10 && done === SHIPMENTS,
    },
  ]
}

const own = Object.fromEntries(DECLARATION_COLUMNS.map((name) => [name, name])) as Record<DeclarationColumn, string>

/** Two million declarations in Parquet, made by DuckDB itself, asked in the child under a cap of 1 GB. */
async function questions(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ortoq-bench-'))
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const file = join(folder, 'declarations.parquet')
    const connection = await (
      await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '2GB', temp_directory: folder })
    ).connect()
    await connection.run(`copy (select
      '2031-' || lpad(cast(1 + hash(i) % 12 as varchar), 2, '0') as month, lpad(cast(hash(i * 3) % 3000 * 3000001 % 9700000000 + 100000000 as varchar), 10, '0') as hs,
      'P' || cast(hash(i * 5) % 60 as varchar) as partner, 'IM40' as procedure, 'O' || cast(hash(i * 7) % 20 as varchar) as office,
      case hash(i * 11) % 3 when 0 then 'road' when 1 then 'rail' else 'air' end as mode, 'D' || cast(hash(i * 13) % 50000 as varchar) as declarant,
      (hash(i * 17) % 10000000) / 100.0 as value, (hash(i * 19) % 20000000) / 1000.0 as kg
      from range(2000000) t(i)) to '${file}' (format parquet, compression zstd)`)
    const start = performance.now()
    const analysis = await openAnalysis(file, own)
    const loaded = performance.now() - start
    const times: string[] = []
    let worst = 0
    for (const question of ['by-month', 'by-product', 'prices', 'cells'] as Question[]) {
      const before = performance.now()
      await analysis.ask(question, { ...wide, k: 5 })
      const spent = performance.now() - before
      worst = Math.max(worst, spent)
      times.push(`${question} ${(spent / 1000).toFixed(2)} s`)
    }
    await analysis.close()
    return [
      {
        measure: `named questions about 2 million declarations under 1 GB (opened in ${(loaded / 1000).toFixed(1)} s)`,
        asked: '≤ 10 s',
        measured: times.join(', '),
        met: worst <= 10_000,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
