import { z } from 'zod'
import { documentTable, summaryOf, summaryText, type DocumentRow } from '../documents/index.ts'
import { fold, nameIn, OrtoqError, suggest, type Id, type Snapshot } from '../ground/index.ts'
import { commitmentsAt, mentionTable } from '../words/index.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { names, source, span } from './shapes.ts'
import { sourceIndex } from './source.ts'

const standingOn = z.object({
  id: z.string(),
  title: names,
  kind: z.string(),
  strength: z.int(),
  parties: z.array(z.string()),
  /** How the sentence stands to the promise: it makes it, repeats it, supports it … */
  relation: z.string(),
})

const sentence = z.object({
  sentence: z.int(),
  text: z.string(),
  span,
  sources: z.array(z.string()),
  commitments: z.array(standingOn),
})

export const document = report({
  name: 'document',
  command: 'document show <document>',
  about:
    'A document as the pack’s author retells it, sentence by sentence, with the commitments that stand on each. Never the document’s own words.',
  params: z.object({ document: z.string().describe('document, by id or title'), language: language() }),
  result: z.object({
    schema: z.literal('ortoq-document/1'),
    document: z.object({
      id: z.string(),
      title: names,
      date: z.string(),
      place: z.string().nullable(),
      kind: z.string(),
      standing: z.string(),
      parties: z.array(z.string()),
      found: z.array(z.string()),
      read: z.string(),
      confidence: z.string(),
      source: z.string(),
      note: z.string().nullable(),
    }),
    /** The whole summary in the language asked for; spans are its UTF-16 units. */
    text: z.string(),
    sentences: z.array(sentence),
    /** Every document of the pack by its date, for the line they make. */
    line: z.array(z.object({ id: z.string(), date: z.string(), title: names })),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, params) {
    const row = documentNamed(snapshot, params.document)
    const rows = summaryOf(snapshot, row.id)
    const { text, spans } = summaryText(rows, params.language)
    const { id, title, date, place, kind, standing, parties, found, read, confidence, source, note } = row
    const sentences = rows.map((one) => ({
      sentence: one.sentence,
      text: nameIn(one.text, params.language, ''),
      span: spans.get(one.sentence) ?? { start: 0, end: 0 },
      sources: [...one.sources],
      commitments: standingAt(snapshot, id, one.sentence),
    }))
    return {
      schema: 'ortoq-document/1' as const,
      document: {
        id,
        title,
        date,
        place,
        kind,
        standing,
        parties: [...parties],
        found: [...found],
        read,
        confidence,
        source,
        note,
      },
      text,
      sentences,
      line: snapshot
        .rows(documentTable)
        .map((one) => ({ id: one.id, date: one.date, title: one.title }))
        .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      sources: sourceIndex(snapshot, [source, ...sentences.flatMap((one) => one.sources as Id[])], params.language),
    }
  },
  text: ({ document, sentences }, say) => [
    `${say.name(document.title, document.id)} (${document.id}), ${document.date}`,
    say.text('trace.summary'),
    ...sentences.map(
      ({ sentence, text, commitments }) =>
        `  ${sentence}. ${text}${commitments.length > 0 ? ` [${commitments.map(({ id }) => id).join(', ')}]` : ''}`,
    ),
  ],
})

function standingAt(snapshot: Snapshot, document: string, sentence: number): z.output<typeof standingOn>[] {
  return commitmentsAt(snapshot, document, sentence).map(({ id, title, kind, strength, parties, ...own }) => ({
    id,
    title,
    kind,
    strength,
    parties: [...parties],
    relation:
      own.document === document && own.sentence === sentence
        ? 'makes'
        : snapshot
            .rows(mentionTable)
            .find((row) => row.commitment === id && row.document === document && row.sentence === sentence)!.relation,
  }))
}

/** The document of that id or title; `words/unknown-document` with the nearest otherwise. */
export function documentNamed(snapshot: Snapshot, typed: string): DocumentRow {
  const rows = snapshot.rows(documentTable)
  const found =
    rows.find(({ id }) => id === typed) ?? rows.find((row) => texts(row).some((text) => fold(text) === fold(typed)))
  if (found) return found
  const near = suggest(typed, rows, texts).map(({ id }) => id)
  throw new OrtoqError('words/unknown-document', { id: typed, suggestions: near.join(', ') || '—' })
}

const texts = (row: DocumentRow): string[] => [
  row.id,
  ...Object.values(row.title).filter((title) => title !== undefined),
]
