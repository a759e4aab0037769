import { z } from 'zod'
import { lineOf, paperOf, receivedById } from '../documents/index.ts'
import type { CommitmentId, Id, Snapshot } from '../ground/index.ts'
import { commitmentsBy, confirmationsOf, sentencesOf, statementsOf, themeTable } from '../words/index.ts'
import { worksAnswering } from '../works/index.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'

const promise = z.object({
  id: z.string(),
  title: names,
  kind: z.string(),
  strength: z.int(),
  parties: z.array(z.string()),
  themes: z.array(z.string()),
  due: z.string().nullable(),
  dueBy: z.string().nullable(),
  dueSource: z.string().nullable(),
  measurable: z.boolean(),
  measuredBy: z.array(z.string()),
  /** Every sentence that makes, repeats or supports it; the first one makes it. */
  said: z.array(
    z.object({ document: z.string(), title: names, date: z.string(), sentence: z.int(), relation: z.string() }),
  ),
  works: z.array(z.object({ id: z.string(), title: names, status: z.string() })),
  /** Sides whose officer has confirmed it in the register. */
  confirmed: z.array(z.string()),
})

export const promises = report({
  name: 'promises',
  command: 'promise list',
  about: 'The register of commitments: who is bound, by which sentence, until when, what answers it, who confirmed it.',
  params: z.object({
    party: z.string().optional().describe('the side that is bound, by its id'),
    theme: z.string().optional().describe('theme, by id'),
    kind: z.string().optional().describe('signature, agreement, commitment, call or expectation'),
    from: z.coerce.number().int().nonnegative().default(0).describe('how many to leave out at the beginning'),
    limit: z.coerce.number().int().min(1).max(1000).default(500).describe('how many at most'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-promises/1'),
    items: z.array(promise),
    total: z.int().describe('how many there are in all'),
    themes: z.record(z.string(), names),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, { party, theme, kind, from, limit, language: tag }) {
    const all = commitmentsBy(snapshot, { party, theme })
    const fitting = kind === undefined ? all : all.filter((row) => row.kind === kind)
    const rows = fitting.slice(from, from + limit)
    const items = rows.map((row) => ({
      id: row.id,
      title: row.title,
      kind: row.kind,
      strength: row.strength,
      parties: [...row.parties],
      themes: [...row.themes],
      due: row.due,
      dueBy: row.dueBy,
      dueSource: row.dueSource,
      measurable: row.measurable,
      measuredBy: [...row.measuredBy],
      said: saidOf(snapshot, row.id).flatMap(({ document, sentence, relation }) => {
        const found = paperOf(snapshot, document)
        return found ? [{ document, title: found.title, date: found.date, sentence, relation }] : []
      }),
      works: worksAnswering(snapshot, row.id).map(({ work: { id, title, status } }) => ({ id, title, status })),
      confirmed: confirmationsOf(snapshot, row.id).map(({ state }) => state),
    }))
    const used = new Set(items.flatMap(({ themes }) => themes as string[]))
    return {
      schema: 'ortoq-promises/1' as const,
      items,
      total: fitting.length,
      themes: Object.fromEntries(
        snapshot
          .rows(themeTable)
          .filter(({ id }) => used.has(id))
          .map(({ id, name }) => [id, name]),
      ),
      sources: sourceIndex(
        snapshot,
        items.flatMap(({ dueSource }) => (dueSource ? [dueSource as Id] : [])),
        tag,
      ),
    }
  },
  negative: ({ items }) => items.length === 0,
  text: ({ items, total }, say) => [
    ...items.map(
      ({ id, title, kind, parties, due, works }) =>
        `${id}  ${say.name(title, id)}  ${say.word('kind', kind)}  ${parties.map((one) => one.slice(6)).join(' ')}  ${due ?? '—'}  ${works.length}`,
    ),
    say.text('list.count', { count: total }),
  ],
})

// What entered from the desk stands on a statement, which says itself where it is.
const saidOf = (snapshot: Snapshot, id: CommitmentId) => [
  ...sentencesOf(snapshot, id),
  ...statementsOf(snapshot, id)
    .filter(({ relation }) => relation !== 'makes')
    .map(({ row: { document, record }, relation }) => ({
      document,
      sentence: lineOf(receivedById(snapshot, document)?.text ?? '', record.sentence.start),
      relation,
    })),
]
