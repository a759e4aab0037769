import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OrtoqError } from '../src/ground/index.ts'
import { delaysOf, Equilibrium, readTntpNet, readTntpTrips, type TntpNet, type TntpTrips } from '../src/ways/index.ts'
import { ShortestPaths } from '../src/ways/assign/paths.ts'
import { coreOf } from '../src/ways/assign/core.ts'
import type { Line } from './ways.bench.ts'

const SHARED = join(import.meta.dirname, '..', '..', 'shared', 'bench', 'tntp')
const RUNS = 4

interface Known {
  readonly folder: string
  readonly name: string
  readonly optimum: number
  readonly weights?: { readonly toll: number; readonly distance: number }
}

// Objectives of two programs that agree at a gap of 1e-12, or as published (ways.md §5.2).
const networks: readonly Known[] = [
  { folder: 'SiouxFalls', name: 'SiouxFalls', optimum: 4231335.28710744 },
  { folder: 'Braess-Example', name: 'Braess', optimum: 386.00000008 },
  { folder: 'Anaheim', name: 'Anaheim', optimum: 1286032.171096033 },
  { folder: 'Barcelona', name: 'Barcelona', optimum: 1265654.92203176 },
  { folder: 'Winnipeg', name: 'Winnipeg', optimum: 827911.494629963 },
  { folder: 'Chicago-Sketch', name: 'ChicagoSketch', optimum: 16748438.6000105 },
  {
    folder: 'Chicago-Sketch',
    name: 'ChicagoSketch',
    optimum: 17313018.7387477,
    weights: { toll: 0.02, distance: 0.04 },
  },
]

/** Seconds of its own clock that TAP-B took to 1e-8, and one all-or-nothing on the same machine (ways.md §5.2). */
const REFERENCE: Readonly<Record<string, number>> = { ChicagoSketch: 0.77, Winnipeg: 0.76, Barcelona: 0.34 }
const REFERENCE_LOADING = 0.035

/** User equilibrium: time to 1e-8 beside TAP-B, optima and flows at 1e-12, warm starts. */
export async function assign(): Promise<Line[]> {
  if (!existsSync(SHARED)) {
    console.log(`assign: skipped, ${SHARED} is not there`)
    return []
  }
  return [...Object.keys(REFERENCE).map(against), ...networks.flatMap(optimum), ...Object.keys(REFERENCE).flatMap(warm)]
}

// The program of the peer, built beforehand, where somebody has it: never a part of this project.
const peer = process.env['TAPB']

function against(name: string): Line {
  const known = networks.find((one) => one.name === name)!
  const { net, trips } = read(known)
  const scale = loading() / REFERENCE_LOADING
  const [ours, cold, theirs]: number[][] = [[], [], []]
  for (let run = 0; run < RUNS; run++) {
    ours!.push(seconds(() => solved(net, trips, 1e-8)))
    cold!.push(coldSeconds(known))
    if (peer) theirs!.push(peerSeconds(peer, known))
  }
  const reference = peer ? Math.min(...theirs!) : REFERENCE[name]! * scale
  const [warmed, first] = [Math.min(...ours!), Math.min(...cold!)]
  const beside = peer
    ? `TAP-B ${reference.toFixed(2)} s, run in turn`
    : `TAP-B ${reference.toFixed(2)} s, by one loading`
  return {
    measure: `relative gap 1e-8 on ${known.folder}, whole program with reading and start`,
    asked: '≤ 1.0 × the processor time of TAP-B',
    measured: `${(first / reference).toFixed(2)} × (${first.toFixed(2)} s; ${beside}); solving alone when warm ${warmed.toFixed(2)} s`,
    met: first <= reference,
  }
}

