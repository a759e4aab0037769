import { z } from 'zod'
import type { Id, Snapshot, StateId } from '../ground/index.ts'
import {
  entriesFor,
  mineNotice,
  nothingMine,
  papersFor,
  placeTable,
  readMine,
  route as search,
  scenarioOf,
  teuWeight,
  type Mine,
  type Option,
  type PlaceRow,
  type Routes,
} from '../ways/index.ts'
import { worksNamed } from './named.ts'
import { language, list } from './params.ts'
import { report } from './report.ts'
import { converted, criteriaOf, endOf, loadOf, momentOf, rateOf, stateOf } from './route-query.ts'
import { gap, option, place, shown } from './route-shape.ts'
import { loadText, needsText, noWay, optionText } from './route-text.ts'
import { source } from './shapes.ts'
import { sourceIndex, sourceText, type SourceInfo } from './source.ts'

/** What every question about ways is asked with: from where to where, with what, in which world. */
export const journeyParams = {
  from: z.string().describe('place, by id or by name in any language of the pack, or 39.47,75.99'),
  to: z.string().describe('place, by id or by name in any language of the pack, or 39.47,75.99'),
  tonnes: z.string().optional().describe('goods to carry, in tonnes'),
  teu: z.string().optional().describe('goods to carry, in containers of twenty feet'),
  parcels: z.string().optional().describe('goods to carry, in kilograms'),
  people: z.string().optional().describe('travellers'),
  cargo: z.enum(['dangerous', 'chilled']).optional().describe('goods that not every port and vehicle takes'),
  with: list().describe('works taken as finished on the day of departure, parted by commas'),
  without: list().describe('works taken as not there, parted by commas'),
  mine: z
    .string()
    .max(100_000)
    .optional()
    .describe('own figures and closures as JSON {figures: […], closures: […]}; kept nowhere'),
}

