import { z } from 'zod'
import { portPlan, portWorld, type Passage } from '../ways/index.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { portAsked, portParams } from './simulate-port.ts'
import { sourceIndex } from './source.ts'

/** Where more come, every second, third or tenth of them is shown. */
const MOST = 6000

export const portWatch = report({
  name: 'port-watch',
  command: 'simulate watch <place>',
  about: 'One possible world of a port vehicle by vehicle: when each comes, is let in, leaves its lane and is out.',
  params: z.object({
    ...portParams,
    days: z.coerce.number().int().min(1).max(14).default(3).describe('days that are shown'),
    world: z.coerce.number().int().min(0).default(0).describe('number of the possible world'),
  }),
  result: z.object({
    schema: z.literal('ortoq-port-watch/1'),
    place: z.object({ id: z.string(), name: names, zone: z.string() }),
    with: z.array(z.string()),
    first: z.string(),
    days: z.int(),
    world: z.int(),
    piece: z.enum(['vehicle', 'person', 'train']),
    load: z.number(),
    /** By how many the queue grows in a day where more come than can pass; null with a steady state. */
    growth: z.number().nullable(),
    ways: z.array(z.object({ from: z.string(), to: z.string() })),
    /** Columns of equal length, by the moment of coming; minutes from the first midnight. */
    passages: z.object({
      way: z.array(z.int()),
      arrives: z.array(z.number()),
      admitted: z.array(z.number()),
      leavesLane: z.array(z.number()),
      out: z.array(z.number()),
    }),
    /** Each that is shown stands for so many that came. */
    each: z.int(),
    sources: z.record(z.string(), source),
  }),
  run(view, params) {
    const { place, scenario, works, kind, piece, flow: counted, first } = portAsked(view, params)
    const { plan, sources } = portPlan(view.snapshot, scenario, {
      place,
      kind,
      flow: counted,
      first,
      days: params.days,
      warmUp: 0,
      seed: params.seed,
    })
    const seen: Passage[] = []
    const { load, flow, capacity } = portWorld(plan, params.world, (passage) => seen.push(passage))
    const each = Math.max(1, Math.ceil(seen.length / MOST))
    const shown = seen.toSorted((a, b) => a.arrives - b.arrives).filter((_, at) => at % each === each >> 1)
    const column = (of: (passage: Passage) => number) => shown.map((passage) => Math.round(of(passage) * 100) / 100)
    return {
      schema: 'ortoq-port-watch/1' as const,
      place: { id: place.id, name: place.name, zone: place.zone },
      with: works,
      first,
      days: params.days,
      world: params.world,
      piece,
      load,
      growth: load >= 1 ? flow - capacity : null,
      ways: plan.ways.map(({ from, to }) => ({ from, to })),
      passages: {
        way: shown.map(({ way }) => way),
        arrives: column(({ arrives }) => arrives),
        admitted: column(({ admitted }) => admitted),
        leavesLane: column(({ leavesLane }) => leavesLane),
        out: column(({ out }) => out),
      },
      each,
      sources: sourceIndex(view.snapshot, [...sources], params.language),
    }
  },
  text(result, say) {
    const { passages, ways, each, growth, piece } = result
    const lines = passages.arrives.map((arrives, at) => {
      const { from, to } = ways[passages.way[at]!]!
      return `${say.number(arrives)}  ${from.slice(6)} → ${to.slice(6)}  ${say.duration(passages.admitted[at]! - arrives, passages.out[at]! - arrives)}`
    })
    return [
      ...(each > 1 ? [say.text('watch.each', { each: say.number(each) })] : []),
      ...(growth === null
        ? []
        : [say.text('watch.grows', { growth: say.range(Math.round(growth), Math.round(growth), `${piece}/d`) })]),
      ...lines,
    ]
  },
})
