import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allVectors } from '../../../test/reference/label-correcting.ts'
import { readTntpNet } from '../formats/tntp.ts'
import { dijkstra } from './dijkstra.ts'
import { graphOf, type Graph } from './graph.ts'
import { ParetoSearch } from './search.ts'
import { tntpGraph } from './tntp-graph.ts'

const networks = fc.integer({ min: 1, max: 5 }).chain((criteria) =>
  fc.integer({ min: 2, max: 12 }).chain((nodes) => {
    const node = fc.nat({ max: nodes - 1 })
    const arc = fc.record({
      from: node,
      to: node,
      costs: fc.array(fc.nat({ max: 6 }), { minLength: criteria, maxLength: criteria }),
    })
    return fc.record({
      nodes: fc.constant(nodes),
      arcs: fc.array(arc, { minLength: 1, maxLength: 45 }),
      closed: fc.option(fc.array(fc.boolean(), { minLength: nodes, maxLength: nodes })),
      queries: fc.array(fc.tuple(node, node), { minLength: 1, maxLength: 4 }),
    })
  }),
)

function expectPathsToAddUp(
  graph: Graph,
  source: number,
  target: number,
  arcs: readonly number[],
  costs: readonly number[],
) {
  let node = source
  const sums = costs.map(() => 0)
  for (const arc of arcs) {
    expect(arc >= graph.first[node]! && arc < graph.first[node + 1]!).toBe(true)
    node = graph.to[arc]!
    graph.costs.forEach((cost, c) => (sums[c]! += cost[arc]!))
  }
  expect(node).toBe(target)
  expect(sums).toEqual(costs)
}

test('on random networks the set is that of plain label correcting, and every path adds up', () => {
  fc.assert(
    fc.property(networks, ({ nodes, arcs, closed, queries }) => {
      const graph = graphOf(nodes, arcs, closed && Uint8Array.from(closed, Number))
      const search = new ParetoSearch(graph)
      for (const [source, target] of queries) {
        const paths = search.paths(source, target)
        expect(paths.map(({ costs }) => costs)).toEqual(allVectors(graph, source, target))
        for (const path of paths) expectPathsToAddUp(graph, source, target, path.arcs, path.costs)
      }
    }),
    { numRuns: 4000 },
  )
})

test('with one criterion the set is the shortest path', () => {
  fc.assert(
    fc.property(networks, ({ nodes, arcs, queries }) => {
      const graph = graphOf(
        nodes,
        arcs.map(({ costs, ...arc }) => ({ ...arc, costs: [costs[0]!] })),
      )
      const [source, target] = queries[0]!
      const [path] = new ParetoSearch(graph).paths(source, target)
      expect(path?.costs[0] ?? Infinity).toBe(dijkstra(graph, 0, source)[target])
    }),
  )
})

const net = `<NUMBER OF ZONES> 2
<NUMBER OF NODES> 4
<FIRST THRU NODE> 3
<NUMBER OF LINKS> 5
<END OF METADATA>

~ \tinit_node\tterm_node\tcapacity\tlength\tfree_flow_time\tb\tpower\tspeed\ttoll\tlink_type\t;
\t1\t3\t1\t1.5\t0.5\t0.15\t4\t0\t0\t1;
\t3\t2\t1\t1.5\t2.5\t0.15\t4\t0\t0\t1\t;
\t1\t2\t1\t9\t1\t0.15\t4\t0\t0\t1\t;
\t2\t4\t1\t1\t1\t0.15\t4\t0\t0\t1\t;
\t3\t4\t1\t9\t9\t0.15\t4\t0\t0\t1\t;
`

test('a TNTP network is read, and no path passes through a zone below the first through node', () => {
  const search = new ParetoSearch(tntpGraph(readTntpNet(net), ['time', 'length', 'hops']))
  expect(search.paths(0, 1).map(({ costs }) => costs)).toEqual([
    [100, 900, 1],
    [300, 300, 2],
  ])
  // 1 → 2 → 4 would be shorter, but 2 is a zone.
  expect(search.paths(0, 3).map(({ costs }) => costs)).toEqual([[950, 1050, 2]])
})
