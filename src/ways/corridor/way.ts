import type { EpochMinutes, PortId } from '../../ground/index.ts'
import type { Compiled } from '../compiled.ts'
import type { LoadKind } from '../modes/index.ts'
import type { Arc, Network } from '../network.ts'
import { endsInWorlds } from '../reliability.ts'
import { paretoPaths, type Path } from '../search.ts'

/** A way from door to door that a choice is made among, in every world at once; money and emissions by tonne or person. */
export interface Way {
  readonly path: Path
  /** Ports of entry that it passes on the road, where a queue can stand before it. */
  readonly gates: readonly PortId[]
  /** Door to door by world, closed gates and timetables in it, queues not. */
  readonly minutes: Float64Array
  readonly cost: Bounds
  readonly co2: Bounds
  /** The mode of most of its kilometres. */
  readonly mode: string
  /** How much of its length is its own among the ways of the pair: 1 for all (path size). */
  readonly size: number
}

interface Bounds {
  readonly low: number
  readonly high: number
}

/** When the journeys of every world begin. */
export interface Departures {
  /** Moments at which ways are looked for: what is best by day may not be by night. */
  readonly searched: readonly EpochMinutes[]
  readonly byWorld: Float64Array
}

/** What was looked at before, in whatever scenario, by what the steps are like. */
export interface Known {
  readonly ways: Map<string, Omit<Way, 'size' | 'path'>>
  /** When the beginnings of ways are over by world, up to a step that is waited for: most ways share theirs with others. */
  readonly ends: Map<string, Float64Array>
}

export const nothingKnown = (): Known => ({ ways: new Map(), ends: new Map() })

/** The ways between two doors that no other beats in time and cost at some departure; empty where none leads. */
export function waysBetween(
  net: Compiled,
  kind: LoadKind,
  from: number,
  to: number,
  { searched, byWorld }: Departures,
  known: Known,
): readonly Way[] {
  const paths = new Map<string, Path>()
  for (const depart of searched)
    for (const { path } of paretoPaths(net, {
      from,
      to,
      depart,
      load: { kind, amount: 1 },
      criteria: ['time', 'cost'],
    })) {
      let key = kind as string
      for (const arc of path) key += ` ${likeOf(arc, net.network)}`
      if (!paths.has(key)) paths.set(key, path)
    }
  const shared = new Map<string, number>()
  for (const path of paths.values()) for (const { id } of path) shared.set(id, (shared.get(id) ?? 0) + 1)
  return [...paths].map(([key, path]) => {
    let way = known.ways.get(key)
    if (!way) known.ways.set(key, (way = wayOf(net, kind, path, byWorld, known.ends)))
    return { ...way, path, size: sizeOf(path, shared) }
  })
}

function wayOf(
  { network }: Compiled,
  kind: LoadKind,
  path: Path,
  byWorld: Float64Array,
  known: Known['ends'],
): Omit<Way, 'size' | 'path'> {
  const ends = endsOf(network, path, byWorld, known)
  const minutes = ends.slice()
  for (let world = 0; world < minutes.length; world++) minutes[world]! -= byWorld[world]!
  return {
    gates: path.flatMap(({ gate, from }) => (gate && network.nodes[from]!.layer === 'road' ? [gate.port] : [])),
    minutes,
    cost: sumOf(path, (arc) => arc.money[kind]),
    co2: sumOf(path, (arc) => arc.emission[kind]),
    mode: mostly(path),
  }
}

function endsOf(network: Network, path: Path, byWorld: Float64Array, known: Known['ends']): Float64Array {
  let [key, at, from] = ['', byWorld, 0]
  for (let step = 0; step < path.length; step++) {
    const arc = path[step]!
    key += ` ${likeOf(arc, network)}`
    if (!arc.gate && !arc.timetable) continue
    let ends = known.get(key)
    if (!ends) known.set(key, (ends = endsInWorlds(path.slice(from, step + 1), at)))
    at = ends
    from = step + 1
  }
  return endsInWorlds(path.slice(from), at)
}

const likes = new WeakMap<Arc, string>()

// The same text for steps that are alike in every figure, calendar and timetable, in whatever network they stand.
function likeOf(arc: Arc, { nodes }: Network): string {
  let like = likes.get(arc)
  if (like === undefined) {
    const { id, from, to, minutes, money, emission, gate, timetable } = arc
    const ends = [from, to].map((node) => `${nodes[node]!.place} ${nodes[node]!.layer}`)
    likes.set(arc, (like = numbered(JSON.stringify([id, ends, minutes, money, emission, gate, timetable]))))
  }
  return like
}

const numbers = new Map<string, string>()
const MOST_NUMBERS = 100_000

function numbered(text: string): string {
  let number = numbers.get(text)
  if (number === undefined) {
    // A number is never given twice, so that what was forgotten is only worked out once more.
    if (numbers.size > MOST_NUMBERS) numbers.clear()
    numbers.set(text, (number = (given++).toString(36)))
  }
  return number
}

let given = 0

function sumOf(path: Path, of: (arc: Arc) => Bounds | undefined): Bounds {
  let [low, high] = [0, 0]
  for (const arc of path) {
    low += of(arc)?.low ?? 0
    high += of(arc)?.high ?? 0
  }
  return { low, high }
}

function mostly(path: Path): string {
  const km = new Map<string, number>()
  for (const arc of path) if (arc.mode && arc.km) km.set(arc.mode, (km.get(arc.mode) ?? 0) + arc.km.low + arc.km.high)
  return [...km].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}

/**
 * Ways that run together count as less than one each, by the time that they share.
 * @see M. Ben-Akiva, M. Bierlaire, "Discrete choice methods and their applications to short term travel decisions" (1999)
 */
function sizeOf(path: Path, shared: ReadonlyMap<string, number>): number {
  let [own, all] = [0, 0]
  for (const { id, minutes } of path) {
    own += (minutes.low + minutes.high) / shared.get(id)!
    all += minutes.low + minutes.high
  }
  return all > 0 ? own / all : 1
}
