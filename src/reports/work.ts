import { z } from 'zod'
import { type Id, type Snapshot } from '../ground/index.ts'
import { linkTable, placeById, serviceTable } from '../ways/index.ts'
import { commitmentById } from '../words/index.ts'
import {
  commitmentsAnsweredBy,
  effectsOf,
  regionTable,
  workById,
  workTable,
  type EffectRow,
  type WorkRow,
} from '../works/index.ts'
import { openingOf, openingShape } from './atlas.ts'
import { workNamed } from './named.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'
import { workOf, workShape } from './trace.ts'

const titled = z.object({ id: z.string(), title: names, status: z.string() })

const change = z.object({
  work: z.string(),
  target: z.string(),
  /** The ends of a link or service; a port alone. */
  ends: z.array(z.object({ id: z.string(), name: names })),
  property: z.string(),
  side: z.string().nullable(),
  value: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  source: z.string(),
  confidence: z.string(),
})

export const work = report({
  name: 'work',
  command: 'work show <work>',
  about:
    'One work: who does it, every date and figure that was said, what it answers, and what it changes on the network.',
  params: z.object({ work: z.string().describe('work, by id or title'), language: language() }),
  result: z.object({
    schema: z.literal('ortoq-work/1'),
    work: workShape,
    note: z.string().nullable(),
    leftOut: z.string().nullable(),
    opening: openingShape,
    partOf: titled.nullable(),
    parts: z.array(titled),
    regions: z.array(z.object({ id: z.string(), name: names })),
    places: z.array(z.object({ id: z.string(), kind: z.string(), name: names })),
    commitments: z.array(
      z.object({
        id: z.string(),
        title: names,
        parties: z.array(z.string()),
        kind: z.string(),
        due: z.string().nullable(),
      }),
    ),
    changes: z.array(change),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, params) {
    const row = workNamed(snapshot, params.work)
    const shown = workOf(snapshot, row, params.language)
    const changes = effectsOf(snapshot, [row.id]).map((effect) => changeOf(snapshot, effect))
    const opening = openingOf(snapshot, row)
    const parent = row.partOf ? workById(snapshot, row.partOf) : undefined
    const named = [
      row.source,
      ...shown.parties.map(({ source }) => source),
      ...shown.milestones.map(({ source }) => source),
      ...shown.claims.map(({ source: { id } }) => id),
      ...changes.map(({ source }) => source),
      ...opening.opens.map(({ source }) => source),
    ] as Id[]
    return {
      schema: 'ortoq-work/1' as const,
      work: shown,
      note: row.note,
      leftOut: row.leftOut,
      opening,
      partOf: parent ? titleOf(parent) : null,
      parts: snapshot
        .rows(workTable)
        .filter(({ partOf }) => partOf === row.id)
        .map(titleOf),
      regions: row.regions.flatMap((id) => {
        const region = snapshot.row(regionTable, id)
        return region ? [{ id, name: region.name }] : []
      }),
      places: row.places.flatMap((id) => {
        const place = placeById(snapshot, id)
        return place ? [{ id, kind: place.kind, name: place.name }] : []
      }),
      commitments: commitmentsAnsweredBy(snapshot, row.id).flatMap((id) => {
        const found = commitmentById(snapshot, id)
        return found ? [{ id, title: found.title, parties: [...found.parties], kind: found.kind, due: found.due }] : []
      }),
      changes,
      sources: sourceIndex(snapshot, named, params.language),
    }
  },
  text: ({ work, opening, commitments, changes }, say) => [
    `${say.name(work.title, work.id)} (${work.id}): ${say.word('status', work.status)}`,
    ...work.parties.map(
      ({ name, state, role, share }) =>
        `  ${role} ${name}${state ? ` ${state.slice(6)}` : ''}${share === null ? '' : ` ${say.number(share, 1)} %`}`,
    ),
    ...opening.opens.map(
      ({ kind, date, until, speaker }) =>
        `  ${say.word('milestone', kind)} ${date}${until ? `–${until}` : ''} · ${say.voice(speaker)}`,
    ),
    ...commitments.map(({ id, title }) => `  ← ${say.name(title, id)} (${id})`),
    ...changes.map(({ target, property, value, low, high, unit }) =>
      `  → ${target} ${property} ${value ?? (low === null && high === null ? '' : say.range(low, high, unit ?? ''))}`.trimEnd(),
    ),
  ],
})

const titleOf = ({ id, title, status }: WorkRow): z.output<typeof titled> => ({ id, title, status })

function changeOf(snapshot: Snapshot, effect: EffectRow): z.output<typeof change> {
  const { work, target, property, side, value, low, high, unit, source, confidence } = effect
  const piece = snapshot.row(linkTable, target) ?? snapshot.row(serviceTable, target)
  const ends = (piece ? [piece.from, piece.to] : [target as never]).flatMap((id) => {
    const place = placeById(snapshot, id)
    return place ? [{ id: place.id, name: place.name }] : []
  })
  return { work, target, ends, property, side, value, low, high, unit, source, confidence }
}
