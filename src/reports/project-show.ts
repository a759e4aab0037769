import { z } from 'zod'
import type { Id } from '../ground/index.ts'
import { commitmentTable } from '../words/index.ts'
import {
  commitmentsAnsweredBy,
  costSlipsOf,
  countedIn,
  enterprisesOfWork,
  healthOf,
  overdueSteps,
  ownershipOn,
  regionTable,
  slipsOf,
  visitTable,
  withTwins,
} from '../works/index.ts'
import { workNamed } from './named.ts'
import { language } from './params.ts'
import { daysText } from './project-list.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'
import { workOf, workShape } from './trace.ts'

const said = z.object({ date: z.string(), speaker: z.string(), said: z.string().nullable(), source: z.string() })
const money = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  speaker: z.string().nullable(),
  said: z.string().nullable(),
  source: z.string(),
})
const pair = z.tuple([z.number(), z.number()])

export const countedShape = z.object({
  counted: z.boolean(),
  rule: z.string().nullable(),
  instead: z.string().nullable(),
  reason: z.string().nullable(),
  entry: z.int().nullable(),
})

export const ownershipShape = z.object({
  id: z.string(),
  name: names,
  state: z.string().nullable(),
  region: z.string().nullable(),
  day: z.string(),
  held: z.array(
    z.object({
      holder: z.string(),
      state: z.string().nullable(),
      region: z.string().nullable(),
      share: z.number().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      source: z.string(),
    }),
  ),
  known: z.number(),
  unknown: z.number(),
})

