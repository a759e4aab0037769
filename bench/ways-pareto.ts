import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dijkstra, graphOf, ParetoSearch, readTntpNet, tntpGraph, type ArcIn, type Graph } from '../src/ways/index.ts'
import { seededRandom } from '../src/ground/index.ts'
import { allVectors } from '../test/reference/label-correcting.ts'
import type { Line } from './ways.bench.ts'

const PAIRS = 20
const GRID = 114
const ROUNDS = 20

/** Exact sets over three criteria: equality with a second algorithm, time against one Dijkstra. */
export async function pareto(): Promise<Line[]> {
  const lines: Line[] = []
  const file = join(
    import.meta.dirname,
    '..',
    '..',
    'shared',
    'bench',
    'tntp',
    'Chicago-Sketch',
    'ChicagoSketch_net.tntp',
  )
  if (existsSync(file))
    lines.push(
      ...measured('Chicago-Sketch', tntpGraph(readTntpNet(readFileSync(file, 'utf8')), ['time', 'length', 'hops'])),
    )
  else console.log(`pareto: skipped, ${file} is not there`)
  for (const seed of [1, 2]) lines.push(...measured(`grid of 12,996 nodes, seed ${seed}`, grid(GRID, seed)))
  return lines
}

function measured(name: string, graph: Graph): Line[] {
  const search = new ParetoSearch(graph)
  const all = pairs(graph.nodes)
  const [times, dijkstras, sizes]: [number[], number[], number[]] = [[], [], []]
  let equal = 0
  for (const [from, to] of all) search.paths(from, to)
  for (const [from, to] of all) {
    times.push(least(() => search.paths(from, to)))
    dijkstras.push(least(() => dijkstra(graph, 0, from)))
    const set = search.paths(from, to).map(({ costs }) => costs)
    sizes.push(set.length)
    if (JSON.stringify(set) === JSON.stringify(allVectors(graph, from, to, true))) equal++
  }
  const ratio = median(times) / median(dijkstras)
  console.log(
    `pareto: ${name}: median ${median(times).toFixed(1)} ms, mean ${mean(times).toFixed(1)}, max ${Math.max(...times).toFixed(1)}; ` +
      `paths median ${median(sizes)}, max ${Math.max(...sizes)}; one Dijkstra ${median(dijkstras).toFixed(2)} ms`,
  )
  return [
    {
      measure: `three criteria, ${name}: sets equal to label correcting`,
      asked: `${PAIRS} of ${PAIRS}`,
      measured: `${equal} of ${PAIRS}`,
      met: equal === PAIRS,
    },
    {
      measure: `three criteria, ${name}: median query against one forward Dijkstra`,
      asked: '≤ 12 ×',
      measured: `${ratio.toFixed(1)} × (${median(times).toFixed(1)} ms)`,
      met: ratio <= 12,
    },
  ]
}

interface Size {
  readonly kept: number
  /** The median of the queries between ends as far apart as before, and anywhere; milliseconds. */
  readonly time: number
  readonly anywhere: number
}

const spot = (of: number, row: number, column: number): number => (row + (of >> 1)) * of + column + (of >> 1)

/** Ten times the nodes and arcs: ends as far apart as before, and anywhere. The two sizes take turns, the least of all rounds counts. */
export async function growth(): Promise<Line[]> {
  const random = seededRandom(9)
  const trips = Array.from({ length: 40 }, () => Array.from({ length: 4 }, () => Math.floor(random.next() * 24) - 12))
  const sizes = [36, 114].map((side) => {
    const graph = grid(side, 5)
    const before = memory()
    const search = new ParetoSearch(graph)
    const near = trips.map(([a, b, c, d]) => [spot(side, a!, b!), spot(side, c!, d!)] as const)
    for (const [from, to] of near) search.paths(from, to)
    const kept = memory() - before + bytesOf(graph)
    const queries = [...near, ...pairs(graph.nodes)]
    return { search, queries, near: near.length, kept, least: queries.map(() => Infinity) }
  })
  for (let round = 0; round < ROUNDS; round++)
    for (const { search, queries, least: times } of sizes)
      queries.forEach(
        ([from, to], at) =>
          (times[at] = Math.min(
            times[at]!,
            spent(() => search.paths(from, to)),
          )),
      )
  const [small, big] = sizes.map(({ kept, near, least: times }) => ({
    kept,
    time: median(times.slice(0, near)),
    anywhere: median(times.slice(near)),
  })) as [Size, Size]
  const [time, kept, anywhere] = [big.time / small.time, big.kept / small.kept, big.anywhere / small.anywhere]
  return [
    {
      measure: 'three criteria, growth of nodes and arcs × 10: query between ends as far apart as before',
      asked: '≤ 14 ×',
      measured: `${time.toFixed(1)} × (${small.time.toFixed(2)} → ${big.time.toFixed(2)} ms)`,
      met: time <= 14,
    },
    {
      measure: 'three criteria, growth of nodes and arcs × 10: query between ends anywhere, sets growing with them',
      asked: '≤ 14 ×',
      measured: `${anywhere.toFixed(1)} × (${small.anywhere.toFixed(2)} → ${big.anywhere.toFixed(2)} ms)`,
      met: anywhere <= 14,
    },
    {
      measure: 'three criteria, growth of nodes and arcs × 10: memory',
      asked: '≤ 10.5 ×',
      measured: `${kept.toFixed(1)} × (${(small.kept / 1e6).toFixed(2)} → ${(big.kept / 1e6).toFixed(2)} MB)`,
      met: kept <= 10.5,
    },
  ]
}

const bytesOf = ({ first, to, costs }: Graph): number =>
  first.byteLength + to.byteLength + costs.reduce((sum, cost) => sum + cost.byteLength, 0)

const memory = (): number => process.memoryUsage().arrayBuffers

/** A square grid with arcs both ways; times, lengths and detours drawn apart, so that the criteria disagree. */
function grid(side: number, seed: number): Graph {
  const random = seededRandom(seed)
  const draw = (low: number, high: number) => low + Math.floor(random.next() * (high - low + 1))
  const arcs: ArcIn[] = []
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      for (const [down, right] of [
        [0, 1],
        [1, 0],
      ] as const) {
        if (row + down >= side || column + right >= side) continue
        const [a, b] = [row * side + column, (row + down) * side + column + right]
        // As on real roads a longer piece takes longer, more or less.
        const length = draw(20, 180)
        const time = Math.round(length * (0.6 + 0.8 * random.next()))
        arcs.push({ from: a, to: b, costs: [time, length, 1] }, { from: b, to: a, costs: [time, length, 1] })
      }
  return graphOf(side * side, arcs)
}

// The generator of the protocol, seed 777; equal ends are thrown away.
function pairs(nodes: number): [number, number][] {
  let x = 777
  const draw = () => {
    x = (Math.imul(1103515245, x) + 12345) & 0x7fffffff
    return (x >> 8) % nodes
  }
  const found: [number, number][] = []
  while (found.length < PAIRS) {
    const [from, to] = [draw(), draw()]
    if (from !== to) found.push([from, to])
  }
  return found
}

/** The least of three runs, in milliseconds of processor time. */
const least = (run: () => unknown): number => Math.min(...[0, 1, 2].map(() => spent(run)))

function spent(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
