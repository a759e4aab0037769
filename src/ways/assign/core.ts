import { OrtoqError } from '../../ground/index.ts'
import { demandOf, type Demand, type Trips } from './demand.ts'

/** A directed network as assignment takes it, nodes counted from 0. */
export interface Links {
  readonly nodes: number
  /** No path passes through a node below this one. */
  readonly firstThru: number
  readonly from: Int32Array
  readonly to: Int32Array
}

/**
 * The part of a network in which paths can be chosen. A node tied to the rest by one neighbour alone leaves no choice:
 * it is taken off, its links carry all that begins or ends there, and its trips begin or end at the neighbour.
 */
export interface Core {
  readonly nodes: number
  /** No path passes through a node below this one. */
  readonly firstThru: number
  /** Links by the node they leave: those of node n are `outFirst[n] … outFirst[n + 1] − 1`. */
  readonly outFirst: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  /** The number of each link in the whole network. */
  readonly link: Int32Array
  readonly demand: Demand
  /** Flow of links outside the core, by their number in the whole network; 0 elsewhere. */
  readonly tied: Float64Array
  /** The place of each link of the network in the core; −1 for those outside. */
  readonly place: Int32Array
  /** The node of the core that stands for each node of the network. */
  readonly stands: Int32Array
}

const NONE = -1
const MANY = -2

/** Takes tied nodes off. A trip that no link lets out of its origin or into its destination is `ways/no-path`. */
export function coreOf(net: Links, trips: Trips): Core {
  const { nodes, firstThru, from } = net
  const ties = tiesOf(net)
  const stands = new Int32Array(nodes)
  let kept = 0
  for (let node = 0; node < nodes; node++) if (ties.neighbour[node] === NONE) stands[node] = kept++
  let closed = 0
  for (let node = 0; node < nodes; node++)
    if (ties.neighbour[node] !== NONE) stands[node] = stands[ties.neighbour[node]!]!
    else if (node < firstThru) closed++
  const tied = new Float64Array(from.length)
  for (let trip = 0; trip < trips.from.length; trip++) {
    const origin = trips.from[trip]!
    const target = trips.to[trip]!
    const amount = trips.amount[trip]!
    if (!(amount > 0) || origin === target) continue
    const leaves = ties.neighbour[origin] === NONE
    const enters = ties.neighbour[target] === NONE
    if ((!leaves && ties.out[origin]! < 0) || (!enters && ties.into[target]! < 0))
      throw new OrtoqError('ways/no-path', { from: origin + 1, to: target + 1 })
    if (!leaves) tied[ties.out[origin]!]! += amount
    if (!enters) tied[ties.into[target]!]! += amount
  }
  return {
    nodes: kept,
    firstThru: closed,
    ...rowsOf(net, ties.neighbour, stands, kept),
    demand: demandOf(kept, {
      from: trips.from.map((node) => stands[node]!),
      to: trips.to.map((node) => stands[node]!),
      amount: trips.amount,
    }),
    tied,
    stands,
  }
}

// The one neighbour of a node that has no other and can be passed through itself, and the links out to it and in from it.
function tiesOf({ nodes, firstThru, from, to }: Links) {
  const [out, into] = [new Int32Array(nodes).fill(NONE), new Int32Array(nodes).fill(NONE)]
  for (let link = 0; link < from.length; link++) {
    const [a, b] = [from[link]!, to[link]!]
    out[a] = out[a] === NONE ? link : MANY
    into[b] = into[b] === NONE ? link : MANY
  }
  const neighbour = new Int32Array(nodes).fill(NONE)
  for (let node = 0; node < nodes; node++) {
    if (out[node] === MANY || into[node] === MANY) continue
    const [ahead, behind] = [
      out[node] === NONE ? NONE : to[out[node]!]!,
      into[node] === NONE ? NONE : from[into[node]!]!,
    ]
    const only = ahead === NONE ? behind : ahead
    if (only === NONE || (behind !== NONE && behind !== only) || only === node || only < firstThru) continue
    // Of two nodes tied to each other alone one has to stay.
    if (neighbour[only] === NONE) neighbour[node] = only
  }
  return { neighbour, out, into }
}

function rowsOf({ from, to }: Links, neighbour: Int32Array, stands: Int32Array, nodes: number) {
  const within = (link: number) =>
    neighbour[from[link]!] === NONE && neighbour[to[link]!] === NONE && from[link] !== to[link]
  const outFirst = new Int32Array(nodes + 1)
  for (let link = 0; link < from.length; link++) if (within(link)) outFirst[stands[from[link]!]! + 1]!++
  for (let node = 0; node < nodes; node++) outFirst[node + 1]! += outFirst[node]!
  const next = outFirst.slice()
  const [link, place] = [new Int32Array(outFirst[nodes]!), new Int32Array(from.length).fill(NONE)]
  for (let one = 0; one < from.length; one++) {
    if (!within(one)) continue
    place[one] = next[stands[from[one]!]!]!++
    link[place[one]!] = one
  }
  return {
    outFirst,
    link,
    place,
    from: link.map((one) => stands[from[one]!]!),
    to: link.map((one) => stands[to[one]!]!),
  }
}
