import { z } from 'zod'
import { seriesTable } from '../flows/index.ts'
import { OrtoqError, suggest, zoneOffset, type Id, type Snapshot } from '../ground/index.ts'
import {
  claimsOn,
  closedWait,
  networkClaimTable,
  networkOf,
  placeNamed,
  placeTable,
  spellsOn,
  type Arc,
  type Side,
} from '../ways/index.ts'
import { commitmentById, commitmentTable } from '../words/index.ts'
import { commitmentsAnsweredBy, effectsOf, workTable, type WorkRow } from '../works/index.ts'
import { hoursAt, hoursShape } from './atlas.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { claim, names, source } from './shapes.ts'
import { sourceIndex, sourceInfo } from './source.ts'
import { seriesOf, seriesShape } from './trace.ts'

const side = z.object({
  state: z.string(),
  zone: z.string(),
  /** Minutes by which its clock is ahead of UTC on that day. */
  ahead: z.number(),
  /** Rival claims in force on the day: spells in minutes of the side's own clock, or only how long a day it is open. */
  claims: z.array(
    z.object({
      spells: z.array(z.tuple([z.number(), z.number()])).nullable(),
      minutesPerDay: z.number().nullable(),
      text: z.string().nullable(),
      from: z.string(),
      source: z.string(),
      confidence: z.string(),
    }),
  ),
  /** Mean minutes that somebody who comes at a random minute waits for this side alone to open. */
  wait: z.object({ low: z.number(), high: z.number() }),
})

const step = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  carries: z.string(),
  mode: z.string(),
  minutes: z.object({ low: z.number(), high: z.number() }),
  assumed: z.boolean(),
  sources: z.array(z.string()),
})

