import { z } from 'zod'
import { publishedOf, tradeEffect as effectOf, tradeOf, type Published } from '../flows/index.ts'
import { convert, type Id, type Snapshot } from '../ground/index.ts'
import { claimsOf } from '../works/index.ts'
import { workNamed } from './named.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { sourceIndex, sourceText } from './source.ts'
import type { Say } from './say.ts'
import { names, source } from './shapes.ts'

const bounds = z.object({ low: z.number(), high: z.number() })

const study = z.object({
  id: z.string(),
  name: names,
  scope: names,
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  source: z.string(),
  confidence: z.string(),
})

const goodsShape = z.object({
  id: z.string(),
  name: names,
  class: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** A study finds goods of this class the most sensitive to time. */
  mostSensitive: z.boolean(),
  valueAssumed: z.boolean(),
  valueKnown: z.boolean(),
  journeys: z.array(z.string()),
  days: bounds,
  timeShare: bounds,
  cost: bounds,
  trade: bounds,
  rank: z.int(),
  outside: z.array(z.enum(['time', 'cost', 'trade'])),
})

export const tradeEffect = report({
  name: 'trade-effect',
  command: 'trade-effect <work>',
  about:
    'What a work does to trade, step by step: time, trade cost, trade; published elasticities as intervals, goods by gain.',
  params: z.object({
    work: z.string().describe('work, by id or title'),
    depart: z.string().optional().describe('2026-12-01T08:00, local at each origin; 08:00 today when it is left out'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-trade-effect/1'),
    work: z.object({ id: z.string(), title: names }),
    depart: z.string(),
    dayCost: z.object({ low: z.number(), high: z.number(), unit: z.string(), studies: z.array(study) }).nullable(),
    elasticity: z.object({ low: z.number(), high: z.number(), studies: z.array(study) }).nullable(),
    brackets: z.array(study.extend({ kind: z.string() })),
    goods: z.array(goodsShape),
    without: z.array(z.object({ id: z.string(), name: names })),
    /** The same chain run with the time that somebody promises, beside our own network. */
    claimed: z.array(
      z.object({
        speaker: z.string().nullable(),
        days: bounds,
        cost: bounds,
        trade: bounds,
        source: z.string(),
        confidence: z.string(),
      }),
    ),
    sources: z.record(z.string(), source),
  }),
  apart: { few: () => [] },
  run({ snapshot, now }, params) {
    const work = workNamed(snapshot, params.work)
    const depart = params.depart ?? `${now.slice(0, 10)}T08:00`
    const { dayCost, elasticity, brackets, goods, without } = effectOf(snapshot, [work.id], depart)
    const sensitive = new Set((dayCost?.studies ?? []).flatMap(({ most }) => most?.split(' ') ?? []))
    const claimed = claimedOf(snapshot, work.id)
    const studies = [...(dayCost?.studies ?? []), ...(elasticity?.studies ?? []), ...brackets]
    return {
      schema: 'ortoq-trade-effect/1' as const,
      work: { id: work.id, title: work.title },
      depart,
      dayCost: dayCost && { ...shown(dayCost), unit: '%/d' },
      elasticity: elasticity && shown(elasticity),
      brackets: brackets.map((one) => ({ ...studyOf(one), kind: one.kind })),
      goods: goods.map(({ goods: row, journeys, days, timeShare, cost, trade, valueKnown, rank, outside }) => ({
        id: row.id,
        name: row.name,
        class: row.class,
        from: row.from,
        to: row.to,
        mostSensitive: sensitive.has(row.class),
        valueAssumed: row.confidence === 'assumed',
        valueKnown,
        journeys: [...journeys],
        days,
        timeShare,
        cost,
        trade,
        rank,
        outside: [...outside],
      })),
      without: without.map(({ id, name }) => ({ id, name })),
      claimed,
      sources: sourceIndex(
        snapshot,
        [
          ...studies.map((one) => one.source),
          ...goods.map((one) => one.goods.source),
          ...claimed.map((one) => one.source),
        ] as Id[],
        params.language,
      ),
    }
  },
  negative: ({ goods }) => goods.every(({ trade }) => trade.low === 0 && trade.high === 0),
  text(result, say) {
    const { work, dayCost, elasticity, goods, claimed, brackets, sources } = result
    if (!dayCost || !elasticity) return [say.text('trade-effect.no-study')]
    return [
      say.text('trade-effect.head', { work: say.name(work.title, work.id), when: say.moment(result.depart) }),
      `  ${say.text('trade-effect.day', { range: say.range(dayCost.low, dayCost.high, '%', 1) })} · ${say.text('trade-effect.power', { range: say.range(elasticity.low, elasticity.high, '', 1) })}`,
      ...dayCost.studies.slice(0, 1).map((one) => `  ${say.name(one.scope, '')}`),
      '',
      ...goods.map((one) => goodsText(one, say)),
      ...(claimed.length > 0 ? ['', say.text('trade-effect.claimed')] : []),
      ...claimed.map(
        (one) =>
          `  ${say.voice(one.speaker)}: ${say.range(one.days.low, one.days.high, say.text('unit.day'), 1)} → ${say.text('trade-effect.trade', { range: percent(one.trade, say) })} [${one.confidence}]`,
      ),
      '',
      ...brackets.map((one) => `  ${say.name(one.name, one.id)}: ${say.range(one.low, one.high, '%', 1)}`),
      '',
      ...sourceText(sources, say),
    ]
  },
})

type Study = Published['studies'][number]
const studyOf = ({ id, name, scope, low, high, unit, source: from, confidence }: Study) => ({
  id,
  name,
  scope,
  low,
  high,
  unit,
  source: from,
  confidence,
})
const shown = ({ low, high, studies }: Published) => ({ low, high, studies: studies.map(studyOf) })

/** The chain with the time that somebody promises for the work: only the time counts, freight is not promised. */
function claimedOf(snapshot: Snapshot, work: Parameters<typeof claimsOf>[1]) {
  const [dayCost, elasticity] = [publishedOf(snapshot, 'day-cost', '%/d'), publishedOf(snapshot, 'elasticity', '%/%')]
  if (!dayCost || !elasticity) return []
  return claimsOf(snapshot, work)
    .filter(({ property }) => property === 'time-saved')
    .map(({ low, high, unit, speaker, source: from, confidence }) => {
      const days = { low: convert(low ?? high!, unit, 'd'), high: convert(high ?? low!, unit, 'd') }
      const cost = { low: days.low * dayCost.low, high: days.high * dayCost.high }
      return { speaker, days, cost, trade: tradeOf(cost, elasticity), source: from, confidence }
    })
}

// Elasticities are estimated on small changes: beyond ten times of what was, no digit means anything.
const MOST = 1000
const percent = ({ low, high }: { low: number; high: number }, say: Say): string =>
  high > MOST ? `${say.number(low, 1)} … > ${say.number(MOST)} %` : say.range(low, high, '%', 1)

function goodsText(one: z.output<typeof goodsShape>, say: Say): string {
  const notes = [
    one.mostSensitive && say.text('trade-effect.sensitive'),
    !one.valueKnown && say.text('trade-effect.no-value'),
    one.valueKnown && one.valueAssumed && say.text('trade-effect.value-assumed'),
    one.outside.length > 0 && say.text('trade-effect.outside'),
  ].filter(Boolean)
  return `  ${one.rank}. ${say.name(one.name, one.id)}: ${say.range(one.days.low, one.days.high, say.text('unit.day'), 1)} → ${percent(one.cost, say)} → ${say.text('trade-effect.trade', { range: percent(one.trade, say) })}${notes.length > 0 ? ` · ${notes.join('; ')}` : ''}`
}
