import type { EpochMinutes, PortId } from '../../ground/index.ts'
import type { Compiled } from '../compiled.ts'
import type { LoadKind } from '../modes/index.ts'
import type { Arc, Network } from '../network.ts'
import { endsInWorlds } from '../reliability.ts'
import { paretoTracks, type Path, type Track } from '../search.ts'
import { likeOf } from './like.ts'

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

/**
 * What was looked at before, in whatever scenario: a tree of steps, told from each other by what they are like. A way is
 * one of its places, and its beginnings are those above.
 */
export class Trail {
  /** When a path that ends here is over by world: kept behind steps that are waited for, since most ways share theirs. */
  ends: Float64Array | null = null
  readonly ways: Partial<Record<LoadKind, Omit<Way, 'size' | 'path'>>> = {}
  readonly #next = new Map<number, Trail>()

  onward(like: number): Trail {
    let next = this.#next.get(like)
    if (!next) this.#next.set(like, (next = new Trail()))
    return next
  }
}

/** What leads from one door to another. */
export interface Between {
  /** The ways that no other beats in time and cost at some departure; empty where none leads. */
  readonly ways: readonly Way[]
  /** What was found at each departure that was searched. */
  readonly tracks: readonly (readonly Track[])[]
}

export function waysBetween(
  net: Compiled,
  kind: LoadKind,
  from: number,
  to: number,
  { searched, byWorld }: Departures,
  known: Trail,
): Between {
  const paths = new Map<Trail, Path>()
  const load = { kind, amount: 1 }
  const tracks = searched.map((depart) => paretoTracks(net, { from, to, depart, load, criteria: ['time', 'cost'] }))
  for (const { path } of tracks.flat()) {
    let trail = known
    for (const arc of path) trail = trail.onward(likeOf(arc, net.network))
    if (!paths.has(trail)) paths.set(trail, path)
  }
  const shared = new Map<string, number>()
  for (const path of paths.values()) for (const { id } of path) shared.set(id, (shared.get(id) ?? 0) + 1)
  const ways = [...paths].map(([{ ways: alike }, path]) => ({
    ...(alike[kind] ??= wayOf(net, kind, path, byWorld, known)),
    path,
    size: sizeOf(path, shared),
  }))
  return { ways, tracks }
}

function wayOf(
  { network }: Compiled,
  kind: LoadKind,
  path: Path,
  byWorld: Float64Array,
  known: Trail,
): Omit<Way, 'size' | 'path'> {
  const ends = endsOf(network, path, byWorld, known)
  const minutes = ends.slice()
  for (let world = 0; world < minutes.length; world++) minutes[world]! -= byWorld[world]!
  return {
    gates: path.flatMap(({ gate, from }) => (gate && network.nodes[from]!.layer === 'road' ? [gate.port] : [])),
    minutes,
    cost: sumOf(path, kind === 'goods' ? goodsCost : peopleCost),
    co2: sumOf(path, kind === 'goods' ? goodsCo2 : peopleCo2),
    mode: mostly(path),
  }
}

function endsOf(network: Network, path: Path, byWorld: Float64Array, known: Trail): Float64Array {
  let [trail, at, from] = [known, byWorld, 0]
  for (let step = 0; step < path.length; step++) {
    const arc = path[step]!
    trail = trail.onward(likeOf(arc, network))
    if (!arc.gate && !arc.timetable) continue
    at = trail.ends ??= endsInWorlds(path.slice(from, step + 1), at)
    from = step + 1
  }
  return endsInWorlds(path.slice(from), at)
}

// By name: a property that is now the one and now the other is looked up anew each time.
const goodsCost = ({ money }: Arc) => money.goods
const peopleCost = ({ money }: Arc) => money.people
const goodsCo2 = ({ emission }: Arc) => emission.goods
const peopleCo2 = ({ emission }: Arc) => emission.people

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
