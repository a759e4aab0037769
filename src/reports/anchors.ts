import { z } from 'zod'
import { documentById } from '../documents/index.ts'
import { nameIn, OrtoqError } from '../ground/index.ts'
import { anchored, commitmentsOf } from '../words/index.ts'
import { language } from './params.ts'
import { read, readingShape } from './read.ts'
import { report } from './report.ts'
import { names, span } from './shapes.ts'

export const anchors = report({
  name: 'anchors',
  command: 'anchor <document> <text>',
  about:
    'Finds the commitments of a document in its original: by the hash of the text and the characters they stand on.',
  params: z.object({
    document: z.string().describe('document of the pack, by its id'),
    text: z.string().describe('the original as text'),
    lang: z.string().optional().describe('its language; without it each paragraph tells its own'),
    language: language(),
  }),
  body: 'text',
  result: z.object({
    schema: z.literal('ortoq-anchors/1'),
    document: z.string(),
    sha256: z.string(),
    chars: z.int(),
    anchors: z.array(
      z.object({
        commitment: z.string(),
        title: names,
        record: z.string(),
        span,
        shared: z.array(z.string()),
      }),
    ),
    missing: z.array(z.object({ commitment: z.string(), title: names })),
  }),
  async run(view, { document, text, lang }) {
    const { snapshot } = view
    const found = documentById(snapshot, document)
    if (!found) throw new OrtoqError('words/unknown-document', { id: document, suggestions: 'document list' })
    const date = found.date.length === 10 ? found.date : undefined
    const reading = readingShape.parse(await read.run(view, { text, lang, date, sha256: undefined }))
    const commitments = commitmentsOf(snapshot, found.id)
    const all = anchored(commitments, reading as never)
    const titleOf = (id: string) => commitments.find((row) => row.id === id)!.title
    return {
      schema: 'ortoq-anchors/1' as const,
      document: found.id,
      sha256: reading.source.sha256,
      chars: reading.source.chars,
      anchors: all.map(({ shared, span: at, ...one }) => ({
        ...one,
        title: titleOf(one.commitment),
        span: { start: at.start, end: at.end },
        shared: [...shared],
      })),
      missing: commitments
        .filter(({ id }) => !all.some(({ commitment }) => commitment === id))
        .map(({ id, title }) => ({ commitment: id, title })),
    }
  },
  negative: ({ anchors: all }) => all.length === 0,
  text: ({ sha256, anchors: all, missing }, say) => [
    sha256,
    ...all.map(
      ({ commitment, title, span: at, shared }) =>
        `${at.start}–${at.end}  ${nameIn(title, say.language, commitment)} (${commitment})  ${shared.join(' ')}`,
    ),
    ...missing.map(({ commitment, title }) => `—  ${nameIn(title, say.language, commitment)} (${commitment})`),
  ],
})
