import { z } from 'zod'
import { documentById, lineOf, paperOf, receivedById, summaryOf, summaryText } from '../documents/index.ts'
import { observationsOf, seriesById } from '../flows/index.ts'
import { nameIn, type CommitmentId, type Id, type Language, type Snapshot } from '../ground/index.ts'
import { claimsOf, milestonesOf, partiesOf, withParts, worksAnswering, type WorkRow } from '../works/index.ts'
import { sentencesOf, statementsOf } from '../words/index.ts'
import { effectOf } from './effect-journeys.ts'
import { effectLines } from './effect-lines.ts'
import { effectShape } from './effect-shape.ts'
import { commitmentNamed } from './named.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { sourceIndex, sourceInfo, sourceText } from './source.ts'
import { claim, names, source, span } from './shapes.ts'

const sentence = z.object({
  document: z.string(),
  title: names,
  date: z.string(),
  sentence: z.int(),
  relation: z.string(),
  /** In the language asked for; a summary in the pack's words, never the document's own. */
  text: z.string(),
  /** Where it stands in the whole summary. */
  span,
  sources: z.array(z.string()),
})

export const milestone = z.object({
  step: z.string(),
  title: names,
  kind: z.string(),
  date: z.string(),
  until: z.string().nullable(),
  speaker: z.string(),
  state: z.string().nullable(),
  said: z.string().nullable(),
  source: z.string(),
  confidence: z.string(),
})

export const workShape = z.object({
  id: z.string(),
  title: names,
  sector: z.string().nullable(),
  status: z.string(),
  statusDate: z.string().nullable(),
  confidence: z.string(),
  source: z.string(),
  why: names.nullable(),
  parties: z.array(
    z.object({
      name: z.string(),
      state: z.string().nullable(),
      role: z.string(),
      share: z.number().nullable(),
      source: z.string(),
    }),
  ),
  milestones: z.array(milestone),
  claims: z.array(claim),
  parts: z.array(z.string()),
})

export const seriesShape = z.object({
  id: z.string(),
  name: names,
  reporter: z.string(),
  unit: z.string(),
  flow: z.string(),
  basis: z.string().nullable(),
  observations: z.array(
    z.object({
      period: z.string(),
      low: z.number(),
      high: z.number(),
      status: z.string(),
      speaker: z.string().nullable(),
      source: z.string(),
      confidence: z.string(),
      note: z.string().nullable(),
    }),
  ),
})