function optimum(known: Known): Line[] {
  const { net, trips } = read(known)
  const answer = solved(net, trips, 1e-12, known.weights)
  const error = Math.abs(answer.objective / known.optimum - 1)
  const name = `${known.folder}${known.weights ? ', toll 0.02, distance 0.04' : ''}`
  const lines: Line[] = [
    {
      measure: `gap 1e-12 on ${name}: objective beside the published`,
      asked: 'gap reached; ≤ 1e-9 relative',
      measured: `gap ${answer.gap.toExponential(1)}, ${error.toExponential(1)}`,
      met: answer.reached && error <= 1e-9,
    },
  ]
  const flows = publishedFlows(known, net)
  if (flows === null) return lines
  let [worst, constant] = [0, 0]
  flows.forEach((volume, link) => {
    const off = Math.abs(answer.flow[link]! - volume) / Math.max(1, volume)
    // Between ways of constant cost the flow is not determined; how many differ there is told.
    if (net.b[link] === 0 || net.power[link] === 0) constant += Number(off > 1e-4)
    else worst = Math.max(worst, off)
  })
  lines.push({
    measure: `link flows on ${name} beside the published`,
    asked: '≤ 1e-4 relative',
    measured: `${worst.toExponential(1)} where the cost grows with the flow; ${constant} links of constant cost differ`,
    met: worst <= 1e-4,
  })
  return lines
}

// What is done to a link: by the free cost of the link a toll is worth as much as passing it once more.
const patches: Readonly<Record<string, (delay: Delay) => Delay>> = {
  'half the capacity': ({ fixed, slope, power }) => ({ fixed, slope: slope * 2 ** power, power }),
  'twice the capacity': ({ fixed, slope, power }) => ({ fixed, slope: slope / 2 ** power, power }),
  closed: () => ({ fixed: 1e9, slope: 0, power: 0 }),
  'a toll': ({ fixed, slope, power }) => ({ fixed: 2 * fixed, slope, power }),
}

interface Delay {
  readonly fixed: number
  readonly slope: number
  readonly power: number
}

/** Twenty links in use, spread over the network, each patched in four ways: warm beside cold of the same patched network, in turn. */
function warm(name: string): Line[] {
  const known = networks.find((one) => one.name === name)!
  const { net, trips } = read(known)
  const delays = delaysOf(net, { toll: 0, distance: 0 })
  for (let run = 0; run < RUNS; run++) solved(net, trips, 1e-8)
  const equilibrium = new Equilibrium(net, delays, trips)
  const { flow } = equilibrium.solve({ gap: 1e-8 })
  const back = equilibrium.saved()
  const used = [...flow.keys()].filter((link) => flow[link]! > 0 && delays.slope[link]! > 0)
  const links = Array.from({ length: 20 }, (_, at) => used[Math.floor(((at + 0.5) * used.length) / 20)]!)
  return Object.entries(patches).map(([what, patched]) => {
    const tries = links.flatMap((link) => {
      const { fixed, slope, power } = delays
      const delay = patched({ fixed: fixed[link]!, slope: slope[link]!, power: power[link]! })
      const afresh = {
        fixed: fixed.with(link, delay.fixed),
        slope: slope.with(link, delay.slope),
        power: power.with(link, delay.power),
      }
      const runs = [1, 2].map(() => {
        back()
        equilibrium.patch(link, delay)
        const warmed = seconds(() => equilibrium.solve({ gap: 1e-8 }))
        try {
          return { warmed, cold: seconds(() => new Equilibrium(net, afresh, trips).solve({ gap: 1e-8 })) }
        } catch (error) {
          // Some have no way but the closed link: such a network has no equilibrium to come to.
          if (error instanceof OrtoqError) return null
          throw error
        }
      })
      const [warmed, cold] = [
        Math.min(...runs.map((run) => run?.warmed ?? Infinity)),
        Math.min(...runs.map((run) => run?.cold ?? Infinity)),
      ]
      return cold < Infinity ? [{ warmed, cold, ratio: warmed / cold }] : []
    })
    const [middle, worst] = [0.5, 1].map(
      (share) => tries.toSorted((a, b) => a.ratio - b.ratio)[Math.ceil(share * tries.length) - 1]!,
    )
    const told = ({ warmed, cold, ratio }: (typeof tries)[number]) =>
      `${ratio.toFixed(2)} × (${(1000 * warmed).toFixed(0)} ms of ${(1000 * cold).toFixed(0)} ms)`
    return {
      measure: `${known.folder}, warm start, one link ${what}, median and worst of ${tries.length} links`,
      asked: '≤ 0.2 × cold to 1e-8 of the same patched network',
      measured: `${told(middle!)}, worst ${told(worst!)}`,
      met: worst!.ratio <= 0.2,
    }
  })
}