export const projectShow = report({
  name: 'project-show',
  command: 'project show <project>',
  about:
    'One work with all that is said of it, how far it has slipped, how well it is borne out, and if it is counted.',
  params: z.object({
    project: z.string().describe('work, by id or title; a merged id leads to the record that stands'),
    day: z.iso.date().optional().describe('the day for which stakes are shown; today when it is left out'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-project/1'),
    work: workShape,
    regions: z.array(z.object({ id: z.string(), name: names })),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    note: z.string().nullable(),
    counted: countedShape,
    slips: z.array(
      z.object({
        step: z.string(),
        title: names,
        baseline: said,
        newest: said.extend({ kind: z.string() }),
        days: pair,
        verdict: z.string(),
      }),
    ),
    costSlips: z.array(z.object({ scope: z.string().nullable(), baseline: money, newest: money, share: pair })),
    overdue: z.array(z.object({ step: z.string(), title: names, date: z.string(), days: z.number() })),
    health: z.object({
      score: z.number(),
      triangulation: z.number(),
      completeness: z.number(),
      speakers: z.record(z.string(), z.int()),
      oneSided: z.boolean(),
      missing: z.array(z.string()),
      asked: z.array(z.object({ field: z.string(), on: z.string() })),
    }),
    enterprises: z.array(ownershipShape),
    commitments: z.array(z.object({ id: z.string(), title: names, due: z.string().nullable() })),
    visits: z.array(z.object({ id: z.string(), name: names, date: z.string() })),
    /** Records that were merged into this one. */
    twins: z.array(z.string()),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot, now }, params) {
    const work = workNamed(snapshot, params.project)
    const today = now.slice(0, 10)
    const shown = workOf(snapshot, work, params.language)
    const slips = slipsOf(snapshot, work.id)
    const costs = costSlipsOf(snapshot, work.id)
    const enterprises = enterprisesOfWork(snapshot, work.id).map(({ id, name, state, region, source: from }) => ({
      source: from,
      row: { id, name, state, region, ...held(ownershipOn(snapshot, id, params.day ?? today)) },
    }))
    const ids = [
      work.source,
      ...shown.parties.map((one) => one.source),
      ...shown.milestones.map((one) => one.source),
      ...shown.claims.map((one) => one.source.id),
      ...enterprises.flatMap(({ source: from, row }) => [from, ...row.held.map((one) => one.source)]),
    ] as Id[]
    return {
      schema: 'ortoq-project/1' as const,
      work: shown,
      regions: work.regions.map((id) => ({ id, name: snapshot.row(regionTable, id)?.name ?? {} })),
      lat: work.lat,
      lon: work.lon,
      note: work.note,
      counted: countedIn(snapshot, work),
      slips: slips.map(({ step, baseline, newest, days, verdict }) => ({
        step,
        title: baseline.title,
        baseline: dateOf(baseline),
        newest: { ...dateOf(newest), kind: newest.kind },
        days: [...days] as [number, number],
        verdict,
      })),
      costSlips: costs.map(({ scope, baseline, newest, share }) => ({
        scope,
        baseline: moneyOf(baseline),
        newest: moneyOf(newest),
        share: [...share] as [number, number],
      })),
      overdue: overdueSteps(snapshot, work.id, today).map(({ row, days }) => ({
        step: row.step,
        title: row.title,
        date: row.date,
        days,
      })),
      health: healthShape(healthOf(snapshot, work)),
      enterprises: enterprises.map(({ row }) => row),
      commitments: commitmentsAnsweredBy(snapshot, work.id).flatMap((id) => {
        const row = snapshot.row(commitmentTable, id)
        return row ? [{ id, title: row.title, due: row.due }] : []
      }),
      visits: snapshot
        .rows(visitTable)
        .filter(({ works }) => works.includes(work.id))
        .map(({ id, name, date }) => ({ id, name, date })),
      twins: withTwins(snapshot, work.id).slice(1),
      sources: sourceIndex(snapshot, ids, params.language),
    }
  },
  text(result, say) {
    const { work, counted, slips, costSlips, overdue, health, enterprises, commitments, sources } = result
    const publisher = (id: string) => sources[id]?.publisher ?? id
    return [
      `${say.name(work.title, work.id)} (${work.id})`,
      `  ${say.word('status', work.status)}${work.statusDate ? `, ${work.statusDate}` : ''} · ${result.regions.map(({ id, name }) => say.name(name, id)).join(', ') || '—'}`,
      counted.counted
        ? `  ${say.text('project.counted')}`
        : `  ${say.text('project.not-counted', { rule: say.word('rule', counted.rule!), instead: counted.instead ?? '', entry: counted.entry ?? '—' })}`,
      `  ${say.text('project.health-parts', { score: say.share(health.score), triangulation: say.share(health.triangulation), completeness: say.share(health.completeness) })}`,
      ...(health.missing.length > 0
        ? [
            `  ${say.text('project.missing', { fields: health.missing.map((one) => say.word('field', one)).join(', ') })}`,
          ]
        : []),
      ...work.parties.map(
        ({ name, role, share, state }) =>
          `  ${say.word('role', role)}: ${name}${state ? ` (${state.slice(6)})` : ''}${share === null ? '' : `, ${say.number(share, 1)} %`}`,
      ),
      ...enterprises.flatMap(({ id, name, held: stakes, known, unknown }) => [
        `  ${say.name(name, id)} (${id})`,
        ...stakes.map(({ holder, share }) => `    ${holder}: ${share === null ? '?' : `${say.number(share, 1)} %`}`),
        `    ${say.text('project.stakes', { known: say.number(known, 1), unknown: say.number(unknown, 1) })}`,
      ]),
      ...work.milestones.map(
        (one) =>
          `  ${say.name(one.title, one.step)}: ${say.word('milestone', one.kind)} ${one.date}${one.until ? `/${one.until}` : ''} · ${say.voice(one.speaker)} [${one.confidence}]`,
      ),
      ...slips.map(
        (one) =>
          `  ${say.text('project.slip', { step: say.name(one.title, one.step), days: daysText(one.days), from: one.baseline.date, source: publisher(one.baseline.source) })}`,
      ),
      ...overdue.map(
        (one) => `  ${say.name(one.title, one.step)}: ${say.text('project.overdue', { days: one.days })} (${one.date})`,
      ),
      ...work.claims.map(
        (one) =>
          `  ${say.word('property', one.property)}${one.scope ? ` (${say.scope(one.scope)})` : ''}: ${say.range(one.low, one.high, one.unit, 2)} · ${say.voice(one.speaker ?? one.source.publisher)}${one.said ? `, ${one.said}` : ''} [${one.confidence}]`,
      ),
      ...costSlips.map(
        (one) =>
          `  ${say.text('project.cost-slip', { scope: say.scope(one.scope), share: percent(one.share), source: publisher(one.baseline.source) })}`,
      ),
      ...commitments.map(({ id, title }) => `  → ${say.name(title, id)} (${id})`),
    ]
  },
})

const signed = (share: number): string => `${share >= 0 ? '+' : '−'}${Math.round(Math.abs(share) * 100)}`

const percent = ([least, most]: readonly [number, number]): string => {
  return signed(least) === signed(most) ? `${signed(least)} %` : `${signed(least)}…${signed(most)} %`
}

const dateOf = ({
  date,
  speaker,
  said: on,
  source: from,
}: {
  date: string
  speaker: string
  said: string | null
  source: string
}) => ({
  date,
  speaker,
  said: on,
  source: from,
})

const moneyOf = ({ low, high, unit, speaker, said: on, source: from }: z.output<typeof money>) => ({
  low,
  high,
  unit,
  speaker,
  said: on,
  source: from,
})

const healthShape = ({ speakers, missing, asked, ...rest }: ReturnType<typeof healthOf>) => ({
  ...rest,
  speakers: { ...speakers },
  missing: [...missing],
  asked: asked.map(({ field, on }) => ({ field, on })),
})

/** Stakes of a day as answers show them. */
export const held = ({ day, held: stakes, known, unknown }: ReturnType<typeof ownershipOn>) => ({
  day,
  held: stakes.map(({ holder, state, region, share, from, to, source: said }) => ({
    holder,
    state,
    region,
    share,
    from,
    to,
    source: said as string,
  })),
  known,
  unknown,
})
