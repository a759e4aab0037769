import { z } from 'zod'
import { receivedTable, type ReceivedRow } from '../documents/index.ts'
import type { Snapshot } from '../ground/index.ts'
import { itemsOf, readAhead, readingOf, receivedNamed } from './desk.ts'
import { statementShape } from './read.ts'
import { report } from './report.ts'

/** A record of a gold: `core: false` costs and earns nothing. */
const gold = statementShape.extend({ rules: z.array(z.string()), core: z.boolean().optional() })

const sample = z.object({
  /** Folder of the sample: language and name. */
  path: z.string(),
  /** Every statement that the reader proposed has been judged by a person. */
  whole: z.boolean(),
  text: z.string(),
  meta: z.object({
    title: z.string(),
    genre: z.string(),
    date: z.string(),
    pack: z.string(),
    sample: z.boolean(),
    split: z.literal('dev'),
    author: z.string(),
    sha256: z.string(),
  }),
  gold: z.object({ records: z.array(gold), mentions: z.array(z.string()).length(0) }),
})

export const samples = report({
  name: 'samples',
  command: 'sample list',
  about:
    'Judged documents as labelled samples in the form of the exam: text, meta and gold. What nobody has judged is in none, unless asked for, and then earns and costs nothing.',
  params: z.object({
    document: z.string().optional().describe('one document at the desk; all without it'),
    partly: z.enum(['yes', 'no']).default('no').describe('also documents of which a part is still to be judged'),
  }),
  result: z.object({ schema: z.literal('ortoq-samples/1'), waiting: z.int(), items: z.array(sample) }),
  async run({ snapshot, pack, now, jobs }, { document, partly }) {
    const rows = document === undefined ? snapshot.rows(receivedTable) : [receivedNamed(snapshot, document)]
    await readAhead({ snapshot, jobs }, rows)
    const all = rows.map((row) => sampleOf(snapshot, row, pack.id, now))
    const items = all.filter(({ whole }) => whole || partly === 'yes')
    return { schema: 'ortoq-samples/1' as const, waiting: all.length - items.length, items }
  },
  negative: ({ items }) => items.length === 0,
  text: ({ items, waiting }, say) => [
    ...items.map(({ path, gold: { records } }) => `${path}  ${records.length}`),
    ...(waiting > 0 ? [say.text('sample.waiting', { count: waiting })] : []),
    say.text('list.count', { count: items.length }),
  ],
})

function sampleOf(snapshot: Snapshot, row: ReceivedRow, pack: string, now: string): z.output<typeof sample> {
  const items = itemsOf(snapshot, row).filter(({ standing }) => standing !== 'rejected')
  const numbers = new Map(items.map(({ record }, at) => [record.id, numbered(at)]))
  const records = items.map(({ record, standing }, at) => ({
    ...record,
    id: numbered(at),
    parent: record.parent && (numbers.get(record.parent) ?? null),
    // Which rules read it is the reader's business, not the label's.
    rules: [],
    ...(standing === 'open' ? { core: false } : {}),
  }))
  const { language } = readingOf(snapshot, row).source
  return {
    path: `${language}/${slugOf(row.name)}-${row.sha256.slice(0, 8)}`,
    whole: items.every(({ standing }) => standing !== 'open'),
    text: row.text,
    meta: {
      title: row.name,
      genre: 'desk',
      date: row.date ?? now.slice(0, 10),
      pack,
      sample: false,
      split: 'dev',
      author: 'judged at the desk',
      sha256: row.sha256,
    },
    gold: { records, mentions: [] },
  }
}

const numbered = (at: number): string => `r${String(at + 1).padStart(2, '0')}`

const slugOf = (name: string): string =>
  name
    .replace(/\.[a-z]{2,5}$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'text'
