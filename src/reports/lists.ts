import { z } from 'zod'
import { documentTable } from '../documents/index.ts'
import { fold, perSnapshot, type Snapshot } from '../ground/index.ts'
import { seriesTable } from '../flows/index.ts'
import { placeTable } from '../ways/index.ts'
import { commitmentTable } from '../words/index.ts'
import { regionTable, workTable } from '../works/index.ts'
import { report } from './report.ts'
import { names } from './shapes.ts'

const item = z.object({ id: z.string(), name: names, about: z.record(z.string(), z.string()) })
type Item = z.output<typeof item>

/** A report that lists the things of one kind with their names; either id or name is taken wherever one is asked for. */
const listOf = (noun: string, plural: string, about: string, rowsAsItems: (snapshot: Snapshot) => Item[]) => {
  // Made once a state of the register, however many pages are asked for.
  const items = perSnapshot(rowsAsItems)
  return report({
    name: plural,
    command: `${noun} list`,
    about,
    params: z.object({
      search: z.string().optional().describe('part of an id or of a name in any language'),
      from: z.coerce.number().int().nonnegative().default(0).describe('how many to leave out at the beginning'),
      limit: z.coerce.number().int().min(1).max(10_000).default(1000).describe('how many at most'),
    }),
    result: z.object({
      schema: z.literal(`ortoq-${noun}-list/1`),
      items: z.array(item),
      total: z.int().describe('how many there are in all'),
    }),
    run({ snapshot }, { search, from, limit }) {
      const wanted = fold(search ?? '')
      const fits = ({ id, name }: Item) => [id, ...Object.values(name)].some((text) => fold(text).includes(wanted))
      const all = search === undefined ? items(snapshot) : items(snapshot).filter(fits)
      return { schema: `ortoq-${noun}-list/1` as const, items: all.slice(from, from + limit), total: all.length }
    },
    negative: ({ items }) => items.length === 0,
    text: ({ items, total }, say) => [
      ...items.map(({ id, name, about }) =>
        [id, say.name(name, id), ...Object.entries(about).map(([key, value]) => say.word(key, value))].join('  '),
      ),
      say.text('list.count', { count: total }),
    ],
  })
}

export const lists = [
  listOf('place', 'places', 'Places of the pack: cities, ports of entry, stations, airports.', (snapshot) =>
    snapshot.rows(placeTable).map(({ id, name, kind, states }) => ({
      id,
      name,
      about: { kind, states: states.map((state) => state.slice(6)).join(' ') },
    })),
  ),
  listOf('commitment', 'commitments', 'What the parties undertook.', (snapshot) =>
    snapshot.rows(commitmentTable).map(({ id, title, kind, parties, due }) => ({
      id,
      name: title,
      about: { kind, parties: parties.map((state) => state.slice(6)).join(' '), due: due ?? '—' },
    })),
  ),
  listOf('work', 'works', 'Works that are built, run or planned.', (snapshot) =>
    snapshot
      .rows(workTable)
      .map(({ id, title, status, sector }) => ({ id, name: title, about: { status, sector: sector ?? '—' } })),
  ),
  listOf('document', 'documents', 'Documents that the parties signed, declared or announced.', (snapshot) =>
    snapshot.rows(documentTable).map(({ id, title, kind, date }) => ({ id, name: title, about: { date, kind } })),
  ),
  listOf('series', 'series', 'Series that measure what moves.', (snapshot) =>
    snapshot.rows(seriesTable).map(({ id, name, reporter, unit }) => ({ id, name, about: { reporter, unit } })),
  ),
  listOf('region', 'regions', 'Oblasts, provinces and prefectures.', (snapshot) =>
    snapshot.rows(regionTable).map(({ id, name, level, state }) => ({ id, name, about: { level, state } })),
  ),
]
