import { z } from 'zod'
import { paperOf } from '../documents/index.ts'
import { VERDICTS, verdictOn, type PromiseVerdict } from '../flows/index.ts'
import { lastDay, type Id, type Snapshot } from '../ground/index.ts'
import { disputesOn, type CommitmentRow } from '../words/index.ts'
import { commitmentNamed } from './named.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { sourceIndex, sourceText } from './source.ts'
import type { Say } from './say.ts'
import { names, source } from './shapes.ts'

const bounds = z.object({ low: z.number(), high: z.number() })
const figure = z.object({ period: z.string(), low: z.number(), high: z.number(), estimated: z.boolean() })
const word = z.enum(VERDICTS)

export const verdictShape = z.object({
  schema: z.literal('ortoq-verdict/1'),
  commitment: z.object({
    id: z.string(),
    title: names,
    parties: z.array(z.string()),
    promised: z.string(),
    due: z.string().nullable(),
    direction: z.string().nullable(),
    target: z.number().nullable(),
  }),
  verdict: word,
  /** Why nothing can be told; null where something is. */
  why: z.string().nullable(),
  flags: z.object({ notYetDue: z.boolean(), overdue: z.boolean(), disputed: z.boolean() }),
  series: z.array(
    z.object({
      id: z.string(),
      name: names,
      reporter: z.string(),
      state: z.string().nullable(),
      unit: z.string(),
      verdict: word,
      why: z.string().nullable(),
      baseline: figure.nullable(),
      now: figure.nullable(),
      /** Now against the baseline, as a share of it. */
      change: bounds.nullable(),
      /** A year, as a share of the baseline. */
      trend: bounds.nullable(),
      fromGrowth: z.boolean(),
      points: z.int(),
      goal: z
        .object({
          period: z.string(),
          value: z.number(),
          speaker: z.string().nullable(),
          perYear: z.number().nullable(),
          source: z.string(),
        })
        .nullable(),
      observations: z.array(
        z.object({
          period: z.string(),
          low: z.number(),
          high: z.number(),
          status: z.string(),
          speaker: z.string().nullable(),
          source: z.string(),
          confidence: z.string(),
        }),
      ),
      query: z.string(),
    }),
  ),
  sources: z.record(z.string(), source),
})

export const verdict = report({
  name: 'verdict',
  command: 'verdict <commitment>',
  about: 'Declared against measured: baseline, now, interval, trend, and a verdict only where the figures carry one.',
  params: z.object({ commitment: z.string().describe('commitment, by id or title'), language: language() }),
  result: verdictShape,
  run({ snapshot, now, known }, params) {
    const commitment = commitmentNamed(snapshot, params.commitment)
    return verdictFor(snapshot, commitment, (known ?? now).slice(0, 10), params.language)
  },
  text: (result, say) => [
    `${say.name(result.commitment.title, result.commitment.id)} (${result.commitment.id})`,
    ...verdictLines(result, say),
    '',
    ...sourceText(result.sources, say),
  ],
})

/** The verdict of one commitment with everything that it rests on. */
export function verdictFor(
  snapshot: Snapshot,
  commitment: CommitmentRow,
  today: string,
  tag: 'ru' | 'ky' | 'zh' | 'en',
): z.output<typeof verdictShape> {
  const promised = lastDay(paperOf(snapshot, commitment.document)!.date)
  const found = verdictOn(snapshot, { ...commitment, promised }, today)
  const { id, title, parties, due, direction, target } = commitment
  return {
    schema: 'ortoq-verdict/1',
    commitment: { id, title, parties: [...parties], promised, due, direction, target },
    verdict: found.verdict,
    why: found.why,
    flags: {
      notYetDue: found.notYetDue,
      overdue: found.overdue,
      // By a reporter whose figures differ, or by a side in the register.
      disputed: found.disputed || disputesOn(snapshot, commitment.id).length > 0,
    },
    series: found.series.map(seriesOf),
    sources: sourceIndex(
      snapshot,
      found.series.flatMap(({ observations, goal }) => [
        ...observations.map((row) => row.source),
        ...(goal ? [goal.source] : []),
      ]) as Id[],
      tag,
    ),
  }
}

function seriesOf({
  series,
  judgement,
  observations,
  fromGrowth,
  goal,
  query,
}: PromiseVerdict['series'][number]): z.output<typeof verdictShape>['series'][number] {
  const { verdict: told, why, baseline, now, change, trend, points } = judgement
  return {
    id: series.id,
    name: series.name,
    reporter: series.reporter,
    state: series.reporterState,
    unit: series.unit,
    verdict: told,
    why,
    baseline,
    now,
    change,
    trend,
    fromGrowth,
    points,
    goal: goal && { ...goal },
    observations: observations.map(({ period, low, high, status, speaker, source: from, confidence }) => ({
      period,
      low,
      high,
      status,
      speaker,
      source: from,
      confidence,
    })),
    query,
  }
}

// Bounds that were reckoned pretend to no more places than their size bears.
const digits = (value: number): number => (Math.abs(value) >= 1000 ? 0 : 2)

/** The verdict in lines: the headline, the flags, and each reporter with its figures. */
export function verdictLines(result: z.output<typeof verdictShape>, say: Say): string[] {
  const { verdict: told, why, flags, series } = result
  const marks = [
    flags.disputed && say.text(why === 'reporters-differ' ? 'verdict.disputed' : 'verdict.disputed-by-side'),
    flags.notYetDue && say.text('verdict.not-yet-due'),
    flags.overdue && say.text('verdict.overdue'),
  ].filter(Boolean)
  return [
    `  ${say.word('verdict', told)}${why ? `: ${say.word('reason', why)}` : ''}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}`,
    ...series.flatMap((one) => [
      `  ${say.voice(one.reporter)} · ${say.name(one.name, one.id)}: ${say.word('verdict', one.verdict)}${one.why ? ` (${say.word('reason', one.why)})` : ''}`,
      ...(one.baseline
        ? [
            `    ${say.text('verdict.baseline')} ${one.baseline.period}: ${say.range(one.baseline.low, one.baseline.high, one.unit, digits(one.baseline.high))}`,
          ]
        : []),
      ...(one.now
        ? [
            `    ${say.text('verdict.now')} ${one.now.period}: ${say.range(one.now.low, one.now.high, one.unit, digits(one.now.high))}`,
          ]
        : []),
      ...(one.change
        ? [`    ${say.text('verdict.change')}: ${say.range(one.change.low * 100, one.change.high * 100, '%', 1)}`]
        : []),
      ...(one.trend
        ? [`    ${say.text('verdict.trend')}: ${say.range(one.trend.low * 100, one.trend.high * 100, '%', 1)}`]
        : []),
      ...(one.goal
        ? [
            `    ${say.text('verdict.goal', { period: one.goal.period, value: say.number(one.goal.value, 2), unit: one.unit, speaker: say.voice(one.goal.speaker ?? one.reporter) })}${one.goal.perYear === null ? '' : ` · ${say.text('verdict.asks', { rate: say.number(one.goal.perYear * 100, 1) })}`}`,
          ]
        : []),
      ...(one.fromGrowth ? [`    ${say.text('verdict.from-growth')}`] : []),
      `    ${say.text('verdict.query')}: ${one.query}`,
    ]),
  ]
}
