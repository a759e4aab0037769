import { z } from 'zod'
import { OrtoqError, parseMoment, type Id, type Snapshot } from '../ground/index.ts'
import {
  placeNamed,
  placeTable,
  route as search,
  scenarioOf,
  type Load,
  type Option,
  type PlaceRow,
  type Routes,
} from '../ways/index.ts'
import { worksNamed } from './named.ts'
import { language, list, positive } from './params.ts'
import { report } from './report.ts'
import { routes } from './route-shape.ts'
import type { Say } from './say.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'

const place = z.object({
  id: z.string(),
  name: names,
  lat: z.number(),
  lon: z.number(),
  zone: z.string(),
  states: z.array(z.string()),
})

export const route = report({
  name: 'route',
  command: 'route',
  about: 'Ways from door to door for goods or people: when they arrive, what they cost, and on what each figure rests.',
  params: z.object({
    from: z.string().describe('place, by id or by name in any language of the pack'),
    to: z.string().describe('place, by id or by name in any language of the pack'),
    tonnes: positive().describe('goods to carry'),
    people: positive().describe('travellers'),
    depart: z.string().optional().describe('2026-12-01T08:00, local at the origin; now when it is left out'),
    with: list().describe('works taken as finished on the day of departure, parted by commas'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-route/1'),
    query: z.object({
      from: z.string(),
      to: z.string(),
      depart: z.string(),
      kind: z.enum(['goods', 'people']),
      amount: z.number(),
      with: z.array(z.string()),
    }),
    outcome: routes,
    places: z.record(z.string(), place),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot, now }, params) {
    const [from, to] = [
      placeNamed(snapshot, params.from, params.language),
      placeNamed(snapshot, params.to, params.language),
    ]
    const load = loadOf(params)
    const depart = parseMoment(params.depart ?? now, from.zone)
    const works = worksNamed(snapshot, params.with)
    const outcome = search(snapshot, { from: from.id, to: to.id, depart, load }, scenarioOf(snapshot, works))
    return {
      schema: 'ortoq-route/1' as const,
      query: {
        from: from.id,
        to: to.id,
        depart: params.depart ?? now,
        kind: load.kind,
        amount: load.amount,
        with: works,
      },
      outcome: outcome as z.output<typeof routes>,
      places: placesOf(snapshot, outcome, [from, to]),
      sources: sourceIndex(snapshot, sourcesIn(outcome), params.language),
    }
  },
  negative: (result) => !result.outcome.found,
  text(result, say) {
    const name = (id: string) => say.name(result.places[id]?.name ?? {}, id)
    const { query, outcome } = result
    const head = `${name(query.from)} → ${name(query.to)}, ${loadText(query, say)}, ${say.moment(query.depart)}`
    if (!outcome.found) return [head, '', ...noWay(outcome, name, say)]
    return [
      head,
      ...outcome.options.flatMap((option) => ['', ...optionText(option as Option, name, say)]),
      '',
      ...sourceText(result.sources, say),
    ]
  },
})

export function loadOf({ tonnes, people }: { tonnes?: number | undefined; people?: number | undefined }): Load {
  if (tonnes !== undefined && people !== undefined) throw new OrtoqError('ways/two-loads')
  if (tonnes !== undefined) return { kind: 'goods', amount: tonnes }
  if (people !== undefined) return { kind: 'people', amount: people }
  throw new OrtoqError('ways/no-load')
}

export const loadText = ({ kind, amount }: { kind: string; amount: number }, say: Say): string =>
  say.text(kind === 'goods' ? 'load.goods' : 'load.people', { amount: say.number(amount, 1) })

export function placesOf(snapshot: Snapshot, outcome: Routes, more: readonly PlaceRow[]) {
  const ids = new Set<string>(more.map(({ id }) => id))
  if (outcome.found) for (const { legs } of outcome.options) for (const { from, to } of legs) ids.add(from).add(to)
  else for (const { from, to } of outcome.missing) ids.add(from).add(to)
  return Object.fromEntries(
    [...ids].map((id) => {
      const { name, lat, lon, zone, states } = snapshot.row(placeTable, id)!
      return [id, { id, name: name, lat, lon, zone, states: [...states] }]
    }),
  )
}

export const sourcesIn = (outcome: Routes): Id[] =>
  outcome.found ? outcome.options.flatMap(({ legs }) => legs.flatMap(({ sources }) => sources)) : []

/** Legs of one mode in a row read as one ride; the steps between them stay. */
export function optionText(option: Option, name: (id: string) => string, say: Say): string[] {
  const labels = option.labels.map((label) => say.word('label', label)).join(', ')
  const arrive =
    option.arrive === option.arriveLatest
      ? say.moment(option.arrive)
      : `${say.moment(option.arrive)} – ${say.moment(option.arriveLatest)}`
  const cost = `${option.costUsd.complete ? '' : '≥ '}${say.range(option.costUsd.low, option.costUsd.high, 'USD')}`
  return [
    `${option.id}  ${say.duration(option.minutes.low, option.minutes.high)}  ${cost}${labels ? `  · ${labels}` : ''}`,
    `    ${say.text('route.arrives', { when: arrive })} · ${say.text('route.assumed', { time: say.share(option.assumedShare), cost: say.share(option.assumedCostShare) })}`,
    ...rides(option).map(({ what, from, to, km, low, high, waitLow, waitHigh, assumed }) => {
      const wait = waitHigh > 1 ? `  ${say.text('route.wait', { time: say.duration(waitLow, waitHigh) })}` : ''
      const where = from === to ? name(from) : `${name(from)} → ${name(to)}`
      return `    ${assumed ? '~' : ' '} ${say.word('step', what)}  ${where}  ${km ? `${say.number(km)} km  ` : ''}${say.duration(low, high)}${wait}`
    }),
  ]
}

function rides({ legs }: Option) {
  const merged: {
    what: string
    from: string
    to: string
    km: number
    low: number
    high: number
    waitLow: number
    waitHigh: number
    assumed: boolean
  }[] = []
  for (const leg of legs) {
    const what = leg.kind === 'ride' || leg.kind === 'service' ? leg.mode! : leg.kind
    const last = merged.at(-1)
    if (last && leg.kind === 'ride' && last.what === what) {
      last.to = leg.to
      last.km += leg.km ?? 0
      last.low += leg.minutes.low
      last.high += leg.minutes.high
      last.assumed ||= leg.assumed
    } else
      merged.push({
        what,
        from: leg.from,
        to: leg.to,
        km: leg.km ?? 0,
        low: leg.minutes.low,
        high: leg.minutes.high,
        waitLow: leg.wait.low,
        waitHigh: leg.wait.high,
        assumed: leg.assumed,
      })
  }
  return merged
}

export function noWay(
  outcome: { why: string; missing: readonly { id: string; from: string; to: string; status: string }[] },
  name: (id: string) => string,
  say: Say,
): string[] {
  return [
    say.word('why', outcome.why),
    ...outcome.missing.map(
      ({ id, from, to, status }) => `  ${name(from)} – ${name(to)} (${id}): ${say.word('status', status)}`,
    ),
  ]
}

export function sourceText(sources: Readonly<Record<string, z.output<typeof source>>>, say: Say): string[] {
  const all = Object.values(sources)
  return [
    say.text('sources'),
    ...all.map(
      ({ id, address, publisher, standing }) =>
        `  ${id}  ${address ?? (standing === 'assumption' ? `${say.text('assumption')}: ${publisher}` : say.text('recollection'))}`,
    ),
  ]
}
