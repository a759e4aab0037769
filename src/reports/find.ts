import { z } from 'zod'
import { receivedTable } from '../documents/index.ts'
import { OrtoqError, type Id, type Snapshot } from '../ground/index.ts'
import { themeTable, trigrams, type Understood } from '../words/index.ts'
import { readAhead } from './desk.ts'
import { bareTheme as bare, findables, laidIn } from './findable.ts'
import { understandIn } from './named-things.ts'
import { report, type View } from './report.ts'
import { names } from './shapes.ts'

const kinds = ['statement', 'commitment', 'document', 'work'] as const

export const found = z.object({
  kind: z.enum(kinds),
  id: z.string(),
  document: z.string().nullable(),
  sentence: z.int().nullable(),
  text: names,
  date: z.string().nullable(),
  /** Of a statement at the desk: `open` where it waits to be judged, else what was said of it. */
  standing: z.string().nullable(),
  score: z.number(),
  matched: z.object({
    ids: z.array(z.string()),
    themes: z.array(z.string()),
    dates: z.array(z.string()),
    words: z.number(),
  }),
})

const LIMIT = 20
/** Until then an index that is still being made has some more in it. */
const ASK_AGAIN_SECONDS = 3

export const find = report({
  name: 'find',
  command: 'find <query>',
  about:
    'Statements, promises, documents and works in every language, by what a query names: things, people, themes, dates, words.',
  params: z.object({
    query: z.string().describe('a few words in any of the four languages'),
    limit: z.coerce.number().int().min(1).max(200).default(LIMIT),
  }),
  result: z.object({
    schema: z.literal('ortoq-find/1'),
    query: z.object({ ids: z.array(z.string()), themes: z.array(z.string()), dates: z.array(z.string()) }),
    total: z.int(),
    items: z.array(found),
  }),
  async run(view, { query, limit }) {
    const { snapshot } = view
    if (query.trim() === '') throw new OrtoqError('doors/missing-parameter', { name: 'query' })
    const asked = understood(snapshot, query)
    const dates = asked.dates.map(({ value }) => value)
    const { total, best } = await search(view, query, dates, limit)
    return {
      schema: 'ortoq-find/1' as const,
      query: { ids: [...asked.ids], themes: [...asked.themes], dates },
      total,
      items: best,
    }
  },
  negative: ({ total }) => total === 0,
  text: ({ items, total }, say) =>
    total === 0
      ? [say.text('find.nothing')]
      : [
          ...items.map(
            ({ kind, id, text, date }) => `${say.word('found', kind)}  ${date ?? '—'}  ${say.name(text, id)}  (${id})`,
          ),
          say.text('find.count', { shown: items.length, total }),
        ],
})

type Found = z.output<typeof found>

/** What a query names, the best first; of a query with dates, only what speaks of that time. */
export async function search(
  { snapshot, jobs }: Looking,
  query: string,
  dates: readonly string[],
  limit: number,
  kind?: Found['kind'],
): Promise<{ readonly total: number; readonly best: Found[] }> {
  const asked = understood(snapshot, query)
  const wanted = { ids: asked.ids, themes: widened(snapshot, asked.themes), dates, grams: trigrams(query) }
  await readAhead({ snapshot, jobs }, snapshot.rows(receivedTable))
  const laying = findables(snapshot, jobs)
  const late = () => new OrtoqError('reports/not-ready', { percent: laidIn(snapshot), seconds: ASK_AGAIN_SECONDS })
  const index = await (jobs.inTime?.(laying, late) ?? laying)
  const { total, best } = index.search(wanted, limit, kind)
  return { total, best: best.map(({ item, ...hit }) => ({ ...item, ...hit }) as Found) }
}

/** The best few of each kind, the best of all first: a question may mean any of them. */
export async function searchEachKind(looking: Looking, query: string, few: number): Promise<Found[]> {
  const found: Found[] = []
  for (const kind of kinds) found.push(...(await search(looking, query, [], few, kind)).best)
  return found.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

type Looking = Pick<View, 'snapshot' | 'jobs'>

const ID = /(?<![\p{L}\p{N}])[a-z]+:[A-Za-z0-9][A-Za-z0-9.+_-]*/gu

/** What a query names, in words or by ids. */
function understood(snapshot: Snapshot, query: string): Understood {
  const named = understandIn(snapshot)(query)
  const ids = (query.match(ID) ?? []) as Id[]
  const themes = ids.filter((id) => id.startsWith('theme:')).map(bare)
  return {
    ...named,
    ids: [...new Set([...named.ids, ...ids.filter((id) => !id.startsWith('theme:'))])],
    themes: [...new Set([...named.themes, ...themes])],
  }
}

/** A narrow theme is found by the wider one that it belongs to, not the other way round. */
function widened(snapshot: Snapshot, themes: readonly string[]): string[] {
  const wide = new Set(themes)
  for (let grew = true; grew;) {
    grew = false
    for (const { id, broader } of snapshot.rows(themeTable)) {
      const own = bare(id)
      if (!wide.has(own) && broader.some((theme) => wide.has(bare(theme)))) grew = Boolean(wide.add(own))
    }
  }
  return [...wide]
}
