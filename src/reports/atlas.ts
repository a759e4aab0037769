import { z } from 'zod'
import { type Id, type Snapshot } from '../ground/index.ts'
import { hourTable, journeyTable, lineTable, linkTable, placeTable, serviceTable } from '../ways/index.ts'
import { effectTable, milestonesOf, workTable, type WorkRow } from '../works/index.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { journey, names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'

const confidence = z.enum(['high', 'medium', 'low', 'assumed'])

export const hoursShape = z.object({
  state: z.string(),
  carries: z.string(),
  /** OpenStreetMap opening_hours where clock times are published, else null. */
  hours: z.string().nullable(),
  /** Hours a day, where only a length is published. */
  perDay: z.number().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  speaker: z.string().nullable(),
  source: z.string(),
  confidence,
})

const piece = z.object({
  id: z.string(),
  kind: z.enum(['link', 'service']),
  from: z.string(),
  to: z.string(),
  mode: z.enum(['road', 'rail', 'air']),
  gauge: z.int().nullable(),
  line: z.string().nullable(),
  /** Whose land it lies on; null for a service. */
  state: z.string().nullable(),
  carries: z.string(),
  carrier: z.string().nullable(),
  perWeek: z.number().nullable(),
  begins: z.string().nullable(),
  ends: z.string().nullable(),
  status: z.string(),
  source: z.string(),
  confidence,
  /** The work that brings it into being, where it is not there from the start. */
  work: z.string().nullable(),
})

const said = z.object({
  kind: z.enum(['baseline', 'forecast', 'actual']),
  date: z.string(),
  until: z.string().nullable(),
  speaker: z.string(),
  state: z.string().nullable(),
  said: z.string().nullable(),
  source: z.string(),
  confidence,
})

export const openingShape = z.object({
  id: z.string(),
  title: names,
  status: z.string(),
  statusDate: z.string().nullable(),
  source: z.string(),
  /** The first day anybody promised it on, and the first on which ground was broken; null where nobody says. */
  promised: z.string().nullable(),
  began: z.string().nullable(),
  /** Every date that somebody gave for its opening, rivals beside each other. */
  opens: z.array(said),
  targets: z.array(z.string()),
})

export const atlas = report({
  name: 'atlas',
  command: 'atlas',
  about:
    'The map as data: places, links and services as they stand, opening hours, and the works that bring new ones with every date said.',
  params: z.object({ language: language() }),
  result: z.object({
    schema: z.literal('ortoq-atlas/1'),
    places: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        name: names,
        states: z.array(z.string()),
        region: z.string().nullable(),
        serves: z.string().nullable(),
        lat: z.number(),
        lon: z.number(),
        zone: z.string(),
        position: z.string(),
        source: z.string(),
        hours: z.array(hoursShape),
      }),
    ),
    lines: z.record(z.string(), names),
    pieces: z.array(piece),
    works: z.array(openingShape),
    /** The fixed journeys for which the effect of a work is computed. */
    journeys: z.array(journey),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, params) {
    const openedBy = new Map(
      snapshot
        .rows(effectTable)
        .filter(({ property }) => property === 'open')
        .map(({ target, work }) => [target as Id, work]),
    )
    const places = snapshot
      .rows(placeTable)
      .map(({ id, kind, name, states, region, serves, lat, lon, zone, position, source }) => ({
        id,
        kind,
        name,
        states: [...states],
        region,
        serves,
        lat,
        lon,
        zone,
        position,
        source,
        hours: hoursAt(snapshot, id),
      }))
    const pieces = piecesOf(snapshot, openedBy)
    const works = snapshot
      .rows(effectTable)
      .map(({ work }) => work)
      .filter((id, at, all) => all.indexOf(id) === at)
      .flatMap((id) => snapshot.row(workTable, id) ?? [])
      .map((work) => openingOf(snapshot, work))
    const named = [
      ...places.flatMap((place) => [place.source, ...place.hours.map((row) => row.source)]),
      ...pieces.map((one) => one.source),
      ...works.flatMap((work) => [work.source, ...work.opens.map((one) => one.source)]),
    ] as Id[]
    return {
      schema: 'ortoq-atlas/1' as const,
      places,
      lines: Object.fromEntries(snapshot.rows(lineTable).map(({ id, name }) => [id, name])),
      pieces,
      works,
      journeys: snapshot
        .rows(journeyTable)
        .map(({ id, name, from, to, load, amount }) => ({ id, name, from, to, load, amount })),
      sources: sourceIndex(snapshot, named, params.language),
    }
  },
  text: ({ places, pieces, works }, say) => [
    say.text('atlas.head', { places: places.length, pieces: pieces.length, works: works.length }),
    ...works.map(
      ({ id, title, status, opens }) =>
        `  ${say.name(title, id)} (${id}): ${say.word('status', status)}${opens.map(({ date, speaker }) => `; ${date}, ${say.voice(speaker)}`).join('')}`,
    ),
  ],
})

