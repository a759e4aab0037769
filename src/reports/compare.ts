import { z } from 'zod'
import { OrtoqError } from '../ground/index.ts'
import { sha256 } from '../register/index.ts'
import {
  changed,
  compareReadings,
  firstTexts,
  kinds,
  verdicts,
  type Compared,
  type compareTexts,
  type Read,
  type Statement,
} from '../words/index.ts'
import { readingNames } from './named-things.ts'
import { report } from './report.ts'
import type { Say } from './say.ts'
import { span } from './shapes.ts'

const side = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  strength: z.int(),
  actors: z.array(z.string()),
  /** The sentence and the promised content, as the document has them. */
  sentence: span,
  content: span,
  text: z.string(),
  date: z.string().nullable(),
})

export const comparison = z.object({
  schema: z.literal('ortoq-compare/1'),
  a: z.object({ sha256: z.string(), language: z.string() }),
  b: z.object({ sha256: z.string(), language: z.string() }),
  /** Two languages: maybe one document twice; then each difference is a disagreement for a person to settle. */
  versions: z.boolean(),
  counts: z.record(z.enum(verdicts), z.int()),
  items: z.array(
    z.object({
      verdict: z.enum(verdicts),
      likeness: z.number(),
      a: side.nullable(),
      b: side.nullable(),
      changes: z.array(z.object({ what: z.enum(changed), a: z.string(), b: z.string(), better: z.boolean() })),
    }),
  ),
})
export type Comparison = z.output<typeof comparison>

/** The answer of `compare` for two texts that were read. */
export function comparisonOf(a: Read, b: Read, items = compareReadings(a, b)): Comparison {
  return {
    schema: 'ortoq-compare/1',
    a: origin(a),
    b: origin(b),
    versions: a.reading.source.language !== b.reading.source.language,
    counts: Object.fromEntries(
      verdicts.map((verdict) => [verdict, items.filter((item) => item.verdict === verdict).length]),
    ) as Comparison['counts'],
    items: items.map((item) => shown(item, a.text, b.text)),
  }
}

const origin = ({ reading: { source } }: Read) => ({ sha256: source.sha256, language: source.language })

const shown = ({ verdict, likeness, a, b, changes }: Compared, textA: string, textB: string) => ({
  verdict,
  likeness: Math.round(likeness * 100) / 100,
  a: a && sideOf(a, textA),
  b: b && sideOf(b, textB),
  changes: changes.map((change) => ({ ...change })),
})

const sideOf = ({ id, kind, strength, actors, sentence, content, date }: Statement, text: string) => ({
  id,
  kind,
  strength,
  actors: actors.map((actor) => actor.id),
  sentence,
  content,
  text: text.slice(content.start, content.end),
  date: date?.value ?? null,
})

/** The comparison for people: both sentences side by side, then in what they differ. */
export function comparisonLines({ a, b, versions, items }: Comparison, say: Say): string[] {
  if (items.length === 0) return [say.text('compare.nothing')]
  const quoted = (one: Comparison['items'][number]['a']) =>
    one
      ? `${one.kind} ${one.strength}  ${one.actors.join(' ')}  “${one.text.replace(/\s+/g, ' ')}” [${one.content.start}–${one.content.end}]`
      : '—'
  return [
    `${a.language} → ${b.language}`,
    ...(versions ? [say.text('compare.versions')] : []),
    ...items.flatMap((item) => [
      '',
      say.word('verdict', item.verdict),
      `  A  ${quoted(item.a)}`,
      `  B  ${quoted(item.b)}`,
      ...item.changes.map(({ what, a: before, b: after }) => `     ${say.word('change', what)}: ${before} → ${after}`),
    ]),
  ]
}

const pair = z.object({ a: z.string(), b: z.string(), dateA: z.iso.date().optional(), dateB: z.iso.date().optional() })

export const compare = report({
  name: 'compare',
  command: 'compare-texts <texts>',
  about:
    'What became of the promises of one text in another: new, repeated, strengthened, weakened, narrowed, dropped; across languages as well.',
  params: z.object({ texts: z.string().describe('JSON: {"a": text, "b": text, "dateA"?: day, "dateB"?: day}') }),
  result: comparison,
  body: 'texts',
  run({ snapshot, jobs }, { texts }) {
    const { a, b, dateA, dateB } = pairOf(texts)
    const by = readingNames(snapshot)
    return jobs
      .alone<Parameters<typeof compareTexts>[0], ReturnType<typeof compareTexts>>(
        'compare-texts',
        { by, a: inputOf(a, dateA), b: inputOf(b, dateB) },
        { first: firstTexts(by) },
      )
      .then((read) => comparisonOf({ text: a, reading: read.a }, { text: b, reading: read.b }, [...read.items]))
  },
  negative: ({ items }) => items.length === 0,
  text: comparisonLines,
})

const inputOf = (text: string, date: string | undefined) => ({
  text,
  sha256: sha256(Buffer.from(text, 'utf8')),
  date,
})

function pairOf(texts: string): z.output<typeof pair> {
  let given: unknown
  try {
    given = JSON.parse(texts)
  } catch (cause) {
    throw new OrtoqError(
      'doors/bad-parameter',
      { name: 'texts', value: texts.slice(0, 40), wanted: '{"a": …, "b": …}' },
      { cause },
    )
  }
  const parsed = pair.safeParse(given)
  if (!parsed.success)
    throw new OrtoqError('doors/bad-parameter', {
      name: 'texts',
      value: texts.slice(0, 40),
      wanted: '{"a": …, "b": …}',
    })
  const empty = parsed.data.a.trim() === '' ? 'a' : parsed.data.b.trim() === '' ? 'b' : null
  if (empty) throw new OrtoqError('words/empty-text', { file: empty })
  return parsed.data
}