export const trace = report({
  name: 'trace',
  command: 'trace <commitment>',
  about:
    'One promise from its sentence to the works that answer it, what they change on the way, and the series that measures it.',
  params: z.object({
    commitment: z.string().describe('commitment, by id or title'),
    depart: z.string().optional().describe('departure for the door-to-door effect; 08:00 today when it is left out'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-trace/1'),
    commitment: z.object({
      id: z.string(),
      title: names,
      parties: z.array(z.string()),
      kind: z.string(),
      strength: z.int(),
      themes: z.array(z.string()),
      objects: z.array(z.string()),
      due: z.string().nullable(),
      dueBy: z.string().nullable(),
      measurable: z.boolean(),
    }),
    sentences: z.array(sentence),
    works: z.array(workShape),
    effect: effectShape,
    series: z.array(seriesShape),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot, now }, params) {
    const commitment = commitmentNamed(snapshot, params.commitment)
    const works = worksAnswering(snapshot, commitment.id)
    const effect = effectOf(
      snapshot,
      works.map(({ work }) => work.id),
      params.depart ?? `${now.slice(0, 10)}T08:00`,
      params.language,
    )
    const answer = {
      schema: 'ortoq-trace/1' as const,
      commitment: {
        id: commitment.id,
        title: commitment.title,
        parties: [...commitment.parties],
        kind: commitment.kind,
        strength: commitment.strength,
        themes: [...commitment.themes],
        objects: [...commitment.objects],
        due: commitment.due,
        dueBy: commitment.dueBy,
        measurable: commitment.measurable,
      },
      sentences: [
        ...sentencesOf(snapshot, commitment.id).flatMap((at) => sentenceOf(snapshot, at, params.language)),
        ...statementSentences(snapshot, commitment.id),
      ],
      works: works.map(({ work, why }) => ({ ...workOf(snapshot, work, params.language), why: why })),
      effect,
      series: commitment.measuredBy.flatMap((id) => seriesOf(snapshot, id)),
    }
    return {
      ...answer,
      sources: {
        ...effect.sources,
        ...sourceIndex(snapshot, sourcesNamed(answer, commitment.dueSource), params.language),
      },
    }
  },
  text(result, say) {
    const { commitment, sentences, works, effect, series, sources } = result
    const due = commitment.due
      ? say.text('trace.due', { date: commitment.due, who: say.voice(commitment.dueBy) })
      : say.text('trace.no-due')
    return [
      `${say.text('trace.sentence')} (${say.text('trace.summary')})`,
      ...sentences.map((one) => `  ${one.date} ${say.name(one.title, one.document)}, ${one.sentence}: “${one.text}”`),
      say.text('trace.commitment'),
      `  ${say.name(commitment.title, commitment.id)} (${commitment.id})`,
      `  ${commitment.parties.map((id) => id.slice(6)).join(' ')} · ${say.word('kind', commitment.kind)} ${commitment.strength} · ${due}`,
      say.text('trace.works'),
      ...(works.length === 0
        ? [`  ${say.text('trace.no-works')}`]
        : works.flatMap((work) => [
            `  ${say.name(work.title, work.id)} (${work.id}): ${say.word('status', work.status)}${work.statusDate ? `, ${work.statusDate}` : ''}`,
            ...work.milestones.map(
              (one) =>
                `    ${say.name(one.title, one.step)}: ${say.word('milestone', one.kind)} ${one.date} · ${say.voice(one.speaker)}${one.said ? `, ${one.said}` : ''} [${one.confidence}]`,
            ),
            ...work.claims.map(
              (one) =>
                `    ${say.word('property', one.property)}${one.scope ? ` (${say.scope(one.scope)})` : ''}: ${say.range(one.low, one.high, one.unit, 2)} · ${say.voice(one.speaker ?? one.source.publisher)}${one.said ? `, ${one.said}` : ''} [${one.confidence}]`,
            ),
          ])),
      say.text('trace.way'),
      ...(effect.targets.length === 0
        ? [`  ${say.text('effect.nothing')}`]
        : effectLines(effect, say).map((line) => `  ${line}`)),
      say.text('trace.flow'),
      ...(series.length === 0
        ? [`  ${say.text('trace.no-flow')}`]
        : series.flatMap((one) => [
            `  ${say.name(one.name, one.id)} · ${say.voice(one.reporter)} · ${one.unit}`,
            ...one.observations.map(
              (seen) =>
                `    ${seen.period}: ${say.range(seen.low, seen.high, '', 2)}${seen.status === 'reported' ? '' : ` (${say.word('observed', seen.status)})`} [${seen.confidence}]`,
            ),
          ])),
      '',
      ...sourceText(sources, say),
    ]
  },
})

function sentenceOf(
  snapshot: Snapshot,
  at: { document: string; sentence: number; relation: string },
  language: Language,
): z.output<typeof sentence>[] {
  const document = documentById(snapshot, at.document)
  const rows = summaryOf(snapshot, at.document)
  const row = rows.find((one) => one.sentence === at.sentence)
  if (!row || !document) return []
  const { spans } = summaryText(rows, language)
  return [
    {
      document: at.document,
      title: document.title,
      date: document.date,
      sentence: at.sentence,
      relation: at.relation,
      text: nameIn(row.text, language, ''),
      span: spans.get(at.sentence) ?? { start: 0, end: 0 },
      sources: [...row.sources],
    },
  ]
}

/** Sentences of documents at the desk: the document's own words. */
const statementSentences = (snapshot: Snapshot, id: CommitmentId): z.output<typeof sentence>[] =>
  statementsOf(snapshot, id).map(({ row, relation }) => {
    const { title, date, source: from } = paperOf(snapshot, row.document)!
    return {
      document: row.document,
      title,
      date,
      sentence: lineOf(receivedById(snapshot, row.document)?.text ?? '', row.record.sentence.start),
      relation,
      text: row.sentence,
      span: { start: row.record.sentence.start, end: row.record.sentence.end },
      sources: [from],
    }
  })

export function workOf(snapshot: Snapshot, work: WorkRow, language: Language): z.output<typeof workShape> {
  return {
    id: work.id,
    title: work.title,
    sector: work.sector,
    status: work.status,
    statusDate: work.statusDate,
    confidence: work.confidence,
    source: work.source,
    why: null,
    parties: partiesOf(snapshot, work.id).map(({ name, state, role, share, source }) => ({
      name,
      state,
      role,
      share,
      source,
    })),
    milestones: milestonesOf(snapshot, work.id).map(
      ({ step, title, kind, date, until, speaker, state, said, source, confidence }) => ({
        step,
        title: title,
        kind,
        date,
        until,
        speaker,
        state,
        said,
        source,
        confidence,
      }),
    ),
    claims: claimsOf(snapshot, work.id).map(
      ({ property, low, high, unit, scope, period, speaker, said, confidence, source: from, note }) => ({
        property,
        low,
        high,
        unit,
        scope,
        period,
        speaker,
        said,
        confidence,
        source: sourceInfo(snapshot, from, language),
        note,
      }),
    ),
    parts: withParts(snapshot, work.id).slice(1),
  }
}

export function seriesOf(snapshot: Snapshot, id: Id<'series'>): z.output<typeof seriesShape>[] {
  const found = seriesById(snapshot, id)
  if (!found) return []
  const { name, reporter, unit, flow, basis } = found
  return [
    {
      id,
      name: name,
      reporter,
      unit,
      flow,
      basis,
      observations: observationsOf(snapshot, id).map(
        ({ period, low, high, status, speaker, source, confidence, note }) => ({
          period,
          low,
          high,
          status,
          speaker,
          source,
          confidence,
          note,
        }),
      ),
    },
  ]
}

function sourcesNamed(
  {
    sentences,
    works,
    series: measured,
  }: {
    sentences: { sources: string[] }[]
    works: z.output<typeof workShape>[]
    series: z.output<typeof seriesShape>[]
  },
  dueSource: Id | null,
): Id[] {
  return [
    ...sentences.flatMap(({ sources }) => sources),
    ...works.flatMap((work) => [
      work.source,
      ...work.parties.map(({ source }) => source),
      ...work.milestones.map(({ source }) => source),
      ...work.claims.map(({ source }) => source.id),
    ]),
    ...measured.flatMap(({ observations }) => observations.map(({ source }) => source)),
    ...(dueSource ? [dueSource] : []),
  ] as Id[]
}