export const route = report({
  name: 'route',
  command: 'route',
  about: 'Ways from door to door for goods or people: when they arrive, what they cost, and on what each figure rests.',
  params: z.object({
    ...journeyParams,
    passport: z.string().optional().describe('code of the state whose passport the travellers hold'),
    depart: z.string().optional().describe('2026-12-01T08:00, local at the origin; now when it is left out'),
    arrive: z.string().optional().describe('2026-12-03T18:00, local at the destination: there by then'),
    window: z.string().optional().describe('2026-12-01T08:00..2026-12-03T08:00, local at the origin: leaving in it'),
    criteria: list().describe('what counts: time,cost,co2,transfers'),
    all: z.enum(['true', 'false']).optional().describe('the whole set instead of the few that stand for it'),
    currency: z.string().optional().describe('totals in this currency too, at the newest rate of the pack'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-route/1'),
    query: z.object({
      from: z.string(),
      to: z.string(),
      depart: z.string().nullable(),
      arrive: z.string().nullable(),
      window: z.string().nullable(),
      kind: z.enum(['goods', 'people']),
      amount: z.number(),
      cargo: z.string().nullable(),
      passport: z.string().nullable(),
      criteria: z.array(z.string()),
      with: z.array(z.string()),
      without: z.array(z.string()),
    }),
    options: z.array(shown),
    /** How many options the whole set has. */
    count: z.int(),
    /** Null where there are options. */
    why: z.string().nullable(),
    missing: z.array(gap),
    /** What one unit of the currency was worth in US dollars, and when. */
    rate: z
      .object({ currency: z.string(), date: z.string(), low: z.number(), high: z.number(), source: z.string() })
      .nullable(),
    places: z.record(z.string(), place),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot, now }, params) {
    const [from, to] = [endOf(snapshot, params.from, params), endOf(snapshot, params.to, params)]
    const load = loadOf(params, snapshot)
    const passport = params.passport === undefined ? null : stateOf(snapshot, params.passport)
    const [works, without] = [worksNamed(snapshot, params.with), worksNamed(snapshot, params.without)]
    const mine = params.mine === undefined ? nothingMine : readMine(snapshot, params.mine)
    const criteria = criteriaOf(params.criteria)
    const rate = params.currency === undefined ? null : rateOf(snapshot, params.currency)
    const cargo = params.cargo ?? null
    const outcome = search(
      snapshot,
      {
        from: from.end,
        to: to.end,
        ...momentOf(params, from.zone, to.zone, now),
        load,
        criteria,
        cargo,
        all: params.all === 'true',
      },
      scenarioOf(snapshot, works, without, mine),
    )
    const options = outcome.found
      ? outcome.options.map((one) => ({
          ...(one as unknown as z.output<typeof option>),
          needs: {
            papers: papersFor(snapshot, load.kind, cargo, one).map(
              ({ id, name, issuer, confidence, source: said }) => ({
                id,
                name,
                issuer,
                confidence,
                source: said,
              }),
            ),
            entries: passport === null || load.kind === 'goods' ? [] : entriesOf(snapshot, passport, one),
          },
          money: rate && converted(one.costUsd, rate),
        }))
      : []
    const said = options.flatMap(({ needs: { papers, entries }, closed }) => [
      ...papers.map((paper) => paper.source),
      ...entries.flatMap(({ rules }) => rules.map((rule) => rule.source)),
      ...closed.map((notice) => notice.source),
    ]) as Id[]
    return {
      schema: 'ortoq-route/1' as const,
      query: {
        from: from.id,
        to: to.id,
        depart: params.arrive === undefined && params.window === undefined ? (params.depart ?? now) : null,
        arrive: params.arrive ?? null,
        window: params.window ?? null,
        kind: load.kind,
        amount: load.amount,
        cargo,
        passport,
        criteria: [...criteria],
        with: works,
        without,
      },
      options,
      count: outcome.found ? outcome.count : 0,
      why: outcome.found ? null : outcome.why,
      missing: outcome.found ? [] : outcome.missing.map((one) => ({ ...one })),
      rate: rate && {
        currency: rate.currency,
        date: rate.date,
        low: rate.low,
        high: rate.high,
        source: rate.source,
      },
      places: { ...placesOf(snapshot, outcome, []), [from.id]: from.place, [to.id]: to.place },
      sources: withMine(
        mine,
        sourceIndex(
          snapshot,
          [
            ...sourcesIn(outcome),
            ...said,
            ...(rate ? [rate.source] : []),
            ...((params.teu !== undefined && teuWeight(snapshot)?.sources) || []),
          ],
          params.language,
        ),
      ),
    }
  },
  negative: (result) => result.options.length === 0,
  text(result, say) {
    const name = (id: string) => say.name(result.places[id]?.name ?? {}, id)
    const { query } = result
    const when =
      query.arrive !== null
        ? say.text('route.by', { when: say.moment(query.arrive) })
        : query.window !== null
          ? query.window.split('..').map(say.moment).join(' … ')
          : say.moment(query.depart!)
    const head = `${name(query.from)} → ${name(query.to)}, ${loadText(query, say)}, ${when}`
    if (result.options.length === 0)
      return [head, '', ...noWay({ why: result.why!, missing: result.missing }, name, say)]
    return [
      head,
      ...result.options.flatMap((one) => [
        '',
        ...optionText(one as unknown as Option, name, say, query.kind === 'people'),
        ...needsText(one, name, say),
      ]),
      ...(result.count > result.options.length ? ['', say.text('route.more', { count: result.count })] : []),
      '',
      ...sourceText(result.sources, say),
    ]
  },
})

function entriesOf(snapshot: Snapshot, passport: StateId, one: Option) {
  return entriesFor(snapshot, passport, one).map(({ into, rules }) => ({
    into,
    rules: rules.map(({ id, rule, name, stayDays, confidence, source: said }) => ({
      id,
      rule,
      name,
      stayDays,
      confidence,
      source: said,
    })),
  }))
}

/** Places that an answer names; points that a query brought along are not among them. */
export function placesOf(snapshot: Snapshot, outcome: Routes, more: readonly PlaceRow[]) {
  const ids = new Set<string>(more.map(({ id }) => id))
  if (outcome.found) for (const { legs } of outcome.options) for (const { from, to } of legs) ids.add(from).add(to)
  else for (const { from, to } of outcome.missing) ids.add(from).add(to)
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const row = snapshot.row(placeTable, id)
      if (!row) return []
      const { name, lat, lon, zone, states } = row
      return [[id, { id, name, lat, lon, zone, states: [...states] }]]
    }),
  )
}

export const sourcesIn = (outcome: Routes): Id[] =>
  outcome.found ? outcome.options.flatMap(({ legs }) => legs.flatMap(({ sources }) => sources)) : []

// A notice that the asker brought along shows where he has it from, and stays his.
function withMine({ closures }: Mine, sources: Record<string, SourceInfo>): Record<string, SourceInfo> {
  closures.forEach(({ source: from }, at) => {
    const shown = sources[mineNotice(at)]
    if (!shown || from === null) return
    sources[mineNotice(at)] = /^https?:\/\//.test(from) ? { ...shown, address: from } : { ...shown, publisher: from }
  })
  return sources
}
