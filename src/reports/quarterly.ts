import { z } from 'zod'
import { languages, type Language, type Snapshot } from '../ground/index.ts'
import { wordingTable } from '../works/index.ts'
import { composed, factsOf } from './quarterly/compose.ts'
import { figuresOf, notesOf, type Report as Made } from './quarterly/document.ts'
import { fileOf, formats } from './quarterly/file.ts'
import { noteLine, noteText } from './quarterly/note-text.ts'
import { quarterNamed, type Quarter } from './quarterly/quarter.ts'
import { tongueOf, type Tongue } from './quarterly/tongue.ts'
import { report } from './report.ts'

const value = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string(),
    digits: z.int(),
    signed: z.boolean(),
  }),
  z.object({ kind: z.literal('date'), date: z.string(), until: z.string().nullable() }),
])

const answer = z.object({
  schema: z.literal('ortoq-quarterly/1'),
  period: z.string(),
  /** The day up to which the report counts what was said, and that of the report before it. */
  closing: z.string(),
  language: z.string(),
  figures: z.array(
    z.object({
      id: z.string(),
      value,
      /** As the report prints it. */
      shown: z.string(),
      notes: z.array(z.int()),
    }),
  ),
  notes: z.array(
    z.object({
      number: z.int(),
      text: z.string(),
      sources: z.array(z.string()),
      document: z.string().nullable(),
      sentence: z.int().nullable(),
      query: z.string(),
      counted: z.array(z.string()),
    }),
  ),
  /** The paragraphs that stand in it; `words` with its numbers as {names}, `own` the report's own. */
  paragraphs: z.array(z.object({ key: z.string(), words: z.string(), own: z.string(), edited: z.boolean() })),
  /** The report itself in the format asked for, as base64; null where none was asked for. */
  file: z.object({ name: z.string(), type: z.string(), base64: z.string() }).nullable(),
})

export const quarterly = report({
  name: 'quarterly',
  command: 'report quarterly',
  about:
    'The quarterly report: promises, works, regions, ports, flights, trade, cases, what changed and what is not known; each figure with its footnote, docx, html or csv tables.',
  params: z.object({
    period: z.string().describe('a quarter that is over: 2025Q4'),
    format: z.enum(formats).optional().describe('docx, html, or csv: a zip of tables'),
    language: z.enum(languages).default('en'),
  }),
  result: answer,
  async run({ snapshot, pack, now }, { period, format, language }) {
    const quarter = quarterNamed(period, now.slice(0, 10))
    const tongue = tongueOf(language)
    const wordings = wordingsOf(snapshot, quarter, language)
    const made = await composed(tongue, factsOf(snapshot, pack, quarter), wordings)
    return {
      schema: 'ortoq-quarterly/1' as const,
      period: quarter.name,
      closing: quarter.closing,
      language,
      ...listed(tongue, snapshot, made, wordings),
      file: format ? encoded(fileOf(format, tongue, snapshot, made)) : null,
    }
  },
  text: ({ figures, notes }) =>
    figures
      .map(({ id, shown, notes: marks }) => `${id}  ${shown}  [${marks.join(', ')}]`)
      .concat(
        '',
        notes.map(({ number, text }) => `${number}  ${text}`),
      ),
})

/** The words that officers gave to paragraphs of a report, by paragraph. */
const wordingsOf = (snapshot: Snapshot, { name }: Quarter, language: Language): ReadonlyMap<string, string> =>
  new Map(
    snapshot
      .rows(wordingTable)
      .filter((row) => row.report === `report:${name}` && row.language === language)
      .map(({ paragraph, text }) => [paragraph, text]),
  )

function listed(tongue: Tongue, snapshot: Snapshot, made: Made, wordings: ReadonlyMap<string, string>) {
  const notes = notesOf(made)
  return {
    figures: figuresOf(made).map((figure) => ({
      id: figure.id,
      value: figure.value,
      shown: tongue.value(figure.value),
      notes: [...notes.of(figure)],
    })),
    notes: notes.list.map((note, at) => ({
      number: at + 1,
      text: noteLine(tongue, noteText(tongue, snapshot, made.quarter.closing, note)),
      sources: [...note.sources],
      document: note.place?.document ?? null,
      sentence: note.place?.sentence ?? null,
      query: note.query,
      counted: [...note.counted],
    })),
    paragraphs: made.blocks.flatMap((block) => {
      if (block.kind !== 'paragraph') return []
      const own = tongue.text(`p.${block.key}`)
      return [{ key: block.key, words: wordings.get(block.key) ?? own, own, edited: block.edited }]
    }),
  }
}

const encoded = ({ name, type, bytes }: ReturnType<typeof fileOf>) => ({
  name,
  type,
  base64: Buffer.from(bytes).toString('base64'),
})
