import { z } from 'zod'
import { lineOf, paperOf, documentTable, receivedTable, summaryTable } from '../documents/index.ts'
import { firstDay, lastDay, OrtoqError, perSnapshot, type Id, type Names, type Snapshot } from '../ground/index.ts'
import { commitmentTable, dice, themeTable, trigrams, type Understood } from '../words/index.ts'
import { milestoneTable, workTable } from '../works/index.ts'
import { itemsOf as deskItems, readingOf } from './desk.ts'
import { understandIn } from './named-things.ts'
import { report } from './report.ts'
import { names } from './shapes.ts'

/** One thing that can be found, with what it names and speaks of. */
interface Item {
  readonly kind: 'statement' | 'commitment' | 'document' | 'work'
  readonly id: string
  readonly document: string | null
  readonly sentence: number | null
  readonly text: Names
  readonly date: string | null
  /** Of a statement at the desk: what people said of it. */
  readonly standing: string | null
  readonly ids: ReadonlySet<string>
  readonly themes: ReadonlySet<string>
  readonly dates: readonly string[]
  readonly grams: readonly ReadonlySet<string>[]
}

export const found = z.object({
  kind: z.enum(['statement', 'commitment', 'document', 'work']),
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
/** Below this share of common letter triples the words of a query are not in a text. */
const WORDS = 0.34

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
  run({ snapshot }, { query, limit }) {
    if (query.trim() === '') throw new OrtoqError('doors/missing-parameter', { name: 'query' })
    const asked = understood(snapshot, query)
    const dates = asked.dates.map(({ value }) => value)
    const all = search(snapshot, query, dates)
    return {
      schema: 'ortoq-find/1' as const,
      query: { ids: [...asked.ids], themes: [...asked.themes], dates },
      total: all.length,
      items: all.slice(0, limit),
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

/** Everything that a query names, the best first; of a query with dates, only what speaks of that time. */
export function search(snapshot: Snapshot, query: string, dates: readonly string[]): z.output<typeof found>[] {
  const asked = understood(snapshot, query)
  const wanted = { ids: asked.ids, themes: widened(snapshot, asked.themes), dates, grams: trigrams(query) }
  return itemsOf(snapshot)
    .flatMap((item) => scored(item, wanted))
    .toSorted((a, b) => b.score - a.score || order(a.id, b.id))
}

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

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Wanted {
  readonly ids: readonly string[]
  readonly themes: readonly string[]
  readonly dates: readonly string[]
  readonly grams: ReadonlySet<string>
}

/** What is named counts before words; of a query that names a date, only what speaks of that time is found. */
function scored(item: Item, wanted: Wanted): z.output<typeof found>[] {
  const ids = wanted.ids.filter((id) => item.ids.has(id))
  const themes = wanted.themes.filter((theme) => item.themes.has(theme))
  const dates = wanted.dates.filter((date) => item.dates.some((one) => meets(date, one)))
  const words = Math.max(
    0,
    ...item.grams.map((grams) => containment(wanted.grams, grams)),
    ...item.grams.map((grams) => dice(wanted.grams, grams)),
  )
  if (wanted.dates.length > 0 && dates.length === 0) return []
  const named = ids.length + themes.length
  if (wanted.ids.length + wanted.themes.length > 0 ? named === 0 && words < 0.7 : words < WORDS && dates.length === 0)
    return []
  const score =
    3 * share(ids.length, wanted.ids.length) + 2 * share(themes.length, wanted.themes.length) + dates.length + words
  const { kind, id, document, sentence, text, date, standing } = item
  return [
    {
      kind,
      id,
      document,
      sentence,
      text,
      date,
      standing,
      score: round(score),
      matched: { ids, themes, dates, words: round(words) },
    },
  ]
}

const share = (count: number, of: number): number => (of === 0 ? 0 : count / of)
const round = (value: number): number => Math.round(value * 1000) / 1000

function containment(query: ReadonlySet<string>, grams: ReadonlySet<string>): number {
  let both = 0
  for (const one of query) if (grams.has(one)) both++
  return query.size === 0 ? 0 : both / query.size
}

const meets = (asked: string, said: string): boolean =>
  firstDay(asked) <= lastDay(said) && firstDay(said) <= lastDay(asked)

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

const bare = (theme: string): string => theme.slice(theme.indexOf(':') + 1)

const itemsOf = perSnapshot((snapshot: Snapshot): readonly Item[] => {
  const understand = understandIn(snapshot)
  const item = (
    given: Pick<Item, 'kind' | 'id' | 'date'> & { document?: string; sentence?: number; standing?: string },
    text: Names,
    own: { ids?: readonly string[]; themes?: readonly string[]; dates?: readonly (string | null)[] },
  ): Item => {
    const named = Object.values(text).map((one) => understand(one ?? ''))
    return {
      document: null,
      sentence: null,
      standing: null,
      ...given,
      text,
      ids: new Set([given.id, ...(own.ids ?? []), ...named.flatMap(({ ids }) => ids)]),
      themes: new Set([...(own.themes ?? []).map(bare), ...named.flatMap(({ themes }) => themes)]),
      dates: [
        ...(own.dates ?? []),
        given.date,
        ...named.flatMap(({ dates }) => dates.map(({ value }) => value)),
      ].filter((date): date is string => date !== null),
      grams: Object.values(text).map((one) => trigrams(one ?? '')),
    }
  }
  const dateOf = (document: Id) => snapshot.row(documentTable, document)?.date ?? null
  return [
    ...snapshot.rows(summaryTable).map(({ document, sentence, text }) =>
      item({ kind: 'statement', id: `${document}#${sentence}`, date: dateOf(document), document, sentence }, text, {
        ids: [document],
      }),
    ),
    ...snapshot.rows(receivedTable).flatMap((row) => {
      const { language } = readingOf(snapshot, row).source
      return deskItems(snapshot, row)
        .filter(({ standing }) => standing !== 'rejected')
        .map(({ id, standing, record }) => {
          const { start, end } = record.sentence
          const sentence = lineOf(row.text, start)
          const { date } = paperOf(snapshot, row.id)!
          const given = { kind: 'statement', id, date, document: row.id, sentence, standing } as const
          return item(
            given,
            { [language]: row.text.slice(start, end).replace(/\s+/g, ' ') },
            {
              ids: [
                row.id,
                ...(row.document ? [row.document] : []),
                ...[...record.actors, ...record.addressee, ...record.objects].map((one) => one.id),
                record.attribution.by,
                ...(record.place ? [record.place.id] : []),
              ],
              themes: record.themes,
              dates: [record.date?.value ?? null],
            },
          )
        })
    }),
    ...snapshot.rows(commitmentTable).map(({ id, title, parties, themes, objects, document, sentence, due }) =>
      item({ kind: 'commitment', id, date: due, document, sentence }, title, {
        ids: [...parties, ...objects, document],
        themes,
        dates: [due],
      }),
    ),
    ...snapshot
      .rows(documentTable)
      .map(({ id, title, parties, date, place }) =>
        item({ kind: 'document', id, date, document: id }, title, { ids: [...parties, ...(place ? [place] : [])] }),
      ),
    ...snapshot.rows(workTable).map(({ id, title, sector, places, regions, statusDate }) =>
      item({ kind: 'work', id, date: statusDate }, title, {
        ids: [...places, ...regions],
        themes: sector ? [sector] : [],
        dates: snapshot.rows(milestoneTable).flatMap((step) => (step.work === id ? [step.date] : [])),
      }),
    ),
  ]
})
