import { z } from 'zod'
import { documentTable } from '../documents/index.ts'
import { fold, perRow, type RowOf, type Table } from '../ground/index.ts'
import { seriesTable } from '../flows/index.ts'
import { placeTable } from '../ways/index.ts'
import { commitmentTable } from '../words/index.ts'
import { regionTable, workTable } from '../works/index.ts'
import { report } from './report.ts'
import { names } from './shapes.ts'

const item = z.object({ id: z.string(), name: names, about: z.record(z.string(), z.string()) })
type Item = z.output<typeof item>

/** A report that lists the things of one kind with their names; either id or name is taken wherever one is asked for. */
const listOf = <T extends Table>(
  noun: string,
  plural: string,
  about: string,
  table: T,
  itemOf: (row: RowOf<T>) => Item,
) => {
  // Folded once; after an entry only what it changed is folded again.
  const texts = perRow(table, (row) => {
    const { id, name } = itemOf(row)
    return [id, ...Object.values(name)].map((text) => fold(text ?? '')).join('\n')
  })
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
      const rows = snapshot.rows(table)
      const wanted = fold(search ?? '')
      const all = search === undefined ? rows : rows.filter((_, at) => texts(snapshot)[at]!.includes(wanted))
      return {
        schema: `ortoq-${noun}-list/1` as const,
        items: all.slice(from, from + limit).map(itemOf),
        total: all.length,
      }
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

const sides = (states: readonly string[]): string => states.map((state) => state.slice('state:'.length)).join(' ')

export const lists = [
  listOf(
    'place',
    'places',
    'Places of the pack: cities, ports of entry, stations, airports.',
    placeTable,
    ({ id, name, kind, states }) => ({ id, name, about: { kind, states: sides(states) } }),
  ),
  listOf(
    'commitment',
    'commitments',
    'What the parties undertook.',
    commitmentTable,
    ({ id, title, kind, parties, due }) => ({
      id,
      name: title,
      about: { kind, parties: sides(parties), due: due ?? '—' },
    }),
  ),
  listOf('work', 'works', 'Works that are built, run or planned.', workTable, ({ id, title, status, sector }) => ({
    id,
    name: title,
    about: { status, sector: sector ?? '—' },
  })),
  listOf(
    'document',
    'documents',
    'Documents that the parties signed, declared or announced.',
    documentTable,
    ({ id, title, kind, date }) => ({ id, name: title, about: { date, kind } }),
  ),
  listOf('series', 'series', 'Series that measure what moves.', seriesTable, ({ id, name, reporter, unit }) => ({
    id,
    name,
    about: { reporter, unit },
  })),
  listOf('region', 'regions', 'Oblasts, provinces and prefectures.', regionTable, ({ id, name, level, state }) => ({
    id,
    name,
    about: { level, state },
  })),
]
