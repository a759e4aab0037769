import { z } from 'zod'
import { OrtoqError, type Snapshot } from '../ground/index.ts'
import { sha256 } from '../register/index.ts'
import {
  dateRelations,
  firstText,
  grammars,
  hows,
  kinds,
  mentionTypes,
  modalities,
  polarities,
} from '../words/index.ts'
import { readingNames } from './named-things.ts'
import { report } from './report.ts'

const span = z.object({ start: z.int(), end: z.int() })
const actor = z.object({ id: z.string(), mention: span.nullable(), how: z.enum(hows) })

/** One statement of a reading. */
export const statementShape = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  sentence: span,
  trigger: span,
  content: span,
  actors: z.array(actor),
  attribution: z.object({ by: z.string(), mention: span.nullable(), how: z.enum(hows) }),
  addressee: z.array(actor),
  polarity: z.enum(polarities),
  modality: z.enum(modalities),
  strength: z.int().min(0).max(5),
  precision: z.int().min(0).max(2),
  delegation: z.int().min(0).max(2),
  themes: z.array(z.string()),
  objects: z.array(z.object({ id: z.string(), mention: span })),
  place: z.object({ id: z.string(), mention: span }).nullable(),
  date: z
    .object({
      value: z.string(),
      precision: z.enum(['year', 'quarter', 'month', 'day']),
      relation: z.enum(dateRelations),
      mention: span.nullable(),
    })
    .nullable(),
  parent: z.string().nullable(),
  rules: z.array(z.string()).min(1),
})

/** What `read` answers, as a schema; the shape is a contract. */
export const readingShape = z.object({
  schema: z.literal('ortoq-words/1'),
  source: z.object({ sha256: z.string(), language: z.string(), chars: z.int() }),
  records: z.array(statementShape),
  mentions: z.array(span.extend({ id: z.string(), type: z.enum(mentionTypes) })),
})

const tags = grammars.map(({ tag }) => tag)

export const read = report({
  name: 'read',
  command: 'read-text <text>',
  about:
    'Reads a text into records: who undertook, asked, hoped, praised or signed what, each on its exact characters.',
  params: z.object({
    text: z.string().describe('the text, or the bytes of a web page, Word document or PDF'),
    date: z.iso.date().optional().describe('the day on which the text was written; resolves offices and “1 March”'),
    lang: z
      .string()
      .optional()
      .describe(`its language (${tags.join(', ')}); without it each paragraph tells its own`),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('of the bytes that the text was taken from'),
  }),
  result: readingShape,
  body: 'text',
  run: ({ snapshot, jobs }, asked) => {
    const { input, first } = toRead(snapshot, asked)
    return jobs.alone('read-text', input, { first })
  },
  told: ({ snapshot, jobs }, asked) => {
    const { input, first } = toRead(snapshot, asked)
    return jobs.alone('tell-text', input, { first })
  },
  text: ({ source, records }) => [
    `${source.language}  ${source.chars}`,
    ...records.map(({ id, kind }) => `${id}  ${kind}`),
  ],
})

interface Asked {
  readonly text: string
  readonly date?: string | undefined
  readonly lang?: string | undefined
  readonly sha256?: string | undefined
}

/** What a thread reads, and what it reads before it. */
function toRead(snapshot: Snapshot, { text, date, lang, sha256: given }: Asked) {
  if (lang !== undefined && !tags.includes(lang))
    throw new OrtoqError('words/no-reader', { language: lang, languages: tags.join(', ') })
  if (text.trim() === '') throw new OrtoqError('words/empty-text', { file: 'text' })
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const by = readingNames(snapshot)
  const hash = given ?? sha256(Buffer.from(text, 'utf8'))
  return { input: { by, text: { text: plain, sha256: hash, date, language: lang } }, first: firstText(by) }
}
