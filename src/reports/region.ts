import { z } from 'zod'
import { seriesTable } from '../flows/index.ts'
import { fold, OrtoqError, suggest, type Id, type Snapshot } from '../ground/index.ts'
import { journeyTable, placeTable } from '../ways/index.ts'
import { commitmentById, commitmentTable } from '../words/index.ts'
import { commitmentsAnsweredBy, regionPairTable, regionTable, workTable, type RegionRow } from '../works/index.ts'
import { openingOf, openingShape } from './atlas.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'
import { seriesOf, seriesShape } from './trace.ts'

export const region = report({
  name: 'region',
  command: 'region show <region>',
  about:
    'A region: what was promised that reaches it, its works with their dates, its partners across the border, its places.',
  params: z.object({ region: z.string().describe('region, by id, ISO code or name'), language: language() }),
  result: z.object({
    schema: z.literal('ortoq-region/1'),
    region: z.object({
      id: z.string(),
      name: names,
      state: z.string(),
      iso: z.string().nullable(),
      level: z.string(),
      within: z.object({ id: z.string(), name: names }).nullable(),
      lat: z.number(),
      lon: z.number(),
    }),
    inside: z.array(z.object({ id: z.string(), name: names })),
    places: z.array(z.object({ id: z.string(), kind: z.string(), name: names, lat: z.number(), lon: z.number() })),
    works: z.array(openingShape.extend({ sector: z.string().nullable() })),
    commitments: z.array(
      z.object({ id: z.string(), title: names, parties: z.array(z.string()), due: z.string().nullable() }),
    ),
    pairs: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        date: z.string().nullable(),
        name: names,
        other: z.string(),
        source: z.string(),
        confidence: z.string(),
      }),
    ),
    /** The fixed journeys that begin or end here, for which the effect of a work is computed. */
    journeys: z.array(z.object({ id: z.string(), name: names })),
    series: z.array(seriesShape),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, params) {
    const row = regionNamed(snapshot, params.region)
    const all = new Set<string>(withInside(snapshot, row.id))
    const places = snapshot.rows(placeTable).filter((place) => place.region !== null && all.has(place.region))
    const here = new Set<string>([...all, ...places.map(({ id }) => id)])
    const works = snapshot
      .rows(workTable)
      .filter(({ regions, places: at, partOf }) => partOf === null && [...regions, ...at].some((one) => here.has(one)))
    const named = snapshot.rows(commitmentTable).filter(({ objects }) => objects.some((one) => here.has(one)))
    const promised = new Set([
      ...named.map(({ id }) => id),
      ...works.flatMap(({ id }) => commitmentsAnsweredBy(snapshot, id)),
    ])
    const pairs = snapshot.rows(regionPairTable).filter(({ a, b }) => here.has(a) || here.has(b))
    const series = snapshot
      .rows(seriesTable)
      .filter(({ at }) => at !== null && here.has(at))
      .flatMap(({ id }) => seriesOf(snapshot, id))
    const within = row.within ? snapshot.row(regionTable, row.within) : undefined
    const { id, name, state, iso, level, lat, lon } = row
    return {
      schema: 'ortoq-region/1' as const,
      region: { id, name, state, iso, level, within: within ? { id: within.id, name: within.name } : null, lat, lon },
      inside: snapshot
        .rows(regionTable)
        .filter((one) => one.within === id)
        .map((one) => ({ id: one.id, name: one.name })),
      places: places.map((one) => ({ id: one.id, kind: one.kind, name: one.name, lat: one.lat, lon: one.lon })),
      works: works.map((work) => ({
        ...openingOf(snapshot, work),
        sector: work.sector,
      })),
      commitments: [...promised].flatMap((one) => {
        const found = commitmentById(snapshot, one)
        return found ? [{ id: found.id, title: found.title, parties: [...found.parties], due: found.due }] : []
      }),
      pairs: pairs.map(({ id: pair, kind, date, name: said, a, b, source, confidence }) => ({
        id: pair,
        kind,
        date,
        name: said,
        other: here.has(a) ? b : a,
        source,
        confidence,
      })),
      journeys: snapshot
        .rows(journeyTable)
        .filter(({ from, to }) => here.has(from) || here.has(to))
        .map((journey) => ({ id: journey.id, name: journey.name })),
      series,
      sources: sourceIndex(
        snapshot,
        [
          ...works.map((work) => work.source),
          ...works.flatMap((work) => openingOf(snapshot, work).opens.map(({ source }) => source as Id)),
          ...pairs.map((pair) => pair.source),
          ...series.flatMap(({ observations }) => observations.map((one) => one.source as Id)),
        ],
        params.language,
      ),
    }
  },
  text: ({ region, works, commitments, pairs }, say) => [
    `${say.name(region.name, region.id)} (${region.id})`,
    ...commitments.map(({ id, title }) => `  ← ${say.name(title, id)} (${id})`),
    ...works.map(({ id, title, status }) => `  ${say.name(title, id)} (${id}): ${say.word('status', status)}`),
    ...pairs.map(({ id, name, date }) => `  ${say.name(name, id)} ${date ?? ''}`.trimEnd()),
  ],
})

function regionNamed(snapshot: Snapshot, typed: string): RegionRow {
  const rows = snapshot.rows(regionTable)
  const found = rows.find((row) => texts(row).some((text) => fold(text) === fold(typed)))
  if (found) return found
  const near = suggest(typed, rows, texts).map(({ id }) => id)
  throw new OrtoqError('works/unknown-region', { id: typed, suggestions: near.join(', ') || '—' })
}

function withInside(snapshot: Snapshot, region: string): string[] {
  const found = [region]
  for (const one of found)
    for (const { id, within } of snapshot.rows(regionTable)) if (within === one && !found.includes(id)) found.push(id)
  return found
}

const texts = ({ id, iso, name }: RegionRow): string[] => [
  id,
  id.slice('region:'.length),
  ...(iso ? [iso] : []),
  ...Object.values(name).filter((one) => one !== undefined),
]
