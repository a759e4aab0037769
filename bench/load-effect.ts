import { buildMissing } from '../bin/build.js'
import type { RowOf, Snapshot, Table } from '../src/ground/index.ts'
import { jobThreads } from '../src/processes/job-threads.ts'
import { made } from '../src/reports/apart.ts'
import { effect, makeReadyToCompare } from '../src/reports/index.ts'
import type { Report, View } from '../src/reports/report.ts'
import { defaultPack } from '../test/open.ts'
import { packOf, snapshotOf } from '../test/snapshot.ts'
import type { Line } from './ways.bench.ts'

const FIRST_YEAR = 2024
const LAST_YEAR = 2035
const WORLDS = 200

/**
 * The whole answer of the default corridor, without and with, and a step of the year slider, made as a server makes it: by
 * the built program on a thread of its own. Processor time of all threads, the handing over of the tables in it.
 */
export async function corridor(): Promise<Line[]> {
  await buildMissing({ web: false })
  const jobs = jobThreads(undefined, { makesReports: true })
  const view = {
    snapshot: unchanged(snapshotOf(packOf(defaultPack))),
    known: null,
    now: '2026-11-27T08:00:00Z',
    jobs,
  } as unknown as View
  const ask = (params: Record<string, unknown>): Promise<number> =>
    took(() =>
      made(effect as unknown as Report, view, effect.params.parse({ parts: 'corridor', worlds: WORLDS, ...params })),
    )
  const ready = await took(() => makeReadyToCompare(view))
  const first = await ask({ work: 'proj:torugart-round-the-clock' })
  const second = await ask({ work: 'proj:cku-railway' })
  // The railway's own dates: in some years it is open in every world, in others in none, in others in a share.
  const [fresh, again]: number[][] = [[], []]
  for (const steps of [fresh!, again!])
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) steps.push(await ask({ work: 'proj:cku-railway', year }))
  await jobs.close()
  return [
    {
      measure: `default corridor without and with: Pareto of all pairs, assignment, ${WORLDS} worlds, queues simulated; all of it from the start of the thread`,
      asked: '< 2 s',
      measured: `${(ready + first).toFixed(2)} s; of it ${first.toFixed(2)} s after the question, the rest as the server starts; the next work ${second.toFixed(2)} s`,
      met: ready + first < 2,
    },
    {
      measure: 'a step of the year slider: median and worst of 12 years, each asked the first time; asked again',
      asked: '≤ 100 ms',
      measured: `${ms(median(fresh!))} and ${ms(Math.max(...fresh!))} ms; ${ms(median(again!))} and ${ms(Math.max(...again!))} ms`,
      met: Math.max(...fresh!) <= 0.1,
    },
  ]
}

// Processor seconds of all threads.
async function took(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

// Tables that nobody touches are the same lists of rows each time, as a register has them: a thread is given them once.
function unchanged(snapshot: Snapshot): Snapshot {
  const kept = new Map<Table, readonly unknown[]>()
  return {
    ...snapshot,
    rows: <T extends Table>(table: T) => {
      if (!kept.has(table)) kept.set(table, snapshot.rows(table))
      return kept.get(table) as readonly RowOf<T>[]
    },
  }
}

const median = (steps: readonly number[]): number => steps.toSorted((a, b) => a - b)[steps.length >> 1]!
const ms = (seconds: number): string => (1000 * seconds).toFixed(0)