export const port = report({
  name: 'port',
  command: 'port show <port>',
  about:
    'A port of entry on a day: the hours of both sides under their own clocks, what they cost, what is counted there, and what was promised of it.',
  params: z.object({
    port: z.string().describe('port of entry, by id or name'),
    day: z.iso.date().optional().describe('the day whose hours are shown; today when it is left out'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-port/1'),
    port: z.object({
      id: z.string(),
      name: names,
      states: z.array(z.string()),
      region: z.string().nullable(),
      lat: z.number(),
      lon: z.number(),
      source: z.string(),
      note: z.string().nullable(),
    }),
    day: z.string(),
    sides: z.array(side),
    /** Everything that was ever said about its hours. */
    hours: z.array(hoursShape),
    closures: z.array(
      z.object({ state: z.string(), from: z.string(), to: z.string(), name: names.nullable(), source: z.string() }),
    ),
    steps: z.array(step),
    claims: z.array(claim),
    series: z.array(seriesShape),
    works: z.array(z.object({ id: z.string(), title: names, status: z.string(), statusDate: z.string().nullable() })),
    commitments: z.array(
      z.object({ id: z.string(), title: names, parties: z.array(z.string()), due: z.string().nullable() }),
    ),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot, now }, params) {
    const place = portNamed(snapshot, params.port, params.language)
    const day = params.day ?? now.slice(0, 10)
    const arcs = networkOf(snapshot).arcs.filter(({ gate }) => gate?.port === place.id)
    const sides = place.states.flatMap((state) => {
      const found = arcs.flatMap(({ gate }) => gate!.sides).find((one) => one.state === state)
      return found ? [sideOn(found, day)] : []
    })
    const closures = sidesOf(arcs).flatMap(({ state, closures }) =>
      closures
        .filter(({ to }) => to >= day)
        .map(({ from, to, name, source }) => ({ state, from, to, name: name ?? null, source })),
    )
    const steps = arcs.map((arc) => stepOf(snapshot, arc))
    const claims = snapshot
      .rows(networkClaimTable)
      .filter(({ subject }) => subject === place.id)
      .map(({ property, low, high, unit, scope, period, speaker, said, source, confidence, note }) => ({
        property,
        low,
        high,
        unit,
        scope,
        period,
        speaker,
        said,
        confidence,
        source: sourceInfo(snapshot, source, params.language),
        note,
      }))
    const series = snapshot
      .rows(seriesTable)
      .filter(({ at }) => at === place.id)
      .flatMap(({ id }) => seriesOf(snapshot, id))
    const works = worksAt(snapshot, place.id)
    const { id, name, states, region, lat, lon, source, note } = place
    const hours = hoursAt(snapshot, id)
    const named = [
      source,
      ...hours.map((row) => row.source),
      ...closures.map((row) => row.source),
      ...steps.flatMap((row) => row.sources),
      ...series.flatMap(({ observations }) => observations.map((row) => row.source)),
    ] as Id[]
    return {
      schema: 'ortoq-port/1' as const,
      port: { id, name, states: [...states], region, lat, lon, source, note },
      day,
      sides,
      hours,
      closures: closures.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
      steps,
      claims,
      series,
      works: works.map(({ id, title, status, statusDate }) => ({ id, title, status, statusDate })),
      commitments: promisedAt(snapshot, place.id, works),
      sources: sourceIndex(snapshot, named, params.language),
    }
  },
  text: ({ port, day, sides, works, commitments }, say) => [
    `${say.name(port.name, port.id)} (${port.id}), ${day}`,
    ...sides.map(
      ({ state, zone, claims, wait }) =>
        `  ${state.slice(6)} ${zone}: ${claims.map(({ text, minutesPerDay }) => text ?? `${say.number(minutesPerDay! / 60)} ${say.text('unit.hour')}`).join(' | ') || '—'}; ${say.text('port.wait', { wait: say.duration(wait.low, wait.high) })}`,
    ),
    ...commitments.map(({ id, title }) => `  ← ${say.name(title, id)} (${id})`),
    ...works.map(({ id, title, status }) => `  ${say.name(title, id)} (${id}): ${say.word('status', status)}`),
  ],
})

function portNamed(snapshot: Snapshot, typed: string, tag: 'ru' | 'ky' | 'zh' | 'en') {
  const place = placeNamed(snapshot, typed, tag)
  if (place.kind === 'port-of-entry') return place
  const ports = snapshot.rows(placeTable).filter(({ kind }) => kind === 'port-of-entry')
  const near = suggest(typed, ports, ({ id, name }) => [id, ...Object.values(name).filter((one) => one !== undefined)])
  throw new OrtoqError('ways/unknown-place', { name: typed, suggestions: near.map(({ id }) => id).join(', ') || '—' })
}

/** Each side once, whichever of the port's steps it stands at. */
function sidesOf(arcs: readonly Arc[]): Side[] {
  const all = arcs.flatMap(({ gate }) => gate!.sides)
  return all.filter(({ state }, at) => all.findIndex((one) => one.state === state) === at)
}

function sideOn(found: Side, day: string): z.output<typeof side> {
  const [low, high] = closedWait(found, day)
  const midnight = Date.parse(`${day}T12:00Z`) / 60_000
  return {
    state: found.state,
    zone: found.zone,
    ahead: zoneOffset(found.zone, midnight),
    claims: claimsOn(found, day).map(({ hours, minutesPerDay, from, source, confidence }) => ({
      spells: hours && spellsOn(hours, day).map(([open, close]): [number, number] => [open, close]),
      minutesPerDay,
      text: hours?.text ?? null,
      from,
      source,
      confidence,
    })),
    wait: { low, high },
  }
}

function stepOf(snapshot: Snapshot, { id, from, to, carries, minutes }: Arc): z.output<typeof step> {
  const { nodes } = networkOf(snapshot)
  const [out, into] = [nodes[from]!, nodes[to]!]
  return {
    id,
    from: out.state,
    to: into.state,
    carries,
    mode: into.layer,
    minutes: { low: minutes.low, high: minutes.high },
    assumed: minutes.assumed,
    sources: [...minutes.sources],
  }
}

/** Works that stand at a port or change it. */
function worksAt(snapshot: Snapshot, place: string): WorkRow[] {
  return snapshot
    .rows(workTable)
    .filter(
      ({ id, places }) =>
        (places as readonly string[]).includes(place) ||
        effectsOf(snapshot, [id]).some(({ target, work }) => target === place && work === id),
    )
}

function promisedAt(snapshot: Snapshot, place: string, works: readonly WorkRow[]) {
  const named = snapshot.rows(commitmentTable).filter(({ objects }) => (objects as readonly string[]).includes(place))
  const answered = works.flatMap(({ id }) => commitmentsAnsweredBy(snapshot, id))
  return [...new Set([...named.map(({ id }) => id), ...answered])].flatMap((id) => {
    const found = commitmentById(snapshot, id)
    return found ? [{ id, title: found.title, parties: [...found.parties], due: found.due }] : []
  })
}
