import { build } from 'esbuild'
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { scan, type Call } from '../test/reference/connection-scan.ts'
import { openFeed } from '../src/processes/feed-files.ts'
import { readGtfs } from '../src/ways/index.ts'
import type { Line } from './ways.bench.ts'

const here = import.meta.dirname
const shared = join(here, '..', '..', 'shared', 'bench', 'gtfs')
const DAY = '2018-08-15'
const PASSES = 3

interface Loaded {
  readonly loaded: number
  readonly heap: number
  readonly rss: number
}
interface Passed {
  readonly pass: number
  readonly arrivals: readonly (number | null)[] | null
}
interface Program {
  readonly name: string
  readonly child: ChildProcess
  readonly loaded: Loaded
  readonly arrivals: readonly (number | null)[]
  readonly cold: number
  readonly passes: number[]
}

/**
 * Arrival × changes on the New York subway: three programs in processes of their own take turns; processor time.
 * Peers that are not installed (`npm ci --prefix bench`) are left out and named.
 */
export async function timetable(): Promise<Line[]> {
  const [feed, pairs] = [join(shared, 'nyc-subway-normalised.zip'), join(shared, 'od-pairs.csv')]
  if (!existsSync(feed)) {
    console.log(`timetable: skipped, ${feed} is not there`)
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'ortoq-bench-'))
  try {
    const own = join(folder, 'ortoq.mjs')
    await build({
      entryPoints: [join(here, 'peers', 'ortoq.ts')],
      outfile: own,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    })
    const files: [string, string][] = [['ortoq', own]]
    for (const peer of ['minotor', 'raptor'])
      if (existsSync(join(here, 'node_modules'))) files.push([peer, join(here, 'peers', `${peer}.mjs`)])
      else console.log(`timetable: ${peer} left out, run npm ci --prefix bench`)
    const env = {
      ...process.env,
      ORTOQ_BENCH_FEED: feed,
      ORTOQ_BENCH_PAIRS: pairs,
      ORTOQ_BENCH_DAY: DAY,
      ORTOQ_BENCH_WORKER: pathToFileURL(join(here, 'peers', 'worker.mjs')).href,
    }
    const programs: Program[] = []
    for (const [name, file] of files) programs.push(await start(name, file, env))
    for (let pass = 0; pass < PASSES; pass++)
      for (const program of programs) program.passes.push((await ask<Passed>(program.child, 'pass')).pass)
    for (const { child } of programs) child.send('stop')
    return report(programs, await reference(feed, pairs))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(name: string, file: string, env: NodeJS.ProcessEnv): Promise<Program> {
  const child = fork(file, { execArgv: ['--expose-gc'], env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const loaded = await next<Loaded>(child)
  const warm = await ask<Passed>(child, 'warm')
  return { name, child, loaded, arrivals: warm.arrivals!, cold: warm.pass, passes: [] }
}

const next = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code) => reject(new Error(`a program under comparison ended with ${code}`)))
  })

function ask<T>(child: ChildProcess, message: string): Promise<T> {
  const answer = next<T>(child)
  child.send(message)
  return answer
}

async function reference(path: string, pairs: string): Promise<(number | null)[]> {
  const open = await openFeed(path)
  const { feed } = await readGtfs(open)
  open.close()
  const { trips, services, stops, transfers } = feed
  const day = Date.parse(DAY) / 86_400_000
  const running: Call[][] = []
  for (let trip = 0; trip < trips.count; trip++)
    if (services.runs(trips.service[trip]!, day)) {
      const calls: Call[] = []
      for (let at = trips.first[trip]!; at < trips.first[trip + 1]!; at++)
        calls.push({
          stop: trips.stop[at]!,
          arrive: trips.arrive[at]!,
          depart: trips.depart[at]!,
          board: true,
          alight: true,
        })
      running.push(calls)
    }
  const scanFeed = { stops: stops.ids.length, trips: running, walks: transfers, change: stops.ids.map(() => 0) }
  return readFileSync(pairs, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [from, to, depart] = line.trim().split(',')
      const [hours, minutes] = depart!.split(':').map(Number)
      return scan(scanFeed, stops.find(from!), stops.find(to!), hours! * 3600 + minutes! * 60)[0]?.[0] ?? null
    })
}

function report(programs: readonly Program[], wanted: readonly (number | null)[]): Line[] {
  const best = (program: Program) => wanted.length / Math.min(...program.passes)
  const equal = (program: Program) => program.arrivals.filter((time, at) => time === wanted[at]).length
  for (const program of programs) {
    const { name, loaded, cold, passes } = program
    const sooner = program.arrivals.filter((time, at) => time !== null && time < (wanted[at] ?? Infinity)).length
    console.log(
      `timetable: ${name}: load ${loaded.loaded.toFixed(2)} s, ${mb(loaded.heap)} MB kept, ${mb(loaded.rss)} MB resident; ` +
        `queries/s cold ${(wanted.length / cold).toFixed(0)}, then ${passes.map((pass) => (wanted.length / pass).toFixed(0)).join(' ')}; ` +
        `arrivals equal to the scan ${equal(program)} of ${wanted.length}, sooner ${sooner}`,
    )
  }
  const [own, ...peers] = programs
  const lines: Line[] = [
    {
      measure: 'timetable: arrivals equal to an independent scan of all connections',
      asked: `${wanted.length} of ${wanted.length}`,
      measured: `${equal(own!)} of ${wanted.length}`,
      met: equal(own!) === wanted.length,
    },
  ]
  for (const [name, factor] of [
    ['raptor', 10],
    ['minotor', 30],
  ] as const) {
    const peer = peers.find((one) => one.name === name)
    if (!peer) continue
    const ratio = best(own!) / best(peer)
    lines.push({
      measure: `timetable: queries per second against ${name === 'raptor' ? 'raptor-journey-planner 2.2.3' : 'minotor 1.0.7'}`,
      asked: `≥ ${factor} ×`,
      measured: `${ratio.toFixed(0)} × (${best(own!).toFixed(0)} against ${best(peer).toFixed(0)})`,
      met: ratio >= factor,
    })
  }
  if (peers.length === 2) {
    const least = (of: (loaded: Loaded) => number) => Math.min(...peers.map(({ loaded }) => of(loaded)))
    const load = least(({ loaded }) => loaded)
    lines.push({
      measure: 'timetable: load against the faster peer',
      asked: '≤ 1 ×',
      measured: `${(own!.loaded.loaded / load).toFixed(2)} × (${own!.loaded.loaded.toFixed(2)} s against ${load.toFixed(2)} s)`,
      met: own!.loaded.loaded <= load,
    })
    for (const [what, of] of [
      ['kept after load', ({ heap }: Loaded) => heap],
      ['resident after load', ({ rss }: Loaded) => rss],
    ] as const)
      lines.push({
        measure: `timetable: memory ${what} against the smaller peer`,
        asked: '< 1 ×',
        measured: `${(of(own!.loaded) / least(of)).toFixed(2)} × (${mb(of(own!.loaded))} MB against ${mb(least(of))} MB)`,
        met: of(own!.loaded) < least(of),
      })
  }
  return lines
}

const mb = (bytes: number): string => (bytes / 1e6).toFixed(0)