type Hours = z.output<typeof hoursShape>

/** What is said of the hours of a port, side by side. */
export const hoursAt = (snapshot: Snapshot, port: string): Hours[] =>
  snapshot
    .rows(hourTable)
    .filter((row) => row.port === port)
    .map(({ state, carries, hours, perDay, from, to, speaker, source, confidence }) => ({
      state,
      carries,
      hours,
      perDay,
      from,
      to,
      speaker,
      source,
      confidence,
    }))

/** Links and services as the map draws them. */
function piecesOf(snapshot: Snapshot, openedBy: ReadonlyMap<Id, Id>): z.output<typeof piece>[] {
  const links = snapshot
    .rows(linkTable)
    .map(({ id, from, to, mode, gauge, line, state, carries, status, source, confidence }) => ({
      id,
      kind: 'link' as const,
      from,
      to,
      mode,
      gauge,
      line,
      state,
      carries,
      carrier: null,
      perWeek: null,
      begins: null,
      ends: null,
      status,
      source,
      confidence,
      work: openedBy.get(id) ?? null,
    }))
  const services = snapshot
    .rows(serviceTable)
    .map(({ id, from, to, mode, carrier, carries, days, perWeek, begins, ends, status, source, confidence }) => ({
      id,
      kind: 'service' as const,
      from,
      to,
      mode,
      gauge: null,
      line: null,
      state: null,
      carries,
      carrier,
      perWeek: perWeek ?? days?.length ?? null,
      begins,
      ends,
      status,
      source,
      confidence,
      work: openedBy.get(id) ?? null,
    }))
  return [...links, ...services]
}

/** Steps that end a work: after them what it brings is there. */
const ENDS: readonly string[] = ['opening', 'completion', 'operation', 'resumption', 'round-the-clock', 'in-force']
/** Steps that break ground. */
const STARTS: readonly string[] = ['start-of-works', 'launch', 'asphalt']

/** When a work was promised, begun and is said to open; a part without dates of its own has those of the whole. */
export function openingOf(snapshot: Snapshot, work: WorkRow): z.output<typeof openingShape> {
  const { id, title, status, statusDate, source } = work
  const own = milestonesOf(snapshot, id)
  const whole = own.length === 0 && work.partOf ? milestonesOf(snapshot, work.partOf) : own
  const actual = whole.filter(({ kind }) => kind === 'actual')
  return {
    id,
    title,
    status,
    statusDate,
    source,
    promised: first([...actual, ...whole.flatMap(({ said }) => (said ? [{ date: said }] : []))]),
    began: first(actual.filter(({ step }) => STARTS.includes(step))),
    opens: whole
      .filter(({ step }) => ENDS.includes(step))
      .map(({ kind, date, until, speaker, state, said, source, confidence }) => ({
        kind,
        date,
        until,
        speaker,
        state,
        said,
        source,
        confidence,
      })),
    targets: snapshot
      .rows(effectTable)
      .filter((effect) => effect.work === id)
      .map(({ target }) => target),
  }
}

const first = (rows: readonly { date: string }[]): string | null => rows.map(({ date }) => date).toSorted()[0] ?? null