const texts = new Map<string, string>()
const textOf = ({ folder, name }: Known, kind: string): string => {
  const path = join(SHARED, folder, `${name}_${kind}.tntp`)
  if (!texts.has(path)) texts.set(path, readFileSync(path, 'utf8'))
  return texts.get(path)!
}

const read = (known: Known): { net: TntpNet; trips: TntpTrips } => ({
  net: readTntpNet(textOf(known, 'net')),
  trips: readTntpTrips(textOf(known, 'trips')),
})

const solved = (net: TntpNet, trips: TntpTrips, gap: number, weights = { toll: 0, distance: 0 }) =>
  new Equilibrium(net, delaysOf(net, weights), trips).solve({ gap })

// One all-or-nothing on Chicago-Sketch: every tree and every trip on it, the best of five.
function loading(): number {
  const { net, trips } = read(networks.find(({ name }) => name === 'ChicagoSketch')!)
  const core = coreOf(net, trips)
  const paths = new ShortestPaths(core)
  const cost = Float64Array.from(core.link, (link) => net.freeFlow[link]!)
  const flow = new Float64Array(core.link.length)
  return Math.min(
    ...[1, 2, 3, 4, 5].map(() =>
      seconds(() =>
        core.demand.origin.forEach((origin, row) => {
          paths.from(origin, cost)
          for (let at = core.demand.first[row]!; at < core.demand.first[row + 1]!; at++)
            for (let node = core.demand.to[at]!; node !== origin; node = core.from[paths.last[node]!]!)
              flow[paths.last[node]!]! += core.demand.amount[at]!
        }),
      ),
    ),
  )
}

function publishedFlows(known: Known, net: TntpNet): number[] | null {
  // The flow file of Chicago-Sketch belongs to tolls and distances that count.
  if (known.name === 'ChicagoSketch' && !known.weights) return null
  if (!existsSync(join(SHARED, known.folder, `${known.name}_flow.tntp`))) return null
  const volumes = new Map<string, number[]>()
  for (const line of textOf(known, 'flow').split('\n')) {
    const [from, to, volume] = line.trim().split(/\s+/)
    if (!/^\d+$/.test(from!) || !/^\d+$/.test(to ?? '')) continue
    const key = `${from} ${to}`
    volumes.set(key, [...(volumes.get(key) ?? []), Number(volume)])
  }
  return Array.from(net.from, (from, link) => volumes.get(`${from + 1} ${net.to[link]! + 1}`)!.shift()!)
}

function seconds(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** Processor time of the children that `run` starts and waits for, to a hundredth of a second. */
function childSeconds(run: () => unknown): number {
  const start = processorOfChildren()
  run()
  return processorOfChildren() - start
}

function processorOfChildren(): number {
  // Fields 16 and 17, in hundredths of a second (proc(5)); the name in brackets may hold blanks.
  const [user, system] = readFileSync('/proc/self/stat', 'utf8')
    .replace(/\(.*\)/, 'x')
    .split(' ')
    .slice(15, 17)
  return (Number(user) + Number(system)) / 100
}

const coldSeconds = (known: Known): number =>
  childSeconds(() =>
    spawnSync(process.execPath, [
      join(import.meta.dirname, '..', 'bin', 'ortoq.js'),
      'assign',
      '--json',
      '--net',
      join(SHARED, known.folder, `${known.name}_net.tntp`),
      '--trips',
      join(SHARED, known.folder, `${known.name}_trips.tntp`),
    ]),
  )

function peerSeconds(program: string, known: Known): number {
  const dir = mkdtempSync(join(tmpdir(), 'ortoq-bench-'))
  const parameters = join(dir, 'parameters.txt')
  writeFileSync(
    parameters,
    [
      `<NETWORK FILE> ${join(SHARED, known.folder, `${known.name}_net.tntp`)}`,
      `<TRIPS FILE> ${join(SHARED, known.folder, `${known.name}_trips.tntp`)}`,
      `<FLOWS FILE> ${join(dir, 'flows.txt')}`,
      '<FILE PATH> ',
      '<CONVERGENCE GAP> 1e-8',
      '',
    ].join('\n'),
  )
  try {
    return childSeconds(() => spawnSync(program, [parameters], { cwd: dir, stdio: 'ignore' }))
  } finally {
    rmSync(dir, { recursive: true })
  }
}
