import { z } from 'zod'
import { fold, OrtoqError, suggest, type Snapshot, type StateId } from '../ground/index.ts'
import { placeTable } from '../ways/index.ts'
import { stateTable } from '../words/index.ts'
import {
  isSigned,
  matrixOf,
  regionPairTable,
  regionTable,
  topRegion,
  visitTable,
  type RegionPairRow,
} from '../works/index.ts'
import { language } from './params.ts'
import { regionOfPlaces, titleOf } from './region-matrix.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'

const named = z.object({ id: z.string(), name: names })

export const regionPair = report({
  name: 'region-pair',
  command: 'regions pair <pair>',
  about:
    'One pair of regions: its kind, date and source, and what else ties the two: works, ventures, visits, promises.',
  params: z.object({ pair: z.string().describe('pair, by id or name'), language: language() }),
  result: z.object({
    schema: z.literal('ortoq-region-pair/1'),
    pair: z.object({
      id: z.string(),
      name: names,
      kind: z.string(),
      /** False for talks, visits and links by investment. */
      signed: z.boolean(),
      date: z.string().nullable(),
      source: z.string(),
      confidence: z.string(),
      note: z.string().nullable(),
    }),
    sides: z.array(named.extend({ region: named.nullable(), state: z.string() })),
    works: z.array(named),
    ventures: z.array(named),
    visits: z.array(named.extend({ date: z.string() })),
    promises: z.array(named),
    /** Other pairs of the same two regions. */
    others: z.array(named),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, { pair: typed, language: tongue }) {
    const row = pairNamed(snapshot, typed)
    const regionOf = regionOfPlaces(snapshot)
    const sides = [row.a, row.b].map((id) => sideOf(snapshot, id, regionOf))
    const [a, b] = sides.map(({ state }) => state as StateId)
    const cells = matrixOf(snapshot, a!, b!, regionOf).cells
    const cell = cells.find(({ pairs }) => pairs.some(({ id }) => id === row.id))
    const list = (ids: readonly string[] = []) => ids.map((id) => ({ id, name: titleOf(snapshot, id) }))
    return {
      schema: 'ortoq-region-pair/1' as const,
      pair: {
        id: row.id,
        name: row.name,
        kind: row.kind,
        signed: isSigned(row),
        date: row.date,
        source: row.source,
        confidence: row.confidence,
        note: row.note,
      },
      sides,
      works: list(cell?.works),
      ventures: list(cell?.ventures),
      visits: (cell?.visits ?? []).flatMap((id) => {
        const visit = snapshot.row(visitTable, id)
        return visit ? [{ id, name: visit.name, date: visit.date }] : []
      }),
      promises: list(cell?.promises),
      others: (cell?.pairs ?? []).filter(({ id }) => id !== row.id).map(({ id, name }) => ({ id, name })),
      sources: sourceIndex(snapshot, [row.source], tongue),
    }
  },
  text: ({ pair, sides, works, ventures, visits, promises }, say) => [
    `${say.name(pair.name, pair.id)}  ${pair.date ?? '—'}  ${say.word('pair', pair.kind)}`,
    ...sides.map(
      ({ id, name, region }) => `  ${say.name(name, id)}${region ? ` · ${say.name(region.name, region.id)}` : ''}`,
    ),
    ...[...works, ...ventures, ...visits, ...promises].map(({ id, name }) => `  ${say.name(name, id)}  ${id}`),
  ],
})

const texts = ({ id, name }: RegionPairRow): string[] => [id, id.slice(5), ...Object.values(name)]

function pairNamed(snapshot: Snapshot, typed: string): RegionPairRow {
  const rows = snapshot.rows(regionPairTable)
  const wanted = fold(typed)
  const found =
    rows.find(({ id }) => id === typed) ?? rows.find((row) => texts(row).some((text) => fold(text) === wanted))
  if (found) return found
  const near = suggest(typed, rows, texts).map(({ id }) => id)
  throw new OrtoqError('works/unknown-pair', { id: typed, suggestions: near.join(', ') || '—' })
}

function sideOf(snapshot: Snapshot, id: string, regionOf: (place: string) => string | null) {
  const state = snapshot.row(stateTable, id)
  if (state) return { id, name: state.name, region: null, state: id }
  const own = snapshot.row(regionTable, id)
  const top = topRegion(snapshot, own ? id : (regionOf(id) ?? ''))
  const name = own?.name ?? snapshot.row(placeTable, id)?.name ?? {}
  const region = top && top.id !== id ? { id: top.id, name: top.name } : null
  return { id, name, region, state: top?.state ?? '' }
}
